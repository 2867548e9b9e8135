# The few commands a person types; meson and ninja do the work.
all: build/build.ninja
	ninja -C build rung

build/build.ninja:
	meson setup build

.PHONY: all

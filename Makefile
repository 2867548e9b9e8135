# The few commands a person types; meson and ninja do the work.
#
#   make          the program, at build/rung
#   make demo     what is missing installed, the program, a sample office
#   make test     every test; the last line is "N passed, N failed"
#   make check    form, layers, sizes, calls, headers, analysis
#   make fuzz     each fuzzer for SECONDS
#   make bench    the benchmarks
#   make install  below DESTDIR, at PREFIX
#   make deb      a Debian package, in build-deb/
#   make pot      the texts to translate, into po/rung.pot

PREFIX  = /usr/local
DESTDIR =
SECONDS = 60

SANITIZE = -Db_sanitize=address,undefined -Db_lundef=false
STRICT   = -fno-sanitize-recover=all -fno-omit-frame-pointer

all: build/build.ninja
	@ninja -C build rung

demo:
	@tools/setup build
	@$(MAKE) --no-print-directory all
	@build/rung demo

test:
	@tools/setup test
	@$(MAKE) --no-print-directory build-asan/build.ninja
	@ninja -C build-asan all browser-packages
	@tools/run-tests build-asan

check:
	@tools/setup test
	@$(MAKE) --no-print-directory all build-asan/build.ninja \
	    build-clang/build.ninja build-analyzer/build.ninja
	@tools/check-all

fuzz:
	@tools/setup test
	@$(MAKE) --no-print-directory build-fuzz/build.ninja
	@ninja -C build-fuzz fuzzers
	@tools/run-fuzzers build-fuzz $(SECONDS)

bench:
	@tools/setup test
	@$(MAKE) --no-print-directory all
	@ninja -C build benchmarks
	@tools/run-benchmarks build/rung

install: build/build.ninja
	@meson configure build -Dprefix=$(abspath $(PREFIX))
	@ninja -C build product
	@DESTDIR=$(DESTDIR) meson install -C build --no-rebuild --quiet

deb:
	@tools/setup test
	@packaging/deb/make-deb build-deb

layers:
	@tools/check-layers LAYERS src

pot:
	@tools/make-pot po/rung.pot

clean:
	rm -rf build build-*/

build/build.ninja:
	@meson setup build -Db_lto=true

build-asan/build.ninja:
	@meson setup build-asan --optimization=1 $(SANITIZE) -Dc_args="$(STRICT)"

build-clang/build.ninja:
	@CC=clang meson setup build-clang

# The analyzer's false alarms are switched off by name, each with its reason,
# in tools/analyzer.txt.
build-analyzer/build.ninja:
	@meson setup build-analyzer --optimization=1 -Dc_args="-fanalyzer \
	    $$(sed 's/#.*//; s/^./-Wno-&/' tools/analyzer.txt | tr '\n' ' ')"

build-fuzz/build.ninja:
	@CC=clang meson setup build-fuzz --optimization=1 -Dfuzz=true $(SANITIZE) \
	    -Dc_args="$(STRICT) -fsanitize=fuzzer-no-link"

.PHONY: all demo test check fuzz bench install deb layers pot clean

# What a page costs to write, untranslated: without a locale, and with one that
# has no catalogue of ours.
write=$(dirname "$1")/bench/page_write
for locale in C C.UTF-8 de_DE.UTF-8; do
    if [ "$(LC_ALL=$locale locale charmap 2>/dev/null)" ]; then
        printf '%-12s ' "$locale"
        LC_ALL=$locale "$write"
    fi
done

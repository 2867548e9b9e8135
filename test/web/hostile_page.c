/* Writes the page of web/page/hostile.html for one hostile value after the
 * other, as lines of "WHAT VALUE PAGE", the last two in hexadecimal.
 * test/browser/hostile.mjs reads them back with the parser of browsers. */
#include "web/page/hostile.h"

#include <stdio.h>

#define VALUE(says, text)                                                      \
    {                                                                          \
        says,                                                                  \
        {                                                                      \
            text, sizeof(text) - 1                                             \
        }                                                                      \
    }

static const struct {
    const char *says; /* without spaces */
    struct str value;
} cases[] = {
    VALUE("plain", "/zqz"), /* the first is what the others are held against */
    VALUE("nothing", ""),
    VALUE("a-space", " "),
    VALUE("line-feeds", "\n\n x\n"),
    VALUE("carriage-returns", "\r\nx\r\r\n"),
    VALUE("a-tab", "\tx"),
    VALUE("a-script", "<script>alert(1)</script>"),
    VALUE("out-of-a-value", "\"><script>alert(1)</script>"),
    VALUE("out-of-a-value-in-single-quotes", "'><img src=x onerror=alert(1)>"),
    VALUE("another-attribute", "x\" onmouseover=\"alert(1)"),
    VALUE("another-attribute-in-single-quotes", "' onmouseover='alert(1)"),
    VALUE("another-attribute-without-quotes", " onmouseover=alert(1) "),
    VALUE("grave-accents", "` onmouseover=alert(1) `"),
    VALUE("end-of-a-title", "</title><script>alert(1)</script>"),
    VALUE("end-of-a-textarea", "</textarea><script>alert(1)</script>"),
    VALUE("end-of-a-pre", "</pre></p></td></tr></table>x"),
    VALUE("end-of-all", "</body></html>x<p>"),
    VALUE("end-of-a-drawing", "</svg><svg onload=alert(1)>"),
    VALUE("end-of-an-option", "</option></select><script>1</script>"),
    VALUE("half-a-tag", "<"),
    VALUE("half-a-tag-with-a-name", "<img "),
    VALUE("half-an-end-tag", "</"),
    VALUE("a-comment", "<!--"),
    VALUE("end-of-a-comment", "-->"),
    VALUE("an-odd-comment", "<!-->x--!>"),
    VALUE("a-section", "<![CDATA[x]]>"),
    VALUE("an-instruction", "<?xml x?>"),
    VALUE("a-doctype", "<!doctype html>"),
    VALUE("a-reference", "&lt;b&gt; &amp; &quot; &#x6a; &notin"),
    VALUE("half-a-reference", "&"),
    VALUE("half-a-number", "&#x6"),
    VALUE("end-of-a-reference", "lt;"),
    VALUE("javascript", "javascript:alert(1)"),
    VALUE("javascript-in-capitals", "JAVASCRIPT:alert(1)"),
    VALUE("javascript-with-a-tab", "java\tscript:alert(1)"),
    VALUE("javascript-with-a-line-feed", "java\nscript:alert(1)"),
    VALUE("javascript-behind-a-space", " javascript:alert(1)"),
    VALUE("javascript-behind-a-control", "\x01javascript:alert(1)"),
    VALUE("javascript-as-numbers", "&#106;avascript:alert(1)"),
    VALUE("the-rest-of-javascript", "script:alert(1)"),
    VALUE("data", "data:text/html,<script>alert(1)</script>"),
    VALUE("vbscript", "vbscript:x"),
    VALUE("an-address", "https://a.example/?a=1&b=\"2\"#c"),
    VALUE("an-address-in-capitals", "HTTP://A.EXAMPLE/"),
    VALUE("mail", "mailto:a@b.example?subject=x"),
    VALUE("steps-up", "../../x?y#z"),
    VALUE("a-query-of-its-own", "x&admin=1#y"),
    VALUE("percent", "%22%3E%00"),
    VALUE("NUL", "a\0b<"),
    VALUE("control-characters", "\x01\x08\x0B\x0C\x1B\x7F"),
    VALUE("later-control-characters", "\xC2\x80\xC2\x85\xC2\x9F"),
    VALUE("half-a-character", "\xC3"),
    VALUE("half-a-character-before-a-quote", "\xE2\x80\"><b>"),
    VALUE("an-overlong-tag", "\xC0\xBCscript\xC0\xBE"),
    VALUE("a-surrogate", "\xED\xA0\xBD\xED\xB8\x80"),
    VALUE("beyond-Unicode", "\xF4\x90\x80\x80\xFF\xFE"),
    VALUE("no-character", "\xEF\xBF\xBE\xEF\xBF\xBF\xF0\x9F\xBF\xBF"),
    VALUE("a-mark-of-order", "\xEF\xBB\xBFx"),
    VALUE("line-ends-of-Unicode", "\xE2\x80\xA8x\xE2\x80\xA9"),
    VALUE("direction", "\xE2\x80\xAE<b>\xE2\x81\xA6\xD7\x90\xE2\x80\x8F"),
    VALUE("no-break-spaces", "\xC2\xA0x\xE2\x80\x8B\xE2\x81\xA0"),
    VALUE("wide-signs", "\xEF\xBC\x9C"
                        "script\xEF\xBC\x9E"),
    VALUE("accents", "e\xCC\x81\xCC\x81\xCC\x81\xF0\x9F\x91\xA9"),
    VALUE("a-hole", "{{value}} {value} <1>x</1>"),
    VALUE("a-format", "%s%n%d"),
};

static void print_hex(struct str bytes)
{
    for (size_t i = 0; i < bytes.length; i++)
        printf("%02x", (unsigned char)bytes.at[i]);
}

static void page_print(struct arena *mem, const char *says, struct str value)
{
    struct text out;
    const struct str twice[] = {value, value};
    const struct hostile view = {value, {twice, COUNT_OF(twice)}, 2};
    text_open(mem, 64 * 1024 * 1024, &out);
    hostile_html(&out, &view);
    printf("%s ", says);
    print_hex(value);
    printf(" ");
    print_hex(text_str(&out));
    printf("\n");
}

static void long_print(struct arena *mem)
{
    struct text text;
    text_open(mem, 1024 * 1024, &text);
    for (int i = 0; i < 5000; i++)
        text_add(&text, "\"'<&>%d\xC3", i);
    page_print(mem, "very-long", text_str(&text));
}

int main(void)
{
    struct arena *mem = arena_open();
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        page_print(mem, cases[i].says, cases[i].value);
    for (int byte = 0; byte < 256; byte++) {
        const char bytes[] = {'x', (char)byte, 'x'};
        const struct str says = str_format(mem, "the-byte-%02x", byte);
        page_print(mem, str_chars(mem, says),
                   (struct str){bytes, sizeof(bytes)});
    }
    long_print(mem);
    arena_close(mem);
    return 0;
}

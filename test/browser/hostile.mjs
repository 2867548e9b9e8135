/* hostile.mjs PROGRAM FOLDER - no value changes what a page is.
 *
 * PROGRAM (test/web/hostile_page.c) renders one page for one value after the
 * other.  Each is read with parse5, the parser of the HTML standard, found in
 * FOLDER/node_modules, and held against the page of a plain value: the same
 * elements with the same attributes, and every text reads as the value does.
 */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { Tap } from "./tap.mjs";

const [program, folder] = process.argv.slice(2);
const require = createRequire(path.resolve(folder, "package.json"));
const { parse } = require("parse5");

const PLAIN = "/zqz"; /* the plain value, as text and as piece of an address */
const PLAIN_PART = "%2Fzqz";
const PLACES = 51; /* where the page has its value */
const ADDRESSES = ["href", "src", "action", "formaction", "hx-get"];

/* How many bytes a well-formed character has at `at`, and its code. */
function characterAt(bytes, at) {
  const first = bytes[at];
  const length =
    first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2
    : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  const text = bytes.subarray(at, at + length);
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    const read = decoder.decode(text);
    return [...read].length === 1 ? { length, read } : null;
  } catch {
    return null;
  }
}

/* What turns the direction of the text around it is left out. */
const TURNS = /^[\u202A-\u202E\u2066-\u2069]$/u;

/* What a person reads: bad bytes and control characters are U+FFFD. */
function readingOf(bytes) {
  let text = "";
  for (let at = 0; at < bytes.length; ) {
    const found = characterAt(bytes, at);
    at += found ? found.length : 1;
    const isControl = found && /^[^\P{Cc}\t\n\r]$/u.test(found.read);
    const isTurn = found && TURNS.test(found.read);
    if (!isTurn) text += !found || isControl ? "\uFFFD" : found.read;
  }
  return text;
}

function partOf(bytes) {
  return [...bytes]
    .map((byte) => {
      const c = String.fromCharCode(byte);
      const hex = byte.toString(16).toUpperCase().padStart(2, "0");
      return /[A-Za-z0-9._~-]/.test(c) ? c : `%${hex}`;
    })
    .join("");
}

/* By what a browser makes of it, from any page of ours. */
function isHarmless(address) {
  if (!/^([/?#]|[a-z]+:)/i.test(address)) return false;
  const scheme = new URL(address, "https://rung.example/x").protocol;
  return ["http:", "https:", "mailto:"].includes(scheme);
}

/* Elements and texts in turn, texts merged: [text, element, text, ...]. */
function piecesOf(node) {
  const pieces = [""];
  for (const child of node.childNodes)
    if (child.nodeName === "#text") pieces[pieces.length - 1] += child.value;
    else pieces.push(child, "");
  return pieces;
}

class Comparison {
  constructor(bytes) {
    this.text = readingOf(bytes);
    this.part = partOf(bytes);
    this.isHarmless = isHarmless(this.text);
    this.places = 0;
    this.problems = [];
  }

  claim(is, place, got, wanted) {
    if (!is)
      this.problems.push(
        `${place}: got ${JSON.stringify(got)}, wanted ${JSON.stringify(wanted)}`,
      );
  }

  same(place, got, plain, isAddress) {
    let text = this.text;
    if (isAddress && !this.isHarmless) text = "#";
    const wanted = plain
      .replaceAll(PLAIN, () => (this.places++, text))
      .replaceAll(PLAIN_PART, () => (this.places++, this.part));
    this.claim(got === wanted, place, got, wanted);
  }

  element(place, got, plain) {
    if (typeof got !== typeof plain || got.nodeName !== plain.nodeName) {
      this.claim(false, place, got.nodeName, plain.nodeName);
      return;
    }
    const names = (node) => (node.attrs ?? []).map((a) => a.name).join(" ");
    this.claim(names(got) === names(plain), place, names(got), names(plain));
    (plain.attrs ?? []).forEach((attribute, i) =>
      this.same(
        `${place} ${attribute.name}`,
        got.attrs[i]?.value,
        attribute.value,
        ADDRESSES.includes(attribute.name),
      ),
    );
    if (plain.childNodes) this.children(place, piecesOf(got), piecesOf(plain));
  }

  children(place, got, plain) {
    this.claim(got.length === plain.length, place, got.length, plain.length);
    plain.forEach((piece, i) => {
      const inside = `${place} > ${piece.nodeName ?? "text"}`;
      if (got[i] === undefined) return;
      if (typeof piece === "string") this.same(inside, got[i], piece, false);
      else this.element(inside, got[i], piece);
    });
  }
}

const pages = execFileSync(program, { maxBuffer: 1 << 30 })
  .toString()
  .trimEnd()
  .split("\n")
  .map((line) => {
    const [says, value, page] = line.split(" ");
    const html = Buffer.from(page, "hex").toString();
    return { says, bytes: Buffer.from(value, "hex"), tree: parse(html) };
  });

const tap = new Tap();
for (const { says, bytes, tree } of pages) {
  const comparison = new Comparison(bytes);
  comparison.element("page", tree, pages[0].tree);
  comparison.claim(
    comparison.places === PLACES, "places", comparison.places, PLACES);
  tap.tell(says.replaceAll("-", " "), comparison.problems);
}
process.exitCode = tap.end() ? 0 : 1;

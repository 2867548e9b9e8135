/* What is checked on every page there is. */

import path from "node:path";
import { sizes } from "./browser.mjs";

const axeTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
  "best-practice"];
const links = { perPage: 400, perShape: 5 };

/* The rows of /site-map, as the page shows them to whoever asks. */
export async function readSiteMap(page) {
  await page.goto("/site-map");
  return page.locator("main table tbody tr").evaluateAll((rows) =>
    rows.map((row) => ({
      method: row.dataset.method,
      path: row.dataset.path,
      isOpen: row.hasAttribute("data-open"),
    })));
}

function fits(pattern, address) {
  const wanted = pattern.split("/"), got = address.split(/[?#]/)[0].split("/");
  return wanted.length === got.length &&
    wanted.every((step, i) => step === got[i] || (step[0] === ":" && got[i]));
}

/* The route that serves an address: one that spells it out wins. */
export function routeOf(routes, address) {
  const all = routes.filter((r) => r.method === "GET" && fits(r.path, address));
  const rank = (r) => r.path.replace(/:[^/]*/g, "~");
  return all.sort((a, b) => (rank(a) < rank(b) ? -1 : 1))[0];
}

function* elements(node) {
  if (node.tagName) yield node;
  for (const child of node.childNodes ?? []) yield* elements(child);
  if (node.content) yield* elements(node.content);
}

function addressesIn(document, base) {
  const found = new Set();
  for (const element of elements(document))
    for (const { name, value } of element.attrs)
      if (name === "href" || name === "src") {
        const url = new URL(value, base);
        if (url.origin === base.origin && !value.startsWith("#"))
          found.add(url.pathname + url.search);
      }
  return [...found].slice(0, links.perPage);
}

function parse(parse5, html) {
  const problems = [];
  const document = parse5.parse(html, {
    onParseError: (e) => problems.push(`line ${e.startLine}, column ` +
      `${e.startCol}: ${e.code}: ` + html.split("\n")[e.startLine - 1]
        .slice(Math.max(0, e.startCol - 40), e.startCol + 20)),
  });
  return { document, problems };
}

/* Addresses that are there at certain times only; flows go there. */
const elsewhere = ["/set-up"];

/* What a browser shows as a page; the rest is asked for, not looked at. */
export const isPage = (route) => route.method === "GET" && route.isOpen &&
  !route.isFile && !elsewhere.includes(route.path);

/* Follows every link from home, a few of each kind: whether it answers, and
 * parses.  Sets `example` of each route that was met, and `isFile` where it
 * gives no page. */
export async function followLinks({ page, base }, role, routes, { tap, packages }) {
  const met = new Map(), dead = [], unparsed = [];
  const queue = ["/", "/site-map"].map((address) => [address, "here"]);
  const seen = new Set(queue.map(([address]) => address));
  for (let next; (next = queue.shift());) {
    const [address, from] = next, url = new URL(address, base);
    const route = routeOf(routes, address);
    const shape = `${route?.path ?? address}?${[...url.searchParams.keys()]}`;
    met.set(shape, (met.get(shape) ?? 0) + 1);
    if (met.get(shape) > links.perShape) continue;
    const reply = await page.request.get(address, { maxRedirects: 0 });
    const isHtml = reply.headers()["content-type"]?.startsWith("text/html") &&
      (reply.status() < 300 || reply.status() >= 400);
    const isPage = isHtml &&
      !reply.headers()["content-disposition"]?.startsWith("attachment");
    if (reply.status() >= 400 && !elsewhere.includes(address))
      dead.push(`${reply.status()} ${address}, linked from ${from}`);
    if (route && reply.status() === 200) {
      route.example ??= address;
      route.isFile ||= !isPage;
    }
    if (!isHtml) continue;
    const { document, problems } = parse(packages.parse5, await reply.text());
    unparsed.push(...problems.map((problem) => `${address}: ${problem}`));
    if (!isPage) continue;
    for (const found of addressesIn(document, url))
      if (!seen.has(found)) {
        seen.add(found);
        queue.push([found, address]);
      }
  }
  for (const route of routes.filter((r) => r.method === "GET" && r.isOpen &&
      !r.example && !r.path.includes(":"))) {
    const reply = await page.request.get(route.path, { maxRedirects: 0 });
    route.isFile = reply.status() >= 300 && reply.status() < 400 ||
      !reply.headers()["content-type"]?.startsWith("text/html");
    if (!route.isFile) route.example = route.path;
  }
  tap.tell(`${role}: no link is dead`, dead);
  tap.tell(`${role}: HTML parses without errors`, unparsed);
  tap.tell(`${role}: there are links`, seen.size > 5 ? []
    : [`only ${[...seen]}`]);
}

async function axe(page, rules) {
  const { violations } = await page.evaluate(async (options) =>
    axe.run(document, options), rules);
  return violations.flatMap((violation) => violation.nodes.map((node) =>
    `${violation.id}: ${violation.help}\n  ${node.html.slice(0, 160)}\n  ` +
    node.failureSummary.replaceAll("\n", "\n  ")));
}

const axeAll = { runOnly: { type: "tag", values: axeTags } };
const axeColours = { runOnly: { type: "rule",
  values: ["color-contrast", "link-in-text-block"] } };

/* Runs in the page: what a reader with eyes or a screen reader stumbles on. */
function readingProblems() {
  const problems = [];
  const heads = document.querySelectorAll("h1");
  if (heads.length !== 1) problems.push(`${heads.length} h1`);
  if (!/\S.* – Rung$/.test(document.title))
    problems.push(`the title is "${document.title}"`);
  if (!document.documentElement.lang) problems.push("no language");
  const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
  for (const id of new Set(ids))
    if (ids.filter((other) => other === id).length > 1)
      problems.push(`the id "${id}" is there twice`);
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const id = decodeURIComponent(link.getAttribute("href").slice(1));
    if (id && !document.getElementById(id))
      problems.push(`a link goes to "#${id}", which is not there`);
  }
  for (const use of document.querySelectorAll("use"))
    if (!document.querySelector(use.getAttribute("href")))
      problems.push(`no mark ${use.getAttribute("href")}`);
  for (const input of document.querySelectorAll("input, select, textarea"))
    if (input.type !== "hidden" && !input.labels?.length &&
        !input.ariaLabel && !input.hasAttribute("aria-labelledby"))
      problems.push(`no label: ${input.outerHTML}`);
  for (const form of document.querySelectorAll('form[method="post"]'))
    if (!form.querySelector('input[name="token"]'))
      problems.push(`a form without a token: ${form.getAttribute("action")}`);
  for (const element of document.querySelectorAll("[style], [onclick]"))
    problems.push(`style or script inline: ${element.outerHTML.slice(0, 80)}`);
  if (/undefined|\(null\)|NaN|%[sdz]\b|\{\{|\}\}/.test(document.body.innerText))
    problems.push("words of a program stand in the text");
  return problems;
}

/* Runs in the page: classes that no rule of the style has. */
function stylelessClasses() {
  const known = new Set();
  const read = (rules) => {
    for (const rule of rules) {
      for (const [, name] of (rule.selectorText ?? "").matchAll(/\.([\w-]+)/g))
        known.add(name);
      if (rule.cssRules) read(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) read(sheet.cssRules);
  const used = [...document.querySelectorAll("[class]")].flatMap(
    (element) => [...element.classList]);
  return [...new Set(used)].filter((name) => !known.has(name)).map((name) =>
    `no rule for the class "${name}"`);
}

/* Runs in the page: what sticks out of the window to the right. */
function overflowProblems() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll("body *")].filter((element) =>
    element.getBoundingClientRect().right > width + 1 &&
    !element.closest(".scroll, .sr, .sprite"));
  return wide.slice(0, 5).map((element) =>
    `${Math.round(element.getBoundingClientRect().right)} of ${width} px: ` +
    element.outerHTML.slice(0, 120))
    .concat(`the page is ${document.documentElement.scrollWidth} px wide`);
}

/* Runs in the page as it is printed. */
function paperProblems() {
  const seen = (selector) => [...document.querySelectorAll(selector)].filter(
    (element) => element.checkVisibility());
  return seen(".side, .tabs, .acts, .filter, button, .skip").map((element) =>
    `on paper: ${element.outerHTML.slice(0, 100)}`);
}

async function picture(page, shots, name) {
  await page.screenshot({ path: path.join(shots, `${name}.png`),
    fullPage: true });
}

const shortName = (address) =>
  address.replace(/\/$/, "home").replace(/[^a-z0-9]+/gi, "-").replace(/^-/, "");

/* Every check of the page at `address`; `name` is what it is called. */
export async function checkPage(visitor, name, address, { tap, shots,
  status = 200 }) {
  if (!tap.wants(name)) return;
  const { page } = visitor, shot = shortName(name);
  await page.emulateMedia({ media: "screen", colorScheme: "light" });
  await page.setViewportSize(sizes.desk);
  visitor.takeProblems();
  visitor.expectFailures(status >= 400);
  const reply = await page.goto(address);
  tap.tell(`${name}: answers ${status}`,
    reply.status() === status ? [] : [`${reply.status()} at ${address}`]);
  tap.tell(`${name}: is whole`, await page.evaluate(readingProblems));
  tap.tell(`${name}: is styled`, await page.evaluate(stylelessClasses));
  await tap.run(`${name}: axe, light`, () => axe(page, axeAll));
  await picture(page, shots, `${shot}-light`);
  await page.emulateMedia({ colorScheme: "dark" });
  await tap.run(`${name}: axe, dark`, () => axe(page, axeColours));
  await picture(page, shots, `${shot}-dark`);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(sizes.phone);
  await tap.run(`${name}: axe, phone`, () => axe(page, axeAll));
  await picture(page, shots, `${shot}-phone`);
  await page.setViewportSize(sizes.least);
  tap.tell(`${name}: fits 320 px`, await page.evaluate(overflowProblems));
  await page.setViewportSize(sizes.desk);
  await page.emulateMedia({ media: "print" });
  tap.tell(`${name}: prints`, await page.evaluate(paperProblems));
  await page.emulateMedia({ media: "screen" });
  tap.tell(`${name}: is quiet`, visitor.takeProblems());
}

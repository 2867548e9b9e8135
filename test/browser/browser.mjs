/* Chromium, and what may not happen in it. */

import { createRequire } from "node:module";
import path from "node:path";

/* None of these lets a page do what it otherwise could not: they keep the
 * browser's own errands off the network. */
const flags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

export const sizes = {
  desk: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 },
  least: { width: 320, height: 640 },
};

/* The packages stand in the build folder, where import does not look. */
export function takePackages(folder) {
  const take = createRequire(path.resolve(folder, "packages.js"));
  return {
    chromium: take("playwright-core").chromium,
    parse5: take("parse5"),
    axeFile: take.resolve("axe-core/axe.min.js"),
  };
}

export function openBrowser(chromium) {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: flags,
    chromiumSandbox: process.getuid() !== 0,
  });
}

/* A visitor with cookies of their own.  `problems` fills with whatever a page
 * complained of or asked another host for. */
export async function openVisitor(browser, address, options = {}) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: sizes.desk,
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(15000);
  const page = await context.newPage();
  const problems = [];
  let failuresExpected = false;
  await context.route("**", (route) => {
    const url = new URL(route.request().url());
    if (url.origin === address || url.protocol === "data:")
      return route.continue();
    problems.push(`asks another host: ${url}`);
    return route.abort();
  });
  page.on("console", (message) => {
    const { url } = message.location();
    const isAnswer = message.text().startsWith("Failed to load resource") &&
      !new URL(url, address).pathname.startsWith("/asset/");
    if (message.type() === "error" && !(isAnswer && failuresExpected))
      problems.push(`console: ${message.text()} (${url})`);
  });
  page.on("pageerror", (error) => problems.push(`script: ${error}`));
  return {
    context,
    page,
    base: address,
    expectFailures: (so) => (failuresExpected = so),
    takeProblems: () => problems.splice(0),
    close: () => context.close(),
  };
}

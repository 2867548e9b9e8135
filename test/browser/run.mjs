/* run.mjs RUNG PACKAGES [WORD] - the pages of the program RUNG in Chromium.
 *
 * Prints a line a check, as tools/run-tests counts them; with WORD only those
 * whose name has it.  Pictures go to PACKAGES/shots.  Exits 1 when any failed.
 */

import fs from "node:fs";
import path from "node:path";
import { openBrowser, openVisitor, takePackages } from "./browser.mjs";
import { flows } from "./flows.mjs";
import { makeFolder, makeOffice, serve, signInAs } from "./office.mjs";
import { checkPage, followLinks, isPage, readSiteMap } from "./pages.mjs";
import { Tap } from "./tap.mjs";

const [rung, packagesFolder, only] = process.argv.slice(2);
const packages = takePackages(packagesFolder);
const shots = path.join(packagesFolder, "shots");
const tap = new Tap(only);
fs.rmSync(shots, { recursive: true, force: true });
fs.mkdirSync(shots, { recursive: true });

const folder = makeFolder();
const browser = await openBrowser(packages.chromium);
const office = await serve(rung, makeOffice(rung, folder));
const tools = { tap, packages, shots };

/* Every page that the role may open; gives which routes those were. */
async function visitAll(role, done = new Set()) {
  const visitor = await openVisitor(browser, office.address);
  await visitor.context.addInitScript({ path: packages.axeFile });
  if (role !== "stranger") await signInAs(visitor.page, role);
  const routes = await readSiteMap(visitor.page);
  await followLinks(visitor, role, routes, tools);
  for (const route of routes) {
    if (!isPage(route) || done.has(route.path)) continue;
    done.add(route.path);
    const name = role === "lead" ? route.path : `${role}: ${route.path}`;
    if (route.example) await checkPage(visitor, name, route.example, tools);
    else tap.tell(`${name}: a link leads there`, ["none does"]);
  }
  for (const [address, status] of [["/nothing-is-here", 404]])
    await checkPage(visitor, `${role}: ${status}`, address,
      { ...tools, status });
  await visitor.close();
  return done;
}

/* What people do, with scripts and without. */
async function play({ says, role, act }, hasScripts) {
  const options = { javaScriptEnabled: hasScripts };
  const visitor = async (address) => {
    const own = await openVisitor(browser, address, options);
    own.expectFailures(true);
    if (hasScripts) await own.context.addInitScript({ path: packages.axeFile });
    return own;
  };
  await tap.run(says + (hasScripts ? "" : ", without scripts"), async () => {
    const own = await openVisitor(browser, office.address, options);
    try {
      if (role) await signInAs(own.page, role);
      own.expectFailures(true);
      const check = async (other, name, address) => {
        await checkPage(other, name, address, tools);
        other.expectFailures(true);
      };
      const problems = await act({ ...own, rung, folder, hasScripts, visitor,
        check });
      return [...own.takeProblems(), ...(problems ?? [])];
    } finally {
      await own.close();
    }
  });
}

try {
  const done = await visitAll("lead");
  await visitAll("owner", done);
  await visitAll("stranger");
  await visitAll("member", done);
  for (const flow of flows) {
    await play(flow, true);
    if (!flow.needsScripts) await play(flow, false);
  }
} finally {
  await browser.close();
  const end = await office.stop();
  tap.tell("the program ends when it is told to", end === 0 ? []
    : [`it ended with ${end}`, office.printed]);
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exitCode = tap.end() ? 0 : 1;

/* What people do, a row each: `role` signs in first, `act` throws when
 * something is not as it should be.  Each is done twice, with scripts and
 * without; `needsScripts` where there is nothing to do without. */

import assert from "node:assert/strict";
import path from "node:path";
import { start } from "./office.mjs";

const heading = (page) => page.getByRole("heading", { level: 1 }).innerText();

async function hasText(page, words) {
  const text = await page.locator("main").innerText();
  assert.match(text.replace(/\s+/g, " "), words);
}

const ladderText = (key) => `rung: ladder/1
ladder: ${key}
title: Writers ${key}
language: en
levels:
  - level: one
    title: Writer
  - level: two
    title: Senior writer
competencies:
  - competency: words
    title: Words
    criteria:
      one:
        - text: Writes a page that readers understand.
      two:
        - text: Plans the pages of a whole project.
`;

async function importsLadder({ page, hasScripts }) {
  const key = hasScripts ? "scripted" : "plain";
  await page.goto("/ladders/import");
  await page.getByLabel(/text/).fill("rung: ladder/1\nladder: [");
  await page.getByRole("button", { name: /^Look at/ }).click();
  await page.getByRole("alert").waitFor();
  await hasText(page, /Nothing was kept/);
  await page.getByLabel(/text/).first().fill(ladderText(key));
  await page.getByRole("button", { name: /^Look at/ }).click();
  await hasText(page, /A new ladder/);
  await page.getByRole("button", { name: /^Keep/ }).click();
  await page.waitForURL(`**/ladders/${key}`);
  assert.equal(await heading(page), `Writers ${key}`);
  await page.getByRole("status").waitFor();
  await page.reload();
  assert.equal(await page.getByRole("status").count(), 0,
    "the notice is said once");
}

async function findsAnything({ page }) {
  await page.goto("/");
  await page.getByRole("link", { name: /Find/ }).click();
  await page.getByLabel("Words").fill("lupe");
  await page.getByRole("button", { name: "Find" }).click();
  const found = page.locator("#found").getByRole("link", { name: /Lupe/ });
  await found.first().click();
  assert.match(await heading(page), /Lupe/);
}

async function findsWhileTyping({ page }) {
  await page.goto("/limits");
  await page.keyboard.press("/");
  await page.waitForURL("**/find*");
  await page.getByLabel("Words").pressSequentially("lupe", { delay: 20 });
  await page.locator("#found").getByRole("link", { name: /Lupe/ }).first()
    .waitFor();
  assert.equal(new URL(page.url()).search, "");
}

async function skipsToTheContent({ page }) {
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  assert.ok(await skip.evaluate((e) => e === document.activeElement));
  const box = await skip.boundingBox();
  assert.ok(box.y >= 0, "the skip link is seen when it has the focus");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() =>
    document.getElementById("main").contains(document.activeElement)),
  "the next stop is in the content");
}

async function opensTheMenuOnAPhone({ page }) {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/");
  await page.getByRole("link", { name: "Menu" }).click();
  await page.getByRole("navigation", { name: "Sections" })
    .getByRole("link", { name: "Ladders" }).click();
  assert.equal(await heading(page), "Ladders");
}

async function prints({ page }) {
  await page.goto("/");
  const pdf = await page.pdf({ preferCSSPageSize: true });
  assert.ok(pdf.length > 5000, `a PDF of ${pdf.length} bytes`);
}

async function signsOut({ page }) {
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/ladders");
  assert.match(page.url(), /\/sign-in\?next=%2Fladders/);
}

async function setsUpAnOffice(visit) {
  const { rung, folder, hasScripts, visitor, check } = visit;
  const store = path.join(folder, `new-${hasScripts}.db`);
  const office = await start(rung, ["--store", store, "serve", "--listen",
    "127.0.0.1:0"]);
  const own = await visitor(office.address);
  const { page } = own;
  try {
    const [, first] = /(http\S+set-up\?key=\S+)/.exec(office.printed);
    if (hasScripts) await check(own, "/set-up", first);
    await page.goto(first);
    await page.getByLabel(/Name of the office/).fill("Test Office");
    await page.getByLabel(/Your email/).fill("ada@office.example");
    await page.getByLabel(/^Password/).fill("correct horse battery");
    await page.getByLabel(/again/).fill("something else entirely");
    await page.getByRole("button", { name: "Set up the office" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel(/^Password/).fill("correct horse battery");
    await page.getByLabel(/again/).fill("correct horse battery");
    await page.getByRole("button", { name: "Set up the office" }).click();
    assert.equal(await heading(page), "Test Office");
    await hasText(page, /First steps/);
    await page.getByRole("button", { name: "Sign out" }).click();
    await signsInWrongly(page);
    await page.getByLabel("Email").fill("ada@office.example");
    await page.getByLabel("Password").fill("correct horse battery");
    await page.getByRole("button", { name: "Sign in" }).click();
    assert.equal(await heading(page), "Test Office");
    await page.goto(first);
    await hasText(page, /already|Sign in|Test Office/);
    return own.takeProblems();
  } finally {
    await own.close();
    await office.stop();
  }
}

async function signsInWrongly(page) {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill("ada@office.example");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").waitFor();
  assert.equal(await page.getByLabel("Email").inputValue(),
    "ada@office.example", "the email need not be typed again");
  assert.equal(await page.getByLabel("Password").inputValue(), "");
}

export const flows = [
  { says: "a lead finds anything", role: "lead", act: findsAnything },
  { says: "a lead finds while typing", role: "lead", act: findsWhileTyping,
    needsScripts: true },
  { says: "the content is two keys away", role: "lead",
    act: skipsToTheContent },
  { says: "the menu opens on a phone", role: "lead",
    act: opensTheMenuOnAPhone },
  { says: "a lead imports a ladder", role: "lead", act: importsLadder },
  { says: "home prints", role: "lead", act: prints },
  { says: "a member signs out", role: "member", act: signsOut },
  { says: "a first owner sets up an office, and signs in again",
    act: setsUpAnOffice },
];

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

async function importsPeople({ page, hasScripts }) {
  const email = `mai.${hasScripts ? "scripted" : "plain"}@northlight.example`;
  await page.goto("/import");
  await page.getByRole("main").getByRole("link", { name: /People/ }).first()
    .click();
  await page.getByLabel(/Or rows/).fill(
    `Name\tE-mail\tTitle\nMai Pasted\t${email}\tTechnical writer\n`);
  await page.getByRole("button", { name: /^See what/ }).click();
  await hasText(page, /One would be new. Nothing is kept yet/);
  await page.getByRole("button", { name: "Keep what is shown" }).click();
  await hasText(page, /1 is new/);
  await page.goto("/people?q=Pasted");
  await page.getByRole("link", { name: /Mai Pasted/ }).first().waitFor();
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

async function opensTheNextRung({ page }) {
  await page.goto("/");
  await page.getByRole("link", { name: /Open your next rung/ }).click();
  await hasText(page, /You meet \d+ of \d+ criteria/);
  await page.getByRole("heading", { name: "What is missing" }).waitFor();
}

async function ratesACriterion({ page, hasScripts }) {
  const note = `Seen in the release of spring, ${hasScripts}`;
  await page.goto("/");
  await page.locator("main table").getByRole("link", { name: /Oskar/ }).first()
    .click();
  assert.match(await heading(page), /Oskar/);
  await page.getByRole("link", { name: /^Rate/ }).first().click();
  await page.getByRole("radio").first().check();
  await page.getByLabel(/^Why/).fill(note);
  await page.getByRole("button", { name: "Keep this rating" }).click();
  await page.getByRole("status").waitFor();
  await page.getByRole("navigation", { name: "Parts of this page" })
    .getByRole("link", { name: /Ratings/ }).click();
  await hasText(page, new RegExp(note));
}

async function rowOf(page, words) {
  return page.getByRole("row").filter({
    has: page.getByRole("rowheader", { name: words }) });
}

/* Proposes a change of the sample's ladder, talks about it, and puts somebody
 * on the ladder it becomes. */
async function proposesAndAdopts({ page, hasScripts }) {
  const key = hasScripts ? "scripted-crew" : "plain-crew";
  const mover = hasScripts ? /^Where Yusuf/ : /^Where Ravindra/;
  await page.goto("/ladders/engineering");
  await page.getByText("Propose a change").click();
  await page.getByLabel(/What it is called/).fill(`Words of ${key}`);
  await page.getByLabel(/A ladder of its own/).fill(key);
  await page.getByRole("button", { name: "Open it to comment" }).click();
  assert.equal(await heading(page), `Words of ${key}`);
  const row = await rowOf(page, /Writes unit tests/);
  await row.getByRole("link", { name: /^Edit/ }).click();
  await page.getByLabel("What it asks").fill("Writes tests of a guide.");
  await page.getByRole("button", { name: "Keep these words" }).click();
  await hasText(page, /Writes tests of a guide/);
  const talk = (await rowOf(page, /Writes unit tests/)).locator("details.talk");
  if (!(await talk.getByRole("textbox").isVisible()))
    await talk.locator("summary").first().click();
  await talk.getByRole("textbox").fill("Whose guide?");
  await talk.getByRole("button", { name: "Comment" }).click();
  await hasText(page, /One thread is open/);
  await talk.getByText("Resolve", { exact: true }).click();
  await talk.getByLabel(/What came of it/).fill("Ours.");
  await talk.getByRole("button", { name: "It is resolved" }).click();
  await hasText(page, /No thread is open/);
  await page.getByRole("link", { name: "Adopt" }).click();
  await page.getByLabel(mover).selectOption({ label: "Engineer 4" });
  await page.getByLabel(/^Why/).fill("Agreed by the council");
  await page.getByRole("button", { name: "Adopt it" }).click();
  await hasText(page, /Adopted by/);
  await page.getByRole("link", { name: "To the ladder" }).click();
  assert.match(page.url(), new RegExp(`/ladders/${key}$`));
}

async function takesWhatIsOffered({ page, hasScripts }) {
  const words = hasScripts ? /Ships production code/ : /Takes part in on-call/;
  await page.goto("/proposals");
  await page.getByRole("link", { name: /Community at|refitted/ }).first()
    .click();
  await (await rowOf(page, words))
    .getByRole("button", { name: /^Take/ }).click();
  await hasText(page, /Taken by/);
  await (await rowOf(page, words))
    .getByRole("button", { name: /^Keep the old words/ }).click();
  await hasText(page, /The old words stay/);
}

async function seesNoRatingsOfOthers({ page }) {
  await page.goto("/people");
  await page.locator("main table").getByRole("link", { name: /Oskar/ })
    .click();
  await hasText(page, /between them, their manager and those who lead/);
  assert.equal(await page.getByRole("link", { name: /^Rat/ }).count(), 0);
  const person = new URL(page.url()).pathname;
  for (const part of ["/ratings", "/next-rung.pdf"]) {
    const reply = await page.request.get(person + part);
    assert.equal(reply.status(), 403, person + part);
  }
}

async function takesThePageAlong({ page }) {
  await page.goto("/my");
  const link = page.getByRole("link", { name: /PDF/ }).first();
  const reply = await page.request.get(await link.getAttribute("href"));
  assert.equal(reply.headers()["content-type"], "application/pdf");
  assert.equal((await reply.body()).subarray(0, 5).toString(), "%PDF-");
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

/* What a browser does that shows a page it had kept alive; the one of these
 * tests is told to keep none. */
async function showsNothingAfterSigningOut({ page, context }) {
  await page.goto("/people");
  const other = await context.newPage();
  await other.goto("/ladders");
  await other.getByRole("button", { name: "Sign out" }).click();
  await other.waitForURL("**/sign-in");
  const kept = () => dispatchEvent(
    new PageTransitionEvent("pageshow", { persisted: true }));
  await Promise.all([page.waitForURL(/\/sign-in\?next=%2Fpeople/),
    page.evaluate(kept)]);
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

async function changesACriterion({ page, hasScripts }) {
  const words = hasScripts ? "with scripts" : "without";
  await page.goto("/ladders/ospo/levels/pm-3");
  await page.getByRole("link", { name: /^Change: / }).first().click();
  const text = page.getByLabel(/What is asked for/);
  const before = await text.inputValue();
  await text.fill(`${before.replace(/\.? ?(with.*)?$/, "")} ${words}`);
  await page.getByRole("button", { name: /^Look at what/ }).click();
  await hasText(page, /What would change in revision/);
  await page.getByRole("button", { name: /^Keep as/ }).click();
  await hasText(page, /Say in a few words why/);
  await page.getByLabel(/Why it changes/).fill("tried out");
  await page.getByRole("button", { name: /^Keep as/ }).click();
  await page.waitForURL("**/levels/pm-3#c-*");
  await hasText(page, new RegExp(words));
  await page.goto("/ladders/ospo/revisions");
  await page.getByRole("link", { name: "Put in force again" }).first().click();
  await page.getByLabel(/Why/).fill("tried enough");
  await page.getByRole("button", { name: /^Put revision/ }).click();
  await page.getByRole("status").waitFor();
  await hasText(page, /tried enough/);
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
  { says: "a lead imports people", role: "lead", act: importsPeople },
  { says: "a member opens their next rung", role: "member",
    act: opensTheNextRung },
  { says: "a member takes their next rung along", role: "member",
    act: takesThePageAlong },
  { says: "a member sees no ratings of others", role: "member",
    act: seesNoRatingsOfOthers },
  { says: "a lead rates a criterion", role: "lead", act: ratesACriterion },
  { says: "a lead changes a criterion and takes it back", role: "lead",
    act: changesACriterion },
  { says: "a member takes and leaves offered words", role: "member",
    act: takesWhatIsOffered },
  { says: "a lead proposes a ladder and adopts it", role: "lead",
    act: proposesAndAdopts },
  { says: "home prints", role: "lead", act: prints },
  { says: "a member signs out", role: "member", act: signsOut },
  { says: "nothing of a member is left after signing out", role: "member",
    act: showsNothingAfterSigningOut, needsScripts: true },
  { says: "a first owner sets up an office, and signs in again",
    act: setsUpAnOffice },
];

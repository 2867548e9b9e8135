/* The program as a child on the loopback address, and who signs in. */

import { spawn, execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const startMs = 30000;

/* A folder that is gone when the tests end. */
export function makeFolder() {
  return fs.mkdtempSync(path.join(os.tmpdir(), "rung-browser-"));
}

/* The sample office as a store below `folder`; gives the store's file.  A
 * ladder has two revisions, so that every page there is can be reached. */
export function makeOffice(rung, folder) {
  const store = path.join(folder, "office.db");
  const ladder = path.join(folder, "engineering.yaml");
  const run = (...words) => execFileSync(rung, ["--store", store, ...words],
    { stdio: ["ignore", "ignore", "inherit"] });
  run("demo", "--no-serve");
  fs.writeFileSync(ladder, fs.readFileSync("sample/engineering.yaml", "utf8")
    .replace("a feature each sprint", "a feature in most sprints"));
  run("ladder", "add", ladder, "--reason", "Not every sprint has a feature.");
  run("ladder", "refit", "engineering", "--for", "community-architect",
    "--propose", "--as", "community", "--title", "Community at Northlight");
  run("proposal", "comment", "1", "--text", "Who was asked?");
  return store;
}

/* The sample office of that store, for whoever asks. */
export const serve = (rung, store) =>
  start(rung, ["--store", store, "demo", "--listen", "127.0.0.1:0"]);

/* The buttons of the sample office's sign-in page. */
const buttons = {
  owner: /owner/i, lead: /office lead/i, member: /office member/i,
  sponsor: /sponsor/i, council: /council/i,
};

export async function signInAs(page, role) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: buttons[role] }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/* Starts `rung` with `words`, and waits until it has printed where it
 * answers.  What it prints later is kept in `printed`. */
export function start(rung, words) {
  const child = spawn(rung, words, { stdio: ["ignore", "pipe", "pipe"] });
  const office = { child, printed: "", stop: () => stop(child) };
  return new Promise((resolve, reject) => {
    const give = (text) => {
      office.printed += text;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(office.printed);
      if (!found || office.address) return;
      office.address = found[0];
      resolve(office);
    };
    child.stdout.setEncoding("utf8").on("data", give);
    child.stderr.setEncoding("utf8").on("data", give);
    child.on("exit", (code) => reject(new Error(
      `rung ${words.join(" ")} ended with ${code}: ${office.printed}`)));
    setTimeout(() => reject(new Error("rung said no address: " +
      office.printed)), startMs).unref();
  });
}

/* Ends the program as an operator does.  Gives how it ended. */
function stop(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve(child.exitCode);
    child.removeAllListeners("exit");
    child.on("exit", (code, signal) => resolve(signal ?? code));
    child.kill("SIGTERM");
  });
}

/* The lines that tools/run-tests counts. */

export class Tap {
  constructor(only = "") {
    this.only = only;
    this.count = 0;
    this.failed = 0;
  }

  wants(name) {
    return name.includes(this.only);
  }

  /* One check; `problems` is a list of sentences, empty when all is well. */
  tell(name, problems) {
    if (!this.wants(name)) return;
    this.count++;
    if (problems.length === 0) {
      console.log(`ok ${this.count} - ${name}`);
      return;
    }
    this.failed++;
    console.log(`not ok ${this.count} - ${name}`);
    for (const problem of problems)
      for (const line of String(problem).split("\n")) console.log(`# ${line}`);
  }

  /* A check that throws is one that failed. */
  async run(name, check) {
    if (!this.wants(name)) return;
    try {
      this.tell(name, (await check()) ?? []);
    } catch (error) {
      this.tell(name, [error.stack ?? error]);
    }
  }

  end() {
    console.log(`1..${this.count}`);
    return this.failed === 0;
  }
}

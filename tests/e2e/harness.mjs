// Runs tests one after another, each on a page of its own, and says in TAP how they went.

import { openPage, shot } from "./browser.mjs";

const tests = [];

/** Adds a test: `body` gets the page, and a function that keeps a picture under the test's name. */
export function test(name, options, body) {
  tests.push({ name, options, body });
}

/** Fails the test that calls it. */
export function expect(condition, message) {
  if (!condition) throw new Error(message);
}

/** Waits until `read` gives a value that `accept` takes, and gives it; fails after five seconds. */
export async function eventually(what, read, accept) {
  const end = Date.now() + 5_000;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > end) throw new Error(`${what}: still ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs the tests whose names hold `filter`, and gives how many failed. */
export async function runAll(browser, address, filter = "") {
  let failed = 0;
  const chosen = tests.filter(({ name }) => name.includes(filter));
  console.log(`1..${chosen.length}`);
  for (const [index, { name, options, body }] of chosen.entries()) {
    const began = Date.now();
    const error = await runOne(browser, address, name, options, body);
    if (error) failed += 1;
    console.log(`${error ? "not ok" : "ok"} ${index + 1} - ${name} (${Date.now() - began} ms)`);
    if (error) console.log(error.replace(/^/gm, "  # "));
  }
  console.log(`\n${chosen.length - failed} passed, ${failed} failed`);
  // Nothing tested is no success.
  return chosen.length === 0 ? 1 : failed;
}

async function runOne(browser, address, name, options, body) {
  const file = name.replace(/[^A-Za-z0-9]+/g, "-").toLowerCase();
  let opened;
  try {
    opened = await openPage(browser, address, options);
    await body(opened.page, (part) => shot(opened.page, `${file}-${part}`));
    expect(opened.complaints.length === 0, `the page complained:\n${opened.complaints.join("\n")}`);
    return null;
  } catch (error) {
    if (opened) await shot(opened.page, `${file}-failed`).catch(() => {});
    // Without Playwright's colours.
    const message = error.message.replace(/\x1b\[\d+m/g, "");
    return [message, ...(opened?.complaints ?? [])].join("\n");
  } finally {
    await opened?.close();
  }
}

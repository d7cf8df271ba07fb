// A browser with the built page in it, and what every test does with that page.

import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

/** The top folder of the project. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Where the tests leave their pictures. */
export const shots = `${root}target/e2e/`;

/** The sizes that the page must do well on. */
export const sizes = {
  wide: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
};

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Starts the browser that the set-up found. */
export async function launch() {
  await mkdir(shots, { recursive: true });
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: process.env.MODELYARD_CHROME || "/usr/bin/chromium",
    args: [
      // Chromium's sandbox cannot be used by root; the tests open nothing but our own page.
      ...(asRoot ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
    ],
  });
}

/**
 * Opens the page as a first visitor and waits until it can run statements. What the page complains
 * of — errors, refused by its own security policy, requests to elsewhere — gathers in `complaints`.
 */
export async function openPage(browser, address, { theme = "light", size = sizes.wide, hash = "" } = {}) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    hasTouch: size === sizes.phone,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`console: ${message.text()}`);
  });
  page.on("crash", () => complaints.push("the page crashed"));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !/^(blob|data):/.test(url)) complaints.push(`request to ${url}`);
  });
  page.on("requestfailed", (request) => complaints.push(`not loaded: ${request.url()}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy ${event.violatedDirective} refused ${event.blockedURI}`);
    });
  });
  await page.goto(address + hash);
  await page.locator('html[data-ready="engine"]').waitFor({ state: "attached", timeout: 30_000 });
  return { page, complaints, close: () => context.close() };
}

/** Keeps a picture of the page under target/e2e/. */
export async function shot(page, name) {
  await page.screenshot({ path: `${shots}${name}.png`, animations: "disabled" });
}

/** Everything that axe finds against WCAG 2.2 AA, one line each; empty when there is nothing. */
export async function axe(page) {
  // By the protocol and not by a script element: the page's policy allows no foreign script.
  await page.evaluate(axeSource);
  const found = await page.evaluate(() =>
    globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }),
  );
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(" ")}`),
  );
}

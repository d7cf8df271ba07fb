// Measures the engine's statements on this machine and in headless Chromium, and prints both side by
// side, with how many times the machine's the browser's is.
//
//   . .tools/env && node scripts/bench_browser.mjs

import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { launch, root } from "../tests/e2e/browser.mjs";
import { serve } from "../tests/e2e/server.mjs";

const run = (command, ...args) =>
  execFileSync(command, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

const target = "wasm32-unknown-unknown";
const folder = `${root}target/statements`;
run("cargo", "build", "--release", "--locked", "--target", target, "--features", "web", "--example", "statements");
const wasm = `target/${target}/release/examples/statements.wasm`;
run("wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", folder, wasm);
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/index.html`, `<script type="module">import init from "./statements.js"; init();</script>`);

const read = (text) => text.trim().split("\n").map((line) => line.split("\t"));
const native = read(run("cargo", "run", "--profile", "native", "--locked", "--example", "statements"));

const server = await serve(folder);
const browser = await launch();
const page = await browser.newPage();
await page.goto(server.address);
await page.waitForFunction(() => globalThis.statements, null, { timeout: 600_000 });
const there = new Map(read(await page.evaluate(() => globalThis.statements)));
await browser.close();
await server.close();

console.log("| statement | native µs | browser µs | x |\n|---|--:|--:|--:|");
let product = 1;
for (const [name, here] of native) {
  const times = there.get(name) / here;
  product *= times ** (1 / native.length);
  console.log(`| ${name} | ${(+here).toFixed(1)} | ${(+there.get(name)).toFixed(1)} | ${times.toFixed(1)} |`);
}
console.log(`\nIn the mean, the browser takes ${product.toFixed(1)} times as long.`);

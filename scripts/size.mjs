// Prints how many bytes a visitor loads: each wasm and the whole page, as they are and compressed.
//
//   node scripts/size.mjs [folder]      (dist/ if none is named; `make size` builds it first)

import { readdirSync, readFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const folder = process.argv[2] ?? "dist";

/** The sizes of a file: raw, by gzip -9, and by brotli 11. */
function measure(path) {
  const bytes = readFileSync(path);
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli.length];
}

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
  .sort()
  .map((name) => ({ name, sizes: measure(join(folder, name)) }));

const sum = (chosen) =>
  chosen.reduce((total, { sizes }) => total.map((size, index) => size + sizes[index]), [0, 0, 0]);
const isWasm = ({ name }) => extname(name) === ".wasm";

const rows = [
  ...files.filter(isWasm).map(({ name, sizes }) => [name, ...sizes]),
  ["everything else", ...sum(files.filter((file) => !isWasm(file)))],
  ["the whole page", ...sum(files)],
];
const width = Math.max(...rows.map(([name]) => name.length));
const line = (name, cells) =>
  console.log(name.padEnd(width), ...cells.map((cell) => cell.toLocaleString("en").padStart(12)));
line("bytes", ["raw", "gzip", "brotli"]);
for (const [name, ...sizes] of rows) line(name, sizes);

// Takes the README's picture from the built page; `make screenshots` builds it first.

import { mkdir } from "node:fs/promises";
import { launch, openPage, root } from "./browser.mjs";
import { eventually } from "./harness.mjs";
import { links, openExample } from "./page.mjs";
import { serve } from "./server.mjs";

const server = await serve(process.env.MODELYARD_DIST || `${root}dist`);
const browser = await launch();
try {
  const { page, close } = await openPage(browser, server.address, { size: { width: 1360, height: 820 } });
  await openExample(page, "author-book");
  await eventually("links", () => links(page), (count) => count > 0);
  await mkdir(`${root}docs`, { recursive: true });
  const path = `${root}docs/page.png`;
  await page.screenshot({ path, animations: "disabled" });
  console.log(`docs/page.png is new`);
  await close();
} finally {
  await browser.close();
  await server.close();
}

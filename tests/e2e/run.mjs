// The end-to-end tests: the built page in a real browser, with real clicks and typing.
//
//   node tests/e2e/run.mjs [part of a test's name]
//
// `make test-e2e` builds the page first. Pictures are kept in target/e2e/.

import { launch, root } from "./browser.mjs";
import { runAll } from "./harness.mjs";
import { serve } from "./server.mjs";
import "./main_job.mjs";

const server = await serve(process.env.MODELYARD_DIST || `${root}dist`);
const browser = await launch();
try {
  process.exitCode = (await runAll(browser, server.address, process.argv[2])) === 0 ? 0 : 1;
} finally {
  await browser.close();
  await server.close();
}

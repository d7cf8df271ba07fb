// Starts the page. A file of its own, since the content-security policy allows no script in the page.
const script = document.querySelector("script[data-wasm]");
const boot = document.getElementById("boot");
try {
  const page = await import(new URL(script.dataset.js, document.baseURI).href);
  await page.default({ module_or_path: new URL(script.dataset.wasm, document.baseURI).href });
  boot.remove();
} catch (error) {
  document.getElementById("boot-text").textContent =
    "The page could not be started. It needs a browser with WebAssembly. (" + error + ")";
  throw error;
}

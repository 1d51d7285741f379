// Look at HTML pages in headless Chromium: no console message, no request, no error of axe-core, nothing wider than a
// phone, in light and dark; screenshots and a PDF to look at. usage: node browser.mjs OUT PAGE.html...
// Needs chromium (Debian), playwright-core and axe-core (npm, in a folder named by NODE_PATH or here); ends with 77
// (skipped) where one is missing.
import { createRequire } from "node:module";
import { existsSync, mkdirSync, readFileSync, realpathSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

const [out, ...pages] = process.argv.slice(2);
const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const folders = (process.env.NODE_PATH || "").split(delimiter).filter(Boolean).concat(process.cwd());
const find = (name) => {
  for (const folder of folders) {
    try {
      return createRequire(join(folder, "x.js")).resolve(name);
    } catch {
      // the next folder
    }
  }
  return null;
};
const playwrightPath = find("playwright-core");
const axePath = find("axe-core");
if (!out || !pages.length) {
  console.error("usage: node browser.mjs OUT PAGE.html...");
  process.exit(2);
}
if (!chromium || !playwrightPath || !axePath) {
  console.log("skipped: chromium, playwright-core or axe-core is not here");
  process.exit(77);
}

const playwright = createRequire(import.meta.url)(playwrightPath);
const axe = readFileSync(axePath, "utf8");
const looks = [
  { name: "desktop", width: 1280, height: 900, colorScheme: "light" },
  { name: "dark", width: 1280, height: 900, colorScheme: "dark" },
  { name: "phone", width: 390, height: 844, colorScheme: "light" },
  { name: "phone-dark", width: 390, height: 844, colorScheme: "dark" },
];
let failed = 0;
const bad = (page, look, why) => {
  failed++;
  console.log(`${page} (${look}): ${why}`);
};

mkdirSync(out, { recursive: true });
const browser = await playwright.chromium.launch({ executablePath: chromium, args: ["--no-sandbox"] });
for (const file of pages) {
  const page = basename(file, ".html");
  for (const look of looks) {
    // the page forbids scripts for itself; axe has to be let in
    const context = await browser.newContext({
      viewport: { width: look.width, height: look.height }, colorScheme: look.colorScheme, bypassCSP: true,
    });
    const tab = await context.newPage();
    const url = pathToFileURL(realpathSync(file)).href;
    tab.on("console", (message) => bad(page, look.name, `console: ${message.text()}`));
    tab.on("pageerror", (error) => bad(page, look.name, `error: ${error}`));
    tab.on("request", (request) => request.url() === url || bad(page, look.name, `request: ${request.url()}`));
    await tab.goto(url);
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) bad(page, look.name, `${wide} pixels wider than the window`);
    for (const open of [false, true]) {
      await tab.evaluate((is) => document.querySelectorAll("details").forEach((one) => (one.open = is)), open);
      const found = await tab.evaluate(`${axe};axe.run(document, {resultTypes: ["violations"]})`);
      for (const one of found.violations)
        bad(page, look.name, `axe ${one.id} (${one.impact}): ${one.help}: ${one.nodes[0].html.slice(0, 120)}`);
      if (!open) await tab.screenshot({ path: join(out, `${page}-${look.name}.png`), fullPage: true });
    }
    await context.close();
  }
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(realpathSync(file)).href);
  await tab.pdf({ path: join(out, `${page}.pdf`), format: "A4" });
  await context.close();
  console.log(`${page}: looked at in ${looks.length} looks and on paper`);
}
await browser.close();
console.log(failed ? `${failed} to be put right` : "nothing found");
process.exit(failed ? 1 : 0);

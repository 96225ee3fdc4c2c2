// Opens the built page in a real Chromium and holds it to what every test of it
// expects: a silent console and no request to another origin.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { after } from "node:test";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

const screenshots = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));

// The sandbox does not work as root, /dev/shm is small in containers, and the
// rest keeps the browser from calling its maker.
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const server = await serve();
export const browser = await launch();
after(async () => {
  await browser.close();
  server.stop();
});

/**
 * Opens the page in a fresh profile and waits for the sample to be compared. When the test
 * `t` ends, the page must have written nothing to the console and must have asked
 * no other origin for anything.
 */
export async function open(t, { width = 1280, height = 800, colorScheme = "light", path = "/" } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) {
      complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== server.origin && !["blob:", "data:"].includes(protocol)) {
      complaints.push(`request to another origin: ${request.url()}`);
    }
  });
  t.after(async () => {
    await context.close();
    assert.deepEqual(complaints, [], "the page stays silent and on its own origin");
  });
  await page.goto(server.origin + path);
  await page.locator(".cg-grid").waitFor();
  return page;
}

/** Saves the whole page as target/screenshots/NAME.png, to be looked at by a person. */
export async function screenshot(page, name) {
  await mkdir(screenshots, { recursive: true });
  await page.screenshot({ path: `${screenshots}${name}.png`, fullPage: true });
}

/** Loads the page anew, whatever it asks before. */
export async function reload(page) {
  const accept = (dialog) => dialog.accept();
  page.on("dialog", accept);
  await page.reload();
  page.off("dialog", accept);
}

/** Nothing reaches beyond the sides of the window. */
export async function noSidewaysScroll(page) {
  const { wide, room } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    room: document.documentElement.clientWidth,
  }));
  assert.ok(wide <= room, `the page is ${wide} px wide in a window of ${room} px`);
}

/** axe finds nothing to complain about. */
export async function accessible(page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
}

async function launch() {
  // tools/environment names it.
  const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
  if (!existsSync(executablePath)) {
    throw new Error("Chromium is missing; bring it with: tools/setup browser");
  }
  return chromium.launch({ executablePath, args });
}

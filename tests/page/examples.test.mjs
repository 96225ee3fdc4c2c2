// The pages of examples as they are published: they do what they say, can be read by
// everybody, and fit every window.
import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { browser } from "./browser.mjs";
import { serve } from "./server.mjs";

const folder = fileURLToPath(new URL("../../dist/examples/", import.meta.url));
const names = (await readdir(folder)).filter((name) => name.endsWith(".html"));
const server = await serve();
test.after(() => server.stop());

/** Opens an example and waits for all its elements. */
async function opened(t, name, { width = 1280, colorScheme = "light" } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const said = [];
  page.on("console", (message) => {
    // A browser asks for an icon by itself.
    if (["error", "warning"].includes(message.type()) && !message.location().url.endsWith("/favicon.ico")) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(error.message));
  t.after(async () => {
    await context.close();
    assert.deepEqual(said, [], name);
  });
  await page.goto(`${server.origin}/examples/${name}`);
  for (const frame of page.frames()) {
    await frame.evaluate(async () => {
      for (const grid of document.querySelectorAll("claim-grid")) {
        grid.scrollIntoView();
        await grid.ready;
      }
      scrollTo(0, 0);
    });
  }
  return page;
}

for (const name of names) {
  test(`${name} is for everybody, wide and narrow, light and dark`, { timeout: 120_000 }, async (t) => {
    for (const [width, colorScheme] of [[1280, "light"], [390, "dark"], [320, "light"]]) {
      const page = await opened(t, name, { width, colorScheme });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(over <= 0, `${over} pixels too wide at ${width}`);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`)}`);
      assert.deepEqual(found, [], `at ${width}, ${colorScheme}`);
    }
  });
}

test("the list leads to every example", async (t) => {
  const page = await opened(t, "index.html");
  const led = await page.locator(".list a").evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  const inside = ["index.html", "framed.html"];
  assert.deepEqual(led.sort(), names.filter((name) => !inside.includes(name)).sort());
});

test("the frame shows the comparison alone and gets the height that it needs", async (t) => {
  const page = await opened(t, "iframe.html", { width: 900 });
  const [, inner] = page.frames();
  assert.equal(await inner.locator("main > *").count(), 1);
  await page.waitForFunction(() => document.querySelector("iframe").offsetHeight > 900);
  // Nothing is cut off, also when there is more to show.
  const whole = () => inner.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight);
  await whole();
  await inner.locator("summary").first().click();
  await inner.locator("[role=tab]").nth(2).click();
  await whole();
});

test("the colors of the page hold for every mark, each to be told from its ground", async (t) => {
  const page = await opened(t, "themed.html");
  for (const tab of await page.locator("claim-grid [role=tab]").all()) {
    await tab.click();
    const { violations } = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
    assert.deepEqual(violations.flatMap(({ nodes }) => nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`)), []);
  }
  const contrast = await page.locator("claim-grid").evaluate((grid) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const light = (color) => {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
      const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const of = (name) => light(getComputedStyle(grid).getPropertyValue(`--claimgrid-${name}`));
    const paper = of("paper");
    return Object.fromEntries(["for", "against", "detail", "shared", "ink", "soft"].map((name) => [name, (of(name) + 0.05) / (paper + 0.05)]));
  });
  for (const [name, ratio] of Object.entries(contrast)) assert.ok(ratio >= 4.5, `${name}: ${ratio}`);
});

test("a page that draws by itself shows who says what, and what a correction changes", async (t) => {
  const page = await opened(t, "compare.html");
  const cells = () => page.locator("#claims tr").first().locator("td").allInnerTexts();
  await page.getByText("3 claims").waitFor();
  const differing = (await cells()).filter((text) => text.includes("refutes"));
  assert.equal(differing.length, 2);
  for (const text of differing) assert.match(text, /number: \d+ ↔ \d+/);
  await page.getByRole("button").click();
  await page.waitForFunction(() => document.querySelectorAll("#claims .refutes").length === 1);
  assert.equal((await cells()).filter((text) => text.includes("supports")).length, 2);
});

test("the lines that are written for a page are those of what is shown", async (t) => {
  const page = await opened(t, "snippet.html");
  await page.getByLabel("Readers may only look").check();
  await page.getByLabel("Title as").selectOption("3");
  await page.getByLabel(/strictly/).selectOption("strict");
  const lines = await page.getByLabel("For your page").inputValue();
  assert.match(lines, /<claim-grid strictness="strict" heading-level="3" readonly>/);
  const shown = page.locator("#preview claim-grid");
  await shown.evaluate((grid) => { grid.scrollIntoView(); return grid.ready; });
  assert.equal(await shown.locator("h3.cg-title").count(), 1);
  assert.equal(await shown.locator(".cg-more").count(), 0);
});

test("an element speaks for itself and leaves the language and title of its page alone", async (t) => {
  const page = await opened(t, "plain.html");
  const own = () => page.evaluate(() => [document.documentElement.lang, document.title]);
  const before = await own();
  const grid = page.locator("claim-grid");
  await grid.locator(".cg-languages").selectOption("de");
  await grid.getByRole("tab", { name: "Quellen" }).waitFor();
  assert.equal(await grid.locator(".cg").getAttribute("lang"), "de");
  await grid.getByRole("button", { name: "Umbenennen" }).click();
  await grid.getByRole("textbox", { name: "Name dieses Vergleichs" }).fill("Zwei Fähren");
  await page.keyboard.press("Enter");
  await grid.locator(".cg-title", { hasText: "Zwei Fähren" }).waitFor();
  assert.deepEqual(await own(), before);
  // The first stop in it leads over its head.
  await grid.getByRole("button", { name: "Zu den Aussagen springen" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.shadowRoot?.activeElement?.matches(".cg-claim-text"));
});

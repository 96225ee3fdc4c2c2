// What a comparison is called, what goes out of the built page, and how it comes in again.
// Never here: the formats themselves (tests/exports.rs).
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { accessible, noSidewaysScroll, open, reload, screenshot } from "./browser.mjs";

const title = (page) => page.locator(".cg-title");
const field = (page) => page.getByRole("textbox", { name: "Name of this comparison" });
const rename = (page) => page.getByRole("button", { name: "Rename", exact: true });

/** Downloads a format; gives the name of the file and what is in it. */
async function exported(page, format) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: `Export ${format}` }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

for (const colorScheme of ["light", "dark"]) {
  test(`a comparison is named, in its exports too, and called as before again, ${colorScheme}`, async (t) => {
    const page = await open(t, { colorScheme });
    const suggested = await title(page).innerText();
    assert.equal(await page.title(), `${suggested} – Claimgrid`);
    await rename(page).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches(".cg-title input"));
    assert.equal(await field(page).inputValue(), suggested);
    await accessible(page);
    await screenshot(page, `rename-${colorScheme}`);

    await field(page).fill("Something else");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.matches(".cg-rename"));
    assert.equal(await title(page).innerText(), suggested, "Escape gives up");

    await page.keyboard.press("Enter");
    await field(page).fill("  Cable car, <five> versions ");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.matches(".cg-rename"));
    assert.equal(await title(page).innerText(), "Cable car, <five> versions");
    assert.equal(await page.title(), "Cable car, <five> versions – Claimgrid");
    assert.match(await page.locator(".cg-did").innerText(), /is called/);
    await accessible(page);

    const html = await exported(page, "HTML");
    assert.equal(html.name, "Cable-car-five-versions.html");
    assert.match(html.text, /<h1[^>]*>Cable car, &lt;five&gt; versions<\/h1>/);
    assert.match((await exported(page, "Markdown")).text, /^# Cable car, &lt;five&gt; versions$/m);
    assert.match((await exported(page, "SVG")).text, /Cable car, &lt;five&gt; versions/);
    assert.equal(JSON.parse((await exported(page, "JSON")).text).title, "Cable car, <five> versions");

    await page.getByRole("tab", { name: "Articles" }).click();
    await page.getByRole("switch", { name: "Remember on this device" }).click();
    await page.waitForFunction(() => localStorage.getItem("claimgrid")?.includes("five"));
    await reload(page);
    await page.locator(".cg-title", { hasText: "Cable car, <five> versions" }).waitFor();

    await page.getByRole("tab", { name: "Claims" }).click();
    await page.getByRole("button", { name: "Undo" }).first().click();
    assert.equal(await title(page).innerText(), suggested, "a step back");
    await page.getByRole("button", { name: "Redo" }).click();
    await rename(page).click();
    await field(page).fill("");
    await page.getByRole("button", { name: "Save" }).click();
    assert.equal(await title(page).innerText(), suggested, "nothing is the suggested title");
  });
}

test("the page speaks the chosen language, its tab too", async (t) => {
  const page = await open(t, { width: 390, height: 800 });
  const spoken = () => page.evaluate(() => document.documentElement.lang);
  assert.equal(await spoken(), "en");
  await page.locator(".cg-languages").selectOption("de");
  await page.waitForFunction(() => document.documentElement.lang === "de");
  await page.getByRole("button", { name: "Umbenennen" }).click();
  await noSidewaysScroll(page);
  await screenshot(page, "rename-390");
  await page.getByRole("button", { name: "Abbrechen" }).click();
  await page.getByRole("tab", { name: "Artikel" }).click();
  await page.getByRole("button", { name: "Neu beginnen" }).click();
  await page.waitForFunction(() => document.title === "Claimgrid: Worin stimmen mehrere Artikel überein?");
});

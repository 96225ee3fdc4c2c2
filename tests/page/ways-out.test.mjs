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
  await page.getByRole("button", { name: "Von vorn beginnen" }).click();
  await page.waitForFunction(() => document.title === "Claimgrid: Worin stimmen mehrere Artikel überein?");
});

/** Gives these files to the page as a person who opens them. */
async function openFiles(page, ...files) {
  const given = files.map(({ name, text }) => ({ name, mimeType: "", buffer: Buffer.from(text) }));
  await page.locator("input[type=file]").setInputFiles(given);
}

const rows = (page) => page.locator(".cg-grid .cg-claim-text").allInnerTexts();

test("an exported JSON is opened again with its articles, corrections and name", async (t) => {
  const page = await open(t);
  await rename(page).click();
  await field(page).fill("Kept in a file");
  await page.keyboard.press("Enter");
  const all = await rows(page);
  await page.getByRole("complementary").getByRole("button", { name: /^not the same/ }).nth(1).click();
  await page.locator(".cg-did").waitFor();
  const corrected = await rows(page);
  assert.notDeepEqual(corrected, all);
  const file = await exported(page, "JSON");
  assert.equal(file.name, "Kept-in-a-file.json");

  const other = await open(t);
  await other.getByRole("tab", { name: "Articles" }).click();
  await other.getByRole("button", { name: "Start over" }).click();
  await openFiles(other, { name: "own.txt", text: "A tram left the rails at Holm Square on Monday. Nobody was hurt." });
  await other.locator(".cg-draft").waitFor();
  await openFiles(other, file);
  await other.locator(".cg-title", { hasText: "Kept in a file" }).waitFor();
  assert.deepEqual(await rows(other), corrected);
  await other.getByRole("button", { name: "Undo" }).first().click();
  await other.waitForFunction(
    (wanted) => [...document.querySelectorAll(".cg-grid .cg-claim-text")].map((one) => one.innerText).join() === wanted,
    all.join(),
  );
  await other.getByRole("complementary").getByRole("button", { name: /^open in article/ }).first().click();
  await other.locator(".cg-here").first().waitFor();
  // What was on the desk comes back.
  await other.getByRole("tab", { name: "Articles" }).click();
  await other.getByRole("button", { name: "Undo" }).last().click();
  await other.waitForFunction(() => document.querySelectorAll(".cg-draft").length === 1);
  assert.match(await other.locator(".cg-draft textarea").inputValue(), /^A tram left/);
});

test("a result without the articles is told as such and brings no nonsense", async (t) => {
  const page = await open(t);
  const files = [];
  for (const format of ["HTML", "Markdown", "CSV", "SVG"]) files.push(await exported(page, format));
  const { texts, ...bare } = JSON.parse((await exported(page, "JSON")).text);
  assert.equal(texts.length, 5);
  await page.getByRole("tab", { name: "Articles" }).click();
  await openFiles(page, ...files);
  await page.getByRole("alert").waitFor();
  const told = await page.getByRole("alert").innerText();
  for (const { name } of files) assert.match(told, new RegExp(`‘${name}’ is a result that Claimgrid wrote`));
  assert.equal(await page.locator(".cg-draft").count(), 5, "the sample stays");
  await accessible(page);
  await screenshot(page, "own-results");

  // Pasted JSON of scripts, who have the articles themselves.
  await page.getByLabel("Paste one or several articles").evaluate((field, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, JSON.stringify(bare));
  await page.getByText("This is a saved result without the articles").first().waitFor();
  assert.ok((await rows(page)).length > 5);
  await page.getByRole("tab", { name: "Articles" }).click();
  assert.equal(await page.locator(".cg-draft").count(), 5, "they are there");
});

for (const [width, height] of [[1280, 800], [390, 800]]) {
  test(`what the filters show goes out alone, ${width} px`, async (t) => {
    const page = await open(t, { width, height });
    const only = page.getByRole("checkbox", { name: /^only the \d+ claims? shown$/ });
    const all = (await rows(page)).length;
    assert.equal(await only.count(), 0, "while all are shown there is nothing to choose");
    await page.locator(".cg-chip.cg-disputed").click();
    await only.waitFor();
    const disputed = await rows(page);
    assert.ok(disputed.length > 0 && disputed.length < all);
    const whole = await exported(page, "Markdown");
    await only.check();
    await noSidewaysScroll(page);
    await accessible(page);
    await screenshot(page, `excerpt-${width}`);
    const heads = ({ text }) => text.match(/^### .*$/gm).length;
    const part = await exported(page, "Markdown");
    assert.deepEqual([heads(whole), heads(part)], [all, disputed.length]);
    assert.match(part.text, new RegExp(`an excerpt with ${disputed.length} of ${all} claims`));
    const table = (await exported(page, "CSV")).text;
    assert.equal(new Set(table.trim().split("\n").map((line) => line.split(",")[0])).size, disputed.length + 1);
    assert.equal((await exported(page, "HTML")).text.match(/<article /g).length, disputed.length);
    assert.equal(JSON.parse((await exported(page, "JSON")).text).claims.length, disputed.length);
    await page.getByRole("button", { name: "Show all claims" }).first().click();
    await only.waitFor({ state: "detached" });
    assert.equal(heads(await exported(page, "Markdown")), all);
  });
}

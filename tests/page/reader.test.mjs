// The reader and the picture of the whole, as they are published: by mouse and by
// keyboard, wide and narrow, light and dark.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileWith, samples } from "./articles.mjs";
import { accessible, noSidewaysScroll, open, screenshot } from "./browser.mjs";

const spots = (page) => page.locator(".cg-original .cg-spot");
const anchors = (page) => page.locator(".cg-original [role=button][data-spot]");
const beside = (page) => page.getByRole("complementary", { name: "What the others say" });
const status = (page) => page.locator(".cg > [role=status]");
const tab = (page, name) => page.getByRole("tab", { name }).click();
const focused = (page) => page.evaluate(() => document.activeElement?.textContent.trim());

async function toReader(page) {
  await tab(page, "Reader");
  await spots(page).first().waitFor();
}

/** Compares these articles in place of what is there. */
async function compareFiles(page, files) {
  await tab(page, "Articles");
  await page.getByRole("button", { name: "Start over" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.locator("button", { hasText: "Open files" }).click();
  await (await chooser).setFiles(files);
  await page.getByRole("button", { name: "Compare" }).first().click();
  await page.locator(".cg-grid tbody tr, .cg-empty").first().waitFor({ timeout: 120_000 });
}

for (const [size, width, height] of [["wide", 1360, 900], ["narrow", 320, 700]]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`an article is read with its marks, ${size} and ${colorScheme}`, async (t) => {
      const page = await open(t, { width, height, colorScheme });
      await toReader(page);
      const { articles } = JSON.parse(await readFile(samples, "utf8"));
      const lines = await page.locator(".cg-line").allTextContents();
      const words = (text) => text.replace(/\s+/g, " ").trim();
      for (const line of articles[0].text.split("\n").map(words).filter(Boolean)) {
        assert.ok(lines.some((one) => words(one).startsWith(line)), `the line stands there: ${line}`);
      }
      await noSidewaysScroll(page);
      await accessible(page);
      await screenshot(page, `reader-${size}-${colorScheme}`);
      await page.locator(".cg-original .cg-disputed").first().click();
      await beside(page).locator("blockquote").first().waitFor();
      await noSidewaysScroll(page);
      await accessible(page);
      await page.getByLabel("Name the marks").check();
      await screenshot(page, `reader-beside-${size}-${colorScheme}`);
    });
  }
}

test("a click on a passage shows what the others say, and leads to all evidence", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await toReader(page);
  const passage = page.locator(".cg-original .cg-disputed").first();
  await passage.click();
  assert.ok(await passage.evaluate((one) => one.classList.contains("cg-here")), "the passage is pointed out");
  const own = await page.locator(".cg-chips [aria-pressed=true]").first().innerText();
  const names = await beside(page).locator(".cg-other strong").allInnerTexts();
  assert.ok(names.length > 0 && !names.includes(own), `others than ${own}: ${names}`);
  const heads = await beside(page).locator(".cg-counts").first().innerText();
  await beside(page).getByRole("button", { name: "All evidence" }).first().click();
  const evidence = page.getByRole("complementary", { name: "Evidence of the chosen claim" });
  await evidence.locator("blockquote").first().waitFor();
  assert.equal(await page.locator(".cg-row.cg-chosen .cg-counts").innerText(), heads);
});

test("keys lead from one disputed passage to the next, around the end, and into the panel", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await toReader(page);
  await page.getByRole("button", { name: "Next disputed" }).focus();
  await page.keyboard.press("n");
  const all = Number((await status(page).innerText()).match(/Disputed 1 of (\d+)/)[1]);
  assert.ok(all >= 3, `${all} are disputed`);
  const first = await focused(page);
  for (let at = 2; at <= all; at += 1) {
    await page.keyboard.press("n");
    assert.equal(await status(page).innerText(), `Disputed ${at} of ${all}`);
  }
  await page.keyboard.press("n");
  assert.equal(await status(page).innerText(), `Disputed 1 of ${all}, from the start again.`);
  assert.equal(await focused(page), first);
  await page.keyboard.press("p");
  assert.equal(await status(page).innerText(), `Disputed ${all} of ${all}, from the end again.`);
  await page.keyboard.press("n");
  await page.keyboard.press("j");
  assert.match(await status(page).innerText(), /^Passage \d+ of/);
  const passage = await focused(page);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.classList.contains("cg-answers-title"));
  await page.keyboard.press("Escape");
  assert.equal(await focused(page), passage, "back in the text");
  await page.waitForFunction(() => !document.querySelector(".cg-here"));
  assert.equal(await anchors(page).and(page.locator("[tabindex='0']")).count(), 1, "one stop of the Tab key");
});

test("marks can be narrowed, and the steps follow", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await toReader(page);
  const ticks = await page.locator(".cg-tick").count();
  await page.locator(".cg-marking").getByRole("button", { name: "corroborated" }).click();
  assert.ok((await page.locator(".cg-tick").count()) < ticks);
  assert.equal(await page.locator(".cg-tick:not(.cg-corroborated)").count(), 0);
  await page.keyboard.press("j");
  assert.match(await page.locator(".cg-here").first().getAttribute("class"), /cg-corroborated/);
  await page.keyboard.press("n");
  await page.waitForFunction((count) => document.querySelectorAll(".cg-tick").length === count, ticks);
  assert.match(await page.locator(".cg-here").first().getAttribute("class"), /cg-disputed/);
});

test("the overview leads to a passage and marks what is seen", async (t) => {
  const page = await open(t, { width: 1360, height: 700 });
  await toReader(page);
  const top = () => page.locator(".cg-seen").evaluate((one) => parseFloat(one.style.top));
  await page.locator(".cg-steps").evaluate((one) => one.scrollIntoView());
  await page.mouse.wheel(0, 700);
  await page.waitForFunction(() => parseFloat(document.querySelector(".cg-seen").style.top) > 0);
  const before = await top();
  const rail = await page.locator(".cg-rail").boundingBox();
  await page.mouse.click(rail.x + rail.width / 2, rail.y + rail.height * 0.9);
  await page.locator(".cg-here").first().waitFor();
  assert.ok(await page.locator(".cg-here").first().evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  }), "the passage is on the screen");
  await page.waitForFunction((was) => parseFloat(document.querySelector(".cg-seen").style.top) > was + 20, before);
});

test("a passage opens in its article, and a button leads back to its claim", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await page.locator(".cg-grid tbody tr").nth(2).locator(".cg-claim-text").click();
  const evidence = page.getByRole("complementary", { name: "Evidence of the chosen claim" });
  const claim = await evidence.locator(".cg-said-line .cg-said").innerText();
  const quote = (await evidence.locator("blockquote").nth(1).innerText()).trim();
  const source = await evidence.locator(".cg-quote-head strong").nth(1).innerText();
  await evidence.getByRole("button", { name: /open in article/ }).nth(1).click();
  await page.locator(".cg-here").first().waitFor();
  assert.equal(await page.locator(".cg-reader > .cg-chips [aria-pressed=true]").innerText(), source);
  assert.ok((await page.locator(".cg-here").allTextContents()).join("").includes(quote.slice(0, 25)), quote);
  await page.waitForFunction(() => document.activeElement?.classList.contains("cg-here"));
  const box = await page.locator(".cg-here").first().boundingBox();
  assert.ok(box.y > 0 && box.y + box.height < 900, "it is on the screen");
  await screenshot(page, "reader-opened");
  await page.getByRole("button", { name: "Back to the claim" }).click();
  assert.equal(await evidence.locator(".cg-said-line .cg-said").innerText(), claim);
  await page.waitForFunction(() => document.activeElement?.classList.contains("cg-said"));
});

test("what was left out is restored, and left out again by undoing it", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await toReader(page);
  const removed = page.locator(".cg-original .cg-removed");
  const before = await removed.allTextContents();
  const last = before[before.length - 1];
  await page.getByRole("button", { name: /^Restore: / }).last().click();
  await page.waitForFunction((was) => document.querySelectorAll(".cg-original .cg-removed").length < was, before.length);
  assert.ok(!(await removed.allTextContents()).includes(last));
  assert.ok((await page.locator(".cg-line").allTextContents()).some((line) => line.includes(last.trim())), "it is still there to read");
  await page.waitForFunction(() => document.activeElement?.classList.contains("cg-line"));
  await page.getByRole("button", { name: "Undo" }).first().click();
  await page.waitForFunction((was) => document.querySelectorAll(".cg-original .cg-removed").length === was, before.length);
});

test("what others say and what only this article says stand under it", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await toReader(page);
  const lists = page.locator(".cg-silences");
  assert.equal(await lists.count(), 2);
  assert.ok((await lists.first().locator("li").count()) > 0);
  const short = await lists.last().locator("li").count();
  await lists.last().getByRole("button", { name: /^Show \d+ more/ }).click();
  assert.ok((await lists.last().locator("li").count()) > short);
  const only = lists.last().locator(".cg-claim-text").first();
  const words = (await only.innerText()).trim();
  await only.click();
  await page.locator(".cg-here").first().waitFor();
  assert.ok((await page.locator(".cg-here").allTextContents()).join("").includes(words.slice(0, 20)));
  assert.match(await beside(page).innerText(), /No other article says it/);
});

test("an article from right to left is read so", async (t) => {
  const arabic = await fileWith("bay.txt", "جنحت العبّارة يوم الجمعة قبالة الرأس.\n\nقال الميناء إن 112 شخصا كانوا على متنها.\n\nThe port confirmed it.");
  const english = await fileWith("herald.txt", "The ferry ran aground off the point on Friday. The port said 112 people were aboard.");
  const page = await open(t, { width: 1360, height: 900 });
  await compareFiles(page, [arabic, english]);
  await tab(page, "Reader");
  await page.locator(".cg-line").first().waitFor();
  const directions = await page.locator(".cg-line").evaluateAll((lines) => lines.map((line) => getComputedStyle(line).direction));
  assert.deepEqual(directions, ["rtl", "rtl", "ltr"]);
  await noSidewaysScroll(page);
  await screenshot(page, "reader-rtl");
});

test("a very long article is drawn without a long stop", async (t) => {
  const { articles } = JSON.parse(await readFile(samples, "utf8"));
  let text = "";
  for (let day = 1; text.length < 1_000_000; day += 1) {
    text += `On day ${day} the haul rope of line ${day * 7} was inspected by ${day % 90} people, the operator of hill ${day} said.\n\n`;
  }
  const long = await fileWith("long.txt", text);
  const other = await fileWith("other.txt", articles[1].text);
  const page = await open(t, { width: 1360, height: 900 });
  await compareFiles(page, [long, other]);
  const start = Date.now();
  await tab(page, "Reader");
  await spots(page).first().waitFor();
  const drawn = Date.now() - start;
  const marks = await spots(page).count();
  const stepped = Date.now();
  // By class: names of roles are looked for in each of the thousands of marks.
  await page.locator(".cg-steps button").first().focus();
  await page.keyboard.press("j");
  await page.locator(".cg-here").first().waitFor();
  t.diagnostic(`${text.length} characters, ${marks} marks: drawn in ${drawn} ms, a step in ${Date.now() - stepped} ms`);
  assert.ok(marks > 100, `${marks} marks`);
  assert.ok(drawn < 10_000, `${drawn} ms`);
  await noSidewaysScroll(page);
});

test("the picture of the whole leads to its claims by mouse and by keys", async (t) => {
  const page = await open(t, { width: 1360, height: 1100 });
  const picture = page.getByRole("slider");
  const chosen = () => page.locator(".cg-evidence .cg-said-line .cg-said").innerText();
  const before = await chosen();
  const box = await picture.boundingBox();
  await page.mouse.click(box.x + box.width * 0.6, box.y + box.height / 2);
  assert.notEqual(await chosen(), before);
  await picture.press("Home");
  assert.equal(await chosen(), (await page.locator(".cg-claim-text").first().innerText()).trim());
  await picture.press("ArrowRight");
  assert.equal(await chosen(), (await page.locator(".cg-claim-text").nth(1).innerText()).trim());
  assert.match(await picture.getAttribute("aria-valuetext"), /^2, /);
  const all = Number(await picture.getAttribute("aria-valuemax"));
  await page.locator(".cg-summary").getByRole("button", { name: /disputed/ }).first().click();
  assert.ok(Number(await picture.getAttribute("aria-valuemax")) < all, "it follows the filter");
  await screenshot(page, "picture");
});

test("the picture is exported as an SVG that a browser draws", async (t) => {
  const page = await open(t, { width: 1360, height: 1100 });
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export SVG" }).click();
  const svg = await readFile(await (await download).path(), "utf8");
  const picture = await page.context().newPage();
  await picture.setContent(svg.slice(svg.indexOf("<svg")));
  await screenshot(picture, "picture-exported");
  const found = await picture.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, "image/svg+xml");
    return {
      error: read.querySelector("parsererror")?.textContent ?? null,
      texts: [...read.querySelectorAll("text")].map((one) => one.textContent),
      columns: read.querySelectorAll("rect.whole").length,
      title: read.querySelector("title").textContent,
    };
  }, svg);
  assert.equal(found.error, null);
  assert.equal(found.title, await page.locator(".cg-title").innerText());
  assert.equal(found.columns, Number(await page.getByRole("slider").getAttribute("aria-valuemax")));
  assert.ok(found.texts.some((text) => text.includes("Radio Ulbren")), found.texts.join(" | "));
});

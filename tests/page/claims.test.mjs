// The claims view of the built page: by keyboard alone, corrected, on paper, and with
// as many claims and articles as a person may ever open.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileWith } from "./articles.mjs";
import { accessible, noSidewaysScroll, open, screenshot } from "./browser.mjs";
import { largeReport } from "./large.mjs";

const CLAIMS = 5000;
const ARTICLES = 50;

const rows = (page) => page.locator(".cg-row");
const evidence = (page) => page.getByRole("complementary", { name: "Evidence of the chosen claim" });
const focused = (page) => page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.ariaLabel);
const counts = (page) => page.locator(".cg-chosen .cg-counts").innerText();

async function openLarge(page) {
  const file = await fileWith("saved.json", JSON.stringify(largeReport(CLAIMS, ARTICLES)));
  await page.getByRole("tab", { name: "Articles" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.locator("button", { hasText: "Open files" }).click();
  await (await chooser).setFiles(file);
  await page.locator(`.cg-grid[aria-rowcount="${CLAIMS + 1}"]`).waitFor();
}

test("claims are read, corrected and taken back by keyboard alone", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  const tab = page.getByRole("tab", { name: "Claims" });
  await tab.focus();
  for (let presses = 0; presses < 30 && !(await page.evaluate(() => document.activeElement.matches(".cg-claim-text"))); presses += 1) {
    await page.keyboard.press("Tab");
  }
  const first = await focused(page);
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction((first) => document.activeElement.textContent.trim() !== first, first);
  const second = await focused(page);
  await page.keyboard.press("Enter");
  await evidence(page).getByRole("heading", { name: second }).waitFor();
  await page.keyboard.press("End");
  await page.waitForFunction(() => document.activeElement.closest("tr")?.ariaRowIndex === document.querySelector(".cg-grid").ariaRowCount);
  await page.keyboard.press("Home");
  await page.waitForFunction((first) => document.activeElement.textContent.trim() === first, first);
  await page.keyboard.press("Enter");

  const before = await counts(page);
  await evidence(page).getByRole("button", { name: /^not the same/ }).nth(1).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((before) => document.querySelector(".cg-chosen .cg-counts").innerText !== before, before);
  await page.waitForFunction(() => document.activeElement.matches(".cg-said"));
  await page.keyboard.press("Control+z");
  await page.waitForFunction((before) => document.querySelector(".cg-chosen .cg-counts").innerText === before, before);

  await evidence(page).getByRole("button", { name: /^Correct: / }).nth(1).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Move to another claim…" }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Move the passage to which claim?" });
  await dialog.waitFor();
  const moved = await evidence(page).locator(".cg-quote blockquote").nth(1).innerText();
  assert.equal(await dialog.locator(".cg-picked q").innerText(), moved, "it says what is moved");
  await accessible(page);
  await screenshot(page, "picker-wide-light");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  await page.locator("p[role=status]", { hasText: "moved to another claim" }).waitFor({ state: "attached" });
  await page.waitForFunction((before) => document.querySelector(".cg-chosen .cg-counts").innerText !== before, before);
  await page.getByRole("button", { name: "Undo" }).first().focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((before) => document.querySelector(".cg-chosen .cg-counts").innerText === before, before);
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [1360, 390]) {
    test(`corrections are open to everyone, ${width} px and ${colorScheme}`, async (t) => {
      const page = await open(t, { width, height: 900, colorScheme });
      await page.getByRole("button", { name: /disputed/ }).first().click();
      await rows(page).first().locator(".cg-claim-text").click();
      await evidence(page).locator(".cg-why summary").nth(1).click();
      await evidence(page).getByRole("button", { name: "Correct the claim" }).click();
      await accessible(page);
      await evidence(page).getByRole("button", { name: /^Correct: / }).nth(1).click();
      await accessible(page);
      await screenshot(page, `corrections-${width}-${colorScheme}`);
      await evidence(page).getByRole("button", { name: "Correct the claim" }).click();
      await evidence(page).getByRole("button", { name: "Split off passages…" }).click();
      await evidence(page).getByRole("checkbox").first().check();
      await accessible(page);
      await noSidewaysScroll(page);
    });
  }
}

test(`${CLAIMS} claims in ${ARTICLES} articles stay few elements, wherever one scrolls`, async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await openLarge(page);
  const box = page.locator(".cg-box");
  assert.ok(!(await page.locator(".cg-picture").evaluate((element) => element.open)), "a high picture does not push the grid away");
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(sideways <= 0, "only the grid's own box scrolls sideways");
  await box.evaluate((element) => element.scrollIntoView());
  for (const share of [0, 0.001, 0.3, 0.31, 0.9, 1, 0.5]) {
    await box.evaluate((element, share) => { element.scrollTop = share * element.scrollHeight; }, share);
    await page.waitForTimeout(300);
    const seen = await box.evaluate((element) => {
      const room = element.getBoundingClientRect();
      const drawn = [...element.querySelectorAll(".cg-row")];
      const places = drawn.map((row) => row.getBoundingClientRect());
      const head = element.querySelector("thead th").getBoundingClientRect().bottom;
      const last = Math.min(room.bottom, innerHeight, element.querySelector("table").getBoundingClientRect().bottom);
      return {
        rows: drawn.length,
        covers: places.some(({ top, bottom }) => top <= head + 1 && bottom >= head) && places.some(({ top, bottom }) => top <= last && bottom >= last - 1),
        head: head - room.top,
      };
    });
    assert.ok(seen.rows > 3 && seen.rows <= 45, `${seen.rows} rows are drawn at ${share}`);
    assert.ok(seen.covers, `rows fill what is seen at ${share}`);
    assert.ok(seen.head > 50, "the head stays in sight");
  }
  await accessible(page);
  await screenshot(page, "large-wide-light");

  await page.getByRole("searchbox").first().fill(" 4321 ");
  await page.locator('.cg-grid[aria-rowcount="2"]').waitFor();
  await page.getByRole("button", { name: "Show all claims" }).first().click();
  await page.locator(`.cg-grid[aria-rowcount="${CLAIMS + 1}"]`).waitFor();
});

test("what is read keeps its place while rows above turn out higher than guessed", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await openLarge(page);
  const box = page.locator(".cg-box");
  await box.evaluate((element) => { element.scrollTop = element.scrollHeight / 2; });
  await page.waitForTimeout(100);
  const moved = await box.evaluate(async (element) => {
    const frame = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
    let worst = 0;
    for (let step = 0; step < 60; step += 1) {
      const top = element.getBoundingClientRect().top + element.querySelector("thead").offsetHeight;
      const row = [...element.querySelectorAll(".cg-row")].find((one) => one.getBoundingClientRect().bottom > top + 150);
      const before = row.getBoundingClientRect().top;
      element.scrollTop -= 120;
      await frame();
      await frame();
      worst = Math.max(worst, Math.abs(row.getBoundingClientRect().top - before - 120));
    }
    return worst;
  });
  assert.ok(moved <= 2, `a row jumped by ${moved} px`);
});

test("a jump fills what is seen in its first frame, and the rest soon after", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await openLarge(page);
  const box = page.locator(".cg-box");
  await box.evaluate((element) => element.scrollIntoView());
  const drawn = (act) => box.evaluate(async (element, act) => {
    const frame = () => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); });
    const rows = () => [...element.querySelectorAll(".cg-row")].filter((row) => row.ariaRowIndex);
    const covers = () => {
      const room = element.getBoundingClientRect();
      const head = element.querySelector("thead th").getBoundingClientRect().bottom;
      const places = rows().map((row) => row.getBoundingClientRect());
      const at = (y) => places.some(({ top, bottom }) => top <= y + 1 && bottom >= y - 1);
      return at(head + 2) && at((head + room.bottom) / 2) && at(Math.min(room.bottom, innerHeight) - 2);
    };
    await frame();
    if (act.share === undefined) document.querySelector(act.click).click();
    else element.scrollTop = act.share * element.scrollHeight;
    await frame();
    const first = { rows: rows().length, covers: covers() };
    for (let count = 0; count < 6; count += 1) await frame();
    return { first, last: { rows: rows().length, covers: covers() }, waiting: element.querySelectorAll(".cg-later").length };
  }, act);
  for (const act of [{ share: 0.5 }, { share: 0.1 }, { click: ".cg-chip.cg-disputed" }, { share: 0.9 }, { click: ".cg-chip" }]) {
    const { first, last, waiting } = await drawn(act);
    assert.ok(first.covers, `what is seen is filled at once: ${JSON.stringify(act)}`);
    assert.ok(last.covers && last.rows > first.rows, `${last.rows} rows after ${first.rows}: ${JSON.stringify(act)}`);
    assert.equal(waiting, 0, "no row waits for good");
  }
  await page.getByRole("searchbox").first().fill("4321");
  await page.locator('.cg-grid[aria-rowcount="2"]').waitFor();
  await page.waitForFunction(() => document.querySelectorAll(".cg-row").length === 1);
});

test("a correction and its undoing leave the grid at rest", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await openLarge(page);
  await rows(page).first().click();
  const changes = () => page.evaluate(async () => {
    let changes = 0;
    const observer = new MutationObserver((list) => { changes += list.length; });
    observer.observe(document.querySelector(".cg-grid tbody"), { childList: true, subtree: true, attributes: true });
    await new Promise((done) => { setTimeout(done, 300); });
    observer.disconnect();
    return changes;
  });
  for (let round = 0; round < 2; round += 1) {
    await evidence(page).getByRole("button", { name: /^not the same/ }).first().click();
    await page.waitForFunction(() => document.activeElement.matches(".cg-said"));
    await page.waitForTimeout(300);
    assert.equal(await changes(), 0, "after the correction");
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => document.querySelector(".cg-out .cg-group button").ariaDisabled === "true");
    await page.waitForTimeout(300);
    assert.equal(await changes(), 0, "after it was taken back");
    assert.ok(await page.evaluate(() => document.activeElement.matches(".cg-said")), "the focus stays in the panel");
  }
});

test("on paper every row stands", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await openLarge(page);
  await page.getByRole("searchbox").first().fill("1 ");
  await page.waitForFunction(() => Number(document.querySelector(".cg-grid").ariaRowCount) < 3000);
  const all = await page.evaluate(() => Number(document.querySelector(".cg-grid").ariaRowCount) - 1);
  assert.ok(all > 100, `${all} rows`);
  // What a browser prints is what stands there when the listeners of the event are done.
  const printed = await page.evaluate(async () => {
    dispatchEvent(new Event("beforeprint"));
    for (let turn = 0; turn < 50; turn += 1) {
      await null;
    }
    return document.querySelectorAll(".cg-row").length;
  });
  assert.equal(printed, all);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await page.waitForFunction((all) => document.querySelectorAll(".cg-row").length < all / 2, all);
});

test("on paper the grid stands with its title, and the claim that was chosen under it", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  const lies = (selector) => page.locator(selector).evaluate((one) => one.getBoundingClientRect().top);
  await rows(page).nth(3).locator(".cg-claim-text").click();
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 720, height: 1000 });
  for (const selector of [".cg-title", ".cg-list", ".cg-evidence"]) await page.locator(selector).waitFor();
  assert.ok((await lies(".cg-evidence")) > (await lies(".cg-list")));
  assert.equal(await page.locator(".cg-back").isVisible(), false);
  assert.equal(await page.locator(".cg-grip").first().isVisible(), false);
});

test("a claim that the filters leave out stays open and says so", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  const line = evidence(page).getByText("The filters leave this claim out of the list.");
  await rows(page).first().click();
  const said = await evidence(page).locator(".cg-said-line .cg-said").innerText();
  assert.equal(await line.count(), 0);
  await page.getByRole("searchbox", { name: "Search the claims and quotes" }).fill("coffee mill");
  await line.waitFor();
  assert.equal(await evidence(page).locator(".cg-said-line .cg-said").innerText(), said, "it stays open");
  await accessible(page);
  await evidence(page).getByRole("button", { name: "Show all claims" }).click();
  await line.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement.matches(".cg-said"));
  assert.equal(await page.locator(".cg-chosen .cg-claim-text").innerText(), said, "it is in the list again");
});

test("one key leads over the head to the claims, or into another view", async (t) => {
  const page = await open(t);
  const skip = page.getByRole("button", { name: "Skip to the claims" });
  const box = () => skip.boundingBox();
  const head = await page.locator(".cg-title").boundingBox();
  assert.ok((await box()).width < 3, "it is not seen before");
  await page.keyboard.press("Tab");
  assert.ok(await skip.evaluate((one) => one === document.activeElement), "it comes first");
  assert.ok((await box()).width > 60, "it is seen with the focus");
  assert.deepEqual(await page.locator(".cg-title").boundingBox(), head, "and moves nothing");
  await accessible(page);
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.matches(".cg-claim-text"));
  await page.getByRole("tab", { name: "Sources" }).click();
  await page.getByRole("button", { name: "Skip to the view" }).focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.matches(".cg-view:not([hidden])"));
});

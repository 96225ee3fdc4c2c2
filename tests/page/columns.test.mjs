// The columns of the grid, dragged by a real mouse and a real finger.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileWith } from "./articles.mjs";
import { accessible, browser, open, reload } from "./browser.mjs";
import { largeReport } from "./large.mjs";

const heads = (page) => page.locator("thead .cg-source").allInnerTexts();
const drafts = (page) => page.locator(".cg-draft-name").allInnerTexts();
const head = (page, column) => page.locator("thead th").nth(column + 1);
const said = (page) => page.locator(".cg > p[role=status]").innerText();
const becomes = (page, names) =>
  page.waitForFunction(
    (names) => [...document.querySelectorAll("thead .cg-source")].map((one) => one.textContent).join() === names.join(),
    names,
  );

/** Opens the page with columns that can be moved; gives it and their names. */
async function opened(t, options) {
  const page = await open(t, { width: 1360, height: 900, ...options });
  await page.locator(".cg-movable").waitFor();
  return { page, names: await heads(page) };
}

/** The middle of an element. */
async function middle(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Takes a column with the mouse and holds it before another one. */
async function hold(page, from, before) {
  const [start, goal] = [await middle(head(page, from)), await head(page, before).boundingBox()];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x - 30, start.y + 40, { steps: 4 });
  await page.mouse.move(goal.x + 4, start.y + 200, { steps: 8 });
}

/** Moves a finger along these places, and lifts it. */
async function touch(page, places) {
  const device = await page.context().newCDPSession(page);
  const send = (type, touchPoints) => device.send("Input.dispatchTouchEvent", { type, touchPoints });
  await send("touchStart", [places[0]]);
  for (const place of places.slice(1)) {
    await send("touchMove", [place]);
    await page.waitForTimeout(20);
  }
  await send("touchEnd", []);
}

/** The places from one to another. */
function way(from, to) {
  return Array.from({ length: 9 }, (_, step) => ({
    x: Math.round(from.x + ((to.x - from.x) * step) / 8),
    y: Math.round(from.y + ((to.y - from.y) * step) / 8),
  }));
}

test("a column is dragged with the mouse, its article with it, and taken back", async (t) => {
  const { page, names } = await opened(t);
  const rows = page.locator(".cg-grid");
  const marks = () => page.locator(".cg-row").first().locator(".cg-cell").evaluateAll((cells) => cells.map((cell) => cell.ariaLabel));
  await page.getByRole("button", { name: /disputed/ }).first().click();
  const before = await marks();
  const shown = await rows.getAttribute("aria-rowcount");
  await hold(page, 4, 1);
  await page.locator(".cg-landing").waitFor();
  const line = await page.locator(".cg-landing").boundingBox();
  const edge = await head(page, 1).boundingBox();
  assert.ok(Math.abs(line.x + line.width / 2 - edge.x) < 2, "the line stands before the column");
  await accessible(page);
  const top = await rows.evaluate((grid) => grid.getBoundingClientRect().top);
  await page.mouse.up();
  await becomes(page, [names[0], names[4], names[1], names[2], names[3]]);
  assert.deepEqual(await marks(), [0, 4, 1, 2, 3].map((at) => before[at]));
  assert.equal(await rows.getAttribute("aria-rowcount"), shown, "the filters stay");
  assert.equal(await rows.evaluate((grid) => grid.getBoundingClientRect().top), top, "nothing jumps");
  assert.equal(await page.locator(".cg-landing").isVisible(), false);
  assert.equal(await said(page), `‘${names[4]}’ is now number 2.`);
  await accessible(page);

  await page.getByRole("tab", { name: "Articles" }).click();
  assert.deepEqual(await drafts(page), [names[0], names[4], names[1], names[2], names[3]]);
  assert.equal(await page.locator(".cg-banner p[role=status]").innerText(), `‘${names[4]}’ is now number 2.`);
  await page.keyboard.press("Control+z");
  await page.getByRole("tab", { name: "Claims" }).click();
  await becomes(page, names);
  await page.keyboard.press("Control+Shift+z");
  await becomes(page, [names[0], names[4], names[1], names[2], names[3]]);
  await page.locator(".cg-did").getByRole("button", { name: "Undo" }).click();
  await becomes(page, names);
  assert.equal(await page.getByText("Compare again").count(), 0);
});

test("Escape leaves the column where it is, and so does its own place", async (t) => {
  const { page, names } = await opened(t);
  await hold(page, 4, 0);
  await page.locator(".cg-landing").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".cg-landing").waitFor({ state: "hidden" });
  await page.mouse.up();
  await hold(page, 2, 2);
  await page.locator(".cg-carried").waitFor();
  assert.equal(await page.locator(".cg-landing").isVisible(), false);
  await page.mouse.up();
  await page.locator(".cg-carried").waitFor({ state: "detached" });
  assert.deepEqual(await heads(page), names);
  assert.equal(await page.locator(".cg-did").count(), 0);
});

test("a finger drags by the grip, and scrolls beside it", async (t) => {
  const context = await browser.newContext({ viewport: { width: 1024, height: 700 }, hasTouch: true });
  t.after(() => context.close());
  const page = await context.newPage();
  const plain = await opened(t);
  await page.goto(plain.page.url());
  await page.locator(".cg-movable").waitFor();
  const names = await heads(page);
  await head(page, 3).scrollIntoViewIfNeeded();
  const goal = await head(page, 0).boundingBox();
  const grip = await middle(head(page, 3).locator(".cg-grip"));
  await touch(page, way(grip, { x: goal.x + 4, y: grip.y + 60 }));
  await becomes(page, [names[3], names[0], names[1], names[2], names[4]]);

  const top = () => page.evaluate(() => scrollY);
  const before = await top();
  const name = await middle(head(page, 3).locator(".cg-source"));
  await touch(page, way(name, { x: name.x - 5, y: name.y - 240 }));
  await page.waitForFunction((before) => scrollY > before, before);
  assert.deepEqual(await heads(page), [names[3], names[0], names[1], names[2], names[4]]);
});

test("in a wide grid the columns go on under a column held to its edge", async (t) => {
  const { page } = await opened(t);
  const file = await fileWith("texts.json", JSON.stringify(many()));
  await page.getByRole("tab", { name: "Articles" }).click();
  await page.getByRole("button", { name: "Start over" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.locator("button", { hasText: "Open files" }).click();
  await (await chooser).setFiles(file);
  await page.getByRole("button", { name: "Compare", exact: true }).first().click();
  await page.locator(".cg-crowded.cg-movable").waitFor();
  const names = await heads(page);
  const box = await page.locator(".cg-box").boundingBox();
  await page.locator(".cg-box").scrollIntoViewIfNeeded();
  await hold(page, 1, 1);
  const start = await middle(head(page, 1));
  await page.mouse.move(box.x + box.width - 6, start.y, { steps: 5 });
  await page.waitForFunction(() => {
    const box = document.querySelector(".cg-box");
    return box.scrollLeft + box.clientWidth >= box.scrollWidth - 1;
  });
  await page.mouse.up();
  await becomes(page, [names[0], ...names.slice(2), names[1]]);
});

test("the columns of a report without its texts stay", async (t) => {
  const { page } = await opened(t);
  const file = await fileWith("saved.json", JSON.stringify(largeReport(20, 6)));
  await page.getByRole("tab", { name: "Articles" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.locator("button", { hasText: "Open files" }).click();
  await (await chooser).setFiles(file);
  await page.locator('.cg-grid[aria-rowcount="21"]').waitFor();
  assert.equal(await page.locator(".cg-movable").count(), 0);
  const names = await heads(page);
  await hold(page, 4, 0);
  await page.mouse.up();
  assert.deepEqual(await heads(page), names);
  await reload(page);
});

/** Articles enough for more columns than there is room for. */
function many() {
  return Array.from({ length: 40 }, (_, at) => ({
    source: `Paper ${String.fromCharCode(65 + (at % 26))}${at}`,
    text: `The ferry Alma ran aground off Tolen Point on Friday with ${100 + at} people aboard. Nobody was hurt.`,
  }));
}

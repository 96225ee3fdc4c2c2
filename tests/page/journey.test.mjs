// The whole way of a reader through the built page, once by mouse and once by keyboard
// alone: paste, compare, read, correct, regroup, export, reload, forget.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { accessible, noSidewaysScroll, open, reload } from "./browser.mjs";

const articles = [
  `Footbridge over the Orle closed after a barge struck it
Sandmere Post, 4 May 2025

SANDMERE - A gravel barge struck the footbridge over the Orle on Saturday evening and bent two of its pillars, the harbor office said. Nobody was injured. The bridge is closed until further notice.

“We were lucky that nobody stood on it,” said harbor master Ines Falk. Some 900 people cross the bridge on a working day. The skipper, 58, had been on duty for fourteen hours, police said.

The town expects repairs to cost 240,000 crowns.`,
  `Barge rams Sandmere footbridge
By Tom Arden
Orle Valley News, 5 May 2025

A barge loaded with gravel rammed the Sandmere footbridge on Saturday evening. Two pillars were bent, and nobody was injured, according to the harbor office. The bridge is closed until further notice.

Harbor master Ines Falk said: “We were lucky that nobody stood on it.” The skipper had been on duty for eleven hours, his company said. The repairs will cost 300,000 crowns, the mayor estimates.`,
  `Two months without a bridge
Radio Lund, 6 May 2025

Sandmere has to do without its footbridge. On Saturday evening a gravel barge struck the bridge over the Orle and bent two pillars. Nobody was injured.

The bridge is closed until further notice. Some 900 people cross the bridge on a working day; from Monday a ferry will carry them, free of charge, the town said. Divers are to examine the pillars this week.`,
];

const evidence = (page) => page.getByRole("complementary", { name: "Evidence of the chosen claim" });
const claims = (page) => page.locator(".cg-grid .cg-claim-text");
const counts = (page) => page.locator(".cg-chosen .cg-counts").innerText();
const standing = (page) => page.locator(".cg-standing").innerText();
const kept = (page, is) =>
  page.waitForFunction((is) => (localStorage.getItem("claimgrid") ?? "").includes(is), is);

/** Whether an element has the focus. */
const focused = (element) => element.evaluate((one) => one === document.activeElement);

/** Presses Tab until the focus is on the element, or within the list, grid or row of tabs
 * that it is of; there the arrow keys lead on. */
async function reach(page, element) {
  for (let presses = 0; presses < 250; presses += 1) {
    if (await focused(element)) return;
    const arrow = await element.evaluate((one) => {
      const whole = one.closest("[role=tablist], .cg-grid");
      if (!whole?.contains(document.activeElement)) return null;
      const row = whole.matches("[role=tablist]");
      const after = document.activeElement.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
      return row ? (after ? "ArrowRight" : "ArrowLeft") : (after ? "ArrowDown" : "ArrowUp");
    });
    await page.keyboard.press(arrow ?? "Tab");
  }
  assert.fail(`no key leads to ${element}`);
}

/** What a reader presses with. */
const hands = {
  mouse: {
    press: (_, element) => element.click(),
    tick: (_, element) => element.click(),
  },
  keyboard: {
    async press(page, element) {
      await element.waitFor();
      await reach(page, element);
      // A tab that is reached by its arrow keys is chosen with it.
      if ((await element.getAttribute("aria-selected")) !== "true") await page.keyboard.press("Enter");
    },
    async tick(page, element) {
      await reach(page, element);
      await page.keyboard.press("Space");
    },
  },
};

/** What is exported, and how each begins. */
const files = {
  JSON: (text) => assert.equal(JSON.parse(text).schema, "claimgrid/1"),
  CSV: (text) => assert.match(text, /^\uFEFF?claim,/),
  Markdown: (text) => assert.match(text, /^# /),
  HTML: (text) => assert.match(text, /^<!doctype html>/i),
  SVG: (text) => assert.match(text, /<svg /),
};

for (const [name, hand, colorScheme] of [["mouse", hands.mouse, "light"], ["keyboard", hands.keyboard, "dark"]]) {
  test(`the whole way by ${name}`, { timeout: 240_000 }, async (t) => {
    const page = await open(t, { width: 1360, height: 900, colorScheme });
    const look = async () => {
      await noSidewaysScroll(page);
      await accessible(page);
    };
    const press = (element) => hand.press(page, element);
    const tab = (name) => press(page.getByRole("tab", { name }));
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate((text) => navigator.clipboard.writeText(text), articles.join("\n\n---\n\n"));

    // Paste and compare.
    await press(page.getByRole("button", { name: "Compare your own articles" }));
    await page.waitForFunction(() => document.activeElement?.matches(".cg-paste textarea"));
    await page.keyboard.press("Control+v");
    await page.waitForFunction(() => document.querySelectorAll(".cg-draft").length === 3);
    await look();
    await press(page.getByRole("button", { name: "Compare", exact: true }).first());
    await page.waitForFunction(() => document.querySelectorAll(".cg-grid .cg-row").length > 5);
    assert.match(await standing(page), /^3 articles from 3 sources/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "cg-tab-claims", "the focus goes along");
    await look();

    // Read a claim in each source's words, against another base.
    const told = claims(page).filter({ hasText: "000 crowns" }).first();
    await press(told);
    const said = await told.innerText();
    await evidence(page).getByRole("heading", { name: said.trim() }).waitFor();
    const quotes = evidence(page).locator(".cg-quote");
    const isBase = () => quotes.locator(".cg-base").evaluateAll((all) => all.map((one) => one.ariaPressed));
    const words = () => quotes.locator("blockquote").allTextContents();
    const marks = () => quotes.locator("ins, mark").allTextContents();
    const [spoken, marked] = [await words(), await marks()];
    assert.deepEqual(await isBase(), ["true", ...spoken.slice(1).map(() => "false")]);
    await press(quotes.getByRole("button", { name: /^compare with this/ }).first());
    await page.waitForFunction(() => document.querySelectorAll(".cg-base")[1].ariaPressed === "true");
    assert.equal((await isBase())[0], "false");
    assert.deepEqual(await words(), spoken, "the words stay");
    assert.notDeepEqual(await marks(), marked, "other words are marked");
    await look();

    // Open it in its article, and come back.
    await press(evidence(page).getByRole("button", { name: /^open in article/ }).nth(1));
    await page.locator(".cg-here").first().waitFor();
    await look();
    await press(page.getByRole("button", { name: "Back to the claim" }));
    await evidence(page).getByRole("heading", { name: said.trim() }).waitFor();

    // Take a passage out, and back.
    const all = await counts(page);
    await press(evidence(page).getByRole("button", { name: /^not the same/ }).nth(1));
    await page.waitForFunction((all) => document.querySelector(".cg-chosen .cg-counts").innerText !== all, all);
    const did = page.locator(".cg-did");
    assert.match(await did.innerText(), /was taken out of its claim/);
    assert.ok((await did.boundingBox()).y < 900, "it is in sight");
    assert.match(await page.locator(".cg-agreement").innerText(), /Taken out by hand: /);
    await look();
    await press(did.getByRole("button", { name: "Undo" }));
    await page.waitForFunction((all) => document.querySelector(".cg-chosen .cg-counts").innerText === all, all);

    // Count two articles as one origin.
    const origins = Number((await standing(page)).match(/resting on (\d)/)[1]);
    await tab("Sources");
    await page.locator(".cg-origin-card").first().waitFor();
    await look();
    const apart = page.locator(".cg-origin-card");
    await hand.tick(page, apart.nth(0).getByRole("checkbox").first());
    await hand.tick(page, apart.nth(1).getByRole("checkbox").first());
    await press(page.locator(".cg-regroup").getByRole("button", { name: "Count as one origin" }));
    await page.locator(".cg-standing", { hasText: `resting on ${origins - 1} origin` }).waitFor();

    // Every way out.
    for (const [format, holds] of Object.entries(files)) {
      const download = page.waitForEvent("download");
      await press(page.getByRole("button", { name: `Export ${format}` }));
      const text = await readFile(await (await download).path(), "utf8");
      holds(text);
      assert.ok(format === "SVG" || text.includes("until further notice"), `${format} has the claims`);
    }

    // Remembered over a reload, with the correction.
    await tab("Articles");
    await hand.tick(page, page.getByRole("switch", { name: "Remember on this device" }));
    await kept(page, "harbor master");
    await reload(page);
    await page.locator(".cg-standing", { hasText: `resting on ${origins - 1} origin` }).waitFor();
    await tab("Claims");
    await page.locator(".cg-grid .cg-row").first().waitFor();
    await look();

    // And forgotten.
    await tab("Articles");
    await press(page.getByRole("button", { name: "Forget everything" }));
    await page.getByText("Nothing is kept on this device any more").waitFor();
    assert.ok(await page.evaluate(() => document.activeElement?.matches(".cg-notice")), "it is in sight");
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    await reload(page);
    await page.getByText("You see an invented example").waitFor();
  });
}

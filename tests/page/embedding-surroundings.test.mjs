// What the page around the element says of its own words, of directions, widths and
// colors, and what of it the element takes.
// Never here: what is the page's to set by properties, parts and slots.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { samples } from "./articles.mjs";
import { element, host, page as document, script, visit } from "./hosts.mjs";

/** Opens a page with these styles around an element that has its report. */
async function opened(t, { styles = "", attributes = "", html = "" }, options) {
  const text = document(element(attributes), `<style>${styles}</style>${script()}`);
  const origin = await host(t, { "/": text.replace("<html", `<html ${html}`) });
  const { page } = await visit(t, origin, options);
  const grid = page.locator("claim-grid");
  await grid.evaluate((one) => one.compare());
  await grid.locator(".cg-grid tbody tr").first().waitFor();
  return { page, grid };
}

/** What a page may hand down to all that stands in it. */
const HANDED = {
  "text-transform": "uppercase", "text-align": "center", "text-indent": "3em", "letter-spacing": "0.3em", "word-spacing": "1em",
  "white-space": "nowrap", "font-variant": "small-caps", "font-style": "italic", "font-weight": "900", "font-size": "40px",
  "line-height": "4", "hyphens": "auto", "text-shadow": "0 0 4px red", "word-break": "break-all", "list-style": "square",
  "border-collapse": "collapse", "quotes": '"!" "!"', "tab-size": "1", "-webkit-text-fill-color": "red", "writing-mode": "vertical-rl",
};
const rules = Object.entries(HANDED).map(([name, value]) => `${name}: ${value};`).join(" ");

/** How the words of the sources and ours are drawn. */
const drawn = (grid, names) => grid.evaluate((one, names) => {
  const parts = [".cg-words", ".cg-claim-text", ".cg-counts", ".cg-tab"].map((name) => one.shadowRoot.querySelector(name));
  return parts.map((part) => names.map((name) => getComputedStyle(part).getPropertyValue(name)));
}, names);

test("what a page says of its own words leaves those of the sources as they are", async (t) => {
  const names = [...Object.keys(HANDED), "padding-top", "margin-bottom", "column-gap"];
  const plain = await opened(t, {});
  // A root of another size is what many pages reckon with; readers set none of it.
  const loud = await opened(t, { styles: `:root { font-size: 62.5% } body { ${rules} }` });
  assert.deepEqual(await drawn(loud.grid, names), await drawn(plain.grid, names));
});

test("what hides, blocks and points at the element holds inside, too", async (t) => {
  const { grid } = await opened(t, {});
  const inside = (styles) => grid.evaluate((one, styles) => {
    one.style.cssText = styles;
    const { visibility, pointerEvents, cursor, colorScheme } = getComputedStyle(one.shadowRoot.querySelector(".cg"));
    return [visibility, pointerEvents, cursor, colorScheme];
  }, styles);
  assert.deepEqual(await inside("visibility: hidden; pointer-events: none; cursor: progress; color-scheme: dark"), ["hidden", "none", "progress", "dark"]);
  assert.deepEqual(await inside(""), ["visible", "auto", "auto", "normal"]);
  const reached = await grid.evaluate((one) => {
    one.inert = true;
    const tab = one.shadowRoot.querySelector(".cg-tab");
    tab.focus();
    return one.shadowRoot.activeElement === tab;
  });
  assert.equal(reached, false);
});

test("in a page of the other direction the interface keeps its own, and articles have theirs", async (t) => {
  const { grid } = await opened(t, { html: 'dir="rtl"' });
  const direction = (name) => grid.locator(name).first().evaluate((one) => getComputedStyle(one).direction);
  assert.deepEqual(await Promise.all([".cg", ".cg-tabs", ".cg-claim-text"].map(direction)), ["ltr", "ltr", "ltr"]);
  const text = "قال رئيس البلدية إن الجسر سيبقى مغلقا ستة أسابيع بعد اكتشاف الشق.";
  await grid.evaluate((one, text) => {
    one.articles = [{ title: "إغلاق الجسر", source: "الأولى", text }, { title: "شق في الجسر", source: "الثانية", text }];
    return one.compare();
  }, text);
  assert.deepEqual(await Promise.all([".cg", ".cg-claim-text", ".cg-words"].map(direction)), ["ltr", "rtl", "rtl"]);
});

test("the layout follows the width that the element was given", async (t) => {
  const { page, grid } = await opened(t, { attributes: 'loading="eager"', styles: ":root { font-size: 62.5% }" }, { width: 1300 });
  const { articles } = JSON.parse(await readFile(samples, "utf8"));
  await grid.evaluate((one, articles) => { one.articles = articles; return one.compare(); }, articles);
  const layout = async (width) => {
    await grid.evaluate((one, width) => one.style.setProperty("--claimgrid-width", width), width);
    return grid.evaluate((one) => {
      const box = (name) => one.shadowRoot.querySelector(name).getBoundingClientRect();
      const shown = one.shadowRoot.querySelector(".cg-evidence").checkVisibility();
      return { wide: box(".cg").width, claim: Math.round((100 * box(".cg-claim").width) / box(".cg").width), shown };
    });
  };
  const wide = await layout("1200px");
  assert.deepEqual([wide.wide, wide.shown], [1200, true], "grid and evidence side by side");
  const narrow = await layout("700px");
  assert.deepEqual([narrow.wide, narrow.shown], [700, false], "one takes the place of the other");
  assert.ok(narrow.claim > 40, `the claims have ${narrow.claim} % of the width`);
  const card = await layout("400px");
  assert.equal(card.wide, 400);
  assert.ok(card.claim > 80, "rows are cards");
  const [scroll, room] = await page.evaluate(() => [globalThis.document.documentElement.scrollWidth, innerWidth]);
  assert.ok(scroll <= room);
});

/** How light a color is, from 0 to 1. */
const light = (color) => Math.max(...color.match(/[\d.]+/g).slice(0, 3).map(Number)) / 255;

test("print is dark on white, whatever the theme and the colors of the page", async (t) => {
  const pale = "claim-grid { --claimgrid-ink: #fff; --claimgrid-soft: #ddd; --claimgrid-for: #afa; --claimgrid-paper: #000; }";
  for (const [given, colorScheme] of [
    [{ attributes: 'theme="dark"' }], [{ styles: ":root { color-scheme: dark }" }], [{ attributes: 'theme="auto"' }, "dark"],
    [{ attributes: 'theme="dark"', styles: pale }],
  ]) {
    const { page, grid } = await opened(t, given, { colorScheme });
    const colors = () => grid.evaluate((one) => [".cg-title", ".cg-claim-text", ".cg-words", ".cg-standing"].map(
      (name) => getComputedStyle(one.shadowRoot.querySelector(name)).color,
    ));
    assert.ok((await colors()).every((color) => light(color) > 0.6), "pale on the screen");
    await page.emulateMedia({ media: "print" });
    const printed = await colors();
    assert.ok(printed.every((color) => light(color) < 0.45), `${JSON.stringify(given)}: ${printed}`);
    const paper = await grid.evaluate((one) => getComputedStyle(one.shadowRoot.querySelector(".cg")).backgroundColor);
    assert.ok(light(paper) > 0.9, paper);
  }
});

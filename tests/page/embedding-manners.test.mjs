// How the element fits into the page around it: what a reader may do, headings, keys,
// slots, states, and going away.
import assert from "node:assert/strict";
import { test } from "node:test";
import { AxeBuilder } from "@axe-core/playwright";
import { element, host, page as document, script, visit } from "./hosts.mjs";

/** Opens a page with this body and waits for its element. */
async function opened(t, body, options) {
  const origin = await host(t, { "/": document(`<main><h1>A page</h1>${body}</main>`, script()) });
  const seen = await visit(t, origin, options);
  const grid = seen.page.locator("claim-grid").first();
  await grid.evaluate((one) => one.ready);
  await grid.locator(".cg-grid tbody tr").first().waitFor();
  return { ...seen, grid };
}

/** Gives the element an edit, as its page does. */
const pin = (grid) => grid.evaluate((element) => {
  const { articles, claims: [claim] } = element.report;
  const passages = claim.evidence.map(({ start, end, text, article }) => ({
    article: { fingerprint: articles[Number(article.slice(1)) - 1].fingerprint }, start, end, text,
  }));
  return element.apply([{ kind: "show", claim: passages, visibility: "pinned" }]).then(() => element.edits.length);
});

const CONTROLS = ".cg-rename, .cg-more, .cg-regroup, .cg-member input, .cg-pair-standing button, .cg-restore, [draggable=true], .cg-out .cg-group, .cg-did";

/** The controls of corrections that can be seen in the views that are offered. */
async function offered(grid) {
  const tabs = await grid.locator("[role=tab]:visible").all();
  const controls = [];
  for (const tab of tabs) {
    await tab.click();
    controls.push(await grid.locator(CONTROLS).filter({ visible: true }).count());
  }
  return { tabs: tabs.length, controls };
}

test("who may only look is offered no corrections, and makes none", async (t) => {
  const { page, grid, said } = await opened(t, element('readonly view="articles"'));
  assert.match(await grid.locator("[role=tab][aria-selected=true]").innerText(), /Claims/, "there is no view of the articles");
  assert.equal(await pin(grid), 1, "the page itself may");
  assert.deepEqual(await offered(grid), { tabs: 3, controls: [0, 0, 0] });
  await grid.locator("[role=tab]:visible").last().focus();
  await page.keyboard.press("ArrowRight");
  assert.match(await grid.locator("[role=tab][aria-selected=true]").innerText(), /Claims/, "the keys go round what is there");
  await page.keyboard.press("Control+z");
  assert.equal(await grid.evaluate((one) => one.edits.length), 1);

  const heads = () => grid.locator("thead .cg-source").allInnerTexts();
  const drag = async () => {
    const [from, to] = [await grid.locator("thead th").nth(2).boundingBox(), await grid.locator("thead th").nth(1).boundingBox()];
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 4, to.y + 20, { steps: 6 });
    await page.mouse.up();
  };
  await grid.locator("[role=tab]").first().click();
  const names = await heads();
  await drag();
  assert.deepEqual(await heads(), names, "no column is moved");

  await grid.evaluate((one) => one.removeAttribute("readonly"));
  await grid.locator("[role=tab]").first().click();
  await grid.locator(".cg-movable").waitFor();
  await drag();
  await grid.locator(".cg-did").waitFor();
  assert.deepEqual(await heads(), names.toReversed(), "now it is");
  assert.equal(await grid.evaluate((one) => one.report.articles[0].source), names[1], "the report is in the same order");
  await page.keyboard.press("Control+z");
  const { tabs, controls } = await offered(grid);
  assert.equal(tabs, 4);
  assert.ok(controls[0] > 0 && controls[2] > 0, JSON.stringify(controls));

  // What is open when the page changes its mind is no way around it.
  await grid.locator("[role=tab]").first().click();
  await grid.locator(".cg-more").first().click();
  await grid.locator(".cg-acts-row button").first().click();
  await grid.locator(".cg-did").waitFor();
  await grid.locator(".cg-more").first().click();
  await grid.locator(".cg-acts-row").waitFor();
  await grid.evaluate((one) => one.setAttribute("readonly", ""));
  await grid.locator(".cg-did").waitFor({ state: "detached" });
  await grid.locator(".cg-acts-row").waitFor({ state: "detached" });
  await grid.evaluate((one) => one.setAttribute("view", "articles"));
  await grid.getByRole("tab", { name: /Claims/, selected: true }).waitFor();
  assert.deepEqual(said, []);
});

/** The ranks of the headings of all views, in their order. */
const ranks = (grid) => grid.evaluate(async (element) => {
  const seen = [];
  for (const tab of element.shadowRoot.querySelectorAll("[role=tab]")) {
    tab.click();
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50)));
    const headings = [...element.shadowRoot.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((one) => one.checkVisibility());
    seen.push(headings.map(({ localName }) => Number(localName[1])));
  }
  return seen;
});

test("headings begin below those of the page, at the rank it asks for, and leave none out", async (t) => {
  const { page, grid } = await opened(t, element());
  for (const [level, first] of [[undefined, 2], ["3", 3], ["1", 1], ["9", 2]]) {
    if (level) await grid.evaluate((one, level) => one.setAttribute("heading-level", level), level);
    await page.waitForFunction((first) => globalThis.document.querySelector("claim-grid").shadowRoot.querySelector(`h${first}.cg-title`), first);
    for (const view of await ranks(grid)) {
      assert.equal(view[0], first, "the title comes first");
      assert.ok(view.slice(1).every((rank) => rank > first), "one title");
      view.reduce((before, rank) => {
        assert.ok(rank <= before + 1, `no rank is left out: ${view}`);
        return rank;
      });
    }
  }
  assert.equal(await grid.locator("[part~=title]").count(), 1);
});

test("in the outline and among the landmarks of a page it is a part", async (t) => {
  const { page } = await opened(t, `<header>Head</header>${element()}`);
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]), []);
  const banners = await page.getByRole("banner").count();
  const mains = await page.getByRole("main").count();
  assert.deepEqual([banners, mains], [0, 1], "the element brings none of its own");
});

test("the keys that take back are the element's where its focus is and it has something, else the page's", async (t) => {
  const { page, grid, said } = await opened(t, `<textarea></textarea>${element()}`);
  await page.evaluate(() => {
    globalThis.heard = [];
    globalThis.document.addEventListener("keydown", (event) => {
      if (event.ctrlKey && /^z$/i.test(event.key)) globalThis.heard.push(event.defaultPrevented);
    });
  });
  const heard = () => page.evaluate(() => globalThis.heard.splice(0));
  const edits = () => grid.evaluate((one) => one.edits.length);
  await pin(grid);

  // In a field of the page they are the field's.
  const field = page.locator("main > textarea");
  await field.pressSequentially("ab");
  await page.keyboard.press("Control+z");
  assert.notEqual(await field.inputValue(), "ab");
  assert.deepEqual(await heard(), [false]);
  assert.equal(await edits(), 1);

  // In a field of the element too.
  await grid.getByRole("searchbox").fill("ferry");
  await page.keyboard.press("Control+z");
  assert.equal(await edits(), 1);
  await grid.getByRole("searchbox").fill("");
  await heard();

  // On a row, and after a click on what is no control, they are the element's.
  await grid.locator(".cg-grid tbody tr button").first().focus();
  await page.keyboard.press("Control+z");
  assert.equal(await edits(), 0);
  await grid.locator(".cg-standing").click();
  await page.keyboard.press("Control+Shift+Z");
  assert.equal(await edits(), 1);
  await page.keyboard.press("Control+z");
  assert.equal(await edits(), 0);
  assert.deepEqual(await heard(), [], "the page does not hear of what the element has done");

  // With nothing left to take back they are the page's.
  await page.keyboard.press("Control+z");
  assert.deepEqual(await heard(), [false]);
  assert.deepEqual(said, []);
});

test("a correction made with the keyboard is taken back with the keyboard", async (t) => {
  const { page, grid } = await opened(t, element());
  const edits = () => grid.evaluate((one) => one.edits.length);
  await grid.locator(".cg-more").first().focus();
  await page.keyboard.press("Enter");
  await grid.locator(".cg-acts-row button").first().focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => globalThis.document.querySelector("claim-grid").edits.length === 1);
  await page.keyboard.press("Control+z");
  assert.equal(await edits(), 0);
});

test("words of an article can be selected, also marked ones, and a click without more chooses", async (t) => {
  const { page, grid } = await opened(t, element());
  await grid.getByRole("tab", { name: "Reader" }).click();
  const spot = grid.locator(".cg-spot", { hasText: "ran aground off" }).first();
  await spot.waitFor();
  const { x, y, width, height } = await spot.evaluate((one) => {
    one.scrollIntoView({ block: "center" });
    // A run may begin in the middle of a line.
    return one.getClientRects()[0].toJSON();
  });
  const at = y + height / 2;
  await page.mouse.move(x + 4, at);
  await page.mouse.down();
  await page.mouse.move(x + Math.min(width - 4, 120), at, { steps: 5 });
  await page.mouse.up();
  assert.match(await page.evaluate(() => String(getSelection())), /\w{3}/, "words are selected");
  await page.waitForTimeout(200);
  assert.equal(await grid.locator(".cg-here").count(), 0, "and nothing is chosen by it");
  await page.mouse.click(x + width - 10, at);
  await grid.locator(".cg-here").first().waitFor();
});

test("slots and states: what a page puts around it and how it sees how things are", async (t) => {
  const body = element('loading="eager"').replace(
    "</claim-grid>",
    '<p slot="header">Chosen by the desk</p><p slot="footer">Write to us</p><p slot="error">It did not work</p></claim-grid>',
  );
  const origin = await host(t, { "/": document(body) });
  const { page } = await visit(t, origin);
  const seen = await page.evaluate(async () => {
    const element = globalThis.document.querySelector("claim-grid");
    const state = () => ["busy", "ready", "failed"].filter((name) => element.matches(`:state(${name})`));
    const states = [];
    for (const name of ["progress", "report", "error"]) {
      element.addEventListener(`claim-grid-${name}`, () => states.at(-1) !== String(state()) && states.push(String(state())));
    }
    await import("/claimgrid/claim-grid.js");
    await globalThis.customElements.whenDefined("claim-grid");
    const report = await element.ready;
    const before = state();
    element.articles = [{ txt: "misspelled" }];
    const broken = state();
    element.articles = null;
    await element.compare();
    return { states, before, broken, after: state(), articles: report.articles.length };
  });
  assert.deepEqual(seen, {
    states: ["busy", "ready", "ready,failed", "busy,ready,failed", "ready"],
    before: ["ready"], broken: ["ready", "failed"], after: ["ready"],
    articles: 2,
  });
  const grid = page.locator("claim-grid");
  const places = {};
  for (const name of ["header", "footer"]) places[name] = await page.locator(`[slot=${name}]`).boundingBox();
  const interface_ = await grid.locator("[part=interface]").boundingBox();
  assert.ok(places.header.y < interface_.y && places.footer.y >= interface_.y + interface_.height - 1);
  assert.equal(await page.locator("[slot=error]").isVisible(), false);
  await grid.evaluate((one) => { one.articles = [{ txt: "misspelled" }]; });
  assert.equal(await page.locator("[slot=error]").isVisible(), true);
});

test("removed while something waits for the next frame, it leaves in silence", async (t) => {
  const { grid, said } = await opened(t, element());
  // It leads to the passage when the article is drawn, two frames later: by then it is gone.
  const articles = await grid.evaluate(async (element) => {
    const parent = element.parentElement;
    element.shadowRoot.querySelector("[aria-label^='open in article']").click();
    element.remove();
    for (let count = 0; count < 6; count++) await new Promise((next) => requestAnimationFrame(next));
    parent.append(element);
    element.scrollIntoView();
    return (await element.ready).articles.length;
  });
  assert.equal(articles, 2);
  assert.deepEqual(said, []);
});

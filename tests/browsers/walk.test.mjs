// A walk through the built pages in Firefox and in WebKit, as far as they are here: what
// differs between engines, once each. The tests of all that is promised run in Chromium
// (tests/page). Run it by `make browsers`.
// Never here: how a browser is driven.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { CONTROL, browsers, launch } from "./driver.mjs";
import { serve, single, ways } from "./pages.mjs";

const EXAMPLES = { plain: 1, strict: 1, several: 2, json: 1, themed: 1, snippet: 1 };
const other = await serve();
const embedded = ways(other.origin);
const server = await serve(embedded);
test.after(() => [server, other].forEach(({ stop }) => stop()));

for (const [name, browser] of Object.entries(browsers)) {
  const missing = Object.keys(browser.needs).filter((need) => !browser.needs[need]);
  const skip = missing.length > 0 && `${name} was not tried, here is no ${missing.join(", no ")}`;
  test(`a walk in ${name}`, { skip, timeout: 240_000 }, async (t) => {
    const tab = await launch(browser);
    t.after(() => tab.quit());
    t.diagnostic(tab.name);
    await tab.resize(1280, 900);
    /** A step after which the page must have said nothing. */
    const step = (what, act) => t.test(what, async () => {
      await act();
      assert.deepEqual(await tab.run(() => globalThis.said ?? []), []);
    });
    await reading(tab, step, name);
    await keeping(tab, step);
    await embedding(tab, step);
  });
}

const rows = () => document.querySelectorAll(".cg-grid .cg-row").length;
const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

async function reading(tab, step, name) {
  await step("the sample is compared, and fits", async () => {
    await tab.go(`${server.origin}/`);
    await tab.until(rows);
    assert.equal(await tab.run(sideways), 0);
    await tab.screenshot(`${name}-claims`);
    await tab.run(() => { document.documentElement.style.colorScheme = "dark"; });
    await tab.screenshot(`${name}-claims-dark`);
    await tab.run(() => { document.documentElement.style.colorScheme = ""; });
  });
  await step("filter, search, choose", async () => {
    const all = await tab.run(rows);
    await tab.click(".cg-chip", "disputed");
    await tab.until((all) => document.querySelector(".cg-shown").textContent.includes(" of ") && document.querySelectorAll(".cg-row").length < all, all);
    await tab.click(".cg-chip", "all");
    await tab.type(".cg-search", "rope");
    await tab.until(() => [...document.querySelectorAll(".cg-row")].every((row) => /rope/i.test(row.textContent)));
    await tab.click(".cg-grid .cg-claim-text");
    await tab.until(() => document.querySelector(".cg-said").textContent === document.querySelector(".cg-chosen .cg-claim-text").textContent);
    await tab.screenshot(`${name}-search`);
  });
  await step("a passage taken out, and back by the keys", async () => {
    const counts = () => document.querySelector(".cg-chosen .cg-counts").textContent;
    const before = await tab.run(counts);
    await tab.click(".cg-evidence button", "not the same");
    await tab.until((before) => document.querySelector(".cg-chosen .cg-counts").textContent !== before, before);
    await tab.press(CONTROL, "z");
    await tab.until((before) => document.querySelector(".cg-chosen .cg-counts").textContent === before, before);
  });
  await step("its place in the article, and the sources", async () => {
    await tab.click(".cg-evidence button", "open in article");
    await tab.until(() => {
      const { top, bottom } = document.querySelector(".cg-here")?.getBoundingClientRect() ?? {};
      return top > 0 && bottom < innerHeight;
    });
    await tab.screenshot(`${name}-reader`);
    await tab.click("[role=tab]", "Sources");
    await tab.click(".cg-heat");
    await tab.until(() => document.querySelector(".cg-pair")?.checkVisibility());
    await tab.screenshot(`${name}-sources`);
    assert.equal(await tab.run(sideways), 0);
  });
  await step("narrow, it fits", async () => {
    await tab.go(`${server.origin}/narrow`);
    const over = () => {
      const pages = [...document.querySelectorAll("iframe")].map(({ contentDocument }) => contentDocument);
      const ready = pages.every((page) => page.querySelector(".cg-grid .cg-row"));
      return ready && pages.map(({ documentElement }) => documentElement.scrollWidth - documentElement.clientWidth);
    };
    assert.deepEqual(await tab.until(over), [0, 0]);
    await tab.screenshot(`${name}-narrow`);
  });
}

async function keeping(tab, step) {
  await step("every way out, and a link that is copied", async () => {
    await tab.go(`${server.origin}/`);
    await tab.until(rows);
    for (const kind of ["JSON", "CSV", "Markdown", "HTML", "SVG"]) await tab.click(".cg-out button", kind);
    await tab.until(() => globalThis.blobs.length === 5);
    const heads = await tab.run(() => Promise.all(globalThis.blobs.map(async (blob) => (await blob.text()).slice(0, 15))));
    for (const [at, head] of [/^\{\s+"schema/, /^\uFEFF?claim,/, /^# /, /^<!doctype html/i, /^<\?xml|^<svg/].entries()) assert.match(heads[at], head);
    await tab.click(".cg-out button", "Copy link");
    await tab.until(() => /The link was copied/.test(document.querySelector(".cg").textContent));
  });
  await step("remembered over a reload, with the correction, and forgotten", async () => {
    await tab.click(".cg-evidence button", "not the same");
    await tab.click("[role=tab]", "Articles");
    await tab.click("[role=switch]");
    await tab.until(() => localStorage.getItem("claimgrid")?.includes("rope"));
    await tab.go(`${server.origin}/`);
    await tab.until(rows);
    assert.ok(await tab.run(() => document.querySelector(".cg").textContent.includes("edited by hand")));
    await tab.click("[role=tab]", "Articles");
    await tab.click("button", "Forget everything");
    await tab.until(() => localStorage.length === 0);
  });
  await step("the page in one file, from the disk", async () => {
    await tab.go(pathToFileURL(single).href);
    await tab.until(rows);
  });
}

/** The elements of a page, when all have their report: how many claims each. */
const reports = () => {
  const roots = [document, ...[...document.querySelectorAll("div")].map((one) => one.shadowRoot).filter(Boolean)];
  const grids = roots.flatMap((root) => [...root.querySelectorAll("claim-grid")]);
  for (const grid of grids) if (!grid.report) grid.scrollIntoView();
  return grids.length > 0 && grids.every((grid) => grid.shadowRoot?.querySelector(".cg-row")) && grids.map((grid) => grid.report.claims.length);
};

async function embedding(tab, step) {
  for (const [path, { workers }] of Object.entries(embedded)) {
    if (workers === undefined) continue;
    await step(`embedded: ${path}`, async () => {
      await tab.go(server.origin + path);
      const [claims] = await tab.until(reports);
      assert.ok(claims > 0);
      assert.equal(await tab.run(() => globalThis.workers), workers, "workers");
    });
  }
  await step("moved, removed and put back, and asked by a script", async () => {
    await tab.go(`${server.origin}/plain`);
    await tab.until(reports);
    const seen = await tab.run(async () => {
      const grid = document.querySelector("claim-grid");
      const before = grid.report.claims.length;
      document.body.append(grid);
      const moved = grid.report.claims.length;
      grid.remove();
      await new Promise((gone) => setTimeout(gone, 100));
      const removed = grid.report;
      document.body.append(grid);
      const after = (await grid.compare()).claims.length;
      return { same: [moved, after].every((count) => count === before), removed, csv: (await grid.export("csv")).length > 100 };
    });
    assert.deepEqual(seen, { same: true, removed: null, csv: true });
    assert.ok(await tab.run(() => document.querySelector("claim-grid").matches(":state(ready)")));
  });
  for (const [name, count] of Object.entries(EXAMPLES)) {
    await step(`the example ${name}`, async () => {
      await tab.go(`${server.origin}/examples/${name}.html`);
      assert.equal((await tab.until(reports)).length, count);
      assert.ok((await tab.run(sideways)) <= 0);
    });
  }
  await step("the examples without interface and in a frame", async () => {
    await tab.go(`${server.origin}/examples/compare.html`);
    await tab.until(() => document.querySelectorAll("#claims tr").length > 0);
    await tab.go(`${server.origin}/examples/iframe.html`);
    await tab.until(() => document.querySelector("iframe").offsetHeight > 400);
  });
}

// What others notice while it works and when it breaks: that the page stays alive, that
// a breakdown is told and mended, that one worker serves all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HERALD, TIDE, element, host, page as document, script, visit, watched } from "./hosts.mjs";

const ARTICLES = [{ source: "Herald", text: HERALD }, { source: "Tide", text: TIDE }];
const NO_WORKER =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'none'";
/** More than a module without room to grow can take in. */
const LARGE = "It rained in Krasnivel on Monday. ".repeat(200_000);

/** A page with this body that has the functions of compare.js as `claimgrid`. */
async function opened(t, body, { policy, prepared } = {}) {
  const headers = policy ? { "content-security-policy": policy } : {};
  const origin = await host(t, { "/": { html: document(body, script()), headers } });
  const seen = await visit(t, origin, { prepared });
  return { ...seen, grid: seen.page.locator("claim-grid").first() };
}

const scripted = (page) => page.evaluate(async () => {
  globalThis.claimgrid = await import("/claimgrid/compare.js");
});

test("on the page's own thread a trap is told; the next comparison has a module of its own, articles and edits stay", async (t) => {
  const { page, grid } = await opened(t, element(), { policy: NO_WORKER, prepared: watched });
  const outcome = await grid.evaluate(async (element, large) => {
    const once = (name) => new Promise((done) => element.addEventListener(name, ({ detail }) => done(detail), { once: true }));
    const { articles, claims: [claim] } = await element.ready;
    const begun = globalThis.memories.length;
    const passages = claim.evidence.map(({ start, end, text, article }) => ({
      article: { fingerprint: articles[Number(article.slice(1)) - 1].fingerprint }, start, end, text,
    }));
    await element.apply([{ kind: "show", claim: passages, visibility: "pinned" }]);
    const before = element.articles;
    globalThis.exhaust();
    const failed = once("claim-grid-error");
    element.articles = [...before, { source: "Large", text: large }];
    const { code, message } = await failed;
    const kept = { edits: element.edits.length, articles: element.articles.length, report: element.report.articles.length };
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const shown = element.shadowRoot.querySelector(".cg-problems")?.textContent;
    const state = element.matches(":state(failed)");
    element.articles = before;
    const after = await element.compare();
    return { begun, code, message, kept, shown, state, after: after.claims[0].visibility, now: globalThis.memories.length, well: element.matches(":state(ready):not(:state(failed))") };
  }, LARGE);
  assert.equal(page.workers().length, 0);
  assert.equal(outcome.code, "crashed");
  assert.match(outcome.message, /^[A-Z].*\.$/);
  assert.match(outcome.shown, /broke down.*articles and corrections are all here/);
  assert.deepEqual(outcome.kept, { edits: 1, articles: 3, report: 2 });
  assert.equal(outcome.state, true);
  assert.equal(outcome.after, "pinned");
  assert.equal(outcome.well, true);
  assert.equal(outcome.now, outcome.begun + 1, "the module was begun anew, once");
});

test("what cannot be loaded is told, the articles stay to be read, and once it is there it works", async (t) => {
  const missing = new Set(["widget_bg.wasm"]);
  const prepared = (context) => context.route("**/claimgrid/*", (route) =>
    missing.delete(route.request().url().split("/").at(-1)) ? route.abort() : route.continue());
  const body = element('loading="eager"').replace("</claim-grid>", '<p slot="error">Later</p></claim-grid>');
  const { page, grid } = await opened(t, body, { prepared });
  const told = await grid.evaluate((element) => element.ready.then(() => "ready", ({ code, message }) => ({ code, message })));
  assert.equal(told.code, "not-loaded");
  assert.match(told.message, /^[A-Z].*could not be loaded/);
  assert.ok(await page.getByText(HERALD).isVisible());
  assert.ok(await page.locator("[slot=error]").isVisible());
  const report = await grid.evaluate((element) => element.compare());
  assert.equal(report.articles.length, 2);
  assert.equal(await page.locator("[slot=error]").isVisible(), false);
  assert.ok(await grid.evaluate((element) => element.matches(":state(ready):not(:state(failed))")));
  const late = await grid.evaluate(async (element) => [(await element.ready).articles.length, await element.export("csv")]);
  assert.equal(late[0], 2);
  assert.match(late[1], /118/);
  await scripted(page);
  missing.add("analysis_bg.wasm").add("words-en.bin");
  const other = await page.evaluate((articles) => globalThis.claimgrid.compare(articles).then(({ claims }) => claims.length), ARTICLES);
  assert.equal(other, report.claims.length, "scripts need nothing that is missing");
});

test("a trap in the worker, and a worker that is gone, are told, and the next comparison works", async (t) => {
  const { page } = await opened(t, "", { prepared: watched });
  await scripted(page);
  const outcome = await page.evaluate(async ({ articles, large }) => {
    const { compare } = globalThis.claimgrid;
    const of = (given, options) => compare(given, options).then((report) => report.articles.length, ({ code }) => code);
    const seen = [await of(articles)];
    globalThis.made.at(-1).postMessage({ kind: "exhaust" });
    seen.push(await of([{ text: large }]), await of(articles));
    globalThis.made.at(-1).terminate();
    seen.push(await of(articles, { timeout: 300 }), await of(articles));
    return { seen, workers: globalThis.made.length };
  }, { articles: ARTICLES, large: LARGE });
  assert.deepEqual(outcome, { seen: [2, "crashed", 2, "timed-out", 2], workers: 3 });
});

test("elements and scripts share one worker and one module, whoever comes first", async (t) => {
  const { page, grid, asked } = await opened(t, element());
  const first = await grid.evaluate((element) => element.ready);
  await scripted(page);
  const { second, third } = await page.evaluate(async (articles) => {
    const { Comparison, compare } = globalThis.claimgrid;
    globalThis.comparison = new Comparison(articles);
    return { second: await globalThis.comparison.report(), third: await compare(articles) };
  }, first.articles.map(({ title, source, date, url }, at) => ({ title, source, date, url, text: [HERALD, TIDE][at] })));
  assert.deepEqual(second.claims, first.claims);
  assert.deepEqual(third, second);
  assert.equal(page.workers().length, 1);
  const fetched = () => asked.filter((address) => /\.(wasm|bin)$/.test(address)).map((address) => address.replace(/.*\//, ""));
  assert.deepEqual(fetched().sort(), ["widget_bg.wasm", "words-en.bin"], "the analysis alone is not fetched, too");
  await grid.evaluate((element) => element.remove());
  await page.waitForTimeout(2_500);
  assert.equal(page.workers().length, 1, "a comparison that is open keeps the worker");
  await page.evaluate(() => globalThis.comparison.close());
  for (let turn = 0; page.workers().length > 0 && turn < 60; turn++) await page.waitForTimeout(100);
  assert.equal(page.workers().length, 0, "it ends with the last of them");
});

test("an element that comes after a script's comparison takes its worker", async (t) => {
  const { page } = await opened(t, "");
  await scripted(page);
  await page.evaluate(async (articles) => {
    globalThis.comparison = new globalThis.claimgrid.Comparison(articles);
    await globalThis.comparison.report();
  }, ARTICLES);
  const [worker] = page.workers();
  await page.evaluate((html) => {
    globalThis.document.body.innerHTML = html;
  }, element());
  const report = await page.locator("claim-grid").evaluate((element) => element.ready);
  assert.equal(report.articles.length, 2);
  assert.deepEqual(page.workers(), [worker]);
});

/** Begins to compare much and measures, until it is done, how long the page's thread did
 *  not get to anything else. */
const gaps = (page, articles) => page.evaluate(async (articles) => {
  const { Comparison } = globalThis.claimgrid;
  const comparison = new Comparison(articles.slice(0, 1));
  await comparison.report();
  for (const article of articles.slice(1)) comparison.add(article);
  let longest = 0;
  let turns = 0;
  let clicks = 0;
  let at = performance.now();
  const button = globalThis.document.querySelector("button");
  button.addEventListener("click", () => clicks++);
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - at);
    at = now;
    turns += 1;
    button.click();
  });
  const start = performance.now();
  const report = await comparison.report();
  const took = performance.now() - start;
  clearInterval(timer);
  longest = Math.max(longest, performance.now() - at);
  comparison.close();
  return { took, longest, turns, clicks, articles: report.articles.length };
}, articles);

/** Articles that are much to compare. */
const many = Array.from({ length: 16 }, (_, at) => ({
  source: `Paper ${at}`,
  text: Array.from({ length: 40 }, (_, line) => `The ferry Alma ${line} ran aground off Point ${line} on Friday with ${100 + ((at * line) % 37)} people aboard.`).join(" "),
}));

test("while the worker compares, the page's thread is free", { timeout: 180_000 }, async (t) => {
  const { page } = await opened(t, "<button>Press</button>");
  await scripted(page);
  const seen = await gaps(page, many);
  t.diagnostic(JSON.stringify(seen));
  assert.equal(seen.articles, many.length);
  assert.ok(seen.took > 500, "it was much to compare");
  // What is left is to hand over the articles and to read the report.
  assert.ok(seen.longest < Math.max(150, seen.took / 10), `${seen.longest} ms without a turn`);
});

test("where there is no worker, the page gets its turns between the steps", { timeout: 180_000 }, async (t) => {
  const { page } = await opened(t, "<button>Press</button>", { policy: NO_WORKER });
  await scripted(page);
  const seen = await gaps(page, many);
  t.diagnostic(JSON.stringify(seen));
  assert.equal(page.workers().length, 0);
  assert.ok(seen.turns >= many.length, `${seen.turns} turns`);
  // All at once it would be no turn at all; the matching of so much is one long step.
  assert.ok(seen.longest < 0.75 * seen.took, `${seen.longest} ms of ${seen.took} without a turn`);
});

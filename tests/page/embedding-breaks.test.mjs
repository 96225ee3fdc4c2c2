// What others notice while it works and when it breaks: that the page stays alive, that
// a breakdown is told and mended, that one worker serves all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
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

/** Has a reader write more into a field than the module of the interface can take in. */
const overwhelm = (page, large) => page.evaluate((large) => {
  const [grid] = globalThis.document.querySelectorAll("claim-grid");
  const field = (grid?.shadowRoot ?? globalThis.document).querySelector("input[type=search]");
  globalThis.exhaust(globalThis.memories[grid ? globalThis.memories.length - 1 : 0]);
  field.value = large;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}, large);

test("where the interface itself breaks down all of the page's are drawn anew, with articles and edits, and say so", async (t) => {
  const { page, grid, said } = await opened(t, `${element('loading="eager"')}${element('loading="eager" lang="de"')}`, { prepared: watched });
  const before = await page.evaluate(async () => {
    const grids = [...globalThis.document.querySelectorAll("claim-grid")];
    const [{ articles, claims: [claim] }] = await Promise.all(grids.map((one) => one.ready));
    const claimed = claim.evidence.map(({ start, end, text, article }) => ({
      article: { fingerprint: articles[Number(article.slice(1)) - 1].fingerprint }, start, end, text,
    }));
    await grids[0].apply([{ kind: "show", claim: claimed, visibility: "pinned" }]);
    globalThis.heard = grids.map((one) => {
      const heard = [];
      for (const what of ["error", "report"]) one.addEventListener(`claim-grid-${what}`, ({ detail }) => heard.push(detail.code ?? what));
      return heard;
    });
    return globalThis.memories.length;
  });
  // What a reader has added counts, too.
  await grid.getByRole("tab", { name: /Articles/ }).click();
  await grid.locator(".cg-paste textarea").fill("Evening Bell\n\nThe ferry Alma ran aground off Tolen Point on Friday with 112 people aboard.");
  await grid.getByRole("button", { name: "Add what is in the field" }).click();
  await grid.getByRole("button", { name: "Compare", exact: true }).first().click();
  await page.waitForFunction(() => globalThis.document.querySelector("claim-grid").report.articles.length === 3);
  await page.evaluate(() => globalThis.heard.forEach((one) => one.splice(0)));
  // And what was only written: both are kept while the writer rests.
  await grid.getByRole("tab", { name: /Articles/ }).click();
  const source = grid.locator(".cg-draft").nth(2).getByLabel(/Source/);
  await source.fill("Evening Bell of Tolen");
  await grid.locator(".cg-paste textarea").fill("Half a report");
  await page.waitForTimeout(1000);

  await overwhelm(page, LARGE);
  await page.waitForFunction(() => globalThis.heard.every((one) => one.includes("report")));
  const after = await page.evaluate(() => [...globalThis.document.querySelectorAll("claim-grid")].map((one, at) => ({
    heard: globalThis.heard[at].slice(0, 2),
    interfaces: one.shadowRoot.querySelectorAll(".cg").length,
    articles: one.report.articles.length,
    edits: one.edits.length,
    first: one.report.claims[0].visibility ?? "usual",
    well: one.matches(":state(ready):not(:state(failed))"),
    sources: one.report.articles.map(({ source }) => source),
    written: one.shadowRoot.querySelector(".cg-paste textarea").value,
    told: one.shadowRoot.querySelector(".cg-problems")?.textContent,
  })));
  assert.match(after[0].told, /broke down and was begun anew.*articles and corrections are all here/);
  assert.match(after[1].told, /zusammengebrochen und wurde neu begonnen/);
  const same = { heard: ["crashed", "report"], interfaces: 1, well: true };
  assert.deepEqual([after[0].sources[2], after[0].written, after[1].written], ["Evening Bell of Tolen", "Half a report", ""]);
  assert.deepEqual(after.map(({ told, sources, written, ...rest }) => rest), [
    { ...same, articles: 3, edits: 1, first: "pinned" },
    { ...same, articles: 2, edits: 0, first: "usual" },
  ]);
  assert.equal(await page.evaluate(() => globalThis.memories.length), before + 1, "one module for all, as before");
  // It works as before.
  await grid.getByRole("tab", { name: /Claims/ }).click();
  await grid.getByRole("searchbox").fill("aground");
  await grid.locator(".cg-grid tbody tr button").first().click();
  assert.match(said.join(), /memory|unreachable/i);

  // Where it breaks down at once again the articles are there to be read, until it is asked.
  await overwhelm(page, LARGE);
  await page.waitForFunction(() => !globalThis.document.querySelector("claim-grid").shadowRoot.querySelector(".cg"));
  assert.ok(await page.getByText(HERALD).first().isVisible());
  assert.ok(await grid.evaluate((one) => one.matches(":state(failed):not(:state(ready))")));
  const late = await grid.evaluate(async (one) => [(await one.compare()).claims[0].visibility, one.edits.length]);
  assert.deepEqual(late, ["pinned", 1]);
});

test("a change that the page makes after a breakdown takes nothing from the reader", async (t) => {
  const { page, grid } = await opened(t, element('loading="eager"'), { prepared: watched });
  await grid.evaluate((one) => one.ready);
  await grid.getByRole("tab", { name: /Articles/ }).click();
  await grid.locator(".cg-paste textarea").fill("Evening Bell\n\nThe ferry Alma ran aground off Tolen Point on Friday with 112 people aboard.");
  await grid.getByRole("button", { name: "Add what is in the field" }).click();
  await grid.getByRole("button", { name: "Compare", exact: true }).first().click();
  const articles = (count) => page.waitForFunction((count) => globalThis.document.querySelector("claim-grid").report?.articles.length === count, count);
  await articles(3);
  await overwhelm(page, LARGE);
  await grid.getByText("broke down and was begun anew").waitFor();
  await articles(3);
  // One that leaves the articles as they are changes nothing.
  await grid.evaluate((one) => one.append(globalThis.document.createElement("hr")));
  await page.waitForTimeout(300);
  assert.equal(await grid.evaluate((one) => one.compared.length), 3);
  await grid.evaluate((one) => one.querySelector("article").append("The ferry Alma was towed to Tolen on Sunday."));
  await grid.getByText("which can be brought back under Articles").waitFor();
  await articles(2);
  await grid.getByRole("tab", { name: /Articles/ }).click();
  await grid.getByRole("button", { name: "Undo" }).first().click();
  assert.match(await grid.locator(".cg-draft textarea").nth(2).inputValue(), /with 112 people aboard/);
});

test("where the page of its own breaks down it says so and leaves what was written to be copied", async (t) => {
  const folder = fileURLToPath(new URL("../../dist/", import.meta.url));
  const { page } = await visit(t, `${await host(t, {}, { "/": folder })}/index.html`, { prepared: watched });
  await page.locator(".cg-grid tbody tr").first().waitFor();
  await page.locator(".cg-paste textarea").evaluate((one) => { one.value = "Written just now"; });
  await overwhelm(page, LARGE);
  await page.getByRole("alert").filter({ hasText: "Claimgrid broke down." }).waitFor();
  assert.equal(await page.locator(".cg-paste textarea").inputValue(), "Written just now");
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

// What those who embed it get wrong, forget or ask for too early: each gets an answer, a
// sentence, and a way on.
// Never here: what breaks down by itself (embedding-breaks.test.mjs).
import assert from "node:assert/strict";
import { test } from "node:test";
import { HERALD, TIDE, element, host, page as document, script, visit } from "./hosts.mjs";

const GOOD = [{ source: "Herald", text: HERALD }, { source: "Tide", text: TIDE }];

async function opened(t, body, visited) {
  const origin = await host(t, { "/": document(body, script()) });
  const seen = await visit(t, origin, visited);
  return { ...seen, grid: seen.page.locator("claim-grid").first() };
}

/** Runs in a page: what becomes of a promise, within eight seconds. */
const settles = (page) => page.evaluate(() => {
  globalThis.outcome = (promise) => Promise.race([
    promise.then((given) => given?.schema ?? typeof given, ({ code, message }) => (/^[A-Z].*\.$/.test(message) ? code : message)),
    new Promise((late) => setTimeout(() => late("pending"), 8_000)),
  ]);
  globalThis.busy = (one) => one.matches(":state(busy)");
});

test("where there are no words there is nothing to wait for, and every question is answered", async (t) => {
  const { page, grid } = await opened(t, '<claim-grid loading="eager"></claim-grid>');
  await settles(page);
  await grid.locator(".cg-paste").waitFor();
  assert.equal(await grid.evaluate((one) => globalThis.busy(one)), false);
  const asked = await grid.evaluate((one) => Promise.all([one.compare(), one.export("md"), one.apply([])].map(globalThis.outcome)));
  assert.deepEqual(asked, ["no-text", "no-text", "no-text"]);

  // An article without words is none: the others are numbered as the page has them.
  const seen = await grid.evaluate(async (one, { good }) => {
    one.append(globalThis.document.createElement("article"));
    one.insertAdjacentHTML("beforeend", good.map(({ text }) => `<article><p>${text}</p></article>`).join(""));
    const report = await one.ready;
    const texts = one.articles.map(({ text }) => text);
    const right = report.claims.flatMap(({ evidence }) => evidence).map(({ article, start, end, text }) =>
      texts[Number(article.slice(1)) - 1].slice(start, end) === text);
    const told = [];
    one.addEventListener("claim-grid-error", ({ detail }) => told.push(detail.code));
    one.articles = [{ text: " " }];
    const compared = await globalThis.outcome(one.compare());
    one.articles = [{ text: "" }, ...good];
    await globalThis.outcome(one.compare());
    return { right, told, compared, busy: globalThis.busy(one), sources: one.compared.map(({ source }) => source) };
  }, { good: GOOD });
  assert.ok(seen.right.length > 2 && seen.right.every(Boolean));
  assert.deepEqual([seen.told, seen.compared, seen.busy], [["no-text", "no-text"], "no-text", false]);
  assert.deepEqual(seen.sources, ["Herald", "Tide"], "the articles of the report are to be had");
});

test("what the reader makes of an article can be taken by the page", async (t) => {
  const { grid } = await opened(t, element('loading="eager"'));
  await grid.evaluate((one) => one.ready);
  await grid.getByRole("tab", { name: /Articles/ }).click();
  await grid.getByLabel("Text", { exact: true }).first().fill(`${HERALD} The harbor master ordered a search of the bay.`);
  await grid.getByRole("button", { name: "Compare", exact: true }).first().click();
  await grid.page().waitForFunction(() => /search of the bay/.test(globalThis.document.querySelector("claim-grid").compared[0].text));
  assert.doesNotMatch(await grid.evaluate((one) => one.articles[0].text), /search of the bay/);
});

test("a file and edits can be asked for before it is near, after it is gone they are refused", async (t) => {
  const { page, grid } = await opened(t, `<div id="far"></div>${element()}`, {
    prepared: (context) => context.addInitScript(() => {
      globalThis.addEventListener("DOMContentLoaded", () => { globalThis.document.querySelector("#far").style.height = "6000px"; });
    }),
  });
  await settles(page);
  assert.equal(await grid.evaluate((one) => globalThis.outcome(one.export("md"))), "string");
  assert.equal(await grid.evaluate((one) => globalThis.outcome(one.apply([]))), "claimgrid/1");
  const removed = await grid.evaluate(async (one) => {
    one.articles = [...one.articles].reverse();
    const before = globalThis.outcome(one.compare());
    one.remove();
    await new Promise((done) => setTimeout(done));
    const later = [one.compare(), one.export("md"), one.apply([])].map(globalThis.outcome);
    return Promise.all([before, ...later]);
  });
  assert.deepEqual(removed, ["cancelled", "cancelled", "cancelled", "cancelled"]);
  const put = await page.evaluate(async ({ html }) => {
    const { body } = globalThis.document;
    body.insertAdjacentHTML("afterbegin", html);
    const one = body.querySelector("claim-grid");
    const ready = globalThis.outcome(one.ready);
    await new Promise((done) => one.addEventListener("claim-grid-progress", done, { once: true }));
    one.remove();
    const first = await ready;
    body.prepend(one);
    return [first, await globalThis.outcome(one.ready)];
  }, { html: element('loading="eager"') });
  assert.deepEqual(put, ["cancelled", "claimgrid/1"]);
  // Removed while it is opened.
  const meanwhile = await page.evaluate(({ html }) => {
    globalThis.document.body.insertAdjacentHTML("afterbegin", html);
    const one = globalThis.document.querySelector("claim-grid");
    new MutationObserver(() => one.remove()).observe(one.shadowRoot, { childList: true });
    return Promise.all([one.export("md"), one.apply([])].map(globalThis.outcome));
  }, { html: element() });
  assert.deepEqual(meanwhile, ["cancelled", "cancelled"]);
});

test("what was wrong is told where it is seen, and once it is right it is taken", async (t) => {
  const broken = '[{ "text": "A ferry ran aground", }]';
  const { page, grid, said } = await opened(t, `<claim-grid loading="eager"><script type="application/json">${broken}</script></claim-grid>`);
  await settles(page);
  assert.equal(await grid.evaluate((one) => globalThis.outcome(one.ready)), "bad-articles");
  assert.match(await grid.evaluate((one) => one.shadowRoot.querySelector("[name=error]").textContent), /no JSON/);
  assert.ok((await grid.boundingBox()).height > 10, "it is to be seen");
  assert.match(said.join(), /<claim-grid>: The articles of this element are no JSON/);
  const none = await grid.evaluate(async (one) => {
    const error = new Promise((done) => one.addEventListener("claim-grid-error", ({ detail }) => done(detail.message), { once: true }));
    one.querySelector("script").textContent = "null";
    return error;
  });
  assert.match(none, /^The articles must be a list/);
  const after = await grid.evaluate(async (one, good) => {
    const report = new Promise((done) => one.addEventListener("claim-grid-report", ({ detail }) => done(detail.report), { once: true }));
    one.querySelector("script").textContent = JSON.stringify(good);
    const { articles } = await report;
    const hidden = one.shadowRoot.querySelector("[name=error]").hidden;
    // What listens may keep it out of the console.
    one.addEventListener("claim-grid-error", (event) => event.preventDefault());
    one.articles = "x";
    const wrong = [await globalThis.outcome(one.compare()), one.shadowRoot.querySelector("[name=error]").textContent];
    one.articles = good;
    return { count: articles.length, hidden, wrong, right: await globalThis.outcome(one.compare()) };
  }, GOOD);
  assert.deepEqual([after.count, after.hidden, after.wrong[0], after.right], [2, true, "bad-articles", "claimgrid/1"]);
  assert.match(after.wrong[1], /^The articles must be a list/);
  assert.equal(said.filter((line) => line.startsWith("<claim-grid>")).length, 2);
  const own = await grid.evaluate((one) => Promise.all([one.export(), one.apply()].map(globalThis.outcome)));
  assert.deepEqual(own, ["bad-kind", "bad-edits"]);
  // Who was refused waits for no later report.
  await grid.evaluate((one) => one.cancel());
  await page.waitForTimeout(50);
  assert.deepEqual(said.filter((line) => !line.startsWith("<claim-grid>")), []);
  // Edits that are none leave those that hold, also when it is drawn once more.
  const edits = await grid.evaluate(async (one) => {
    await one.apply([{ kind: "title", title: "The Alma" }]);
    let refused;
    try {
      one.edits = "x";
    } catch ({ code }) {
      refused = code;
    }
    one.setAttribute("vectors", "none");
    await one.ready;
    return [refused, one.edits.length];
  });
  assert.deepEqual(edits, ["bad-edits", 1]);
});

test("a comparison is canceled as soon as it is asked for, also while all is loaded", async (t) => {
  const prepared = (context) => context.route("**/widget_bg.wasm", async (route) => {
    await new Promise((done) => setTimeout(done, 1_500));
    return route.continue();
  });
  const { page, grid } = await opened(t, element('loading="eager"'), { prepared });
  await settles(page);
  const early = await grid.evaluate(async (one) => {
    const asked = globalThis.outcome(one.compare());
    await new Promise((done) => setTimeout(done, 200));
    one.cancel();
    return [await asked, globalThis.busy(one)];
  });
  assert.deepEqual(early, ["cancelled", false]);
  await grid.locator(".cg-paste").waitFor({ state: "attached" });
  await page.waitForTimeout(500);
  assert.equal(await grid.evaluate((one) => one.report), null);
  const late = await grid.evaluate(async (one) => {
    const asked = globalThis.outcome(one.compare());
    one.cancel();
    return [await asked, await globalThis.outcome(one.compare())];
  });
  assert.deepEqual(late, ["cancelled", "claimgrid/1"]);
});

test("what is hidden is not read, and a broken line goes on", async (t) => {
  const { grid } = await opened(t, `<claim-grid loading="eager">
    <article hidden><p hidden>The draft named the baker Hugo Lantz.</p><p>The grain store on Quay Street<br>in Harwick was destroyed by a <br>
      fire on Tuesday.<br><br>It stood empty.</p>
      <p hidden="until-found">Nobody had looked.</p></article>
    <article><p>${TIDE}</p></article>
  </claim-grid>`);
  const [{ text }] = await grid.evaluate((one) => one.articles);
  assert.equal(text, "The grain store on Quay Street in Harwick was destroyed by a fire on Tuesday.\n\nIt stood empty.\n\nNobody had looked.");
});

test("scripts that ask for what is not there are told so in a sentence", async (t) => {
  const { page, said } = await opened(t, "");
  await settles(page);
  const seen = await page.evaluate(async (good) => {
    const { Comparison, apply, compare, load, write } = await import("/claimgrid/compare.js");
    const report = await compare([{ ...good[0], title: null, source: null }, good[1]]);
    const asked = [write("md"), write(undefined, report), apply(undefined, []), apply(report), load(new Uint8Array(4))];
    const codes = await Promise.all(asked.map(globalThis.outcome));
    let settings;
    try {
      new Comparison(good, { timeout: 0 });
    } catch ({ code }) {
      settings = code;
    }
    const worded = await Promise.all([[5], [null], [{ text: 5 }]].map((given) => compare(given).catch(({ message }) => message)));
    const heard = await globalThis.outcome(compare(good, { progress: () => { throw new Error("mine"); } }));
    const late = await compare(good, { signal: AbortSignal.timeout(0) }).catch(({ code, cause }) => [code, cause?.name]);
    const comparison = new Comparison(good);
    comparison.close();
    const closed = await globalThis.outcome(comparison.report());
    return { codes, settings, worded, heard, late, closed };
  }, GOOD);
  assert.deepEqual(seen.codes, ["bad-report", "bad-kind", "bad-report", "bad-edits", "not-loaded"]);
  const none = "Article 1 cannot be read: it is no object with a ‘text’.";
  assert.deepEqual(seen.worded.slice(0, 2), [none, none]);
  assert.equal(seen.worded[2], "Article 1 cannot be read: its ‘text’ is no text.");
  assert.deepEqual([seen.settings, seen.heard, seen.closed], ["bad-settings", "claimgrid/1", "cancelled"]);
  assert.deepEqual(seen.late, ["cancelled", "TimeoutError"]);
  assert.ok(said.includes("mine"), "what a listener throws is its own");
});

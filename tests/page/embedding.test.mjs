// The element in the pages of others: whatever their rules and however they put it in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { HERALD, TIDE, element, host, page as document, script, visit } from "./hosts.mjs";

const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'";
const rows = ".cg-grid tbody tr";

/** Waits for the comparison of an element and holds it to what every page expects. */
async function compared(grid) {
  const report = await grid.evaluate((element) => element.ready);
  assert.equal(report.schema, "claimgrid/1");
  assert.deepEqual(report.articles.map(({ source }) => source), ["Example Herald", "Daily Tide"]);
  assert.ok(report.claims.some(({ conflicts }) => conflicts.some(({ aText, bText }) => [aText, bText].includes("112"))));
  await grid.locator(rows).first().waitFor({ state: "attached" });
  assert.equal(await grid.locator("article").first().isVisible(), false, "the comparison stands in their place");
  return report;
}

/** Opens a page of `pages` under these headers and waits for its element. */
async function opened(t, html, { policy, visited } = {}) {
  const headers = policy ? { "content-security-policy": policy } : {};
  const origin = await host(t, { "/": { html, headers } });
  const seen = await visit(t, origin, visited);
  const grid = seen.page.locator("claim-grid").first();
  return { origin, grid, report: await compared(grid), ...seen };
}

test("on the page's own origin, what the articles say of themselves is read", async (t) => {
  const { page, report, said } = await opened(t, document(element(), script()));
  assert.equal(report.articles[0].title, "Ferry aground");
  assert.equal(report.articles[0].date, "2025-08-22");
  assert.equal(report.articles[1].url, "https://example.org/ferry");
  assert.ok(!report.notes.some(({ kind }) => kind === "no-vectors"), "the word vectors are there");
  assert.equal(page.workers().length, 1);
  assert.deepEqual(said, []);
});

test("from another origin", async (t) => {
  const other = await host(t, {});
  const { page, asked, origin, said } = await opened(t, document(element(), script(other)));
  assert.equal(page.workers().length, 1, "a worker is made across origins");
  assert.ok(asked.every((address) => [origin, other, `blob:${origin}`].some((start) => address.startsWith(start))));
  assert.deepEqual(said, []);
});

test("under a strict policy of content security", async (t) => {
  const { page, said } = await opened(t, document(element(), script()), { policy: STRICT });
  assert.equal(page.workers().length, 1);
  assert.deepEqual(said, []);
});

test("where workers are forbidden, on the page's own thread, which stays alive", async (t) => {
  const policy = STRICT.replace("worker-src 'self'", "worker-src 'none'");
  const { page, report } = await opened(t, document(element(), script()), { policy });
  assert.equal(page.workers().length, 0);
  const { report: other } = await opened(t, document(element(), script()));
  assert.deepEqual(report, other);
});

for (const [name, types] of [["its policy allowed", "trusted-types claimgrid"], ["no policy allowed", "trusted-types 'none'"]]) {
  test(`where types for scripts are required, ${name}`, async (t) => {
    const policy = `${STRICT}; require-trusted-types-for 'script'; ${types}`;
    const { page, grid, said } = await opened(t, document(element(), script()), { policy });
    assert.equal(page.workers().length, name === "its policy allowed" ? 1 : 0);
    for (const tab of await grid.locator("[role=tab]").all()) await tab.click();
    await grid.locator("[role=tab]").first().click();
    await grid.locator(rows).first().locator("button").first().click();
    await grid.getByRole("button", { name: /open in article/ }).first().click();
    await page.keyboard.press("Escape");
    // To ask for a policy is all that such a page refuses; without one there is no worker.
    const refused = /TrustedTypePolicy|TrustedScriptURL|trusted-types/;
    assert.deepEqual(name === "its policy allowed" ? said : said.filter((text) => !refused.test(text)), []);
  });
}

test("two elements and two copies of the script share one module and one worker", async (t) => {
  const html = document(element() + element(), script() + script().replace("claim-grid.js", "claim-grid.js?again"));
  const { page, asked, said } = await opened(t, html);
  await compared(page.locator("claim-grid").nth(1));
  assert.equal(page.workers().length, 1);
  assert.equal(asked.filter((address) => address.endsWith(".wasm")).length, 1);
  assert.equal(asked.filter((address) => address.endsWith("words-en.bin")).length, 1);
  assert.equal(said.length, 1);
  assert.match(said[0], /defined already/);
});

test("removed and put back, it shows the same with the same edits", async (t) => {
  const { page, grid, report } = await opened(t, document(element(), script()));
  await grid.evaluate(async (element) => {
    const [claim] = element.report.claims;
    const { fingerprint } = element.report.articles[0];
    const passages = claim.evidence.map(({ start, end, text, article }) => ({
      article: { fingerprint: element.report.articles[Number(article.slice(1)) - 1].fingerprint }, start, end, text,
    }));
    await element.apply([{ kind: "show", claim: passages, visibility: "pinned" }]);
    globalThis.kept = element;
    globalThis.fingerprint = fingerprint;
    element.remove();
  });
  await page.waitForFunction(() => globalThis.kept.report === null);
  await page.evaluate(() => globalThis.document.body.append(globalThis.kept));
  await compared(grid);
  const after = await grid.evaluate((element) => ({ edits: element.edits, pinned: element.report.claims[0].visibility }));
  assert.equal(after.edits.length, 1);
  assert.equal(after.pinned, "pinned");
  assert.equal(report.claims[0].visibility ?? null, null);
});

test("moved within the page, it stays as it was", async (t) => {
  const { grid, page } = await opened(t, document(`${element()}<div id="there"></div>`, script()));
  await grid.evaluate((element) => {
    globalThis.before = element.shadowRoot.querySelector(".cg");
    globalThis.document.getElementById("there").append(element);
  });
  await page.waitForTimeout(100);
  assert.ok(await grid.evaluate((element) => element.shadowRoot.querySelector(".cg") === globalThis.before));
});

test("inside a shadow root", async (t) => {
  const html = document(`<div id="outer"></div><template id="inner">${element()}</template>`, script());
  const origin = await host(t, { "/": html });
  const { page, said } = await visit(t, origin);
  await page.evaluate(() => {
    const root = document.getElementById("outer").attachShadow({ mode: "open" });
    globalThis.heard = 0;
    document.addEventListener("claim-grid-report", () => globalThis.heard++);
    root.append(document.getElementById("inner").content.cloneNode(true));
  });
  await compared(page.locator("claim-grid"));
  assert.ok((await page.evaluate(() => globalThis.heard)) > 0, "events cross the border");
  await page.evaluate(() => (document.getElementById("outer").lang = "de"));
  await page.locator("claim-grid .cg[lang=de]").waitFor();
  assert.deepEqual(said, []);
});

test("nothing but the loader is fetched before the element nears the window", async (t) => {
  const far = `<div style="height: 5000px"></div>`;
  const origin = await host(t, { "/": document(far + element(), script()) });
  const { page, asked } = await visit(t, origin);
  await page.waitForTimeout(500);
  assert.deepEqual(asked.map((address) => new URL(address).pathname), ["/", "/claimgrid/claim-grid.js"]);
  assert.ok(await page.locator("claim-grid article").first().isVisible(), "the articles can be read");
  await page.locator("claim-grid").scrollIntoViewIfNeeded();
  await compared(page.locator("claim-grid"));
});

test("without JavaScript the articles are there to read", async (t) => {
  const origin = await host(t, { "/": document(element(), script()) });
  const { page } = await visit(t, origin, { javaScriptEnabled: false });
  assert.equal(await page.getByText(HERALD).isVisible(), true);
  assert.equal(await page.getByText(TIDE).isVisible(), true);
});

test("changes of the articles in the page are followed", async (t) => {
  const { grid } = await opened(t, document(element(), script()));
  const after = await grid.evaluate(async (element) => {
    const next = new Promise((done) => element.addEventListener("claim-grid-report", done, { once: true }));
    const third = document.createElement("article");
    third.dataset.source = "Evening Post";
    third.textContent = "The ferry Alma was freed on Saturday, the harbor master said.";
    element.append(third);
    return (await next).detail.report.articles.map(({ source }) => source);
  });
  assert.deepEqual(after, ["Example Herald", "Daily Tide", "Evening Post"]);
});

test("articles come as JSON in the element and as a property, bad ones are told", async (t) => {
  const articles = JSON.stringify([{ source: "Example Herald", text: HERALD }, { source: "Daily Tide", text: TIDE }]);
  const html = document(`<claim-grid><script type="application/json">${articles}</script></claim-grid>`, script());
  const origin = await host(t, { "/": html });
  const { page } = await visit(t, origin);
  const grid = page.locator("claim-grid");
  await grid.evaluate((element) => element.ready);
  const { sources, error } = await grid.evaluate(async (element) => {
    const once = (name) => new Promise((done) => element.addEventListener(name, ({ detail }) => done(detail), { once: true }));
    const report = once("claim-grid-report");
    element.articles = [{ source: "Third", text: "It rained in Krasnivel on Monday." }];
    const sources = (await report).report.articles.map(({ source }) => source);
    const failure = once("claim-grid-error");
    element.articles = [{ source: "No text", txt: "misspelled" }];
    const { code, message } = await failure;
    return { sources, error: { code, message } };
  });
  assert.deepEqual(sources, ["Third"]);
  assert.equal(error.code, "bad-articles");
  assert.match(error.message, /Article 1 .*txt/);
});

test("articles and edits that are set before the script has come are taken", async (t) => {
  const early = `<claim-grid loading="eager"></claim-grid><script>
    const grid = document.querySelector("claim-grid");
    grid.articles = [${[HERALD, TIDE].map((text) => JSON.stringify({ text }))}];
    grid.edits = [{ kind: "title", title: "Two ferries" }];
  </script>`;
  const origin = await host(t, { "/": document(early, script()) });
  const { page, said } = await visit(t, origin);
  const grid = page.locator("claim-grid");
  assert.equal((await grid.evaluate((one) => one.ready)).articles.length, 2);
  await grid.locator("[part~=title]", { hasText: "Two ferries" }).waitFor({ timeout: 5_000 });
  // What is set later is followed.
  const later = await grid.evaluate((one) => {
    const next = new Promise((told) => one.addEventListener("claim-grid-report", ({ detail }) => told(detail.report), { once: true }));
    one.articles = [...one.articles, { text: "Divers looked at the ferry on Saturday." }];
    return Promise.race([next.then(({ articles }) => articles.length), new Promise((late) => setTimeout(late, 5_000))]);
  });
  assert.equal(later, 3);
  assert.deepEqual(said, []);
});

test("attributes are followed: view, language, theme, read-only", async (t) => {
  const { grid } = await opened(t, document(element('lang="de" view="sources" theme="dark" readonly'), script()));
  assert.equal(await grid.locator("[role=tab][aria-selected=true]").textContent().then((text) => text.trim()), "Quellen");
  const paper = () => grid.locator(".cg").evaluate((element) => getComputedStyle(element).backgroundColor);
  const dark = await paper();
  await grid.evaluate((element) => {
    element.setAttribute("theme", "light");
    element.setAttribute("lang", "en");
    element.setAttribute("view", "claims");
  });
  await grid.getByRole("tab", { name: /Claims/, selected: true }).waitFor();
  assert.notEqual(await paper(), dark);
  await grid.evaluate((element) => element.style.setProperty("--claimgrid-paper", "rgb(1, 2, 3)"));
  assert.equal(await paper(), "rgb(1, 2, 3)");
});

test("what a reader chose holds until the page wants something else", async (t) => {
  const { page, grid } = await opened(t, document(`<form><select name="lang"></select>${element('view="claims"')}</form>`, script()));
  await grid.getByRole("tab", { name: /Sources/ }).click();
  await grid.evaluate((element) => element.setAttribute("readonly", ""));
  await grid.getByRole("tab", { name: /Articles/ }).waitFor({ state: "detached" });
  await grid.getByRole("tab", { name: /Sources/, selected: true }).waitFor();
  await grid.locator(".cg-languages").selectOption("de");
  await grid.evaluate((element) => element.removeAttribute("readonly"));
  await grid.getByRole("tab", { name: /Artikel/ }).waitFor();
  await grid.getByRole("tab", { name: /Quellen/, selected: true }).waitFor();
  const speaks = (lang) => grid.locator(`.cg[lang=${lang}]`).waitFor({ timeout: 5_000 });
  await page.evaluate(() => (document.documentElement.lang = "de"));
  await page.evaluate(() => (document.querySelector("form").setAttribute("lang", "en")));
  await speaks("en");
  await page.evaluate(() => document.body.append(document.querySelector("claim-grid")));
  await speaks("de");
});

test("what a reader wrote comes back after the page has changed its articles", async (t) => {
  const { grid } = await opened(t, document(element(), script()));
  await grid.getByRole("tab", { name: /Articles/ }).click();
  const own = grid.locator(".cg-draft textarea").first();
  await own.fill("A note of my own about the ferry Alma.");
  await grid.locator(".cg-paste textarea").fill("Half a sentence");
  const compared = await grid.evaluate(async (element) => {
    const next = new Promise((told) => element.addEventListener("claim-grid-report", ({ detail }) => told(detail.report), { once: true }));
    element.articles = element.articles.map((article, at) => ({ ...article, text: `${article.text} This is version ${at}.` }));
    return (await next).articles.length;
  });
  assert.equal(compared, 2);
  await grid.getByText("which can be brought back under Articles").waitFor();
  await grid.getByRole("tab", { name: /Articles/ }).click();
  assert.equal(await grid.locator(".cg-paste textarea").inputValue(), "Half a sentence");
  assert.match(await own.inputValue(), /This is version 0/);
  await grid.getByRole("button", { name: "Undo" }).first().click();
  assert.equal(await own.inputValue(), "A note of my own about the ferry Alma.");
  // Where there is nothing to compare, or no view of the articles, it says what is so.
  await grid.evaluate((element) => (element.articles = []));
  await grid.getByText("which can be brought back under Articles").waitFor();
});

test("reports go out as files, edits come in", async (t) => {
  const { grid, report } = await opened(t, document(element(), script()));
  const files = await grid.evaluate(async (element) => {
    const kinds = ["json", "csv", "md", "html"];
    const texts = await Promise.all(kinds.map((kind) => element.export(kind)));
    const refused = await element.export("pdf").catch(({ code, message }) => ({ code, message }));
    return { texts, refused };
  });
  assert.deepEqual(JSON.parse(files.texts[0]), report);
  for (const text of files.texts) assert.ok(text.includes("118"));
  assert.equal(files.refused.code, "bad-kind");
});

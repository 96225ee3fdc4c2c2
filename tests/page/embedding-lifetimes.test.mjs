// What is left when elements come and go, what is asked of the network, and the page
// with everything inside.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { element, host, page as document, script, single, visit, watched } from "./hosts.mjs";

const ROUNDS = 200;
/** What may be left in kilobytes after all rounds: less than a kilobyte each. */
const LEFT = 200;
/** How much the memory of the modules, which never shrinks, may have grown meanwhile, in
 *  kilobytes: on a busy machine more elements are there at a time than in the first rounds.
 *  One that left even five kilobytes behind would be seen. */
const GROWN = 1000;

test(`${ROUNDS} elements that come and go leave no worker, no listener and no memory behind`, { timeout: 300_000 }, async (t) => {
  const origin = await host(t, { "/": document(`<div id="place"></div><template>${element('loading="eager"')}</template>`, script()) });
  const { page, said } = await visit(t, origin, { prepared: watched });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  const rounds = (count) => page.evaluate(async (count) => {
    const place = globalThis.document.getElementById("place");
    for (let round = 0; round < count; round++) {
      place.append(globalThis.document.querySelector("template").content.cloneNode(true));
      const grid = place.querySelector("claim-grid");
      // Every third goes while it is loading, the others when all is there.
      if (round % 3 > 0) await grid.ready;
      else await new Promise((next) => setTimeout(next, 2));
      grid.remove();
    }
  }, count);
  const measured = async () => {
    for (let again = 0; again < 3; again++) await devtools.send("HeapProfiler.collectGarbage");
    const { metrics } = await devtools.send("Performance.getMetrics");
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    const modules = await page.evaluate(() => globalThis.memories.map(({ buffer }) => buffer.byteLength / 1000));
    return { listeners: of("JSEventListeners"), nodes: of("Nodes"), heap: of("JSHeapUsedSize") / 1000, modules };
  };
  await rounds(20);
  const before = await measured();
  const worker = await memoryOf(page);
  await rounds(ROUNDS);
  const grown = (await memoryOf(page)) - worker;
  assert.ok(page.workers().length <= 1, `${page.workers().length} workers`);
  for (let turn = 0; page.workers().length > 0 && turn < 60; turn++) await page.waitForTimeout(100);
  assert.equal(page.workers().length, 0, "the worker ends with the last element");
  const after = await measured();
  t.diagnostic(JSON.stringify({ before, after, grown }));
  assert.ok(after.listeners <= before.listeners + 10, "listeners");
  assert.ok(after.nodes <= before.nodes + 100, "nodes");
  assert.ok(after.heap <= before.heap + LEFT, "memory");
  assert.equal(after.modules.length, 1, "one module for all interfaces");
  assert.ok(after.modules[0] <= before.modules[0] + GROWN, "memory of the interfaces");
  assert.ok(grown <= GROWN, "memory of the worker");
  assert.deepEqual(said, []);
});

/** How much memory the module of the page's worker has, in kilobytes. */
const memoryOf = (page) => page.workers()[0].evaluate(() => globalThis.memories.at(-1).buffer.byteLength / 1000);

test("a whole journey asks for the folder's own files, and after loading for nothing", async (t) => {
  const origin = await host(t, { "/": document(element(), script()) });
  const { page, asked } = await visit(t, origin);
  const grid = page.locator("claim-grid");
  await grid.evaluate((one) => one.ready);
  const loaded = asked.length;
  assert.ok(asked.every((address) => address === `${origin}/` || address.startsWith(`${origin}/claimgrid/`)), asked.join("\n"));
  for (const tab of await grid.locator("[role=tab]").all()) await tab.click();
  await grid.locator("[role=tab]").first().click();
  await grid.getByRole("searchbox").fill("ferry");
  await grid.locator(".cg-grid tbody tr button").first().click();
  await grid.evaluate(async (one) => {
    for (const kind of ["json", "csv", "md", "html"]) await one.export(kind);
    const [{ evidence }] = one.report.claims;
    const claim = evidence.map(({ article, start, end, text }) => ({
      article: { fingerprint: one.report.articles[Number(article.slice(1)) - 1].fingerprint }, start, end, text,
    }));
    await one.apply([{ kind: "show", claim, visibility: "pinned" }]);
    one.querySelector("article").append(" Fog lay over the bay.");
    await one.compare();
  });
  assert.deepEqual(asked.slice(loaded), []);
});

test("the page with everything inside works from the disk and asks nobody for anything", async (t) => {
  const { page, asked, said } = await visit(t, pathToFileURL(single).href);
  await page.locator(".cg-grid tbody tr").first().waitFor();
  assert.equal(page.workers().length, 1);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: /JSON/ }).first().click();
  await download;
  assert.deepEqual(asked.filter((address) => !/^(blob|data):/.test(address)), [pathToFileURL(single).href]);
  assert.deepEqual(said, []);
});

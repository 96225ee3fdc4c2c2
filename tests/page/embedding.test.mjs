// The element in the pages of others: whatever their rules and however they put it in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { element, host, page as document, script, visit } from "./hosts.mjs";

const STRICT =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'";

/** Waits for the comparison of an element and holds it to what every page expects. */
async function compared(page, selector = "claim-grid") {
  const grid = page.locator(selector).first();
  const report = await grid.evaluate((element) => element.ready);
  assert.equal(report.schema, "claimgrid/1");
  assert.equal(report.articles.length, 2);
  assert.deepEqual(report.articles.map(({ source }) => source), ["Example Herald", "Daily Tide"]);
  assert.ok(report.claims.some(({ conflicts }) => conflicts.some(({ aText }) => aText === "112")));
  await grid.locator(".cg-grid tbody tr").first().waitFor();
  assert.equal(await grid.locator("article").first().isVisible(), false, "the comparison stands in their place");
  return report;
}

/** How many of the scripts asked for are workers' own. */
const workers = (page) => page.workers().length;

test("on the page's own origin", async (t) => {
  const origin = await host(t, { "/": document(element(), script()) });
  const { page, said } = await visit(t, origin);
  const report = await compared(page);
  assert.equal(report.articles[0].title, "Ferry aground");
  assert.equal(report.articles[0].date, "2025-08-22");
  assert.equal(report.articles[1].url, "https://example.org/ferry");
  assert.equal(workers(page), 1);
  assert.deepEqual(said, []);
});

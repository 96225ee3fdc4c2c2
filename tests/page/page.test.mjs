// The stand-alone page as it is published: the release build in a real browser.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { articleFiles, fileWith, samples } from "./articles.mjs";
import { accessible, noSidewaysScroll, open, screenshot } from "./browser.mjs";

const rows = (page) => page.locator(".cg-grid tbody tr");
const evidence = (page) => page.getByRole("complementary", { name: "Evidence of the chosen claim" });

/** Opens files in the articles view in place of what is there. */
async function openFiles(page, files) {
  await page.getByRole("tab", { name: "Articles" }).click();
  await page.getByRole("button", { name: "Start over" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.locator("button", { hasText: "Open files" }).click();
  await (await chooser).setFiles(files);
}

/** Opens files in place of what is there, and compares. */
async function compareFiles(page, files) {
  await openFiles(page, files);
  await page.getByRole("button", { name: "Compare" }).first().click();
}

/** The report that the page's JSON export writes. */
async function exported(page) {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export JSON" }).click();
  return readFile(await (await download).path(), "utf8");
}

for (const [size, width, height] of [["wide", 1360, 900], ["narrow", 390, 844]]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the sample is compared at once, ${size} and ${colorScheme}`, async (t) => {
      const page = await open(t, { width, height, colorScheme });
      assert.ok((await rows(page).count()) >= 20, "the grid has rows");
      assert.equal(await rows(page).first().locator(".cg-cell").count(), 5, "each row has a cell for each article");
      await noSidewaysScroll(page);
      await screenshot(page, `claims-${size}-${colorScheme}`);

      await page.getByRole("button", { name: /disputed/ }).first().click();
      const disputed = await rows(page).count();
      assert.ok(disputed >= 5, `only ${disputed} claims are disputed`);
      await rows(page).first().locator(".cg-claim-text").click();
      assert.ok((await evidence(page).locator("blockquote").count()) >= 2, "two sources stand side by side");
      assert.ok((await evidence(page).locator(".cg-conflict").count()) >= 1, "what differs is named");
      await noSidewaysScroll(page);
      await screenshot(page, `evidence-${size}-${colorScheme}`);
      await accessible(page);
    });
  }
}

test("every quoted word stands in its article", async (t) => {
  const page = await open(t);
  const { articles } = JSON.parse(await readFile(samples, "utf8"));
  const texts = articles.map(({ text }) => text).join("\n");
  for (const claim of await page.locator(".cg-claim-text").allInnerTexts()) {
    assert.ok(texts.includes(claim.trim()), claim);
  }
});

test("the browser's report is the native program's, byte for byte", async (t) => {
  const page = await open(t);
  const native = execFileSync(
    "cargo",
    ["run", "--quiet", "--locked", "--no-default-features", "--features", "cli", "--bin", "claimgrid", "--", samples],
    { encoding: "utf8", maxBuffer: 2 ** 26 },
  );
  const browser = await exported(page);
  assert.equal(JSON.parse(browser).schema, "claimgrid/1");
  // The page has the articles beside it, as given.
  const texts = browser.indexOf(',\n  "texts": [');
  assert.equal(`${browser.slice(0, texts)}\n}\n`, native);
  const { articles } = JSON.parse(await readFile(samples, "utf8"));
  assert.deepEqual(JSON.parse(browser).texts.map(({ text }) => text), articles.map(({ text }) => text));
});

test("opened files are compared", async (t) => {
  const { files, real } = await articleFiles();
  t.diagnostic(real ? `${files.length} real articles` : "no real articles at hand: the samples stand in");
  const page = await open(t, { width: 1360, height: 900 });
  await compareFiles(page, files);
  await rows(page).first().waitFor();
  assert.equal(await rows(page).first().locator(".cg-cell").count(), files.length);
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const report = JSON.parse(await exported(page));
  assert.equal(report.articles.length, files.length);
  assert.ok(!report.notes.some(({ kind }) => kind === "no-vectors"), "the word vectors are there");
  assert.ok(report.claims.filter(({ agreement }) => agreement.silent <= files.length - 2).length >= 5, "claims are shared");
  for (const { article, start, end, text } of report.claims.flatMap((claim) => claim.evidence)) {
    assert.equal(texts[Number(article.slice(1)) - 1].slice(start, end), text);
  }
  await screenshot(page, "opened-files-claims");
  await rows(page).first().locator(".cg-claim-text").click();
  await screenshot(page, "opened-files-evidence");
  await page.setViewportSize({ width: 390, height: 844 });
  await screenshot(page, "opened-files-evidence-narrow");
});

test("a file that is no text is named, and the rest is compared", async (t) => {
  const { files } = await articleFiles();
  const picture = await fileWith("picture.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3]));
  const empty = await fileWith("empty.txt", "");
  const page = await open(t);
  await openFiles(page, [picture, empty, ...files]);
  await page.getByRole("alert").filter({ hasText: "picture.png" }).waitFor();
  await page.getByRole("alert").filter({ hasText: "empty.txt" }).waitFor();
  await screenshot(page, "bad-files");
  await page.getByRole("button", { name: "Compare" }).first().click();
  await rows(page).first().waitFor();
});

test("a million repeated words give a note and a report", async (t) => {
  const { files } = await articleFiles();
  const long = await fileWith("long.txt", "cable ".repeat(1_000_000));
  const page = await open(t);
  await compareFiles(page, [long, ...files]);
  await page.getByText(/were read/).filter({ visible: true }).first().waitFor();
  await screenshot(page, "long-article");
  const report = JSON.parse(await exported(page));
  assert.equal(report.articles.length, files.length + 1);
  assert.ok(report.notes.some(({ article, kind }) => article === "a1" && kind === "too-long"));
});

test("one article alone is shown, with a word about it", async (t) => {
  const { files } = await articleFiles();
  const page = await open(t);
  await compareFiles(page, files.slice(0, 1));
  await page.getByRole("tab", { name: "Claims" }).click();
  await page.getByText(/only one article/).first().waitFor();
  assert.ok((await rows(page).count()) > 5);
  await screenshot(page, "one-article");
});

test("a pasted article is compared with the rest", async (t) => {
  const page = await open(t);
  await page.getByRole("tab", { name: "Articles" }).click();
  await page.getByRole("button", { name: "Write an article" }).click();
  await page.getByLabel("Text", { exact: true }).last().fill("The haul rope of the Ulbren line was last inspected on 30 August, the operator said.");
  await page.getByRole("button", { name: "Compare" }).first().click();
  await page.getByRole("tab", { name: "Claims" }).click();
  await rows(page).first().locator(".cg-cell").nth(5).waitFor();
  await page.getByText(/inspected on/).first().click();
  await page.getByText("30 August").first().waitFor();
  assert.equal(await rows(page).first().locator(".cg-cell").count(), 6);
  await page.getByRole("tab", { name: "Articles" }).click();
  await screenshot(page, "articles-wide-light");
});

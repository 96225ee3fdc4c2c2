// docs/embedding.md against what is built: whatever it names is there, and whatever is
// there it names.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import { samples } from "./articles.mjs";
import { element, host, page as document, published, script, visit } from "./hosts.mjs";

const root = new URL("../../", import.meta.url);
const docs = await readFile(new URL("docs/embedding.md", root), "utf8");

/** The part of the documentation under this heading. */
function section(name) {
  const [, text] = docs.split(`\n## ${name}\n`);
  assert.ok(text, `there is a section ‘${name}’`);
  return text.split("\n## ")[0];
}

/** What is named in the first cells of a table whose head begins with `head`. */
function cells(text, head) {
  const lines = text.split("\n");
  const from = lines.findIndex((line) => line.startsWith(`| ${head} |`));
  assert.ok(from >= 0, `there is a table of ${head}`);
  const rows = lines.slice(from + 2);
  const end = rows.findIndex((line) => !line.startsWith("|"));
  return rows.slice(0, end).flatMap((line) => [...line.split("|")[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name));
}

const sorted = (names) => [...new Set(names)].sort();

test("attributes and events", async () => {
  const { ClaimGrid } = await import(pathToFileURL(join(published, "claim-grid.js")).href);
  const attributes = cells(section("Attributes"), "attribute");
  assert.deepEqual(attributes.filter((name) => !["theme", "loading"].includes(name)).sort(), [...ClaimGrid.observedAttributes].sort());
  const loader = await readFile(new URL("www/claim-grid.js", root), "utf8");
  const told = [...loader.matchAll(/#tell\("(\w+)"/g)].map(([, name]) => `claim-grid-${name}`);
  assert.deepEqual(sorted(cells(section("Events"), "event")), sorted(told));
});

test("properties and methods", async () => {
  const { ClaimGrid } = await import(pathToFileURL(join(published, "claim-grid.js")).href);
  const own = Object.getOwnPropertyNames(ClaimGrid.prototype).filter((name) => !/^constructor$|Callback$/.test(name));
  const named = [...section("Properties and methods").matchAll(/^\| `(\w+)/gm)].map(([, name]) => name);
  assert.deepEqual(sorted(named), sorted(own));
});

test("codes of errors", async () => {
  const made = [];
  const read = async (folder, pattern) => {
    for (const entry of await readdir(new URL(folder, root), { withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const text = await readFile(new URL(`${folder}/${entry.name}`, root), "utf8");
      made.push(...[...text.matchAll(pattern)].map(([, code]) => code));
    }
  };
  await read("www", /(?:ClaimgridError\(|refusal\(|code: |code \?\? )"([a-z-]+)"/g);
  await read("src/web", /(?:refusal|parsed)\(\s*"([a-z-]+)"/g);
  await read("src/ui", /parsed\(\s*"([a-z-]+)"/g);
  assert.deepEqual(sorted(cells(section("Events"), "code")), sorted(made));
  const types = await readFile(new URL("www/types/compare.d.ts", root), "utf8");
  const [, typed] = /type ErrorCode =([^;]*);/.exec(types);
  assert.deepEqual(sorted([...typed.matchAll(/"([^"]+)"/g)].map(([, code]) => code)), sorted(made));
});

test("slots, parts and custom properties", async (t) => {
  const looks = section("Slots, states, looks");
  const origin = await host(t, { "/": document(element(), script()) });
  const { page } = await visit(t, origin);
  const { slots, parts } = await page.locator("claim-grid").evaluate(async (grid) => {
    await grid.ready;
    const root = grid.shadowRoot;
    const parts = new Set();
    for (const tab of root.querySelectorAll("[role=tab]")) {
      tab.click();
      await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 30)));
      for (const one of root.querySelectorAll("[part]")) for (const name of one.part) parts.add(name);
    }
    return { slots: [...root.querySelectorAll("slot[name]")].map(({ name }) => name), parts: [...parts] };
  });
  assert.deepEqual(sorted(cells(looks, "slot")), sorted(slots));
  assert.deepEqual(sorted(cells(looks, "part")), sorted(parts));
  const styles = await readFile(join(published, "styles.js"), "utf8");
  const read = [...styles.matchAll(/var\((--claimgrid-[a-z-]+)/g)].map(([, name]) => name);
  assert.deepEqual(sorted(cells(looks, "custom property")), sorted(read));
  const states = [...looks.matchAll(/`:state\((\w+)\)`/g)].map(([, name]) => name);
  const loader = await readFile(new URL("www/claim-grid.js", root), "utf8");
  assert.deepEqual(sorted(states), sorted([...loader.matchAll(/#state\("(\w+)"/g)].map(([, name]) => name)));
});

/** What each view is led to before it is looked at: marks of all kinds, an opened passage,
 *  shared text. */
const SHOWN = {
  Claims: async () => {},
  Reader: async (grid) => {
    await grid.locator(".cg-original .cg-spot").first().evaluate((one) => one.click());
    await grid.locator(".cg-here").first().waitFor();
  },
  Sources: async (grid) => grid.locator(".cg-heat").first().waitFor(),
};

/** Runs in a page: whether two pictures differ by more than the edges of letters do that
 *  are drawn once more. */
async function differ(pictures) {
  const [one, other] = await Promise.all(pictures.map(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return canvas.getImageData(0, 0, image.width, image.height).data;
  }));
  return one.some((level, at) => Math.abs(level - other[at]) > 30);
}

test("each custom property changes what is seen", { timeout: 180_000 }, async (t) => {
  const waits = new Set(cells(section("Slots, states, looks"), "custom property"));
  const { articles } = JSON.parse(await readFile(samples, "utf8"));
  const origin = await host(t, { "/": document('<claim-grid loading="eager"></claim-grid>', script()) });
  // Nothing moves by itself, so that a difference is the property's.
  const { page } = await visit(t, origin, { width: 1200, height: 1400, reducedMotion: "reduce" });
  const grid = page.locator("claim-grid");
  await grid.evaluate((one, articles) => { one.articles = articles; return one.compare(); }, articles);
  const judge = await page.context().newPage();
  await page.bringToFront();
  const seen = async () => (await page.screenshot({ animations: "disabled", caret: "hide" })).toString("base64");
  const changed = async (before) => judge.evaluate(differ, [before, await seen()]);
  for (const [tab, lead] of Object.entries(SHOWN)) {
    await grid.getByRole("tab", { name: tab }).click();
    await lead(grid);
    await grid.evaluate(async (one) => {
      scrollTo(0, 0);
      one.shadowRoot.activeElement?.blur();
      for (let frame = 0; frame < 5; frame++) await new Promise((next) => requestAnimationFrame(next));
    });
    const before = await seen();
    for (const name of waits) {
      const value = { serif: "monospace", sans: "monospace", width: "700px", padding: "77px" }[name.slice(12)] ?? "rgb(255, 0, 255)";
      await grid.evaluate((one, [name, value]) => one.style.setProperty(name, value), [name, value]);
      if (await changed(before)) waits.delete(name);
      await grid.evaluate((one, name) => one.style.removeProperty(name), name);
    }
    assert.equal(await changed(before), false, `${tab} looks again as it did`);
  }
  assert.deepEqual([...waits], []);
});

test("the lines that it gives for a policy and for Node are those that work", async (t) => {
  const policy = /```\n(default-src.*)\n```/.exec(section("Content security policy"))[1];
  const origin = await host(t, { "/": { html: document(element(), script()), headers: { "content-security-policy": policy } } });
  const { page, said } = await visit(t, origin);
  assert.equal((await page.locator("claim-grid").evaluate((grid) => grid.ready)).articles.length, 2);
  assert.equal(page.workers().length, 1);
  assert.deepEqual(said, []);
});

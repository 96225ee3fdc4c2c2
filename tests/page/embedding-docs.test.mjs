// docs/embedding.md against what is built: whatever it names is there, and whatever is
// there it names.
import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
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
  await read("www", /(?:ClaimgridError\(|code: |code \?\? )"([a-z-]+)"/g);
  await read("src/web", /(?:refusal|parsed)\(\s*"([a-z-]+)"/g);
  await read("src/ui", /parsed\(\s*"([a-z-]+)"/g);
  const [, list] = /The codes of errors: ([^.]*)\./.exec(section("Events"));
  assert.deepEqual(sorted([...list.matchAll(/`([^`]+)`/g)].map(([, code]) => code)), sorted(made));
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

test("each custom property changes what is shown", async (t) => {
  const named = cells(section("Slots, states, looks"), "custom property");
  const origin = await host(t, { "/": document(element(), script()) });
  const { page } = await visit(t, origin);
  const values = await page.locator("claim-grid").evaluate(async (grid, named) => {
    await grid.ready;
    const inner = grid.shadowRoot.querySelector(".cg");
    const all = [inner, ...inner.querySelectorAll("*")];
    const looks = () => JSON.stringify(all.map((one) => {
      const style = getComputedStyle(one);
      return [...style].filter((name) => /color|background|font-family|width|padding|fill|stroke/.test(name)).map((name) => style[name]);
    }));
    const idle = [];
    for (const name of named) {
      const value = { serif: "fantasy", sans: "cursive", width: "321px", padding: "77px" }[name.slice(12)] ?? "rgb(1, 2, 3)";
      const own = `--cg-${name.slice(12)}`;
      const before = getComputedStyle(inner).getPropertyValue(own) + looks();
      grid.style.setProperty(name, value);
      if (getComputedStyle(inner).getPropertyValue(own) + looks() === before) idle.push(name);
      grid.style.removeProperty(name);
    }
    return idle;
  }, named);
  assert.deepEqual(values, []);
});

test("the lines that it gives for a policy and for Node are those that work", async (t) => {
  const policy = /```\n(default-src.*)\n```/.exec(section("Content security policy"))[1];
  const origin = await host(t, { "/": { html: document(element(), script()), headers: { "content-security-policy": policy } } });
  const { page, said } = await visit(t, origin);
  assert.equal((await page.locator("claim-grid").evaluate((grid) => grid.ready)).articles.length, 2);
  assert.equal(page.workers().length, 1);
  assert.deepEqual(said, []);
});

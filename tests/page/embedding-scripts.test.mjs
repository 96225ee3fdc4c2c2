// The analysis without an interface, in a page and in bare Node; the types; the weights.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { test } from "node:test";
import { types, typesFile } from "../../tools/types.mjs";
import { HERALD, TIDE, host, page as document, published, visit } from "./hosts.mjs";

const ARTICLES = [{ source: "Herald", text: HERALD }, { source: "Tide", text: TIDE }];

/** A page that has the functions of compare.js as `claimgrid`. */
async function ready(t, policy) {
  const headers = policy ? { "content-security-policy": policy } : {};
  const origin = await host(t, { "/": { html: document(""), headers } });
  const seen = await visit(t, origin);
  await seen.page.evaluate(async () => {
    globalThis.claimgrid = await import("/claimgrid/compare.js");
  });
  return seen;
}

test("articles are compared, with progress, and the worker ends afterwards", async (t) => {
  const { page, asked } = await ready(t);
  const { report, stages } = await page.evaluate(async (articles) => {
    const stages = [];
    const report = await globalThis.claimgrid.compare(articles, { progress: (stage) => stages.push(stage) });
    return { report, stages };
  }, ARTICLES);
  assert.equal(report.schema, "claimgrid/1");
  assert.deepEqual(stages.filter(({ stage }) => stage === "reading").map(({ article, of }) => [article, of]), [[1, 2], [2, 2]]);
  assert.deepEqual([...new Set(stages.map(({ stage }) => stage))], ["reading", "matching", "origins", "composing"]);
  assert.ok(!asked.some((address) => address.includes("widget")), "nothing of the interface is fetched");
  await assert.doesNotReject(async () => {
    for (let turn = 0; page.workers().length > 0; turn++) {
      if (turn > 60) throw new Error("the worker stays");
      await page.waitForTimeout(100);
    }
  });
});

test("a comparison takes articles in, out and changed, and reads only what is new", async (t) => {
  const { page } = await ready(t);
  const seen = await page.evaluate(async ([herald, tide]) => {
    const comparison = new globalThis.claimgrid.Comparison([herald]);
    const read = [];
    const report = async () => {
      let count = 0;
      const got = await comparison.report({ progress: ({ stage }) => { if (stage === "reading") count++; } });
      read.push(count);
      return got;
    };
    await report();
    const key = comparison.add(tide);
    await report();
    comparison.edit(key, { text: `${tide.text} It was freed on Sunday.` });
    const edited = await report();
    comparison.remove(key);
    const last = await report();
    const again = await globalThis.claimgrid.compare([herald, { ...tide, text: `${tide.text} It was freed on Sunday.` }]);
    comparison.close();
    return { read, same: JSON.stringify(edited) === JSON.stringify(again), left: last.articles.length };
  }, ARTICLES);
  assert.deepEqual(seen, { read: [1, 1, 1, 0], same: true, left: 1 });
});

test("errors are errors, with a code and a sentence", async (t) => {
  const { page } = await ready(t);
  const errors = await page.evaluate(async () => {
    const { ClaimgridError, Comparison, apply, compare, write } = globalThis.claimgrid;
    const of = async (act) => {
      try {
        await act();
        return "none";
      } catch (error) {
        return [error instanceof ClaimgridError && error instanceof Error, error.code, error.message];
      }
    };
    const one = [{ text: "It rained in Krasnivel." }];
    const report = await compare(one);
    return Promise.all([
      of(() => compare("text")),
      of(() => compare([{ text: 5 }])),
      of(() => compare(one, { articleByte: 5 })),
      of(() => compare(one, { vectors: new Uint8Array(8) })),
      of(() => new Comparison().edit(7, {})),
      of(() => compare(one, { signal: AbortSignal.abort() })),
      of(() => write("pdf", report)),
      of(() => apply(report, [{ kind: "invent" }])),
      of(() => apply({}, [])),
    ]);
  });
  const codes = ["bad-articles", "bad-articles", "bad-settings", "bad-vectors", "no-article", "cancelled", "bad-kind", "bad-edits", "bad-report"];
  assert.deepEqual(errors.map(([, code]) => code), codes);
  for (const [is, , message] of errors) {
    assert.ok(is);
    assert.match(message, /^[A-Z].*\.$/s, message);
  }
  assert.match(errors[1][2], /^Article 1 /);
});

test("what takes long can be canceled, and what comes next is done", async (t) => {
  const { page } = await ready(t);
  const outcome = await page.evaluate(async (articles) => {
    const { compare } = globalThis.claimgrid;
    const many = Array.from({ length: 60 }, (_, at) => ({
      text: articles.map(({ text }) => text.replace("112", String(100 + at)).repeat(20)).join(` Part ${at}. `),
    }));
    const stop = new AbortController();
    const long = compare(many, { signal: stop.signal, progress: () => stop.abort() }).catch(({ code }) => code);
    const next = compare(articles);
    return { long: await long, next: (await next).articles.length };
  }, ARTICLES);
  assert.deepEqual(outcome, { long: "cancelled", next: 2 });
});

test("edits, restored passages and files need no element", async (t) => {
  const { page } = await ready(t);
  const outcome = await page.evaluate(async (articles) => {
    const { apply, compare, restore, write } = globalThis.claimgrid;
    const report = await compare(articles);
    const [first] = report.claims;
    const passage = ({ article, start, end, text }) => ({
      article: { fingerprint: report.articles[Number(article.slice(1)) - 1].fingerprint }, start, end, text,
    });
    const claim = first.evidence.map(passage);
    const edited = await apply(report, [{ kind: "reject", claim, passage: claim[1] }]);
    const restored = await restore(articles, []);
    return { before: report.claims.length, after: edited.claims.length, restored: restored.length, csv: await write("csv", report) };
  }, ARTICLES);
  assert.equal(outcome.after, outcome.before + 1);
  assert.equal(outcome.restored, 2);
  assert.match(outcome.csv, /118/);
});

test("both entries can be imported in bare Node, and compare() works there with the module's bytes", async () => {
  const program = `
    import { readFile } from "node:fs/promises";
    const { ClaimGrid } = await import(${JSON.stringify(pathToFileURL(join(published, "claim-grid.js")).href)});
    const { compare, load } = await import(${JSON.stringify(pathToFileURL(join(published, "compare.js")).href)});
    await load(await readFile(${JSON.stringify(join(published, "analysis_bg.wasm"))}));
    const vectors = await readFile(${JSON.stringify(join(published, "words-en.bin"))});
    const report = await compare(${JSON.stringify(ARTICLES)}, { vectors });
    console.log(JSON.stringify({ element: typeof ClaimGrid, conflict: report.claims[0].conflicts[0].aText, notes: report.notes.length }));
  `;
  const said = execFileSync(process.execPath, ["--input-type=module", "--eval", program], { encoding: "utf8" });
  assert.deepEqual(JSON.parse(said), { element: "function", conflict: "112", notes: 0 });
});

test("the types are those of the schema, and they fit the scripts", async () => {
  assert.equal(await readFile(typesFile, "utf8"), await types(), "write them anew: node tools/types.mjs");
  const modules = {};
  for (const name of ["claim-grid", "compare"]) {
    modules[name] = Object.keys(await import(pathToFileURL(join(published, `${name}.js`)).href));
    const declared = await readFile(join(published, `${name}.d.ts`), "utf8");
    for (const one of modules[name]) assert.match(declared, new RegExp(`export (class|function) ${one}\\b`));
    for (const [, one] of declared.matchAll(/^export (?:class|function) (\w+)/gm)) assert.ok(modules[name].includes(one), one);
  }
  execFileSync("node_modules/.bin/tsc", [
    "--noEmit", "--strict", "--exactOptionalPropertyTypes", "--target", "es2022", "--module", "esnext",
    "--moduleResolution", "bundler", "--lib", "es2022,dom,dom.iterable", "tests/page/usage.ts",
  ], { cwd: new URL("../../", import.meta.url), stdio: "inherit" });
});

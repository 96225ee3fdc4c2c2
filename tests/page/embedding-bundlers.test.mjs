// The npm package as bundlers and servers take it: packed, installed, built, opened.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { HERALD, TIDE, element, host, page as document, published, version, visit } from "./hosts.mjs";

const packed = join(published, `../claimgrid-${version}.tgz`);
const ARTICLES = JSON.stringify([{ source: "Herald", text: HERALD }, { source: "Tide", text: TIDE }]);

const MAIN = `
  import "claimgrid";
  import { compare } from "claimgrid/compare";
  globalThis.compared = compare(${ARTICLES});
`;

/** A project with the package in it, as an install leaves it. */
async function project(t, files) {
  const folder = await mkdtemp(join(tmpdir(), "claimgrid-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const place = join(folder, "node_modules/claimgrid");
  await mkdir(place, { recursive: true });
  execFileSync("tar", ["-xzf", packed, "--strip-components=1", "-C", place]);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module", private: true }));
  return folder;
}

/** Opens what a bundler has built and waits for both, the element and the script. */
async function works(t, folder, html) {
  await worksAt(t, await host(t, html ? { "/": html } : { "/": await readFile(join(folder, "index.html"), "utf8") }, { "/": folder }));
}

async function worksAt(t, origin) {
  const { page, asked, said } = await visit(t, origin);
  const grid = page.locator("claim-grid");
  assert.equal((await grid.evaluate((one) => one.ready)).articles.length, 2);
  await grid.locator(".cg-grid tbody tr").first().waitFor();
  assert.equal(await page.evaluate(() => globalThis.compared.then((report) => report.articles.length)), 2);
  assert.equal(page.workers().length, 1, "the worker is bundled, too, and shared");
  assert.ok(asked.every((address) => address.startsWith(origin) || address.startsWith("blob:")));
  assert.deepEqual(said, []);
}

test("built by Vite", { timeout: 180_000 }, async (t) => {
  const { build } = await import("vite");
  const folder = await project(t, {
    "index.html": document(`${element()}<script type="module" src="/main.js"></script>`),
    "main.js": MAIN,
  });
  await build({ root: folder, logLevel: "warn", build: { target: "es2022" }, worker: { format: "es" } });
  await works(t, join(folder, "dist"));
});

test("served by Vite while a page is written", { timeout: 180_000 }, async (t) => {
  const { createServer } = await import("vite");
  const folder = await project(t, {
    "index.html": document(`${element()}<script type="module" src="/main.js"></script>`),
    "main.js": MAIN,
  });
  const server = await createServer({
    root: folder, configFile: false, logLevel: "warn", server: { host: "127.0.0.1", port: 0 }, optimizeDeps: { exclude: ["claimgrid"] },
  });
  t.after(() => server.close());
  await server.listen();
  await worksAt(t, server.resolvedUrls.local[0].replace(/\/$/, ""));
});

test("built by webpack", { timeout: 180_000 }, async (t) => {
  const { default: webpack } = await import("webpack");
  const folder = await project(t, { "main.js": MAIN });
  const outcome = await new Promise((done, failed) => {
    webpack({ mode: "production", context: folder, entry: "./main.js", output: { path: join(folder, "dist") } }, (error, stats) =>
      error ? failed(error) : done(stats.toJson({ errors: true, warnings: true })));
  });
  assert.deepEqual(outcome.errors.map(({ message }) => message), []);
  await works(t, join(folder, "dist"), document(`${element()}<script src="/main.js" defer></script>`));
});

test("rendered on a server, which imports it too, and taken over in the browser", async (t) => {
  const folder = await project(t, {
    "render.js": `
      import { ClaimGrid } from "claimgrid";
      import { Comparison } from "claimgrid/compare";
      if (typeof ClaimGrid !== "function" || typeof Comparison !== "function") throw new Error("nothing is exported");
      console.log(${JSON.stringify(document(element(), '<script type="module" src="/claimgrid/claim-grid.js"></script>'))});
    `,
  });
  const html = execFileSync(process.execPath, ["render.js"], { cwd: folder, encoding: "utf8" });
  const origin = await host(t, { "/": html });
  const { page } = await visit(t, origin);
  assert.equal((await page.locator("claim-grid").evaluate((one) => one.ready)).articles.length, 2);
});

test("the package has what it names, and nothing of the machine that packed it", async (t) => {
  const folder = await project(t, {});
  const place = join(folder, "node_modules/claimgrid");
  const description = JSON.parse(await readFile(join(place, "package.json"), "utf8"));
  assert.equal(description.version, version);
  for (const entry of Object.values(description.exports)) {
    for (const file of typeof entry === "string" ? [entry] : Object.values(entry)) {
      if (!file.includes("*")) await readFile(join(place, file));
    }
  }
  const names = execFileSync("tar", ["-tzf", packed], { encoding: "utf8" });
  assert.ok(!/\.(gz|br)$/m.test(names), "compressed copies are for servers");
  const { createHash } = await import("node:crypto");
  for (const [file, integrity] of Object.entries(JSON.parse(await readFile(join(place, "integrity.json"), "utf8")))) {
    const digest = createHash("sha384").update(await readFile(join(place, file))).digest("base64");
    assert.equal(`sha384-${digest}`, integrity, file);
  }
  // Panics name files; those of crates lie in somebody's home.
  const here = [homedir(), process.env.CARGO_HOME, join(published, "../..")].filter((folder) => folder?.length > 1);
  for (const file of (await readdir(place, { recursive: true, withFileTypes: true })).filter((one) => one.isFile())) {
    const content = await readFile(join(file.parentPath, file.name), "latin1");
    for (const folder of here) assert.ok(!content.includes(folder.replace(/\/?$/, "/")), `${file.name} names ${folder}`);
  }
});

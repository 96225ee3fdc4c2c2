// Makes of the built page (dist/) what others embed: a versioned folder to host, the
// npm package of the same files, and one file that works from the disk. Tells the
// weights and fails where one is above its limit. `make dist` runs it.
// Never here: the build of the page (trunk) and of what it shows.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build, transform } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
const dist = `${root}dist/`;
const version = /^version = "(.*)"$/m.exec(await readFile(`${root}Cargo.toml`, "utf8"))[1];
const folder = `${dist}claimgrid-${version}/`;

/** The scripts of the folder. */
const scripts = [
  "claim-grid.js", "compare.js", "host.js", "client.js", "inert.js", "parts.js", "steps.js", "serve.js", "styles.js",
  "worker.js", "analysis-worker.js", "widget.js", "analysis.js",
];
const others = ["widget_bg.wasm", "analysis_bg.wasm", "words-en.bin", "LICENSE-words-en.md"];
const types = ["claim-grid.d.ts", "compare.d.ts", "report.d.ts"];

/** What is weighed together, gzipped, and what it may weigh in bytes. */
const limits = [
  ["the loader", ["claim-grid.js"], 3_300],
  [
    "the interface",
    ["claim-grid.js", "host.js", "client.js", "inert.js", "parts.js", "steps.js", "serve.js", "styles.js", "worker.js", "widget.js", "widget_bg.wasm"],
    863_000,
  ],
  [
    "the analysis without interface",
    ["compare.js", "client.js", "parts.js", "steps.js", "serve.js", "analysis-worker.js", "analysis.js", "analysis_bg.wasm"],
    465_500,
  ],
];

const read = (file) => readFile(`${dist}${file}`);
const gzip = (bytes) => gzipSync(bytes, { level: 9 });
const sha = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** A script without what only its readers need. Its names and its shape stay. */
async function lighter(file) {
  const script = file === "styles.js" ? await lighterStyles() : await readFile(`${dist}${file}`, "utf8");
  const { code } = await transform(script, {
    format: "esm",
    legalComments: "none",
    minify: true,
    target: "es2022",
  });
  return code;
}

/** The script of the styles, these too without what only their readers need. */
async function lighterStyles() {
  const { default: styles } = await import(`${dist}styles.js`);
  const { code } = await transform(styles, { charset: "utf8", legalComments: "none", loader: "css", minify: true });
  return `export default ${JSON.stringify(code)};`;
}

async function makeFolder() {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const file of scripts) await writeFile(folder + file, await lighter(file));
  for (const file of others) await cp(dist + file, folder + file);
  for (const file of types) await cp(`${root}www/types/${file}`, folder + file);
  await cp(`${root}LICENSE`, `${folder}LICENSE`);
  await cp(`${root}docs/embedding.md`, `${folder}README.md`);
  await cp(`${root}schema/report.schema.json`, `${folder}report.schema.json`);
  await writeFile(`${folder}package.json`, `${JSON.stringify(description, undefined, 2)}\n`);
}

/** The npm package: `claimgrid` is the element, `claimgrid/compare` has no interface. */
const description = {
  name: "claimgrid",
  version,
  description: "Compares several articles about one event in the browser: claims, who supports and refutes them, origins.",
  license: "MIT",
  keywords: ["claims", "comparison", "news", "custom-element", "webassembly"],
  type: "module",
  main: "./claim-grid.js",
  types: "./claim-grid.d.ts",
  exports: {
    ".": { types: "./claim-grid.d.ts", default: "./claim-grid.js" },
    "./compare": { types: "./compare.d.ts", default: "./compare.js" },
    "./report": { types: "./report.d.ts" },
    "./report.schema.json": "./report.schema.json",
    "./*.wasm": "./*.wasm",
    "./words-en.bin": "./words-en.bin",
    "./integrity.json": "./integrity.json",
    "./package.json": "./package.json",
  },
  // Importing the element defines it; the workers listen.
  sideEffects: ["./claim-grid.js", "./worker.js", "./analysis-worker.js"],
  files: ["*.js", "*.d.ts", "*.wasm", "*.bin", "*.md", "integrity.json", "report.schema.json", "LICENSE"],
};

/** What each file must hash to, for `integrity` attributes and for whoever checks. */
async function listIntegrity() {
  const files = [...scripts, ...others].sort();
  const list = {};
  for (const file of files) list[file] = sha(await readFile(folder + file));
  await writeFile(`${folder}integrity.json`, `${JSON.stringify(list, undefined, 2)}\n`);
}

/** The same files compressed, for servers that hand them out as they are. */
async function compress() {
  for (const file of await readdir(folder)) {
    if (!/\.(js|wasm|bin|json)$/.test(file) || file === "package.json") continue;
    const bytes = await readFile(folder + file);
    await writeFile(`${folder}${file}.gz`, gzip(bytes));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    await writeFile(`${folder}${file}.br`, brotliCompressSync(bytes, { params }));
  }
}

function pack() {
  // The compressed copies are for servers; a bundler makes its own.
  execFileSync("npm", ["pack", "--silent", "--pack-destination", dist], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
}

/** The page with everything inside: it needs no server and asks none. */
async function makeSingleFile() {
  const bundle = async (entry, format) => {
    const { outputFiles } = await build({
      entryPoints: [`${root}www/single/${entry}`],
      alias: { "#dist": dist.slice(0, -1) },
      bundle: true,
      define: { "import.meta.url": '"file:///"' },
      format,
      legalComments: "none",
      logLevel: "error",
      minify: true,
      target: "es2022",
      write: false,
    });
    // A script in a page ends at the first of these.
    return outputFiles[0].text.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
  };
  const start = await bundle("start.js", "iife");
  const worker = await bundle("worker.js", "iife");
  const styles = await readFile(`${root}www/styles/page.css`, "utf8");
  const policy = [
    "default-src 'none'",
    `script-src ${hash(start)} 'wasm-unsafe-eval'`,
    `style-src ${hash(styles)}`,
    "img-src data:",
    "connect-src 'none'",
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const packed = async (id, file) =>
    `<script type="application/octet-stream" id="${id}">${gzip(await read(file)).toString("base64")}</script>`;
  const page = await readFile(`${root}www/index.html`, "utf8");
  const head = (pattern) => pattern.exec(page)[0];
  const icon = (await readFile(`${root}www/icon.svg`)).toString("base64");
  await writeFile(`${dist}claimgrid.html`, `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head(/<meta name="color-scheme".*>/)}
${head(/<meta name="description".*>/)}
${head(/<title>.*<\/title>/)}
<link rel="icon" href="data:image/svg+xml;base64,${icon}">
<style>${styles}</style>
</head>
<body>
${head(/<noscript>.*<\/noscript>/)}
${await packed("claimgrid-module", "widget_bg.wasm")}
${await packed("claimgrid-words", "words-en.bin")}
<script type="text/plain" id="claimgrid-worker">${worker}</script>
<script type="module">${start}</script>
</body>
</html>
`);
}

/** Tells what the files weigh; gives the complaints. */
async function weigh() {
  const complaints = [];
  console.log(`\n${"bytes".padStart(12)} ${"gzipped".padStart(12)}  file of claimgrid-${version}/`);
  for (const file of [...scripts, ...others]) {
    const bytes = await readFile(folder + file);
    console.log(`${String(bytes.length).padStart(12)} ${String(gzip(bytes).length).padStart(12)}  ${file}`);
  }
  const single = await read("claimgrid.html");
  console.log(`${String(single.length).padStart(12)} ${String(gzip(single).length).padStart(12)}  claimgrid.html\n`);
  for (const [name, files, limit] of limits) {
    let sum = 0;
    for (const file of files) sum += gzip(await readFile(folder + file)).length;
    console.log(`${name}: ${sum} bytes gzipped, of ${limit}`);
    if (sum > limit) complaints.push(`${name} weighs ${sum} bytes gzipped; the limit is ${limit}`);
  }
  return complaints;
}

await makeFolder();
await listIntegrity();
pack();
await compress();
await makeSingleFile();
const complaints = await weigh();
if (complaints.length > 0) {
  console.error(complaints.join("\n"));
  process.exit(1);
}

// Trunk runs this after each build, in the folder that it fills: makes one script of the
// interface's styles, for documents and shadow roots, puts ours in the place of
// innerHTML in the interface's script, lets the scripts of the modules be begun anew, and
// has what is published ordered (order.mjs).
// Never here: what is made for publication only (package.mjs).
import { readFile, readdir, writeFile } from "node:fs/promises";
import { orderFunctions } from "./order.mjs";

const stage = `${process.env.TRUNK_STAGING_DIR}/`;
const styles = new URL("../www/styles/", import.meta.url);

async function makeStyles() {
  // The frame first: the other files refine it. The page's ground is no part of it.
  const rest = (await readdir(styles)).filter((file) => !["frame.css", "page.css"].includes(file)).sort();
  const texts = await Promise.all(["frame.css", ...rest].map((file) => readFile(new URL(file, styles), "utf8")));
  const script = `// The styles of the interface, made of www/styles.\nexport default ${JSON.stringify(texts.join(""))};\n`;
  await writeFile(`${stage}styles.js`, script);
}

/** The compiler of the interface sets unchanging markup by innerHTML, which pages may
 *  forbid; inert.js builds the same. */
async function replaceInnerHtml() {
  const file = `${stage}widget.js`;
  const glue = await readFile(file, "utf8");
  const ours = glue.replace(/(\w+)\.innerHTML = (getStringFromWasm0\([^)]*\));/g, "inert($1, $2);");
  if (ours === glue || ours.includes(".innerHTML")) {
    throw new Error("widget.js sets innerHTML in a way that is not known");
  }
  await writeFile(file, `import { inert } from "./inert.js";\n${ours}`);
}

/** The script of a module keeps one instance for good, also one that broke down. As a
 *  function it gives as many as are asked for; `guard` gives the exports that are used. */
async function makeInstances(name) {
  const file = `${stage}${name}.js`;
  const glue = await readFile(file, "utf8");
  const imports = [];
  const names = [];
  let guarded = false;
  const ours = glue
    .replace(/^import .*;\n/gm, (line) => (imports.push(line), ""))
    .replace("wasm = instance.exports;", () => ((guarded = true), "wasm = guard(instance.exports);"))
    .replace(/^export (class|function) (\w+)/gm, (_, kind, one) => (names.push(one), `${kind} ${one}`))
    .replace(/^export \{ initSync, __wbg_init as default \};\n/m, "");
  if (names.length === 0 || !guarded || /^(import|export)\b/m.test(ours)) {
    throw new Error(`${name}.js imports, exports or begins in a way that is not known`);
  }
  const given = [...names, "initSync", "init: __wbg_init"].join(", ");
  await writeFile(file, `${imports.join("")}export function instance(guard = (exports) => exports) {\n${ours}\nreturn { ${given} };\n}\n`);
}

await makeStyles();
await replaceInnerHtml();
for (const name of ["widget", "analysis"]) {
  await makeInstances(name);
  if (process.env.TRUNK_PROFILE === "release") await orderFunctions(`${stage}${name}_bg.wasm`);
}

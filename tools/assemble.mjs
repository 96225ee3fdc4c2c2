// Trunk runs this after each build, in the folder that it fills: makes one script of the
// interface's styles, for documents and shadow roots, and puts ours in the place of
// innerHTML in the interface's script.
// Never here: what is made for publication only (package.mjs).
import { readFile, readdir, writeFile } from "node:fs/promises";

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

await makeStyles();
await replaceInnerHtml();

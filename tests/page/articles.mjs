// The articles that the tests of the page open: the real ones where a folder of
// them is at hand (CLAIMGRID_ARTICLES, else ../shared/articles), else the samples.
import { mkdtemp, readFile, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export const samples = join(root, "www/samples/ulbren-cable-car.json");

/** Files of articles as text, and whether they are the real ones. */
export async function articleFiles() {
  const folder = process.env.CLAIMGRID_ARTICLES ?? join(root, "../shared/articles");
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith(".txt")).sort();
  if (files.length >= 2) {
    return { files: files.map((name) => join(folder, name)), real: true };
  }
  const own = await scratch();
  const { articles } = JSON.parse(await readFile(samples, "utf8"));
  const written = articles.map(async ({ source, text }) => {
    const file = join(own, `${source}.txt`);
    await writeFile(file, text);
    return file;
  });
  return { files: await Promise.all(written), real: false };
}

/** A file of this name with these contents, in a folder of its own. */
export async function fileWith(name, contents) {
  const file = join(await scratch(), name);
  await writeFile(file, contents);
  return file;
}

function scratch() {
  return mkdtemp(join(tmpdir(), "claimgrid-"));
}

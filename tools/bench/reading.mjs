// Reads the texts that examples/bench.rs left in target/bench/ in a browser and
// with wink-nlp, and prints the three rates side by side. Never here: a limit that
// a rate must keep; machines differ.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { serve } from "../../tests/page/server.mjs";

const folder = fileURLToPath(new URL("../../target/bench/", import.meta.url));
const texts = JSON.parse(await readFile(`${folder}texts.json`, "utf8"));
const native = JSON.parse(await readFile(`${folder}native.json`, "utf8"));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

// A browser and Node make their code fast while it runs, so they run it more often.
const runs = 4 * native.runs;

/**
 * Seconds of the fastest run of each piece of work, taken by turns. It is sent to
 * the browser too, so it uses nothing around it.
 */
function best(runs, works) {
  const fastest = works.map(() => Infinity);
  for (let run = 0; run < runs; run += 1) {
    works.forEach((work, at) => {
      const start = performance.now();
      work();
      fastest[at] = Math.min(fastest[at], (performance.now() - start) / 1000);
    });
  }
  return fastest;
}

/** The module that tools/bench/run built, in a Chromium of its own. */
async function inBrowser() {
  const web = `${folder}web/`;
  await mkdir(web, { recursive: true });
  await writeFile(`${web}index.html`, "<!doctype html><title>Reading</title>");
  const server = await serve(web);
  // The sandbox does not work as root, and /dev/shm is small in containers.
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"],
  });
  try {
    const page = await browser.newPage();
    await page.goto(server.origin);
    return await page.evaluate(
      async ({ texts, runs, best }) => {
        const reading = await import("/reading.js");
        await reading.default();
        const measure = new Function(`return ${best}`)();
        const all = (read) => () => texts.forEach((text) => read(text));
        const [read, claims] = measure(runs, [all(reading.read), all(reading.claims)]);
        return { read, claims };
      },
      { texts, runs, best: best.toString() },
    );
  } finally {
    await browser.close();
    server.stop();
  }
}

/** Sentences, names and parts of speech with wink-nlp, in this Node. */
function withWink() {
  const nlp = winkNLP(model, ["sbd", "pos", "ner"]);
  const { its } = nlp;
  const read = (text) => {
    const document = nlp.readDoc(text);
    document.sentences().out(its.span);
    document.entities().out(its.detail);
    document.tokens().out(its.pos);
  };
  return best(runs, [() => texts.forEach(read)])[0];
}

const browser = await inBrowser();
const rows = [
  ["reading, natively", native.read],
  ["reading, in Chromium", browser.read],
  ["reading and claims, natively", native.claims],
  ["reading and claims, in Chromium", browser.claims],
  ["wink-nlp, in Node", withWink()],
];
const wink = rows.at(-1)[1];
console.log(`\n${texts.length} articles, ${bytes} bytes, best of ${native.runs} runs natively and ${runs} elsewhere`);
console.log(`${"".padEnd(32)}      MB/s  against wink-nlp  against native reading`);
for (const [name, seconds] of rows) {
  const rate = (bytes / seconds / 1e6).toFixed(2).padStart(10);
  const ratios = [wink / seconds, native.read / seconds].map((ratio) => `${ratio.toFixed(2)} x`);
  console.log(`${name.padEnd(32)}${rate}${ratios[0].padStart(18)}${ratios[1].padStart(24)}`);
}

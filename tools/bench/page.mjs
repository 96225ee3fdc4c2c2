// Measures the built page (dist/) in Chromium with a made-up report: how long the
// browser's main thread works for a frame while one scrolls, and how long for an
// action until its result is drawn. Told is the thread's own time, which other
// programs do not lengthen. Never here: a limit that a time must keep; machines differ.
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { largeReport } from "../../tests/page/large.mjs";
import { serve } from "../../tests/page/server.mjs";

const CLAIMS = 5000;
const ARTICLES = 50;
// Runs of which the middle one counts, and the longest is told too.
const RUNS = 7;

const folder = fileURLToPath(new URL("../../target/bench/", import.meta.url));
await mkdir(folder, { recursive: true });
const file = `${folder}large.json`;
await writeFile(file, JSON.stringify(largeReport(CLAIMS, ARTICLES)));

const server = await serve();
// The sandbox does not work as root, and /dev/shm is small in containers.
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"],
});

/** Traces the page while `work` goes on; gives the tasks of its main thread, each with its
 *  milliseconds and whether a frame ended in it, and the marks that were set meanwhile. */
async function traced(page, work) {
  const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel", "blink.user_timing"];
  await browser.startTracing(page, { categories });
  await work();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  // The page's process is the one that drew frames of it.
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}/${tid}`),
  );
  const own = traceEvents.filter(({ pid, tid }) => main.has(`${pid}/${tid}`));
  const commits = own.filter(({ name }) => name === "Commit").map(({ ts }) => ts);
  const tasks = own
    .filter(({ name, ph }) => ph === "X" && name === "ThreadControllerImpl::RunTask")
    .map(({ ts, dur, tdur }) => {
      const end = ts + dur;
      return { ts, end, time: (tdur ?? dur ?? 0) / 1000, ends: commits.some((at) => at >= ts && at <= end) };
    })
    .sort((a, b) => a.ts - b.ts);
  const marks = own.filter(({ name }) => name.startsWith("action-"));
  return { tasks, marks: [...new Map(marks.map((mark) => [mark.name, mark.ts])).values()].sort((a, b) => a - b) };
}

/** Milliseconds of work for each frame: its own and all since the one before. */
function frames(tasks) {
  const all = [0];
  for (const { time, ends } of tasks) {
    all[all.length - 1] += time;
    if (ends) all.push(0);
  }
  return all;
}

/** Milliseconds of work for each of the actions until its result is drawn, and in the
 *  longest of the frames till then, `RUNS` times. */
async function drawn(page, actions) {
  const { tasks, marks } = await traced(page, async () => {
    for (let run = 0; run < RUNS; run += 1) {
      for (const action of actions) {
        await page.evaluate(async ({ action, run }) => {
          const act = new Function("run", action);
          // The frame that shows it, that which draws what is beside it, and all that follows.
          const frame = () => new Promise((done) => { requestAnimationFrame(() => { setTimeout(done); }); });
          await frame();
          performance.mark(`action-${performance.now()}`);
          act(run);
          await frame();
          await frame();
          await frame();
          performance.mark(`action-${performance.now()}`);
        }, { action, run });
        await page.waitForTimeout(50);
      }
    }
  });
  const work = marks.flatMap((start, at) => {
    if (at % 2 > 0) return [];
    return [frames(tasks.filter(({ ts, end }) => end > start && ts < marks[at + 1]))];
  });
  return { whole: work.map((one) => one.reduce((sum, time) => sum + time)), longest: work.map((one) => Math.max(...one)) };
}

const middle = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
const tell = (name, times) =>
  console.log(`${name.padEnd(44)}${middle(times).toFixed(1).padStart(8)}${Math.max(...times).toFixed(1).padStart(10)}  ms`);
const tellBoth = (name, { whole, longest }) => {
  tell(`${name}, work until drawn`, whole);
  tell("  of that in one frame", longest);
};

try {
  const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
  await page.goto(server.origin);
  await page.locator(".cg-row").first().waitFor();
  const opening = Date.now();
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.locator(`.cg-grid[aria-rowcount="${CLAIMS + 1}"]`).waitFor();
  console.log(`\n${CLAIMS} claims in ${ARTICLES} articles, opened in ${Date.now() - opening} ms; ${await page.locator(".cg *").count()} elements`);
  console.log(`${"".padEnd(44)}  middle   longest`);

  const box = page.locator(".cg-box");
  const place = await box.boundingBox();
  await page.mouse.move(place.x + 100, place.y + 300);
  const wheel = await traced(page, async () => {
    for (let step = 0; step < 120; step += 1) {
      await page.mouse.wheel(0, 240);
      await page.waitForTimeout(16);
    }
  });
  // Frames in which nothing is to be done are not told.
  tell("scrolling by the wheel, work in a frame", frames(wheel.tasks).filter((time) => time >= 1));
  const jumps = await traced(page, () => box.evaluate(async (element) => {
    for (let step = 0; step < 60; step += 1) {
      element.scrollTop = (element.scrollHeight * ((step * 37) % 60)) / 60;
      await new Promise((done) => { requestAnimationFrame(() => { setTimeout(done); }); });
    }
  }));
  tell("jumping anywhere, work in a frame", frames(jumps.tasks).filter((time) => time >= 1));

  await box.evaluate((element) => { element.scrollTop = 0; });
  const click = (selector) => `document.querySelector(${JSON.stringify(selector)}).click();`;
  const field = (value) => `const field = document.querySelector(".cg-tools input[type=search]");
    field.value = ${value}; field.dispatchEvent(new Event("input", { bubbles: true }));`;
  const select = (at, value) => `const list = document.querySelectorAll(".cg-tools select")[${at}];
    list.value = ${JSON.stringify(value)}; list.dispatchEvent(new Event("change", { bubbles: true }));`;
  tellBoth("filtering by verdict", await drawn(page, [click(".cg-chip.cg-disputed"), click(".cg-chip")]));
  tellBoth("searching", await drawn(page, [field('["bridge", "river was", "4321", "s"][run % 4]'), field('""')]));
  tellBoth("sorting", await drawn(page, ["3", "1", "2", "0"].map((sort) => select(0, sort))));
  tellBoth("filtering by article", await drawn(page, [select(2, "17"), select(2, "")]));
  tellBoth("choosing a claim", await drawn(page, ['document.querySelectorAll(".cg-row")[1 + (run % 5)].click();']));
  await page.locator(".cg-row").first().click();
  tellBoth("taking a passage out and back", await drawn(page, [
    '[...document.querySelectorAll(".cg-acts .cg-link")].find((one) => one.textContent === "not the same").click();',
    'document.querySelector(".cg-out .cg-group button").click();',
  ]));
} finally {
  await browser.close();
  server.stop();
}

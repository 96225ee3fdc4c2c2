// The sources view of the page as it is published, in a real browser: by mouse, by
// keyboard, on a narrow screen, with fifty articles.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileWith, samples } from "./articles.mjs";
import { accessible, noSidewaysScroll, open, screenshot } from "./browser.mjs";

const cards = (page) => page.locator(".cg-origin-card");
const box = (page, name) => page.getByRole("checkbox", { name });

async function openSources(t, options) {
  const page = await open(t, options);
  await page.getByRole("tab", { name: "Sources" }).click();
  await cards(page).first().waitFor();
  return page;
}

/** Puts the articles of a file in place of what is there, and compares them. */
async function compareFile(page, file) {
  await page.getByRole("tab", { name: "Articles" }).click();
  await page.getByRole("button", { name: "Start over" }).click();
  const chooser = page.waitForEvent("filechooser");
  await page.locator("button", { hasText: "Open files" }).click();
  await (await chooser).setFiles([file]);
  await page.getByRole("button", { name: "Compare" }).first().click();
  await page.locator(".cg-grid").waitFor();
}

for (const [size, width, height] of [["wide", 1360, 900], ["narrow", 390, 844], ["smallest", 320, 700]]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`origins, map and articles are readable, ${size} and ${colorScheme}`, async (t) => {
      const page = await openSources(t, { width, height, colorScheme });
      assert.equal(await cards(page).count(), 4, "five articles of the sample rest on four origins");
      assert.equal(await page.locator(".cg-map tbody td").count(), 25);
      assert.ok((await page.locator(".cg-passages > li").count()) >= 1, "the closest pair is open");
      await noSidewaysScroll(page);
      await screenshot(page, `sources-${size}-${colorScheme}`);
      await accessible(page);
    });
  }
}

test("the articles are ordered by how much they stand alone", async (t) => {
  const page = await openSources(t);
  const table = page.locator(".cg-ranks");
  const read = () => table.locator("tbody tr").evaluateAll((all) => all.map((row) => ({
    name: row.querySelector("th span").textContent,
    counts: [...row.querySelectorAll("td")].map((cell) => Number.parseInt(cell.textContent, 10)),
  })));
  const ranks = await read();
  assert.equal(ranks.length, 5);
  const shares = ranks.map(({ counts: [alone, ...others] }) => alone / (alone + others[0] + others[1]));
  assert.deepEqual(shares, [...shares].sort((a, b) => b - a));
  const [first] = ranks;
  assert.ok((await page.locator(".cg-answer").innerText()).startsWith(`${first.name} stands most alone: no other origin makes ${first.counts[0]} of`));
  // Where all are one origin, nobody agrees with any other.
  for (const { name } of ranks) await box(page, new RegExp(name)).check();
  await page.locator(".cg-regroup").getByRole("button", { name: "Count as one origin" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".cg-origin-card").length === 1);
  for (const { counts } of await read()) assert.equal(counts[1], 0);
});

test("shared passages stand in both articles, word for word", async (t) => {
  const page = await openSources(t);
  const { articles } = JSON.parse(await readFile(samples, "utf8"));
  const names = await page.locator(".cg-pair .cg-said bdi").allInnerTexts();
  const passages = page.locator(".cg-passages > li");
  for (let at = 0; at < (await passages.count()); at += 1) {
    const sides = await passages.nth(at).locator(".cg-tile").evaluateAll((tiles) => tiles.map((tile) => tile.textContent));
    sides.forEach((words, side) => {
      const { text } = articles.find(({ source }) => source === names[side]);
      assert.ok(words.length > 20 && text.includes(words), words);
    });
  }
});

test("articles are regrouped by mouse, and the counts follow", async (t) => {
  const page = await openSources(t, { width: 1360, height: 900 });
  await box(page, /Krasnivel Courier/).check();
  await box(page, /Radio Ulbren/).check();
  await page.locator(".cg-regroup").getByRole("button", { name: "Count as one origin" }).click();
  await page.locator(".cg-standing", { hasText: "resting on 3 origins" }).waitFor();
  const outcome = await page.locator(".cg-outcome").innerText();
  assert.match(outcome, /^2 articles count as one origin\. (\d+ claims? changed|No claim changed)/);
  const [, changed] = outcome.match(/(\d+) claim/) ?? [];
  assert.ok(Number(changed) > 0, outcome);
  assert.equal(await page.getByRole("status").filter({ hasText: "changed" }).count(), 1, "it is said, too");
  await screenshot(page, "sources-regrouped");
  await page.locator(".cg-out").getByRole("button", { name: "Undo" }).click();
  await page.locator(".cg-standing", { hasText: "resting on 4 origins" }).waitFor();
  await page.getByRole("button", { name: "Redo" }).click();
  await page.locator(".cg-standing", { hasText: "resting on 3 origins" }).waitFor();
});

test("an article is dragged onto another origin", async (t) => {
  const page = await openSources(t, { width: 1360, height: 900 });
  const from = page.locator(".cg-member", { hasText: "Ismarka Today" });
  const onto = cards(page).filter({ hasText: "Radio Ulbren" });
  await from.dragTo(onto);
  const both = cards(page).filter({ hasText: "Ismarka Today" }).filter({ hasText: "Radio Ulbren" });
  await both.waitFor();
  assert.ok(!(await both.innerText()).includes("Tesvarin Press Agency"), "it left the origin that it was of");
});

test("articles are regrouped by keyboard alone, and the focus stays", async (t) => {
  const page = await openSources(t, { width: 1360, height: 900 });
  await box(page, /Ismarka Today/).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Shift+Tab");
  for (let presses = 0; presses < 12 && (await focused(page)) !== "Count apart"; presses += 1) {
    await page.keyboard.press("Shift+Tab");
  }
  assert.equal(await focused(page), "Count apart");
  await page.keyboard.press("Enter");
  await page.locator(".cg-standing", { hasText: "resting on 5 origins" }).waitFor();
  assert.equal(await focused(page), "Count apart", "the button that was pressed still has the focus");

  // Within a card that is drawn anew the keys go on where they were.
  await box(page, /Ismarka Today/).focus();
  await page.keyboard.press("Control+z");
  await page.locator(".cg-standing", { hasText: "resting on 4 origins" }).waitFor();
  await page.waitForFunction(() => document.activeElement?.matches("[data-article]"));
  await page.keyboard.press("Control+Shift+z");
  await page.locator(".cg-standing", { hasText: "resting on 5 origins" }).waitFor();
});

test("the map is one stop of the tab key, and the arrow keys go from cell to cell", async (t) => {
  const page = await openSources(t, { width: 1360, height: 900 });
  assert.equal(await page.locator(".cg-map [tabindex='0']").count(), 1);
  await page.locator(".cg-map [tabindex='0']").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowUp");
  const at = () => page.evaluate(() => document.activeElement?.getAttribute("data-at"));
  assert.equal(await at(), "1-0", "above it is the diagonal, and beyond that nothing");
  await page.keyboard.press("ArrowRight");
  assert.equal(await at(), "1-2");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Tesvarin Press Agency and The Torvany Standard" }).waitFor();
  assert.equal(await at(), "1-2", "beside the map the focus stays where it is");
  assert.match(await page.locator(".cg > p[role=status]").innerText(), /No shared text found/);
});

test("on a narrow screen a cell leads to the pair, and back", async (t) => {
  const page = await openSources(t, { width: 390, height: 844 });
  await page.locator("[data-at='4-1']").click();
  const heading = page.getByRole("heading", { name: "Ismarka Today and Tesvarin Press Agency" });
  await heading.waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === "H3");
  await page.getByRole("button", { name: "Back to the map" }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-at")), "4-1");
});

test("what an article leaves out leads to the claim", async (t) => {
  const page = await openSources(t, { width: 1360, height: 900 });
  const line = page.locator(".cg-profile").first().locator(".cg-claim-link").last();
  const said = (await line.innerText()).trim();
  await line.click();
  await page.getByRole("tab", { name: "Claims", selected: true }).waitFor();
  const heading = page.locator(".cg-evidence .cg-said-line .cg-said");
  assert.equal((await heading.innerText()).trim(), said);
  assert.ok(await heading.evaluate((one) => one === document.activeElement), "the keyboard goes on there");
});

test("articles without shared text, and one article alone, are told as such", async (t) => {
  const page = await openSources(t);
  const articles = [
    { source: "Herald", text: "The ferry Alma ran aground off Tolen Point on Friday. Nobody was hurt." },
    { source: "Tide", text: "Fog hid the bay. A captain of thirty years was questioned by the coast guard on Sunday." },
  ];
  await compareFile(page, await fileWith("two.json", JSON.stringify({ articles })));
  await page.getByRole("tab", { name: "Sources" }).click();
  await page.getByText("No shared text found between any two of these articles.").waitFor();
  assert.equal(await page.locator(".cg-map").count(), 0);
  await screenshot(page, "sources-nothing-shared");
  await accessible(page);
  await compareFile(page, await fileWith("one.json", JSON.stringify({ articles: articles.slice(0, 1) })));
  await page.getByRole("tab", { name: "Sources" }).click();
  await page.getByText("There is only one article.").filter({ visible: true }).waitFor();
  assert.equal(await cards(page).count(), 0);
  await screenshot(page, "sources-one-article");
});

test("fifty articles have a map that scrolls by itself", async (t) => {
  const page = await openSources(t, { width: 1360, height: 900 });
  await compareFile(page, await fileWith("fifty.json", JSON.stringify({ articles: fifty() })));
  await page.locator(".cg-grid thead th").nth(50).waitFor({ state: "attached" });
  const start = Date.now();
  await page.getByRole("tab", { name: "Sources" }).click();
  await page.locator(".cg-map tbody tr").nth(49).waitFor({ state: "attached" });
  t.diagnostic(`drawn in ${Date.now() - start} ms`);
  assert.equal(await page.locator(".cg-map tbody td").count(), 2500);
  await noSidewaysScroll(page);
  const scrolls = await page.locator(".cg-map-box").evaluate((box) => box.scrollWidth > box.clientWidth);
  assert.ok(scrolls, "the map is wider than its box");
  await screenshot(page, "sources-fifty");
});

/** Invented articles, some of which take sentences over from another. */
function fifty() {
  const syllables = ["ka", "lo", "mi", "ren", "tu", "ves", "dor", "pal", "shi", "bex"];
  let seed = 7;
  const next = (below) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  const word = () => Array.from({ length: 2 + next(3) }, () => syllables[next(10)]).join("");
  const sentence = () => `The ${word()} ${word()} said on Monday that the ${word()} ${word()} of ${word()} lost ${2 + next(900)} ${word()} ${word()} ${word()}.`;
  const wires = Array.from({ length: 5 }, () => Array.from({ length: 8 }, sentence));
  return Array.from({ length: 50 }, (_, at) => {
    const taken = at < 30 ? wires[at % 5].filter(() => next(3) > 0) : [];
    const own = Array.from({ length: 3 + next(6) }, sentence);
    return { source: `Paper ${at + 1}`, title: `Story ${at + 1}`, text: [...taken, ...own].join("\n\n") };
  });
}

function focused(page) {
  return page.evaluate(() => document.activeElement?.textContent?.trim());
}

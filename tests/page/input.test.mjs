// The articles view as a person uses it: pasting several at once, ordering, taking
// back, remembering, links.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileWith } from "./articles.mjs";
import { accessible, noSidewaysScroll, open, reload, screenshot } from "./browser.mjs";

const ferry = `Ferry runs aground off Tolen
Bay Radio, 14 September 2024

The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard, and the crew of nine was brought ashore by two boats before dark, the harbor office said.`;
const alma = `Alma stuck on rocks in fog
By Ada Moor
Tolen Herald, 15 September 2024

On Friday the ferry Alma, with 118 people aboard, ran aground off Tolen Point. Fog lay over the bay, and the crew of nine left the ship in two boats.`;
const bote = `Passagiere sicher an Land
Küsten-Bote, 15. September 2024

Die Fähre Alma ist am Freitag vor Tolen auf Grund gelaufen. Alle 112 Menschen an Bord wurden in Sicherheit gebracht, sagte das Hafenamt, und niemand wurde dabei verletzt.`;
const three = [ferry, alma, bote].join("\n\n---\n\n");
// Without heads nobody can be sure.
const bare = [ferry, alma, bote].map((text) => text.slice(text.indexOf("\n\n") + 2)).join("\n\n---\n\n");

const drafts = (page) => page.locator(".cg-draft");
const names = (page) => page.locator(".cg-draft-name").allInnerTexts();
const notice = (page) => page.locator(".cg-notice");

/** Opens the page with nothing on the desk. */
async function openEmpty(t, options) {
  const page = await open(t, options);
  await page.getByRole("tab", { name: "Articles" }).click();
  await page.getByRole("button", { name: "Start over" }).click();
  await drafts(page).first().waitFor({ state: "detached" });
  return page;
}

/** Pastes into the large field as a browser does. */
async function paste(page, plain, html = "") {
  await page.getByLabel("Paste one or several articles").evaluate(
    (field, { plain, html }) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", plain);
      if (html) clipboardData.setData("text/html", html);
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    { plain, html },
  );
}

async function kept(page, is) {
  await page.waitForFunction((is) => (localStorage.getItem("claimgrid") ?? "").includes(is), is);
}

for (const [size, width, height] of [["wide", 1360, 900], ["narrow", 320, 700]]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`three articles pasted at once are told apart, ${size} and ${colorScheme}`, async (t) => {
      const page = await openEmpty(t, { width, height, colorScheme });
      await paste(page, three);
      await page.waitForFunction(() => document.querySelectorAll(".cg-draft").length === 3);
      assert.deepEqual(await names(page), ["Bay Radio", "Tolen Herald", "Küsten-Bote"]);
      assert.equal(await drafts(page).nth(1).getByLabel("Date").inputValue(), "2024-09-15");
      assert.equal(await drafts(page).first().getByText("recognized", { exact: true }).count(), 3);
      assert.match(await drafts(page).nth(2).innerText(), /German/);

      await paste(page, bare);
      await page.getByText("This looks like 3 articles").waitFor();
      await screenshot(page, `articles-${size}-${colorScheme}`);
      await noSidewaysScroll(page);
      await accessible(page);
    });
  }
}

test("what is on the desk and not compared yet is offered in every view", async (t) => {
  const page = await openEmpty(t, { width: 390, height: 844, colorScheme: "dark" });
  const view = (name) => page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
  const shown = (text) => page.locator(".cg-empty-line:visible", { hasText: text }).waitFor();
  await view("Claims");
  await shown("Nothing is compared yet.");
  await view("Articles");
  await paste(page, three);
  for (const name of ["Reader", "Sources", "Claims"]) {
    await view(name);
    await shown("3 articles are here and not compared yet.");
  }
  await accessible(page);
  await screenshot(page, "waiting-390-dark");
  await page.locator(".cg-empty:visible").getByRole("button", { name: "Compare" }).click();
  await page.locator(".cg-grid").waitFor();
  assert.equal(await page.locator(".cg-empty:visible").count(), 0);
});

test("where it is not sure, the person decides", async (t) => {
  const page = await openEmpty(t);
  await paste(page, bare);
  const question = page.getByRole("group", { name: "This looks like 3 articles" });
  assert.equal(await question.locator("li").count(), 3);
  await question.getByRole("button", { name: "Keep as one" }).click();
  await question.waitFor({ state: "detached" });
  assert.equal(await drafts(page).count(), 1);

  await page.getByRole("button", { name: "Undo" }).click();
  await drafts(page).first().waitFor({ state: "detached" });
  await paste(page, bare);
  await question.getByRole("button", { name: "Split into 3" }).click();
  await page.getByText("One article was split into 3.").waitFor();
  assert.equal(await drafts(page).count(), 3);
});

test("what is recognized gives way to what is typed", async (t) => {
  const page = await openEmpty(t);
  await paste(page, ferry);
  const draft = drafts(page).first();
  await draft.getByLabel("Source").fill("The Bay");
  await draft.getByLabel("Text", { exact: true }).fill(ferry.replace("Ferry runs aground", "Alma runs aground"));
  assert.equal(await draft.getByLabel("Source").inputValue(), "The Bay");
  assert.equal(await draft.getByLabel("Headline").inputValue(), "Alma runs aground off Tolen");
  await draft.getByRole("button", { name: "Accept what was recognized" }).click();
  await draft.getByText("recognized", { exact: true }).first().waitFor({ state: "detached" });
});

test("articles are put in order, cut, joined and taken back by keyboard", async (t) => {
  const page = await openEmpty(t);
  await paste(page, three);
  const up = page.getByRole("button", { name: "Move up: Küsten-Bote" });
  await up.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll(".cg-draft-name")[1]?.textContent === "Küsten-Bote");
  await page.waitForFunction(() => document.activeElement?.title?.startsWith("Move up"));
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".cg-draft-name")?.textContent === "Küsten-Bote");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelector(".cg-draft-name")?.textContent === "Bay Radio");

  await page.getByRole("button", { name: "Join with the one above: Tolen Herald" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".cg-draft").length === 2);
  const field = drafts(page).first().getByLabel("Text", { exact: true });
  assert.ok((await field.inputValue()).includes("Alma stuck on rocks"));
  await field.evaluate((area) => area.setSelectionRange(0, 0));
  await page.getByRole("button", { name: "Split at the cursor: Bay Radio" }).click();
  await page.getByText("there must be words before and after it").waitFor();
  await field.evaluate((area) => {
    const at = area.value.indexOf("Alma stuck");
    area.setSelectionRange(at, at);
  });
  await page.getByRole("button", { name: "Split at the cursor: Bay Radio" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".cg-draft").length === 3);
  assert.deepEqual(await names(page), ["Bay Radio", "Tolen Herald", "Küsten-Bote"]);

  await page.getByRole("button", { name: "Remove: Tolen Herald" }).click();
  await page.waitForFunction(() => document.activeElement?.textContent === "Undo");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelectorAll(".cg-draft").length === 3);
});

test("copied markup keeps its headings and paragraphs", async (t) => {
  const page = await openEmpty(t);
  const body = (text) => text.split("\n\n")[1].repeat(3);
  const one = `<meta charset="utf-8"><h1>Ferry runs aground off Tolen</h1><p>${body(ferry)}</p><script>window.ran = 1</script>`;
  await paste(page, `Ferry runs aground off Tolen ${body(ferry)}`, one);
  assert.equal(await drafts(page).first().getByLabel("Headline").inputValue(), "Ferry runs aground off Tolen");
  const two = `<article><h2>One report</h2><p>${body(ferry)}</p></article><article><h2>Another report</h2><p>${body(alma)}</p></article>`;
  await paste(page, "two reports", two);
  await page.waitForFunction(() => document.querySelectorAll(".cg-draft").length === 3);
  assert.deepEqual((await names(page)).slice(1), ["One report", "Another report"]);
  assert.equal(await page.evaluate(() => window.ran), undefined, "no script of it ran");
});

test("text dropped anywhere becomes an article", async (t) => {
  const page = await openEmpty(t);
  await page.locator(".cg-title").evaluate((place, text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/plain", text);
    place.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true, composed: true }));
  }, ferry);
  await drafts(page).first().waitFor();
  assert.deepEqual(await names(page), ["Bay Radio"]);
});

test("a file dropped beside the interface becomes an article and does not leave the page", async (t) => {
  const page = await openEmpty(t);
  await page.setViewportSize({ width: 1900, height: 900 });
  const left = await page.evaluate((text) => {
    const beside = document.elementFromPoint(4, 500);
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "ferry.txt", { type: "text/plain" }));
    const events = ["dragover", "drop"].map((kind) => new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    return { outside: !beside.closest(".cg"), handled: events.map((event) => !beside.dispatchEvent(event)) };
  }, ferry);
  assert.deepEqual(left, { outside: true, handled: [true, true] });
  await drafts(page).first().waitFor();
  assert.deepEqual(await names(page), ["Bay Radio"]);
});

test("a sample that nobody touched makes room for the first article, and comes back", async (t) => {
  const page = await open(t);
  await page.getByRole("tab", { name: "Articles" }).click();
  await paste(page, ferry);
  await page.waitForFunction(() => document.querySelectorAll(".cg-draft").length === 1);
  assert.deepEqual(await names(page), ["Bay Radio"]);
  await paste(page, alma);
  await page.waitForFunction(() => document.querySelectorAll(".cg-draft").length === 2);
  await page.locator(".cg-title").click();
  for (const left of [1, 0, 5]) {
    await page.getByRole("button", { name: "Undo" }).click();
    await page.waitForFunction((left) => document.querySelectorAll(".cg-draft").length === left, left);
  }
});

test("what stands in the large field is compared with the rest", async (t) => {
  const page = await openEmpty(t);
  await paste(page, ferry);
  await page.getByLabel("Paste one or several articles").fill(alma);
  await page.getByRole("button", { name: "Compare", exact: true }).first().click();
  await page.locator(".cg-standing", { hasText: "2 articles from 2 sources" }).waitFor();
  await page.getByRole("tab", { name: "Articles" }).click();
  assert.deepEqual(await names(page), ["Bay Radio", "Tolen Herald"]);
  assert.equal(await page.getByLabel("Paste one or several articles").inputValue(), "");
});

test("a date is written as the calendar does, and what is none is told", async (t) => {
  const page = await openEmpty(t);
  await paste(page, ferry);
  const date = drafts(page).first().getByLabel("Date");
  await date.fill("22 August 2025");
  await date.blur();
  await page.waitForFunction(() => [...document.querySelectorAll(".cg-draft input")].some((one) => one.value === "2025-08-22"));
  await date.fill("2025-08-32");
  await drafts(page).first().getByText("No day that the calendar has").waitFor();
  assert.equal(await date.getAttribute("aria-invalid"), "true");
  await date.fill("");
  await drafts(page).first().getByText("No day that the calendar has").waitFor({ state: "detached" });
});

test("an article in another language is not said to be silent", async (t) => {
  const page = await openEmpty(t);
  await paste(page, three);
  await page.getByRole("button", { name: "Compare", exact: true }).first().click();
  await page.locator(".cg-banner", { hasText: "In another language than most: Küsten-Bote." }).waitFor();
  await page.locator(".cg-agreement", { hasText: "In another language, hardly compared: Küsten-Bote." }).waitFor();
});

test("a broken file is named with what is wrong, in both languages", async (t) => {
  const page = await openEmpty(t);
  const chooser = page.waitForEvent("filechooser");
  await page.locator("button", { hasText: "Open files" }).click();
  await (await chooser).setFiles([
    await fileWith("broken.json", '[{"text": }]'),
    await fileWith("other.json", '{"a": 1}'),
    await fileWith("empty.json", "[]"),
  ]);
  const alert = page.getByRole("alert");
  await alert.getByText("‘broken.json’ is no JSON: it breaks off at line 1, column 11.").waitFor();
  await alert.getByText("‘other.json’ holds JSON of another shape").waitFor();
  await alert.getByText("‘empty.json’ has no articles in it.").waitFor();
});

test("the device remembers when it is asked to, and forgets", async (t) => {
  const page = await openEmpty(t);
  assert.equal(await page.evaluate(() => localStorage.length), 0, "nothing is kept unasked");
  await paste(page, three);
  await page.getByRole("switch", { name: "Remember on this device" }).check();
  await drafts(page).first().getByLabel("Source").fill("The Bay");
  await kept(page, "The Bay");
  await reload(page);
  await page.getByRole("tab", { name: "Articles", selected: true }).waitFor();
  assert.deepEqual(await names(page), ["The Bay", "Tolen Herald", "Küsten-Bote"]);
  assert.equal(await drafts(page).nth(1).getByText("recognized", { exact: true }).count(), 3);
  assert.ok(await page.getByRole("switch").isChecked());

  await page.getByRole("button", { name: "Forget everything" }).click();
  await notice(page).getByText("Nothing is kept on this device any more").waitFor();
  assert.equal(await page.evaluate(() => localStorage.length), 0);
  await reload(page);
  await page.getByText("You see an invented example").waitFor();
});

test("what was remembered and is damaged is told and can be saved", async (t) => {
  const page = await open(t);
  await page.evaluate(() => localStorage.setItem("claimgrid", '{"format":"claimgrid-desk/1","arti'));
  await reload(page);
  await notice(page).getByText("is damaged and could not be opened").waitFor();
  const download = page.waitForEvent("download");
  await notice(page).getByRole("button", { name: "Save it as a file" }).click();
  assert.equal((await download).suggestedFilename(), "claimgrid-remembered.txt");
  assert.ok(await page.evaluate(() => localStorage.getItem("claimgrid")), "it is still there");
});

test("a device without room says so and loses nothing", async (t) => {
  const page = await openEmpty(t);
  await page.evaluate(() => localStorage.setItem("other", "x".repeat(5_242_000)));
  await paste(page, three);
  await page.getByRole("switch").check();
  await notice(page).getByText("larger than what this browser keeps").waitFor();
  assert.equal(await drafts(page).count(), 3);
  await page.evaluate(() => localStorage.removeItem("other"));
  await drafts(page).first().getByLabel("Source").fill("The Bay");
  await kept(page, "The Bay");
  await notice(page).waitFor({ state: "detached" });
});

test("a link carries the comparison, and a cut one says so", async (t) => {
  const page = await openEmpty(t);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await paste(page, three);
  await page.getByRole("button", { name: "Compare" }).first().click();
  await page.locator(".cg-row").first().waitFor();
  const title = await page.locator(".cg-title").innerText();
  await page.getByRole("button", { name: "Copy link" }).click();
  await notice(page).getByText(/The link was copied: [\d,]+ characters/).waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const { hash } = new URL(link);
  t.diagnostic(`${three.length} characters of text in a link of ${link.length}`);

  const other = await open(t, { path: `/${hash}` });
  assert.equal(await other.locator(".cg-title").innerText(), title);
  await other.getByRole("tab", { name: "Articles" }).click();
  assert.deepEqual(await names(other), ["Bay Radio", "Tolen Herald", "Küsten-Bote"]);

  const cut = await open(t, { path: `/${hash.slice(0, hash.length / 2)}` });
  await notice(cut).getByText("The link is not whole").waitFor();
  assert.ok((await cut.locator(".cg-row").count()) > 0, "the sample is there instead");
});

test("a link is copied where a page may copy in the answer to a click only", async (t) => {
  const page = await open(t);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  // As in WebKit, where nothing may be waited for first.
  await page.evaluate(() => {
    for (const name of ["write", "writeText"]) {
      const copy = Clipboard.prototype[name];
      Clipboard.prototype[name] = function (...given) {
        if (globalThis.event?.type !== "click") return Promise.reject(new DOMException("Too late", "NotAllowedError"));
        return copy.apply(this, given);
      };
    }
  });
  await page.getByRole("button", { name: "Copy link" }).click();
  await notice(page).getByText(/The link was copied: [\d,]+ characters/).waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /#claimgrid=d\./);
});

test("a link leaves what is remembered alone until the person decides", async (t) => {
  const page = await openEmpty(t);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await paste(page, three);
  await page.getByRole("button", { name: "Compare" }).first().click();
  await page.locator(".cg-row").first().waitFor();
  await page.getByRole("button", { name: "Copy link" }).click();
  await notice(page).waitFor();
  const { hash } = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  await page.getByRole("tab", { name: "Articles" }).click();
  await page.getByRole("button", { name: "Remove: Küsten-Bote" }).click();
  await page.getByRole("switch").check();
  await page.evaluate((hash) => { location.hash = hash; }, hash);
  await notice(page).getByText("This comparison came by a link").waitFor();
  await page.waitForFunction(() => document.querySelectorAll(".cg-draft").length === 3);
  await page.getByRole("button", { name: "Show what is remembered" }).click();
  await page.waitForFunction(() => document.querySelectorAll(".cg-draft").length === 2);
  assert.equal(await page.evaluate(() => location.hash), "");
});

test("leaving with typed text is asked about, with the sample it is not", async (t) => {
  const page = await open(t);
  let asked = 0;
  page.on("dialog", (dialog) => {
    asked += 1;
    dialog.accept();
  });
  await page.getByRole("button", { name: "Dismiss" }).click();
  await page.reload();
  await page.locator(".cg-row").first().waitFor();
  assert.equal(asked, 0);
  await page.getByRole("tab", { name: "Articles" }).click();
  await drafts(page).first().getByLabel("Source").fill("Somebody");
  await page.reload();
  await page.locator(".cg-row").first().waitFor();
  assert.equal(asked, 1);
});

test("the samples are a menu, and the first visit is explained", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await page.getByText("You see an invented example").waitFor();
  await page.getByRole("button", { name: "Compare your own articles" }).click();
  await drafts(page).first().waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.matches(".cg-paste textarea"));
  await page.locator("summary", { hasText: "Samples" }).click();
  await page.getByRole("button", { name: /A museum counts its visitors/ }).click();
  await page.waitForFunction(() => document.querySelectorAll(".cg-draft").length === 3);
  assert.equal(await page.getByText("You see an invented example").count(), 0);
  await page.getByRole("button", { name: "Compare" }).first().click();
  await page.locator(".cg-title", { hasText: "Glass museum" }).waitFor();
  await page.getByRole("button", { name: /3 disputed/ }).first().waitFor();
  await screenshot(page, "sample-museum");
});

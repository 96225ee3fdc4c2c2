// The page as those meet it who hear it: the tree that a browser gives to screen readers,
// read view by view in its order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open } from "./browser.mjs";

const CONTROLS = ["button", "link", "tab", "checkbox", "switch", "combobox", "textbox", "searchbox", "DisclosureTriangle"];
const NAMED = [...CONTROLS, "heading", "table", "dialog", "complementary", "tablist", "tabpanel", "columnheader", "rowheader", "cell"];
const SIGNS = /[▾▸▼▶⋯↑↓✓✕≈○←↔]/;

/** What a screen reader is given, in its order: role, name, description and states. */
async function heard(page) {
  const device = await page.context().newCDPSession(page);
  const { nodes } = await device.send("Accessibility.getFullAXTree");
  await device.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const list = [];
  const walk = (node) => {
    if (!node) return;
    if (!node.ignored) {
      const states = Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value]));
      const text = (value) => String(value?.value ?? "").trim();
      list.push({
        role: node.role?.value, name: text(node.name), description: text(node.description), states,
        children: (node.childIds ?? []).filter((id) => byId.has(id)).length,
      });
    }
    for (const id of node.childIds ?? []) walk(byId.get(id));
  };
  walk(nodes[0]);
  return list;
}

/** Holds what is heard to what every view owes its listeners. */
function understood(list) {
  const told = ({ role, name, description }) => `${role} ‘${name}’ (${description})`;
  const those = (wanted) => list.filter(wanted).map(told);
  assert.deepEqual(those(({ role, name }) => NAMED.includes(role) && name === ""), [], "all that is met has a name");
  const repeats = ({ name, description }) => description !== "" && name.includes(description);
  assert.deepEqual(those(repeats), [], "no description says the name again");
  assert.deepEqual(those(({ role, name }) => CONTROLS.includes(role) && SIGNS.test(name)), [], "no sign is read out");
  assert.deepEqual(those(({ role, children }) => role === "list" && children === 0), [], "no list is empty");
  const ranks = list.filter(({ role }) => role === "heading").map(({ states }) => states.level);
  assert.ok(ranks.every((rank, at) => rank <= (ranks[at - 1] ?? rank) + 1), `headings leave out no rank: ${ranks}`);
}

const names = (list, role) => list.filter((one) => one.role === role).map(({ name }) => name.replace(/\s/g, " "));

test("the claims and the evidence", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await page.locator(".cg-said-line .cg-more").click();
  await page.locator(".cg-why summary").first().click();
  const list = await heard(page);
  understood(list);
  const controls = [...names(list, "button"), ...names(list, "DisclosureTriangle")];
  assert.deepEqual(controls.filter((name, at) => controls.indexOf(name) !== at), [], "no two buttons have one name");
  assert.deepEqual(names(list, "tab").map((name) => name.replace(/\d+/, "N")), ["Claims N", "Reader", "Sources", "Articles N"]);
  const head = list.find(({ role, name }) => role === "columnheader" && name.startsWith("Radio Ulbren"));
  assert.equal(head.description, "Cable car guests safe after long wait above the gorge", "its headline, without its name");
});

test("an article with its marks", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await page.getByRole("tab", { name: "Reader" }).click();
  await page.locator(".cg-spot").first().waitFor();
  const list = await heard(page);
  understood(list.filter(({ description }) => !["disputed", "corroborated"].includes(description)));
  assert.ok(list.some(({ role }) => role === "deletion"), "what was left out is heard to be");
  assert.ok(names(list, "button").includes("Restore: Skip to content"), "the way back says what it brings back");
});

test("the sources", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await page.getByRole("tab", { name: "Sources" }).click();
  await page.locator(".cg-ranks").waitFor();
  const list = await heard(page);
  understood(list);
  assert.ok(names(list, "table").includes("Which article stands alone"));
});

test("the articles being written", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await page.getByRole("tab", { name: "Articles" }).click();
  const list = await heard(page);
  understood(list);
  assert.ok(names(list, "group").includes("Radio Ulbren"), "the fields of an article are a group by its name");
  assert.equal(names(list, "button").filter((name) => name.startsWith("Open files")).length, 1);
});

test("the choice of another claim", async (t) => {
  const page = await open(t, { width: 1360, height: 900 });
  await page.locator(".cg-said-line .cg-more").click();
  await page.getByRole("button", { name: "Merge with another claim…" }).click();
  await page.getByRole("dialog").waitFor();
  const list = await heard(page);
  understood(list);
  assert.deepEqual(names(list, "dialog"), ["Merge with which claim?"]);
});

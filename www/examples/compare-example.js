// Calls the analysis and draws a table of its own: no element, no interface.
import { Comparison } from "../compare.js";

const comparison = new Comparison([
  { source: "Example Herald", text: "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard. Nobody was hurt, the coast guard said." },
  { source: "Daily Tide", text: "On Friday the ferry Alma, with 118 people aboard, ran aground off Tolen Point. Fog lay over the bay." },
]);
const late = comparison.add({ source: "Evening Post", text: "The ferry Alma ran aground on Friday with 120 people aboard. Nobody was hurt." });
const stage = document.getElementById("stage");

function make(name, text, more = {}) {
  return Object.assign(document.createElement(name), { textContent: text, ...more });
}

/** What an article says of a claim: its stance, and the words that differ. */
function cell(claim, article) {
  const at = claim.evidence.findIndex((one) => one.article === article.id);
  if (at < 0) return make("td", "– silent");
  const { stance } = claim.evidence[at];
  const signs = { supports: "✓", refutes: "✕", discusses: "≈" };
  const cell = make("td", `${signs[stance]} ${stance}`, { className: stance });
  const supports = (place) => claim.evidence[place].stance === "supports";
  for (const { a, b, kind, aText, bText } of stance === "refutes" ? claim.conflicts : []) {
    if (b === at && supports(a)) cell.append(make("small", `${kind}: ${aText} ↔ ${bText}`));
    if (a === at && supports(b)) cell.append(make("small", `${kind}: ${bText} ↔ ${aText}`));
  }
  return cell;
}

function row(claim, articles) {
  const line = make("tr", "");
  line.append(make("th", claim.text, { scope: "row" }), ...articles.map((one) => cell(claim, one)), make("td", claim.verdict));
  return line;
}

async function show() {
  try {
    const report = await comparison.report({ progress: ({ stage: name }) => { stage.textContent = `${name} …`; } });
    const head = make("tr", "");
    const names = ["Claim", ...report.articles.map(({ source }) => source), "Verdict"];
    head.append(...names.map((name) => make("th", name, { scope: "col" })));
    document.getElementById("papers").replaceChildren(head);
    document.getElementById("claims").replaceChildren(...report.claims.map((claim) => row(claim, report.articles)));
    const count = report.claims.length;
    stage.textContent = count === 1 ? "1 claim" : `${count} claims`;
  } catch (error) {
    stage.textContent = error.message;
  }
}

document.getElementById("correct").addEventListener("click", ({ currentTarget }) => {
  currentTarget.disabled = true;
  comparison.edit(late, { text: "The ferry Alma ran aground on Friday with 112 people aboard. Nobody was hurt." });
  show();
});
show();

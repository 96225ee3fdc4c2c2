// Calls the analysis and lists the claims: no element, no interface.
import { Comparison } from "../compare.js";

const comparison = new Comparison([
  { source: "Example Herald", text: "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard. Nobody was hurt." },
  { source: "Daily Tide", text: "On Friday the ferry Alma, with 118 people aboard, ran aground off Tolen Point." },
]);
const late = comparison.add({ source: "Evening Post", text: "The ferry Alma ran aground on Friday with 120 people aboard." });

async function show() {
  const stage = document.getElementById("stage");
  try {
    const report = await comparison.report({ progress: ({ stage: name }) => { stage.textContent = `${name}…`; } });
    stage.textContent = `${report.claims.length} claims`;
    document.getElementById("claims").replaceChildren(...report.claims.map((claim) => {
      const line = document.createElement("li");
      line.textContent = `${claim.text} (${claim.verdict})`;
      return line;
    }));
  } catch (error) {
    stage.textContent = error.message;
  }
}

document.getElementById("correct").addEventListener("click", () => {
  comparison.edit(late, { text: "The ferry Alma ran aground on Friday with 112 people aboard." });
  show();
});
show();

// What an author writes in TypeScript; it is checked and never run.
import type { ClaimGrid } from "../../www/types/claim-grid.js";
import { type Article, ClaimgridError, Comparison, type Report, compare } from "../../www/types/compare.js";

const articles: Article[] = [{ text: "It rained." }, { text: "It did not rain.", source: "Daily Tide", date: null }];

const element: ClaimGrid | null = document.querySelector("claim-grid");
element?.addEventListener("claim-grid-report", ({ detail }) => {
  const report: Report = detail.report;
  for (const claim of report.claims) {
    for (const { stance, text } of claim.evidence) if (stance === "refutes") console.log(text);
  }
});
document.createElement("claim-grid").articles = articles;

try {
  const report = await compare(articles, { strictness: "strict", progress: ({ stage, of }) => console.log(stage, of) });
  // @ts-expect-error there is no such verdict
  console.log(report.claims[0]?.verdict === "certain");
} catch (error) {
  if (error instanceof ClaimgridError && error.code === "timed-out") console.log(error.message);
}

// @ts-expect-error an article needs a text
new Comparison([{ title: "No text" }]).close();

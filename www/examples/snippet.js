// Writes the lines that put the element into a page, and shows what they give.
const form = document.getElementById("choices");
const snippet = document.getElementById("snippet");
const attributes = ["view", "strictness", "theme", "lang", "heading-level", "loading"];
const herald = "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard.";
const tide = "On Friday the ferry Alma, with 118 people aboard, ran aground off Tolen Point.";
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

function chosen() {
  const given = new FormData(form);
  const list = attributes.map((name) => [name, given.get(name)]).filter(([, value]) => value);
  if (given.has("readonly")) list.push(["readonly", ""]);
  if (given.has("vectors")) list.push(["vectors", "none"]);
  return list;
}

function write() {
  const given = new FormData(form);
  const folder = escaped(given.get("folder").replace(/\/*$/, "/"));
  const list = chosen().map(([name, value]) => (value ? ` ${name}="${value}"` : ` ${name}`)).join("");
  const articles = given.has("json")
    ? ['  <script type="application/json">', `  [{ "source": "Example Herald", "text": "${herald}" },`, `   { "source": "Daily Tide", "text": "${tide}" }]`, "  </script>"]
    : [`  <article data-source="Example Herald"><p>${herald}</p></article>`, `  <article data-source="Daily Tide"><p>${tide}</p></article>`];
  snippet.value = [
    `<script type="module" src="${folder}claim-grid.js"></script>`,
    `<claim-grid${list}>`,
    ...articles,
    "</claim-grid>",
  ].join("\n");

  const shown = document.createElement("claim-grid");
  for (const [name, value] of chosen()) shown.setAttribute(name, value);
  for (const [source, text] of [["Example Herald", herald], ["Daily Tide", tide]]) {
    const article = document.createElement("article");
    article.dataset.source = source;
    article.textContent = text;
    shown.append(article);
  }
  document.getElementById("preview").replaceChildren(shown);
}

form.addEventListener("change", write);
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("copy").addEventListener("click", async () => {
  const said = document.getElementById("copied");
  try {
    await navigator.clipboard.writeText(snippet.value);
    said.textContent = "Copied.";
  } catch {
    snippet.select();
    said.textContent = "Press the keys for copying: the text is selected.";
  }
});
write();

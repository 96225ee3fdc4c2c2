// The built pages, and pages of other people that embed the element, served with a
// script before all others that remembers what goes wrong and what is made.
// Never here: what a page is expected to do.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { listen, types } from "../page/server.mjs";

const cargo = await readFile(new URL("../../Cargo.toml", import.meta.url), "utf8");
const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const published = join(dist, `claimgrid-${/^version = "(.*)"$/m.exec(cargo)[1]}/`);

/** The page with everything inside. */
export const single = join(dist, "claimgrid.html");

/** Runs in a page before anything else. */
function remember() {
  const said = (globalThis.said = []);
  globalThis.workers = 0;
  globalThis.blobs = [];
  for (const name of ["error", "warn"]) {
    const write = console[name];
    console[name] = (...given) => (said.push(given.join(" ")), write.apply(console, given));
  }
  addEventListener("error", ({ message, target }) => said.push(message ?? `missing: ${target.src ?? target.href}`), true);
  addEventListener("unhandledrejection", ({ reason }) => said.push(String(reason)));
  globalThis.Worker = class extends Worker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        if (data.kind === "ready") globalThis.workers += 1;
      });
    }
  };
  const made = URL.createObjectURL;
  URL.createObjectURL = (blob) => (globalThis.blobs.push(blob), made.call(URL, blob));
}

/** Serves dist/, as `/claimgrid/` the published folder, and `pages`, a map of paths to
 *  `{ html, policy }`. */
export async function serve(pages = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = normalize(pathname.endsWith("/") ? `${pathname}index.html` : pathname);
    const page = pages[pathname];
    const type = page ? types[".html"] : types[extname(file)];
    const headers = { "content-type": type ?? "application/octet-stream", "access-control-allow-origin": "*" };
    if (page?.policy) headers["content-security-policy"] = page.policy;
    try {
      const found = () => readFile(file.startsWith("/claimgrid/") ? join(published, file.slice(11)) : join(dist, file));
      let body = file === "/remember.js" ? `(${remember})()` : page ? page.html : await found();
      if (type === types[".html"]) body = String(body).replace("<head>", '<head><script src="/remember.js"></script>');
      response.writeHead(200, headers);
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return listen(server);
}

const ELEMENT = `<claim-grid>
  <article data-source="Example Herald" data-date="2025-08-22"><h2>Ferry aground</h2>
    <p>The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard.</p></article>
  <article data-source="Daily Tide"><p>On Friday the ferry Alma, with 118 people aboard, ran aground off Tolen Point.</p></article>
</claim-grid>`;
const page = (body, origin = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
  <script type="module" src="${origin}/claimgrid/claim-grid.js"></script></head><body>${body}</body></html>`;
// A browser asks for an icon by itself.
const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self'";

/** Ways to embed the element, with the number of workers that there are to be. `other` is
 *  an origin that has the folder, too. */
export const ways = (other) => ({
  "/plain": { html: page(ELEMENT), workers: 1 },
  "/strict": { html: page(ELEMENT), policy: STRICT, workers: 1 },
  "/types": { html: page(ELEMENT), policy: `${STRICT}; require-trusted-types-for 'script'; trusted-types claimgrid`, workers: 1 },
  "/no-worker": { html: page(ELEMENT), policy: STRICT.replace("worker-src 'self'", "worker-src 'none'"), workers: 0 },
  "/other-origin": {
    html: page(ELEMENT, other),
    policy: STRICT.replaceAll("'self'", `'self' ${other}`).replace(/worker-src [^;]*/, `worker-src blob: ${other}`),
    workers: 1,
  },
  "/in-a-root": {
    html: page(`<div><template shadowrootmode="open">${ELEMENT}</template></div>`),
    workers: 1,
  },
  "/narrow": { html: page('<iframe src="/" width="390" height="844"></iframe><iframe src="/" width="320" height="844"></iframe>') },
});

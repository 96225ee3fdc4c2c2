// Pages of other people, as tests need them: a server that answers with given pages
// and headers and hands out the built folder beside them, and a browser page that
// remembers what was asked of whom, and what was complained of.
// Never here: what a page is expected to do.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { browser } from "./browser.mjs";
import { listen, types } from "./server.mjs";

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));
const cargo = await readFile(new URL("../../Cargo.toml", import.meta.url), "utf8");

/** The version of what is published. */
export const version = /^version = "(.*)"$/m.exec(cargo)[1];

/** The folder that is published. */
export const published = join(dist, `claimgrid-${version}`);

/** The page with everything inside. */
export const single = join(dist, "claimgrid.html");

/**
 * Serves `pages`, a map of paths to HTML or to `{ html, headers }`, and the files of
 * `folders`, a map of paths to folders on the disk. Every origin may fetch them.
 */
export async function host(t, pages, folders = { "/claimgrid/": published }) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const page = pages[pathname];
    if (page) {
      response.writeHead(200, { "content-type": types[".html"], ...page.headers });
      return response.end(page.html ?? page);
    }
    if (pathname === "/favicon.ico") return response.writeHead(204).end();
    const [path, folder] = Object.entries(folders).find(([path]) => pathname.startsWith(path)) ?? [];
    try {
      const body = await readFile(join(folder, normalize(pathname.slice(path.length - 1))));
      response.writeHead(200, {
        "access-control-allow-origin": "*",
        "content-type": types[extname(pathname)] ?? "application/octet-stream",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  const { origin, stop } = await listen(server);
  t.after(stop);
  return origin;
}

/** Opens an address in a fresh profile, `prepared` first. Gives the page with what it
 *  asked and said. */
export async function visit(t, address, { width = 1100, height = 900, prepared, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  t.after(() => context.close());
  await prepared?.(context);
  const page = await context.newPage();
  const asked = [];
  const said = [];
  context.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    // A browser asks for an icon by itself.
    const icon = message.location().url.endsWith("/favicon.ico");
    if (["error", "warning"].includes(message.type()) && !icon) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(error.message));
  await page.goto(address);
  return { page, asked, said };
}

/** Runs in a page and in a worker: remembers the memory of every module that begins. */
function remember() {
  const memories = (globalThis.memories = []);
  const seen = (instance) => (memories.push(instance.exports.memory), instance);
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, { construct: (made, given) => seen(new made(...given)) });
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    seen(made.instance ?? made);
    return made;
  };
  // Leaves the youngest module, or the one with this memory, nothing to grow into: what it
  // asks for next is a trap.
  globalThis.exhaust = (memory = memories.at(-1)) => {
    for (let pages = 65536; pages >= 1; pages /= 2) {
      try {
        for (;;) memory.grow(pages);
      } catch { /* So much is not to be had. */ }
    }
  };
}

/** Has pages remember the memories of their modules, as `memories`, and their workers, as
 *  `made`; `exhaust()` in either leaves its youngest module without memory. */
export async function watched(context) {
  await context.addInitScript(`(${remember})(); (${guard})(${JSON.stringify(String(remember))});`);
}

/** Runs in a page: its workers can be told to exhaust their memory. */
function guard(remember) {
  globalThis.made = [];
  globalThis.Worker = class extends Worker {
    constructor(address, options) {
      const whole = new URL(address, document.baseURI).href;
      const text = `(${remember})();
        addEventListener("message", (event) => {
          if (event.data.kind !== "exhaust") return;
          event.stopImmediatePropagation();
          exhaust();
        });
        await import(${JSON.stringify(whole)});`;
      super(URL.createObjectURL(new Blob([text], { type: "text/javascript" })), options);
      globalThis.made.push(this);
    }
  };
}

export const HERALD =
  "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard. Nobody was hurt, the coast guard said.";
export const TIDE =
  "On Friday the ferry Alma, with 118 people aboard, ran aground off Tolen Point. Fog lay over the bay.";

/** An element with two articles to read. */
export const element = (attributes = "") => `<claim-grid ${attributes}>
  <article data-source="Example Herald" data-date="2025-08-22"><h2>Ferry aground</h2><p>${HERALD}</p></article>
  <article data-source="Daily Tide" cite="https://example.org/ferry"><p>${TIDE}</p></article>
</claim-grid>`;

/** A page of somebody, with a head and a body. */
export const page = (body, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${head}</head><body>${body}</body></html>`;

/** The script that an author puts into the page. */
export const script = (origin = "") => `<script type="module" src="${origin}/claimgrid/claim-grid.js"></script>`;

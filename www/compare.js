// The analysis for scripts, without any interface: compare() for one time, Comparison
// for articles that change. See docs/embedding.md.
// Never here: the way to a worker and back (client.js).
import { shared } from "./client.js";
import { Parts, compiled, workers } from "./parts.js";
import { ClaimgridError } from "./steps.js";

export { ClaimgridError };

const here = new URL(".", import.meta.url);
const plain = () => new Worker(new URL("./analysis-worker.js", import.meta.url), { type: "module" });
let given;
const parts = new Parts({
  glue: () => import("./analysis.js"),
  module: async () => given ?? compiled(new URL("./analysis_bg.wasm", import.meta.url)),
  // Joined so that a bundler leaves this address alone: it follows the one in `plain`.
  worker: globalThis.Worker ? workers(plain, new URL(["analysis-worker", "js"].join("."), here).href, import.meta.url) : [],
});
const words = new URL("./words-en.bin", import.meta.url).href;
// Asked late: where an element is at work already, its module and worker serve here too.
const client = () => shared(parts);

/**
 * Takes the module from bytes or compiled, where it cannot be fetched, as in Node.
 * Without it the first comparison fetches it.
 */
export async function load(module) {
  try {
    given = module instanceof WebAssembly.Module ? module : await WebAssembly.compile(module);
  } catch (why) {
    throw new ClaimgridError("not-loaded", "This is no module of WebAssembly that can be compiled here.", why);
  }
}

/** A comparison of articles that come, go and change; only what is new is read. */
export class Comparison {
  #articles;
  #settings;
  #session;
  #next = 1;
  #closed = false;

  constructor(articles = [], { vectors = words, timeout, ...settings } = {}) {
    if (timeout !== undefined && !(timeout > 0)) {
      throw new ClaimgridError("bad-settings", "The time-out must be a number of milliseconds above 0.");
    }
    this.#articles = new Map();
    this.#settings = settings;
    this.#session = client().session({ vectors: vectors ?? undefined, timeout });
    for (const article of list(articles)) this.add(article);
  }

  /** The articles in their order. */
  get articles() {
    return [...this.#articles.values()];
  }

  /** Adds an article; gives the key by which it is changed or removed. */
  add(article) {
    this.#articles.set(this.#next, article);
    return this.#next++;
  }

  /** Takes an article out; tells whether it was there. */
  remove(key) {
    return this.#articles.delete(key);
  }

  /** Changes some fields of an article. */
  edit(key, fields) {
    if (!this.#articles.has(key)) {
      throw new ClaimgridError("no-article", `There is no article with the key ${key}.`);
    }
    this.#articles.set(key, { ...this.#articles.get(key), ...fields });
  }

  /** The report of the articles as they are now. */
  async report({ progress, signal } = {}) {
    if (this.#closed) throw new ClaimgridError("cancelled", "This comparison was closed.");
    if (signal?.aborted) throw new ClaimgridError("cancelled", "The comparison was canceled.", signal.reason);
    const cancel = () => this.cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      const articles = JSON.stringify(this.articles);
      return JSON.parse(await this.#session.compare(articles, JSON.stringify(this.#settings), progress));
    } catch (error) {
      if (signal?.aborted && error.code === "cancelled") error.cause = signal.reason;
      throw error;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  /** Ends the comparison under way; its report is refused with the code `cancelled`. */
  cancel() {
    this.#session.cancel();
  }

  /** Gives free what was kept; the worker ends with the last comparison. There is no
   *  report after it. */
  close() {
    this.#closed = true;
    this.#session.end();
  }
}

/** Compares articles once. */
export async function compare(articles, { progress, signal, ...options } = {}) {
  const comparison = new Comparison(articles, options);
  try {
    return await comparison.report({ progress, signal });
  } finally {
    comparison.close();
  }
}

/** The report after a person's edits. */
export async function apply(report, edits) {
  return JSON.parse(await client().here((glue) => glue.apply(json(report), json(edits))));
}

/** The articles with the passages that edits restore, to be compared again. */
export async function restore(articles, edits) {
  return JSON.parse(await client().here((glue) => glue.restore(json(articles), json(edits))));
}

/** A report as the text of a file: `json`, `csv`, `md`, `html` or `svg`. */
export function write(kind, report, edits = []) {
  return client().here((glue) => glue.writeReport(String(kind), json(report), json(edits)));
}

/** What is missing is none of what is asked for, which the module tells in a sentence. */
function json(given) {
  return JSON.stringify(given ?? null);
}

function list(articles) {
  if (Array.isArray(articles)) return articles;
  throw new ClaimgridError("bad-articles", "The articles must be a list of objects with a ‘text’.");
}

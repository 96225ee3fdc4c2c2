// The element <claim-grid>: light enough for any page. It shows its articles to read
// until it is near the window, then fetches the rest and puts the comparison in their
// place. See docs/embedding.md.
// Never here: analysis, and anything that is drawn.

const NAME = "claim-grid";
const NEAR = "400px";
const BLOCKS = /^(address|article|aside|blockquote|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|tr|ul)$/;
const SKIPPED = /^(script|style|noscript|template|nav|form|button|svg|iframe|figure|video|audio|object)$/;
const VIEWS = ["claims", "reader", "sources", "articles"];
const STRICTNESSES = ["loose", "usual", "strict"];
// On a server there are no elements; importing this must do no harm there.
const Element = globalThis.HTMLElement ?? class {};

/** An error with a word for programs, as those of steps.js, which is not loaded yet. */
const refusal = (code, sentence) => Object.assign(new Error(sentence), { code });
const cancelled = (sentence) => refusal("cancelled", sentence);
const noJson = (why) => refusal("bad-articles", `The articles of this element are no JSON: ${why.message}.`);
const wordless = () => refusal("no-text", "There are no articles with words to compare.");

/** The words of an element, a line for each block, without `left` and what is hidden.
 *  A line broken by hand goes on; an empty one ends a paragraph. */
function words(element, left) {
  let text = "";
  const walk = (node) => {
    if (node.nodeType === 3) text += node.data.replace(/\s+/g, " ");
    if (node.nodeType !== 1 || node === left) return;
    const name = node.localName;
    // What a page hides as a whole, to show the comparison in its place, it still gives.
    if (SKIPPED.test(name) || (node.hidden === true && node !== element)) return;
    if (name === "br") text += "\v";
    const ends = BLOCKS.test(name) ? "\n" : "";
    text += ends;
    node.childNodes.forEach(walk);
    text += ends;
  };
  walk(element);
  text = text.replace(/ *\v *\v[ \v]*/g, "\n").replace(/ *\v */g, " ");
  return text.split("\n").map((line) => line.trim()).filter(Boolean).join("\n\n");
}

function article(element) {
  const heading = element.querySelector("h1,h2,h3,h4,h5,h6");
  const { title, source = "", date, url } = element.dataset;
  return {
    title: title ?? heading?.textContent.replace(/\s+/g, " ").trim() ?? "",
    source,
    date: date ?? element.querySelector("time[datetime]")?.dateTime ?? null,
    url: url ?? element.getAttribute("cite"),
    text: words(element, title === undefined ? heading : undefined),
  };
}

/** Everything that an element stands in, itself first, out of shadow roots as well. */
function* around(element) {
  for (let node = element; node; node = node.parentNode ?? node.host) if (node.nodeType === 1) yield node;
}

export class ClaimGrid extends Element {
  static observedAttributes = ["view", "strictness", "lang", "readonly", "heading-level", "vectors"];

  #articles;
  #edits = [];
  #report;
  #open;
  #opening;
  #shown;
  #place;
  #waiting = [];
  #internals;
  #near;
  #changes;
  #tongues = new MutationObserver(() => this.#follow());
  #wrong;
  #stopped;
  #ready;
  #settle;
  #settled;
  #root;

  constructor() {
    super();
    const root = (this.#root = this.attachShadow({ mode: "open" }));
    const make = (name, attributes) => Object.assign(document.createElement(name), attributes);
    root.append(
      make("slot", { name: "header" }),
      make("slot", { name: "error", hidden: true }),
      make("slot"),
      make("slot", { name: "footer" }),
    );
    this.#internals = this.attachInternals?.();
    this.#renew();
    // What a page set before the element was defined hides the property of that name.
    for (const name of ["articles", "edits"].filter((name) => Object.hasOwn(this, name))) {
      const given = this[name];
      delete this[name];
      this[name] = given;
    }
  }

  /** The articles: a list, or nothing for those that stand in the element. */
  get articles() {
    return this.#articles ?? this.#read();
  }

  set articles(articles) {
    this.#articles = articles ?? undefined;
    this.#refresh();
  }

  /** The articles of the report, in its order: those of the page, or what the reader made
   *  of them; nothing before there is one. */
  get compared() {
    return JSON.parse(this.#open?.mounted.compared() ?? "null");
  }

  /** The report as it is shown, edits applied; nothing before there is one. */
  get report() {
    const text = this.#open && !this.#report ? this.#open.mounted.report() : undefined;
    if (text) this.#report = JSON.parse(text);
    return this.#report ?? null;
  }

  /** What the person decided, to be kept and given back later. */
  get edits() {
    return this.#open ? JSON.parse(this.#open.mounted.edits()) : this.#edits;
  }

  set edits(edits) {
    const given = edits ?? [];
    this.#open?.mounted.apply(JSON.stringify(given));
    this.#edits = given;
  }

  /** Fulfilled with the first report. */
  get ready() {
    return this.#ready;
  }

  /** Compares what is there, now if it was not near the window yet. */
  async compare() {
    if (this.#open && this.#wrong) throw this.#wrong;
    const report = this.#next();
    if (!this.#open) this.#start().catch(() => {});
    else if (!this.#open.mounted.compare()) this.#failed(wordless());
    return report;
  }

  /** Ends the comparison under way, or the one that begins once all is loaded. */
  cancel() {
    this.#stopped = !this.#open && !!this.#opening;
    this.#open?.mounted.cancel();
    this.#failed(cancelled("The comparison was canceled."));
  }

  /** The report as the text of a file: `json`, `csv`, `md`, `html` or `svg`. */
  async export(kind) {
    await this.#reported();
    return this.#open.mounted.write(String(kind));
  }

  /** Has these edits hold, in the place of all others; gives the report after them. */
  async apply(edits) {
    await this.#reported();
    const report = this.#next();
    try {
      this.#open.mounted.apply(JSON.stringify(edits ?? null));
    } catch (error) {
      this.#waiting.pop();
      throw error;
    }
    return report;
  }

  connectedCallback() {
    // What it stands in now may be something else than before it was moved.
    this.#tongues.disconnect();
    for (const one of around(this.parentNode)) this.#tongues.observe(one, { attributeFilter: ["lang"] });
    if (this.#changes) return this.#follow();
    this.#changes = new MutationObserver((changes) => {
      // What stands in other slots is no article.
      if (changes.some(({ target }) => target === this || !target.parentElement?.closest("[slot]"))) this.#refresh();
    });
    this.#changes.observe(this, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ["data-title", "data-source", "data-date", "data-url", "cite"],
    });
    if (this.getAttribute("loading") === "eager" || !globalThis.IntersectionObserver) {
      // The parser may still be inside the element.
      setTimeout(() => this.#start().catch(() => {}));
      return;
    }
    this.#near = new IntersectionObserver(
      (seen) => seen.some((entry) => entry.isIntersecting) && this.#start().catch(() => {}),
      { rootMargin: NEAR },
    );
    this.#near.observe(this);
  }

  disconnectedCallback() {
    // An element that is moved comes back at once.
    queueMicrotask(() => this.isConnected || this.#close());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.#open) return;
    if (name === "vectors") {
      this.#close();
      this.connectedCallback();
    } else {
      this.#follow();
    }
  }

  #follow() {
    if (this.#open) this.#try(() => this.#open.mounted.follow(this.#setup()));
  }

  #read() {
    const script = [...this.children].find((child) => child.matches('script[type="application/json"]'));
    if (script) {
      try {
        const given = JSON.parse(script.textContent);
        return given?.articles ?? given;
      } catch (why) {
        throw noJson(why);
      }
    }
    const outer = (one) => !one.parentElement.closest("article, [slot]") || one.parentElement.closest("article, [slot]").contains(this);
    return [...this.querySelectorAll("article:not([slot])")].filter(outer).map(article).filter(({ text }) => text);
  }

  /** The articles as JSON, or the error that tells why they are none. */
  #json() {
    const { articles } = this;
    try {
      return JSON.stringify(articles);
    } catch (why) {
      throw noJson(why);
    }
  }

  #setup(anew) {
    const view = this.getAttribute("view");
    const strictness = this.getAttribute("strictness");
    return JSON.stringify({
      view: VIEWS.includes(view) ? view : undefined,
      language: [...around(this)].map((one) => one.getAttribute("lang")).find(Boolean) || undefined,
      readonly: this.hasAttribute("readonly"),
      anew,
      headingLevel: /^[1-6]$/.test(this.getAttribute("heading-level")) ? Number(this.getAttribute("heading-level")) : undefined,
      settings: { strictness: STRICTNESSES.includes(strictness) ? strictness : undefined },
    });
  }

  #renew() {
    this.#ready = new Promise((done, failed) => (this.#settle = { done, failed }));
    this.#ready.catch(() => {});
    this.#settled = undefined;
  }

  /** There is a report, once it can be; where there is nothing to compare there is none. */
  async #reported() {
    if (!this.isConnected) throw cancelled("The element is not in the page.");
    await this.#start();
    if (!this.#open) throw cancelled("The element was removed.");
    if (!this.report && !this.#open.mounted.busy()) throw wordless();
    return this.#ready;
  }

  /** The next report or error. */
  #next() {
    return new Promise((done, failed) => this.#waiting.push({ done, failed }));
  }

  #refresh() {
    if (!this.#open) {
      // What was wrong may be right now.
      if (this.#settled === "failed" && this.isConnected) this.#start().catch(() => {});
      return;
    }
    this.#wrong = this.#try(() => {
      const now = this.#json();
      if (now === this.#shown) return;
      this.#shown = now;
      if (!this.#open.mounted.showArticles(now)) this.#failed(wordless());
    });
  }

  #try(act) {
    try {
      act();
    } catch (error) {
      this.#failed(error);
      return error;
    }
  }

  #start() {
    this.#near?.disconnect();
    return (this.#opening ??= this.#load());
  }

  async #load() {
    this.#stopped = false;
    this.#state("busy", true);
    const place = document.createElement("div");
    place.part = "interface";
    try {
      const { open, styles } = await import("./host.js").catch((why) => {
        throw refusal("not-loaded", `The interface could not be loaded: ${why.message}.`);
      });
      if (!this.isConnected) throw cancelled("The element is not in the page.");
      this.#root.querySelector("slot").after(place);
      this.#root.adoptedStyleSheets = [styles(place)];
      const articles = this.#json();
      const mount = (glue, host, articles, anew) =>
        glue.mountElement(place, host, articles, JSON.stringify(this.#edits), this.#setup(anew));
      const opened = await open({
        place,
        vectors: this.getAttribute("vectors"),
        hears: {
          started: () => this.#state("busy", true),
          progress: (stage) => this.#tell("progress", stage),
          failed: (error) => this.#failed(error, true),
          tell: (what, detail) => this.#hear(what, detail),
          ended: (error) => this.#close(error),
        },
        mount: (glue, host) => mount(glue, host, articles, false),
        again: (glue, host, kept = articles) => {
          place.replaceChildren();
          return mount(glue, host, kept, true);
        },
      });
      this.#shown = articles;
      this.#open = opened;
      this.#place = place;
      if (!this.isConnected) return this.#close();
      this.#root.querySelector("slot:not([name])").hidden = true;
      if (this.#stopped) opened.mounted.cancel();
      this.#refresh();
      if (!opened.mounted.busy()) this.#state("busy", false);
    } catch (error) {
      this.#opening = undefined;
      place.remove();
      if (this.isConnected) this.#failed(error);
      else this.#gone();
      throw error;
    }
  }

  #close(lost) {
    this.#near?.disconnect();
    this.#changes?.disconnect();
    this.#tongues.disconnect();
    this.#near = this.#changes = undefined;
    const open = this.#open;
    if (!open) return;
    if (!lost) this.#edits = this.edits;
    this.#open = this.#opening = this.#report = undefined;
    open.close();
    this.#place.remove();
    this.#root.querySelector("slot:not([name])").hidden = false;
    this.#state("ready", false);
    this.#gone(lost);
  }

  /** Whoever waits for a report waits no longer. */
  #gone(error = cancelled("The element was removed.")) {
    this.#failed(error);
    if (!this.#settled) this.#settle.failed(error);
    this.#renew();
  }

  #hear(what, detail) {
    if (what === "report") {
      this.#report = undefined;
      this.#state("busy", false);
      this.#state("ready", true);
      this.#state("failed", false);
      const { report } = this;
      // A first one that failed is no longer waited for.
      if (this.#settled === "failed") this.#renew();
      this.#settled = "done";
      this.#settle.done(report);
      for (const { done } of this.#waiting.splice(0)) done(report);
      this.#tell("report", { report });
    } else if (what === "edit") {
      this.#tell("edit", { edits: (this.#edits = this.edits) });
    } else if (what === "select") {
      this.#tell("select", { claim: detail || null });
    }
  }

  /** Tells what failed; where nothing else does, in the place of the slot as well. */
  #failed(error, told = false) {
    this.#state("busy", false);
    for (const { failed } of this.#waiting.splice(0)) failed(error);
    if (error.code === "cancelled") return;
    this.#state("failed", true);
    // Where there is nothing to compare yet, there may be a report still.
    if (error.code !== "no-text") {
      this.#settled ??= "failed";
      this.#settle.failed(error);
    }
    const slot = this.#root.querySelector("[name=error]");
    slot.hidden = false;
    slot.textContent = told ? "" : error.message;
    if (this.#tell("error", { code: error.code ?? "crashed", message: error.message, error })) {
      console.error(`<${NAME}>: ${error.message}`);
    }
  }

  #state(name, on) {
    const states = this.#internals?.states;
    if (on) states?.add(name);
    else states?.delete(name);
    if (name === "busy" && this.#internals) this.#internals.ariaBusy = String(on);
    if (name === "failed" && !on) this.#root.querySelector("[name=error]").hidden = true;
  }

  #tell(what, detail) {
    return this.dispatchEvent(
      new CustomEvent(`${NAME}-${what}`, { detail, bubbles: true, composed: true, cancelable: what === "error" }),
    );
  }
}

if (globalThis.customElements?.get(NAME)) {
  console.warn(`<${NAME}> is defined already; this second copy of its script does nothing.`);
} else {
  globalThis.customElements?.define(NAME, ClaimGrid);
}

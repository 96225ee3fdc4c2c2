// The interface for elements and pages: its module loaded once, its styles made once,
// the page's client for all comparisons, and for each interface the object that the
// module speaks to.
// Never here: what an element reads and tells (claim-grid.js).
import { shared } from "./client.js";
import { Parts, compiled, workers } from "./parts.js";
import { ClaimgridError, known } from "./steps.js";
import css from "./styles.js";

const here = new URL(".", import.meta.url);
const plain = () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
const parts = new Parts(globalThis[Symbol.for("claimgrid.parts")] ?? {
  glue: () => import("./widget.js"),
  module: () => compiled(new URL("./widget_bg.wasm", import.meta.url)),
  // Joined so that a bundler leaves this address alone: it follows the one in `plain`.
  worker: workers(plain, new URL(["worker", "js"].join("."), here).href, import.meta.url),
});
const words = parts.words ?? new URL("./words-en.bin", import.meta.url).href;

/** A breakdown so soon after another, in milliseconds, would come again and again. */
const SOON = 10_000;

/** What is written is kept once the writer has rested for so long, in milliseconds. */
const RESTED = 300;

let interfaces;
let sheet;
/** How each interface that there is goes on after a breakdown. */
const living = new Set();

/** The instance in which all interfaces live. */
function load() {
  interfaces ??= parts.instance(broke).catch((why) => {
    interfaces = undefined;
    throw why;
  });
  return interfaces;
}

/** All interfaces live in one instance: they go on together in another. */
function broke(why) {
  interfaces = undefined;
  // When all that led there is over.
  queueMicrotask(() => {
    const glue = parts.another(broke);
    interfaces ??= Promise.resolve(glue);
    for (const goOn of [...living]) goOn(glue, why);
  });
}

/** The styles of the interface, one sheet for all roots; for those of other people's pages
 *  with a `place` in one of them. The root of such a page may have its type at another
 *  size, 62.5 % say: `rem` is then no measure of what the reader set. */
export function styles(place) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(place ? measured(place) : css);
  }
  return sheet;
}

/** The styles in pixels, by the size of type that the reader set. */
function measured(place) {
  place.style.font = "initial";
  const size = Number.parseFloat(getComputedStyle(place).fontSize);
  place.style.font = "";
  return css.replace(/(\d*\.?\d+)rem\b/g, (_, lengths) => `${lengths * size}px`);
}

/** The field that articles are written into, in an interface. */
const field = (place) => place?.querySelector(".cg-paste textarea");

/**
 * Mounts an interface in `place`: `mount(glue, host)` does it. Where its module broke down,
 * `again(glue, host, articles)` does, with the articles that it had as JSON, also those
 * written and not compared yet, and what stood in the field is put back. `hears` gets
 * `started`, `progress(stage)`, `failed(error)`, `tell(what, detail)`, and `ended(error)`
 * where it broke down and does not go on. `vectors` is an address, `none`, or nothing for
 * the usual file.
 */
export async function open({ place, vectors, timeout, hears = {}, mount, again }) {
  const glue = await load();
  const address = vectors === "none" ? undefined : vectors ? new URL(vectors, document.baseURI).href : words;
  const session = shared(parts).session({ vectors: address, timeout });
  let turns = 0;
  const host = {
    async compare(articles, settings, progress) {
      const turn = ++turns;
      hears.started?.();
      queueMicrotask(keep);
      try {
        return await session.compare(articles, settings, (stage) => {
          progress(stage.stage, stage.article ?? 0, stage.of ?? 0);
          hears.progress?.(stage);
        });
      } catch (error) {
        // One that a newer one has taken the place of has not failed.
        if (turn === turns) hears.failed?.(error);
        throw error;
      }
    },
    cancel: () => session.cancel(),
    tell: (what, detail) => hears.tell?.(what, detail),
  };
  let kept = {};
  const keep = () => {
    try {
      kept = { articles: opened.mounted?.articles() ?? kept.articles, written: field(place)?.value };
    } catch { /* It broke down meanwhile and can be asked nothing. */ }
  };
  let resting;
  const writes = ({ target }) => {
    if (!target.closest(".cg-paste, .cg-draft")) return;
    clearTimeout(resting);
    resting = setTimeout(keep, RESTED);
  };
  let last = -SOON;
  const opened = {
    mounted: undefined,
    close() {
      living.delete(goOn);
      clearTimeout(resting);
      place?.removeEventListener("input", writes);
      session.end();
      // What the interface wanted done in the next frame still needs it.
      const { mounted } = opened;
      requestAnimationFrame(() => requestAnimationFrame(() => mounted.free()));
    },
  };
  const goOn = (other, why) => {
    // What the lost one waited for is nobody's any more.
    turns += 1;
    clearTimeout(resting);
    session.cancel();
    const error = new ClaimgridError("crashed", "The interface broke down; articles and edits are kept.", why);
    const now = performance.now();
    const soon = now - last < SOON;
    last = now;
    if (soon || !again) return hears.ended?.(error);
    hears.failed?.(error);
    try {
      const { articles, written } = kept;
      opened.mounted = again(other, host, articles);
      const empty = field(place);
      if (empty && written) {
        empty.value = written;
        empty.dispatchEvent(new Event("input", { bubbles: true }));
      }
    } catch (thrown) {
      hears.ended?.(known(thrown));
    }
  };
  try {
    opened.mounted = mount(glue, host);
  } catch (thrown) {
    session.end();
    throw known(thrown);
  }
  living.add(goOn);
  place?.addEventListener("input", writes);
  return opened;
}

// The interface for elements and pages: its module loaded once, its styles made once,
// the page's client for all comparisons, and for each interface the object that the
// module speaks to.
// Never here: what an element reads and tells (claim-grid.js).
import { shared } from "./client.js";
import { Parts, compiled, workers } from "./parts.js";
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

let interfaces;
let sheet;

/** The instance in which all interfaces live. */
function load() {
  interfaces ??= parts.instance().catch((why) => {
    interfaces = undefined;
    throw why;
  });
  return interfaces;
}

/** The styles of the interface, one sheet for all roots. */
export function styles() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}

/**
 * Mounts an interface: `mount(glue, host)` does it. `hears` gets `started`,
 * `progress(stage)`, `failed(error)` and `tell(what, detail)`. `vectors` is an
 * address, `none`, or nothing for the usual file.
 */
export async function open({ vectors, timeout, hears = {}, mount }) {
  const glue = await load();
  const address = vectors === "none" ? undefined : vectors ? new URL(vectors, document.baseURI).href : words;
  const session = shared(parts).session({ vectors: address, timeout });
  let turns = 0;
  const host = {
    async compare(articles, settings, progress) {
      const turn = ++turns;
      hears.started?.();
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
  let mounted;
  try {
    mounted = mount(glue, host);
  } catch (error) {
    session.end();
    throw error;
  }
  return {
    mounted,
    close() {
      session.end();
      // What the interface wanted done in the next frame still needs it.
      requestAnimationFrame(() => requestAnimationFrame(() => mounted.free()));
    },
  };
}

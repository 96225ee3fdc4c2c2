// How the parts of Claimgrid are loaded: a module compiled once, instances of it for
// this thread, and the ways to make a worker, from the surest to the last resort.
// Never here: which module it is.
import { ClaimgridError } from "./steps.js";

function missing(why) {
  throw new ClaimgridError("not-loaded", `The analysis could not be loaded: ${why.message}`, why);
}

/** What runs: one module, with its JavaScript and the ways to make a worker of it. */
export class Parts {
  #glue;
  #fetched;
  #module;
  #made;

  /** `glue` loads the JavaScript of the module, `module` compiles it. */
  constructor({ glue, module, worker, words }) {
    this.#glue = glue;
    this.#fetched = module;
    this.worker = worker;
    this.words = words;
  }

  /** The compiled module; after a failure it is asked for anew. */
  module() {
    this.#module ??= this.#fetched().catch((why) => {
      this.#module = undefined;
      missing(why);
    });
    return this.#module;
  }

  /** An instance of the module on this thread, with a memory of its own: what breaks
   *  down in it harms no other, and `broke` is told. */
  async instance(broke) {
    const [{ instance }, module] = await Promise.all([this.#glue().catch(missing), this.module()]);
    this.#made = { instance, module };
    const one = instance(guarding(broke));
    await one.init({ module_or_path: module });
    return one;
  }

  /** Another instance, at once. */
  another(broke) {
    const one = this.#made.instance(guarding(broke));
    one.initSync({ module: this.#made.module });
    return one;
  }
}

/** Whether the module broke down, out of memory or out of stack among it. */
const isTrap = (thrown) =>
  thrown instanceof WebAssembly.RuntimeError || thrown instanceof RangeError || thrown?.name === "InternalError";

/** Has `broke` hear of the first trap of a module, whoever called it: a page, a click, a
 *  timer. What broke down is not entered again. */
function guarding(broke) {
  if (!broke) return undefined;
  let broken = false;
  const guarded = (act) => (...given) => {
    if (broken) return undefined;
    try {
      return act(...given);
    } catch (thrown) {
      if (isTrap(thrown) && !broken) {
        broken = true;
        broke(thrown);
      }
      throw thrown;
    }
  };
  return (exports) =>
    Object.fromEntries(Object.entries(exports).map(([name, one]) => [name, typeof one === "function" ? guarded(one) : one]));
}

/** Fetches and compiles a module; a server that gives it another type costs time only. */
export async function compiled(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}.`);
  const streams = answer.headers.get("content-type")?.startsWith("application/wasm");
  return streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

/** The scripts under the names that they are published by. */
const PUBLISHED = /\/(host|compare)\.js([?#]|$)/;
let policies;

/** Addresses of workers and saved pages, let through where a page demands policies
 *  for them and allows ours. */
export function policy() {
  policies ??= globalThis.trustedTypes?.createPolicy("claimgrid", {
    createScriptURL: (address) => address,
    createHTML: (page) => page,
  }) ?? { createScriptURL: String, createHTML: String };
  return policies;
}

/**
 * Ways to make a worker of the script at `address`: by its name, under a policy where
 * there are any; as the page's own script made by `plain`, which bundlers follow; and,
 * from another origin, by a script of the page's own that imports it. A name first
 * where the files are as they were published, so `as`, for `plain` is a complaint in
 * the console where policies are required.
 */
export function workers(plain, address, as) {
  const make = (place) => new Worker(policy().createScriptURL(place), { type: "module" });
  const named = () => make(address);
  const first = PUBLISHED.test(as) ? [named, plain] : [plain, named];
  return [
    ...first,
    () => {
      const script = new Blob([`import ${JSON.stringify(address)};`], { type: "text/javascript" });
      const place = URL.createObjectURL(script);
      const worker = make(place);
      // The browser has read it long before.
      setTimeout(() => URL.revokeObjectURL(place), 60_000);
      return worker;
    },
  ];
}

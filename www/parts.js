// How the parts of Claimgrid are loaded: a module compiled once, and the ways to make
// a worker, from the surest to the last resort.
// Never here: which module it is.

/** Fetches and compiles a module; a server that gives it another type costs time only. */
export async function compiled(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}.`);
  const streams = answer.headers.get("content-type")?.startsWith("application/wasm");
  return streams ? WebAssembly.compileStreaming(answer) : WebAssembly.compile(await answer.arrayBuffer());
}

let named;

/** Addresses of workers and saved pages, let through where a page demands policies
 *  for them and allows ours. */
export function policy() {
  named ??= globalThis.trustedTypes?.createPolicy("claimgrid", {
    createScriptURL: (address) => address,
    createHTML: (page) => page,
  }) ?? { createScriptURL: String, createHTML: String };
  return named;
}

/**
 * Ways to make a worker of the script at `address`: as the page's own script made by
 * `plain`, which bundlers follow; by name under a policy; and, from another origin,
 * by a script of the page's own that imports it.
 */
export function workers(plain, address) {
  const make = (place) => new Worker(policy().createScriptURL(place), { type: "module" });
  return [
    plain,
    () => make(address),
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

// Starts the page that has everything inside: its module, its word vectors and its
// worker stand in it as text.
// Never here: a request of any kind.
import { policy } from "#dist/parts.js";

const text = (id) => document.getElementById(id).textContent;

/** The bytes of a packed file of this page. */
async function unpacked(id) {
  const packed = Uint8Array.from(atob(text(id)), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

function worker() {
  const place = URL.createObjectURL(new Blob([text("claimgrid-worker")], { type: "text/javascript" }));
  return new Worker(policy().createScriptURL(place));
}

async function start() {
  globalThis[Symbol.for("claimgrid.parts")] = {
    glue: () => import("#dist/widget.js"),
    module: async () => WebAssembly.compile(await unpacked("claimgrid-module")),
    worker: [worker],
    words: await unpacked("claimgrid-words"),
  };
  const { begin } = await import("#dist/begin.js");
  await begin();
}

start();

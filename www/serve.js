// The worker's side of the protocol of client.js: plain messages with a `kind`, and
// with the number of the job that they belong to.
// Never here: which module analyzes.
import { compareWith, known, use } from "./steps.js";

/** Answers messages with the engine of one module. */
export function serve({ initSync, Engine }) {
  let engine;
  let wanted;
  let refused;
  const act = {
    start({ module }) {
      initSync({ module });
      engine = new Engine();
      postMessage({ kind: "ready" });
    },
    vectors({ bytes }) {
      refused = use(engine, bytes);
    },
    async compare({ job, id }) {
      wanted = id;
      const told = (stage) => postMessage({ kind: "progress", id, stage });
      try {
        if (job.demanding && refused) throw refused;
        const report = await compareWith(engine, job, told, () => wanted === id);
        postMessage({ kind: "report", id, report });
      } catch (thrown) {
        const { code, message } = known(thrown);
        postMessage({ kind: "failed", id, code, message });
      }
    },
    cancel() {
      wanted = undefined;
    },
    forget({ session }) {
      engine.forget(session);
    },
  };
  addEventListener("message", ({ data }) => act[data.kind](data));
  // What is sent to a worker before it listens may be lost.
  postMessage({ kind: "listening" });
}

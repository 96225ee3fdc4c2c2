// One comparison, step by step, in a worker or on the page's own thread; and the
// errors that a script can meet.
// Never here: who waits for the report.

/** An error of Claimgrid: `message` is a sentence, `code` a word for programs. */
export class ClaimgridError extends Error {
  constructor(code, sentence, cause) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = "ClaimgridError";
    this.code = code;
  }
}

/** What was thrown, as an error with a code. A trap of WebAssembly is a crash. */
export function known(thrown) {
  if (thrown instanceof ClaimgridError) return thrown;
  if (typeof thrown?.code === "string" && !(thrown instanceof WebAssembly.RuntimeError)) {
    return new ClaimgridError(thrown.code, thrown.message);
  }
  return new ClaimgridError("crashed", "The comparison broke down; the next one starts afresh.", thrown);
}

export const cancelled = () => new ClaimgridError("cancelled", "The comparison was canceled.");

// A timer and no promise: messages, clicks and drawing come in between.
const pause = () => new Promise((go) => setTimeout(go, 0));

/** Has `engine` use these word vectors, or none; gives what it says against them. */
export function use(engine, bytes) {
  try {
    if (bytes) engine.useVectors(new Uint8Array(bytes));
    else engine.dropVectors();
  } catch (thrown) {
    return known(thrown);
  }
}

/**
 * Takes all steps of `job` and gives the report as JSON. `told` hears of each stage,
 * `wanted` is asked before each step.
 */
export async function compareWith(engine, job, told, wanted) {
  engine.begin(job.session, job.articles, job.settings);
  for (;;) {
    await pause();
    if (!wanted()) {
      engine.stop();
      throw cancelled();
    }
    const stage = engine.step();
    if (stage === undefined) return engine.report();
    told(JSON.parse(stage));
  }
}

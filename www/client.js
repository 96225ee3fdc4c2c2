// Runs the comparisons of a page, one after the other: in one worker for all, or on
// the page's own thread, in slices, where no worker may be made. Whatever breaks down
// or falls silent is replaced for the next comparison; articles stay here.
// Never here: which module analyzes, and anything that is shown.
import { ClaimgridError, cancelled, compareWith, known, use } from "./steps.js";

/** How long a worker may take to start, in milliseconds. */
const START = 10_000;
/** How long a worker may be silent before it counts as lost. One step over a hundred
 *  long articles takes a few seconds. */
const SILENCE = 60_000;
/** How long a canceled step may go on before its worker is ended. */
const GRACE = 400;
/** How long an idle worker is kept when nobody needs it any more. */
const IDLE = 2_000;

let one;

/** The client of the page: elements and scripts share it and its worker. Whoever
 *  comes first says with which parts; the analysis in each module is the same. */
export const shared = (parts) => (one ??= new Client(parts));

/** The comparisons of one page. */
class Client {
  #parts;
  #seat;
  #workerless = false;
  #own;
  #vectors = new Map();
  #queue = [];
  #running;
  #sessions = new Set();
  #numbers = 0;
  #idle;

  constructor(parts) {
    this.#parts = parts;
  }

  /** Does what takes no time on the page's own thread. An instance that broke down is
   *  not used again. */
  async here(act) {
    this.#own ??= this.#parts.instance();
    try {
      return act(await this.#own);
    } catch (thrown) {
      const error = known(thrown);
      if (error.code === "crashed" || error.code === "not-loaded") this.#own = undefined;
      throw error;
    }
  }

  /**
   * A session: what is compared again and again, so that an article that stays is
   * read once. `vectors` is the address of the word vectors, their bytes, or nothing.
   */
  session({ vectors, timeout = SILENCE } = {}) {
    const number = ++this.#numbers;
    this.#sessions.add(number);
    clearTimeout(this.#idle);
    return {
      compare: (articles, settings, told = () => {}) => {
        // Bytes that a script gives must be sound; a file may be missing.
        const demanding = vectors !== undefined && isBytes(vectors);
        const job = { session: number, articles, settings, demanding };
        return new Promise((done, failed) => {
          this.#queue.push({ job, vectors, timeout, told: apart(told), done, failed });
          this.#next();
        });
      },
      cancel: () => this.#cancel(number),
      end: () => {
        this.#cancel(number);
        this.#sessions.delete(number);
        this.#seat?.forget(number);
        if (this.#sessions.size === 0) this.#idle = setTimeout(() => this.#leave(), IDLE);
      },
    };
  }

  #cancel(session) {
    const mine = (task) => task.job.session === session;
    for (const task of this.#queue.filter(mine)) task.failed(cancelled());
    this.#queue = this.#queue.filter((task) => !mine(task));
    if (this.#running && mine(this.#running)) {
      this.#running.unwanted = true;
      this.#seat?.cancel();
    }
  }

  async #next() {
    if (this.#running || this.#queue.length === 0) return;
    const task = (this.#running = this.#queue.shift());
    try {
      const bytes = await this.#bytes(task.vectors);
      if (this.#seat?.lost) this.#leave();
      const seat = (this.#seat ??= await this.#take());
      if (task.unwanted) throw cancelled();
      seat.use(bytes);
      task.done(await seat.compare(task.job, task.told, task.timeout));
    } catch (thrown) {
      if (this.#seat?.lost) this.#leave();
      task.failed(known(thrown));
    }
    this.#running = undefined;
    this.#next();
  }

  /** The bytes of the word vectors; none where they cannot be had, which the report
   *  tells in a note. */
  #bytes(vectors) {
    if (!vectors) return undefined;
    if (isBytes(vectors)) return vectors;
    const address = String(vectors);
    if (!this.#vectors.has(address)) {
      const bytes = fetch(address)
        .then((answer) => (answer.ok ? answer.arrayBuffer() : undefined))
        .catch(() => undefined);
      this.#vectors.set(address, bytes);
      // What was not there may be there the next time.
      bytes.then((found) => found ?? this.#vectors.delete(address));
    }
    return this.#vectors.get(address);
  }

  /** A worker, or this thread where there can be none. */
  async #take() {
    const module = await this.#parts.module();
    if (!this.#workerless) {
      try {
        return await WorkerSeat.start(this.#parts.worker, module);
      } catch {
        this.#workerless = true;
      }
    }
    return new OwnSeat(await this.#parts.instance());
  }

  #leave() {
    this.#seat?.end();
    this.#seat = undefined;
  }
}

/** What a listener throws is its own: it is told as uncaught and ends no comparison. */
const apart = (told) => (stage) => {
  try {
    told(stage);
  } catch (thrown) {
    queueMicrotask(() => {
      throw thrown;
    });
  }
};

const isBytes = (given) => ArrayBuffer.isView(given) || given instanceof ArrayBuffer;

/** The analysis in a worker. */
class WorkerSeat {
  #worker;
  #task;
  #vectors;
  #timer;
  #count = 0;
  lost = false;

  /** Tries each way to make a worker until one answers. */
  static async start(ways, module) {
    for (const way of ways) {
      const seat = await new Promise((done) => {
        let worker;
        const timer = setTimeout(() => give(), START);
        const give = (seat) => {
          clearTimeout(timer);
          if (!seat) worker?.terminate();
          done(seat);
        };
        try {
          worker = way();
        } catch {
          return give();
        }
        worker.onerror = (event) => {
          event.preventDefault();
          give();
        };
        worker.onmessage = ({ data }) => {
          if (data.kind === "listening") worker.postMessage({ kind: "start", module });
          else if (data.kind === "ready") give(new WorkerSeat(worker));
        };
      });
      if (seat) return seat;
    }
    throw new Error("no worker");
  }

  constructor(worker) {
    this.#worker = worker;
    worker.onerror = (event) => {
      event.preventDefault();
      this.#lose(known(new Error(event.message)));
    };
    worker.onmessage = ({ data }) => this.#hear(data);
  }

  use(bytes) {
    if (bytes === this.#vectors) return;
    this.#vectors = bytes;
    this.#worker.postMessage({ kind: "vectors", bytes });
  }

  compare(job, told, timeout) {
    return new Promise((done, failed) => {
      this.#task = { id: ++this.#count, told, done, failed, timeout };
      this.#worker.postMessage({ kind: "compare", id: this.#task.id, job });
      this.#wait(timeout);
    });
  }

  cancel() {
    if (!this.#task) return;
    this.#worker.postMessage({ kind: "cancel" });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lose(cancelled()), GRACE);
  }

  forget(session) {
    this.#worker.postMessage({ kind: "forget", session });
  }

  end() {
    clearTimeout(this.#timer);
    this.#worker.terminate();
  }

  #wait(timeout) {
    clearTimeout(this.#timer);
    const late = () => new ClaimgridError("timed-out", "The comparison took too long and was ended.");
    this.#timer = setTimeout(() => this.#lose(late()), timeout);
  }

  #hear(message) {
    const task = this.#task;
    if (message.id !== task?.id) return;
    if (message.kind === "progress") {
      this.#wait(task.timeout);
      task.told(message.stage);
      return;
    }
    clearTimeout(this.#timer);
    this.#task = undefined;
    if (message.kind === "report") return task.done(message.report);
    this.lost = message.code === "crashed";
    task.failed(new ClaimgridError(message.code, message.message));
  }

  #lose(why) {
    this.lost = true;
    const task = this.#task;
    this.#task = undefined;
    clearTimeout(this.#timer);
    this.#worker.terminate();
    task?.failed(why);
  }
}

/** The analysis on the page's own thread, in an instance of its own: where it breaks
 *  down, the interface beside it goes on and the next seat begins with another. */
class OwnSeat {
  #engine;
  #vectors;
  #refused;
  #wanted;
  lost = false;

  constructor({ Engine }) {
    this.#engine = new Engine();
  }

  use(bytes) {
    if (bytes === this.#vectors) return;
    this.#vectors = bytes;
    this.#refused = use(this.#engine, bytes);
  }

  async compare(job, told) {
    const mine = (this.#wanted = {});
    try {
      if (job.demanding && this.#refused) throw this.#refused;
      return await compareWith(this.#engine, job, told, () => this.#wanted === mine);
    } catch (thrown) {
      const error = known(thrown);
      this.lost = error.code === "crashed";
      throw error;
    }
  }

  cancel() {
    this.#wanted = undefined;
  }

  forget(session) {
    if (!this.lost) this.#engine.forget(session);
  }

  // The instance goes with the seat; one that broke down cannot be asked for anything.
  end() {}
}

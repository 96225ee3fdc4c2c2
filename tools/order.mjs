// Puts the functions of a module in an order in which those that are alike stand
// together: gzip finds what repeats within 32 kB only, and a module has a megabyte.
// assemble.mjs calls it for what is published. Never here: what the functions do.
import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";

/** Bytes that two functions must have in common to be alike in one place. */
const LENGTH = 8;
/** How far back gzip looks, less what may stand between. */
const WINDOW = 30_000;
/** What more functions than this have in common brings none of them together. */
const COMMON = 200;

const CODE = 10;
const IMPORTS = 2;
const FUNCTION = 0;

/** The sections of a module: kind, and where each begins and ends. */
function* sections(bytes) {
  let at = 8;
  while (at < bytes.length) {
    const kind = bytes[at];
    const [length, start] = number(bytes, at + 1);
    yield { kind, start, end: start + length };
    at = start + length;
  }
}

/** An unsigned LEB128 number and where it ends. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7, at += 1) {
    value += (bytes[at] & 127) * 2 ** shift;
    if (bytes[at] < 128) return [value, at + 1];
  }
}

function encoded(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  return [...bytes, value];
}

/** The functions of a module as bytes, in their order. */
function bodies(bytes) {
  const { start } = [...sections(bytes)].find(({ kind }) => kind === CODE);
  let [count, at] = number(bytes, start);
  return Array.from({ length: count }, () => {
    const [length, from] = number(bytes, at);
    at = from + length;
    return bytes.subarray(from, at);
  });
}

/** How many functions a module imports; they are counted before its own. */
function imported(bytes) {
  const section = [...sections(bytes)].find(({ kind }) => kind === IMPORTS);
  if (!section) return 0;
  let [count, at] = number(bytes, section.start);
  let functions = 0;
  for (; count > 0; count -= 1) {
    for (const _ of ["module", "name"]) {
      const [length, from] = number(bytes, at);
      at = from + length;
    }
    if (bytes[at] !== FUNCTION) throw new Error("a module imports something else than functions");
    functions += 1;
    [, at] = number(bytes, at + 1);
  }
  return functions;
}

/** The places of the functions in a good order: after each the one that has most in
 *  common, for its length, with those before it as far back as gzip looks. */
function alike(functions) {
  const places = new Map();
  const pieces = functions.map((body, place) => {
    const own = new Set();
    for (let at = 0; at + LENGTH <= body.length; at += 1) own.add(String.fromCharCode(...body.subarray(at, at + LENGTH)));
    for (const piece of own) {
      const list = places.get(piece);
      if (list) list.push(place);
      else places.set(piece, [place]);
    }
    return own;
  });
  const shared = pieces.map((own) => [...own].filter((piece) => {
    const { length } = places.get(piece);
    return length > 1 && length <= COMMON;
  }));
  const scores = new Float64Array(functions.length);
  const seen = new Map();
  const count = (place, sign) => {
    for (const piece of shared[place]) {
      const before = seen.get(piece) ?? 0;
      seen.set(piece, before + sign);
      if (before + Math.min(sign, 0) > 0) continue;
      const others = places.get(piece);
      for (const other of others) scores[other] += sign / others.length;
    }
  };
  const sizes = functions.map(({ length }) => (length + 20) ** 0.8);
  const left = new Set(functions.keys());
  const order = [];
  let length = 0;
  let oldest = 0;
  // The longest first: there is nothing before it that could be like it.
  let next = functions.reduce((best, body, place) => (body.length > functions[best].length ? place : best), 0);
  while (left.size > 0) {
    left.delete(next);
    order.push(next);
    count(next, 1);
    length += functions[next].length;
    while (length > WINDOW && oldest < order.length - 1) {
      count(order[oldest], -1);
      length -= functions[order[oldest]].length;
      oldest += 1;
    }
    let best = -1;
    for (const place of left) {
      const score = scores[place] / sizes[place];
      if (score > best) [best, next] = [score, place];
    }
  }
  return order;
}

/** A section with a name for each function, by which binaryen puts them in order. */
function named(order, first) {
  const names = order
    .map((place, at) => [place, `f${String(at).padStart(6, "0")}`])
    .sort(([a], [b]) => a - b)
    .flatMap(([place, name]) => [...encoded(first + place), ...encoded(name.length), ...Buffer.from(name)]);
  const list = [...encoded(order.length), ...names];
  const content = [4, ...Buffer.from("name"), 1, ...encoded(list.length), ...list];
  return Buffer.from([0, ...encoded(content.length), ...content]);
}

/** Puts the functions of the module in this file in order. */
export async function orderFunctions(file) {
  const bytes = await readFile(file);
  await writeFile(file, Buffer.concat([bytes, named(alike(bodies(bytes)), imported(bytes))]));
  execFileSync("wasm-opt", ["--reorder-functions-by-name", "--optimize-level=2", file, "-o", file], { stdio: "inherit" });
}

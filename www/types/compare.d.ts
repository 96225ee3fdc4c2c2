// The types of compare.js, by hand; those of the report are made (report.d.ts).
import type { Edit, Report } from "./report.js";

export type * from "./report.js";

/** One text as given; only `text` is needed. */
export interface Article {
  /** The headline. */
  title?: string;
  /** The publisher; never the person quoted. */
  source?: string;
  /** The day of publication as `YYYY-MM-DD`, a time after it is allowed. */
  date?: string | null;
  /** The address of the article. Shown, never fetched. */
  url?: string | null;
  /** The words. All positions of a report point into it. */
  text: string;
  /** Passages to be read although cleaning would leave them out. */
  restored?: Array<[start: number, end: number]>;
}

/** A stage of a comparison, as it begins. */
export interface Stage {
  stage: "reading" | "matching" | "origins" | "composing";
  /** Which article is being read, counted from 1. */
  article?: number;
  /** Of how many. */
  of?: number;
}

/** What may be set for a comparison; everything else keeps its default. */
export interface Options {
  /** Word vectors: an address, the bytes of `words-en.bin`, or `null` for none. Left
   *  out, the file beside the script is fetched. */
  vectors?: string | URL | Uint8Array | ArrayBuffer | null;
  /** Bytes of one article that are read. */
  articleBytes?: number;
  /** How surely two passages must make the same claim to be put together. */
  strictness?: "loose" | "usual" | "strict";
  /** Milliseconds without a sign of life after which a comparison is ended. */
  timeout?: number;
}

/** What may be set for one report. */
export interface Watch {
  /** Hears of each stage as it begins. */
  progress?: (stage: Stage) => void;
  /** Ends the comparison. */
  signal?: AbortSignal;
}

export type ErrorCode =
  | "bad-articles"
  | "bad-edits"
  | "bad-kind"
  | "bad-report"
  | "bad-settings"
  | "bad-setup"
  | "bad-vectors"
  | "cancelled"
  | "crashed"
  | "no-article"
  | "no-text"
  | "not-loaded"
  | "timed-out";

/** An error of Claimgrid: `message` is a sentence, `code` a word for programs. */
export class ClaimgridError extends Error {
  readonly code: ErrorCode;
}

/** The kinds of files a report can be written as. */
export type Kind = "json" | "csv" | "md" | "html" | "svg";

/** A comparison of articles that come, go and change; only what is new is read. */
export class Comparison {
  constructor(articles?: readonly Article[], options?: Options);
  /** The articles in their order. */
  readonly articles: Article[];
  /** Adds an article; gives the key by which it is changed or removed. */
  add(article: Article): number;
  /** Takes an article out; tells whether it was there. */
  remove(key: number): boolean;
  /** Changes some fields of an article. */
  edit(key: number, fields: Partial<Article>): void;
  /** The report of the articles as they are now. */
  report(watch?: Watch): Promise<Report>;
  /** Ends the comparison under way; its report is refused with the code `cancelled`. */
  cancel(): void;
  /** Gives free what was kept. */
  close(): void;
}

/** Compares articles once. */
export function compare(articles: readonly Article[], options?: Options & Watch): Promise<Report>;

/** The report after a person's edits. */
export function apply(report: Report, edits: readonly Edit[]): Promise<Report>;

/** The articles with the passages that edits restore, to be compared again. */
export function restore(articles: readonly Article[], edits: readonly Edit[]): Promise<Article[]>;

/** A report as the text of a file. */
export function write(kind: Kind, report: Report, edits?: readonly Edit[]): Promise<string>;

/** Takes the module from its bytes, where it cannot be fetched, as in Node. */
export function load(module: WebAssembly.Module | BufferSource): Promise<void>;

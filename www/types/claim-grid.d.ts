// The types of claim-grid.js, by hand; those of the report are made (report.d.ts).
import type { Article, ErrorCode, Kind, Stage } from "./compare.js";
import type { ClaimId, Edit, Report } from "./report.js";

export type * from "./report.js";
export type { Article, ErrorCode, Kind, Stage } from "./compare.js";

/** What the element tells. All bubble and cross the borders of shadow roots. */
export interface ClaimGridEventMap {
  /** There is a report, new or corrected. */
  "claim-grid-report": CustomEvent<{ report: Report }>;
  /** A stage of a comparison begins. */
  "claim-grid-progress": CustomEvent<Stage>;
  /** A claim was chosen, or none. */
  "claim-grid-select": CustomEvent<{ claim: ClaimId | null }>;
  /** The edits changed. */
  "claim-grid-edit": CustomEvent<{ edits: Edit[] }>;
  /** Something failed. */
  "claim-grid-error": CustomEvent<{ code: ErrorCode; message: string; error: Error }>;
}

/** The element `<claim-grid>`. */
export class ClaimGrid extends HTMLElement {
  /** The articles: a list, or nothing for those that stand in the element. */
  get articles(): Article[];
  set articles(articles: readonly Article[] | null | undefined);
  /** The articles of the report, in its order: those of the page that have words, or what
   *  the reader made of them; nothing before there is a report. */
  readonly compared: Article[] | null;
  /** The report as it is shown, edits applied; nothing before there is one. */
  readonly report: Report | null;
  /** What the person decided, to be kept and given back later. */
  get edits(): Edit[];
  set edits(edits: readonly Edit[] | null | undefined);
  /** Fulfilled with the first report; refused where it fails or the element is removed
   *  meanwhile, and there is another then. */
  readonly ready: Promise<Report>;
  /** Compares what is there, now if it was not near the window yet. */
  compare(): Promise<Report>;
  /** Ends the comparison under way. */
  cancel(): void;
  /** The report as the text of a file. */
  export(kind: Kind): Promise<string>;
  /** Has these edits hold, in the place of all others; gives the report after them. */
  apply(edits: readonly Edit[]): Promise<Report>;

  addEventListener<K extends keyof ClaimGridEventMap>(
    type: K,
    listener: (this: ClaimGrid, event: ClaimGridEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ClaimGridEventMap>(
    type: K,
    listener: (this: ClaimGrid, event: ClaimGridEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "claim-grid": ClaimGrid;
  }
  interface GlobalEventHandlersEventMap extends ClaimGridEventMap {}
}

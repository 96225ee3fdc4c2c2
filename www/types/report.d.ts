// Written by tools/types.mjs out of schema/report.schema.json; do not edit.

/**
 * Who says what of a claim. `supports + refutes + silent` is the number of
 * articles, less those that only discuss it.
 */
export interface Agreement {
  /** Origins that refute it. */
  originsRefuting: number;
  /** Origins that support it. */
  originsSupporting: number;
  /** Articles that refute it or give another detail in conflict with it. */
  refutes: number;
  /** Articles that say nothing of it. */
  silent: number;
  /** Articles that support it. */
  supports: number;
}

/**
 * One text as given. Only `text` is needed; what is left empty stays empty in
 * the report or is recognized in the text.
 */
export interface Article {
  /** The day of publication as `YYYY-MM-DD`, a time after it is allowed. */
  date?: string | null;
  /**
   * Passages that a person wants read although cleaning would leave them out, in
   * UTF-16 code units of `text`.
   */
  restored?: Array<Utf16Span>;
  /** The publisher; never the person quoted. */
  source?: string;
  /** The words, in one text. All spans point into it. */
  text?: string;
  /** The headline. */
  title?: string;
  /** The address of the article. Shown, never fetched. */
  url?: string | null;
}

/** An article, numbered in the order given; written `a1`. */
export type ArticleId = string;

/** An article, whatever its number. */
export interface ArticleKey {
  /** Which of several articles of one text, counted from 0. */
  copy?: number;
  /** The name of its text (see `Article::fingerprint`). */
  fingerprint: string;
}

/** One article as it was read. */
export interface ArticleReport {
  /** The claims that it alone makes. */
  alone?: Array<ClaimId>;
  /** The date as given. */
  date?: string | null;
  /**
   * The name of its text, by which corrections find it again; empty in reports
   * that were written before there were any.
   */
  fingerprint?: string;
  /** Its id in this report. */
  id: ArticleId;
  /** ISO 639-1 code of the recognized language, `und` where none was. */
  language: string;
  /**
   * The claims on which it is silent though most of the other articles support them,
   * from two origins or more.
   */
  leavesOut?: Array<ClaimId>;
  /** The passages that were left out, in the order of the text. */
  removed: Array<Removed>;
  /** How many sentences were kept. */
  sentences: number;
  /** The publisher as given. */
  source: string;
  /** The headline as given, or the one recognized in the text. */
  title: string;
  /** The address as given. */
  url?: string | null;
}

/** Who is said to have said something. */
export interface Attribution {
  /** The word that attributes: `said`, `denied`. */
  cue: string;
  /** Whether any of it stands in quotation marks. */
  quoted: boolean;
  /** The speaker, word for word. */
  speaker: string;
}

/** One content, and what each article says of it. */
export interface Claim {
  /** The counts the verdict rests on. */
  agreement: Agreement;
  /** Where two of the passages give something different. */
  conflicts: Array<Conflict>;
  /**
   * Where two of the passages give something different and both can hold: a
   * rounder number, a vaguer day, a change between articles far apart in time.
   */
  details?: Array<Conflict>;
  /** The passages, in the order of the articles and within them of the text. */
  evidence: Array<Evidence>;
  /** Its id in this report. */
  id: ClaimId;
  /** The clearest of the evidence, word for word. */
  text: string;
  /** What the origins together say of it. */
  verdict: Verdict;
  /** Whether a person wants it first or out of sight. */
  visibility?:
    | Visibility
    | null;
}

/** A claim cluster of a report; written `c1`. */
export type ClaimId = string;

/**
 * A claim, by its passages, first the one that gives it its label.
 *
 * A claim is found again by that passage; where several claims hold it, it is the
 * one that has most of the other passages.
 */
export type ClaimKey = Array<Passage>;

/** A typed difference between two passages of one claim. */
export interface Conflict {
  /** Index of the one passage in the claim's evidence. */
  a: number;
  /** The words that differ, in the article of `a`. */
  aSpan: Utf16Span;
  /** Those words. */
  aText: string;
  /** Index of the other. */
  b: number;
  /** The words that differ, in the article of `b`. */
  bSpan: Utf16Span;
  /** Those words. */
  bText: string;
  /** What differs. */
  kind: ConflictKind;
}

/** What differs between two passages. */
export type ConflictKind =
  /** Another value with the same unit. */
  | "number"
  /** Another day, month or year. */
  | "date"
  /** Another person or body in the same place of the sentence. */
  | "name"
  /** Another title of the same person. */
  | "role"
  /** Another place. */
  | "place"
  /** One denies what the other asserts. */
  | "negation"
  /** Words of opposite meaning. */
  | "antonym"
  /** All against some, none against many. */
  | "quantifier"
  /** Will against may. */
  | "modality"
  /** Other words inside the quotation of one speaker. */
  | "quotation"
  /** Another speaker for the same words. */
  | "attribution";

/** One decision. */
export type Edit =
  /**
   * A passage does not belong to a claim. It becomes a claim of its own, where no
   * other claim holds it.
   */
  | {
    /** The claim. */
    claim: ClaimKey;
    kind: "reject";
    /** The passage. */
    passage: Passage;
  }
  /**
   * A passage belongs to another claim, and supports it until a person says
   * otherwise.
   */
  | {
    /** The claim that holds it. */
    from: ClaimKey;
    kind: "move";
    /** The passage. */
    passage: Passage;
    /** The claim it belongs to. */
    to: ClaimKey;
  }
  /** Two claims are one. The passages of the second keep their stances. */
  | {
    /** The claim that keeps its label. */
    claim: ClaimKey;
    kind: "merge";
    /** The claim that goes into it. */
    with: ClaimKey;
  }
  /** Some passages of a claim are another claim. */
  | {
    /** The claim. */
    claim: ClaimKey;
    kind: "split";
    /** The passages that go. */
    passages: Array<Passage>;
  }
  /** What a passage says of a claim. */
  | {
    /** The claim. */
    claim: ClaimKey;
    kind: "relabel";
    /** The passage; not the one that gives the claim its label. */
    passage: Passage;
    /** What it says. */
    stance: Stance;
  }
  /** A passage that was left out is to be read (see `restore`). */
  | {
    /** The article. */
    article: ArticleKey;
    /** First code unit after it. */
    end: number;
    kind: "restore";
    /** First UTF-16 code unit of what was left out. */
    start: number;
  }
  /** These articles are one origin, with the articles of theirs. */
  | {
    /** The articles, two or more. */
    articles: Array<ArticleKey>;
    kind: "join";
  }
  /** These articles have no origin in common with the others. */
  | {
    /** The articles. */
    articles: Array<ArticleKey>;
    kind: "part";
  }
  /** A claim is to stand first, to be out of sight, or neither. */
  | {
    /** The claim. */
    claim: ClaimKey;
    kind: "show";
    /** Where; absent for its usual place. */
    visibility?:
      | Visibility
      | null;
  }
  /** The comparison has this name. */
  | {
    kind: "title";
    /** The name; empty for the one that is suggested. */
    title: string;
  };

/** The passage that carries a claim in one article. */
export interface Evidence {
  /** Where it stands. */
  article: ArticleId;
  /** Who is said to have said it; absent where the article says it in its own voice. */
  attribution?:
    | Attribution
    | null;
  /** Whether a person put it here or said what it says of the claim. */
  byHand?: boolean;
  /** First code unit after it. */
  end: number;
  /**
   * How surely it says what the passage that gives the claim its label says, in
   * `[0, 1]`, and 1 for that one, for one of the very same words and for one put here
   * by a person.
   */
  similarity: number;
  /** What it says of the claim. */
  stance: Stance;
  /** First code unit. */
  start: number;
  /** The passage, word for word. */
  text: string;
  /** Why it was put here, in words, the strongest reason first. */
  why: Array<Reason>;
}

/** Something that was skipped, cut or not understood. */
export interface Note {
  /** The article it is about; absent where it is about the whole comparison. */
  article?:
    | ArticleId
    | null;
  /** What kind of note. */
  kind: NoteKind;
  /**
   * A sentence for a person, in English; `Terms::note`
   * has it in the other languages.
   */
  message: string;
  /** The numbers and names in the sentence, as its kind says. */
  values?: Array<string>;
}

/** What a note is about, and in parentheses which values its sentence has. */
export type NoteKind =
  /** The article has no words, or none were left after cleaning (`cleaned`). */
  | "empty"
  /** The text does not look like written language. */
  | "not-text"
  /** Only the beginning of the article was read (bytes read, bytes given). */
  | "too-long"
  /** Characters were garbled by a wrong conversion before the text came here. */
  | "encoding"
  /**
   * A sentence was cut because it is longer than any sentence (cuts, words that a
   * sentence may have).
   */
  | "long-sentence"
  /** There are fewer than two articles to compare (how many). */
  | "too-few-articles"
  /** Two articles are the same text (the id of the other). */
  | "duplicate"
  /** The language is one for which some features are off (its tag). */
  | "language"
  /**
   * There are no word vectors, or not for all of the articles (language of the vectors,
   * articles in others, articles).
   */
  | "no-vectors"
  /** A file could not be read. */
  | "unreadable"
  /** Sentences make no claim (each reason, and how many have it). */
  | "no-claim"
  /** A correction does not fit these articles any more (the words it is about, if any). */
  | "correction";

/** Articles that rest on the same upstream text. */
export interface Origin {
  /** Its articles in the order given. */
  articles: Array<ArticleId>;
  /** Why they are one; empty for an article with no shared text found. */
  because: Array<OriginReason>;
  /** Its id in this report. */
  id: OriginId;
}

/** An origin of a report; written `o1`. */
export type OriginId = string;

/** What two articles of one origin have in common. */
export type OriginKind =
  /** The same sentences. */
  | "shared-text"
  /** The same details in the same order, in other words. */
  | "shared-account"
  /** One names the other, or both name a third, as where the text is from. */
  | "credit"
  /** A person said so. */
  | "by-hand";

/** Why two articles count as one origin. */
export interface OriginReason {
  /** One article. */
  a: ArticleId;
  /** The other. */
  b: ArticleId;
  /** What they have in common. */
  kind: OriginKind;
  /** How much, in `[0, 1]`: for shared text, the larger of the two containments. */
  score: number;
  /** The passages they share. */
  tiles: Array<Tile>;
}

/** Shared text of two articles (METER; Broder 1997; Wise 1993). */
export interface Overlap {
  /** One article. */
  a: ArticleId;
  /** The other. */
  b: ArticleId;
  /** Share of the shingles of `a` that stand in `b`, in `[0, 1]`. */
  containmentA: number;
  /** Share of the shingles of `b` that stand in `a`, in `[0, 1]`. */
  containmentB: number;
  /** Shared shingles over all shingles of the two, in `[0, 1]`. */
  resemblance: number;
  /** The passages they share, in the order of `a`. */
  tiles: Array<Tile>;
}

/** A passage of an article. */
export interface Passage {
  /** The article. */
  article: ArticleKey;
  /** First code unit after it. */
  end: number;
  /** First UTF-16 code unit of its text. */
  start: number;
  /** The passage, word for word, for a person who reads the edit. */
  text: string;
}

/** One term of a score, in words. */
export interface Reason {
  /** The words of the texts it rests on. */
  detail: string;
  /** The name of the feature: `names`, `numbers`, `words`, `quotation`. */
  feature: string;
  /**
   * Its share of the similarity of the passage, from 0 to 1; the shares of one passage
   * add up to that.
   */
  weight: number;
}

/** Why a passage was left out. */
export type RemovalReason =
  /** Navigation, share bars, notices, bylines and the like. */
  | "boilerplate"
  /** It stands in the same article already. */
  | "repeated"
  /** A reference mark or an entry of a reference list. */
  | "reference"
  /** A heading between paragraphs. */
  | "heading";

/** A passage that was left out of the comparison. */
export interface Removed {
  /** First code unit after it. */
  end: number;
  /** Why. */
  reason: RemovalReason;
  /** Whether a person wants it read all the same. */
  restored?: boolean;
  /** First code unit. */
  start: number;
}

/** The comparison of several articles. */
export interface Report {
  /** The articles in the order given. */
  articles: Array<ArticleReport>;
  /** What the articles say; what most origins surely take a side on comes first. */
  claims: Array<Claim>;
  /** What was skipped, cut or not understood, and why. */
  notes: Array<Note>;
  /** Articles grouped by common upstream text; every article is in exactly one. */
  origins: Array<Origin>;
  /** Shared text for every pair of articles that has any. */
  overlaps: Array<Overlap>;
  /** Always the same for this format: its name and version. */
  schema: "claimgrid/1";
  /**
   * The articles as given, in the order of the report; in a file that is to be opened
   * and corrected again.
   */
  texts?: Array<Article>;
  /** What a person calls the comparison; absent where nobody has named it. */
  title?: string | null;
  /** Of how many claims these are some, in an excerpt; absent where they are all. */
  whole?: number | null;
}

/** What a passage says of a claim. */
export type Stance =
  /** It says the same. */
  | "supports"
  /** It says the opposite, or gives a detail that cannot hold beside it. */
  | "refutes"
  /**
   * It is about the same matter and neither supports nor refutes: a rounder
   * number, a weaker form, a question; or it says something similar, and whether it
   * is the same is for the reader to see.
   */
  | "discusses";

/** A passage that stands in both of two articles. */
export interface Tile {
  /** Where it stands in the first. */
  aSpan: Utf16Span;
  /** Where it stands in the second. */
  bSpan: Utf16Span;
}

/** A half-open range in UTF-16 code units: what JavaScript strings count in. */
export type Utf16Span = [number, number];

/** What the origins together say of a claim. */
export type Verdict =
  /** Supported by two or more origins and refuted by none. */
  | "corroborated"
  /** Supported and refuted. */
  | "disputed"
  /** Everything else. */
  | "single-origin";

/** Where a person wants a claim. */
export type Visibility =
  /** Before all others. */
  | "pinned"
  /** Out of sight. It stays in the report. */
  | "hidden";

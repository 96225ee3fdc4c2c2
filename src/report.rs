//! What comes out: the report as plain public data, in the order of its JSON.
//! Positions are UTF-16 code units of the text as given.
//!
//! Never here: how any of it was found, and no reading of an article.

use serde::{Deserialize, Serialize};

use crate::article::{ArticleId, ClaimId, OriginId};
use crate::span::Utf16Span;

/// The name and version of this format; a change that a reader of the JSON
/// would notice raises the number.
pub const SCHEMA: &str = "claimgrid/1";

/// The comparison of several articles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Report {
    /// Always the same for this format: its name and version.
    #[cfg_attr(feature = "schema", schemars(extend("const" = SCHEMA)))]
    pub schema: String,
    /// What a person calls the comparison; absent where nobody has named it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Of how many claims these are some, in an excerpt; absent where they are all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<usize>,
    /// The articles in the order given.
    pub articles: Vec<ArticleReport>,
    /// Articles grouped by common upstream text; every article is in exactly one.
    pub origins: Vec<Origin>,
    /// What the articles say; what most origins surely take a side on comes first.
    pub claims: Vec<Claim>,
    /// Shared text for every pair of articles that has any.
    pub overlaps: Vec<Overlap>,
    /// What was skipped, cut or not understood, and why.
    pub notes: Vec<Note>,
}

impl Report {
    /// What a person calls the comparison, where that has any words.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.title.as_deref().map(str::trim).filter(|title| !title.is_empty())
    }
}

/// One article as it was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ArticleReport {
    /// Its id in this report.
    pub id: ArticleId,
    /// The headline as given, or the one recognized in the text.
    pub title: String,
    /// The publisher as given.
    pub source: String,
    /// The date as given.
    pub date: Option<String>,
    /// The address as given.
    pub url: Option<String>,
    /// The name of its text, by which corrections find it again; empty in reports
    /// that were written before there were any.
    #[serde(default)]
    pub fingerprint: String,
    /// ISO 639-1 code of the recognized language, `und` where none was.
    pub language: String,
    /// How many sentences were kept.
    pub sentences: usize,
    /// The passages that were left out, in the order of the text.
    pub removed: Vec<Removed>,
    /// The claims that it alone makes.
    #[serde(default)]
    pub alone: Vec<ClaimId>,
    /// The claims on which it is silent though most of the other articles support them,
    /// from two origins or more.
    #[serde(default)]
    pub leaves_out: Vec<ClaimId>,
}

/// A passage that was left out of the comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Removed {
    /// First code unit.
    pub start: usize,
    /// First code unit after it.
    pub end: usize,
    /// Why.
    pub reason: RemovalReason,
    /// Whether a person wants it read all the same.
    #[serde(default, skip_serializing_if = "is_no")]
    pub restored: bool,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_no(flag: &bool) -> bool {
    !flag
}

/// Why a passage was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum RemovalReason {
    /// Navigation, share bars, notices, bylines and the like.
    Boilerplate,
    /// It stands in the same article already.
    Repeated,
    /// A reference mark or an entry of a reference list.
    Reference,
    /// A heading between paragraphs.
    Heading,
}

/// Articles that rest on the same upstream text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Origin {
    /// Its id in this report.
    pub id: OriginId,
    /// Its articles in the order given.
    pub articles: Vec<ArticleId>,
    /// Why they are one; empty for an article with no shared text found.
    pub because: Vec<OriginReason>,
}

/// Why two articles count as one origin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OriginReason {
    /// One article.
    pub a: ArticleId,
    /// The other.
    pub b: ArticleId,
    /// What they have in common.
    pub kind: OriginKind,
    /// How much, in `[0, 1]`: for shared text, the larger of the two containments.
    pub score: f64,
    /// The passages they share.
    pub tiles: Vec<Tile>,
}

/// What two articles of one origin have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OriginKind {
    /// The same sentences.
    SharedText,
    /// The same details in the same order, in other words.
    SharedAccount,
    /// One names the other, or both name a third, as where the text is from.
    Credit,
    /// A person said so.
    ByHand,
}

/// A passage that stands in both of two articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Tile {
    /// Where it stands in the first.
    pub a_span: Utf16Span,
    /// Where it stands in the second.
    pub b_span: Utf16Span,
}

/// One content, and what each article says of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Claim {
    /// Its id in this report.
    pub id: ClaimId,
    /// The clearest of the evidence, word for word.
    pub text: String,
    /// What the origins together say of it.
    pub verdict: Verdict,
    /// The counts the verdict rests on.
    pub agreement: Agreement,
    /// The passages, in the order of the articles and within them of the text.
    pub evidence: Vec<Evidence>,
    /// Where two of the passages give something different.
    pub conflicts: Vec<Conflict>,
    /// Where two of the passages give something different and both can hold: a
    /// rounder number, a vaguer day, a change between articles far apart in time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub details: Vec<Conflict>,
    /// Whether a person wants it first or out of sight.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub visibility: Option<Visibility>,
}

impl Claim {
    /// The place of the passage that gives it its words.
    #[must_use]
    pub fn label(&self) -> usize {
        let of_text = |at: &usize| self.evidence[*at].text == self.text;
        let own = |at: &usize| of_text(at) && self.evidence[*at].similarity >= 1.0 && !self.evidence[*at].by_hand;
        let all = 0..self.evidence.len();
        all.clone().find(own).or_else(|| all.clone().find(of_text)).unwrap_or(0)
    }

    /// Whether the passage at a place of the evidence only says something similar: it
    /// neither supports nor refutes the claim, and it does not differ from the words of the
    /// claim in a way that says why. How it differs from a third passage does not say it.
    #[must_use]
    pub fn is_loose(&self, at: usize) -> bool {
        if !self.evidence.get(at).is_some_and(|one| one.stance == Stance::Discusses && !one.by_hand) {
            return false;
        }
        let label = self.label();
        let mut differences = self.conflicts.iter().chain(&self.details);
        differences.all(|one| (one.a, one.b) != (at, label) && (one.b, one.a) != (at, label))
    }

    /// Whether one article does: all that it says of the claim is similar.
    #[must_use]
    pub fn is_loose_in(&self, article: ArticleId) -> bool {
        let mut passages = self.evidence.iter().enumerate().filter(|(_, one)| one.article == article).peekable();
        passages.peek().is_some() && passages.all(|(at, _)| self.is_loose(at))
    }
}

/// Where a person wants a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Visibility {
    /// Before all others.
    Pinned,
    /// Out of sight. It stays in the report.
    Hidden,
}

/// What the origins together say of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Supported by two or more origins and refuted by none.
    Corroborated,
    /// Supported and refuted.
    Disputed,
    /// Everything else.
    SingleOrigin,
}

/// Who says what of a claim. `supports + refutes + silent` is the number of
/// articles, less those that only discuss it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Agreement {
    /// Articles that support it.
    pub supports: usize,
    /// Articles that refute it or give another detail in conflict with it.
    pub refutes: usize,
    /// Articles that say nothing of it.
    pub silent: usize,
    /// Origins that support it.
    pub origins_supporting: usize,
    /// Origins that refute it.
    pub origins_refuting: usize,
}

/// The passage that carries a claim in one article.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Evidence {
    /// Where it stands.
    pub article: ArticleId,
    /// First code unit.
    pub start: usize,
    /// First code unit after it.
    pub end: usize,
    /// The passage, word for word.
    pub text: String,
    /// What it says of the claim.
    pub stance: Stance,
    /// How surely it says what the passage that gives the claim its label says, in
    /// `[0, 1]`, and 1 for that one, for one of the very same words and for one put here
    /// by a person.
    pub similarity: f64,
    /// Who is said to have said it; absent where the article says it in its own voice.
    pub attribution: Option<Attribution>,
    /// Why it was put here, in words, the strongest reason first.
    pub why: Vec<Reason>,
    /// Whether a person put it here or said what it says of the claim.
    #[serde(default, rename = "byHand", skip_serializing_if = "is_no")]
    pub by_hand: bool,
}

/// What a passage says of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// It says the same.
    Supports,
    /// It says the opposite, or gives a detail that cannot hold beside it.
    Refutes,
    /// It is about the same matter and neither supports nor refutes: a rounder
    /// number, a weaker form, a question; or it says something similar, and whether it
    /// is the same is for the reader to see.
    Discusses,
}

/// Who is said to have said something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Attribution {
    /// The speaker, word for word.
    pub speaker: String,
    /// The word that attributes: `said`, `denied`.
    pub cue: String,
    /// Whether any of it stands in quotation marks.
    pub quoted: bool,
}

/// One term of a score, in words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Reason {
    /// The name of the feature: `names`, `numbers`, `words`, `quotation`.
    pub feature: String,
    /// The words of the texts it rests on.
    pub detail: String,
    /// Its share of the similarity of the passage, from 0 to 1; the shares of one passage
    /// add up to that.
    pub weight: f64,
}

/// A typed difference between two passages of one claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Conflict {
    /// Index of the one passage in the claim's evidence.
    pub a: usize,
    /// Index of the other.
    pub b: usize,
    /// What differs.
    pub kind: ConflictKind,
    /// The words that differ, in the article of `a`.
    pub a_span: Utf16Span,
    /// Those words.
    pub a_text: String,
    /// The words that differ, in the article of `b`.
    pub b_span: Utf16Span,
    /// Those words.
    pub b_text: String,
}

/// What differs between two passages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ConflictKind {
    /// Another value with the same unit.
    Number,
    /// Another day, month or year.
    Date,
    /// Another person or body in the same place of the sentence.
    Name,
    /// Another title of the same person.
    Role,
    /// Another place.
    Place,
    /// One denies what the other asserts.
    Negation,
    /// Words of opposite meaning.
    Antonym,
    /// All against some, none against many.
    Quantifier,
    /// Will against may.
    Modality,
    /// Other words inside the quotation of one speaker.
    Quotation,
    /// Another speaker for the same words.
    Attribution,
}

impl ConflictKind {
    /// All kinds, in their order.
    pub const ALL: [Self; 11] = [
        Self::Number,
        Self::Date,
        Self::Name,
        Self::Role,
        Self::Place,
        Self::Negation,
        Self::Antonym,
        Self::Quantifier,
        Self::Modality,
        Self::Quotation,
        Self::Attribution,
    ];
}

/// Shared text of two articles (METER; Broder 1997; Wise 1993).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Overlap {
    /// One article.
    pub a: ArticleId,
    /// The other.
    pub b: ArticleId,
    /// Shared shingles over all shingles of the two, in `[0, 1]`.
    pub resemblance: f64,
    /// Share of the shingles of `a` that stand in `b`, in `[0, 1]`.
    pub containment_a: f64,
    /// Share of the shingles of `b` that stand in `a`, in `[0, 1]`.
    pub containment_b: f64,
    /// The passages they share, in the order of `a`.
    pub tiles: Vec<Tile>,
}

/// Something that was skipped, cut or not understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Note {
    /// The article it is about; absent where it is about the whole comparison.
    pub article: Option<ArticleId>,
    /// What kind of note.
    pub kind: NoteKind,
    /// A sentence for a person, in English; [`Terms::note`](crate::words::Terms::note)
    /// has it in the other languages.
    pub message: String,
    /// The numbers and names in the sentence, as its kind says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
}

impl Note {
    /// A note on the whole comparison, with nothing in its sentence that changes.
    #[must_use]
    pub fn new(kind: NoteKind, message: impl Into<String>) -> Self {
        Self { article: None, kind, message: message.into(), values: Vec::new() }
    }

    /// The same with these numbers and names in its sentence.
    #[must_use]
    pub fn with(self, values: impl IntoIterator<Item = impl ToString>) -> Self {
        Self { values: values.into_iter().map(|value| value.to_string()).collect(), ..self }
    }

    /// The same about this article.
    #[must_use]
    pub fn about(self, article: Option<ArticleId>) -> Self {
        Self { article, ..self }
    }
}

/// What a note is about, and in parentheses which values its sentence has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// The article has no words, or none were left after cleaning (`cleaned`).
    Empty,
    /// The text does not look like written language.
    NotText,
    /// Only the beginning of the article was read (bytes read, bytes given).
    TooLong,
    /// Characters were garbled by a wrong conversion before the text came here.
    Encoding,
    /// A sentence was cut because it is longer than any sentence (cuts, words that a
    /// sentence may have).
    LongSentence,
    /// There are fewer than two articles to compare (how many).
    TooFewArticles,
    /// Two articles are the same text (the id of the other).
    Duplicate,
    /// The language is one for which some features are off (its tag).
    Language,
    /// There are no word vectors, or not for all of the articles (language of the vectors,
    /// articles in others, articles).
    NoVectors,
    /// A file could not be read.
    Unreadable,
    /// Sentences make no claim (each reason, and how many have it).
    NoClaim,
    /// A correction does not fit these articles any more (the words it is about, if any).
    Correction,
}

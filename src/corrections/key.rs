//! Names that outlast a comparison: an article by its text, a passage by its place,
//! a claim by its passages. The ids of a report change with the articles beside it.
//!
//! Never here: what is done with them.

use serde::{Deserialize, Serialize};

use crate::article::{ArticleId, ClaimId};
use crate::report::Report;

/// An article, whatever its number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ArticleKey {
    /// The name of its text (see [`Article::fingerprint`](crate::Article::fingerprint)).
    pub fingerprint: String,
    /// Which of several articles of one text, counted from 0.
    #[serde(default, skip_serializing_if = "is_first")]
    pub copy: usize,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_first(copy: &usize) -> bool {
    *copy == 0
}

impl ArticleKey {
    /// The name of an article of a report.
    #[must_use]
    pub fn of(report: &Report, article: ArticleId) -> Option<Self> {
        keys(report.articles.iter().map(|article| article.fingerprint.clone())).into_iter().nth(article.index())
    }
}

/// The names of articles whose texts have these names, in their order.
pub(super) fn keys(fingerprints: impl Iterator<Item = String>) -> Vec<ArticleKey> {
    let mut keys: Vec<ArticleKey> = Vec::new();
    for fingerprint in fingerprints {
        let copy = keys.iter().filter(|key| key.fingerprint == fingerprint).count();
        keys.push(ArticleKey { fingerprint, copy });
    }
    keys
}

/// A passage of an article.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Passage {
    /// The article.
    pub article: ArticleKey,
    /// First UTF-16 code unit of its text.
    pub start: usize,
    /// First code unit after it.
    pub end: usize,
    /// The passage, word for word, for a person who reads the edit.
    pub text: String,
}

impl Passage {
    /// The name of a passage of a claim, by its place in the claim's evidence.
    #[must_use]
    pub fn of(report: &Report, claim: ClaimId, evidence: usize) -> Option<Self> {
        let evidence = report.claims.get(claim.index())?.evidence.get(evidence)?;
        Some(Self {
            article: ArticleKey::of(report, evidence.article)?,
            start: evidence.start,
            end: evidence.end,
            text: evidence.text.clone(),
        })
    }
}

/// A claim, by its passages, first the one that gives it its label.
///
/// A claim is found again by that passage; where several claims hold it, it is the
/// one that has most of the other passages.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct ClaimKey {
    /// The passages.
    pub passages: Vec<Passage>,
}

impl ClaimKey {
    /// The name of a claim of a report.
    #[must_use]
    pub fn of(report: &Report, claim: ClaimId) -> Option<Self> {
        let found = report.claims.get(claim.index())?;
        let first = found.label();
        let others = (0..found.evidence.len()).filter(|&at| at != first);
        let passages = std::iter::once(first).chain(others).map(|at| Passage::of(report, claim, at));
        Some(Self { passages: passages.collect::<Option<_>>()? })
    }

    /// The words of the label, for a person.
    #[must_use]
    pub fn text(&self) -> &str {
        self.passages.first().map_or("", |passage| &passage.text)
    }
}

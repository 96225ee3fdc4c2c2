//! Similarity: how surely two claims are about the same assertion, as logistic
//! regressions over named features, and its terms in words.
//!
//! Never here: whether two claims agree.

use std::collections::BTreeMap;

use crate::config::Config;
use crate::matching::align::Aligned;
use crate::matching::around::{Around, MOST_ODDS};
use crate::matching::conflict::Difference;
use crate::matching::model::{Model, sure};
use crate::matching::pair::{ClausePair, Pair, Pairing};
use crate::matching::story::{Story, Unit};
use crate::matching::{passage, weights};
use crate::order::Order;
use crate::report::Reason;

/// A pair of claims of two articles that was looked at.
#[derive(Debug, Clone)]
pub struct Link {
    /// Index of the one unit; smaller than `b`.
    pub a: usize,
    /// Index of the other.
    pub b: usize,
    /// The words put together.
    pub aligned: Vec<Aligned>,
    /// Share of the weight of both that is put together, in `[0, 1]`.
    pub alignment: f64,
    /// How surely the two are about the same assertion.
    pub similarity: Similarity,
    /// What they differ in, once that was looked for.
    pub differences: Option<Vec<Difference>>,
}

/// A symmetric score in `[0, 1]` for ‘about the same assertion’; higher is surer.
/// It says nothing of agreement.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Similarity(f64);

impl Similarity {
    /// That of the very same words.
    pub const SURE: Self = Self(1.0);

    /// The number.
    #[must_use]
    pub fn value(self) -> f64 {
        self.0
    }

    /// As many log-odds surer.
    #[must_use]
    pub(crate) fn plus(self, odds: f64) -> Self {
        Self::of_odds(self.odds() + odds)
    }

    /// The log-odds.
    #[must_use]
    pub fn odds(self) -> f64 {
        libm::log(self.0 / (1.0 - self.0))
    }

    /// As sure as log-odds are.
    #[must_use]
    pub(crate) fn of_odds(odds: f64) -> Self {
        Self(sure(odds))
    }

    #[cfg(test)]
    pub(crate) fn of(value: f64) -> Self {
        Self(value)
    }
}

fn weights(story: &Story) -> &'static Model {
    if story.directions.is_empty() { &weights::WITHOUT_VECTORS } else { &weights::WITH_VECTORS }
}

/// How surely two clauses of two sentences make one assertion, in a third step: that the
/// sentences do says so of one pair of their clauses, not of all.
#[must_use]
pub fn similarity(story: &Story, sentences: f64, clauses: &passage::Features) -> Similarity {
    let sentences = sentences.clamp(-MOST_ODDS, MOST_ODDS);
    Similarity(sure(weights(story).third.odds(std::iter::once(&sentences).chain(clauses))))
}

/// How surely two passages that no link joins, those of one article, make one assertion, by the
/// first and the third step: what the second asks, which sentences of another article are alike,
/// is not known of them. 0 where they are of one sentence, or not the clauses of theirs that are
/// most alike.
#[must_use]
pub fn similarity_within(story: &Story, pairing: &Pairing, a: usize, b: usize) -> Similarity {
    let (a, b) = (a.min(b), a.max(b));
    let (one, other) = (story.units[a].whole, story.units[b].whole);
    if one == other {
        return Similarity(0.0);
    }
    let pair = pairing.pair(one.min(other), one.max(other));
    let best = pair.best();
    let clauses = pair.clauses.iter().find(|clauses| (clauses.a, clauses.b) == (a, b));
    let odds = weights(story).first.odds(&pair.features);
    clauses.map_or(Similarity(0.0), |clauses| similarity(story, odds, &passage::features(story, clauses, best)))
}

/// The links between the clauses of some pairs of sentences.
#[must_use]
pub fn links(story: &Story, sentences: &[(usize, usize)]) -> Vec<Link> {
    let pairing = Pairing::new(story);
    let mut scoring = Scoring::new(story, sentences.iter().map(|&(a, b)| pairing.pair(a, b)).collect());
    while scoring.score(sentences.len()) {}
    scoring.into_links()
}

/// How surely all pairs of sentences that are to be looked at are about one assertion, in
/// two steps (stacked generalization, Wolpert 1992): a logistic regression over what the
/// two say, and one over the same and what the first says of this pair and of the pairs
/// around it. For a third, over their clauses, see [`similarity`].
#[derive(Debug)]
pub struct Scoring<'a> {
    story: &'a Story<'a>,
    around: Around<'a>,
    rest: std::vec::IntoIter<(Pair, f64)>,
    links: Vec<Link>,
}

impl<'a> Scoring<'a> {
    /// Takes the first step.
    #[must_use]
    pub fn new(story: &'a Story<'a>, pairs: Vec<Pair>) -> Self {
        let first: Vec<f64> = pairs.iter().map(|pair| weights(story).first.odds(&pair.features)).collect();
        let around = Around::new(story, &pairs, &first);
        let rest = pairs.into_iter().zip(first).collect::<Vec<_>>().into_iter();
        Self { story, around, rest, links: Vec::new() }
    }

    /// The next pair and its log-odds after both steps.
    pub fn next_odds(&mut self) -> Option<(Pair, f64)> {
        let (pair, first) = self.rest.next()?;
        let around = self.around.features(&pair, first);
        let odds = weights(self.story).second.odds(around.iter().chain(&pair.features));
        Some((pair, odds))
    }

    /// Makes links of so many pairs; whether any are left.
    pub fn score(&mut self, count: usize) -> bool {
        for _ in 0..count {
            let Some((pair, odds)) = self.next_odds() else { break };
            let best = pair.best();
            for clause in pair.clauses {
                let similarity = similarity(self.story, odds, &passage::features(self.story, &clause, best));
                let ClausePair { a, b, aligned, alignment, .. } = clause;
                self.links.push(Link { a, b, aligned, alignment, similarity, differences: None });
            }
        }
        !self.rest.as_slice().is_empty()
    }

    /// The links of the pairs that were scored.
    #[must_use]
    pub fn into_links(mut self) -> Vec<Link> {
        self.links.order_by_key(|link| (link.a, link.b));
        self.links
    }
}

/// Why a passage stands beside another: the words they share, by what they are, and what
/// each kind added to the score. Words that one of them takes over from elsewhere are told
/// only where they share no others: a reader does not see them.
#[must_use]
pub fn explain(
    story: &Story,
    (a, b): (&Unit, &Unit),
    aligned: &[Aligned],
    score: Similarity,
    config: &Config,
) -> Vec<Reason> {
    let own = |pair: &&Aligned| !a.words[pair.a].inherited && !b.words[pair.b].inherited;
    let mut kinds: BTreeMap<&'static str, Vec<(f64, String)>> = BTreeMap::new();
    let some = aligned.iter().any(|pair| own(&pair));
    for pair in aligned.iter().filter(|pair| !some || own(pair)) {
        let (word, other) = (&a.words[pair.a], &b.words[pair.b]);
        let kind = if word.number {
            "numbers"
        } else if word.quoted && other.quoted {
            "quotation"
        } else if word.name.is_some() && word.name == other.name {
            "names"
        } else {
            "words"
        };
        let (mine, theirs) = (story.token(a, word), story.token(b, other));
        let detail = if mine.stem == theirs.stem {
            mine.span.text(story.text(a)).to_owned()
        } else {
            format!("{} ~ {}", mine.span.text(story.text(a)), theirs.span.text(story.text(b)))
        };
        kinds.entry(kind).or_default().push((word.weight * pair.strength, detail));
    }
    let total: f64 = kinds.values().flatten().map(|(weight, _)| weight).sum();
    // The score as a whole, shared out by the weight of the words.
    let score = score.value();
    let mut reasons: Vec<Reason> = kinds
        .into_iter()
        .map(|(feature, mut details)| {
            let weight: f64 = details.iter().map(|(weight, _)| weight).sum();
            details.order_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
            let mut words: Vec<String> = Vec::new();
            for (_, detail) in details {
                if !words.contains(&detail) && words.len() < config.reason_words {
                    words.push(detail);
                }
            }
            let share = if total > 0.0 { weight / total } else { 0.0 };
            Reason { feature: feature.to_owned(), detail: words.join(", "), weight: rounded(score * share) }
        })
        .collect();
    reasons.order_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.feature.cmp(&b.feature)));
    reasons
}

/// Three decimals: more would be noise in an export.
#[must_use]
pub fn rounded(value: f64) -> f64 {
    libm::round(value * 1000.0) / 1000.0
}

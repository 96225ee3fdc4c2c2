//! Similarity: how surely two claims are about the same assertion, as a logistic
//! regression over named features, and its terms in words.
//!
//! Never here: whether two claims agree.

use std::collections::BTreeMap;

use crate::config::Config;
use crate::matching::features::{self, Aligned, Features};
use crate::matching::story::{Story, Unit};
use crate::matching::weights;
use crate::number::ratio;
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
    /// The features it rests on.
    pub features: Features,
    /// How surely the two are about the same assertion.
    pub similarity: Similarity,
}

/// A symmetric score in `[0, 1]` for ‘about the same assertion’; higher is surer.
/// It says nothing of agreement.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Similarity(f64);

impl Similarity {
    /// The logistic regression of `features`.
    #[must_use]
    pub fn of(features: &Features) -> Self {
        let mut sum = weights::BIAS;
        for (value, weight) in features.iter().zip(weights::WEIGHTS) {
            sum += value * weight;
        }
        Self(1.0 / (1.0 + libm::exp(-sum)))
    }

    /// The number.
    #[must_use]
    pub fn value(self) -> f64 {
        self.0
    }
}

/// Scores the candidate pairs: by the two clauses, by the sentences they stand
/// in, and by how those rank among the pairs of their sentences and whether their
/// neighbors match too.
#[must_use]
pub fn links(story: &Story, pairs: &[(usize, usize)]) -> Vec<Link> {
    let mut sentences: Vec<(usize, usize)> =
        pairs.iter().map(|&(a, b)| (story.units[a].whole, story.units[b].whole)).collect();
    sentences.sort_unstable();
    sentences.dedup();
    let around = sentence_features(story, &sentences);
    pairs
        .iter()
        .map(|&(a, b)| {
            let (one, other) = (&story.units[a], &story.units[b]);
            let aligned = features::align(one, other);
            let mut all: Features = [0.0; features::COUNT];
            let (own, rest) = all.split_at_mut(features::OWN);
            own.copy_from_slice(&features::features(story, one, other, &aligned));
            if let Some(found) = around.get(&(one.whole, other.whole)) {
                rest.copy_from_slice(found);
            }
            Link { a, b, aligned, features: all, similarity: Similarity::of(&all) }
        })
        .collect()
}

/// Of the links between the clauses of two sentences, those whose two clauses are
/// each other's best match. That two sentences are about the same assertion says so
/// of one pair of their clauses, not of all.
#[must_use]
pub fn best_clauses(story: &Story, links: Vec<Link>) -> Vec<Link> {
    let sides = |link: &Link| [(link.a, story.units[link.b].whole), (link.b, story.units[link.a].whole)];
    let mut best: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for link in &links {
        for side in sides(link) {
            let most = best.entry(side).or_default();
            *most = most.max(plain_of(link));
        }
    }
    links.into_iter().filter(|link| sides(link).iter().all(|side| best[side] <= plain_of(link))).collect()
}

/// How alike the two clauses of a link are by themselves.
fn plain_of(link: &Link) -> f64 {
    link.features.first_chunk::<{ features::OWN }>().map_or(0.0, plain)
}

/// The features of two sentences: their own, and those that look at other pairs.
type OfSentences = [f64; features::OWN + features::AROUND];

fn sentence_features(story: &Story, pairs: &[(usize, usize)]) -> BTreeMap<(usize, usize), OfSentences> {
    let wholes = &story.wholes;
    let own: Vec<[f64; features::OWN]> = pairs
        .iter()
        .map(|&(a, b)| features::features(story, &wholes[a], &wholes[b], &features::align(&wholes[a], &wholes[b])))
        .collect();
    let strength: Vec<f64> = own.iter().map(plain).collect();
    let at: BTreeMap<(usize, usize), usize> = pairs.iter().enumerate().map(|(at, &pair)| (pair, at)).collect();
    // For each sentence and other article: the strengths of its pairs, best first.
    let mut ranked: BTreeMap<(usize, usize), Vec<f64>> = BTreeMap::new();
    let mut near = vec![BTreeMap::new(); wholes.len()];
    for (&(a, b), &strength) in pairs.iter().zip(&strength) {
        ranked.entry((a, wholes[b].article)).or_default().push(strength);
        ranked.entry((b, wholes[a].article)).or_default().push(strength);
        near[a].insert(b, strength);
        near[b].insert(a, strength);
    }
    for list in ranked.values_mut() {
        list.sort_by(|a, b| b.total_cmp(a));
    }
    let beside = |a: usize, b: usize, step: isize| -> f64 {
        let (Some(a), Some(b)) = (a.checked_add_signed(step), b.checked_add_signed(step)) else { return 0.0 };
        at.get(&(a.min(b), a.max(b))).map_or(0.0, |&at| strength[at])
    };
    let mut found = BTreeMap::new();
    for ((&(a, b), own), &strength) in pairs.iter().zip(&own).zip(&strength) {
        let from_a = &ranked[&(a, wholes[b].article)];
        let from_b = &ranked[&(b, wholes[a].article)];
        let rank = |list: &[f64]| list.iter().take_while(|&&other| other > strength).count();
        let margin = |list: &[f64]| {
            strength - list.iter().copied().find(|&other| other < strength || list[0] > strength).unwrap_or(0.0)
        };
        let (rank_a, rank_b) = (rank(from_a), rank(from_b));
        let mut all: OfSentences = [0.0; features::OWN + features::AROUND];
        let (first, rest) = all.split_at_mut(features::OWN);
        first.copy_from_slice(own);
        rest.copy_from_slice(&[
            0.5 * (ratio(1, rank_a + 1) + ratio(1, rank_b + 1)),
            margin(from_a).min(margin(from_b)),
            f64::from(u8::from(rank_a == 0 && rank_b == 0)),
            beside(a, b, -1).max(beside(a, b, 1)),
            third_article(wholes, &near, (a, b)),
        ]);
        found.insert((a, b), all);
    }
    found
}

/// The strongest support of a third article: the highest, over its sentences, of
/// the lower of the two strengths that bind it to `a` and to `b`.
fn third_article(wholes: &[Unit], near: &[BTreeMap<usize, f64>], (a, b): (usize, usize)) -> f64 {
    let others = near[a].iter().filter(|&(&other, _)| {
        let article = wholes[other].article;
        article != wholes[a].article && article != wholes[b].article
    });
    let support = others.filter_map(|(other, strength)| near[b].get(other).map(|second| strength.min(*second)));
    support.fold(0.0, f64::max)
}

/// An unsupervised score for ranking: the mean of alignment, words, letters and
/// what is said beside the names.
fn plain(features: &[f64; features::OWN]) -> f64 {
    (features[0] + features[3] + features[4] + features[6]) / 4.0
}

/// Why two claims were put together: the words they share, by what they are,
/// and what each kind added to the score.
#[must_use]
pub fn explain(story: &Story, link: &Link, config: &Config) -> Vec<Reason> {
    let (a, b) = (&story.units[link.a], &story.units[link.b]);
    let mut kinds: BTreeMap<&'static str, Vec<(f64, String)>> = BTreeMap::new();
    for pair in &link.aligned {
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
    // The evidence of the score as a whole, shared out by the weight of the words.
    let score = libm::log(link.similarity.value().max(1e-9) / (1.0 - link.similarity.value()).max(1e-9));
    let mut reasons: Vec<Reason> = kinds
        .into_iter()
        .map(|(feature, mut details)| {
            let weight: f64 = details.iter().map(|(weight, _)| weight).sum();
            details.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
            let mut words: Vec<String> = Vec::new();
            for (_, detail) in details {
                if !words.contains(&detail) && words.len() < config.reason_words {
                    words.push(detail);
                }
            }
            let share = if total > 0.0 { weight / total } else { 0.0 };
            Reason {
                feature: feature.to_owned(),
                detail: words.join(", "),
                weight: rounded((score - weights::BIAS) * share),
            }
        })
        .collect();
    reasons.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| a.feature.cmp(&b.feature)));
    reasons
}

/// Three decimals: more would be noise in an export.
#[must_use]
pub fn rounded(value: f64) -> f64 {
    libm::round(value * 1000.0) / 1000.0
}

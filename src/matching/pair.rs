//! Pairs of sentences with their features and their clauses.
//!
//! Never here: weights, thresholds, decisions.

use crate::matching::align::{Aligned, align};
use crate::matching::features::{Collector, Features};
use crate::matching::story::{Story, Unit};

/// Two sentences of two articles.
#[derive(Debug, Clone)]
pub struct Pair {
    /// Index of the one sentence in [`Story::wholes`]; smaller than `b`.
    pub a: usize,
    /// Index of the other.
    pub b: usize,
    /// What speaks for and against their being about one assertion.
    pub features: Features,
    /// Their clauses that are each other's best match, and those of which one repeats the
    /// other word for word.
    pub clauses: Vec<ClausePair>,
}

/// Two clauses of a pair of sentences.
#[derive(Debug, Clone)]
pub struct ClausePair {
    /// Index of the one clause in [`Story::units`]; smaller than `b`.
    pub a: usize,
    /// Index of the other.
    pub b: usize,
    /// The words put together.
    pub aligned: Vec<Aligned>,
    /// Share of the weight of both that is put together, in `[0, 1]`.
    pub alignment: f64,
    /// How alike the two are by themselves, in `[0, 1]`.
    pub alike: f64,
    /// Whether all words of the one stand in the other, in a row.
    pub repeated: bool,
}

/// Makes pairs of the sentences of a story.
#[derive(Debug)]
pub struct Pairing<'a> {
    story: &'a Story<'a>,
    /// For each sentence its clauses.
    clauses_of: Vec<Vec<usize>>,
}

impl<'a> Pairing<'a> {
    /// Prepares for any number of pairs.
    #[must_use]
    pub fn new(story: &'a Story<'a>) -> Self {
        let mut clauses_of = vec![Vec::new(); story.wholes.len()];
        for (index, unit) in story.units.iter().enumerate() {
            clauses_of[unit.whole].push(index);
        }
        Self { story, clauses_of }
    }

    /// Two sentences with their features and those of their clauses that are each other's
    /// best match; all others are gone, for there are many.
    #[must_use]
    pub fn pair(&self, a: usize, b: usize) -> Pair {
        let (story, one, other) = (self.story, &self.story.wholes[a], &self.story.wholes[b]);
        let mut collector = Collector::new(story, one, other, &align(story, one, other));
        let mut clauses = Vec::new();
        for &x in &self.clauses_of[a] {
            for &y in &self.clauses_of[b] {
                let (left, right) = (&story.units[x], &story.units[y]);
                let aligned = align(story, left, right);
                if !aligned.is_empty() {
                    let found = collector.add(left, right, &aligned);
                    let repeated = repeats(story, left, right, &aligned);
                    let (alignment, alike) = (found.alignment, found.alike);
                    clauses.push(ClausePair { a: x, b: y, aligned, alignment, alike, repeated });
                }
            }
        }
        Pair { a, b, features: collector.features(), clauses: best(clauses) }
    }
}

/// Fewest words that repeat others: five in a row are seldom shared by chance.
const REPEATED: usize = 5;

/// Whether all words of the one of two clauses, which are aligned so, stand in the other in a
/// row.
fn repeats(story: &Story, a: &Unit, b: &Unit, aligned: &[Aligned]) -> bool {
    let own = |unit: &Unit| unit.words.iter().filter(|word| !word.inherited).count();
    if aligned.len() < own(a).min(own(b)) {
        return false;
    }
    let words = |unit: &Unit| -> Vec<&str> {
        let sentence = story.sentence(unit);
        unit.claim.own_tokens().map(|at| sentence.tokens[at].lower.as_str()).collect()
    };
    let (a, b) = (words(a), words(b));
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    short.len() >= REPEATED && long.windows(short.len()).any(|run| run == short)
}

/// The clauses that are each other's best match, and those of which one repeats the other.
fn best(clauses: Vec<ClausePair>) -> Vec<ClausePair> {
    let is_best = |clause: &ClausePair| {
        let mut rivals = clauses.iter().filter(|other| other.a == clause.a || other.b == clause.b);
        clause.repeated || rivals.all(|other| other.alike <= clause.alike)
    };
    let best: Vec<bool> = clauses.iter().map(is_best).collect();
    clauses.into_iter().zip(best).filter_map(|(clause, best)| best.then_some(clause)).collect()
}

impl Pair {
    /// How alike the two most alike clauses are, in `[0, 1]`.
    #[must_use]
    pub fn best(&self) -> f64 {
        self.clauses.iter().map(|clause| clause.alike).fold(0.0, f64::max)
    }
}

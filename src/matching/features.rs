//! Features of a pair of sentences, each with a name and a range, all symmetric:
//! of the two alone, of their clauses, and how many sentences there are.
//!
//! Never here: weights, thresholds, decisions, and no third passage.

use crate::matching::align::{Aligned, strength};
use crate::matching::direction::dot;
use crate::matching::story::{INHERITED, Story, Unit};
use crate::matching::{kinds, setting};
use crate::number::{ratio, to_f64};
use crate::order::Order;

/// The features of a pair of sentences, in this order.
#[rustfmt::skip]
pub const NAMES: [&str; COUNT] = [
    // Of the two sentences.
    "alignment", "shorter-covered", "window", "words", "letters", "names", "predicate", "predicate-weight", "predicate-shorter",
    "numbers", "number-clash", "quotation", "negation", "length", "place", "pairs-of-words", "weight", "headline", "speaker",
    "rare-alignment", "direction", "left-over", "date",
    // Of the words they share, by kind.
    "rare-words", "some-words", "common-words", "near-words", "same-numbers", "same-names", "less-quoted", "more-quoted",
    "same-quotation", "other-quotation",
    // Of where they stand.
    "earlier", "later", "shorter", "longer", "told-nearby", "told-nearby-most",
    // Of their clauses: the highest of all pairs of them.
    "clause-alignment", "clause-covered", "clause-weight", "clause-predicate", "clause-window", "clause-weighted",
    "clause-rare", "clause-direction", "act", "actor", "other-actor",
    // Of their articles.
    "sentences",
];

/// How many features look at the two sentences.
const OWN: usize = 23;

/// How many look at kinds of words and at the setting too.
const SENTENCES: usize = OWN + kinds::COUNT + setting::COUNT;

/// How many look at their clauses.
const CLAUSES: usize = 11;

/// How many features there are.
pub const COUNT: usize = SENTENCES + CLAUSES + 1;

/// The values of all features.
pub type Features = [f64; COUNT];

/// Collects the features of one pair of sentences.
#[derive(Debug)]
pub struct Collector<'a> {
    story: &'a Story<'a>,
    all: Features,
}

impl<'a> Collector<'a> {
    /// Begins with the two sentences and their articles.
    #[must_use]
    pub fn new(story: &'a Story<'a>, a: &Unit, b: &Unit, aligned: &[Aligned]) -> Self {
        let mut all = [0.0; COUNT];
        all[..OWN].copy_from_slice(&of_sentences(story, a, b, aligned));
        all[OWN..OWN + kinds::COUNT].copy_from_slice(&kinds::of(story, a, b, aligned));
        all[OWN + kinds::COUNT..SENTENCES].copy_from_slice(&setting::of(story, a, b, aligned));
        let sentences = |unit: &Unit| to_f64(story.sentences_of(unit.article).len());
        // Of the pairs of two articles, one in as many sentences as they have matches.
        all[COUNT - 1] = 0.5 * libm::log((sentences(a) * sentences(b)).clamp(1.0, MOST_SENTENCES * MOST_SENTENCES));
        Self { story, all }
    }

    /// Adds two of their clauses, and tells how alike these are.
    pub fn add(&mut self, a: &Unit, b: &Unit, aligned: &[Aligned]) -> Alike {
        let overlap = Overlap::new(self.story, a, b, aligned);
        let [act, actor, other] = acts(self.story, a, b);
        let found = [
            overlap.alignment,
            overlap.shorter_covered,
            overlap.shared,
            overlap.told,
            overlap.window,
            overlap.alignment * overlap.shared,
            overlap.rare,
            dot(&a.direction, &b.direction),
            act,
            actor * overlap.alignment,
            other * overlap.alignment,
        ];
        for (most, value) in self.all[SENTENCES..SENTENCES + CLAUSES].iter_mut().zip(found) {
            *most = most.max(value);
        }
        Alike { alignment: overlap.alignment, alike: 0.5 * (overlap.alignment + overlap.told) }
    }

    /// The features of the pair.
    #[must_use]
    pub fn features(self) -> Features {
        self.all
    }
}

/// How alike two clauses are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alike {
    /// Share of the weight of both that is put together, in `[0, 1]`.
    pub alignment: f64,
    /// The mean of that and of the same without names and numbers, in `[0, 1]`.
    pub alike: f64,
}

/// Sentences of an article beyond which more change nothing. The learned weights
/// have seen no longer articles.
const MOST_SENTENCES: f64 = 80.0;

/// How much of two passages was put together.
struct Overlap {
    /// Harmonic mean of the shares of both.
    alignment: f64,
    /// Share of the one that is covered better.
    shorter_covered: f64,
    /// Logarithm of the weight.
    shared: f64,
    /// The same three for what is said beside names, roles and numbers.
    told: f64,
    told_shared: f64,
    told_shorter: f64,
    /// Logarithm of the heaviest stretch that is nearly all put together.
    window: f64,
    /// The alignment, each word weighed by its rarity in the language at large.
    rare: f64,
}

impl Overlap {
    fn new(story: &Story, a: &Unit, b: &Unit, aligned: &[Aligned]) -> Self {
        let (shared_a, shared_b) = sums(aligned, |at| a.words[at].weight, |at| b.words[at].weight);
        let (cover_a, cover_b) = (part(shared_a, a.weight), part(shared_b, b.weight));
        let told = |at: usize, unit: &Unit| if unit.words[at].predicate { unit.words[at].weight } else { 0.0 };
        let both: Vec<Aligned> =
            aligned.iter().copied().filter(|pair| a.words[pair.a].predicate && b.words[pair.b].predicate).collect();
        let (told_a, told_b) = sums(&both, |at| told(at, a), |at| told(at, b));
        let (told_cover_a, told_cover_b) = (part(told_a, a.predicate_weight), part(told_b, b.predicate_weight));
        let rarity = |at: usize, unit: &Unit| {
            let word = &unit.words[at];
            story.directions.rarity(word) * if word.inherited { INHERITED } else { 1.0 }
        };
        let (rare_a, rare_b) = sums(aligned, |at| rarity(at, a), |at| rarity(at, b));
        let all = |unit: &Unit| (0..unit.words.len()).map(|at| rarity(at, unit)).sum::<f64>();
        Self {
            alignment: harmonic(cover_a, cover_b),
            shorter_covered: cover_a.max(cover_b),
            shared: libm::log1p(shared_a.min(shared_b)),
            told: harmonic(told_cover_a, told_cover_b),
            told_shared: libm::log1p(told_a.min(told_b)),
            told_shorter: told_cover_a.max(told_cover_b),
            window: libm::log1p(window(a, aligned, true).min(window(b, aligned, false))),
            rare: harmonic(part(rare_a, all(a)), part(rare_b, all(b))),
        }
    }
}

/// The weights of what was put together, on either side.
fn sums(aligned: &[Aligned], of_a: impl Fn(usize) -> f64, of_b: impl Fn(usize) -> f64) -> (f64, f64) {
    aligned.iter().fold((0.0, 0.0), |(a, b), pair| (a + of_a(pair.a) * pair.strength, b + of_b(pair.b) * pair.strength))
}

/// The features of two sentences that look at nothing else.
fn of_sentences(story: &Story, a: &Unit, b: &Unit, aligned: &[Aligned]) -> [f64; OWN] {
    let overlap = Overlap::new(story, a, b, aligned);
    let (same_numbers, other_numbers) = numbers(story, a, b);
    let runs = aligned.windows(2).filter(|two| two[1].a == two[0].a + 1 && two[1].b == two[0].b + 1).count();
    [
        overlap.alignment,
        overlap.shorter_covered,
        overlap.window,
        cosine(a, b),
        letters(a, b),
        shared_names(a, b),
        overlap.told,
        overlap.told_shared,
        overlap.told_shorter,
        same_numbers,
        other_numbers,
        libm::log1p(quoted_run(a, b, aligned)),
        f64::from(u8::from(a.negated != b.negated)),
        part(a.weight.min(b.weight), a.weight.max(b.weight)),
        (a.position - b.position).abs(),
        libm::log1p(to_f64(runs)),
        overlap.shared,
        f64::from(u8::from(a.headline || b.headline)),
        match (a.speaker, b.speaker) {
            (Some(x), Some(y)) if x == y => 1.0,
            (Some(_), Some(_)) => -1.0,
            _ => 0.0,
        },
        overlap.rare,
        dot(&a.direction, &b.direction),
        left_over(story, a, b, aligned),
        dates(story, a, b),
    ]
}

/// Cosine of the mean directions of the words that found no near partner; 0 where
/// one side has none.
fn left_over(story: &Story, a: &Unit, b: &Unit, aligned: &[Aligned]) -> f64 {
    let mut alone_a = vec![true; a.words.len()];
    let mut alone_b = vec![true; b.words.len()];
    for pair in aligned.iter().filter(|pair| pair.strength > NEARLY_SAME) {
        alone_a[pair.a] = false;
        alone_b[pair.b] = false;
    }
    let mean = |unit: &Unit, alone: &[bool]| {
        story.directions.mean(unit.words.iter().zip(alone).filter(|(_, alone)| **alone).map(|(word, _)| word))
    };
    dot(&mean(a, &alone_a), &mean(b, &alone_b)).max(0.0)
}

/// 1 where both name one day, -1 where they name different ones, 0 otherwise.
fn dates(story: &Story, a: &Unit, b: &Unit) -> f64 {
    let mut dated = false;
    for x in story.dates(a) {
        for y in story.dates(b) {
            dated = true;
            if x.date == y.date {
                return 1.0;
            }
        }
    }
    if dated { -1.0 } else { 0.0 }
}

/// What two clauses tell of one act, each in `[0, 1]`: how near the verbs are and who
/// acts, how near those are who act, and whether they are known to be two.
pub(crate) fn acts(story: &Story, a: &Unit, b: &Unit) -> [f64; 3] {
    let (Some(x), Some(y)) = (a.act, b.act) else { return [0.0; 3] };
    let near =
        |x: Option<usize>, y: Option<usize>| x.zip(y).map_or(0.0, |(x, y)| strength(story, &a.words[x], &b.words[y]));
    let heads = near(x.head, y.head);
    let actor = if x.actor.is_some() && x.actor == y.actor { 1.0 } else { heads };
    let two = x.passive == y.passive && x.actor.zip(y.actor).is_some_and(|(x, y)| x != y);
    [near(x.verb, y.verb) * (0.5 + 0.5 * actor), actor, f64::from(u8::from(two && heads < NEARLY_SAME))]
}

/// Strength from which two words are nearly the same.
const NEARLY_SAME: f64 = 0.5;

/// `part / whole` in `[0, 1]`; 0 where there is no whole.
pub(crate) fn part(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { (part / whole).clamp(0.0, 1.0) } else { 0.0 }
}

pub(crate) fn harmonic(a: f64, b: f64) -> f64 {
    if a + b > 0.0 { 2.0 * a * b / (a + b) } else { 0.0 }
}

/// What an unaligned word costs in a window, as a share of its weight.
const GAP: f64 = 0.4;

/// The heaviest stretch of a claim whose words are nearly all aligned: the
/// maximum subarray (Kadane) over weights, unaligned words counted against it.
pub(crate) fn window(unit: &Unit, aligned: &[Aligned], first: bool) -> f64 {
    let mut strength = vec![0.0; unit.words.len()];
    for pair in aligned {
        strength[if first { pair.a } else { pair.b }] = pair.strength;
    }
    let (mut best, mut here) = (0.0f64, 0.0f64);
    for (word, strength) in unit.words.iter().zip(strength) {
        let gain = if strength > 0.0 { word.weight * strength } else { -GAP * word.weight };
        here = (here + gain).max(0.0);
        best = best.max(here);
    }
    best
}

/// Cosine of the two bags of stems.
fn cosine(a: &Unit, b: &Unit) -> f64 {
    let bag = |unit: &Unit| {
        let mut bag: Vec<(u32, f64)> = unit.words.iter().map(|word| (word.stem, word.weight)).collect();
        bag.order_by_key(|&(stem, _)| stem);
        bag.dedup_by_key(|&mut (stem, _)| stem);
        bag
    };
    let (bag_a, bag_b) = (bag(a), bag(b));
    let dot: f64 = bag_a
        .iter()
        .filter_map(|&(stem, weight)| {
            bag_b.binary_search_by_key(&stem, |&(stem, _)| stem).ok().map(|_| weight * weight)
        })
        .sum();
    part(dot, a.norm * b.norm)
}

/// Cosine of the character 4-grams.
pub(crate) fn letters(a: &Unit, b: &Unit) -> f64 {
    part(shared_grams(&a.grams, &b.grams), a.gram_norm * b.gram_norm)
}

/// Dot product of the weights of the shared character 4-grams.
fn shared_grams(a: &[(u32, f64)], b: &[(u32, f64)]) -> f64 {
    let (mut i, mut j, mut shared) = (0, 0, 0.0);
    while let (Some((x, weight)), Some((y, _))) = (a.get(i), b.get(j)) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                shared += weight * weight;
                i += 1;
                j += 1;
            }
        }
    }
    shared
}

/// Weighted Jaccard index of the names; 0 where neither has any.
fn shared_names(a: &Unit, b: &Unit) -> f64 {
    let in_b = |name| b.names.binary_search_by_key(&name, |&(name, _)| name).is_ok();
    let both: f64 = a.names.iter().filter(|&&(name, _)| in_b(name)).map(|&(_, weight)| weight).sum();
    let all: f64 = a.names.iter().chain(&b.names).map(|&(_, weight)| weight).sum();
    part(both, all - both)
}

/// Shares of the quantities of the shorter side that stand on the other with the
/// same value, and with the same unit and another value.
fn numbers(story: &Story, a: &Unit, b: &Unit) -> (f64, f64) {
    let (mut same, mut other, mut count) = (0, 0, 0);
    for quantity in story.quantities(a) {
        count += 1;
        if story.quantities(b).any(|with| with.has_value_of(quantity)) {
            same += 1;
        } else if !quantity.unit.is_empty() && story.quantities(b).any(|with| with.unit == quantity.unit) {
            other += 1;
        }
    }
    let fewer = count.min(story.quantities(b).count());
    (ratio(same, fewer).min(1.0), ratio(other, fewer).min(1.0))
}

/// Weight of the longest run of words that stand in quotation marks on at least
/// one side and follow each other on both.
fn quoted_run(a: &Unit, b: &Unit, aligned: &[Aligned]) -> f64 {
    let (mut best, mut here) = (0.0f64, 0.0f64);
    let mut last: Option<Aligned> = None;
    for pair in aligned {
        let quoted = a.words[pair.a].quoted || b.words[pair.b].quoted;
        let follows = last.is_some_and(|last| pair.a == last.a + 1 && pair.b == last.b + 1);
        here = if !quoted {
            0.0
        } else if follows {
            here + a.words[pair.a].weight
        } else {
            a.words[pair.a].weight
        };
        best = best.max(here);
        last = Some(*pair);
    }
    best
}

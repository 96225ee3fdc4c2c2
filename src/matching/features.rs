//! Features of a pair of claims, each with a name and a range, all symmetric.
//!
//! Never here: weights, thresholds, decisions.

use crate::matching::align::Aligned;
use crate::matching::story::{Story, Unit};
use crate::number::{ratio, to_f64};

/// The features of a pair of sentences, in this order: of the two alone, of their
/// best clauses, and of how they stand among the other pairs.
#[rustfmt::skip]
pub const NAMES: [&str; COUNT] = [
    "alignment", "shorter-covered", "window", "words", "letters", "names", "predicate", "predicate-weight", "predicate-shorter",
    "numbers", "number-clash", "quotation", "negation", "length", "place", "pairs-of-words", "weight", "headline",
    "speaker",
    "rare-alignment", "direction", "left-over", "date",
    "clause-alignment", "clause-covered", "clause-weight", "clause-predicate", "clause-window", "clause-weighted", "clause-direction", "act", "actor", "other-actor", "clause-rare",
    "rank", "margin", "mutual", "neighbors", "third-article", "letters-rank", "context",
];

/// How many features look at two passages alone.
pub const OWN: usize = 23;

/// How many look at the best of their clauses.
pub const CLAUSES: usize = 11;

/// How many look at the other pairs of their articles too.
pub const AROUND: usize = 7;

/// How many features there are.
pub const COUNT: usize = OWN + CLAUSES + AROUND;

/// The values of all features.
pub type Features = [f64; COUNT];

/// The features of two passages that look at nothing else.
#[must_use]
pub fn features(story: &Story, a: &Unit, b: &Unit, aligned: &[Aligned]) -> [f64; OWN] {
    let shared_a: f64 = aligned.iter().map(|pair| a.words[pair.a].weight * pair.strength).sum();
    let shared_b: f64 = aligned.iter().map(|pair| b.words[pair.b].weight * pair.strength).sum();
    let (cover_a, cover_b) = (part(shared_a, a.weight), part(shared_b, b.weight));
    let predicates = aligned.iter().filter(|pair| a.words[pair.a].predicate && b.words[pair.b].predicate);
    let (predicate_a, predicate_b) = predicates.fold((0.0, 0.0), |(of_a, of_b), pair| {
        (of_a + a.words[pair.a].weight * pair.strength, of_b + b.words[pair.b].weight * pair.strength)
    });
    let (told_a, told_b) = (part(predicate_a, a.predicate_weight), part(predicate_b, b.predicate_weight));
    let (same_numbers, other_numbers) = numbers(story, a, b);
    let runs = aligned.windows(2).filter(|two| two[1].a == two[0].a + 1 && two[1].b == two[0].b + 1).count();
    [
        harmonic(cover_a, cover_b),
        cover_a.max(cover_b),
        libm::log1p(window(a, aligned, true).min(window(b, aligned, false))),
        cosine(a, b),
        part(shared_grams(&a.grams, &b.grams), a.gram_norm * b.gram_norm),
        shared_names(a, b),
        harmonic(told_a, told_b),
        libm::log1p(predicate_a.min(predicate_b)),
        told_a.max(told_b),
        same_numbers,
        other_numbers,
        libm::log1p(quoted_run(a, b, aligned)),
        f64::from(u8::from(a.negated != b.negated)),
        part(a.weight.min(b.weight), a.weight.max(b.weight)),
        (a.position - b.position).abs(),
        libm::log1p(to_f64(runs)),
        libm::log1p(shared_a.min(shared_b)),
        f64::from(u8::from(a.headline || b.headline)),
        match (a.speaker, b.speaker) {
            (Some(x), Some(y)) if x == y => 1.0,
            (Some(_), Some(_)) => -1.0,
            _ => 0.0,
        },
        rare_alignment(story, a, b, aligned),
        direction(a, b),
        left_over(story, a, b, aligned),
        dates(story, a, b),
    ]
}

/// The alignment, each word weighed by its rarity in the language at large.
fn rare_alignment(story: &Story, a: &Unit, b: &Unit, aligned: &[Aligned]) -> f64 {
    let rarity = |unit: &Unit, at: usize| {
        let word = &unit.words[at];
        let plain = story.rarities[word.stem as usize];
        let rarity = if plain > 0.0 { plain } else { word.weight * 2.0 };
        if word.inherited { rarity * 0.25 } else { rarity }
    };
    let all = |unit: &Unit| (0..unit.words.len()).map(|at| rarity(unit, at)).sum::<f64>();
    let shared_a: f64 = aligned.iter().map(|pair| rarity(a, pair.a) * pair.strength).sum();
    let shared_b: f64 = aligned.iter().map(|pair| rarity(b, pair.b) * pair.strength).sum();
    harmonic(part(shared_a, all(a)), part(shared_b, all(b)))
}

/// Cosine of the mean directions of two passages.
#[must_use]
pub fn direction(a: &Unit, b: &Unit) -> f64 {
    a.direction.iter().zip(&b.direction).map(|(a, b)| a * b).sum()
}

/// Cosine of the mean directions of the words that found no partner; 0 where one
/// side has none.
fn left_over(story: &Story, a: &Unit, b: &Unit, aligned: &[Aligned]) -> f64 {
    let mean = |unit: &Unit, first: bool| {
        let mut sum: Vec<f64> = Vec::new();
        for (at, word) in unit.words.iter().enumerate() {
            if aligned.iter().any(|pair| (if first { pair.a } else { pair.b }) == at && pair.strength > 0.5) {
                continue;
            }
            let Some(direction) = &story.directions[word.stem as usize] else { continue };
            let weight = word.weight / libm::sqrt(direction.square());
            sum.resize(direction.components().len(), 0.0);
            for (sum, &component) in sum.iter_mut().zip(direction.components()) {
                *sum += weight * f64::from(component);
            }
        }
        sum
    };
    let (x, y) = (mean(a, true), mean(b, false));
    let dot = |x: &[f64], y: &[f64]| x.iter().zip(y).map(|(x, y)| x * y).sum::<f64>();
    part(dot(&x, &y).max(0.0), libm::sqrt(dot(&x, &x) * dot(&y, &y)))
}

/// 1 where both name one day, -1 where they name different ones, 0 otherwise.
fn dates(story: &Story, a: &Unit, b: &Unit) -> f64 {
    let mut any = false;
    for x in story.dates(a) {
        for y in story.dates(b) {
            any = true;
            if x.date == y.date {
                return 1.0;
            }
        }
    }
    if any { -1.0 } else { 0.0 }
}

/// What two clauses tell of one act: whether the verbs agree, whether those who act
/// do, and whether they are known to be different.
#[must_use]
pub fn acts(story: &Story, a: &Unit, b: &Unit) -> [f64; 3] {
    let (Some(x), Some(y)) = (a.act, b.act) else { return [0.0; 3] };
    let verbs = x.verb.zip(y.verb).map_or(0.0, |(x, y)| crate::matching::align::strength(story, &a.words[x], &b.words[y]));
    let heads = x.head.zip(y.head).map_or(0.0, |(x, y)| crate::matching::align::strength(story, &a.words[x], &b.words[y]));
    let named = x.name.is_some() && x.name == y.name;
    let other = x.passive == y.passive && x.name.zip(y.name).is_some_and(|(x, y)| x != y);
    let actor = if named { 1.0 } else { heads };
    [verbs * (0.5 + 0.5 * actor), actor, f64::from(u8::from(other && heads < 0.5))]
}

/// `part / whole` in `[0, 1]`; 0 where there is no whole.
fn part(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { (part / whole).clamp(0.0, 1.0) } else { 0.0 }
}

fn harmonic(a: f64, b: f64) -> f64 {
    if a + b > 0.0 { 2.0 * a * b / (a + b) } else { 0.0 }
}

/// What an unaligned word costs in a window, as a share of its weight.
const GAP: f64 = 0.4;

/// The heaviest stretch of a claim whose words are nearly all aligned: the
/// maximum subarray (Kadane) over weights, unaligned words counted against it.
fn window(unit: &Unit, aligned: &[Aligned], first: bool) -> f64 {
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
        bag.sort_by_key(|&(stem, _)| stem);
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

//! What kinds of words two sentences have in common: how many rare, common and quoted
//! ones, names, numbers and words that are only near.
//!
//! Never here: weights, thresholds, decisions.

use crate::matching::align::Aligned;
use crate::matching::features::part;
use crate::matching::story::{Story, Unit};
use crate::number::{ratio, to_f64};

/// How many features there are.
pub(crate) const COUNT: usize = 10;

/// Logarithms of how many words they share that few, some and many sentences of the
/// story hold, of words that are near, of numbers and of names; then the lower and the
/// higher share of quoted words, how much of the quotations is one, and whether both
/// quote and not the same.
pub(crate) fn of(story: &Story, a: &Unit, b: &Unit, aligned: &[Aligned]) -> [f64; COUNT] {
    let many = MANY * to_f64(story.wholes.len());
    let (mut rare, mut some, mut common, mut near, mut numbers, mut names) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    for pair in aligned {
        if pair.strength < 1.0 {
            near += pair.strength;
            continue;
        }
        let word = &a.words[pair.a];
        let holding = story.holding[word.stem as usize];
        if holding <= FEW {
            rare += 1.0;
        } else if to_f64(holding) <= many {
            some += 1.0;
        } else {
            common += 1.0;
        }
        numbers += f64::from(u8::from(word.number));
        names += f64::from(u8::from(word.name.is_some()));
    }
    let [rare, some, common, near, numbers, names] = [rare, some, common, near, numbers, names].map(libm::log1p);
    let (share_a, share_b) = (quoted_share(a), quoted_share(b));
    let (weight_a, weight_b) = (quoted_weight(a), quoted_weight(b));
    let both = aligned.iter().filter(|pair| a.words[pair.a].quoted && b.words[pair.b].quoted);
    let quoted = part(both.map(|pair| a.words[pair.a].weight * pair.strength).sum(), weight_a.min(weight_b));
    let apart = weight_a > SPOKEN && weight_b > SPOKEN && quoted < SAME_WORDS;
    [
        rare,
        some,
        common,
        near,
        numbers,
        names,
        share_a.min(share_b),
        share_a.max(share_b),
        quoted,
        f64::from(u8::from(apart)),
    ]
}

/// Sentences that hold a rare word: one of each of three articles.
const FEW: usize = 3;

/// Share of all sentences beyond which a word belongs to the topic.
const MANY: f64 = 0.1;

/// Weight of quoted words, in nats, from which a quotation is more than a term.
const SPOKEN: f64 = 8.0;

/// Share of the shorter quotation below which two are not one.
const SAME_WORDS: f64 = 0.25;

fn quoted_share(unit: &Unit) -> f64 {
    ratio(unit.words.iter().filter(|word| word.quoted).count(), unit.words.len())
}

fn quoted_weight(unit: &Unit) -> f64 {
    unit.words.iter().filter(|word| word.quoted).map(|word| word.weight).sum()
}

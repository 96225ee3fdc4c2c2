//! How a pair of sentences stands among the other pairs of its story, by what the
//! first step of the similarity says of each.
//!
//! Never here: what the two sentences say.

use std::collections::BTreeMap;

use crate::matching::model;
use crate::matching::pair::Pair;
use crate::matching::story::Story;
use crate::number::{ratio, to_f64};
use crate::order::{Order, map};

/// The features of the second step, in this order.
pub const NAMES: [&str; COUNT] =
    ["first-step", "rank", "margin", "mutual", "in-step", "beside", "third-article", "rivals", "best"];

/// How many features there are.
pub const COUNT: usize = 9;

/// The values of all features.
pub type Features = [f64; COUNT];

/// The features of all pairs, by the log-odds of the first step; in their order.
#[must_use]
pub fn around(story: &Story, pairs: &[Pair], first: &[f64]) -> Vec<Features> {
    let sure: Vec<f64> = first.iter().map(|&odds| model::sure(odds)).collect();
    let article = |sentence: usize| story.wholes[sentence].article;
    let at = map(pairs.iter().enumerate().map(|(n, pair)| ((pair.a, pair.b), n)));
    // For each sentence and other article: how sure its pairs are, surest first.
    let mut ranked: BTreeMap<(usize, usize), Vec<f64>> = BTreeMap::new();
    let mut near = vec![BTreeMap::new(); story.wholes.len()];
    for (pair, &sure) in pairs.iter().zip(&sure) {
        ranked.entry((pair.a, article(pair.b))).or_default().push(sure);
        ranked.entry((pair.b, article(pair.a))).or_default().push(sure);
        near[pair.a].insert(pair.b, sure);
        near[pair.b].insert(pair.a, sure);
    }
    for list in ranked.values_mut() {
        list.order_by(|a, b| b.total_cmp(a));
    }
    let beside = |pair: &Pair, steps: (isize, isize)| -> f64 {
        let moved = |sentence: usize, step: isize| {
            let there = sentence.checked_add_signed(step)?;
            story.wholes.get(there).filter(|whole| whole.article == article(sentence)).map(|_| there)
        };
        let key = moved(pair.a, steps.0).zip(moved(pair.b, steps.1));
        key.and_then(|key| at.get(&key)).map_or(0.0, |&at| sure[at])
    };
    let most =
        |pair: &Pair, steps: &[(isize, isize)]| steps.iter().map(|&steps| beside(pair, steps)).fold(0.0, f64::max);
    pairs
        .iter()
        .zip(first.iter().zip(&sure))
        .map(|(pair, (&odds, &sure))| {
            let from_a = Rivals::new(&ranked[&(pair.a, article(pair.b))], sure);
            let from_b = Rivals::new(&ranked[&(pair.b, article(pair.a))], sure);
            [
                odds.clamp(-MOST_ODDS, MOST_ODDS),
                0.5 * (ratio(1, from_a.better + 1) + ratio(1, from_b.better + 1)),
                from_a.margin.min(from_b.margin),
                f64::from(u8::from(from_a.better == 0 && from_b.better == 0)),
                most(pair, &[(-1, -1), (1, 1)]),
                most(pair, &[(0, 1), (0, -1), (1, 0), (-1, 0)]),
                third_article(story, &near, pair),
                libm::log1p(from_a.sum.max(from_b.sum)),
                from_a.best.max(from_b.best),
            ]
        })
        .collect()
}

/// Log-odds beyond which more say nothing.
pub(crate) const MOST_ODDS: f64 = 12.0;

/// The other pairs of one sentence with the sentences of one article.
struct Rivals {
    /// How many are surer.
    better: usize,
    /// How much surer this one is than the best of them; below 0 where it is not.
    margin: f64,
    /// How sure all of them are together.
    sum: f64,
    /// How sure the best is, this one counted in.
    best: f64,
}

impl Rivals {
    fn new(ranked: &[f64], sure: f64) -> Self {
        let better = ranked.iter().take_while(|&&other| other > sure).count();
        let best = ranked.first().copied().unwrap_or(sure);
        let rival = if better > 0 { best } else { ranked.get(1).copied().unwrap_or(0.0) };
        Self { better, margin: sure - rival, sum: ranked.iter().sum::<f64>() - sure, best }
    }
}

/// The support of the other articles: of each the highest, over its sentences, of the
/// lower of how sure its pairs with the one and with the other sentence are; their
/// mean, so that more articles are no more support.
fn third_article(story: &Story, near: &[BTreeMap<usize, f64>], pair: &Pair) -> f64 {
    let article = |sentence: usize| story.wholes[sentence].article;
    let mut support: BTreeMap<usize, f64> = BTreeMap::new();
    for (&other, &sure) in &near[pair.a] {
        if article(other) != article(pair.a)
            && article(other) != article(pair.b)
            && let Some(&second) = near[pair.b].get(&other)
        {
            let most = support.entry(article(other)).or_default();
            *most = most.max(sure.min(second));
        }
    }
    let others = story.articles.len().saturating_sub(2).max(1);
    support.values().sum::<f64>() / to_f64(others)
}

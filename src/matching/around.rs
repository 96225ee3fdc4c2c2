//! How a pair of sentences stands among the other pairs of its story, by what the
//! first step of the similarity says of each.
//!
//! Never here: what the two sentences say.

use std::cmp::Ordering;
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

/// What the first step says of all pairs of a story.
#[derive(Debug)]
pub struct Around<'a> {
    story: &'a Story<'a>,
    /// How sure each pair of sentences is.
    sure: BTreeMap<(usize, usize), f64>,
    /// For each sentence and other article: how sure its pairs are, surest first.
    ranked: BTreeMap<(usize, usize), Vec<f64>>,
    /// For each sentence the others it is paired with, in their order, and how surely.
    near: Vec<Vec<(usize, f64)>>,
}

impl<'a> Around<'a> {
    /// Takes in all pairs, each with its log-odds.
    #[must_use]
    pub fn new(story: &'a Story<'a>, pairs: &[Pair], first: &[f64]) -> Self {
        let article = |sentence: usize| story.wholes[sentence].article;
        let mut ranked: BTreeMap<(usize, usize), Vec<f64>> = BTreeMap::new();
        let mut near: Vec<Vec<(usize, f64)>> = vec![Vec::new(); story.wholes.len()];
        let mut all = Vec::with_capacity(pairs.len());
        for (pair, &odds) in pairs.iter().zip(first) {
            let sure = model::sure(odds);
            ranked.entry((pair.a, article(pair.b))).or_default().push(sure);
            ranked.entry((pair.b, article(pair.a))).or_default().push(sure);
            near[pair.a].push((pair.b, sure));
            near[pair.b].push((pair.a, sure));
            all.push(((pair.a, pair.b), sure));
        }
        for list in ranked.values_mut() {
            list.order_by(|a, b| b.total_cmp(a));
        }
        for list in &mut near {
            list.order_by_key(|&(other, _)| other);
        }
        Self { story, sure: map(all), ranked, near }
    }

    /// The features of one of the pairs, which has these log-odds.
    #[must_use]
    pub fn features(&self, pair: &Pair, odds: f64) -> Features {
        let (sure, article) = (model::sure(odds), |sentence: usize| self.story.wholes[sentence].article);
        let from_a = Rivals::new(&self.ranked[&(pair.a, article(pair.b))], sure);
        let from_b = Rivals::new(&self.ranked[&(pair.b, article(pair.a))], sure);
        [
            odds.clamp(-MOST_ODDS, MOST_ODDS),
            0.5 * (ratio(1, from_a.better + 1) + ratio(1, from_b.better + 1)),
            from_a.margin.min(from_b.margin),
            f64::from(u8::from(from_a.better == 0 && from_b.better == 0)),
            self.most_beside(pair, &[(-1, -1), (1, 1)]),
            self.most_beside(pair, &[(0, 1), (0, -1), (1, 0), (-1, 0)]),
            third_article(self.story, &self.near, pair),
            libm::log1p(from_a.sum.max(from_b.sum)),
            from_a.best.max(from_b.best),
        ]
    }

    /// How sure the surest of the pairs is that stand these steps away.
    fn most_beside(&self, pair: &Pair, steps: &[(isize, isize)]) -> f64 {
        let wholes = &self.story.wholes;
        let moved = |sentence: usize, step: isize| {
            let there = sentence.checked_add_signed(step)?;
            wholes.get(there).filter(|whole| whole.article == wholes[sentence].article).map(|_| there)
        };
        let beside = |&(of_a, of_b): &(isize, isize)| {
            let key = moved(pair.a, of_a).zip(moved(pair.b, of_b));
            key.and_then(|key| self.sure.get(&key)).copied().unwrap_or(0.0)
        };
        steps.iter().map(beside).fold(0.0, f64::max)
    }
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
fn third_article(story: &Story, near: &[Vec<(usize, f64)>], pair: &Pair) -> f64 {
    let article = |sentence: usize| story.wholes[sentence].article;
    let (of_a, of_b) = (&near[pair.a], &near[pair.b]);
    let (mut i, mut j) = (0, 0);
    // The sentences of one article stand together: what it supports is whole once the
    // next one begins.
    let (mut all, mut last, mut most) = (0.0, usize::MAX, 0.0f64);
    while let (Some(&(x, sure)), Some(&(y, second))) = (of_a.get(i), of_b.get(j)) {
        match x.cmp(&y) {
            Ordering::Less => i += 1,
            Ordering::Greater => j += 1,
            Ordering::Equal => {
                (i, j) = (i + 1, j + 1);
                if article(x) != last {
                    all += most;
                    (last, most) = (article(x), 0.0);
                }
                most = most.max(sure.min(second));
            }
        }
    }
    let others = story.articles.len().saturating_sub(2).max(1);
    (all + most) / to_f64(others)
}

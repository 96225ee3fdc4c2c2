//! Origins: articles that share so much text that they count as one witness.
//!
//! Never here: how shared text is found.

use crate::config::Config;
use crate::matching::reuse::Shared;

/// The origin of each article, numbered by the first article of each, and the
/// pairs whose shared text joined them, as indexes into `shared`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origins {
    /// For each article the number of its origin.
    pub of: Vec<usize>,
    /// How many origins there are.
    pub count: usize,
    /// Indexes of the pairs that made two articles one origin.
    pub because: Vec<usize>,
}

/// Joins articles of which one is contained in the other by at least
/// `config.one_origin`. Forty papers that print one story are one origin.
#[must_use]
pub fn origins(articles: usize, shared: &[Shared], config: &Config) -> Origins {
    let enough = |pair: &Shared| pair.containment_a.max(pair.containment_b) >= config.one_origin;
    let because: Vec<usize> = (0..shared.len()).filter(|&index| enough(&shared[index])).collect();
    let pairs: Vec<(usize, usize)> = because.iter().map(|&index| (shared[index].a, shared[index].b)).collect();
    let (of, count) = joined(articles, &pairs);
    Origins { of, count, because }
}

/// The origin of each article where these pairs are one, numbered by the first
/// article of each, and how many there are.
#[must_use]
pub fn joined(articles: usize, pairs: &[(usize, usize)]) -> (Vec<usize>, usize) {
    let mut of: Vec<usize> = (0..articles).collect();
    for &(a, b) in pairs.iter().filter(|&&(a, b)| a < articles && b < articles) {
        let (keep, drop) = (of[a].min(of[b]), of[a].max(of[b]));
        for origin in &mut of {
            if *origin == drop {
                *origin = keep;
            }
        }
    }
    let mut numbers: Vec<usize> = of.clone();
    numbers.sort_unstable();
    numbers.dedup();
    let of = of.into_iter().map(|origin| numbers.binary_search(&origin).unwrap_or(0)).collect();
    (of, numbers.len())
}

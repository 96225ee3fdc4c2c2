//! The headline that a comparison is called by where nobody has named it.
//!
//! Never here: what a person calls it, and what it is called where there is no headline.

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation;

use crate::order::set;
use crate::report::Report;

/// The headline that has most words in common with the others; the first of equals.
pub(crate) fn headline(report: &Report) -> Option<&str> {
    let titles: Vec<(&str, BTreeSet<String>)> = report
        .articles
        .iter()
        .map(|article| article.title.trim())
        .filter(|title| !title.is_empty())
        .map(|title| (title, set(title.unicode_words().map(str::to_lowercase))))
        .collect();
    let shared = |at: usize| -> usize {
        let others = titles.iter().enumerate().filter(|&(other, _)| other != at);
        others.map(|(_, (_, said))| said.intersection(&titles[at].1).count()).sum()
    };
    let best = (0..titles.len()).rev().max_by_key(|&at| shared(at));
    best.map(|at| titles[at].0)
}

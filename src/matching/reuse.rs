//! Reuse: text that two articles share word for word. Resemblance and
//! containment over winnowed shingles (Broder 1997; Schleimer et al. 2003), and
//! the shared passages as tiles (after Wise 1993).
//!
//! Never here: what shared text means for the count of origins.

use std::collections::{BTreeSet, HashMap};

use crate::article::Article;
use crate::config::Config;
use crate::number::ratio;
use crate::span::Span;
use crate::text::Document;

/// Shared text of two articles.
#[derive(Debug, Clone, PartialEq)]
pub struct Shared {
    /// Index of the one article; smaller than `b`.
    pub a: usize,
    /// Index of the other.
    pub b: usize,
    /// Shared fingerprints over all of the two, in `[0, 1]`.
    pub resemblance: f64,
    /// Share of the fingerprints of `a` that stand in `b`.
    pub containment_a: f64,
    /// Share of the fingerprints of `b` that stand in `a`.
    pub containment_b: f64,
    /// The shared passages in the order of `a`.
    pub tiles: Vec<(Span, Span)>,
}

/// The shared text of all pairs of articles that have any.
#[must_use]
pub fn reuse(articles: &[&Article], documents: &[Document], config: &Config) -> Vec<Shared> {
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let texts: Vec<Text> = documents.iter().map(|document| Text::new(document, &mut numbers)).collect();
    let prints: Vec<BTreeSet<u64>> = texts.iter().map(|text| fingerprints(&text.words, config)).collect();
    // Only pairs that share a fingerprint are compared.
    let mut holders: HashMap<u64, Vec<usize>> = HashMap::new();
    for (article, prints) in prints.iter().enumerate() {
        for &print in prints {
            holders.entry(print).or_default().push(article);
        }
    }
    let mut found = Vec::new();
    for a in 0..articles.len() {
        let mut shared = vec![0usize; articles.len()];
        for print in &prints[a] {
            for &other in holders.get(print).into_iter().flatten().filter(|&&other| other > a) {
                shared[other] += 1;
            }
        }
        for (b, &shared) in shared.iter().enumerate().filter(|&(_, &shared)| shared > 0) {
            let tiles = tiles(&texts[a], &texts[b], config);
            if tiles.is_empty() {
                continue;
            }
            found.push(Shared {
                a,
                b,
                resemblance: ratio(shared, prints[a].len() + prints[b].len() - shared),
                containment_a: ratio(shared, prints[a].len()),
                containment_b: ratio(shared, prints[b].len()),
                tiles,
            });
        }
    }
    found
}

/// The words of a document in order.
struct Text {
    words: Vec<u32>,
    spans: Vec<Span>,
}

impl Text {
    fn new<'a>(document: &'a Document, numbers: &mut HashMap<&'a str, u32>) -> Self {
        let (mut words, mut spans) = (Vec::new(), Vec::new());
        for token in document.sentences.iter().flat_map(|sentence| &sentence.tokens) {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            words.push(*numbers.entry(token.lower.as_str()).or_insert(next));
            spans.push(token.span);
        }
        Self { words, spans }
    }
}

/// The winnowed hashes of the shingles of `words`: of each window of
/// `config.winnow` shingles the rightmost smallest.
fn fingerprints(words: &[u32], config: &Config) -> BTreeSet<u64> {
    let hashes: Vec<u64> = words.windows(config.shingle_words.max(1)).map(hash).collect();
    hashes
        .windows(config.winnow.max(1).min(hashes.len().max(1)))
        .filter_map(|window| window.iter().copied().min())
        .collect()
}

/// FNV-1a, 64 bit, over the numbers of the words.
fn hash(shingle: &[u32]) -> u64 {
    shingle
        .iter()
        .flat_map(|word| word.to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Runs of at least `config.tile_words` words that stand in both.
fn tiles(a: &Text, b: &Text, config: &Config) -> Vec<(Span, Span)> {
    let cover =
        |spans: &[Span], range: std::ops::Range<usize>| Span::new(spans[range.start].start, spans[range.end - 1].end);
    similar::capture_diff_slices(similar::Algorithm::Myers, &a.words, &b.words)
        .into_iter()
        .filter(|op| op.tag() == similar::DiffTag::Equal && op.old_range().len() >= config.tile_words)
        .map(|op| (cover(&a.spans, op.old_range()), cover(&b.spans, op.new_range())))
        .collect()
}

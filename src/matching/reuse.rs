//! Reuse: text that two articles share word for word. Resemblance and
//! containment over winnowed shingles (Broder 1997; Schleimer et al. 2003), and
//! the shared passages as tiles (after Wise 1993).
//!
//! Never here: what shared text means for the count of origins.

use std::collections::{BTreeMap, BTreeSet, HashMap};

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
    let prints: Vec<BTreeMap<u64, Vec<usize>>> = texts.iter().map(|text| fingerprints(&text.words, config)).collect();
    // Only pairs that share a fingerprint are compared.
    let mut holders: HashMap<u64, Vec<usize>> = HashMap::new();
    for (article, prints) in prints.iter().enumerate() {
        for &print in prints.keys() {
            holders.entry(print).or_default().push(article);
        }
    }
    let mut found = Vec::new();
    for a in 0..articles.len() {
        let mut shared = vec![0usize; articles.len()];
        for print in prints[a].keys() {
            for &other in holders.get(print).into_iter().flatten().filter(|&&other| other > a) {
                shared[other] += 1;
            }
        }
        for (b, &shared) in shared.iter().enumerate().filter(|&(_, &shared)| shared > 0) {
            let tiles = tiles((&texts[a], &prints[a]), (&texts[b], &prints[b]), config);
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
    /// The sentence of each word.
    sentences: Vec<usize>,
}

impl Text {
    fn new<'a>(document: &'a Document, numbers: &mut HashMap<&'a str, u32>) -> Self {
        let (mut words, mut spans, mut sentences) = (Vec::new(), Vec::new(), Vec::new());
        for (at, sentence) in document.sentences.iter().enumerate() {
            for token in &sentence.tokens {
                let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                words.push(*numbers.entry(token.lower.as_str()).or_insert(next));
                spans.push(token.span);
                sentences.push(at);
            }
        }
        Self { words, spans, sentences }
    }
}

/// The winnowed hashes of the shingles of `words`, of each window of
/// `config.winnow` shingles the smallest, and where each of them begins.
fn fingerprints(words: &[u32], config: &Config) -> BTreeMap<u64, Vec<usize>> {
    let hashes: Vec<u64> = words.windows(config.shingle_words.max(1)).map(hash).collect();
    let mut prints: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (start, window) in hashes.windows(config.winnow.max(1).min(hashes.len().max(1))).enumerate() {
        let smallest = window.iter().enumerate().rev().min_by_key(|&(_, hash)| hash);
        if let Some((offset, &hash)) = smallest {
            let places = prints.entry(hash).or_default();
            if places.last() != Some(&(start + offset)) {
                places.push(start + offset);
            }
        }
    }
    prints
}

/// FNV-1a, 64 bit, over the numbers of the words.
fn hash(shingle: &[u32]) -> u64 {
    shingle
        .iter()
        .flat_map(|word| word.to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Runs of at least `config.tile_words` words that stand in both. Only sentences
/// that hold a shared fingerprint are compared word by word.
fn tiles(
    (a, prints_a): (&Text, &BTreeMap<u64, Vec<usize>>),
    (b, prints_b): (&Text, &BTreeMap<u64, Vec<usize>>),
    config: &Config,
) -> Vec<(Span, Span)> {
    let (in_a, in_b) = (a.sharing(prints_a, prints_b, config), b.sharing(prints_b, prints_a, config));
    let words = |text: &Text, places: &[usize]| -> Vec<u32> { places.iter().map(|&place| text.words[place]).collect() };
    let mut tiles = Vec::new();
    for op in similar::capture_diff_slices(similar::Algorithm::Myers, &words(a, &in_a), &words(b, &in_b)) {
        if op.tag() != similar::DiffTag::Equal {
            continue;
        }
        // A run may cross a gap where sentences were passed over: it ends there.
        let pairs: Vec<(usize, usize)> =
            in_a[op.old_range()].iter().copied().zip(in_b[op.new_range()].iter().copied()).collect();
        let runs = pairs.chunk_by(|x, y| y.0 == x.0 + 1 && y.1 == x.1 + 1);
        for run in runs.filter(|run| run.len() >= config.tile_words) {
            let (first, last) = (run[0], run[run.len() - 1]);
            tiles.push((
                Span::new(a.spans[first.0].start, a.spans[last.0].end),
                Span::new(b.spans[first.1].start, b.spans[last.1].end),
            ));
        }
    }
    tiles
}

impl Text {
    /// The places of the words of all sentences that hold a fingerprint of both.
    fn sharing(
        &self,
        mine: &BTreeMap<u64, Vec<usize>>,
        theirs: &BTreeMap<u64, Vec<usize>>,
        config: &Config,
    ) -> Vec<usize> {
        let shared = mine.iter().filter(|(print, _)| theirs.contains_key(print)).flat_map(|(_, places)| places);
        let sentences: BTreeSet<usize> = shared
            .flat_map(|&place| (place..place + config.shingle_words).filter_map(|at| self.sentences.get(at).copied()))
            .collect();
        (0..self.words.len()).filter(|&at| sentences.contains(&self.sentences[at])).collect()
    }
}

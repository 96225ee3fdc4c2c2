//! Reuse: text that two articles share word for word, outside of quotations.
//! Resemblance and containment over winnowed shingles (Broder 1997; Schleimer et
//! al. 2003), how far one is derived from the other (METER: Clough et al. 2002).
//! The shared passages are in [`tiling`](crate::matching::tiling).
//!
//! Never here: what shared text means for the count of origins.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::article::Article;
use crate::claims::quotation::quotations;
use crate::config::Config;
use crate::matching::tiling::{Run, tiling};
use crate::number::ratio;
use crate::order::set;
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

impl Shared {
    /// The larger of the two containments: an article may take over a part of a
    /// longer one, and be all of it.
    #[must_use]
    pub fn containment(&self) -> f64 {
        self.containment_a.max(self.containment_b)
    }

    /// How far the one is derived from the other, by the classes of METER.
    #[must_use]
    pub fn derivation(&self, config: &Config) -> Derivation {
        let containment = self.containment();
        if containment >= config.wholly_derived {
            Derivation::Wholly
        } else if containment >= config.one_origin {
            Derivation::Partially
        } else {
            Derivation::None
        }
    }
}

/// How far one text is derived from another (METER).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Derivation {
    /// No more shared text than of two reports of one event.
    None,
    /// Parts of it are taken over.
    Partially,
    /// All of it is taken over, with small edits.
    Wholly,
}

/// The shared text of all pairs of articles that have any. Pairs come from an
/// inverted index over fingerprints: those that share none cost nothing.
#[must_use]
pub fn reuse(articles: &[&Article], documents: &[Document], config: &Config) -> Vec<Shared> {
    let mut numbers: HashMap<&str, u32> = HashMap::new();
    let texts: Vec<Text> = articles
        .iter()
        .zip(documents)
        .map(|(article, document)| Text::new(&article.text, document, &mut numbers, config))
        .collect();
    let mut holders: HashMap<u64, Vec<usize>> = HashMap::new();
    for (article, text) in texts.iter().enumerate() {
        for &print in &text.prints {
            holders.entry(print).or_default().push(article);
        }
    }
    let mut found = Vec::new();
    for (a, text) in texts.iter().enumerate() {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for print in &text.prints {
            for &other in holders.get(print).into_iter().flatten().filter(|&&other| other > a) {
                *shared.entry(other).or_default() += 1;
            }
        }
        for (b, shared) in shared {
            let other = &texts[b];
            let runs = tiling(&text.words, &other.words, config.tile_words);
            let tiles: Vec<(Span, Span)> = runs
                .into_iter()
                .filter(|run| text.has_own_shingle(run.a, run.length, config))
                .map(|run: Run| (text.span(run.a, run.length), other.span(run.b, run.length)))
                .collect();
            if tiles.is_empty() {
                continue;
            }
            found.push(Shared {
                a,
                b,
                resemblance: ratio(shared, text.prints.len() + other.prints.len() - shared),
                containment_a: ratio(shared, text.prints.len()),
                containment_b: ratio(shared, other.prints.len()),
                tiles,
            });
        }
    }
    found
}

/// The words of a document in order, and its fingerprints.
struct Text {
    words: Vec<u32>,
    spans: Vec<Span>,
    /// Whether each word is somebody's in quotation marks.
    quoted: Vec<bool>,
    prints: BTreeSet<u64>,
}

impl Text {
    fn new<'a>(text: &str, document: &'a Document, numbers: &mut HashMap<&'a str, u32>, config: &Config) -> Self {
        let (mut words, mut spans, mut quoted) = (Vec::new(), Vec::new(), Vec::new());
        for paragraph in document.sentences.chunk_by(|a, b| a.paragraph == b.paragraph) {
            let (Some(first), Some(last)) = (paragraph.first(), paragraph.last()) else { continue };
            let speech = quotations(text, Span::new(first.span.start, last.span.end.max(first.span.start)));
            for token in paragraph.iter().flat_map(|sentence| &sentence.tokens) {
                let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                words.push(*numbers.entry(token.lower.as_str()).or_insert(next));
                spans.push(token.span);
                // Two marks at most hold a word: quotations of a paragraph lie apart.
                let at = speech.partition_point(|quote| quote.end <= token.span.start);
                quoted.push(speech.get(at).is_some_and(|quote| quote.contains(token.span)));
            }
        }
        // Mostly quoted is no report of what was said but the record of it.
        if 2 * quoted.iter().filter(|&&quoted| quoted).count() > quoted.len() {
            quoted.fill(false);
        }
        let prints = fingerprints(&words, &quoted, config);
        Self { words, spans, quoted, prints }
    }

    fn span(&self, start: usize, length: usize) -> Span {
        Span::new(self.spans[start].start, self.spans[start + length - 1].end)
    }

    /// Whether a run holds a shingle that is in no quotation: several reporters may
    /// have heard one speaker.
    fn has_own_shingle(&self, start: usize, length: usize, config: &Config) -> bool {
        self.quoted[start..start + length].windows(config.shingle_words.max(1)).any(|shingle| !shingle.contains(&true))
    }
}

/// The winnowed hashes of the shingles of `words` that hold no quoted word: of each
/// window of `config.winnow` shingles the smallest.
fn fingerprints(words: &[u32], quoted: &[bool], config: &Config) -> BTreeSet<u64> {
    let length = config.shingle_words.max(1);
    let hashes: Vec<u64> = words
        .windows(length)
        .zip(quoted.windows(length))
        .filter(|(_, quoted)| !quoted.contains(&true))
        .map(|(words, _)| hash(words))
        .collect();
    let windows = hashes.windows(config.winnow.max(1).min(hashes.len().max(1)));
    set(windows.filter_map(|window| window.iter().min().copied()))
}

/// FNV-1a, 64 bit, over the numbers of the words.
fn hash(shingle: &[u32]) -> u64 {
    shingle
        .iter()
        .flat_map(|word| word.to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

//! Sentences that stand in an article already, word for word or with the small
//! edits of a second version: resemblance of shingles (Broder 1997), found by
//! hashing, so that the work grows with the text and not with its square.
//!
//! Never here: two articles (see `matching::reuse`).

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::config::Config;
use crate::number::ratio;
use crate::order::Order;
use crate::report::RemovalReason;
use crate::span::Span;
use crate::text::Sentence;
use crate::text::token::{Token, TokenKind};

/// Fewest words of a sentence that counts as a repetition when it stands again
/// on its own: short exchanges may well be said twice.
const REPEATED_WORDS: usize = 6;

/// Words of a shingle inside one sentence: with two, one exchanged word of twelve
/// leaves four fifths of the shingles.
const SHINGLE: usize = 2;

/// Earlier sentences that one shingle stands for, the first ones.
const POSTINGS: usize = 4;

/// Leaves out sentences that stand in the same article already; returns their
/// spans. A body that stands twice with other line breaks is found here, and one
/// that was lightly edited. A sentence that gives another number, name or
/// negation is never a repetition.
pub fn drop_repeated(sentences: &mut Vec<Sentence>, config: &Config) -> Vec<(Span, RemovalReason)> {
    let mut index: HashMap<u64, Places, FixedState> = HashMap::default();
    let mut exact: HashMap<u64, usize, FixedState> = HashMap::default();
    // For each sentence, the earlier one it repeats.
    let mut repeats: Vec<Option<usize>> = Vec::with_capacity(sentences.len());
    for (at, sentence) in sentences.iter().enumerate() {
        let tokens = &sentence.tokens;
        let words: Vec<u64> = tokens.iter().map(hash).collect();
        let whole = joined(&words);
        // In a second copy of a body, the sentence after the one repeated before.
        let due =
            at.checked_sub(1).and_then(|before| repeats[before]).map(|earlier| earlier + 1).filter(|&due| due < at);
        let same = |earlier: usize| same_words(&sentences[earlier].tokens, tokens);
        let found = match (due.filter(|&due| !tokens.is_empty() && same(due)), exact.get(&whole)) {
            (Some(due), _) => Some(due),
            (None, Some(&earlier)) if tokens.len() >= REPEATED_WORDS && same(earlier) => Some(earlier),
            _ if tokens.len() < REPEATED_WORDS => None,
            _ => nearest(&words, &index).filter(|&earlier| {
                let run = if due == Some(earlier) { Run::Second } else { Run::None };
                is_edit(&sentences[earlier].tokens, tokens, run, config)
            }),
        };
        if found.is_none() {
            exact.entry(whole).or_insert(at);
            for shingle in words.windows(SHINGLE) {
                index.entry(joined(shingle)).or_default().add(at);
            }
        }
        repeats.push(found);
    }
    let mut removed = Vec::new();
    let mut at = 0;
    sentences.retain(|sentence| {
        let new = repeats[at].is_none();
        at += 1;
        if !new {
            removed.push((sentence.span, RemovalReason::Repeated));
        }
        new
    });
    removed
}

/// The first sentences with one shingle, without memory of their own.
#[derive(Debug, Clone, Copy, Default)]
struct Places {
    sentences: [usize; POSTINGS],
    count: usize,
}

impl Places {
    fn add(&mut self, sentence: usize) {
        if self.count < POSTINGS && self.all().last() != Some(&sentence) {
            self.sentences[self.count] = sentence;
            self.count += 1;
        }
    }

    fn all(&self) -> &[usize] {
        &self.sentences[..self.count]
    }
}

/// Whether a sentence follows one that was found repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Run {
    /// It does, and stands where its original stands in the first copy.
    Second,
    /// It does not.
    None,
}

/// The earlier sentence with which a sentence of these hashed words has most
/// shingles in common.
fn nearest(words: &[u64], index: &HashMap<u64, Places, FixedState>) -> Option<usize> {
    let found = words.windows(SHINGLE).filter_map(|shingle| index.get(&joined(shingle)));
    let mut votes: Vec<usize> = found.flat_map(Places::all).copied().collect();
    votes.order();
    votes.chunk_by(|a, b| a == b).max_by_key(|run| (run.len(), std::cmp::Reverse(run[0]))).map(|run| run[0])
}

/// Whether `new` is `old` with small edits: shingles resemble each other, and the
/// words that differ carry nothing that another sentence could be about.
fn is_edit(old: &[Token], new: &[Token], run: Run, config: &Config) -> bool {
    let least = match run {
        Run::Second => config.repeated_in_run,
        Run::None => config.repeated,
    };
    resemblance(old, new) >= least
        && differing(old, new).into_iter().chain(differing(new, old)).all(|token| match token.kind {
            TokenKind::Number | TokenKind::Negation => false,
            TokenKind::Function => true,
            TokenKind::Content => run == Run::Second && !token.capital,
        })
}

/// Jaccard index of the shingles of two sentences, in `[0, 1]` (Broder 1997).
fn resemblance(a: &[Token], b: &[Token]) -> f64 {
    let shingles = |tokens: &[Token]| {
        let words: Vec<u64> = tokens.iter().map(hash).collect();
        let mut all: Vec<u64> = words.windows(SHINGLE).map(joined).collect();
        all.order();
        all.dedup();
        all
    };
    let (a, b) = (shingles(a), shingles(b));
    let shared = a.iter().filter(|shingle| b.binary_search(shingle).is_ok()).count();
    ratio(shared, a.len() + b.len() - shared)
}

/// The tokens of `a` whose stem `b` has not as often.
fn differing<'a>(a: &'a [Token], b: &[Token]) -> Vec<&'a Token> {
    let mut left: Vec<&str> = b.iter().map(|token| token.stem.as_str()).collect();
    left.order();
    let mut sorted: Vec<&Token> = a.iter().collect();
    sorted.order_by(|x, y| x.stem.cmp(&y.stem));
    let mut at = 0;
    sorted.retain(|token| {
        while left.get(at).is_some_and(|stem| *stem < token.stem.as_str()) {
            at += 1;
        }
        let there = left.get(at).is_some_and(|stem| *stem == token.stem);
        at += usize::from(there);
        !there
    });
    sorted
}

fn same_words(a: &[Token], b: &[Token]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.lower == b.lower)
}

/// FNV-1a of a word.
fn hash(token: &Token) -> u64 {
    token.lower.bytes().fold(OFFSET, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}

/// One number for some hashed words in their order, in the manner of FNV-1a.
fn joined(words: &[u64]) -> u64 {
    words.iter().fold(OFFSET, |hash, &word| (hash.rotate_left(SHIFT) ^ word).wrapping_mul(PRIME))
}

/// Offset basis and prime of FNV-1a with 64 bits (Fowler, Noll, Vo).
const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// Bits by which one word is turned before the next, so that the upper half of its
/// hash comes down, which the multiplication alone only moves up.
const SHIFT: u32 = 29;

//! Frames: who does what in a clause, as far as its words say so plainly.
//!
//! Never here: whether two clauses tell of one act.

use crate::claims::extract::Claim;
use crate::claims::part::{Part, Word};
use crate::claims::predication::predication;
use crate::claims::verb::{is_be, is_modal};
use crate::text::Sentence;

/// Who does what: the subject and the main verb of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// The tokens of the subject, its own or one taken over from another clause.
    pub subject: (usize, usize),
    /// The token of the main verb, or of the first word of the complement where the
    /// verb is a form of `be`.
    pub verb: usize,
    /// Whether the subject is the one to whom it is done: `was struck`.
    pub passive: bool,
}

/// Words between an auxiliary and its main verb.
const REACH: usize = 5;

/// The frame of a claim, given the parts of its sentence.
#[must_use]
pub fn frame(sentence: &Sentence, words: &[Word], claim: &Claim) -> Option<Frame> {
    let (from, to) = (claim.tokens.0, claim.tokens.1.min(words.len()));
    if let Some(subject) = claim.subject {
        let verb = (from..to).find(|&at| words[at].is_verb())?;
        return Some(main_verb(sentence, words, subject, verb, to));
    }
    let found = predication(&sentence.tokens, words, from, to)?;
    Some(main_verb(sentence, words, found.subject, found.verb, to))
}

/// Whether a participle follows, adverbs aside.
fn goes_on(words: &[Word], at: usize, to: usize) -> bool {
    let mut rest = words.iter().take(to).skip(at + 1);
    rest.find(|word| word.part != Part::Adverb).is_some_and(|word| word.part == Part::Participle)
}

/// `has been struck`, `would not return`, `is certain`: the last verb of the chain is
/// the main one, or what follows `be`.
fn main_verb(sentence: &Sentence, words: &[Word], subject: (usize, usize), first: usize, to: usize) -> Frame {
    let mut after_be = false;
    let active = |verb: usize| Frame { subject, verb, passive: false };
    for (at, word) in words.iter().enumerate().take(to).skip(first).take(REACH) {
        let token = &sentence.tokens[at];
        match word.part {
            Part::Adverb | Part::To => {}
            _ if word.is_verb() && is_be(&token.lower) => after_be = true,
            Part::Auxiliary => after_be = false,
            // `must have known`: the verb is still to come.
            Part::Finite | Part::Base if token.lower == "have" && goes_on(words, at, to) => after_be = false,
            // `was cast`: a participle that looks like another form.
            Part::Finite | Part::Base if after_be => return Frame { subject, verb: at, passive: true },
            Part::Participle => return Frame { subject, verb: at, passive: after_be },
            Part::Finite | Part::Base | Part::Gerund if !is_modal(&token.lower) => return active(at),
            _ if token.is_content() => return active(if after_be { at } else { first }),
            _ => {}
        }
    }
    active(first)
}

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
    let (from, to) = claim.tokens;
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let is_verb = |at: usize| {
        words.get(at).is_some_and(|word| {
            matches!(word.part, Part::Auxiliary | Part::Finite | Part::Participle | Part::Gerund | Part::Base)
        })
    };
    let (subject, first) = match claim.subject {
        Some(subject) => (subject, (from..to).find(|&at| is_verb(at))?),
        None => {
            let found = predication(&sentence.tokens, words, from, to.min(words.len()))?;
            (found.subject, found.verb)
        }
    };
    let mut verb = first;
    let mut be = false;
    // `has been struck`, `would not return`: the last of the chain is the main verb.
    for at in first..(first + REACH).min(to) {
        let Some(word) = words.get(at) else { break };
        match word.part {
            Part::Auxiliary | Part::Adverb | Part::To => be = is_be(lower(at)) || (be && word.part == Part::Adverb),
            Part::Finite | Part::Base | Part::Gerund => {
                verb = at;
                be = is_be(lower(at));
                if !be && !is_modal(lower(at)) {
                    return Some(Frame { subject, verb, passive: false });
                }
            }
            Part::Participle => return Some(Frame { subject, verb: at, passive: be }),
            _ if be && sentence.tokens.get(at).is_some_and(crate::text::token::Token::is_content) => {
                return Some(Frame { subject, verb: at, passive: false });
            }
            _ if sentence.tokens.get(at).is_some_and(crate::text::token::Token::is_content) => break,
            _ => {}
        }
    }
    Some(Frame { subject, verb, passive: false })
}

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
        let verb = (from..to).find(|&at| is_verb(words[at].part))?;
        return Some(main_verb(sentence, words, subject, verb, to));
    }
    let found = predication(&sentence.tokens, words, from, to)?;
    Some(main_verb(sentence, words, found.subject, found.verb, to))
}

fn is_verb(part: Part) -> bool {
    matches!(part, Part::Auxiliary | Part::Finite | Part::Participle | Part::Gerund | Part::Base)
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
            part if is_verb(part) && is_be(&token.lower) => after_be = true,
            Part::Auxiliary => after_be = false,
            Part::Participle => return Frame { subject, verb: at, passive: after_be },
            Part::Finite | Part::Base | Part::Gerund if !is_modal(&token.lower) => return active(at),
            _ if token.is_content() => return active(if after_be { at } else { first }),
            _ => {}
        }
    }
    active(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::claims::part::parts;
    use crate::config::Config;

    /// Subject and verb of the first claim, and whether it is passive.
    fn read(text: &str) -> (String, String, bool) {
        let text = format!("The harbor of the small town was quiet on that long winter evening. {text}");
        let article = Article::from_text(text.as_str());
        let document = crate::text::read(&article, &Config::default());
        let claims = crate::claims::extract(&article.text, &document).claims;
        let claim = claims.last().expect("a claim");
        let sentence = &document.sentences[claim.sentence];
        let found = frame(sentence, &parts(&article.text, sentence), claim).expect("a frame");
        let words = |(from, to): (usize, usize)| {
            let tokens = sentence.tokens[from..to].iter();
            tokens.map(|token| token.lower.as_str()).collect::<Vec<_>>().join(" ")
        };
        (words(found.subject), words((found.verb, found.verb + 1)), found.passive)
    }

    #[test]
    fn the_main_verb_is_the_last_of_its_chain() {
        for (text, subject, verb, passive) in [
            ("The keeper rescued four sailors.", "the keeper", "rescued", false),
            ("Four sailors were rescued by the keeper.", "four sailors", "rescued", true),
            ("The ferry of Ulvan has not yet been repaired.", "the ferry of ulvan", "repaired", true),
            ("The ferry would never return to Ulvan.", "the ferry", "return", false),
            ("The ferry was certain to sink off Ulvan.", "the ferry", "certain", false),
        ] {
            assert_eq!(read(text), (subject.to_owned(), verb.to_owned(), passive), "{text}");
        }
    }
}

//! Predication: a subject with its finite verb, the least that asserts something.
//!
//! Never here: where one assertion ends and the next begins.

use crate::claims::part::{Part, Word};
use crate::text::token::Token;

/// The first finite verb with a subject before it, from `from` to `to`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Predication {
    /// The tokens of the subject.
    pub(crate) subject: (usize, usize),
    /// The finite verb.
    pub(crate) verb: usize,
}

/// Looks for a subject that begins at `from` and its finite verb before `to`.
pub(crate) fn predication(tokens: &[Token], words: &[Word], from: usize, to: usize) -> Option<Predication> {
    // `According to the council, the port is closed`
    let sourced = tokens.get(from).is_some_and(|token| token.lower == "according");
    let comma = || (from + 1..to).find(|&at| words.get(at).is_some_and(|word| word.comma));
    let from = if sourced { comma().unwrap_or(from) } else { from };
    let mut at = from;
    // `in June its roof fell in`: what tells when and where stands before the subject.
    let mut start = from;
    let mut relatives = 0usize;
    let mut commas = 0;
    let mut nominal = false;
    while at < to {
        let word = words.get(at)?;
        if at > from {
            if word.stop || word.semicolon {
                return None;
            }
            commas += usize::from(word.comma);
            if commas > 2 {
                return None;
            }
        }
        match word.part {
            Part::Auxiliary | Part::Finite => {
                // `he’s`, `they’ve`: subject and verb in one.
                let both =
                    tokens.get(at).is_some_and(|token| token.lower.contains('\'') && !token.lower.ends_with("n't"))
                        || (word.part == Part::Auxiliary && word.possessive);
                if both && !nominal {
                    return Some(Predication { subject: (at, at + 1), verb: at });
                }
                if !nominal {
                    return None;
                }
                if relatives > 0 {
                    relatives -= 1;
                } else {
                    return Some(Predication { subject: phrase(words, start, at), verb: at });
                }
            }
            Part::Pronoun => {
                if nominal && !word.comma && relatives == 0 {
                    // `the boat she bought`: a relative clause without its pronoun.
                    let fronted = words.get(from).is_some_and(|first| first.part == Part::Preposition);
                    if fronted { start = at } else { relatives += 1 }
                }
                nominal = true;
            }
            Part::Relative | Part::That => {
                if !nominal {
                    return None;
                }
                relatives += 1;
            }
            Part::Subordinator => {
                // `the day after the storm`: no verb need follow.
                if nominal && relatives == 0 && tokens.get(at).is_some_and(|token| token.lower != "as") {
                    let verb = (at + 1..to).find(|&i| words.get(i).is_none_or(|word| word.is_finite() || word.comma));
                    if verb.is_some_and(|verb| {
                        (at + 1..verb).any(|i| words.get(i).is_some_and(|word| word.part == Part::Pronoun))
                    }) {
                        return None;
                    }
                }
                if !nominal {
                    return None;
                }
            }
            Part::Base | Part::Coordinator if !nominal => return None,
            Part::Gerund | Part::Participle if !nominal && at == from => return None,
            Part::Determiner | Part::Noun | Part::Name | Part::Number => nominal = true,
            _ => {}
        }
        at += 1;
    }
    None
}

/// The noun phrase between `from` and the verb: without what tells when and where
/// before it, and without an apposition or a hole behind it.
pub(crate) fn phrase(words: &[Word], from: usize, verb: usize) -> (usize, usize) {
    let adverb = |at: usize| words.get(at).is_some_and(|word| word.part == Part::Adverb);
    let mut start = from;
    while start + 1 < verb && adverb(start) {
        start += 1;
    }
    let preposition = words.get(start).is_some_and(|word| word.part == Part::Preposition);
    if preposition {
        // The subject begins where a new phrase does: after a comma, or with the
        // first determiner or pronoun that no preposition leads.
        let comma = (start + 1..verb).rev().find(|&at| words.get(at).is_some_and(|word| word.comma));
        let head = (start + 2..verb).find(|&at| {
            words.get(at).is_some_and(|word| matches!(word.part, Part::Determiner | Part::Pronoun))
                && words.get(at - 1).is_some_and(|word| word.part != Part::Preposition && word.part != Part::Determiner)
        });
        if let Some(found) = comma.or(head) {
            return phrase(words, found, verb);
        }
    }
    let mut end = (start + 1..verb).find(|&at| words.get(at).is_some_and(|word| word.is_marked())).unwrap_or(verb);
    // `Earlier Friday, Kallio said`: a comma that no other closes before the verb.
    let open = words.get(end..=verb).unwrap_or_default();
    if start > from && words.get(end).is_some_and(|word| word.comma && !word.quote) && end < verb {
        let alone = open.iter().skip(1).all(|word| !word.is_marked() && word.part != Part::Coordinator);
        if alone && open.first().is_some_and(|word| word.is_nominal()) {
            return phrase(words, end, verb);
        }
    }
    if let Some(relative) =
        (start + 1..end).find(|&at| words.get(at).is_some_and(|word| matches!(word.part, Part::Relative | Part::That)))
    {
        end = relative;
    }
    while end > start + 1 && adverb(end - 1) {
        end -= 1;
    }
    (start, end)
}

/// Most tokens of what is put in between a subject and its verb: `(R-Tolen)`.
const PUT_IN: usize = 6;

/// The noun phrase that ends before the verb at `verb`, not before `floor`; an
/// apposition or a relative clause between commas is passed over.
pub(crate) fn phrase_before(words: &[Word], floor: usize, verb: usize) -> Option<(usize, usize)> {
    let word = |at: usize| words.get(at).copied();
    let mut end = verb;
    if word(verb).is_some_and(|word| word.comma && !word.quote && !word.stop) {
        // `Kallio, the harbor master, said`: the comma that opened it.
        end = (floor + 1..verb).rev().find(|&at| word(at).is_some_and(|word| word.comma))?;
    } else if word(verb).is_some_and(|word| word.stop && !word.quote) {
        // `Rep. Odo Lund (R-Tolen) said`: the bracket or dash that opened what is put in.
        let within = verb.saturating_sub(PUT_IN).max(floor + 1)..verb;
        end = within.rev().find(|&at| word(at).is_some_and(Word::is_marked))?;
        if !word(end).is_some_and(|word| word.stop && !word.quote) {
            return None;
        }
    } else if word(verb).is_some_and(Word::is_marked) {
        return None;
    }
    if end > floor && word(end - 1).is_some_and(|word| word.part == Part::Relative) {
        end -= 1;
    }
    // `Rep. Odo Lund, R-Tolen, a former mayor, said`: his party is put in as well.
    let party = end.checked_sub(2).filter(|&party| {
        party > floor
            && word(party).is_some_and(|word| word.comma && !word.quote)
            && word(party + 1).is_some_and(|word| word.hyphen && word.part == Part::Name)
            && word(end).is_some_and(|word| word.comma)
    });
    end = party.unwrap_or(end);
    let mut start = end;
    while start > floor {
        let Some(before) = word(start - 1) else { break };
        if start < end && word(start).is_some_and(Word::is_marked) {
            break;
        }
        let inside = before.is_nominal()
            || before.hyphen
            || matches!(before.part, Part::Preposition | Part::Gerund | Part::Participle)
            || (before.part == Part::Coordinator
                && start < end
                && start - 1 > floor
                && word(start - 2).is_some_and(Word::is_nominal));
        if !inside {
            break;
        }
        start -= 1;
    }
    while start < end
        && word(start).is_some_and(|word| matches!(word.part, Part::Coordinator | Part::Participle | Part::Gerund))
    {
        start += 1;
    }
    (start < end).then(|| phrase(words, start, end))
}

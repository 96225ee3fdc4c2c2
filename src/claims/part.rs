//! Parts of speech, as far as clauses need them: where the verbs are, which of
//! them are finite, and what can be a subject. A light recognizer from closed
//! classes, word endings and the words around, in one pass; it has no lexicon.
//!
//! Never here: where a clause begins or ends.

use crate::claims::mark::{gap_after_is_possessive, marked};
use crate::claims::verb::{Form, form, is_be, is_modal};
use crate::claims::word_class::{closed, is_determiner, is_object, is_plural, is_quantifier, small_number};
use crate::text::Sentence;
use crate::text::token::{Token, TokenKind};

/// What a token does in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Article, possessive or quantifier.
    Determiner,
    /// A pronoun that can be a subject.
    Pronoun,
    /// A pronoun that cannot.
    Object,
    /// `of`, `with`.
    Preposition,
    /// `and`, `but`, `or`.
    Coordinator,
    /// `because`, `after`, `when`.
    Subordinator,
    /// `who`, `which`, `where`.
    Relative,
    /// `that`.
    That,
    /// `to`.
    To,
    /// A finite auxiliary.
    Auxiliary,
    /// A finite main verb.
    Finite,
    /// A past participle that is part of a verb or shortens a clause.
    Participle,
    /// An infinitive.
    Base,
    /// A verb in -ing.
    Gerund,
    /// A participle before its noun.
    Adjective,
    /// An adverb or particle.
    Adverb,
    /// Digits.
    Number,
    /// A word with a capital inside the sentence.
    Name,
    /// Anything else.
    Noun,
}

/// A token with its part and what stands between it and the token before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "marks stand together: a comma and a closing quotation mark")]
pub struct Word {
    /// What it does.
    pub part: Part,
    /// Whether a comma stands before it.
    pub comma: bool,
    /// Whether a semicolon, colon, dash or bracket stands before it, or the
    /// end of a sentence.
    pub stop: bool,
    /// Whether a semicolon stands before it.
    pub semicolon: bool,
    /// Whether a quotation mark stands before it.
    pub quote: bool,
    /// Whether it is joined to the word before it by a hyphen.
    pub hyphen: bool,
    /// Whether its raw word ends in a possessive.
    pub possessive: bool,
}

impl Word {
    /// Whether it is a verb in any form, an auxiliary among them.
    #[must_use]
    pub fn is_verb(self) -> bool {
        self.part == Part::Auxiliary || self.is_main_verb()
    }

    /// Whether it is a verb in any form that says more than its time.
    #[must_use]
    pub fn is_main_verb(self) -> bool {
        matches!(self.part, Part::Finite | Part::Participle | Part::Base | Part::Gerund)
    }

    /// Whether it is a finite verb.
    #[must_use]
    pub fn is_finite(self) -> bool {
        matches!(self.part, Part::Auxiliary | Part::Finite)
    }

    /// Whether any mark stands before it.
    #[must_use]
    pub fn is_marked(self) -> bool {
        self.comma || self.stop || self.quote
    }

    /// Whether it can stand in a noun phrase.
    #[must_use]
    pub fn is_nominal(self) -> bool {
        matches!(
            self.part,
            Part::Determiner | Part::Pronoun | Part::Number | Part::Name | Part::Noun | Part::Adjective | Part::Object
        )
    }
}

/// The parts of a sentence, one for each of its tokens.
#[must_use]
pub fn parts(text: &str, sentence: &Sentence) -> Vec<Word> {
    let tokens = &sentence.tokens;
    let mut words: Vec<Word> = Vec::with_capacity(tokens.len());
    for (at, token) in tokens.iter().enumerate() {
        let from = at.checked_sub(1).and_then(|before| tokens.get(before)).map_or(sentence.span.start, |t| t.span.end);
        let gap = text.get(from..token.span.start).unwrap_or("");
        let possessive = token.span.text(text).ends_with("'s")
            || token.span.text(text).ends_with("’s")
            || gap_after_is_possessive(text, tokens, at);
        let (part, no) = (Part::Noun, false);
        let plain = Word { part, comma: no, stop: no, semicolon: no, quote: no, hyphen: no, possessive };
        // Most words have nothing but a space before them.
        words.push(if gap == " " { plain } else { marked(plain, gap, at) });
        let part = named(sentence, at).unwrap_or_else(|| self::part(text, tokens, &words, at));
        if let Some(word) = words.get_mut(at) {
            word.part = part;
        }
    }
    reduce_relatives(tokens, &mut words);
    words
}

/// What a word in a name of several is, whatever it looks like: `“…,” Mohammed Vale said`.
fn named(sentence: &Sentence, at: usize) -> Option<Part> {
    sentence.tokens.get(at).filter(|token| token.capital && token.kind == TokenKind::Content)?;
    let inside = |name: (usize, usize)| name.1 > name.0 + 1 && (name.0..name.1).contains(&at);
    sentence.mentions.iter().any(|mention| inside(mention.tokens)).then_some(Part::Name)
}

/// The part of the token at `at`; those before it are known.
fn part(text: &str, tokens: &[Token], words: &[Word], at: usize) -> Part {
    let Some(token) = tokens.get(at) else { return Part::Noun };
    let lower = token.lower.as_str();
    let joined = words.get(at).is_some_and(|word| word.hyphen)
        || tokens.get(at + 1).is_some_and(|next| matches!(text.get(token.span.end..next.span.start), Some("-" | "‑")));
    if token.kind == TokenKind::Number {
        return Part::Number;
    }
    // `9 a.m.` is no form of `be`.
    if joined || !token.capital && token.span.text(text).contains('.') {
        return Part::Noun;
    }
    let name = token.capital && at > 0 && !words.get(at).is_some_and(|word| word.stop || word.quote);
    if !(name && token.is_content())
        && let Some(part) = closed(text, token)
    {
        return part;
    }
    if name && lower != "i" {
        return Part::Name;
    }
    let before = (0..at).rev().find(|&i| words.get(i).is_some_and(|word| word.part != Part::Adverb));
    let comma_between =
        before.is_some_and(|before| (before + 1..=at).any(|i| words.get(i).is_some_and(|w| w.is_marked())));
    match form(lower) {
        Form::Auxiliary => auxiliary(tokens, words, before),
        Form::NonFinite if lower == "be" => Part::Base,
        Form::NonFinite if lower == "been" => Part::Participle,
        Form::NonFinite | Form::Gerund => match before.and_then(|i| words.get(i)) {
            Some(word) if word.part == Part::Determiner || (word.possessive && !comma_between) => Part::Noun,
            // `acting Mayor Ines Kallio`
            _ if lower == "acting" && tokens.get(at + 1).is_some_and(|next| next.capital) => Part::Adjective,
            _ => Part::Gerund,
        },
        Form::Participle => match before.and_then(|i| words.get(i)) {
            Some(word) if matches!(word.part, Part::Determiner | Part::Preposition) && !comma_between => {
                Part::Adjective
            }
            _ => Part::Participle,
        },
        Form::Past => match before.and_then(|i| words.get(i)) {
            Some(word) if (word.part == Part::Determiner || word.possessive) && !comma_between => {
                let counts = before.and_then(|i| tokens.get(i)).is_some_and(|token| is_quantifier(&token.lower));
                if counts { Part::Finite } else { Part::Noun }
            }
            _ => Part::Finite,
        },
        Form::PastOrParticiple => past(text, tokens, words, at, before, comma_between),
        Form::Present | Form::Base => present(text, tokens, words, at, before, comma_between),
        Form::Other => match before.and_then(|i| Some((words.get(i)?, tokens.get(i)?))) {
            Some((word, token)) if word.part == Part::Auxiliary && is_modal(&token.lower) && !comma_between => {
                Part::Base
            }
            _ => Part::Noun,
        },
    }
}

/// An auxiliary is finite but after another one or after `to`.
fn auxiliary(tokens: &[Token], words: &[Word], before: Option<usize>) -> Part {
    let after = before.and_then(|i| Some((words.get(i)?, tokens.get(i)?)));
    match after {
        Some((word, _)) if word.part == Part::To => Part::Base,
        Some((word, token)) if word.part == Part::Auxiliary && is_modal(&token.lower) => Part::Base,
        Some((word, _)) if word.part == Part::Auxiliary => Part::Participle,
        _ => Part::Auxiliary,
    }
}

/// A form in -ed, or one that works like it: finite after a subject, a
/// participle after an auxiliary, an adjective inside a noun phrase.
fn past(text: &str, tokens: &[Token], words: &[Word], at: usize, before: Option<usize>, comma: bool) -> Part {
    let Some(index) = before else { return Part::Participle };
    let (Some(word), Some(token)) = (words.get(index), tokens.get(index)) else { return Part::Participle };
    let next = tokens.get(at + 1).filter(|next| gap_is_plain(text, tokens.get(at), next));
    let object_follows = next.is_some_and(|next| {
        is_determiner(&next.lower) || is_object(&next.lower) || matches!(next.lower.as_str(), "that" | "it")
    });
    // `“The light was broken,” said Kallio`.
    if words.get(at).is_some_and(|own| own.quote && (own.comma || own.stop)) && is_saying(tokens, at) {
        return Part::Finite;
    }
    match word.part {
        Part::Auxiliary | Part::Participle | Part::Base | Part::Gerund
            if !comma
                && (word.part == Part::Auxiliary
                    || is_be(&token.lower)
                    || token.lower == "have"
                    || token.lower == "having") =>
        {
            Part::Participle
        }
        Part::To => Part::Base,
        // `Two said`, `four drowned in the lake`.
        Part::Determiner
            if !comma
                && is_quantifier(&token.lower)
                && (is_saying(tokens, at) || small_number(&token.lower) && ends_here(text, tokens, at)) =>
        {
            Part::Finite
        }
        Part::Determiner | Part::Preposition | Part::Adjective if !comma => Part::Adjective,
        Part::Number if !comma => {
            let noun = next.is_some_and(|next| closed(text, next).is_none() && !next.capital);
            if noun { Part::Adjective } else { Part::Finite }
        }
        Part::Noun | Part::Name if word.possessive && !comma => Part::Adjective,
        Part::Object | Part::Finite | Part::Base | Part::Gerund | Part::Participle if !comma => {
            if word.part == Part::Object { Part::Participle } else { Part::Adjective }
        }
        Part::Coordinator | Part::Subordinator => {
            // `was arrested and charged with`: the verb before tells.
            let verb = (0..index).rev().find(|&i| {
                words.get(i).is_some_and(|w| {
                    matches!(w.part, Part::Finite | Part::Participle | Part::Adjective | Part::Auxiliary | Part::Base)
                })
            });
            match verb.and_then(|i| words.get(i)).map(|w| w.part) {
                _ if word.part == Part::Subordinator => Part::Participle,
                // `unsafe and badly managed`.
                _ if index + 1 < at && next.is_none() => Part::Adjective,
                Some(_) if word.comma => Part::Finite,
                Some(Part::Finite) => Part::Finite,
                Some(Part::Participle) if shares_have(tokens, words, index) => Part::Participle,
                Some(Part::Participle | Part::Auxiliary | Part::Base) if object_follows => Part::Finite,
                Some(Part::Participle) => {
                    if form(tokens.get(at).map_or("", |t| t.lower.as_str())) == Form::Past {
                        Part::Finite
                    } else {
                        Part::Participle
                    }
                }

                _ => Part::Adjective,
            }
        }
        _ if comma => {
            // `the dam, whose gates were old, leaked`: the verb is still to come.
            // What was said before, `“…,” Lund, of Tolen, wrote`, has verbs of its own.
            let own =
                words.get(..at).and_then(|words| words.iter().rposition(|word| word.quote && word.comma)).unwrap_or(0);
            let seen = |part: &dyn Fn(&Word) -> bool| {
                words.get(own..at).map_or(0, |words| words.iter().filter(|word| part(word)).count())
            };
            let waiting = seen(&|word| word.comma) > 0
                && seen(&|word| word.is_finite()) <= seen(&|word| word.part == Part::Relative);
            if waiting {
                return Part::Finite;
            }
            if word.part == Part::Participle {
                // `has repaired, painted and tested`.
                return Part::Participle;
            }
            let preposition =
                next.is_some_and(|next| closed(text, next) == Some(Part::Preposition) || next.lower == "as");
            // `Kallio, the harbor master, said` goes on; `the bridge, built in 1921,` does not.
            if preposition && !is_saying(tokens, at) { Part::Participle } else { Part::Finite }
        }
        _ => Part::Finite,
    }
}

/// `has repaired and tested the crane`: the participles before belong to `have`.
fn shares_have(tokens: &[Token], words: &[Word], before: usize) -> bool {
    let auxiliary = (0..before).rev().find(|&i| words.get(i).is_some_and(|word| word.is_finite()));
    auxiliary.and_then(|i| tokens.get(i)).is_some_and(|token| matches!(token.lower.as_str(), "has" | "have" | "had"))
        && !(0..before).any(|i| tokens.get(i).is_some_and(|token| token.lower == "been"))
}

/// Verbs that open a clause of content, and are never shortened relatives.
fn is_saying(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        matches!(
            token.lower.as_str(),
            "asked"
                | "said"
                | "added"
                | "told"
                | "wrote"
                | "thought"
                | "insisted"
                | "warned"
                | "argued"
                | "replied"
                | "stressed"
                | "noted"
        )
    })
}

/// A form that may be a present tense or a noun: a verb only with a subject
/// before it that agrees and something after it that a noun has not.
fn present(text: &str, tokens: &[Token], words: &[Word], at: usize, before: Option<usize>, comma: bool) -> Part {
    let (Some(index), Some(own)) = (before, tokens.get(at)) else { return Part::Noun };
    let (Some(word), Some(token)) = (words.get(index), tokens.get(index)) else { return Part::Noun };
    let base = form(&own.lower) == Form::Base;
    let next = tokens.get(at + 1);
    let near = next.filter(|next| gap_is_plain(text, Some(own), next));
    let near_part = near.and_then(|next| closed(text, next));
    let object = near.is_some_and(|next| {
        is_determiner(&next.lower)
            || is_object(&next.lower)
            || matches!(next.lower.as_str(), "that" | "it" | "to" | "they" | "he" | "she" | "there")
    });
    let quotes =
        next.is_some_and(|next| text.get(own.span.end..next.span.start).is_some_and(|gap| gap.contains(['“', '"'])));
    match word.part {
        Part::To if base && !comma => Part::Base,
        Part::Auxiliary if base && !comma && is_modal(&token.lower) => Part::Base,
        Part::Pronoun if !comma => {
            let third = matches!(token.lower.as_str(), "he" | "she" | "it");
            if third != base || token.lower == "there" { Part::Finite } else { Part::Noun }
        }
        Part::Relative if !comma => Part::Finite,
        Part::That if !base && !comma => Part::Finite,
        Part::Name if !base && !comma && !word.possessive => {
            let follows = object
                || quotes
                || near.is_some_and(|next| next.capital)
                || matches!(near_part, Some(Part::Preposition | Part::Adverb | Part::Subordinator));
            if follows || next.is_none() || says(&own.lower) { Part::Finite } else { Part::Noun }
        }
        Part::Noun if !comma && !word.possessive => {
            let agrees = base == is_plural(&token.lower);
            // `as talks stall,`: a clause that must have a verb and has no other.
            let ends = next.is_none() || near.is_none() || matches!(near_part, Some(Part::Preposition | Part::Adverb));
            if agrees
                && (base && ends && wants_verb(text, tokens, words, at)
                    || object
                    || quotes
                    || says(&own.lower)
                    || (base && near_part == Some(Part::Adverb)))
            {
                Part::Finite
            } else {
                Part::Noun
            }
        }
        Part::Coordinator if !base && object => {
            let verb = (0..index).rev().find(|&i| words.get(i).is_some_and(|w| w.is_finite()));
            if verb.is_some() { Part::Finite } else { Part::Noun }
        }
        // `Vale, along with Lund, argue that`.
        _ if comma && (!base && (object || quotes || says(&own.lower)) || near_part == Some(Part::That)) => {
            Part::Finite
        }
        _ => Part::Noun,
    }
}

/// Whether a conjunction opened the stretch that `at` stands in, with a noun behind
/// it and no finite verb before `at`, nor an auxiliary behind it.
fn wants_verb(text: &str, tokens: &[Token], words: &[Word], at: usize) -> bool {
    let open = (0..at).rev().find(|&i| words.get(i).is_none_or(|w| w.part == Part::Subordinator || w.is_marked()));
    let Some(open) = open.filter(|&i| words.get(i).is_some_and(|w| w.part == Part::Subordinator)) else { return false };
    let subject = words.get(open + 1..at).unwrap_or_default();
    let plain = subject.iter().all(|word| word.is_nominal() || word.part == Part::Preposition);
    plain && !verb_follows(text, tokens, at)
}

/// Whether another word that is a finite verb or may be one stands behind `at`
/// before the next mark.
fn verb_follows(text: &str, tokens: &[Token], at: usize) -> bool {
    let pairs = tokens.get(at..).unwrap_or_default().windows(2);
    pairs
        .take_while(|pair| gap_is_plain(text, pair.first(), &pair[1]))
        .any(|pair| matches!(form(&pair[1].lower), Form::Auxiliary | Form::Past | Form::PastOrParticiple))
}

/// Whether the phrase ends with the word, or goes on with where and when, and no
/// other verb follows: `four drowned in the lake`.
fn ends_here(text: &str, tokens: &[Token], at: usize) -> bool {
    let next = tokens.get(at + 1).filter(|next| gap_is_plain(text, tokens.get(at), next));
    next.is_none_or(|next| closed(text, next) == Some(Part::Preposition)) && !verb_follows(text, tokens, at)
}

/// `says`, which is no noun.
fn says(lower: &str) -> bool {
    matches!(
        lower,
        "says"
            | "say"
            | "insists"
            | "believes"
            | "adds"
            | "tells"
            | "argues"
            | "thinks"
            | "becomes"
            | "remains"
            | "reads"
            | "goes"
            | "comes"
            | "seems"
            | "appears"
            | "begins"
            | "happens"
            | "occurs"
            | "exists"
    )
}

/// A participle after a noun with another finite verb to come belongs to the
/// noun: `the men arrested on Friday were released`.
fn reduce_relatives(tokens: &[Token], words: &mut [Word]) {
    // From the right, so that each verb needs to know only the next stop.
    let mut finite_to_come = false;
    for at in (0..words.len()).rev() {
        let Some(word) = words.get(at).copied() else { continue };
        if word.part == Part::Finite && finite_to_come {
            let subject = at
                .checked_sub(1)
                .and_then(|i| words.get(i))
                .is_some_and(|w| matches!(w.part, Part::Noun | Part::Name) && !w.is_marked());
            let next = words.get(at + 1);
            let loose = next.is_some_and(|next| matches!(next.part, Part::Preposition | Part::To | Part::Adverb));
            let open = tokens.get(at).is_some_and(|token| form(&token.lower) == Form::PastOrParticiple);
            if subject && loose && open && !word.is_marked() && !is_saying(tokens, at) {
                if let Some(word) = words.get_mut(at) {
                    word.part = Part::Participle;
                }
                continue;
            }
        }
        match word.part {
            Part::Finite | Part::Auxiliary => finite_to_come = true,
            Part::Pronoun | Part::That | Part::Relative | Part::Subordinator | Part::Coordinator => {
                finite_to_come = false;
            }
            _ => {}
        }
        if word.is_marked() {
            finite_to_come = false;
        }
    }
}

fn gap_is_plain(text: &str, token: Option<&Token>, next: &Token) -> bool {
    token.and_then(|token| text.get(token.span.end..next.span.start)).is_some_and(|gap| gap.trim().is_empty())
}

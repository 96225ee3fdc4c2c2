//! Speakers: whom the noun phrase beside a verb of saying names, if it can speak.
//!
//! Never here: where the verb is, and what was said.

use crate::claims::attribution::{Reader, Source};
use crate::claims::cue::{self, Strength};
use crate::claims::part::{Part, Word};
use crate::claims::word_class::is_quantifier;
use crate::span::Span;

impl Reader<'_> {
    /// The name between commas behind a noun phrase: `the harbor master, Ines Kallio, said`.
    pub(crate) fn named_beside(&self, phrase: (usize, usize), verb: usize) -> Option<(usize, usize)> {
        let end = (phrase.1 + 1..verb).find(|&at| self.word(at).is_some_and(Word::is_marked)).unwrap_or(verb);
        // `the head of the port, Mayor Odo Lund of Tolen, said`
        let mut mentions = self.sentence.mentions.iter();
        let first = mentions.find(|mention| phrase.1 <= mention.tokens.0 && mention.tokens.1 < end);
        let of = first.filter(|mention| self.part(mention.tokens.1) == Some(Part::Preposition));
        let end = of.map_or(end, |mention| mention.tokens.1);
        self.apposed(phrase, (phrase.1, end))
    }

    /// The name behind a comma that ends a noun phrase with what hangs on it: `said the head
    /// of the port, Ines Kallio`.
    pub(crate) fn named_behind(&self, phrase: (usize, usize)) -> Option<(usize, usize)> {
        let ends = |at: usize| self.word(at).is_none_or(Word::is_marked);
        let hangs = |at: usize| {
            self.word(at).is_some_and(|word| word.is_nominal() || matches!(word.part, Part::Preposition | Part::To))
        };
        let start = (phrase.1..self.words.len()).find(|&at| ends(at) || !hangs(at))?;
        let end = (start + 1..=self.words.len()).find(|&at| ends(at) || self.part(at) != Some(Part::Name))?;
        self.apposed((phrase.0, start), (start, end))
    }

    /// The tokens of a name in apposition to a phrase before it, between commas.
    fn apposed(&self, phrase: (usize, usize), name: (usize, usize)) -> Option<(usize, usize)> {
        // `the talks in Tolen, Ulbren, said` and `the wife of the mayor, Odo Lund, said`: what
        // stands last in a longer phrase has the name, unless that is a role as a whole.
        let hangs = |at: &usize| matches!(self.part(*at), Some(Part::Preposition | Part::To));
        let of = (phrase.0 + 1..phrase.1).find(hangs);
        let head = of.unwrap_or(phrase.1).saturating_sub(1);
        let office = || {
            let mention = self.sentence.mentions.iter().find(|mention| mention.tokens.0 == name.0);
            mention
                .is_some_and(|mention| mention.roles.iter().any(|role| (role.tokens.0..role.tokens.1).contains(&head)))
        };
        let last = phrase.1.saturating_sub(1);
        let person = |at: usize| cue::is_person(self.lower(at));
        let capital = self.tokens.get(last).is_some_and(|token| token.capital);
        let free = !capital && (of.is_none() || self.lower(head) == "one" || person(head) && !person(last));
        // `a spokesman for Mayor Odo Lund, Ines Kallio`: two names are not one person.
        let two = self.sentence.mentions.iter().any(|mention| {
            let whole = mention.tokens.1 == name.1 && mention.tokens.0 >= name.0;
            whole && (mention.person || mention.tokens.1 - mention.tokens.0 > 1)
        });
        let free = free || capital && of.is_some() && person(head) && two;
        let closed = self.word(name.0).is_some_and(|word| word.comma && !word.quote)
            && (self.word(name.1).is_none_or(Word::is_marked) || self.part(name.1) == Some(Part::Preposition));
        // With the role before it, and a town that belongs to it.
        let mut mentions = self.sentence.mentions.iter();
        let mention = mentions.find(|mention| mention.tokens.1 == name.1);
        let in_mention = |at: usize| {
            mention.is_some_and(|mention| {
                mention.tokens.0 < at || mention.roles.iter().any(|role| (role.tokens.0..role.tokens.1).contains(&at))
            })
        };
        // `Lund, R-Tolen, said`: a party is no name.
        let party = self.lower(name.0).len() == 1 && self.word(name.0 + 1).is_some_and(|word| word.hyphen);
        let in_name = |at: usize| self.part(at) == Some(Part::Name) || in_mention(at);
        let named = !party && name.0 < name.1 && (name.0..name.1).all(in_name);
        (closed && named && (free || office())).then_some(name)
    }

    /// Where the name begins that an `and` joins to the one at `at`: `Kallio and Lund said`.
    fn beside(&self, at: usize, from: usize) -> Option<usize> {
        let and = at.checked_sub(1).filter(|&and| self.lower(and) == "and")?;
        let other =
            self.sentence.mentions.iter().find(|mention| mention.tokens.1 == and && mention.tokens.0 >= from)?;
        Some(other.span.start)
    }

    /// The name at the end of a row of capitals, behind a role that a name stands before.
    fn titled(&self, from: usize, to: usize) -> Option<Span> {
        let mention = self.sentence.mentions.iter().find(|mention| mention.tokens.1 == to)?;
        let row = (from..mention.tokens.0).all(|at| {
            self.part(at) == Some(Part::Name)
                || at == from && self.tokens.get(at).is_some_and(|token| token.capital)
                || matches!(self.lower(at), "of" | "and" | "the" | "for" | "to")
        });
        let role = mention.roles.iter().rfind(|role| role.tokens.1 == mention.tokens.0)?;
        let before = |at: usize| at.checked_sub(1).filter(|&before| before > from);
        let mut first = role.tokens.0;
        while let Some(and) = before(first).filter(|&and| self.lower(and) == "and") {
            first = before(and)?;
        }
        // The role may have a word of the body's name: `Commerce President`.
        let long = role.tokens.1 > role.tokens.0 + 1 && self.part(from + 1) == Some(Part::Name);
        let named = long || before(first).is_some_and(|at| self.part(at) == Some(Part::Name));
        let start = if long { mention.span.start } else { role.span.start };
        (row && named && first > from + 1).then(|| Span::new(start, mention.span.end))
    }

    /// Who the noun phrase names, if it can speak.
    pub(crate) fn source(&self, phrase: (usize, usize), strength: Strength) -> Option<Source> {
        let said = matches!(self.lower(phrase.1), "said" | "says" | "say" | "told" | "tells");
        self.able_source(phrase, said || has_speaker(strength))
    }

    /// Who the noun phrase names; `able` tells that what it stands at has a speaker, whoever it is.
    pub(crate) fn able_source(&self, phrase: (usize, usize), able: bool) -> Option<Source> {
        let (mut from, mut to) = phrase;
        // `The council Friday said`
        while to > from + 1 && self.is_date(to - 1) {
            to -= 1;
        }
        if to == from + 1
            && (self.part(from) == Some(Part::Pronoun)
                || self.word(from).is_some_and(|word| word.part == Part::Auxiliary))
        {
            let contracted = self.part(from) == Some(Part::Auxiliary);
            let known = matches!(self.lower(from), "he" | "she" | "they" | "it");
            return (known || contracted).then(|| Source::Pronoun(self.span(from, to)));
        }
        // `At first Kallio said`, `In Tolen the mayor said`: the name right before the verb.
        if self.part(from) == Some(Part::Preposition) {
            from = self.sentence.mentions.iter().find(|mention| mention.tokens.1 == to)?.tokens.0;
            if matches!(self.part(from.saturating_sub(1)), Some(Part::Preposition | Part::Determiner)) {
                return None;
            }
        }
        while from < to && matches!(self.part(from), Some(Part::Determiner | Part::Adverb)) {
            from += 1;
        }
        // `Two said that …`, `two of the people said`: the number alone is who speaks.
        if from > phrase.0 && is_quantifier(self.lower(from - 1)) && (from == to || self.lower(from) == "of") {
            return Some(Source::Named(self.span(phrase.0, to)));
        }
        // `Chamber of Commerce President Ines Kallio`: the name behind the last role of the row.
        if let Some(mention) = self.titled(from, to) {
            return Some(Source::Named(mention));
        }
        let head = (from..to)
            .find(|&i| matches!(self.part(i), Some(Part::Preposition | Part::Relative | Part::That | Part::To)))
            .unwrap_or(to);
        let head = (from + 1..head).find(|&i| self.word(i).is_some_and(|word| word.comma)).unwrap_or(head);
        // `Two people briefed on the plan`, `a person familiar with it`.
        let hangs = |at: usize| {
            self.part(at) == Some(Part::Participle)
                || matches!(self.lower(at), "aware" | "close" | "familiar" | "present")
        };
        let head = (from..head).rfind(|&at| !hangs(at)).map_or(head, |noun| noun + 1);
        let last = head.checked_sub(1).filter(|&last| last >= from)?;
        let mention =
            self.sentence.mentions.iter().find(|mention| (mention.tokens.0..mention.tokens.1).contains(&last));
        if let Some(mention) = mention.filter(|mention| mention.tokens.0 + 6 > last) {
            let role = mention.roles.iter().rfind(|role| role.tokens.1 == mention.tokens.0);
            let start = role.map_or(mention.span.start, |role| role.span.start);
            let span = Span::new(self.beside(mention.tokens.0, from).unwrap_or(start), mention.span.end);
            let date = self.sentence.dates.iter().any(|date| date.span.overlaps(span));
            return (!date).then_some(Source::Named(span));
        }
        let noun = self.lower(last);
        if matches!(noun, "time" | "day" | "week" | "month" | "year" | "morning" | "evening" | "night") {
            return None;
        }
        // A name that opens a sentence is known by its capital alone.
        let named = from == phrase.0 && self.tokens.get(last).is_some_and(|token| token.capital && token.is_content());
        let able = named || able || cue::speaks(noun);
        (able && self.part(last) != Some(Part::Number)).then(|| Source::Named(self.span(from, head)))
    }
}

/// Whether what is put so strongly was said by somebody.
pub(crate) fn has_speaker(strength: Strength) -> bool {
    use Strength::{Alleged, Claimed, Denied, Promised, RuledOut, Warned};
    matches!(strength, Alleged | Claimed | Denied | Promised | RuledOut | Warned)
}

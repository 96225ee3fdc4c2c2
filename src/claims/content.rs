//! Content: where in a sentence what was said begins, and what stands at a verb of
//! saying: an object, a date, a quotation.
//!
//! Never here: who said it (see [`attribution`](crate::claims::attribution)).

use crate::claims::attribution::Reader;
use crate::claims::cue;
use crate::claims::part::{Part, Word};
use crate::claims::predication::predication;
use crate::text::quantity::Quantity;

impl Reader<'_> {
    /// Where what was said begins behind the cue.
    pub(crate) fn content_after(&self, at: usize, to: usize, end: usize) -> Option<usize> {
        let last = self.words.len();
        if to >= last {
            return None;
        }
        if self.word(to).is_some_and(|word| word.quote) || self.text_between(to).contains(':') {
            return Some(to);
        }
        let addressed = cue::addresses(self.lower(at));
        // `that` within the same stretch, with a clause or a quotation behind it.
        let mut stop = to;
        while stop < end.max(to) && stop < last {
            let Some(word) = self.word(stop) else { break };
            if word.part == Part::That {
                // `that while the light was out, nobody saw it`
                let next = stop + 1 + usize::from(self.part(stop + 1) == Some(Part::Subordinator));
                let clause = stop == to
                    || predication(self.tokens, self.words, next, last).is_some()
                    || self.part(stop + 1) == Some(Part::Gerund)
                    || self.word(stop + 1).is_some_and(|word| word.quote);
                if clause {
                    return Some(stop + 1);
                }
                break;
            }
            // `said in a report, first seen by a paper, that`
            if stop > to && word.comma && !word.quote && !self.is_date(stop) {
                let close = (stop + 1..last).find(|&i| self.word(i).is_some_and(Word::is_marked));
                let that =
                    close.filter(|&i| self.part(i) == Some(Part::That) && self.word(i).is_some_and(|word| word.comma));
                if let Some(that) = that.filter(|&that| predication(self.tokens, self.words, that + 1, last).is_some())
                {
                    return Some(that + 1);
                }
            }
            if stop > to && (word.stop || (word.comma && !word.quote && !self.is_date(stop) && !self.is_date(stop - 1)))
                || word.is_finite()
                || matches!(word.part, Part::Subordinator | Part::Relative | Part::Coordinator)
            {
                break;
            }
            if word.quote && stop > to && word.comma {
                return Some(stop);
            }
            stop += 1;
        }
        if self.part(stop) == Some(Part::Subordinator)
            && let Some(content) = self.words_behind(stop).or_else(|| self.clause_behind(stop))
        {
            return Some(content);
        }
        if self.word(to).is_some_and(Word::is_marked) {
            return None;
        }
        // `said as many as nine men were hurt`
        let number = self.hedged(to);
        if number.is_none()
            && matches!(self.part(to), Some(Part::Subordinator | Part::Relative | Part::To | Part::Gerund))
        {
            return None;
        }
        let fronted = (number.is_none() && matches!(self.part(to), Some(Part::Preposition | Part::Adverb)))
            || self.sentence.dates.iter().any(|date| date.tokens.0 == to);
        if addressed || fronted {
            // Behind the one spoken to, or behind when and where it was said; not behind what
            // somebody is to do: `agreed on Friday to send more men`.
            let infinitive = |at: &usize| self.part(*at) == Some(Part::To) && self.part(at + 1) == Some(Part::Base);
            let before = (to + 1..stop).find(infinitive).unwrap_or(stop);
            let begins = (to + 1..before).find(|&i| {
                matches!(self.part(i), Some(Part::Determiner | Part::Pronoun | Part::Name | Part::Noun))
                    && !matches!(self.part(i - 1), Some(Part::Preposition | Part::Determiner | Part::Adjective))
                    && !(self.part(i - 1) == Some(Part::Name) && self.part(i) == Some(Part::Name))
                    && predication(self.tokens, self.words, i, last).is_some_and(|found| found.subject.0 == i)
            })?;
            // Not in the middle of a number or of its hedge.
            let mut numbers = self.sentence.quantities.iter();
            let number =
                numbers.find(|number| number.hedged > to && (number.hedged..number.tokens.1).contains(&begins));
            return Some(number.map_or(begins, |number| number.hedged));
        }
        // `Claimed responsibility for the theft of two boats docked in Odrel`.
        if self.lower(at).starts_with("claim") && matches!(self.lower(to), "credit" | "responsibility" | "victory") {
            return None;
        }
        let found = predication(self.tokens, self.words, number.map_or(to, |number| number.tokens.0), last)?;
        // `maintained his post after the council met`: a thing, and what came before.
        let object = !matches!(self.lower(at), "said" | "says" | "say");
        let later = |i: usize| object && self.part(i) == Some(Part::Subordinator);
        (found.verb < last
            && !(number.map_or(to, |number| number.tokens.1)..found.verb).any(later)
            && !(to + 1..found.subject.1).any(|i| self.word(i).is_some_and(|word| word.stop)))
        .then_some(to)
    }

    /// The number whose hedge begins at a token: `said at least nine men were hurt`.
    fn hedged(&self, at: usize) -> Option<&Quantity> {
        self.sentence.quantities.iter().find(|number| number.hedged == at && at < number.tokens.0)
    }

    /// Where the words that were said begin behind the clause at `from` that tells when or
    /// where: `told us as he left that “the lamp was out”`.
    fn words_behind(&self, from: usize) -> Option<usize> {
        let rest = (from + 1..self.words.len()).take_while(|&at| self.word(at).is_some_and(|word| !word.is_marked()));
        let that = rest.last().filter(|&at| self.lower(at) == "that")?;
        self.word(that + 1).is_some_and(|word| word.quote).then_some(that + 1)
    }

    /// Where the clause that was said begins behind a noun phrase that tells when: `said after
    /// the hearing that the lamp was out`, `told us after the hearing it was out`.
    fn clause_behind(&self, from: usize) -> Option<usize> {
        let goes_on = |at: &usize| {
            self.word(*at).is_some_and(|word| word.is_nominal() && word.part != Part::Pronoun && !word.is_marked())
        };
        let behind = from + 1 + (from + 1..self.words.len()).take_while(goes_on).count();
        let plain = behind > from + 1 && self.word(behind).is_some_and(|word| !word.is_marked());
        let start = match self.part(behind).filter(|_| plain)? {
            Part::That => behind + 1,
            Part::Pronoun => behind,
            _ => return None,
        };
        let found = predication(self.tokens, self.words, start, self.words.len())?;
        (found.subject.0 == start).then_some(start)
    }

    /// What stands between a token and the one before it.
    pub(crate) fn text_between(&self, at: usize) -> &str {
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before)).map_or(0, |token| token.span.end);
        self.tokens.get(at).and_then(|token| self.text.get(before..token.span.start)).unwrap_or("")
    }

    /// Whether the token belongs to a date: `said on May 3, 2019, that`.
    pub(crate) fn is_date(&self, at: usize) -> bool {
        self.sentence.dates.iter().any(|date| (date.tokens.0..date.tokens.1).contains(&at))
    }

    pub(crate) fn has_object(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| {
            !word.is_marked() && (word.is_nominal() || matches!(word.part, Part::Gerund | Part::To))
        })
    }

    /// `agreed to a truce` and `admitted to the ward` say nothing; `admitted to taking it` does.
    pub(crate) fn is_act(&self, at: usize, to: usize) -> bool {
        let agrees = self.lower(at).starts_with("agree") && matches!(self.lower(to), "to" | "on" | "with");
        let admits = self.lower(at).starts_with("admit") && self.lower(to) == "to";
        agrees || admits && self.part(to + 1) != Some(Part::Gerund)
    }

    /// `Then Vale added:`: what was said is in the next sentence.
    pub(crate) fn announces(&self, to: usize) -> bool {
        self.sentence.span.text(self.text).ends_with([':', ','])
            && !self.words.get(to..).unwrap_or_default().iter().any(|word| word.is_finite() || word.quote)
    }

    /// Whether a comma or colon and a quotation begin at the token: `asks, “Who`.
    pub(crate) fn opens_speech(&self, at: usize) -> bool {
        at < self.words.len() && {
            let gap = self.text_between(at).trim();
            gap.starts_with([',', ':']) && gap.ends_with(['“', '"', '«', '„', '\u{93}'])
        }
    }

    /// Whether a comma, a question or a cry ended a quotation before the token.
    pub(crate) fn closes_speech(&self, at: usize) -> bool {
        let gap = self.text_between(at);
        let mut marks = gap.chars().zip(gap.chars().skip(1));
        marks.any(|(before, mark)| matches!(before, ',' | '?' | '!') && matches!(mark, '”' | '"' | '»' | '\u{94}'))
    }

    /// Whether a quotation of three words or more opens from `from` on: fewer are
    /// words held at arm's length.
    pub(crate) fn quote_in(&self, from: usize, to: usize) -> bool {
        let Some(open) = (from..to).find(|&at| self.text_between(at).contains(['“', '"', '«', '„', '\u{93}']))
        else {
            return false;
        };
        let close = (open + 1..self.words.len()).find(|&at| self.text_between(at).contains(['”', '"', '»', '\u{94}']));
        close.unwrap_or(self.words.len()) - open >= 3
    }
}

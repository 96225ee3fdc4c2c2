//! Additions: what a sentence says beside its main clauses, in relative clauses,
//! participles and subordinate clauses.
//!
//! Never here: coordination (see [`clause`](crate::claims::clause)).

use crate::claims::clause::{Bond, CONTENT_WORDS, Clause, Open, Reader};
use crate::claims::cue::{strength, takes_clause};
use crate::claims::part::{Part, Word};
use crate::claims::predication::phrase_before;
use crate::claims::verb::is_be;
use crate::text::token::TokenKind;

impl Reader<'_> {
    /// `After the train stopped, passengers climbed out`: two clauses, the first
    /// ends at the comma.
    pub(crate) fn fronted(&mut self, at: usize) -> bool {
        let opens = at == self.current();
        if !opens || !self.is(at, Part::Subordinator) {
            return false;
        }
        if !matches!(
            self.lower(at),
            "after"
                | "although"
                | "though"
                | "because"
                | "while"
                | "whereas"
                | "when"
                | "since"
                | "as"
                | "before"
                | "once"
        ) {
            return false;
        }
        let Some(found) = self
            .predication(at + 1)
            .filter(|found| !(at + 1..found.verb).any(|i| self.word(i).is_some_and(|word| word.comma)))
        else {
            return false;
        };
        let Some(comma) = (found.verb + 1..self.end()).find(|&i| self.word(i).is_some_and(|word| word.comma)) else {
            return false;
        };
        let Some(main) = self.predication(comma).filter(|_| !self.is(comma, Part::Coordinator)) else { return false };
        if self.content(at + 1, comma) < CONTENT_WORDS || self.content(comma, self.end()) < CONTENT_WORDS {
            return false;
        }
        let bond = self.open.last().map_or(Bond::Own, |open| open.bond);
        if let Some(open) = self.open.last_mut() {
            open.start = at + 1;
        }
        self.close(comma);
        self.open.push(Open {
            start: comma,
            lead: comma,
            subject: None,
            own_subject: Some(main.subject),
            bond,
            holes: Vec::new(),
        });
        true
    }

    /// `because fog covered the stadium`: subordinate, with content of its own.
    pub(crate) fn subordinate(&mut self, at: usize) -> usize {
        let Some(word) = self.word(at) else { return at + 1 };
        let lower = self.lower(at);
        let comma = word.comma
            || at
                .checked_sub(1)
                .is_some_and(|i| self.lower(i) == "even" && self.word(i).is_some_and(|word| word.comma));
        let splits = matches!(
            lower,
            "because"
                | "although"
                | "though"
                | "while"
                | "whereas"
                | "after"
                | "before"
                | "since"
                | "until"
                | "once"
                | "when"
                | "as"
        );
        if !splits || self.compares(at) || (self.is(at + 1, Part::Preposition) && !comma) {
            return at + 1;
        }
        let Some(found) = self.predication(at + 1) else { return at + 1 };
        // `as the council had feared` and `as he said` complete what is before.
        if lower == "as" && (takes_clause(self.lower(found.verb)) || self.asserts_little(found.verb)) {
            return at + 1;
        }
        if !comma && !self.near(at + 1, found) {
            return at + 1;
        }
        // `was because`, `not because`, `that while`: no verb, or another sense, without what follows.
        let lead = self.measured(at);
        let binds = |before: usize| {
            let negates = self.tokens[before].kind == TokenKind::Negation;
            negates || is_be(self.lower(before)) || matches!(self.words[before].part, Part::That | Part::Relative)
        };
        if lead.checked_sub(1).is_some_and(binds) {
            return at + 1;
        }
        self.cut(lead, at + 1, Bond::Joined, None, Some(found.subject));
        at + 1
    }

    /// `as well as the mayor`, `so long as they pay`: a row, or a condition.
    fn compares(&self, at: usize) -> bool {
        let measure = |at: usize| matches!(self.lower(at), "well" | "long" | "soon" | "far" | "much");
        let before =
            at.checked_sub(2).is_some_and(|first| matches!(self.lower(first), "as" | "so") && measure(first + 1));
        self.lower(at) == "as" && (measure(at + 1) && self.lower(at + 2) == "as" || before)
    }

    /// Where what belongs to the conjunction at `at` begins: `just hours after`, `in part because`.
    fn measured(&self, at: usize) -> usize {
        let mut lead = at;
        while lead > self.current() && !self.word(lead).is_some_and(|word| word.comma && word.quote) {
            let before = lead - 1;
            let belongs = matches!(
                self.lower(before),
                "even"
                    | "just"
                    | "shortly"
                    | "soon"
                    | "only"
                    | "right"
                    | "immediately"
                    | "long"
                    | "partly"
                    | "largely"
                    | "mainly"
                    | "simply"
                    | "minutes"
                    | "hours"
                    | "days"
                    | "weeks"
                    | "months"
                    | "years"
                    | "minute"
                    | "hour"
                    | "day"
                    | "week"
                    | "month"
                    | "year"
                    | "part"
                    | "large"
                    | "several"
                    | "few"
            );
            let counts =
                self.is(before, Part::Number) || self.is(before, Part::Determiner) && !self.is_definite(before);
            let measures = lead < at && (counts || self.lower(before) == "in");
            if !belongs && !measures {
                break;
            }
            lead = before;
        }
        // `on that day after`: no measure.
        let before = lead.checked_sub(1);
        if before.is_some_and(|before| self.is_definite(before) || matches!(self.lower(before), "last" | "next")) {
            return at;
        }
        // `but because the harbor was closed`
        before.filter(|&before| self.is(before, Part::Coordinator)).unwrap_or(lead)
    }

    fn is_definite(&self, at: usize) -> bool {
        matches!(self.lower(at), "the" | "this" | "that" | "these" | "those")
    }

    /// Whether nothing but the verb itself follows the subject.
    pub(crate) fn asserts_little(&self, verb: usize) -> bool {
        let stop = (verb + 1..self.end()).find(|&i| self.word(i).is_some_and(Word::is_marked)).unwrap_or(self.end());
        self.content(verb, stop) < 2
    }

    /// `, who runs the harbor,`: an addition to the noun before it.
    pub(crate) fn relative(&mut self, at: usize) -> bool {
        if !matches!(self.lower(at), "who" | "which" | "whose" | "where") {
            return false;
        }
        let Some(verb) =
            (at + 1..self.end()).find(|&i| self.word(i).is_some_and(|word| word.is_finite() || word.is_marked()))
        else {
            return false;
        };
        // `a witness and not a suspect, who has the key`: what is said of somebody else.
        let antecedent = self.antecedent(at);
        let excluded =
            antecedent.and_then(|(start, _)| start.checked_sub(1)).is_some_and(|not| self.lower(not) == "not");
        if !self.word(verb).is_some_and(Word::is_finite) || excluded {
            return false;
        }
        let subject = antecedent.filter(|_| matches!(self.lower(at), "who" | "which"));
        let start = self.current();
        if self.asserts(start, at) {
            self.cut(
                at,
                at,
                Bond::Addition,
                subject,
                subject.or_else(|| self.predication(at + 1).map(|found| found.subject)),
            );
            return true;
        }
        // The clause around it still waits for its verb, which stands after a comma.
        let Some(resume) = (verb + 1..self.end()).find(|&i| {
            self.word(i).is_some_and(|word| word.comma)
                && (i..self.end().min(i + 3))
                    .find(|&j| !self.is(j, Part::Adverb))
                    .is_some_and(|j| self.word(j).is_some_and(Word::is_finite))
        }) else {
            return false;
        };
        if self.content(at, resume) + subject.map_or(0, |(from, to)| self.content(from, to)) < CONTENT_WORDS {
            return false;
        }
        self.done.push(Clause { tokens: (at, resume), holes: Vec::new(), subject, bond: Bond::Addition });
        if let Some(open) = self.open.last_mut() {
            open.holes.push((at, resume));
            open.own_subject = subject.or(open.own_subject);
        }
        false
    }

    /// What the relative word at `at` is said of: the noun phrase before it; before the age or
    /// the party of somebody, his name; before `which` with what it hangs on, since that may
    /// be meant: `the drill with the neighbors, which`.
    fn antecedent(&self, at: usize) -> Option<(usize, usize)> {
        let (mut start, _) = self.noun_phrase(at)?;
        let tag = self.is(start, Part::Number) || self.word(start + 1).is_some_and(|word| word.hyphen);
        if tag && self.word(start).is_some_and(|word| word.comma) && at - start < 5 {
            start = self.noun_phrase(start).map_or(start, |(name, _)| name);
        }
        let hangs = |start: usize| {
            let preposition = start.checked_sub(1).filter(|&before| self.is(before, Part::Preposition))?;
            let joined = !self.word(start).is_some_and(Word::is_marked) && !self.word(preposition)?.is_marked();
            self.noun_phrase(preposition).map(|(head, _)| head).filter(|_| joined)
        };
        if self.lower(at) == "which" {
            start = hangs(start).unwrap_or(start);
        }
        Some((start, at))
    }

    /// The noun phrase that ends before `at`.
    fn noun_phrase(&self, at: usize) -> Option<(usize, usize)> {
        let floor = self.current();
        let mut start = at;
        while start > floor {
            let Some(word) = self.word(start - 1) else { break };
            let inside = start == at || !self.word(start).is_some_and(Word::is_marked);
            if !inside || !(word.is_nominal() || word.hyphen) || word.part == Part::Pronoun {
                break;
            }
            start -= 1;
            if word.part == Part::Determiner {
                break;
            }
        }
        (start < at).then_some((start, at))
    }

    /// Who is named before `at` behind the verb: `…, said Rep. Odo Lund of Tolen, noting`.
    fn inverted_speaker(&self, at: usize) -> Option<(usize, usize)> {
        let named = |i: &usize| {
            self.word(*i).is_some_and(|word| (word.is_nominal() || word.part == Part::Preposition) && !word.is_marked())
        };
        let from = (self.current()..at).rev().take_while(named).last()?;
        let verb = from.checked_sub(1).filter(|&verb| self.is(verb, Part::Finite) && takes_clause(self.lower(verb)))?;
        self.word(verb).is_some_and(|word| word.comma || word.quote).then_some((from, at))
    }

    /// Whether a verb in -ing takes a clause, and has one: `adding that the lamp was broken`.
    pub(crate) fn says_more(&self, at: usize) -> bool {
        let content = self.is(at + 1, Part::That) || self.word(at + 1).is_some_and(|word| word.quote);
        takes_clause(self.lower(at)) && (content || self.predication(at + 1).is_some())
    }

    /// Whether somebody is said to have said what stands before `at`: `…, the Herald reported, `.
    pub(crate) fn is_reported(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|verb| self.is(verb, Part::Finite) && takes_clause(self.lower(verb)))
    }

    /// `, killing nine sailors`: an addition with the subject of its clause.
    pub(crate) fn participle(&mut self, at: usize) -> usize {
        let verb = if self.is(at, Part::Adverb) { at + 1 } else { at };
        if !self.is(verb, Part::Gerund) || self.word(verb).is_some_and(|word| verb > at && word.is_marked()) {
            return self.listed(at);
        }
        let object = self.word(verb + 1).is_some_and(|word| {
            (!word.is_marked() || word.quote && (!word.stop || takes_clause(self.lower(verb))))
                && (matches!(
                    word.part,
                    Part::Determiner | Part::Object | Part::That | Part::Number | Part::Name | Part::Pronoun | Part::To
                ) || matches!(
                    word.part,
                    Part::Noun | Part::Preposition | Part::Adjective | Part::Relative | Part::Subordinator
                ) && (takes_clause(self.lower(verb))
                    || self.content(verb, self.end()) >= 3 && !self.is_listed(verb)))
        });
        // Who says more is who the sentence is about: `which holds, insisting that`.
        // What else is added belongs to what was said: `said the dam broke, killing two`.
        let about = match strength(self.lower(verb)) {
            Some(_) if takes_clause(self.lower(verb)) => {
                // `…, Vale said, adding that`
                let speaker = self.is_reported(at).then(|| phrase_before(self.words, self.current(), at - 1)).flatten();
                speaker.or_else(|| self.inverted_speaker(at)).or(self.first)
            }
            // `the council refused, citing`: whoever the last main clause is about.
            Some(_) => self.main,
            None => self.nearest_subject(at),
        };
        let Some(subject) =
            about.or_else(|| self.open.last().and_then(|open| open.own_subject.or(open.subject))).filter(|_| object)
        else {
            return at + 1;
        };
        // `, taking it, is wrong`: a verb that waits for this as its subject.
        self.cut(at, verb, Bond::Addition, Some(subject), Some(subject));
        verb + 1
    }

    /// `rowing, swimming and diving`: one of a row.
    fn is_listed(&self, verb: usize) -> bool {
        (verb + 1..self.end().min(verb + 4)).any(|i| self.is(i, Part::Gerund))
            || verb.checked_sub(1).is_some_and(|before| self.is(before, Part::Gerund))
    }
}

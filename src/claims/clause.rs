//! Clauses: a sentence cut into passages of one assertion each, where the cut is
//! sure. Precision first: what is in doubt stays whole.
//!
//! Never here: who spoke, and whether a clause is worth comparing.

use crate::claims::cue::takes_clause;
use crate::claims::part::{Part, Word};
use crate::claims::predication::{Predication, predication};
use crate::claims::skip::content;
use crate::claims::verb::{Form, form, is_be, is_modal};
use crate::order::Order;
use crate::text::token::Token;

/// A passage of one assertion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// First token and the one after its last, without a leading conjunction.
    pub tokens: (usize, usize),
    /// Token ranges inside it that are no part of it: clauses of their own, and
    /// who speaks.
    pub holes: Vec<(usize, usize)>,
    /// The tokens of the subject it takes over from another clause.
    pub subject: Option<(usize, usize)>,
    /// How it hangs on the clause before it.
    pub bond: Bond,
}

/// How a clause hangs on the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bond {
    /// The first, or one that stands on its own.
    Own,
    /// Bound to it within one breath: `A and B`.
    Joined,
    /// `that A and that B`: of the same speaker.
    Content,
    /// A predicate with the subject of the clause before.
    Predicate,
    /// A relative clause or a participle that adds something.
    Addition,
}

/// Fewest content words of a clause that is split off, its taken subject counted
/// in: fewer assert nothing that could be told apart from another assertion.
pub const CONTENT_WORDS: usize = 3;

/// Cuts a sentence into clauses, in the order of their beginnings.
#[must_use]
pub fn clauses(tokens: &[Token], words: &[Word]) -> Vec<Clause> {
    let mut reader = Reader { tokens, words, done: Vec::new(), open: Vec::new(), main: None, first: None };
    reader.read();
    reader.finish()
}

/// A clause that is being read.
#[derive(Debug, Clone)]
pub(crate) struct Open {
    pub(crate) start: usize,
    /// Where it was cut off: its conjunction or relative word.
    pub(crate) lead: usize,
    pub(crate) subject: Option<(usize, usize)>,
    /// The subject that the next predicate takes over.
    pub(crate) own_subject: Option<(usize, usize)>,
    pub(crate) bond: Bond,
    pub(crate) holes: Vec<(usize, usize)>,
    /// Whether the clause it was cut off from says too little without it, and goes on
    /// around it.
    pub(crate) completes: bool,
}

pub(crate) struct Reader<'a> {
    pub(crate) tokens: &'a [Token],
    pub(crate) words: &'a [Word],
    pub(crate) done: Vec<Clause>,
    pub(crate) open: Vec<Open>,
    /// The subject of the last clause that is no addition to another.
    pub(crate) main: Option<(usize, usize)>,
    /// The subject of the sentence.
    pub(crate) first: Option<(usize, usize)>,
}

impl Reader<'_> {
    pub(crate) fn word(&self, at: usize) -> Option<Word> {
        self.words.get(at).copied()
    }

    pub(crate) fn is(&self, at: usize, part: Part) -> bool {
        self.word(at).is_some_and(|word| word.part == part)
    }

    pub(crate) fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.lower.as_str())
    }

    pub(crate) fn end(&self) -> usize {
        self.words.len()
    }

    pub(crate) fn predication(&self, from: usize) -> Option<Predication> {
        predication(self.tokens, self.words, from, self.end())
    }

    /// Content words of a stretch.
    pub(crate) fn content(&self, from: usize, to: usize) -> usize {
        self.tokens.get(from..to).map_or(0, content)
    }

    pub(crate) fn read(&mut self) {
        let first = self.predication(0).map(|found| found.subject);
        self.main = first;
        self.first = first;
        self.open.push(Open {
            start: 0,
            lead: 0,
            subject: None,
            own_subject: first,
            bond: Bond::Own,
            holes: Vec::new(),
            completes: false,
        });
        let mut at = 0;
        while at < self.end() {
            at = self.step(at).max(at + 1);
        }
    }

    pub(crate) fn current(&self) -> usize {
        self.open.last().map_or(0, |open| open.start)
    }

    /// Looks for a cut at `at`, and tells where to go on.
    pub(crate) fn step(&mut self, at: usize) -> usize {
        let Some(word) = self.word(at) else { return at + 1 };
        if self.fronted(at) {
            return at + 1;
        }
        if at == 0 || at <= self.current() {
            return at + 1;
        }
        if word.part == Part::Relative && word.comma && self.relative(at) {
            return at + 1;
        }
        // Nothing else is cut before, and most words need no look back.
        let cuts = word.is_marked() || word.semicolon || matches!(word.part, Part::Coordinator | Part::Subordinator);
        if !cuts || !self.asserts(self.current(), at) {
            return at + 1;
        }
        if (word.semicolon || (word.stop && self.is_sentence_end(at)))
            && let Some(found) = self.predication(self.skip_conjunction(at))
        {
            let start = self.skip_conjunction(at);
            self.cut(at, start, Bond::Own, None, Some(found.subject));
            return start;
        }
        match word.part {
            Part::Coordinator if matches!(self.lower(at), "and" | "but") => self.coordinated(at),
            // `so long as`: a condition.
            Part::Adverb if matches!(self.lower(at + 1), "long" | "far" | "much" | "that") => at + 1,
            Part::Adverb if word.comma && matches!(self.lower(at), "yet" | "so" | "then") => self.coordinated(at),
            Part::Subordinator => self.subordinate(at),
            // `…, the Tolen Herald reported, citing two officials`: no other act than to report.
            Part::Gerund if self.is_reported(at) && !self.says_more(at) => at + 1,
            Part::Gerund | Part::Adverb if word.comma => self.participle(at),
            _ if word.comma => self.listed(at),
            _ => at + 1,
        }
    }

    pub(crate) fn is_sentence_end(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| word.quote) && self.tokens.get(at).is_some_and(|token| token.capital)
    }

    pub(crate) fn skip_conjunction(&self, at: usize) -> usize {
        if self.is(at, Part::Coordinator) { at + 1 } else { at }
    }

    /// Whether the stretch has a subject and a finite verb of its own that no
    /// relative clause holds, and whose clause of content, if it has one, is whole.
    pub(crate) fn asserts(&self, from: usize, to: usize) -> bool {
        let inherits = self.open.last().is_some_and(|open| open.subject.is_some());
        let verb = if inherits {
            (from..to).find(|&i| {
                self.word(i).is_some_and(|word| {
                    word.is_finite()
                        || matches!(word.part, Part::Gerund | Part::Participle)
                            && self.open.last().is_some_and(|open| open.bond != Bond::Own)
                })
            })
        } else {
            predication(self.tokens, self.words, from, to).map(|found| found.verb)
        };
        let Some(verb) = verb else { return false };
        // `said the bridge and the road were closed`: the content has no verb yet.
        let content = (verb + 1..to).find(|&i| {
            self.word(i).is_some_and(|word| {
                matches!(
                    word.part,
                    Part::Determiner | Part::Pronoun | Part::Name | Part::That | Part::Number | Part::Noun
                )
            })
        });
        if self.is(verb, Part::Finite) && takes_clause(self.lower(verb)) && content.is_some() {
            let orphan = self.orphan_verb(to);
            let whole = (verb + 1..to).any(|i| self.word(i).is_some_and(Word::is_finite));
            return whole || !orphan;
        }
        true
    }

    /// Whether the first verb from the conjunction at `at` has a subject that
    /// began before it: `the bridge and the road were closed`.
    pub(crate) fn orphan_verb(&self, at: usize) -> bool {
        let verb = (at + 1..self.end()).find(|&i| !self.is(i, Part::Adverb));
        self.word(at).is_some_and(|word| word.part == Part::Coordinator && !word.comma)
            && !verb.and_then(|verb| self.word(verb)).is_some_and(Word::is_finite)
    }

    /// `, and the ferry sank`, `and sank`, `and that the ferry sank`.
    pub(crate) fn coordinated(&mut self, at: usize) -> usize {
        let Some(word) = self.word(at) else { return at + 1 };
        let next = at + 1;
        // `a worn cable, and not sabotage, brought`: what it is not, of the same verb.
        if self.lower(next) == "not" || self.pairs(at) {
            return next;
        }
        if self.is(next, Part::That) {
            if let Some(found) = self.predication(next + 1) {
                self.cut(at, next + 1, Bond::Content, None, Some(found.subject));
                return next + 1;
            }
            return next;
        }
        if self.is(next, Part::Subordinator) {
            let fronted = self.predication(next + 1).is_some();
            if fronted && word.comma {
                self.cut(at, next, Bond::Own, None, None);
                return next;
            }
            return next;
        }
        if let Some(found) = self.predication(next) {
            let bond = if word.comma { Bond::Own } else { Bond::Joined };
            // Without a comma the noun after `and` may still belong to what is before.
            let opens = self.word(next).is_some_and(|word| {
                matches!(word.part, Part::Determiner | Part::Pronoun | Part::Name | Part::Number | Part::Auxiliary)
            });
            // `access to tools and rooms denied to the crew`: the verb may shorten a relative clause.
            let clear = opens || form(self.lower(found.verb)) != Form::PastOrParticiple;
            // `of time and location of meeting is`: one more noun of a row.
            let nouns =
                self.is(next, Part::Noun) && at.checked_sub(1).is_some_and(|before| self.is(before, Part::Noun));
            let row = nouns && self.lower(at) == "and" && !self.agrees(next, found.verb);
            let alone =
                self.near(next, found) && clear && !row && !self.is_preposition_before(at) && !self.is_one_more(at);
            let sure = word.comma || alone && !self.waits(at) && !self.only_says(found.verb);
            if sure && !self.ends_row(at) {
                self.cut(at, next, bond, None, Some(found.subject));
                return next;
            }
            return next;
        }
        self.predicate(at, next)
    }

    /// `…, the port and the council said.`: two who said what stands before.
    fn only_says(&self, verb: usize) -> bool {
        takes_clause(self.lower(verb)) && self.content(verb + 1, self.end()) < 2
    }

    /// Whether subject and verb stand close to the conjunction.
    pub(crate) fn near(&self, from: usize, found: Predication) -> bool {
        found.subject.0 == from
            && found.verb <= from + 7
            && !(from..found.verb).any(|i| self.word(i).is_some_and(|word| word.is_marked() && i > from))
    }

    pub(crate) fn is_preposition_before(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.is(before, Part::Preposition))
    }

    /// A verb without a subject of its own after `and`.
    pub(crate) fn predicate(&mut self, at: usize, next: usize) -> usize {
        let mut verb = next;
        while self.is(verb, Part::Adverb) && verb < next + 3 {
            verb += 1;
        }
        let Some(found) = self.word(verb) else { return next };
        let Some(subject) = self.open.last().and_then(|open| open.own_subject.or(open.subject)) else { return next };
        let passive = found.part == Part::Participle && self.shares_auxiliary(at) && self.goes_on(verb);
        if !(found.is_finite() || passive) || self.is_orphaned(verb) {
            return next;
        }
        // `, who led the firm, and named`: the comma ends the addition.
        let resumes = self.word(at).is_some_and(|word| word.comma)
            && self.open.last().is_some_and(|open| open.bond == Bond::Addition);
        let joined = !self.word(at).is_some_and(|word| word.comma);
        let subject = self.nearest_subject(at).filter(|_| joined).or(self.main.filter(|_| resumes)).unwrap_or(subject);
        self.cut(at, verb, Bond::Predicate, Some(subject), Some(subject));
        verb
    }

    /// The subject of the content that the verb stands in: `said the bridge held
    /// and reopened`.
    pub(crate) fn nearest_subject(&self, at: usize) -> Option<(usize, usize)> {
        let start = self.current();
        let verb = (start..at).find(|&i| self.word(i).is_some_and(Word::is_finite))?;
        if !takes_clause(self.lower(verb)) {
            return None;
        }
        let from = (verb + 1..at).find(|&i| !self.is(i, Part::That))?;
        predication(self.tokens, self.words, from, at).map(|found| found.subject)
    }

    /// `was arrested on Sunday and charged`: a participle before, after a form of `be`.
    pub(crate) fn shares_auxiliary(&self, at: usize) -> bool {
        let verb = (self.current()..at).find(|&i| self.is(i, Part::Participle));
        verb.and_then(|verb| verb.checked_sub(1)).is_some_and(|before| {
            let before = if self.is(before, Part::Adverb) { before.saturating_sub(1) } else { before };
            is_be(self.lower(before))
        }) && verb.is_some_and(|verb| at > verb + 1)
    }

    pub(crate) fn goes_on(&self, verb: usize) -> bool {
        self.word(verb + 1).is_some_and(|word| {
            !word.is_marked() && matches!(word.part, Part::Preposition | Part::To | Part::Determiner | Part::Number)
        })
    }

    /// Whether another finite verb follows that wants the same subject: then this
    /// one stands in a relative clause.
    pub(crate) fn is_orphaned(&self, verb: usize) -> bool {
        for at in verb + 1..self.end() {
            let Some(word) = self.word(at) else { return false };
            if word.is_marked() {
                return false;
            }
            match word.part {
                Part::Coordinator | Part::Subordinator | Part::That | Part::Relative | Part::Pronoun => return false,
                // `said the bridge was safe` has its content after it.
                Part::Auxiliary | Part::Finite => {
                    return !takes_clause(self.lower(verb)) && !self.is(verb, Part::Auxiliary);
                }
                _ => {}
            }
        }
        false
    }

    /// `, hit a wall and caught fire`, `, Tolen lost its harbor, and …`.
    pub(crate) fn listed(&mut self, at: usize) -> usize {
        let Some(word) = self.word(at) else { return at + 1 };
        if word.quote {
            return at + 1;
        }
        let next =
            (at + 1..self.end()).find(|&i| self.is(i, Part::Coordinator) || self.word(i).is_none_or(|word| word.stop));
        let Some(and) = next.filter(|&i| self.is(i, Part::Coordinator) && self.lower(i) == "and") else {
            return at + 1;
        };
        if word.part == Part::Finite {
            // The verb after `and` must be one of the same row.
            let row = self.word(and + 1).is_some_and(Word::is_finite)
                && !(at + 1..and).any(|i| self.word(i).is_some_and(|word| word.comma && word.is_finite()) && i != at);
            let Some(subject) =
                self.open.last().and_then(|open| open.own_subject).filter(|_| row && !self.is_orphaned(at))
            else {
                return at + 1;
            };
            self.cut(at, at, Bond::Predicate, Some(subject), Some(subject));
            return at + 1;
        }
        if !matches!(word.part, Part::Name | Part::Determiner | Part::Pronoun) {
            return at + 1;
        }
        let comma_and = self.word(and).is_some_and(|word| word.comma);
        let (Some(found), Some(_)) = (predication(self.tokens, self.words, at, and), self.predication(and + 1)) else {
            return at + 1;
        };
        if comma_and && !takes_clause(self.lower(found.verb)) && self.near(at, found) {
            self.cut(at, at, Bond::Own, None, Some(found.subject));
        }
        at + 1
    }

    /// Ends the clause that is open at `at` and begins another at `start`, unless
    /// one of the two would say too little.
    pub(crate) fn cut(
        &mut self,
        at: usize,
        start: usize,
        bond: Bond,
        subject: Option<(usize, usize)>,
        own: Option<(usize, usize)>,
    ) {
        let Some(open) = self.open.last() else { return };
        let taken = |subject: Option<(usize, usize)>| subject.map_or(0, |(from, to)| self.content(from, to));
        let stop = self.end();
        if self.content(open.start, at) + taken(open.subject) < CONTENT_WORDS
            || self.content(start, stop) + taken(subject) < CONTENT_WORDS
            || (subject.is_some() && self.content(start, stop) < 2)
        {
            return;
        }
        if self.is_cut_off(open.start, at) {
            return;
        }
        self.close(at);
        if bond != Bond::Addition {
            self.main = own;
        }
        self.open.push(Open { start, lead: at, subject, own_subject: own, bond, holes: Vec::new(), completes: false });
    }

    /// Whether what ends before `at` waits for a word: `a little more than`, `to see whether he may`.
    fn is_cut_off(&self, from: usize, at: usize) -> bool {
        let last = at.checked_sub(1).filter(|&last| last > from && !self.word(at).is_some_and(Word::is_marked));
        last.is_some_and(|last| {
            let waits =
                matches!(self.lower(last), "than" | "whether" | "of" | "such" | "unless" | "exactly" | "precisely");
            waits
                || is_modal(self.lower(last)) && self.is(last, Part::Auxiliary)
                || matches!(self.lower(last), "the" | "a" | "an")
        })
    }

    pub(crate) fn close(&mut self, at: usize) {
        if let Some(open) = self.open.pop() {
            let before = self.done.iter_mut().rfind(|clause| open.completes && clause.tokens.1 == open.lead);
            if let Some(before) = before {
                before.tokens.1 = at;
                before.holes.push((open.start, at));
            }
            self.done.push(Clause {
                tokens: (open.start, at),
                holes: open.holes,
                subject: open.subject,
                bond: open.bond,
            });
            // What is too little after all goes back to the clause before it.
            self.merge_short(open.lead);
        }
    }

    /// A clause that turned out short is joined to the one before it.
    pub(crate) fn merge_short(&mut self, lead: usize) {
        let Some(last) = self.done.last() else { return };
        let taken = last.subject.map_or(0, |(from, to)| self.content(from, to));
        let own = self.content(last.tokens.0, last.tokens.1);
        if own + taken >= CONTENT_WORDS && own >= 2 {
            return;
        }
        let Some(place) =
            self.done.len().checked_sub(2).and_then(|_| {
                self.done.iter().rposition(|clause| clause.tokens.1 == lead && clause.tokens != last.tokens)
            })
        else {
            return;
        };
        let end = last.tokens.1;
        self.done.pop();
        if let Some(before) = self.done.get_mut(place) {
            before.tokens.1 = end;
        }
    }

    pub(crate) fn finish(mut self) -> Vec<Clause> {
        let end = self.end();
        while !self.open.is_empty() {
            self.close(end);
        }
        self.done.order_by_key(|clause| (clause.tokens.0, clause.tokens.1));
        self.done
    }
}

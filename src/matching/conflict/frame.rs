//! The frame of a comparison: two sentences side by side, the words of their
//! clauses put together, and what stands around a word on both sides.
//!
//! Never here: what a difference is.

use std::ops::Deref;

use crate::claims::part::{Part, Word};
use crate::config::Config;
use crate::matching::denial::apart;
use crate::matching::similarity::Link;
use crate::matching::story::{Story, Unit};
use crate::report::ConflictKind;
use crate::span::Span;
use crate::text::Sentence;
use crate::text::token::TokenKind;

use super::Difference;

/// How many content words from a word the same words must stand on both sides for
/// it to answer the same question.
const REACH: usize = 3;

/// Strength from which two words put together are one to a conflict: the same word, a
/// relative, or a word of nearly the same meaning. Weaker pairs make passages alike,
/// but carry no question.
const FIRM: f64 = 0.55;

/// How far behind a range the verb may stand of which it is the subject.
const VERB_WITHIN: usize = 6;

/// A sentence in its text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    pub(super) sentence: &'a Sentence,
    pub(super) text: &'a str,
}

impl<'a> Line<'a> {
    pub(super) fn lower(&self, at: usize) -> &'a str {
        self.sentence.tokens.get(at).map_or("", |token| token.lower.as_str())
    }

    /// The word `back` tokens before `at`.
    pub(super) fn before(&self, at: usize, back: usize) -> &'a str {
        at.checked_sub(back).map_or("", |at| self.lower(at))
    }

    /// What stands between the token before `at` and it.
    pub(super) fn gap(&self, at: usize) -> &'a str {
        let tokens = &self.sentence.tokens;
        let from = at.checked_sub(1).and_then(|before| tokens.get(before)).map_or(0, |token| token.span.end);
        let to = tokens.get(at).map_or(self.sentence.span.end, |token| token.span.start);
        self.text.get(from..to).unwrap_or("")
    }

    /// The words of a range of tokens.
    pub(super) fn span(&self, (from, to): (usize, usize)) -> Span {
        let tokens = &self.sentence.tokens;
        let start = tokens.get(from).map_or(self.sentence.span.start, |token| token.span.start);
        let end = to.checked_sub(1).and_then(|last| tokens.get(last)).map_or(start, |token| token.span.end);
        Span::new(start, end.max(start))
    }

    pub(super) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.sentence.tokens.get(at).map(|token| token.kind)
    }

    pub(super) fn is_content(&self, at: usize) -> bool {
        self.sentence.tokens.get(at).is_some_and(crate::text::token::Token::is_content)
    }
}

/// One side of a pair: a claim, its sentence, and what the words of that do.
#[derive(Debug, Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) unit: &'a Unit,
    line: Line<'a>,
    words: &'a [Word],
}

impl<'a> Deref for Side<'a> {
    type Target = Line<'a>;

    fn deref(&self) -> &Line<'a> {
        &self.line
    }
}

impl Side<'_> {
    /// The tokens of the clause itself.
    pub(super) fn clause(&self) -> std::ops::Range<usize> {
        let (from, to) = self.unit.claim.tokens;
        from..to.min(self.sentence.tokens.len())
    }

    /// What a token does, with what stands before it.
    pub(super) fn word(&self, at: usize) -> Option<Word> {
        self.words.get(at).copied()
    }

    /// What a token does.
    pub(super) fn part(&self, at: usize) -> Option<Part> {
        self.word(at).map(|word| word.part)
    }

    /// Whether a token is a verb that says more than its time.
    pub(super) fn is_verb(&self, at: usize) -> bool {
        self.word(at).is_some_and(Word::is_main_verb)
    }

    /// The next content word behind a token in the clause, however far: `appear on any of those
    /// tins`.
    pub(super) fn next(&self, at: usize) -> Option<usize> {
        (at + 1..self.clause().end).find(|&at| self.is_content(at))
    }

    /// The verb whose subject, object or time a range is part of: the nearest one before it
    /// without a comma between; else the one behind it, `19 people were killed`; else any
    /// before it, or the main one of the clause.
    fn verb_of(&self, (from, to): (usize, usize)) -> Option<usize> {
        let is_verb = |at: &usize| self.is_verb(*at);
        let is_open = |at: usize| !self.gap(at).contains([',', ';']);
        let clause = self.clause();
        let before = || (clause.start..from).rev();
        let behind = (to..clause.end.min(to + VERB_WITHIN)).take_while(|&at| {
            !matches!(self.part(at), Some(Part::Preposition | Part::Coordinator | Part::To)) && is_open(at)
        });
        let main = || self.unit.act.and_then(|act| self.unit.words.get(act.verb?)).map(|word| word.token);
        let near = before().take_while(|&at| is_open(at + 1)).find(is_verb);
        near.or_else(|| behind.into_iter().find(is_verb)).or_else(|| before().find(is_verb)).or_else(main)
    }

    /// The nearest content word before or behind a range, no further than `within`
    /// tokens away and in the same sentence.
    fn neighbor(&self, (from, to): (usize, usize), behind: bool) -> Option<usize> {
        const WITHIN: usize = 4;
        if behind {
            (to..to + WITHIN).find(|&at| self.is_content(at))
        } else {
            (from.saturating_sub(WITHIN)..from).rev().find(|&at| self.is_content(at))
        }
    }
}

/// Two words of the clauses that were put together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mate {
    pub(super) a: usize,
    pub(super) b: usize,
    /// Whether neither is a name or a number.
    pub(super) plain: bool,
}

/// Two sides with the words put together, by their tokens.
#[derive(Debug, Clone)]
pub(super) struct Pair<'a> {
    pub(super) story: &'a Story<'a>,
    pub(super) config: &'a Config,
    pub(super) a: Side<'a>,
    pub(super) b: Side<'a>,
    pub(super) mates: Vec<Mate>,
    /// How much of the two clauses is put together, in `[0, 1]`.
    pub(super) alignment: f64,
    /// How much of what both say and is put together is denied on one side alone, in
    /// `[0, 1]`.
    pub(super) denied_apart: f64,
}

impl<'a> Pair<'a> {
    pub(super) fn new(story: &'a Story<'a>, link: &Link, config: &'a Config) -> Self {
        let (a, b) = (&story.units[link.a], &story.units[link.b]);
        let side = |unit: &'a Unit| {
            let told = Line { sentence: story.sentence(unit), text: story.text(unit) };
            Side { unit, line: told, words: story.parts(unit) }
        };
        let firm = link.aligned.iter().filter(|pair| pair.strength >= FIRM);
        let mates = firm.map(|pair| {
            let (word, other) = (&a.words[pair.a], &b.words[pair.b]);
            let plain = |word: &crate::matching::story::Word| word.name.is_none() && !word.number;
            Mate { a: word.token, b: other.token, plain: plain(word) && plain(other) }
        });
        let alignment = link.alignment;
        let denied_apart = apart(a, b, link);
        Self { story, config, a: side(a), b: side(b), mates: mates.collect(), alignment, denied_apart }
    }

    /// The same pair seen from the other side.
    pub(super) fn turned(&self) -> Self {
        let mates = self.mates.iter().map(|mate| Mate { a: mate.b, b: mate.a, ..*mate }).collect();
        Self { a: self.b, b: self.a, mates, ..self.clone() }
    }

    /// What a rule that looks from one side to the other finds from both.
    pub(super) fn both_ways(&self, rule: impl Fn(&Self) -> Vec<Difference>) -> Vec<Difference> {
        let back = rule(&self.turned()).into_iter().map(|found| Difference { a: found.b, b: found.a, ..found });
        rule(self).into_iter().chain(back).collect()
    }

    pub(super) fn mate(&self, at: usize) -> Option<Mate> {
        self.mates.iter().find(|mate| mate.a == at).copied()
    }

    pub(super) fn are_mates(&self, a: usize, b: usize) -> bool {
        self.mates.iter().any(|mate| (mate.a, mate.b) == (a, b))
    }

    /// Whether all words of the one phrase are put together with words of the other, on
    /// either side; no words are no phrase.
    pub(super) fn are_one(&self, of_a: &[usize], of_b: &[usize]) -> bool {
        let both = !of_a.is_empty() && !of_b.is_empty();
        let in_b = || of_a.iter().all(|&a| of_b.iter().any(|&b| self.are_mates(a, b)));
        let in_a = || of_b.iter().all(|&b| of_a.iter().any(|&a| self.are_mates(a, b)));
        both && (in_b() || in_a())
    }

    /// How many words other than names stand near both ranges, put together by the
    /// alignment.
    pub(super) fn around(&self, x: (usize, usize), y: (usize, usize)) -> usize {
        let near = |unit: &Unit, tokens: (usize, usize), at: usize| {
            let before = unit.words.iter().filter(|word| word.token < tokens.0).count();
            let word = unit.words.iter().filter(|word| word.token < at).count();
            let range = before.saturating_sub(REACH)..before + (tokens.1 - tokens.0) + REACH;
            range.contains(&word) && !(tokens.0..tokens.1).contains(&at)
        };
        let plain = self.mates.iter().filter(|mate| mate.plain);
        plain.filter(|mate| near(self.a.unit, x, mate.a) && near(self.b.unit, y, mate.b)).count()
    }

    /// Whether two words other than names stand near both, put together.
    pub(super) fn same_question(&self, x: (usize, usize), y: (usize, usize)) -> bool {
        self.around(x, y) >= 2
    }

    /// Whether the next content word before or behind both ranges is the same.
    pub(super) fn is_flanked(&self, x: (usize, usize), y: (usize, usize)) -> bool {
        [false, true].into_iter().any(|behind| {
            let beside = self.a.neighbor(x, behind).zip(self.b.neighbor(y, behind));
            beside.is_some_and(|(a, b)| self.are_mates(a, b))
        })
    }

    /// Whether the content words beside both ranges, where both have one, are the same.
    pub(super) fn is_framed(&self, x: (usize, usize), y: (usize, usize)) -> bool {
        let beside = [false, true].map(|behind| self.a.neighbor(x, behind).zip(self.b.neighbor(y, behind)));
        beside.iter().flatten().next().is_some() && beside.iter().flatten().all(|&(a, b)| self.are_mates(a, b))
    }

    /// Whether what both ranges stand for is told by one verb, where both have any:
    /// `destroyed 200 homes` and `threatened 250 homes` answer two questions.
    pub(super) fn is_of_one_verb(&self, x: (usize, usize), y: (usize, usize)) -> bool {
        match (self.a.verb_of(x), self.b.verb_of(y)) {
            (Some(a), Some(b)) => self.are_mates(a, b),
            (None, None) => true,
            _ => self.is_framed(x, y),
        }
    }

    /// Whether both are the words of two speakers: opposed views, not a conflict
    /// between the articles.
    pub(super) fn are_two_views(&self) -> bool {
        let (of_a, of_b) = (self.a.unit, self.b.unit);
        match (of_a.claim.attribution, of_b.claim.attribution) {
            (Some(x), Some(y)) => match (of_a.speaker, of_b.speaker) {
                (Some(x), Some(y)) => x != y,
                // A speaker without a name is the same only by the same words.
                _ => !x.speaker.text(self.a.text).eq_ignore_ascii_case(y.speaker.text(self.b.text)),
            },
            _ => false,
        }
    }

    /// Whether one side alone says of what it is about that it is another one: `another judge`
    /// beside `a judge`.
    pub(super) fn is_of_another(&self) -> bool {
        let other = |side: Side, at: usize| {
            (1..=2).any(|back| matches!(side.before(at, back), "another" | "separate" | "different"))
        };
        self.mates.iter().any(|mate| mate.plain && other(self.a, mate.a) != other(self.b, mate.b))
    }

    /// Whether both are the words of two persons by their names.
    pub(super) fn are_two_persons(&self) -> bool {
        let speakers = self.a.unit.speaker.zip(self.b.unit.speaker);
        let person = |name| self.story.names.is_person(name);
        speakers.is_some_and(|(x, y)| x != y && person(x) && person(y))
    }

    pub(super) fn difference(
        &self,
        kind: ConflictKind,
        compatible: bool,
        x: (usize, usize),
        y: (usize, usize),
    ) -> Difference {
        Difference { kind, compatible, a: self.a.span(x), b: self.b.span(y) }
    }
}

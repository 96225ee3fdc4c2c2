//! Attribution: who is said to have said what in a sentence, by source, cue and
//! content (PARC 3.0, Pareti 2016).
//!
//! Never here: whether what was said agrees with anything.

use crate::claims::clause::Clause;
use crate::claims::cue::{self, Strength};
use crate::claims::part::{Part, Word};
use crate::claims::predication::{phrase, phrase_before, predication};
use crate::claims::speaker::has_speaker;
use crate::claims::verb::{Form, form, is_be};
use crate::span::Span;
use crate::text::Sentence;
use crate::text::post::signature;
use crate::text::token::{Token, TokenKind};

/// Who is said to have said a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attributed {
    /// The words that name the speaker: a name with its role, or `officials`.
    pub speaker: Span,
    /// The words that attribute.
    pub cue: Span,
    /// How they do.
    pub strength: Strength,
    /// Whether it is given in the speaker's own words, at least in part.
    pub quoted: bool,
    /// Who is said to have reported that the speaker said it.
    pub reporter: Option<Span>,
}

/// A place where somebody is said to say something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attribution {
    /// Who.
    pub source: Source,
    /// The words that attribute.
    pub cue: Span,
    /// How.
    pub strength: Strength,
    /// The tokens that attribute and say nothing else; none where the words of
    /// the cue belong to the claim, as in a denial.
    pub clause: Option<(usize, usize)>,
    /// The tokens of what is said, the clause that attributes among them where it
    /// stands inside.
    pub content: (usize, usize),
    /// Whether what is said follows the cue and may go on in other clauses.
    pub leads: bool,
    /// Whether an earlier one in the sentence may report it.
    pub token: usize,
}

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A name or a noun.
    Named(Span),
    /// `he`: whoever spoke before.
    Pronoun(Span),
}

/// Who signed the post that ends with a sentence.
pub(crate) fn signed(text: &str, last: &Sentence) -> Option<Attributed> {
    let line = text.get(last.span.start..)?.lines().next()?;
    let span = Span::new(last.span.start, last.span.start + line.len()).trimmed(text);
    let post = signature(text, span).filter(|post| post.span.start >= last.span.end)?;
    Some(Attributed { speaker: post.name, cue: post.handle, strength: Strength::Said, quoted: true, reporter: None })
}

/// How far before `as saying` the verb may stand that quotes.
const QUOTED_WITHIN: usize = 8;

/// All attributions of a sentence, in the order of their cues.
#[must_use]
pub fn attributions(text: &str, sentence: &Sentence, words: &[Word], clauses: &[Clause]) -> Vec<Attribution> {
    let reader = Reader { text, sentence, tokens: &sentence.tokens, words, clauses };
    (0..words.len()).filter_map(|at| reader.at(at)).collect()
}

pub(crate) struct Reader<'a> {
    pub(crate) text: &'a str,
    pub(crate) sentence: &'a Sentence,
    pub(crate) tokens: &'a [Token],
    pub(crate) words: &'a [Word],
    clauses: &'a [Clause],
}

impl Reader<'_> {
    pub(crate) fn word(&self, at: usize) -> Option<Word> {
        self.words.get(at).copied()
    }

    pub(crate) fn part(&self, at: usize) -> Option<Part> {
        self.words.get(at).map(|word| word.part)
    }

    pub(crate) fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.lower.as_str())
    }

    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        let start = self.tokens.get(from).map_or(0, |token| token.span.start);
        Span::new(start, self.tokens.get(to.saturating_sub(1)).map_or(start, |token| token.span.end.max(start)))
    }

    /// The innermost clause that holds the token.
    fn clause(&self, at: usize) -> Option<&Clause> {
        self.clauses
            .iter()
            .filter(|clause| (clause.tokens.0..clause.tokens.1).contains(&at))
            .min_by_key(|clause| clause.tokens.1 - clause.tokens.0)
    }

    fn at(&self, at: usize) -> Option<Attribution> {
        if self.lower(at) == "according" && self.lower(at + 1) == "to" {
            return self.according(at);
        }
        if let Some(found) = self.noun(at) {
            return Some(found);
        }
        if let Some((to, strength)) = self.phrasal(at) {
            return self.verb(at, to, strength);
        }
        // Most words are no verbs, and need not be looked up.
        let part = self.word(at).filter(|word| word.is_main_verb())?.part;
        let strength = cue::strength(self.lower(at)).or_else(|| self.speech_verb(at))?;
        match part {
            Part::Finite | Part::Gerund => {}
            // `has said`, but not `was told`.
            Part::Participle => {
                let before = (0..at).rev().find(|&i| self.part(i) != Some(Part::Adverb))?;
                let has = matches!(self.lower(before), "has" | "have" | "had" | "having")
                    || self.lower(before).ends_with("'ve");
                if !has || is_be(self.lower(before)) {
                    return None;
                }
            }
            Part::Base => {
                let before = (0..at).rev().find(|&i| self.part(i) != Some(Part::Adverb))?;
                if self.part(before) != Some(Part::Auxiliary) || !matches!(self.lower(before), "did" | "would" | "does")
                {
                    return None;
                }
            }
            _ => return None,
        }
        self.verb(at, at + 1, strength)
    }

    /// `“Nobody saw the smoke,” Vale continued.`, `Vale continued, “Nobody …”`: any verb between
    /// its subject and a speech that a comma parts from them.
    fn speech_verb(&self, at: usize) -> Option<Strength> {
        let phrase = phrase_before(self.words, 0, at).filter(|phrase| phrase.1 == at)?;
        // `He continued, “…”`
        if self.opens_speech(at + 1) && self.part(at) == Some(Part::Finite) {
            return Some(Strength::Said);
        }
        let ends = phrase.0 > 0
            && self.word(at + 1).is_none_or(|word| {
                word.is_marked() || matches!(word.part, Part::Preposition | Part::To | Part::Adverb)
            });
        let speech = self.closes_speech(phrase.0) && ends && self.part(at) == Some(Part::Finite);
        speech.then_some(Strength::Said)
    }

    /// `ruled out`, `cast doubt on`, `pointed out`, `put it`.
    fn phrasal(&self, at: usize) -> Option<(usize, Strength)> {
        let next = self.lower(at + 1);
        let verb = self
            .word(at)
            .is_some_and(|word| word.is_finite() || matches!(word.part, Part::Participle | Part::Gerund | Part::Noun));
        match self.lower(at) {
            _ if !verb => None,
            "put" | "puts" if next == "it" => Some((at + 2, Strength::Said)),
            "ruled" | "rules" | "ruling" if next == "out" => Some((at + 2, Strength::RuledOut)),
            "pointed" | "points" | "pointing" if next == "out" => Some((at + 2, Strength::Said)),
            "cast" | "casts" | "casting" => {
                let doubt = (at + 1..at + 3).find(|&i| matches!(self.lower(i), "doubt" | "doubts"))?;
                matches!(self.lower(doubt + 1), "on" | "over" | "upon").then_some((doubt + 2, Strength::Doubted))
            }
            _ => None,
        }
    }

    /// A verb of saying at `at`; the words of the cue end before `to`.
    fn verb(&self, at: usize, to: usize, strength: Strength) -> Option<Attribution> {
        // `says whatever comes to his mind` tells of nothing that was said.
        if matches!(self.lower(to), "whatever" | "whoever") {
            return None;
        }
        let (cue, token, clause) = (self.span(at, to), at, self.clause(at)?);
        let end = clause.tokens.1.max(to);
        let quoted_as = self.part(at) == Some(Part::Gerund) && at > 0 && self.lower(at - 1) == "as";
        let quoting = if quoted_as { self.quoting(at) } else { None };
        let before = match quoting {
            Some(quoting) => Some((quoting + 1, at - 1)),
            None if quoted_as => predication(self.tokens, self.words, clause.tokens.0, at).map(|found| found.subject),
            None => self.subject_before(at, clause),
        };
        let source = before.and_then(|phrase| {
            let named = self.named_beside(phrase, at).and_then(|name| self.source(name, strength));
            // `“…,” the letter reads`: behind a speech whatever stands there speaks.
            let verb = cue::strength(self.lower(at)).is_some() || to == self.words.len();
            let speaks = verb && self.closes_speech(phrase.0);
            let plain = || if speaks { self.able_source(phrase, true) } else { self.source(phrase, strength) };
            Some((phrase, named.or_else(plain)?))
        });
        if let Some((phrase, source)) = source {
            // `did not say that the gate was open`: who does not say or deny a thing has not said it.
            let denied = |at: usize| self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Negation);
            let of_verb = |at: &usize| matches!(self.part(*at), Some(Part::Adverb | Part::Auxiliary)) || denied(*at);
            if (phrase.1..at).rev().take_while(of_verb).any(denied) {
                return None;
            }
            if strength.binds() {
                // `tools denied to the crew` says nothing of who denied.
                let object = self
                    .word(to)
                    .is_some_and(|word| !word.is_marked() && !matches!(word.part, Part::Coordinator | Part::To))
                    && self.lower(to) != "by";
                // `met Lund who denied the report`: no more is denied than what he is said to.
                let relative = at > 0 && self.part(at - 1) == Some(Part::Relative) && phrase.0 > clause.tokens.0;
                let content = (if relative { phrase.0 } else { clause.tokens.0 }, end);
                let found = Attribution { source, cue, strength, clause: None, content, leads: false, token };
                return object.then_some(found);
            }
            // `“…,” Kallio said, “…”` has its content on both sides.
            let closed = phrase.0 > clause.tokens.0 && self.closes_speech(phrase.0);
            if let Some(start) = self.content_after(at, to, end).filter(|_| !closed) {
                let takes = cue::takes_clause(self.lower(at))
                    || to > at + 1
                    || self.part(to) == Some(Part::That)
                    || self.opens_speech(to);
                if takes {
                    let fronted = quoting.is_some()
                        || !(clause.tokens.0..phrase.0).any(|i| self.word(i).is_some_and(Word::is_finite));
                    let from =
                        if fronted || phrase.0 < clause.tokens.0 || phrase.0 > at { clause.tokens.0 } else { phrase.0 };
                    return Some(Attribution {
                        source,
                        cue,
                        strength,
                        clause: Some((from, start)),
                        content: (start, end),
                        leads: true,
                        token,
                    });
                }
            }
            // `…, Kallio said` and `…,” Kallio said`.
            let lead = quoting.and_then(|quoting| phrase_before(self.words, 0, quoting)).map_or(phrase.0, |by| by.0);
            let lead = if lead > 0 && self.lower(lead - 1) == "as" { lead - 1 } else { lead };
            let trails = lead > 0 && lead < at && self.word(lead).is_some_and(|word| word.comma || word.quote);
            let quoted = self.word(lead).is_some_and(|word| word.quote);
            let plain = (quoted || cue::takes_clause(self.lower(at)))
                && (self.part(at) != Some(Part::Gerund) || quoting.is_some());
            let told = quoted || self.is_date(to);
            if trails && plain && (cue::addresses(self.lower(at)) || told || !self.has_object(to)) {
                return Some(self.trailing(source, cue, strength, lead, to, token));
            }
            if self.announces(to) {
                let content = (self.words.len(), self.words.len());
                return Some(Attribution { source, cue, strength, clause: None, content, leads: false, token });
            }
            let mixed = self.quote_in(to, end);
            if mixed
                || (cue::takes_object(strength)
                    && !self.is_act(at, to)
                    && self.has_object(to)
                    && self.part(at) != Some(Part::Gerund))
            {
                return Some(Attribution {
                    source,
                    cue,
                    strength,
                    clause: None,
                    content: (clause.tokens.0, end),
                    leads: false,
                    token,
                });
            }
            return None;
        }
        self.inverted(at, to, strength)
    }

    /// `…,” said Ines Kallio`: a verb of saying at `at` before who spoke.
    fn inverted(&self, at: usize, to: usize, strength: Strength) -> Option<Attribution> {
        let (cue, token) = (self.span(at, to), at);
        let inverted =
            self.word(at).is_some_and(|word| word.comma || word.quote) && self.part(at) == Some(Part::Finite);
        let quoted = self.word(at).is_some_and(|word| word.quote);
        // What was said in nobody's very words has a verb: `a third, of Odrel, said they …`.
        let is_verb = |word: Word| {
            word.is_finite() || word.possessive && matches!(word.part, Part::Pronoun | Part::That | Part::Object)
        };
        let told = || (0..at).any(|i| self.word(i).is_some_and(is_verb));
        if !inverted || !(quoted || told() && cue::takes_clause(self.lower(at))) || self.word(to)?.is_marked() {
            return None;
        }
        let mut after = to;
        while self.word(after).is_some_and(|word| word.is_nominal() && (after == to || !word.is_marked())) {
            after += 1;
        }
        // `Vale, on the radio, said the storm in Tolen had …`: no speaker, but who did something.
        let rest = (after..self.words.len()).take_while(|&i| !self.word(i).is_some_and(Word::is_marked));
        let mut rest =
            rest.take_while(|&i| !matches!(self.part(i), Some(Part::Relative | Part::That | Part::Subordinator)));
        let did = |i: usize| self.word(i).is_some_and(Word::is_finite) && form(self.lower(i)) != Form::PastOrParticiple;
        if rest.any(did) {
            return None;
        }
        let named = self.named_behind((to, after)).and_then(|name| self.source(name, strength));
        let able = has_speaker(strength) || matches!(self.lower(at), "said" | "says");
        let source = named.or_else(|| self.able_source((to, after), able))?;
        Some(self.trailing(source, cue, strength, at, after, token))
    }

    /// A clause that attributes what stands before it, and what goes on behind it.
    fn trailing(
        &self,
        source: Source,
        cue: Span,
        strength: Strength,
        from: usize,
        to: usize,
        token: usize,
    ) -> Attribution {
        let last = self.words.len();
        // It ends where the next mark stands: `Kallio said on Friday, “but …”`.
        let mut end = to;
        while end < last && !self.word(end).is_some_and(|word| word.comma || word.stop || word.quote) {
            if self.clauses.iter().any(|clause| clause.tokens.0 == end)
                || self.part(end) == Some(Part::Coordinator)
                    && self.clauses.iter().any(|clause| clause.tokens.0 == end + 1)
            {
                break;
            }
            end += 1;
        }
        // An apposition behind an inverted speaker: `said Kallio, the harbor master.`
        let quote_goes_on = self.word(end).is_some_and(|word| word.quote);
        let resumes = end < last
            && (quote_goes_on || (end..last.min(end + 3)).any(|i| self.word(i).is_some_and(Word::is_finite)));
        let joined = end < last && self.clauses.iter().any(|clause| (end..=end + 1).contains(&clause.tokens.0));
        if end < last && !resumes && !joined {
            end = self
                .clauses
                .iter()
                .map(|clause| clause.tokens.0)
                .filter(|&start| start > end)
                .min()
                .map_or(last, |start| start - 1);
        }
        let content_end = if quote_goes_on || (resumes && !joined) { last } else { from };
        Attribution { source, cue, strength, clause: Some((from, end)), content: (0, content_end), leads: false, token }
    }

    fn according(&self, at: usize) -> Option<Attribution> {
        let cue = self.span(at, at + 2);
        let mut end = at + 2;
        while self.word(end).is_some_and(|word| {
            (word.is_nominal() || word.hyphen || word.part == Part::Preposition) && !(end > at + 2 && word.is_marked())
        }) {
            end += 1;
        }
        let mut head = at + 2;
        while head < end && self.part(head) != Some(Part::Preposition) && !self.is_date(head) {
            head += 1;
        }
        // `a report published on Monday`: it ends at the comma.
        let last = self.words.len();
        let close = (end + 1..last).find(|&at| self.word(at).is_some_and(Word::is_marked));
        let hangs = self.word(end).is_some_and(|word| !word.is_marked() && word.is_main_verb())
            && matches!(form(self.lower(end)), Form::PastOrParticiple | Form::Participle);
        let close = close.filter(|&at| hangs && predication(self.tokens, self.words, at, last).is_some());
        let end = close.unwrap_or(end);
        let end = self.addition_behind(end);
        // What somebody says, not what something is measured by.
        let source = self.source((at + 2, head), Strength::Doubted)?;
        // `…, and, according to Vale, the gate was shut`: what stands before is not his.
        let joined = at.checked_sub(1).is_some_and(|and| self.part(and) == Some(Part::Coordinator));
        let content = (if joined { at } else { 0 }, self.words.len());
        Some(Attribution {
            source,
            cue,
            strength: Strength::Said,
            clause: Some((at, end)),
            content,
            leads: false,
            token: at,
        })
    }

    /// Where what is added between commas to a noun before `at` ends: `Kallio, who runs the
    /// port, `, `Kallio, the harbor master, `; else `at`.
    fn addition_behind(&self, at: usize) -> usize {
        let last = self.words.len();
        let comma = |at: usize| self.word(at).is_some_and(|word| word.comma && !word.quote);
        let adds = self.part(at) == Some(Part::Relative);
        if !comma(at) {
            return at;
        }
        let close = (at + 1..last).find(|&at| self.word(at).is_some_and(Word::is_marked)).unwrap_or(last);
        // Behind an apposition the sentence begins: its subject stands close to its verb.
        let begins = || {
            comma(close)
                && !(at..close).any(|at| self.word(at).is_some_and(Word::is_finite))
                && predication(self.tokens, self.words, close, last)
                    .is_some_and(|found| !(close + 1..=found.verb).any(|at| self.word(at).is_some_and(Word::is_marked)))
        };
        if adds && (close == last || comma(close)) || begins() { close } else { at }
    }

    /// `Vale repeated the claim that …`: a noun of saying with its content.
    fn noun(&self, at: usize) -> Option<Attribution> {
        if self.part(at + 1)? != Part::That || self.part(at)? != Part::Noun || !cue::is_saying_noun(self.lower(at)) {
            return None;
        }
        predication(self.tokens, self.words, at + 2, self.words.len())?;
        let clause = self.clause(at)?;
        let found = predication(self.tokens, self.words, clause.tokens.0, at)?;
        // A verb of saying before it is the cue: `rejected the claim that`, `said in a
        // statement that`; but not `repeated the claim that`.
        let repeated = |verb: usize| (verb + 1..at).all(|i| self.part(i) == Some(Part::Determiner));
        if (clause.tokens.0..at).any(|i| {
            self.part(i) == Some(Part::Finite)
                && cue::strength(self.lower(i)).is_some_and(|how| how != Strength::Said || !repeated(i))
        }) {
            return None;
        }
        let source = self.source(found.subject, Strength::Doubted)?;
        let content = (at + 2, clause.tokens.1.max(at + 2));
        let strength = cue::strength(self.lower(at)).unwrap_or(Strength::Said);
        Some(Attribution {
            source,
            cue: self.span(at, at + 1),
            strength,
            clause: Some((found.subject.0, at + 2)),
            content,
            leads: true,
            token: at,
        })
    }

    /// Where somebody is quoted before `as saying` at `at`: `the agency quoted Vale as saying`.
    fn quoting(&self, at: usize) -> Option<usize> {
        let near = at.saturating_sub(QUOTED_WITHIN)..at - 1;
        let verb = near.into_iter().rfind(|&at| matches!(self.lower(at), "cited" | "cites" | "quoted" | "quotes"))?;
        let whom = verb + 1..at - 1;
        let named = !whom.is_empty()
            && whom.clone().all(|at| self.word(at).is_some_and(|word| word.is_nominal() && !word.is_marked()));
        (named && self.part(verb) == Some(Part::Finite)).then_some(verb)
    }

    /// The tokens of the subject before a verb.
    fn subject_before(&self, at: usize, clause: &Clause) -> Option<(usize, usize)> {
        let mut verb = at;
        while verb > clause.tokens.0
            && !self.word(verb).is_some_and(Word::is_marked)
            && (matches!(self.part(verb - 1), Some(Part::Adverb | Part::Auxiliary)) || self.lower(verb - 1) == "first")
        {
            verb -= 1;
        }
        let relative = verb == clause.tokens.0 + 1 && self.part(verb - 1) == Some(Part::Relative);
        if verb == clause.tokens.0 || relative {
            // `a picture of the agency, which said`: things say nothing.
            let hangs = |&(from, to): &(usize, usize)| (from..to).rfind(|&at| self.part(at) == Some(Part::Preposition));
            let which = verb > 0 && self.lower(verb - 1) == "which";
            // `Last month, Kallio left, saying`
            let day = |&(from, to): &(usize, usize)| (from..to).all(|at| self.is_date(at));
            let behind = |(_, to)| Some(predication(self.tokens, self.words, to, at)?.subject);
            let whole = clause.subject.and_then(|whole| if day(&whole) { behind(whole) } else { Some(whole) });
            return whole.map(|whole| (hangs(&whole).filter(|_| which).map_or(whole.0, |at| at + 1), whole.1));
        }
        // `issued a statement saying`, `spoke, adding`: the subject of the verb before.
        if self.part(at) == Some(Part::Gerund) {
            let saying = self.part(verb - 1) == Some(Part::Noun) && cue::is_saying_noun(self.lower(verb - 1));
            let found = predication(self.tokens, self.words, clause.tokens.0, verb)?;
            return saying.then_some(found.subject);
        }
        // `Kallio, of Odrel, who runs the port with Lund, of Tolen, said`: before what is put in.
        let put_in = clause.holes.iter().find(|hole| hole.1 == verb && hole.0 > clause.tokens.0);
        let behind = |to| (clause.tokens.0..to).rfind(|&at| self.closes_speech(at)).unwrap_or(clause.tokens.0);
        let before = put_in.map(|hole| phrase(self.words, behind(hole.0), hole.0));
        let (from, to) = before.or_else(|| phrase_before(self.words, clause.tokens.0, verb))?;
        // `One who was in the room said`: not what stands before the verb, but the subject.
        let inside = self.part(from) == Some(Part::Preposition)
            && (clause.tokens.0..from).any(|i| self.part(i) == Some(Part::Relative));
        if inside {
            let found = predication(self.tokens, self.words, clause.tokens.0, at + 1)?;
            return (found.verb >= verb).then_some(found.subject);
        }
        // `On Friday Kallio said`: the day stands before the subject.
        let day = from + usize::from(self.part(from) == Some(Part::Preposition));
        let start = (day..to).find(|&at| !self.is_date(at)).filter(|&start| start > day);
        Some((start.unwrap_or(from), to))
    }
}

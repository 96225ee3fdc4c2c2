//! Additions: what a sentence says beside its main clauses, in relative clauses,
//! participles and subordinate clauses.
//!
//! Never here: coordination (see [`clause`](crate::claims::clause)).

use crate::claims::clause::{Bond, CONTENT_WORDS, Clause, Open, Reader};
use crate::claims::cue::{strength, takes_clause};
use crate::claims::part::{Part, Word};
use crate::claims::predication::phrase_before;
use crate::claims::verb::is_be;
use crate::text::role::is_title;
use crate::text::token::{Token, TokenKind};
use crate::text::word_list::WordList;

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
            completes: false,
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
        if !splits || self.compares(at) || self.doubles(at) || (self.is(at + 1, Part::Preposition) && !comma) {
            return at + 1;
        }
        let Some(found) = self.predication(at + 1) else { return at + 1 };
        // `as the council had feared` and `as he said` complete what is before.
        if lower == "as" && (takes_clause(self.lower(found.verb)) || self.asserts_little(found.verb)) {
            return at + 1;
        }
        if !comma && (!self.near(at + 1, found) || self.is_inside_subject(found.verb)) {
            return at + 1;
        }
        // `at a time when the port is closed`
        let timed = at.checked_sub(1).is_some_and(|noun| TIMES.holds(self.lower(noun)));
        if lower == "when" && !comma && !word.quote && timed {
            return at + 1;
        }
        if lower == "as" && !comma && self.names(at) {
            return at + 1;
        }
        // `was because`, `not because`, `that while`: no verb, or another sense, without what follows.
        let lead = measured(self.tokens, self.words, self.current(), at);
        let binds = |before: usize| {
            let negates = self.tokens[before].kind == TokenKind::Negation;
            negates || is_be(self.lower(before)) || matches!(self.words[before].part, Part::That | Part::Relative)
        };
        if lead.checked_sub(1).is_some_and(binds) {
            return at + 1;
        }
        let (cuts, completes) = (self.done.len(), !comma && self.says_but_that(lead));
        self.cut(lead, at + 1, Bond::Joined, None, Some(found.subject));
        if let Some(open) = self.open.last_mut().filter(|_| self.done.len() > cuts) {
            open.completes = completes;
        }
        at + 1
    }

    /// `as well as the mayor`, `so long as they pay`: a row, or a condition.
    fn compares(&self, at: usize) -> bool {
        let measure = |at: usize| matches!(self.lower(at), "well" | "long" | "soon" | "far" | "much");
        let before =
            at.checked_sub(2).is_some_and(|first| matches!(self.lower(first), "as" | "so") && measure(first + 1));
        self.lower(at) == "as" && (measure(at + 1) && self.lower(at + 2) == "as" || before)
    }

    /// `unless and until it is safe`: the second of two conjunctions.
    fn doubles(&self, at: usize) -> bool {
        at.checked_sub(2)
            .is_some_and(|first| self.is(first, Part::Subordinator) && self.is(first + 1, Part::Coordinator))
    }

    /// `the year before the rule goes into effect will allow`: the clause whose verb stands at
    /// `verb` is inside the subject of another that comes behind it.
    fn is_inside_subject(&self, verb: usize) -> bool {
        let within = |i: &usize| {
            self.word(*i).is_some_and(|word| {
                !word.is_marked() && (word.is_nominal() && word.part != Part::Pronoun || word.part == Part::Preposition)
            })
        };
        let next = (verb + 1..self.end()).take_while(within).last().map_or(verb + 1, |last| last + 1);
        let verbal = self.is(next, Part::Auxiliary) && !self.word(next).is_some_and(Word::is_marked);
        verbal && next > verb + 1 && !takes_clause(self.lower(verb)) && !self.is(verb, Part::Auxiliary)
    }

    /// `Lund lied when he told`, `the plea came after`: what comes before `lead` says too little alone.
    fn says_but_that(&self, lead: usize) -> bool {
        let verb = lead.checked_sub(1).filter(|&verb| self.is(verb, Part::Finite));
        // A name of several words is one.
        let counts = |&i: &usize| {
            let named = i > 0 && self.is(i, Part::Name) && self.tokens[i - 1].capital;
            self.tokens[i].is_content() && !is_title(&self.tokens[i]) && !named
        };
        let said = |verb: usize| (self.current()..=verb).filter(counts).count();
        let comes = |verb: usize| matches!(self.lower(verb), "came" | "comes" | "come");
        verb.is_some_and(|verb| comes(verb) || said(verb) <= 2 && !self.word(verb).is_some_and(Word::is_marked))
    }

    /// `identified as weapons seized in May`: what something is called.
    fn names(&self, at: usize) -> bool {
        let verb =
            (self.current()..at).rev().find(|&i| self.word(i).is_some_and(|word| word.is_main_verb() || word.comma));
        verb.is_some_and(|verb| NAMING.holds(self.lower(verb)))
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
        // `the hearing was closed, which is why`: what it means, and of no thing.
        if self.lower(at) == "which"
            && (is_be(self.lower(verb)) && matches!(self.lower(verb + 1), "why" | "how")
                || matches!(self.lower(verb), "means" | "meant"))
        {
            return false;
        }
        let subject = antecedent.filter(|_| matches!(self.lower(at), "who" | "which"));
        let start = self.current();
        // The clause around it goes on behind it: `ordered Lund, who had left, not to pay`.
        let asserts = self.asserts(start, at);
        let mut commas = (verb + 1..self.end()).filter(|&i| self.word(i).is_some_and(|word| word.comma));
        let around = |&i: &usize| {
            let opens = antecedent.and_then(|(from, _)| self.word(from));
            let speaks = opens.is_some_and(|word| word.quote && word.comma) && takes_clause(self.lower(i));
            // `…, who had left, reports the Herald`
            let resumes = self.resumes(i) && !takes_clause(self.lower(i));
            speaks || resumes && !opens.is_some_and(|word| word.stop || word.quote)
        };
        let resumed = if asserts { commas.next().filter(around) } else { commas.find(|&i| self.resumes(i)) };
        if asserts && resumed.is_none() {
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
        let Some(resume) = resumed else { return false };
        if self.content(at, resume) + subject.map_or(0, |(from, to)| self.content(from, to)) < CONTENT_WORDS {
            return false;
        }
        self.done.push(Clause { tokens: (at, resume), holes: Vec::new(), subject, bond: Bond::Addition });
        if let Some(open) = self.open.last_mut() {
            open.holes.push((at, resume));
            open.own_subject = subject.filter(|_| !asserts).or(open.own_subject);
        }
        false
    }

    /// Whether the words behind the comma at `at` end what an addition interrupted: a verb,
    /// or `not to pay`.
    fn resumes(&self, at: usize) -> bool {
        if self.word(at).is_some_and(|word| word.quote) {
            return false;
        }
        let next = (at..self.end().min(at + 3)).find(|&i| !self.is(i, Part::Adverb));
        let negates = self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Negation);
        next.is_some_and(|next| self.word(next).is_some_and(Word::is_finite))
            || self.is(at + usize::from(negates), Part::To)
    }

    /// What the relative word at `at` is said of: the noun phrase before it; before the age or
    /// the party of somebody, his name; before `which` with what it hangs on, since that may
    /// be meant: `the drill with the neighbors, which`.
    fn antecedent(&self, at: usize) -> Option<(usize, usize)> {
        let (mut start, mut end) = self.noun_phrase(at)?;
        // `Chief Odo Lund (D., Tolen), who`
        let bracket = (start.saturating_sub(2).max(self.current() + 1)..=start)
            .rev()
            .find(|&i| self.word(i).is_some_and(|word| word.stop) && self.lower(i).len() == 1);
        if let Some(bracket) = bracket {
            (start, end) = self.noun_phrase(bracket).unwrap_or((start, end));
        }
        let tag = self.is(start, Part::Number) || self.word(start + 1).is_some_and(|word| word.hyphen);
        if tag && self.word(start).is_some_and(|word| word.comma) && at - start < 5 {
            start = self.noun_phrase(start).map_or(start, |(name, _)| name);
        }
        let hangs = |start: usize| {
            let preposition = start.checked_sub(1).filter(|&before| self.is(before, Part::Preposition))?;
            let joined = !self.word(start).is_some_and(Word::is_marked) && !self.word(preposition)?.is_marked();
            let head = self.noun_phrase(preposition).map(|(head, _)| head);
            head.filter(|&head| joined && !self.is(head, Part::Object))
        };
        if self.lower(at) == "which" {
            start = hangs(start).unwrap_or(start);
        }
        Some((start, end))
    }

    /// The noun phrase that ends before `at`.
    fn noun_phrase(&self, at: usize) -> Option<(usize, usize)> {
        let floor = self.current();
        let mut start = at;
        while start > floor {
            let Some(word) = self.word(start - 1) else { break };
            let inside = start == at || !self.word(start).is_some_and(Word::is_marked);
            // `Secretary of State Odo Lund`, `a Tolen or Odrel trawler`
            if inside && start < at && self.is_inside_name(start - 1) {
                start -= 2;
                continue;
            }
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

    /// Whether `of` or a conjunction joins two names that stand before one noun.
    fn is_inside_name(&self, at: usize) -> bool {
        let capital = |at: usize| {
            self.tokens.get(at).is_some_and(|token| token.capital) && self.word(at).is_some_and(Word::is_nominal)
        };
        let joins = match self.lower(at) {
            "of" => true,
            "or" | "and" => self.word(at + 2).is_some_and(|word| word.part == Part::Noun && !word.is_marked()),
            _ => false,
        };
        let before = at.checked_sub(1).filter(|&before| before >= self.current());
        joins && before.is_some_and(capital) && capital(at + 1) && !self.word(at).is_some_and(Word::is_marked)
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

/// Nouns after which `when` tells which of them is meant.
static TIMES: WordList<8> = WordList::new(["day", "days", "era", "moment", "period", "point", "time", "times"]);

/// Where what belongs to the conjunction at `at` begins: `just hours after`, `in part because`.
pub(crate) fn measured(tokens: &[Token], words: &[Word], floor: usize, at: usize) -> usize {
    let lower = |at: usize| tokens.get(at).map_or("", |token| token.lower.as_str());
    let is = |at: usize, part: Part| words.get(at).is_some_and(|word| word.part == part);
    let is_definite = |at: usize| matches!(lower(at), "the" | "this" | "that" | "these" | "those");
    let mut lead = at;
    while lead > floor && !words.get(lead).is_some_and(|word| word.comma || word.quote) {
        let before = lead - 1;
        let belongs = LEADING.holds(lower(before))
            || UNITS.holds(lower(before)) && matches!(lower(at), "after" | "before" | "since");
        let counts = is(before, Part::Number) || is(before, Part::Determiner) && !is_definite(before);
        let measures = lead < at && (counts || lower(before) == "in");
        // `, allegedly because`
        let hedges = lower(at) == "because" && is(before, Part::Adverb) && lower(before).ends_with("ly");
        // `a little more than two weeks after`
        let compares =
            lead < at && matches!(lower(before), "than" | "more" | "less" | "fewer" | "little" | "slightly" | "one");
        if !(belongs || measures || hedges || compares) {
            break;
        }
        lead = before;
    }
    // `on that day after`: no measure.
    let before = lead.checked_sub(1);
    if before.is_some_and(|before| is_definite(before) || matches!(lower(before), "last" | "next")) {
        return at;
    }
    // `but because the harbor was closed`
    before.filter(|&before| is(before, Part::Coordinator)).unwrap_or(lead)
}

/// What stands before a conjunction and belongs to it.
#[rustfmt::skip]
static LEADING: WordList<13> = WordList::new([
    "even", "immediately", "just", "large", "largely", "long", "mainly", "only", "part", "partly", "right", "shortly",
    "simply",
]);

/// What time is measured in.
#[rustfmt::skip]
static UNITS: WordList<15> = WordList::new([
    "day", "days", "few", "hour", "hours", "minute", "minutes", "month", "months", "several", "soon", "week", "weeks",
    "year", "years",
]);

/// Verbs after which `as` gives a name or a role.
#[rustfmt::skip]
static NAMING: WordList<28> = WordList::new([
    "billed", "branded", "cast", "characterized", "cited", "classified", "condemned", "defined", "denounced",
    "depicted", "described", "dismissed", "hailed", "identified", "interpreted", "known", "labeled", "labelled",
    "listed", "perceived", "portrayed", "presented", "recognized", "regarded", "seen", "touted", "treated", "viewed",
]);

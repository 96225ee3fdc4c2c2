//! Roles at a name: before it, after it, and told of it by a verb; affiliations
//! beside them.
//!
//! Never here: what a name is, and which of two roles is right.

use crate::order::Order;
use crate::span::Span;
use crate::text::role_words::{is_leading, is_modifier, is_opener, is_rank, is_role, is_verb};
use crate::text::token::{Token, TokenKind};
use crate::text::word_list::WordList;

/// Words of one sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phrase {
    /// Where they stand.
    pub span: Span,
    /// First token and the one after the last.
    pub tokens: (usize, usize),
    /// Whether the sentence asserts it by a verb: `Peter Ode heads the office`.
    pub asserted: bool,
}

/// Most words of a role.
const ROLE_WORDS: usize = 10;

/// A sentence with what looking for roles in it needs: `names` holds the token
/// ranges of its names.
#[derive(Debug)]
pub struct Reading<'a> {
    /// The text as given.
    pub text: &'a str,
    /// The tokens of the sentence.
    pub tokens: &'a [Token],
    /// The token ranges of its names.
    pub names: &'a [(usize, usize)],
}

impl Reading<'_> {
    /// All roles at the name of these tokens, in the order of the text.
    #[must_use]
    pub fn roles(&self, name: (usize, usize)) -> Vec<Phrase> {
        let mut roles: Vec<(usize, usize)> = self.before(name.0).into_iter().collect();
        roles.extend(self.before_comma(name));
        roles.extend(self.after(name.1));
        roles.order();
        roles.dedup();
        let told = self.told(name.1).map(|range| Phrase { asserted: true, ..self.phrase(range) });
        roles.into_iter().map(|range| self.phrase(range)).chain(told).collect()
    }

    /// `Ines Kallio of the port authority`: what stands after `of`, `from` or
    /// `with` right after a name.
    #[must_use]
    pub fn affiliation(&self, after: usize) -> Option<Phrase> {
        if !matches!(self.lower(after), "of" | "from" | "with") || self.gap(after) != " " {
            return None;
        }
        let start = if matches!(self.lower(after + 1), "the" | "a" | "an") { after + 2 } else { after + 1 };
        if start == after + 1 && !self.tokens.get(start)?.capital {
            return None;
        }
        let end = self.noun_phrase_end(start);
        (end > start && self.tokens.get(start)?.kind == TokenKind::Content).then(|| self.phrase((start, end)))
    }

    /// The words of a range.
    #[must_use]
    pub fn phrase(&self, tokens: (usize, usize)) -> Phrase {
        let first = self.tokens.get(tokens.0).map_or(0, |token| token.span.start);
        let last = tokens.1.checked_sub(1).and_then(|last| self.tokens.get(last)).map_or(first, |token| token.span.end);
        // The period belongs to an abbreviation: `Sen.`
        let period = tokens.1 == tokens.0 + 1
            && is_rank(self.lower(tokens.0))
            && self.text.get(last..).is_some_and(|rest| rest.starts_with('.'));
        Phrase { span: Span::new(first, last + usize::from(period)), tokens, asserted: false }
    }

    fn lower(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.lower.as_str())
    }

    /// What stands between the token before `at` and it; after the last token the
    /// rest of the text.
    fn gap(&self, at: usize) -> &str {
        let start = at.checked_sub(1).and_then(|before| self.tokens.get(before)).map(|token| token.span.end);
        let end = self.tokens.get(at).map_or(self.text.len(), |token| token.span.start);
        start.and_then(|start| self.text.get(start..end)).unwrap_or("")
    }

    /// Whether nothing separates the token before `at` from it.
    fn joined(&self, at: usize) -> bool {
        at > 0
            && (matches!(self.gap(at), " " | "-" | "\u{a0}" | "‑" | "–" | "/")
                || (self.gap(at) == ". " && is_rank(self.lower(at - 1))))
    }

    fn hyphenated(&self, at: usize) -> bool {
        at > 0 && matches!(self.gap(at), "-" | "‑" | "–")
    }

    fn word(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Content && !is_calendar(&token.lower))
    }

    fn role_at(&self, at: usize) -> bool {
        (is_role(self.lower(at)) && !self.possessive(at)) || self.rank_at(at)
    }

    fn rank_at(&self, at: usize) -> bool {
        is_rank(self.lower(at))
            && self.tokens.get(at).is_some_and(|token| token.capital)
            && (self.gap(at + 1).starts_with('.') || self.gap(at + 1) == " ")
    }

    fn possessive(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| {
            let word = token.span.text(self.text);
            word.ends_with("'s") || word.ends_with("’s") || word.ends_with("s'") || word.ends_with("s’")
        })
    }

    /// `harbor master Ines Kallio`: the content words right before a name, if the
    /// last of them is a role.
    fn before(&self, name: usize) -> Option<(usize, usize)> {
        let mut last = name.checked_sub(1)?;
        if !self.joined(name) {
            return None;
        }
        if matches!(self.lower(last), "elect" | "designate" | "emeritus" | "emerita") {
            last = last.checked_sub(1)?;
        }
        if !self.role_at(last) {
            return None;
        }
        Some((self.modifiers(last, name), name))
    }

    /// Where the noun phrase that ends in the role at `last` begins.
    fn modifiers(&self, last: usize, name: usize) -> usize {
        let mut start = last;
        while start > 0 && name - start < ROLE_WORDS && self.joined(start) {
            let before = start - 1;
            let token = &self.tokens[before];
            let fits = if self.hyphenated(start) {
                true
            } else if self.possessive(before) {
                // `the harbor’s master`: whose it is belongs to it; a person’s is told too.
                self.word(before)
            } else {
                self.word(before) && (token.capital || self.modifies(before, start))
            };
            if !fits || (before == 0 && is_opener(&token.lower)) {
                break;
            }
            start = before;
        }
        start
    }

    /// Whether the word in lower case at `before` belongs to the role that begins at
    /// `start`: before a capitalized title only what makes another office of it.
    fn modifies(&self, before: usize, start: usize) -> bool {
        let lower = self.lower(before);
        let infinitive = before > 0
            && matches!(self.lower(before - 1), "to" | "will" | "would" | "could" | "should" | "can" | "may" | "must");
        if self.tokens.get(start).is_some_and(|token| token.capital) {
            return is_modifier(lower);
        }
        !infinitive && (!is_verb(lower) || self.hyphenated(before))
    }

    /// `the harbor master, Ines Kallio,`: a definite role before the commas of a name.
    fn before_comma(&self, name: (usize, usize)) -> Option<(usize, usize)> {
        let closed = self.gap(name.1).trim_start().starts_with([',', '.', ';', ')', '!', '?', '—', '–']);
        if self.gap(name.0) != ", " || !(closed || name.1 == self.tokens.len()) {
            return None;
        }
        let mut at = name.0;
        while at > 0 && name.0 - at < ROLE_WORDS {
            at -= 1;
            let token = &self.tokens[at];
            if name.0 - at > 1 && !self.joined(at + 1) {
                return None;
            }
            let opens =
                matches!(token.lower.as_str(), "the" | "its" | "their" | "his" | "her" | "our" | "my" | "whose");
            if opens || self.possessive(at) {
                let start = if self.possessive(at) { self.owner(at) } else { at + 1 };
                // The head: a role before `of` and the like, with only its own words before it.
                let mut head = at + 1;
                while head < name.0 && self.word(head) {
                    head += 1;
                }
                if head > at + 1 && (at + 1..head).next_back().is_some_and(|last| self.role_at(last)) {
                    return Some((start, name.0));
                }
                if !matches!(token.lower.as_str(), "the" | "its" | "their") && !self.possessive(at) {
                    return None;
                }
            } else if !(self.word(at) && (token.capital || !is_verb(&token.lower)))
                && !matches!(token.lower.as_str(), "of" | "for" | "and" | "at" | "in" | "on")
            {
                return None;
            }
        }
        None
    }

    /// The start of the words that end in the possessive at `at`.
    fn owner(&self, at: usize) -> usize {
        let mut start = at;
        while start > 0
            && self.joined(start)
            && self.word(start - 1)
            && (self.tokens[start - 1].capital || !is_verb(&self.tokens[start - 1].lower))
        {
            start -= 1;
        }
        start
    }

    /// `Ines Kallio, 54, the deputy port engineer and acting mayor,`: the words
    /// between commas, dashes or parentheses after a name, if one of them is a role.
    fn after(&self, after: usize) -> Vec<(usize, usize)> {
        let mut start = after;
        if self.tokens.get(after).is_some_and(|token| token.kind == TokenKind::Number)
            && self.gap(after) == ", "
            && self.gap(after + 1) == ", "
        {
            start += 1;
        }
        if !matches!(self.gap(start), ", " | " (" | " – " | " — " | " - " | "—" | ", (") {
            return Vec::new();
        }
        let mut roles = Vec::new();
        let mut first = true;
        // `, mayor of Tolen, chair of the port board, said`: roles in a row.
        while first || (self.gap(start) == ", " && roles.len() < 4) {
            let Some((found, end)) = self.appositive(start) else { break };
            roles.extend(found);
            first = false;
            start = end;
        }
        roles
    }

    /// The roles of the appositive that begins at `start`, and its end.
    fn appositive(&self, start: usize) -> Option<(Vec<(usize, usize)>, usize)> {
        let mut start = start;
        while matches!(self.lower(start), "now" | "also" | "formerly" | "currently" | "himself" | "herself")
            || matches!(
                self.lower(start),
                "the" | "a" | "an" | "its" | "their" | "his" | "her" | "our" | "once" | "both"
            )
        {
            start += 1;
        }
        let mut end = start;
        let mut parts = vec![start];
        loop {
            let token = self.tokens.get(end)?;
            let lower = token.lower.as_str();
            if token.kind == TokenKind::Negation || self.begins_clause(end) {
                break;
            }
            let leading = end == start && is_leading(lower) && !is_role(lower);
            if leading || is_opener(lower) || (!token.capital && self.is_clause_verb(end)) {
                return None;
            }
            if lower == "and" && self.opens_role(end + 1) {
                parts.push(end + 1);
            }
            end += 1;
            if end - start > ROLE_WORDS * 2 {
                return None;
            }
            let gap = self.gap(end);
            if end >= self.tokens.len() || !self.joined(end) && !matches!(gap, " & ") {
                break;
            }
        }
        if end >= self.tokens.len() || !self.joined(end) || self.begins_clause(end) {
            let mut roles = Vec::new();
            for (n, &from) in parts.iter().enumerate() {
                let to = parts.get(n + 1).map_or(end, |&next| next - 1);
                let from = if matches!(self.lower(from), "the" | "a" | "an" | "its") { from + 1 } else { from };
                roles.push(self.own_role(from, to)?);
            }
            return Some((roles, end));
        }
        None
    }

    /// The range itself, if a role is in it and it belongs to no other name:
    /// `Kallio, President Lund` are two persons.
    fn own_role(&self, from: usize, to: usize) -> Option<(usize, usize)> {
        let head = (from..to).find(|&at| self.role_at(at))?;
        if to - from > ROLE_WORDS {
            return None;
        }
        // The head of the phrase stands before its first preposition.
        if (from..head).any(|at| matches!(self.lower(at), "of" | "for" | "at" | "in" | "to" | "with" | "by" | "on")) {
            return None;
        }
        let mut last = head;
        while last + 1 < to && self.role_at(last + 1) {
            last += 1;
        }
        let other = self.names.iter().any(|&(start, _)| start > from && start == last + 1 && start < to);
        (!other).then_some((from, to))
    }

    /// Whether a determiner or a word of a role begins a second role at `at`.
    fn opens_role(&self, at: usize) -> bool {
        let from = if matches!(self.lower(at), "the" | "a" | "an" | "its") { at + 1 } else { at };
        let mut end = from;
        while end < from + 5 && self.word(end) && (end == from || self.joined(end)) {
            if self.role_at(end) {
                let next_is_name = self.names.iter().any(|&(start, _)| start == end + 1) && self.joined(end + 1);
                return !next_is_name;
            }
            end += 1;
        }
        false
    }

    fn begins_clause(&self, at: usize) -> bool {
        matches!(
            self.lower(at),
            "who" | "whom" | "whose" | "which" | "that" | "when" | "where" | "while" | "but" | "since" | "until"
        ) || matches!(self.lower(at), "before" | "after" | "during" | "as")
    }

    fn is_clause_verb(&self, at: usize) -> bool {
        let lower = self.lower(at);
        matches!(
            lower,
            "are"
                | "can"
                | "could"
                | "did"
                | "does"
                | "had"
                | "has"
                | "have"
                | "is"
                | "was"
                | "were"
                | "will"
                | "would"
                | "be"
                | "been"
        ) || matches!(lower, "adds" | "argues" | "claims" | "says" | "tells" | "warns" | "writes")
            || (is_verb(lower) && self.gap(at) == " " && !lower.ends_with('s') && !lower.ends_with("ly"))
    }

    /// `Peter Ode, who heads the office`, `Ines Kallio is the harbor master`: what a
    /// verb tells of a name.
    fn told(&self, after: usize) -> Option<(usize, usize)> {
        let mut at = after;
        if self.lower(at) == "who" && matches!(self.gap(at), ", " | " ") {
            at += 1;
        } else if self.gap(at) != " " {
            return None;
        }
        while matches!(self.lower(at), "has" | "had" | "now" | "also" | "currently" | "still" | "then" | "once") {
            at += 1;
        }
        let verb = self.lower(at);
        if is_leading(verb) {
            let next = self.tokens.get(at + 1)?;
            let named = matches!(next.lower.as_str(), "the" | "its" | "a" | "an" | "their" | "his" | "her")
                || (next.capital && next.kind == TokenKind::Content);
            let start = at + 1 + usize::from(!next.capital);
            let end = self.noun_phrase_end(start);
            return (named && end > start && self.gap(at + 1) == " ").then_some((at, end));
        }
        let copula = matches!(verb, "is" | "was" | "became" | "remains" | "remained");
        let named = matches!(
            verb,
            "serves" | "served" | "works" | "worked" | "acts" | "acted" | "appointed" | "elected" | "named"
        );
        if !copula && !named {
            return None;
        }
        at += 1;
        if copula && matches!(self.lower(at), "appointed" | "elected" | "named" | "also" | "now" | "then") {
            at += 1;
        }
        if self.lower(at) == "as" {
            at += 1;
        } else if named {
            return None;
        }
        if matches!(self.lower(at), "the" | "a" | "an" | "its" | "their" | "his" | "her") {
            at += 1;
        }
        let end = self.noun_phrase_end(at);
        // The role must end the phrase before its first preposition.
        let head = (at..end).find(|&word| !self.word(word)).unwrap_or(end);
        (head > at && self.role_at(head - 1) && self.own_role(at, end).is_some()).then_some((at, end))
    }

    /// The end of a noun phrase: content words and `of`, `the`, `for` between them.
    fn noun_phrase_end(&self, start: usize) -> usize {
        let mut end = start;
        while end < self.tokens.len() && end - start < ROLE_WORDS && (end == start || self.joined(end)) {
            let content = self.word(end)
                && (self.tokens[end].capital
                    || end == start
                    || matches!(self.lower(end - 1), "of" | "for" | "the" | "its")
                    || !is_verb(&self.tokens[end].lower))
                && !self.begins_clause(end);
            let link = (matches!(self.lower(end), "of" | "for") && self.word_after(end))
                || (matches!(self.lower(end), "the" | "its" | "and") && end > start && self.inside(start, end));
            if !content && !link {
                break;
            }
            end += 1;
        }
        while end > start && !self.word(end - 1) {
            end -= 1;
        }
        end
    }

    fn word_after(&self, at: usize) -> bool {
        self.word(at + 1) || (matches!(self.lower(at + 1), "the" | "its") && self.word(at + 2))
    }

    /// `the` after a preposition, or `and` between two capitalized words.
    fn inside(&self, start: usize, at: usize) -> bool {
        let capital = |at: usize| self.tokens.get(at).is_some_and(|token| token.capital);
        match self.lower(at) {
            "and" => capital(at - 1) && capital(at + 1) && (start..at).any(|word| self.lower(word) == "of"),
            _ => matches!(self.lower(at - 1), "of" | "for"),
        }
    }
}

/// Whether a role may be split from capitalized words: it is a role or a rank.
#[must_use]
pub fn is_title(token: &Token) -> bool {
    is_role(&token.lower) || is_rank(&token.lower)
}

/// Whether `lower` names a day of the week or a month.
#[must_use]
pub fn is_calendar(lower: &str) -> bool {
    CALENDAR.holds(lower)
}

#[rustfmt::skip]
static CALENDAR: WordList<25> = WordList::new([
    "april", "aug", "august", "dec", "december", "feb", "february", "friday", "jan", "january", "july", "june",
    "march", "monday", "nov", "november", "oct", "october", "saturday", "sept", "september", "sunday", "thursday",
    "tuesday", "wednesday",
]);

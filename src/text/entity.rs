//! Names in one article: runs of capitalized words, with the roles that stand at
//! a person's name.
//!
//! Never here: which names of several articles are the same (see
//! [`names`](crate::matching::names)), and no names of the real world.

use std::collections::HashSet;

use foldhash::fast::FixedState;

use crate::order::Order;
use crate::span::Span;
use crate::text::Sentence;
use crate::text::function_words::opens_sentence;
use crate::text::role::{Phrase, Reading, is_calendar, is_title};
use crate::text::role_words::{is_address, is_opener, is_rank};
use crate::text::token::{Token, TokenKind, is_acronym};
use crate::text::word_list::WordList;

pub use crate::text::role_words::is_role;

/// A name where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mention {
    /// The name without the role and without a possessive ending.
    pub span: Span,
    /// First token of it and the one after its last.
    pub tokens: (usize, usize),
    /// The roles that stand at it, in the order of the text: `harbor master`,
    /// `NATO’s incoming chair`, `heads the office`.
    pub roles: Vec<Phrase>,
    /// What it is said to be of: `the port authority` in `Ines Kallio of the port
    /// authority`.
    pub affiliation: Option<Phrase>,
    /// The form of address before it, folded: `mr`, `dame`.
    pub address: Option<String>,
    /// Whether a role or a form of address says that it is a person.
    pub person: bool,
    /// Whether it is one word of capitals only.
    pub acronym: bool,
    /// The tokens of the long form that stands right before it, if it is an acronym
    /// in parentheses.
    pub long_form: Option<(usize, usize)>,
}

/// Marks the names in all sentences of one article. Which words are names is
/// learned from where they stand in it: a word that is capitalized in the middle
/// of a sentence is one at the beginning too.
pub fn mark(text: &str, sentences: &mut [Sentence]) {
    let loud: Vec<bool> = sentences.iter().map(|sentence| is_loud(text, &sentence.tokens)).collect();
    let words = NameWords::learn(text, sentences, &loud);
    for (sentence, loud) in sentences.iter_mut().zip(loud) {
        let mut mentions = runs(text, sentence, loud, &words);
        for mention in &mut mentions {
            split_title(text, &sentence.tokens, mention);
            take_particles(text, &sentence.tokens, mention);
        }
        mentions.retain(|mention| mention.tokens.0 < mention.tokens.1);
        let names: Vec<(usize, usize)> = mentions.iter().map(|mention| mention.tokens).collect();
        let reading = Reading { text, tokens: &sentence.tokens, names: &names };
        for mention in &mut mentions {
            if mention.is_title_alone(&sentence.tokens) {
                mention.span = name_span(text, &sentence.tokens, mention.tokens);
                continue;
            }
            let word = mention.tokens.1 == mention.tokens.0 + 1;
            let first = sentence.tokens.get(mention.tokens.0);
            let acronym = word && first.is_some_and(|token| is_acronym(token.span.text(text)));
            // Nobody holds an office under an acronym.
            let found = if acronym && !loud { Vec::new() } else { reading.roles(mention.tokens) };
            let split =
                mention.roles.drain(..).filter(|role| !found.iter().any(|other| other.tokens.1 == role.tokens.1));
            let mut roles: Vec<Phrase> = split.chain(found.iter().copied()).collect();
            roles.order_by_key(|role| role.tokens);
            mention.person |= !roles.is_empty();
            mention.roles = roles;
            mention.affiliation = reading.affiliation(mention.tokens.1);
            mention.span = name_span(text, &sentence.tokens, mention.tokens);
        }
        // `Harbor Master` of `Harbor Master-elect Ada Lund` is no name beside it.
        let roles: Vec<(usize, usize)> =
            mentions.iter().flat_map(|mention| &mention.roles).map(|role| role.tokens).collect();
        mentions.retain(|mention| {
            let inside = |&(start, end): &(usize, usize)| start <= mention.tokens.0 && mention.tokens.1 <= end;
            !(mention.is_title_alone(&sentence.tokens) && roles.iter().any(inside))
        });
        mark_acronyms(text, &sentence.tokens, &mut mentions);
        sentence.mentions = mentions;
    }
}

impl Mention {
    /// Whether `span` covers its tokens and nothing else.
    #[must_use]
    pub fn is_at(&self, tokens: &[Token], span: Span) -> bool {
        let first = tokens.get(self.tokens.0).map(|token| token.span.start);
        let last = self.tokens.1.checked_sub(1).and_then(|last| tokens.get(last)).map(|token| token.span.end);
        first == Some(span.start) && last == Some(span.end)
    }

    /// Whether nothing but a title stands in it: `the Mayor`.
    fn is_title_alone(&self, tokens: &[Token]) -> bool {
        let words = tokens.get(self.tokens.0..self.tokens.1).unwrap_or_default();
        let of = words.get(1).is_some_and(|word| word.lower == "of");
        !self.person && (words.iter().all(is_title) || (of && words.first().is_some_and(is_title)))
    }
}

/// What an article's own capitals tell.
struct NameWords {
    /// Words capitalized in the middle of a sentence of prose.
    names: HashSet<String, FixedState>,
    /// Words that also stand in lower case.
    common: HashSet<String, FixedState>,
}

impl NameWords {
    fn learn(text: &str, sentences: &[Sentence], loud: &[bool]) -> Self {
        let (mut names, mut common) = (HashSet::<_, FixedState>::default(), HashSet::<_, FixedState>::default());
        for (sentence, _) in sentences.iter().zip(loud).filter(|(sentence, loud)| !sentence.headline && !**loud) {
            for (at, token) in sentence.tokens.iter().enumerate() {
                let known = if !token.capital {
                    &mut common
                } else if !opens(text, &sentence.tokens, at) {
                    &mut names
                } else {
                    continue;
                };
                // Most words stand there already.
                if !known.contains(&token.lower) {
                    known.insert(token.lower.clone());
                }
            }
        }
        Self { names, common }
    }

    /// Whether the token at `at` is part of a name; `loud` says that the sentence
    /// is set in capitals or is a headline, where they show nothing.
    fn holds(&self, text: &str, sentence: &Sentence, loud: Option<Loud>, at: usize) -> bool {
        let Some(token) = sentence.tokens.get(at) else { return false };
        if !token.capital || token.kind != TokenKind::Content || is_calendar(&token.lower) {
            return false;
        }
        let acronym = loud != Some(Loud::Capitals) && is_acronym(token.span.text(text));
        let known = self.names.contains(&token.lower) && (acronym || !self.common.contains(&token.lower));
        if loud.is_some() {
            return known || acronym;
        }
        if !opens(text, &sentence.tokens, at) {
            return true;
        }
        let next_is_name = sentence.tokens.get(at + 1).is_some_and(|next| {
            next.capital && next.kind == TokenKind::Content && adjacent(text, &sentence.tokens, at)
        });
        let opening = self.common.contains(&token.lower)
            || opens_sentence(&token.lower)
            || is_opener(&token.lower)
            || token.lower.ends_with("ly");
        known || acronym || (next_is_name && (!opening || is_title(token)))
    }
}

/// Where capitals show no names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Loud {
    /// A headline, which may be in title case.
    Headline,
    /// All words are in capitals.
    Capitals,
}

/// Whether most longer words of a sentence are set in capitals throughout.
fn is_loud(text: &str, tokens: &[Token]) -> bool {
    let words = tokens.iter().map(|token| token.span.text(text)).filter(|word| word.chars().count() > 1);
    let (all, loud) = words.fold((0, 0), |(all, loud), word| (all + 1, loud + usize::from(is_acronym(word))));
    all > 2 && loud * 3 > all * 2
}

/// Whether the token opens a sentence, a quotation or what follows a colon,
/// where capitals say nothing.
fn opens(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let Some(before) = at.checked_sub(1).and_then(|before| tokens.get(before)) else { return true };
    text.get(before.span.end..token.span.start)
        .is_some_and(|gap| gap.contains([':', '“', '"', '‘', '«', '.', '!', '?', '—', '•']) && !gap.starts_with(". "))
}

fn gap<'a>(text: &'a str, tokens: &[Token], at: usize) -> &'a str {
    let (Some(token), Some(next)) = (tokens.get(at), tokens.get(at + 1)) else { return "" };
    text.get(token.span.end..next.span.start).unwrap_or("")
}

/// Whether nothing but a space, a hyphen or the period of an abbreviation stands
/// between the token at `at` and the next.
fn adjacent(text: &str, tokens: &[Token], at: usize) -> bool {
    // A possessive closes a name: the harbor's Master Plan are two.
    let possessive = tokens.get(at).is_some_and(|token| possessive(token.span.text(text)) > 0);
    !possessive && matches!(gap(text, tokens, at), " " | "-" | ". " | "\u{a0}" | "." | "‑" | " & ")
}

/// Bytes of the possessive ending of a word.
fn possessive(word: &str) -> usize {
    let ending = ["'s", "’s", "'S", "’S"].into_iter().find(|ending| word.ends_with(ending)).map(str::len);
    ending.or_else(|| ["'", "’"].into_iter().find(|mark| word.ends_with(mark)).map(str::len)).unwrap_or(0)
}

fn runs(text: &str, sentence: &Sentence, loud: bool, words: &NameWords) -> Vec<Mention> {
    let tokens = &sentence.tokens;
    let loud = match (loud, sentence.headline) {
        (true, _) => Some(Loud::Capitals),
        (false, true) => Some(Loud::Headline),
        (false, false) => None,
    };
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !words.holds(text, sentence, loud, at) {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = at + 1;
        let mut body = tokens.get(at).is_some_and(|token| is_body(&token.lower));
        while adjacent(text, tokens, end - 1) {
            let link = link(text, tokens, end, body);
            if words.holds(text, sentence, loud, end) {
                body |= tokens.get(end).is_some_and(|token| is_body(&token.lower));
                end += 1;
            } else if link > 0 && words.holds(text, sentence, loud, end + link) {
                end += link + 1;
            } else {
                break;
            }
        }
        let end = person_end(tokens, start, end);
        mentions.push(Mention { tokens: (start, end), ..Mention::default() });
        at = end;
    }
    mentions
}

/// Where a name of two or three words ends before `of`, unless they name a body
/// or a land: `Ada Moor of Odrel University` are two names.
fn person_end(tokens: &[Token], start: usize, end: usize) -> usize {
    let lower = |at: usize| tokens.get(at).map_or("", |token| token.lower.as_str());
    let Some(of) = (start..end).find(|&at| lower(at) == "of") else { return end };
    let words = tokens.get(start..of).unwrap_or_default();
    let named =
        words.iter().any(|word| is_body(&word.lower) || LANDS.holds(&word.lower) || is_title(word) || !word.capital);
    if (2..=3).contains(&words.len()) && !named { of } else { end }
}

/// How many lower-case words at `at` may stand inside a name: particles, `of`,
/// and in the name of a body `for`, `the` and `and`.
fn link(text: &str, tokens: &[Token], at: usize, body: bool) -> usize {
    let mut count = 0;
    while count < 3 && adjacent(text, tokens, at + count) {
        let Some(token) = tokens.get(at + count) else { break };
        let lower = token.lower.as_str();
        let fits = lower == "of"
            || is_particle(lower)
            || (body && matches!(lower, "for" | "and" | "on"))
            || (body && lower == "the" && count > 0);
        if token.capital || !fits {
            break;
        }
        count += 1;
    }
    count
}

/// `NATO Secretary General Mark Rutte`: what stands up to the last role word is
/// the role, the rest the name. `Mr.` and the like are neither.
fn split_title(text: &str, tokens: &[Token], mention: &mut Mention) {
    let (mut start, end) = mention.tokens;
    let dotted = |at: usize| gap(text, tokens, at).starts_with('.');
    let titles = |at: usize| {
        tokens.get(at).is_some_and(|token| {
            is_role(&token.lower) || (is_rank(&token.lower) && (dotted(at) || at == mention.tokens.0))
        })
    };
    // `Deputy Director` is a title without a name; in `Sen. Omar King` the last word is a name.
    let last = (start..end).rev().find(|&at| titles(at) && at + 1 < end && !titles(at + 1));
    let linked = |at: usize| tokens.get(at).is_some_and(|token| !token.capital);
    if let Some(last) = last.filter(|&last| !linked(last + 1) && !is_body_after(tokens, last + 1, end)) {
        let reading = Reading { text, tokens, names: &[] };
        mention.roles.push(reading.phrase((start, last + 1)));
        mention.person = true;
        start = last + 1;
    }
    while start < end && tokens.get(start).is_some_and(|token| is_address(&token.lower)) {
        mention.person = true;
        mention.address = tokens.get(start).map(|token| token.lower.clone());
        start += 1;
    }
    mention.tokens = (start, end);
}

/// `Harbor Master Office`: a body, whatever role is in its name.
fn is_body_after(tokens: &[Token], start: usize, end: usize) -> bool {
    (start..end).any(|at| tokens.get(at).is_some_and(|token| is_body(&token.lower)))
}

/// `al-Tarim`, `van der Berg`: particles before the first capital belong to the name.
fn take_particles(text: &str, tokens: &[Token], mention: &mut Mention) {
    let (mut start, end) = mention.tokens;
    while let Some(before) = start.checked_sub(1) {
        let particle = tokens.get(before).is_some_and(|token| !token.capital && is_particle(&token.lower));
        let article = before.checked_sub(1).and_then(|at| tokens.get(at));
        if !particle
            || !matches!(gap(text, tokens, before), " " | "-" | "‑" | "")
            || article.is_some_and(|word| matches!(word.lower.as_str(), "the" | "a" | "an" | "his" | "her" | "their"))
        {
            break;
        }
        start = before;
    }
    mention.tokens = (start, end);
}

/// Marks the acronyms, and `Tolen Harbor Office (THO)` as one and its long form,
/// by the letters (Schwartz & Hearst 2003).
fn mark_acronyms(text: &str, tokens: &[Token], mentions: &mut [Mention]) {
    for at in 0..mentions.len() {
        let (start, end) = mentions[at].tokens;
        let Some(token) = tokens.get(start).filter(|_| end == start + 1) else { continue };
        let word = token.span.text(text);
        mentions[at].acronym = is_acronym(&word[..word.len() - possessive(word)]);
        let Some(before) = at.checked_sub(1).map(|before| mentions[before].tokens) else { continue };
        let opened = start.checked_sub(1).is_some_and(|last| gap(text, tokens, last) == " (") && before.1 == start;
        let long = tokens.get(before.0..before.1).unwrap_or_default();
        if mentions[at].acronym && opened && is_long_form(&token.lower, long) {
            mentions[at].long_form = Some(before);
        }
    }
}

/// Whether the letters of `short` stand in `long` in their order, read from the
/// end, the first at the beginning of its first word.
fn is_long_form(short: &str, long: &[Token]) -> bool {
    let letters: Vec<(char, bool)> =
        long.iter().flat_map(|token| token.lower.chars().enumerate().map(|(at, letter)| (letter, at == 0))).collect();
    let mut at = letters.len();
    let wanted: Vec<char> = short.chars().filter(|letter| letter.is_alphanumeric()).collect();
    for (n, letter) in wanted.iter().enumerate().rev() {
        let first = n == 0;
        let Some(found) = letters[..at].iter().rposition(|&(other, begins)| other == *letter && (begins || !first))
        else {
            return false;
        };
        at = found;
    }
    long.len() > 1 && wanted.len() > 1 && at == 0
}

fn name_span(text: &str, tokens: &[Token], (start, end): (usize, usize)) -> Span {
    let first = tokens.get(start).map_or(0, |token| token.span.start);
    let last = end.checked_sub(1).and_then(|last| tokens.get(last));
    last.map_or(Span::new(first, first), |last| Span::new(first, last.span.end - possessive(last.span.text(text))))
}

/// Particles of family names.
fn is_particle(lower: &str) -> bool {
    PARTICLES.holds(lower)
}

/// Whether `lower` names a body of people: what follows it with `for` or `and` may
/// belong to its name.
fn is_body(lower: &str) -> bool {
    BODIES.holds(lower)
}

#[rustfmt::skip]
static PARTICLES: WordList<33> = WordList::new([
    "abu", "af", "al", "av", "bin", "bint", "da", "dal", "das", "de", "degli", "del", "della", "den", "der", "di",
    "do", "dos", "du", "el", "ibn", "la", "las", "le", "los", "ter", "und", "van", "von", "y", "zu", "zum", "zur",
]);

#[rustfmt::skip]
static BODIES: WordList<41> = WordList::new([
    "academy", "agency", "alliance", "assembly", "association", "authority", "board", "bureau", "center", "centre",
    "chamber", "coalition", "college", "commission", "committee", "confederation", "congress", "corporation",
    "council", "court", "department", "directorate", "faculty", "federation", "foundation", "fund", "institute",
    "institution", "league", "ministry", "museum", "network", "office", "organisation", "organization", "school",
    "secretariat", "service", "society", "union", "university",
]);

/// Words that name a land or a body when `of` follows.
#[rustfmt::skip]
static LANDS: WordList<52> = WordList::new([
    "archdiocese", "army", "bank", "bar", "bay", "bishop", "cape", "church", "city", "coast", "commonwealth", "county",
    "day", "declaration", "diocese", "duchy", "emirate", "empire", "front", "gulf", "house", "island", "islands",
    "isle", "isles", "kingdom", "lands", "law", "military", "movement", "navy", "order", "parliament", "party", "people",
    "police", "port", "province", "republic", "sea", "state", "states", "strait", "straits", "territory", "theater",
    "theatre", "tower", "town", "treaty", "village", "war",
]);

//! Names in one article: runs of capitalized words, with the title or role that
//! stands at a person's name.
//!
//! Never here: which names of several articles are the same (see
//! [`names`](crate::matching::names)), and no names of the real world.

use std::collections::HashSet;

use crate::span::Span;
use crate::text::Sentence;
use crate::text::function_words::opens_sentence;
use crate::text::token::{Token, TokenKind, is_acronym};

/// A name where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The name without the role.
    pub span: Span,
    /// First token of it and the one after its last.
    pub tokens: (usize, usize),
    /// The role that stands at it: `harbor master`, `NATO’s incoming chair`.
    pub role: Option<Span>,
    /// First token of the role and the one after its last.
    pub role_tokens: Option<(usize, usize)>,
    /// Whether a role or a form of address says that it is a person.
    pub person: bool,
}

/// Marks the names in all sentences of one article. Which words are names is
/// learned from where they stand in it: a word that is capitalized in the middle
/// of a sentence is one at the beginning too.
pub fn mark(text: &str, sentences: &mut [Sentence]) {
    let words = NameWords::learn(text, sentences);
    for sentence in sentences {
        let mut mentions = runs(text, sentence, &words);
        for mention in &mut mentions {
            split_role(&sentence.tokens, mention);
            if mention.role_tokens.is_none() {
                mention.role_tokens = role_before(text, &sentence.tokens, mention.tokens.0)
                    .or_else(|| role_after(text, &sentence.tokens, mention.tokens.1));
            }
            mention.span = cover(&sentence.tokens, mention.tokens);
            mention.role = mention.role_tokens.map(|range| cover(&sentence.tokens, range));
            mention.person |= mention.role.is_some();
        }
        mentions.retain(|mention| mention.tokens.0 < mention.tokens.1);
        sentence.mentions = mentions;
    }
}

/// What an article's own capitals tell.
struct NameWords {
    /// Words capitalized in the middle of a sentence of prose.
    names: HashSet<String>,
    /// Words that also stand in lower case.
    common: HashSet<String>,
}

impl NameWords {
    fn learn(text: &str, sentences: &[Sentence]) -> Self {
        let (mut names, mut common) = (HashSet::new(), HashSet::new());
        for sentence in sentences.iter().filter(|sentence| !sentence.headline) {
            for (at, token) in sentence.tokens.iter().enumerate() {
                if !token.capital {
                    common.insert(token.lower.clone());
                } else if !opens(text, &sentence.tokens, at) {
                    names.insert(token.lower.clone());
                }
            }
        }
        Self { names, common }
    }

    /// Whether the token at `at` is part of a name.
    fn holds(&self, text: &str, sentence: &Sentence, at: usize) -> bool {
        let Some(token) = sentence.tokens.get(at) else { return false };
        if !token.capital || token.kind != TokenKind::Content || is_calendar(&token.lower) {
            return false;
        }
        let acronym = is_acronym(token.span.text(text));
        let known = self.names.contains(&token.lower) && (acronym || !self.common.contains(&token.lower));
        if sentence.headline {
            // A headline may be set in capitals throughout: only what the body shows counts.
            return known || acronym;
        }
        if !opens(text, &sentence.tokens, at) {
            return true;
        }
        let next_is_name = sentence.tokens.get(at + 1).is_some_and(|next| {
            next.capital && next.kind == TokenKind::Content && adjacent(text, &sentence.tokens, at)
        });
        known || acronym || (next_is_name && !self.common.contains(&token.lower) && !opens_sentence(&token.lower))
    }
}

/// Whether the token opens a sentence, a quotation or what follows a colon,
/// where capitals say nothing.
fn opens(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let Some(before) = at.checked_sub(1).and_then(|before| tokens.get(before)) else { return true };
    text.get(before.span.end..token.span.start)
        .is_some_and(|gap| gap.contains([':', '“', '"', '‘', '«', '.', '!', '?', '—', '•']) && !gap.starts_with(". "))
}

/// Whether nothing but a space, a hyphen or the period of an abbreviation stands
/// between the token at `at` and the next.
fn adjacent(text: &str, tokens: &[Token], at: usize) -> bool {
    let (Some(token), Some(next)) = (tokens.get(at), tokens.get(at + 1)) else { return false };
    // A possessive closes a name: the harbor's Master Plan are two.
    let possessive = token.span.text(text).ends_with(['s', '\'', '’']) && token.span.text(text).contains(['\'', '’']);
    !possessive && matches!(text.get(token.span.end..next.span.start), Some(" " | "-" | ". " | "\u{a0}" | "." | "‑"))
}

fn runs(text: &str, sentence: &Sentence, words: &NameWords) -> Vec<Mention> {
    let tokens = &sentence.tokens;
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if !words.holds(text, sentence, at) {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = at + 1;
        while adjacent(text, tokens, end - 1) {
            if words.holds(text, sentence, end) {
                end += 1;
            } else if tokens.get(end).is_some_and(|token| CONNECTORS.contains(&token.lower.as_str()))
                && adjacent(text, tokens, end)
                && words.holds(text, sentence, end + 1)
            {
                end += 2;
            } else {
                break;
            }
        }
        mentions.push(Mention {
            span: cover(tokens, (start, end)),
            tokens: (start, end),
            role: None,
            role_tokens: None,
            person: false,
        });
        at = end;
    }
    mentions
}

/// `NATO Secretary General Mark Rutte`: what stands up to the last role word is
/// the role, the rest the name. `Mr.` and the like are neither.
fn split_role(tokens: &[Token], mention: &mut Mention) {
    let (mut start, end) = mention.tokens;
    let last_role = (start..end).rev().find(|&at| tokens.get(at).is_some_and(|token| is_role(&token.lower)));
    if let Some(last) = last_role.filter(|&last| last + 1 < end && !is_connector(tokens, last + 1)) {
        mention.role_tokens = Some((start, last + 1));
        start = last + 1;
    }
    while start < end && tokens.get(start).is_some_and(|token| ADDRESSES.contains(&token.lower.as_str())) {
        mention.person = true;
        start += 1;
    }
    mention.tokens = (start, end);
}

fn is_connector(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| CONNECTORS.contains(&token.lower.as_str()))
}

/// `harbor master Ines Kallio`: the content words right before a name, if the
/// last of them is a role.
fn role_before(text: &str, tokens: &[Token], name: usize) -> Option<(usize, usize)> {
    let last = name.checked_sub(1)?;
    if !tokens.get(last).is_some_and(|token| is_role(&token.lower)) || !adjacent(text, tokens, last) {
        return None;
    }
    let mut start = last;
    while start > 0
        && name - start < ROLE_WORDS
        && tokens.get(start - 1).is_some_and(|token| token.kind == TokenKind::Content && !is_calendar(&token.lower))
        && (adjacent(text, tokens, start - 1) || is_possessive(text, tokens, start - 1))
    {
        start -= 1;
    }
    Some((start, name))
}

/// `Ines Kallio, the deputy port engineer,`: the words between two commas after
/// a name, if one of them is a role.
fn role_after(text: &str, tokens: &[Token], after: usize) -> Option<(usize, usize)> {
    let name_end = tokens.get(after.checked_sub(1)?)?.span.end;
    let first = tokens.get(after)?.span.start;
    if text.get(name_end..first)? != ", " {
        return None;
    }
    let mut start = after;
    if tokens
        .get(start)
        .is_some_and(|token| matches!(token.lower.as_str(), "the" | "a" | "an" | "its" | "their" | "his" | "her"))
    {
        start += 1;
    }
    for end in start..(start + ROLE_WORDS).min(tokens.len()) {
        if tokens
            .get(end)
            .is_none_or(|token| token.kind == TokenKind::Negation || VERBS.contains(&token.lower.as_str()))
        {
            return None;
        }
        let gap_end = tokens.get(end + 1).map_or(text.len(), |next| next.span.start);
        let gap = text.get(tokens.get(end)?.span.end..gap_end)?;
        if is_role(&tokens.get(end)?.lower) && gap.trim_start().starts_with([',', '.', ';', ')']) {
            return Some((start, end + 1));
        }
        // `the head of the rescue service,`: the role goes on to the comma.
        if gap.contains([',', ';', '.', ':', '(', '"', '“']) {
            let role = (start..=end).any(|at| tokens.get(at).is_some_and(|token| is_role(&token.lower)));
            return role.then_some((start, end + 1));
        }
    }
    None
}

fn is_possessive(text: &str, tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        let word = token.span.text(text);
        word.ends_with("'s") || word.ends_with("’s") || word.ends_with("s'") || word.ends_with("s’")
    })
}

/// Most words of a role.
const ROLE_WORDS: usize = 8;

fn cover(tokens: &[Token], (start, end): (usize, usize)) -> Span {
    let first = tokens.get(start).map_or(0, |token| token.span.start);
    let last = end.checked_sub(1).and_then(|last| tokens.get(last)).map_or(first, |token| token.span.end);
    Span::new(first, last)
}

fn is_calendar(lower: &str) -> bool {
    CALENDAR.binary_search(&lower).is_ok()
}

/// Whether `lower` is a word for an office, a rank or an occupation.
#[must_use]
pub fn is_role(lower: &str) -> bool {
    ROLES.binary_search(&lower).is_ok()
        || lower.strip_suffix("woman").or_else(|| lower.strip_suffix("man")).is_some_and(|stem| {
            matches!(
                stem,
                "spokes"
                    | "chair"
                    | "congress"
                    | "council"
                    | "police"
                    | "fire"
                    | "fisher"
                    | "business"
                    | "alder"
                    | "assembly"
            )
        })
}

const CALENDAR: &[&str] = &[
    "april",
    "aug",
    "august",
    "dec",
    "december",
    "feb",
    "february",
    "friday",
    "jan",
    "january",
    "july",
    "june",
    "march",
    "monday",
    "nov",
    "november",
    "oct",
    "october",
    "saturday",
    "sept",
    "september",
    "sunday",
    "thursday",
    "tuesday",
    "wednesday",
];

const CONNECTORS: &[&str] = &["al", "bin", "da", "de", "del", "della", "di", "la", "of", "van", "von"];

const ADDRESSES: &[&str] = &["dame", "dr", "lady", "lord", "madam", "messrs", "miss", "mr", "mrs", "ms", "sir"];

/// Words that begin a clause after a comma, so that no role stands there.
const VERBS: &[&str] = &[
    "are", "but", "can", "could", "did", "does", "had", "has", "have", "is", "said", "says", "was", "were", "when",
    "where", "which", "while", "who", "whom", "whose", "will", "would",
];

/// Offices, ranks and occupations that stand at names in news.
const ROLES: &[&str] = &[
    "academic",
    "activist",
    "actor",
    "actress",
    "adjutant",
    "administrator",
    "admiral",
    "adviser",
    "advisor",
    "agent",
    "aide",
    "ambassador",
    "analyst",
    "archbishop",
    "architect",
    "artist",
    "attorney",
    "author",
    "banker",
    "baron",
    "biologist",
    "bishop",
    "boss",
    "brigadier",
    "builder",
    "candidate",
    "captain",
    "cardinal",
    "chair",
    "chairperson",
    "chancellor",
    "chemist",
    "chief",
    "clerk",
    "co-founder",
    "coach",
    "cofounder",
    "colonel",
    "columnist",
    "commander",
    "commissioner",
    "commodore",
    "comptroller",
    "conductor",
    "constable",
    "consul",
    "contractor",
    "controller",
    "coordinator",
    "coroner",
    "correspondent",
    "councillor",
    "councilor",
    "counsel",
    "counselor",
    "curator",
    "dean",
    "delegate",
    "democrat",
    "deputy",
    "designer",
    "detective",
    "diplomat",
    "director",
    "doctor",
    "economist",
    "editor",
    "emperor",
    "engineer",
    "envoy",
    "executive",
    "expert",
    "farmer",
    "filmmaker",
    "firefighter",
    "foreman",
    "forester",
    "founder",
    "general",
    "geologist",
    "governor",
    "guide",
    "head",
    "historian",
    "hydrologist",
    "inspector",
    "investigator",
    "journalist",
    "judge",
    "justice",
    "king",
    "lawmaker",
    "lawyer",
    "leader",
    "lecturer",
    "legislator",
    "lieutenant",
    "magistrate",
    "major",
    "manager",
    "marshal",
    "master",
    "mayor",
    "mechanic",
    "member",
    "meteorologist",
    "minister",
    "ministers",
    "negotiator",
    "nominee",
    "novelist",
    "nurse",
    "officer",
    "official",
    "ombudsman",
    "operator",
    "organizer",
    "owner",
    "paramedic",
    "pastor",
    "physician",
    "physicist",
    "pilot",
    "planner",
    "player",
    "politician",
    "pope",
    "premier",
    "president",
    "presidents",
    "priest",
    "prince",
    "princess",
    "principal",
    "producer",
    "professor",
    "prosecutor",
    "psychologist",
    "publisher",
    "queen",
    "ranger",
    "rector",
    "reporter",
    "representative",
    "republican",
    "rescuer",
    "researcher",
    "resident",
    "scientist",
    "secretary",
    "senator",
    "sergeant",
    "sheriff",
    "skipper",
    "solicitor",
    "speaker",
    "specialist",
    "spokesperson",
    "strategist",
    "student",
    "superintendent",
    "supervisor",
    "surgeon",
    "surveyor",
    "teacher",
    "technician",
    "trader",
    "treasurer",
    "trustee",
    "veteran",
    "warden",
    "witness",
    "worker",
    "writer",
];

#[cfg(test)]
mod tests {
    use super::{CALENDAR, ROLES};

    #[test]
    fn lists_are_sorted_for_the_binary_search() {
        for list in [ROLES, CALENDAR] {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
        }
    }
}

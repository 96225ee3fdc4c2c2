//! Attribution: who is said to have said a sentence, by source, cue and content
//! (PARC 3.0, Pareti 2016).
//!
//! Never here: whether what was said agrees with anything.

use crate::span::Span;
use crate::text::Sentence;
use crate::text::entity::Mention;
use crate::text::token::Token;

/// Who is said to have said a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attributed {
    /// The words that name the speaker: a name with its role, or `officials`.
    pub speaker: Span,
    /// The word that attributes.
    pub cue: Span,
    /// Whether the cue denies what follows it.
    pub denies: bool,
}

/// Finds the speaker of `sentence`. `before` is who spoke in the sentence before
/// it in the same paragraph: `he added` goes on with that speaker.
#[must_use]
pub fn attribute(text: &str, sentence: &Sentence, before: Option<Attributed>) -> Option<Attributed> {
    let tokens = &sentence.tokens;
    for (at, token) in tokens.iter().enumerate() {
        if token.lower == "according" && tokens.get(at + 1).is_some_and(|next| next.lower == "to") {
            let cue = Span::new(token.span.start, tokens.get(at + 1)?.span.end);
            return Some(Attributed { speaker: phrase_after(text, sentence, at + 2)?, cue, denies: false });
        }
        let denies = DENIALS.binary_search(&token.lower.as_str()).is_ok();
        if !denies && CUES.binary_search(&token.lower.as_str()).is_err() {
            continue;
        }
        let speaker = speaker_before(text, sentence, at).or_else(|| speaker_after(text, sentence, at));
        let speaker = match speaker {
            Some(Speaker::Named(span)) => Some(span),
            Some(Speaker::Pronoun(span)) => {
                Some(referent(sentence, span).or(before.map(|before| before.speaker)).unwrap_or(span))
            }
            None => None,
        };
        if let Some(speaker) = speaker {
            return Some(Attributed { speaker, cue: token.span, denies });
        }
    }
    None
}

enum Speaker {
    Named(Span),
    Pronoun(Span),
}

/// How many tokens may stand between a speaker and the cue: `Kallio, the harbor
/// master, later said`.
const REACH: usize = 9;

/// The subject right before the cue: the nearest name, pronoun or speaking noun
/// with no other verb between.
fn speaker_before(text: &str, sentence: &Sentence, cue: usize) -> Option<Speaker> {
    let tokens = &sentence.tokens;
    for at in (cue.saturating_sub(REACH)..cue).rev() {
        let token = tokens.get(at)?;
        if let Some(mention) = sentence.mentions.iter().find(|mention| mention.tokens.1 == at + 1) {
            // `the deputy of Mr. Lund said`: the name belongs to another noun.
            let owner = mention.tokens.0.checked_sub(1).and_then(|before| tokens.get(before));
            if owner
                .is_some_and(|owner| matches!(owner.lower.as_str(), "of" | "by" | "with" | "from" | "at" | "in" | "to"))
            {
                continue;
            }
            return Some(Speaker::Named(with_role(mention)));
        }
        if token.lower == "who" {
            continue;
        }
        if is_pronoun(token) {
            return Some(Speaker::Pronoun(token.span));
        }
        if SPEAKING_NOUNS.binary_search(&token.lower.as_str()).is_ok() {
            return Some(Speaker::Named(noun_phrase(text, tokens, at)));
        }
        let gap_is_quote = tokens.get(at + 1).is_some_and(|next| {
            text.get(token.span.end..next.span.start).is_some_and(|gap| gap.contains(['”', '"', ';']))
        });
        if gap_is_quote || CUES.binary_search(&token.lower.as_str()).is_ok() {
            return None;
        }
    }
    None
}

/// `said Ines Kallio`: the subject right after the cue.
fn speaker_after(text: &str, sentence: &Sentence, cue: usize) -> Option<Speaker> {
    let first = sentence.tokens.get(cue + 1)?;
    let cue_end = sentence.tokens.get(cue)?.span.end;
    let inverted = text.get(..sentence.tokens.get(cue)?.span.start)?.trim_end().ends_with(['”', '"', ',', '’']);
    if !inverted || text.get(cue_end..first.span.start)?.trim() != "" {
        return None;
    }
    if is_pronoun(first) {
        return Some(Speaker::Pronoun(first.span));
    }
    phrase_after(text, sentence, cue + 1).map(Speaker::Named)
}

/// The name or speaking noun within a few tokens from `at`.
fn phrase_after(text: &str, sentence: &Sentence, at: usize) -> Option<Span> {
    let tokens = &sentence.tokens;
    for index in at..(at + 6).min(tokens.len()) {
        if let Some(mention) = sentence.mentions.iter().find(|mention| mention.tokens.0 == index) {
            return Some(with_role(mention));
        }
        if SPEAKING_NOUNS.binary_search(&tokens.get(index)?.lower.as_str()).is_ok() {
            return Some(noun_phrase(text, tokens, index));
        }
    }
    None
}

/// The noun at `at` with the content words right before it.
fn noun_phrase(text: &str, tokens: &[Token], at: usize) -> Span {
    let end = tokens.get(at).map_or(0, |token| token.span.end);
    let mut start = at;
    while start > 0
        && at - start < 4
        && tokens.get(start - 1).is_some_and(Token::is_content)
        && tokens.get(start).is_some_and(|token| {
            tokens.get(start - 1).is_some_and(|before| {
                text.get(before.span.end..token.span.start).is_some_and(|gap| gap.trim().is_empty())
            })
        })
    {
        start -= 1;
    }
    Span::new(tokens.get(start).map_or(end, |token| token.span.start), end)
}

/// The name with the role that stands before it.
fn with_role(mention: &Mention) -> Span {
    let name = mention.span;
    let role = mention.roles.iter().rfind(|role| role.tokens.1 == mention.tokens.0);
    role.map_or(name, |role| Span::new(role.span.start, name.end))
}

/// The name that the pronoun at `span` stands for.
fn referent(sentence: &Sentence, span: Span) -> Option<Span> {
    sentence.references.iter().find(|reference| reference.span == span).map(|reference| reference.name)
}

fn is_pronoun(token: &Token) -> bool {
    matches!(token.lower.as_str(), "he" | "she" | "they" | "it" | "we" | "i")
}

/// Verbs of saying and of claiming to know, in the forms news uses.
const CUES: &[&str] = &[
    "acknowledged",
    "acknowledges",
    "added",
    "adding",
    "adds",
    "admits",
    "admitted",
    "affirmed",
    "alleged",
    "alleges",
    "announced",
    "announces",
    "argued",
    "argues",
    "asserted",
    "asserting",
    "asserts",
    "assured",
    "claimed",
    "claiming",
    "claims",
    "complained",
    "conceded",
    "concluded",
    "confirmed",
    "confirms",
    "contended",
    "contends",
    "declared",
    "declaring",
    "described",
    "emphasized",
    "emphasizing",
    "estimated",
    "estimates",
    "explained",
    "explains",
    "expressed",
    "indicated",
    "indicates",
    "insisted",
    "insisting",
    "insists",
    "maintained",
    "mentioned",
    "noted",
    "notes",
    "noting",
    "pledged",
    "predicted",
    "promised",
    "recalled",
    "reiterated",
    "remarked",
    "replied",
    "reported",
    "reports",
    "responded",
    "revealed",
    "said",
    "saying",
    "says",
    "shared",
    "stated",
    "states",
    "stating",
    "stressed",
    "stressing",
    "suggested",
    "suggesting",
    "suggests",
    "testified",
    "told",
    "tweeted",
    "underscored",
    "urged",
    "vowed",
    "warned",
    "warning",
    "warns",
    "wrote",
];

/// Verbs that say that something is not so.
const DENIALS: &[&str] = &[
    "denied",
    "denies",
    "denying",
    "dismissed",
    "dismisses",
    "disputed",
    "disputes",
    "rebuffed",
    "rejected",
    "rejecting",
    "rejects",
];

/// Nouns that speak without a name.
const SPEAKING_NOUNS: &[&str] = &[
    "administration",
    "agency",
    "aides",
    "analysts",
    "attorney",
    "attorneys",
    "authorities",
    "commission",
    "committee",
    "company",
    "council",
    "court",
    "critics",
    "department",
    "doctors",
    "documents",
    "engineers",
    "experts",
    "firm",
    "government",
    "investigators",
    "lawmakers",
    "lawyer",
    "lawyers",
    "ministry",
    "observers",
    "officer",
    "officers",
    "official",
    "officials",
    "operator",
    "organization",
    "people",
    "police",
    "prosecutors",
    "report",
    "reporters",
    "researchers",
    "residents",
    "scientists",
    "source",
    "sources",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "statement",
    "study",
    "survivors",
    "team",
    "union",
    "witnesses",
];

#[cfg(test)]
mod tests {
    use super::{CUES, DENIALS, SPEAKING_NOUNS};

    #[test]
    fn lists_are_sorted_for_the_binary_search() {
        for list in [CUES, DENIALS, SPEAKING_NOUNS] {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
        }
    }
}

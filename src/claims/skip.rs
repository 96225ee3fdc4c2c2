//! What is no claim: questions, openings of a list, greetings, transitions and
//! sentences of hardly a word.
//!
//! Never here: what is a claim about (see [`extract`](mod@crate::claims::extract)).

use crate::claims::part::{Part, Word};
use crate::text::Sentence;

/// Why a sentence makes no claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Skip {
    /// It asks.
    Question,
    /// It announces what follows, or closes what was said.
    Transition,
    /// It speaks to the reader: a greeting, thanks, a request.
    Address,
    /// It says that something is open or up to the reader to wonder about.
    Open,
    /// It has fewer than three words of content.
    Short,
}

impl Skip {
    /// The reason in words.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::Question => "questions",
            Self::Transition => "transitions",
            Self::Address => "words to the reader",
            Self::Open => "sentences that only say that something is open",
            Self::Short => "sentences of fewer than three words of content",
        }
    }
}

/// Why a sentence says nothing that another article could say too, if it does not.
#[must_use]
pub fn skip(text: &str, sentence: &Sentence, words: &[Word]) -> Option<Skip> {
    let content = sentence.tokens.iter().filter(|token| token.is_content()).count();
    if content < super::clause::CONTENT_WORDS {
        return Some(Skip::Short);
    }
    let end = sentence.span.text(text).trim_end_matches(['"', '”', '’', '\'', ')']);
    if end.ends_with('?') && !sentence.headline {
        return Some(Skip::Question);
    }
    if end.ends_with(':') {
        return Some(Skip::Transition);
    }
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let part = |at: usize| words.get(at).map(|word| word.part);
    if lower(0) == "here" && matches!(lower(1), "are" | "is" | "") && part(1) == Some(Part::Auxiliary) {
        return Some(Skip::Transition);
    }
    if (matches!(lower(0), "good") && matches!(lower(1), "morning" | "evening" | "afternoon" | "day"))
        || matches!(lower(0), "welcome" | "hello" | "dear")
        || (matches!(lower(0), "thank" | "thanks") && matches!(lower(1), "you" | "for"))
    {
        return Some(Skip::Address);
    }
    is_open(sentence, words).then_some(Skip::Open)
}

/// `Observers are left to wonder`, `only time will tell`, `remains to be seen`:
/// the main verb says no more than that nobody knows.
fn is_open(sentence: &Sentence, words: &[Word]) -> bool {
    let tokens = &sentence.tokens;
    let lower = |at: usize| tokens.get(at).map_or("", |token| token.lower.as_str());
    let main = words.iter().position(|word| word.is_finite());
    let Some(main) = main else { return false };
    // A named subject, a number or a quotation makes it a report.
    let reported =
        sentence.mentions.iter().any(|mention| mention.tokens.0 < main) || words.iter().any(|word| word.quote);
    if reported {
        return false;
    }
    let wonders = (main..(main + 5).min(tokens.len()))
        .any(|at| matches!(lower(at), "wonder" | "wondering" | "guess" | "speculate"));
    let asks = tokens
        .iter()
        .skip(main)
        .any(|token| matches!(token.lower.as_str(), "how" | "what" | "whether" | "why" | "when" | "where" | "if"));
    let time = lower(0) == "only" && lower(1) == "time" || lower(0) == "time" && lower(1) == "will";
    let seen = (0..tokens.len()).any(|at| {
        matches!(lower(at), "remains" | "remain" | "yet")
            && lower(at + 1) == "to"
            && lower(at + 2) == "be"
            && lower(at + 3) == "seen"
    });
    (wonders && asks) || time || (seen && matches!(lower(0), "it" | "what" | "whether" | "how"))
}

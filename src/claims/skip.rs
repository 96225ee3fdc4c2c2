//! What is no claim: questions, openings of a list, greetings, transitions and
//! sentences of hardly a word.
//!
//! Never here: what is a claim about (see [`extract`](mod@crate::claims::extract)).

use std::collections::BTreeMap;

use crate::claims::part::{Part, Word};
use crate::claims::predication::predication;
use crate::span::Span;
use crate::text::Sentence;
use crate::text::token::Token;

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
    /// Its name in a report: `question`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Transition => "transition",
            Self::Address => "address",
            Self::Open => "open",
            Self::Short => "short",
        }
    }

    /// The reason in words, for `count` sentences: `3 questions`.
    #[must_use]
    pub fn reason(self, count: usize) -> String {
        let (one, many) = match self {
            Self::Question => ("question", "questions"),
            Self::Transition => ("transition", "transitions"),
            Self::Address => ("sentence to the reader", "sentences to the reader"),
            Self::Open => {
                ("sentence that only says that something is open", "sentences that only say that something is open")
            }
            Self::Short => {
                ("sentence with fewer than three words of content", "sentences with fewer than three words of content")
            }
        };
        format!("{count} {}", if count == 1 { one } else { many })
    }
}

/// How many sentences of an article make no claim, by the reason.
#[must_use]
pub fn counts(skipped: &[(usize, Skip)]) -> BTreeMap<Skip, usize> {
    let mut counts: BTreeMap<Skip, usize> = BTreeMap::new();
    for (_, why) in skipped {
        *counts.entry(*why).or_default() += 1;
    }
    counts
}

/// What a person is told of the sentences of an article that make no claim;
/// nothing where all do.
#[must_use]
pub fn message(counts: &BTreeMap<Skip, usize>) -> Option<String> {
    let reasons: Vec<String> = counts.iter().map(|(why, &count)| why.reason(count)).collect();
    let (last, first) = reasons.split_last()?;
    let listed = if first.is_empty() { last.clone() } else { format!("{} and {last}", first.join(", ")) };
    let verb = if counts.values().sum::<usize>() == 1 { "is" } else { "are" };
    Some(format!("{listed} {verb} not compared: no claim is made there."))
}

/// Content words from which a sentence that ends in a colon reports something
/// itself: `On Monday the ministry apologized to the miners in a letter:`.
const REPORT_WORDS: usize = 5;

/// Why a sentence says nothing that another article could say too, if it does not.
/// `quotes` are the quotations it has a part in.
#[must_use]
pub fn skip(text: &str, sentence: &Sentence, words: &[Word], quotes: &[Span]) -> Option<Skip> {
    let content = content(&sentence.tokens);
    // What somebody is quoted with can be compared word for word, short or asked.
    let spoken = sentence.tokens.first().zip(sentence.tokens.last()).is_some_and(|(first, last)| {
        quotes.iter().any(|quote| quote.start <= first.span.start && last.span.end <= quote.end)
    });
    if content < super::clause::CONTENT_WORDS - usize::from(spoken) {
        return Some(Skip::Short);
    }
    let end = sentence.span.text(text).trim_end_matches(['"', '”', '’', '\'', ')', '\u{94}', '\u{92}']);
    let asserts = predication(&sentence.tokens, words, 0, words.len()).is_some();
    // `The pilot asked, “Who put out the light?”` tells that it was asked.
    let told = sentence.tokens.first().zip(sentence.tokens.last()).is_some_and(|(first, last)| {
        asserts && quotes.iter().any(|quote| quote.start > first.span.end && last.span.end <= quote.end)
    });
    let claimed = told || spoken && content >= super::clause::CONTENT_WORDS;
    if end.ends_with('?') && !claimed {
        return Some(Skip::Question);
    }
    let reports = words.iter().any(|word| word.is_finite());
    let quotes_some = words.iter().any(|word| word.quote);
    let particular =
        quotes_some || !(sentence.mentions.is_empty() && sentence.dates.is_empty() && sentence.quantities.is_empty());
    if end.ends_with(':') && !(reports && particular && content >= REPORT_WORDS) {
        return Some(Skip::Transition);
    }
    let lower = |at: usize| sentence.tokens.get(at).map_or("", |token| token.lower.as_str());
    let part = |at: usize| words.get(at).map(|word| word.part);
    // `Here are the facts: the dam held` says more than that something follows.
    let more = (2..words.len()).find(|&at| words.get(at).is_some_and(|word| word.stop));
    let says_more = more.is_some_and(|at| predication(&sentence.tokens, words, at, words.len()).is_some());
    if lower(0) == "here" && matches!(lower(1), "are" | "is" | "") && part(1) == Some(Part::Auxiliary) && !says_more {
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

/// The content words among some tokens, with those there would be more if they told how many
/// instead of none: `nobody was hurt` says as much as `two people were hurt`.
pub(super) fn content<'a>(tokens: impl IntoIterator<Item = &'a Token>) -> usize {
    let (mut content, mut none, mut is_none) = (0, 0, false);
    for token in tokens {
        let words = match token.lower.as_str() {
            "nobody" => 2,
            "none" => 1,
            "one" if is_none => 2,
            _ if is_none && token.is_content() => 1,
            _ => 0,
        };
        content += usize::from(token.is_content());
        none = words.max(none);
        is_none = token.lower == "no";
    }
    content + none
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

//! The languages that Claimgrid speaks, and the vocabulary that its interface and its
//! exports have in common: one table per language, and the plain rules by which
//! counts, lists and templates are put together out of it.
//!
//! ```
//! use claimgrid::words::Language;
//!
//! let german = Language::of_tag("de-AT").unwrap();
//! assert_eq!(german.terms().origins.of(4), "4 Ursprünge");
//! ```
//!
//! Never here: words of an article, and sentences that one view or one format alone
//! says.

mod counts;
mod english;
mod german;
mod terms;

pub use counts::{Count, Counting, Said};
pub use terms::{KindWords, NoteWords, Terms};

use crate::number::percent;

/// A language of the interface and of the exports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// American English.
    #[default]
    English,
    /// German.
    German,
}

impl Language {
    /// All languages, in the order they are offered.
    pub const ALL: [Self; 2] = [Self::English, Self::German];

    /// The language of a BCP 47 tag, `de-AT`; none where Claimgrid does not speak it.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let first = tag.trim().split(['-', '_']).next().unwrap_or("");
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(first))
    }

    /// Its BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }

    /// Its vocabulary.
    #[must_use]
    pub const fn terms(self) -> &'static Terms {
        match self {
            Self::English => &english::TERMS,
            Self::German => &german::TERMS,
        }
    }

    /// A noun as it stands inside a sentence: German keeps its capital.
    #[must_use]
    pub fn inside(self, noun: &str) -> String {
        let mut letters = noun.chars();
        match (self, letters.next()) {
            (Self::English, Some(first)) => format!("{}{}", first.to_lowercase(), letters.as_str()),
            _ => noun.to_owned(),
        }
    }
}

/// The forms of a phrase with a count in it, `{n}` where the number stands.
#[derive(Debug, Clone, Copy)]
pub struct Plural {
    /// For one thing.
    pub one: &'static str,
    /// For all other counts.
    pub other: &'static str,
}

impl Plural {
    /// The phrase with this count in it, in plain digits.
    #[must_use]
    pub fn of(self, count: usize) -> String {
        let form = if count == 1 { self.one } else { self.other };
        fill(form, &[("n", &count.to_string())])
    }
}

/// A share in `[0, 1]` as a whole percentage.
#[must_use]
pub fn share(share: f64) -> String {
    format!("{} %", percent(share))
}

/// A template with `{name}` in the places of these texts. A text is never looked
/// into for places of its own. One that ends as a sentence does takes no period.
#[must_use]
pub fn fill(template: &str, texts: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        filled.push_str(before);
        let end = from.find('}').unwrap_or(from.len() - 1);
        let name = from.get(1..end).unwrap_or("");
        rest = &from[end + 1..];
        match texts.iter().find(|(known, _)| *known == name) {
            Some((_, text)) => {
                filled.push_str(text);
                let is_whole =
                    rest.strip_prefix('.').is_some_and(|behind| behind.is_empty() || behind.starts_with(' '));
                rest = if is_whole && is_closed(text) { &rest[1..] } else { rest };
            }
            None => filled.push_str(&from[..=end]),
        }
    }
    filled.push_str(rest);
    filled
}

/// With a capital at the start and a period at the end; nothing stays nothing.
#[must_use]
pub fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| closed(format!("{}{}", first.to_ascii_uppercase(), letters.as_str())))
}

/// With a period at the end, unless a mark stands there that is one.
#[must_use]
pub fn closed(text: String) -> String {
    if is_closed(&text) { text } else { text + "." }
}

/// Whether a period behind it would be one mark too many.
fn is_closed(text: &str) -> bool {
    text.ends_with(['.', '…', '!', '?'])
}

/// The beginning of a text with the mark that it goes on, and no comma, colon or dash
/// before that.
#[must_use]
pub fn shortened(beginning: &str) -> String {
    let pauses = |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | ':' | '-' | '–' | '—');
    format!("{}…", beginning.trim_end_matches(pauses))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_filled_once() {
        assert_eq!(fill("{a} and {b}, {a}", &[("a", "{b}"), ("b", "two")]), "{b} and two, {b}");
        assert_eq!(fill("{unknown} stays, {", &[]), "{unknown} stays, {");
    }

    #[test]
    fn one_mark_ends_a_sentence() {
        let told = |name: &str| fill("Told by {name}. Then {name}.", &[("name", name)]);
        assert_eq!(told("Bay Radio"), "Told by Bay Radio. Then Bay Radio.");
        assert_eq!(told("As Israel Withdraws…"), "Told by As Israel Withdraws… Then As Israel Withdraws…");
        assert_eq!(told("Coast Inc."), "Told by Coast Inc. Then Coast Inc.");
        assert_eq!(fill("{name}.json", &[("name", "a.")]), "a..json");
        assert_eq!((sentence("by Bay…"), closed("by Bay".to_owned())), ("By Bay…".to_owned(), "by Bay.".to_owned()));
    }

    #[test]
    fn a_shortened_text_ends_in_a_word() {
        for beginning in ["Bill, ", "Bill:", "Bill –", "Bill"] {
            assert_eq!(shortened(beginning), "Bill…");
        }
    }

    #[test]
    fn a_language_is_known_by_its_tag() {
        assert_eq!(Language::of_tag("de-AT"), Some(Language::German));
        assert_eq!(Language::of_tag("EN"), Some(Language::English));
        assert_eq!(Language::of_tag("xx"), None);
        assert_eq!(Language::of_tag(""), None);
    }

    #[test]
    fn lists_end_in_the_word_of_the_language() {
        let names: Vec<String> = ["A", "B", "C"].map(str::to_owned).to_vec();
        assert_eq!(Language::English.terms().listed(&names), "A, B and C");
        assert_eq!(Language::German.terms().listed(&names), "A, B und C");
        assert_eq!((sentence("one word"), sentence("")), ("One word.".to_owned(), String::new()));
    }

    #[test]
    fn nouns_and_counts_follow_the_language() {
        assert_eq!(Language::English.inside("How many"), "how many");
        assert_eq!(Language::German.inside("Zahl"), "Zahl");
        assert_eq!(Language::English.terms().articles.of(1), "1 article");
        assert_eq!(share(0.614), "61 %");
    }
}

//! Every word the interface says: one table per language, and the few rules by
//! which counts, lists and sentences are put together out of it.
//!
//! - `terms`: the vocabulary, said in every view
//! - `frame`, `claims`, `evidence`, `articles`, `picture`, `reader`, `sources`: the views
//! - `keeping`: what is kept on the device and carried by links
//! - `english`, `german`: the tables
//! - `intl`: numbers, plurals and dates as the browser's Intl writes them
//!
//! Never here: words of an article, markup, and anything that decides what to show.

mod articles;
mod claims;
mod english;
mod evidence;
mod frame;
mod german;
pub(crate) mod intl;
mod keeping;
mod picture;
mod reader;
mod sources;
mod terms;

pub(crate) use articles::Articles;
pub(crate) use claims::Claims;
pub(crate) use evidence::Evidence;
pub(crate) use frame::Frame;
pub(crate) use keeping::Keeping;
pub(crate) use picture::Picture;
pub(crate) use reader::Reader;
pub(crate) use sources::Sources;
pub(crate) use terms::{KindWords, Terms};

/// A language of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Language {
    /// American English.
    #[default]
    English,
    /// German.
    German,
}

impl Language {
    /// All languages, in the order they are offered.
    pub(crate) const ALL: [Self; 2] = [Self::English, Self::German];

    /// The language of a BCP 47 tag, `de-AT`; none where the interface does not speak it.
    pub(crate) fn of_tag(tag: &str) -> Option<Self> {
        let first = tag.trim().split(['-', '_']).next().unwrap_or("");
        Self::ALL.into_iter().find(|language| language.words().tag.eq_ignore_ascii_case(first))
    }

    /// Its table.
    pub(crate) fn words(self) -> &'static Words {
        match self {
            Self::English => &english::WORDS,
            Self::German => &german::WORDS,
        }
    }
}

/// The table of one language.
#[derive(Debug)]
pub(crate) struct Words {
    /// The BCP 47 tag of the language, by which Intl writes numbers and dates.
    pub(crate) tag: &'static str,
    /// The name of the language in itself.
    pub(crate) language: &'static str,
    /// The vocabulary.
    pub(crate) terms: Terms,
    /// Head, tabs, undo, exports.
    pub(crate) frame: Frame,
    /// The claims view.
    pub(crate) claims: Claims,
    /// The evidence of one claim.
    pub(crate) evidence: Evidence,
    /// The picture over the grid.
    pub(crate) picture: Picture,
    /// An article, read in place.
    pub(crate) reader: Reader,
    /// Shared text and origins.
    pub(crate) sources: Sources,
    /// The articles being written.
    pub(crate) articles: Articles,
    /// What is kept and carried by links.
    pub(crate) keeping: Keeping,
}

/// The forms of a phrase with a count in it, `{n}` where the number stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plural {
    /// For the counts that Intl calls `one`.
    pub(crate) one: &'static str,
    /// For all others.
    pub(crate) other: &'static str,
}

impl Words {
    /// A phrase with this count in it.
    pub(crate) fn counted(&self, phrase: Plural, count: usize) -> String {
        let form = if intl::is_one(self.tag, count) { phrase.one } else { phrase.other };
        fill(form, &[("n", &self.number(count))])
    }

    /// A number as the language writes it.
    pub(crate) fn number(&self, number: usize) -> String {
        intl::number(self.tag, number)
    }

    /// A share in `[0, 1]` as a whole percentage.
    pub(crate) fn share(&self, share: f64) -> String {
        intl::share(self.tag, share)
    }

    /// A date as the language writes it, where it is a day as `2024-09-14`; else as given.
    pub(crate) fn date(&self, date: &str) -> String {
        intl::date(self.tag, date)
    }

    /// The name of a language by its code, `de`; none where it is not known.
    pub(crate) fn language_name(&self, code: &str) -> Option<String> {
        (code != "und").then(|| intl::language(self.tag, code))
    }

    /// `Ellery Courier, Bay Radio and Northern Post`.
    pub(crate) fn listed(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{}{}{last}", first.join(", "), self.terms.and),
        }
    }

    /// The label of a button that stands once per article or claim.
    pub(crate) fn about(&self, action: &str, name: &str) -> String {
        fill(self.terms.about, &[("action", action), ("name", name)])
    }
}

/// A template with `{name}` in the places of these texts. A text is never looked
/// into for places of its own.
pub(crate) fn fill(template: &str, texts: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        let (before, from) = rest.split_at(open);
        filled.push_str(before);
        let end = from.find('}').unwrap_or(from.len() - 1);
        let name = from.get(1..end).unwrap_or("");
        match texts.iter().find(|(known, _)| *known == name) {
            Some((_, text)) => filled.push_str(text),
            None => filled.push_str(&from[..=end]),
        }
        rest = &from[end + 1..];
    }
    filled.push_str(rest);
    filled
}

/// With a capital at the start and a period at the end.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| format!("{}{}.", first.to_uppercase(), letters.as_str()))
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
    fn a_language_is_known_by_its_tag() {
        assert_eq!(Language::of_tag("de-AT"), Some(Language::German));
        assert_eq!(Language::of_tag("EN"), Some(Language::English));
        assert_eq!(Language::of_tag("xx"), None);
        assert_eq!(Language::of_tag(""), None);
    }

    #[test]
    fn lists_end_in_the_word_of_the_language() {
        let names: Vec<String> = ["A", "B", "C"].map(str::to_owned).to_vec();
        assert_eq!(Language::English.words().listed(&names), "A, B and C");
        assert_eq!(Language::German.words().listed(&names), "A, B und C");
    }
}

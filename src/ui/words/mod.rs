//! Every word the interface says: one table per language, and the few rules by
//! which counts, lists and sentences are put together out of it.
//!
//! - `vocabulary`: the words that the exports say, too
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
mod vocabulary;

pub(crate) use articles::Articles;
pub(crate) use claims::Claims;
pub(crate) use evidence::Evidence;
pub(crate) use frame::Frame;
pub(crate) use keeping::Keeping;
pub(crate) use picture::Picture;
pub(crate) use reader::Reader;
pub(crate) use sources::Sources;

use crate::letters::beginning;
pub(crate) use crate::words::{Language, Plural, fill};
use crate::words::{Terms, shortened};

impl Language {
    /// Its table.
    pub(crate) fn words(self) -> &'static Words {
        match self {
            Self::English => &english::WORDS,
            Self::German => &german::WORDS,
        }
    }
}

/// Letters of a word at most, on the mean of those that are shown; some scripts have no
/// spaces.
const LONG: usize = 16;

/// At most so many first words of a text.
pub(crate) fn first_words(text: &str, count: usize) -> String {
    let mut words = text.split_whitespace();
    let first = words.by_ref().take(count).collect::<Vec<_>>().join(" ");
    let start = beginning(&first, count * LONG);
    if start.len() < first.len() || words.next().is_some() { shortened(start) } else { first }
}

/// The table of one language.
#[derive(Debug)]
pub(crate) struct Words {
    /// The BCP 47 tag of the language, by which Intl writes numbers and dates.
    pub(crate) tag: &'static str,
    /// The name of the language in itself.
    pub(crate) language: &'static str,
    /// The vocabulary.
    pub(crate) terms: &'static Terms,
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
        self.terms.listed(items)
    }

    /// The label of a button that stands once per article or claim.
    pub(crate) fn about(&self, action: &str, name: &str) -> String {
        fill(self.terms.about, &[("action", action), ("name", name)])
    }
}

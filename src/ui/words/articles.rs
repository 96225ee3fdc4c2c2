//! The words of the articles view: pasting, opening, naming, removing.
//!
//! Never here: the words of an article.

use super::{Plural, Words, fill};

/// The words of the articles view.
#[derive(Debug)]
pub(crate) struct Articles {
    /// Over the view, and under the title while nothing is compared.
    pub(crate) intro: &'static str,
    /// Adds an empty article.
    pub(crate) add: &'static str,
    /// Opens files.
    pub(crate) open_files: &'static str,
    /// Files can be dropped.
    pub(crate) drop_hint: &'static str,
    /// Loads the sample.
    pub(crate) load_sample: &'static str,
    /// Takes all articles away.
    pub(crate) start_over: &'static str,
    /// Begins the comparison.
    pub(crate) compare: &'static str,
    /// The headline.
    pub(crate) title: &'static str,
    /// The publisher.
    pub(crate) source: &'static str,
    /// What belongs there.
    pub(crate) source_hint: &'static str,
    /// The day.
    pub(crate) date: &'static str,
    /// How it is written.
    pub(crate) date_hint: &'static str,
    /// The words.
    pub(crate) text: &'static str,
    /// What to do there.
    pub(crate) text_hint: &'static str,
    /// A text is too long for a field.
    pub(crate) too_long_to_edit: &'static str,
    /// Takes one article away.
    pub(crate) remove: &'static str,
    /// Opens an article as it was compared.
    pub(crate) read_as_compared: &'static str,
    /// There is nothing to compare.
    pub(crate) need_text: &'static str,
    /// All articles are gone.
    pub(crate) started_over: &'static str,
    /// The sample came instead.
    pub(crate) sample_loaded: &'static str,
    /// `16 sentences compared`.
    pub(crate) sentences: Plural,
    /// `3 passages left out`.
    pub(crate) left_out: Plural,
    /// `412 words`.
    pub(crate) words: Plural,
    /// `‘{name}’ was removed.`
    pub(crate) removed: &'static str,
    /// `{articles} added.`
    pub(crate) added: &'static str,
}

impl Words {
    /// `16 sentences compared, 3 passages left out`.
    pub(crate) fn kept(&self, sentences: usize, removed: usize) -> String {
        let read = self.counted(self.articles.sentences, sentences);
        if removed == 0 { read } else { format!("{read}, {}", self.counted(self.articles.left_out, removed)) }
    }

    /// Said after an article was removed.
    pub(crate) fn removed_article(&self, name: &str) -> String {
        fill(self.articles.removed, &[("name", name)])
    }

    /// Said after files were read.
    pub(crate) fn files_added(&self, count: usize) -> String {
        fill(self.articles.added, &[("articles", &self.articles(count))])
    }
}

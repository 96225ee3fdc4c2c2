//! The words of the articles view: pasting, opening, naming, ordering, removing, and
//! what can go wrong with a file.
//!
//! Never here: the words of an article.

use super::{Plural, Words, fill};
use crate::input::problem::{FileProblem, Problem};
use crate::ui::model::desk::Done;

/// The words of the articles view.
#[derive(Debug)]
pub(crate) struct Articles {
    /// Over the view, and under the title while nothing is compared.
    pub(crate) intro: &'static str,
    /// The field that articles are pasted into.
    pub(crate) paste: &'static str,
    /// What can be pasted there.
    pub(crate) paste_hint: &'static str,
    /// Takes what stands in that field.
    pub(crate) paste_add: &'static str,
    /// Adds an empty article.
    pub(crate) add: &'static str,
    /// Opens files.
    pub(crate) open_files: &'static str,
    /// Files and text can be dropped: on the page, on an element of another.
    pub(crate) drop_hints: [&'static str; 2],
    /// Loads the first sample.
    pub(crate) load_sample: &'static str,
    /// The samples together.
    pub(crate) samples: &'static str,
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
    /// Under what is no day.
    pub(crate) date_odd: &'static str,
    /// The words.
    pub(crate) text: &'static str,
    /// What to do there.
    pub(crate) text_hint: &'static str,
    /// A text is too long for a field.
    pub(crate) too_long_to_edit: &'static str,
    /// Beside a field that was filled out of the text.
    pub(crate) recognized: &'static str,
    /// What that means.
    pub(crate) recognized_hint: &'static str,
    /// Says that what was recognized is right.
    pub(crate) accept: &'static str,
    /// Takes one article away.
    pub(crate) remove: &'static str,
    /// Moves one article toward the first.
    pub(crate) up: &'static str,
    /// Moves one article toward the last.
    pub(crate) down: &'static str,
    /// Cuts one article in two.
    pub(crate) split_here: &'static str,
    /// Where to put the cursor for it.
    pub(crate) split_where: &'static str,
    /// Makes one article part of another.
    pub(crate) join: &'static str,
    /// It is one article.
    pub(crate) keep_one: &'static str,
    /// Opens an article as it was compared.
    pub(crate) read_as_compared: &'static str,
    /// There is nothing to compare.
    pub(crate) need_text: &'static str,
    /// The undo and redo buttons of the list together.
    pub(crate) steps: &'static str,
    /// All articles are gone.
    pub(crate) started_over: &'static str,
    /// A sample came instead.
    pub(crate) sample_loaded: &'static str,
    /// A comparison out of a link came instead.
    pub(crate) link_loaded: &'static str,
    /// A saved comparison came instead.
    pub(crate) saved_loaded: &'static str,
    /// What was remembered came instead.
    pub(crate) kept_loaded: &'static str,
    /// The articles of the page came instead, which it has changed.
    pub(crate) page_changed: &'static str,
    /// The same, said beside the comparison: where one's own are.
    pub(crate) page_changed_own: &'static str,
    /// `‘{name}’ was removed.`
    pub(crate) removed: &'static str,
    /// `‘{name}’ is now number {n}.`
    pub(crate) moved: &'static str,
    /// `The article below was joined to ‘{name}’.`
    pub(crate) joined: &'static str,
    /// `{articles} added.`
    pub(crate) added: &'static str,
    /// `{n} words, {language}`
    pub(crate) in_language: &'static str,
    /// `‘{file}’ {why}.`
    pub(crate) problem: &'static str,
    /// A file is too large.
    pub(crate) too_large: &'static str,
    /// The browser cannot read a file.
    pub(crate) unreadable: &'static str,
    /// A file is no text.
    pub(crate) not_text: &'static str,
    /// A file is empty.
    pub(crate) empty: &'static str,
    /// A file has no words.
    pub(crate) no_words: &'static str,
    /// A file has no articles.
    pub(crate) no_article: &'static str,
    /// A file is no JSON from some place on.
    pub(crate) not_json: &'static str,
    /// A file is JSON of another shape.
    pub(crate) other_shape: &'static str,
    /// What stands for the name of a file where something was pasted.
    pub(crate) pasted: &'static str,
    /// A file is a result without the articles.
    pub(crate) result: &'static str,
    /// A saved comparison cannot be read: `{why}`
    pub(crate) broken_report: &'static str,
    /// `16 sentences compared`
    pub(crate) sentences: Plural,
    /// `3 passages left out`
    pub(crate) left_out: Plural,
    /// `412 words`
    pub(crate) words: Plural,
    /// `This looks like 3 articles`
    pub(crate) looks_like: Plural,
    /// `Split into 3`
    pub(crate) split_into: Plural,
    /// `Split into 3 articles.`
    pub(crate) was_split: Plural,
    /// The samples: what each is about.
    pub(crate) sample_names: [&'static str; 2],
}

impl Words {
    /// `16 sentences compared, 3 passages left out`.
    pub(crate) fn kept(&self, sentences: usize, removed: usize) -> String {
        let read = self.counted(self.articles.sentences, sentences);
        if removed == 0 { read } else { format!("{read}, {}", self.counted(self.articles.left_out, removed)) }
    }

    /// `412 words, English`; only the words where the language is not known.
    pub(crate) fn length(&self, count: usize, language: &str) -> String {
        let counted = self.counted(self.articles.words, count);
        match self.language_name(language) {
            Some(name) => fill(self.articles.in_language, &[("words", &counted), ("language", &name)]),
            None => counted,
        }
    }

    /// What a step of the list did, as a sentence.
    pub(crate) fn step(&self, done: &Done) -> String {
        let words = &self.articles;
        match done {
            Done::Added(count) => fill(words.added, &[("articles", &self.articles(*count))]),
            Done::Removed(name) => fill(words.removed, &[("name", name)]),
            Done::Moved(name, place) => fill(words.moved, &[("name", name), ("n", &self.number(*place))]),
            Done::Split(count) => self.counted(words.was_split, *count),
            Done::Joined(name) => fill(words.joined, &[("name", name)]),
            Done::Cleared => words.started_over.to_owned(),
            Done::Sample => words.sample_loaded.to_owned(),
            Done::Link => words.link_loaded.to_owned(),
            Done::Saved => words.saved_loaded.to_owned(),
            Done::Kept => words.kept_loaded.to_owned(),
            Done::Page => words.page_changed.to_owned(),
        }
    }

    /// Why a file could not be read.
    pub(crate) fn file_problem(&self, problem: &FileProblem) -> String {
        let words = &self.articles;
        let why = match &problem.problem {
            Problem::TooLarge => words.too_large,
            Problem::Unreadable => words.unreadable,
            Problem::NotText => words.not_text,
            Problem::Empty => words.empty,
            Problem::NoWords => words.no_words,
            Problem::NoArticles => words.no_article,
            Problem::NotJson { .. } => words.not_json,
            Problem::OtherShape => words.other_shape,
            Problem::BrokenReport { .. } => words.broken_report,
            Problem::Result => words.result,
        };
        let why = match &problem.problem {
            Problem::NotJson { line, column } => {
                fill(why, &[("line", &self.number(*line)), ("column", &self.number(*column))])
            }
            Problem::BrokenReport { why: reason } => fill(why, &[("why", reason.trim_end_matches('.'))]),
            _ => why.to_owned(),
        };
        fill(words.problem, &[("file", &problem.file), ("why", &why)])
    }
}

#[cfg(test)]
mod tests {
    use crate::input::problem::{FileProblem, Problem};
    use crate::ui::words::Language;

    #[test]
    fn a_problem_names_the_file_and_the_place() {
        let problem = FileProblem { file: "a{line}.json".into(), problem: Problem::NotJson { line: 3, column: 7 } };
        let said = Language::English.words().file_problem(&problem);
        assert_eq!(said, "‘a{line}.json’ is no JSON: it breaks off at line 3, column 7.");
    }
}

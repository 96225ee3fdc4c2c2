//! The words around the views: head, tabs, undo, exports, problems.
//!
//! Never here: what stands inside a view.

use super::{Plural, Words, fill, first_words};
use crate::comparison::Stage;
use crate::corrections::Edit;
use crate::export::Format;
use crate::report::{Stance, Visibility};

/// The words around the views.
#[derive(Debug)]
pub(crate) struct Frame {
    /// The name of the product.
    pub(crate) product: &'static str,
    /// Leads over what stands before the claims, before another view.
    pub(crate) skips: [&'static str; 2],
    /// The title while nothing is compared.
    pub(crate) tagline: &'static str,
    /// After the line under the title.
    pub(crate) private: &'static str,
    /// The row of tabs.
    pub(crate) views: &'static str,
    /// The tabs: claims, reader, sources, articles.
    pub(crate) tabs: [&'static str; 4],
    /// The title where no article has a headline: `Comparison of {n} articles`.
    pub(crate) untitled: Plural,
    /// `from {n} sources`.
    pub(crate) from_sources: Plural,
    /// `resting on {n} origins`.
    pub(crate) resting_on: Plural,
    /// `{articles} {sources}, {origins}.`
    pub(crate) standing: &'static str,
    /// The same without sources.
    pub(crate) standing_without_sources: &'static str,
    /// While a comparison is under way.
    pub(crate) comparing: &'static str,
    /// Before an article is read: `Reading article {n} of {of}…`
    pub(crate) reading: &'static str,
    /// Then, stage by stage: matching, origins, composing.
    pub(crate) stages: [&'static str; 3],
    /// Names the comparison.
    pub(crate) rename: &'static str,
    /// What is typed then.
    pub(crate) name: &'static str,
    /// Takes what was typed.
    pub(crate) save: &'static str,
    /// The title of the page while nothing is compared; `{title} – Claimgrid` else.
    pub(crate) page: &'static str,
    /// Ends it.
    pub(crate) cancel: &'static str,
    /// When it was ended.
    pub(crate) cancelled: &'static str,
    /// The interface broke down and is drawn anew.
    pub(crate) anew: &'static str,
    /// What ran it broke down.
    pub(crate) crashed: &'static str,
    /// What ran it did not answer any more.
    pub(crate) timed_out: &'static str,
    /// When it is there: `{claims} found in {articles}.`
    pub(crate) compared: &'static str,
    /// Before the formats.
    pub(crate) export: &'static str,
    /// What a JSON file is good for.
    pub(crate) json_hint: &'static str,
    /// Leaves all claims out that the filters do: `only the {n} claims shown`.
    pub(crate) only_shown: Plural,
    /// The browser refused a download.
    pub(crate) no_download: &'static str,
    /// Takes a step back.
    pub(crate) undo: &'static str,
    /// Brings it back.
    pub(crate) redo: &'static str,
    /// After a step back: `Undone: {what}`.
    pub(crate) undone: &'static str,
    /// After it was brought back: `Redone: {what}`.
    pub(crate) redone: &'static str,
    /// The undo and redo buttons together.
    pub(crate) corrections: &'static str,
    /// Closes a dialog.
    pub(crate) close: &'static str,
    /// Takes a message away.
    pub(crate) dismiss: &'static str,
    /// The choice of language.
    pub(crate) language: &'static str,
    /// What each edit did.
    pub(crate) edits: EditWords,
}

/// What each edit did, `{text}` for the words it was done to.
#[derive(Debug)]
pub(crate) struct EditWords {
    /// A passage was taken out of its claim.
    pub(crate) reject: &'static str,
    /// A passage went to another claim.
    pub(crate) transfer: &'static str,
    /// Two claims became one.
    pub(crate) merge: &'static str,
    /// Passages became a claim of their own.
    pub(crate) split: Plural,
    /// A passage now supports, refutes, discusses.
    pub(crate) relabel: [&'static str; 3],
    /// A removed passage is read.
    pub(crate) restore: &'static str,
    /// Articles were put into one origin.
    pub(crate) join: Plural,
    /// Articles were set apart.
    pub(crate) part: Plural,
    /// A claim was pinned.
    pub(crate) pin: &'static str,
    /// A claim was hidden.
    pub(crate) hide: &'static str,
    /// A claim has its usual place again.
    pub(crate) usual: &'static str,
    /// The comparison was named.
    pub(crate) title: &'static str,
    /// It has its suggested title again.
    pub(crate) untitled: &'static str,
}

/// Words of a passage that a sentence about it repeats: what was done to it stands
/// behind them.
const REPEATED: usize = 10;

impl Words {
    /// The name of a format on its button.
    #[allow(clippy::unused_self, reason = "the names are those of all languages so far")]
    pub(crate) fn format(&self, format: Format) -> &'static str {
        match format {
            Format::Json => "JSON",
            Format::Csv => "CSV",
            Format::Markdown => "Markdown",
            Format::Html => "HTML",
            Format::Svg => "SVG",
        }
    }

    /// What the button of a format does.
    pub(crate) fn export(&self, of: Format) -> String {
        format!("{} {}", self.frame.export, self.format(of))
    }

    /// The line under the title; `sources` is absent where an article has none.
    pub(crate) fn standing(&self, articles: usize, sources: Option<usize>, origins: usize) -> String {
        let articles = self.articles(articles);
        let origins = self.counted(self.frame.resting_on, origins);
        match sources.map(|count| self.counted(self.frame.from_sources, count)) {
            Some(sources) => {
                fill(self.frame.standing, &[("articles", &articles), ("sources", &sources), ("origins", &origins)])
            }
            None => fill(self.frame.standing_without_sources, &[("articles", &articles), ("origins", &origins)]),
        }
    }

    /// How far a comparison under way has come.
    pub(crate) fn stage(&self, stage: Option<Stage>) -> String {
        let [matching, origins, composing] = self.frame.stages;
        match stage {
            None => self.frame.comparing.to_owned(),
            Some(Stage::Reading { article, of }) => {
                fill(self.frame.reading, &[("n", &article.to_string()), ("of", &of.to_string())])
            }
            Some(Stage::Matching) => matching.to_owned(),
            Some(Stage::Origins) => origins.to_owned(),
            Some(Stage::Composing) => composing.to_owned(),
        }
    }

    /// Why a comparison failed; `sentence` where its code is not one of these.
    pub(crate) fn stopped(&self, code: &str, sentence: String) -> String {
        match code {
            "crashed" => self.frame.crashed.to_owned(),
            "timed-out" => self.frame.timed_out.to_owned(),
            _ => sentence,
        }
    }

    /// What a screen reader hears when the comparison is there.
    pub(crate) fn compared(&self, claims: usize, articles: usize) -> String {
        fill(self.frame.compared, &[("claims", &self.claims(claims)), ("articles", &self.articles(articles))])
    }

    /// What an edit did, as a sentence.
    pub(crate) fn edit(&self, edit: &Edit) -> String {
        let words = &self.frame.edits;
        let text = |template: &str, text: &str| fill(template, &[("text", &first_words(text, REPEATED))]);
        match edit {
            Edit::Reject { passage, .. } => text(words.reject, &passage.text),
            Edit::Move { passage, .. } => text(words.transfer, &passage.text),
            Edit::Merge { claim, .. } => text(words.merge, claim.text()),
            Edit::Split { passages, .. } => self.counted(words.split, passages.len()),
            Edit::Relabel { passage, stance, .. } => {
                let template = words.relabel[match stance {
                    Stance::Supports => 0,
                    Stance::Refutes => 1,
                    Stance::Discusses => 2,
                }];
                text(template, &passage.text)
            }
            Edit::Restore { .. } => words.restore.to_owned(),
            Edit::Join { articles } => self.counted(words.join, articles.len()),
            Edit::Part { articles } => self.counted(words.part, articles.len()),
            Edit::Title { title } if title.is_empty() => words.untitled.to_owned(),
            Edit::Title { title } => text(words.title, title),
            Edit::Show { claim, visibility } => {
                let template = match visibility {
                    Some(Visibility::Pinned) => words.pin,
                    Some(Visibility::Hidden) => words.hide,
                    None => words.usual,
                };
                text(template, claim.text())
            }
        }
    }
}

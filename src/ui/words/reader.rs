//! The words of the reader, where an article is read in place.
//!
//! Never here: the words of an article.

use super::{Plural, Words, fill};
use crate::report::{RemovalReason, Verdict};
use crate::ui::model::marks::Tone;

/// The words of the reader.
#[derive(Debug)]
pub(crate) struct Reader {
    /// Before the names of the articles.
    pub(crate) article: &'static str,
    /// The article, for those who hear it.
    pub(crate) text: &'static str,
    /// The text is not there, only what the report quotes of it.
    pub(crate) no_text: &'static str,
    /// No passage is marked.
    pub(crate) no_marks: &'static str,
    /// Before the choice of marks.
    pub(crate) mark: &'static str,
    /// Marks everything.
    pub(crate) all_marks: &'static str,
    /// Writes beside each passage what its mark means.
    pub(crate) name_marks: &'static str,
    /// To the disputed passage before.
    pub(crate) previous: &'static str,
    /// To the disputed passage after.
    pub(crate) next: &'static str,
    /// `Disputed {n} of {all}`.
    pub(crate) disputed_of: &'static str,
    /// `Passage {n} of {all}`.
    pub(crate) passage_of: &'static str,
    /// After it, where the end was reached: `{said}, from the start again.`
    pub(crate) from_start: &'static str,
    /// After it, where the start was reached: `{said}, from the end again.`
    pub(crate) from_end: &'static str,
    /// How many are disputed.
    pub(crate) disputed_here: Plural,
    /// Nothing is disputed.
    pub(crate) none_disputed: &'static str,
    /// Nothing is marked that could be led to.
    pub(crate) none_marked: &'static str,
    /// Which keys there are.
    pub(crate) keys: &'static str,
    /// The panel beside the text, for those who hear it.
    pub(crate) beside: &'static str,
    /// No passage is chosen.
    pub(crate) choose: &'static str,
    /// `This article: {stance}.`
    pub(crate) here: &'static str,
    /// No other article says it.
    pub(crate) nobody_else: &'static str,
    /// More passages than are shown.
    pub(crate) more_passages: Plural,
    /// Leads to the claim in the claims view.
    pub(crate) all_evidence: &'static str,
    /// Leads back there.
    pub(crate) back_to_claim: &'static str,
    /// `left out: {reason}`.
    pub(crate) left_out: &'static str,
    /// Reads what was left out.
    pub(crate) restore: &'static str,
    /// Over the claims on which the article is silent.
    pub(crate) leaves_out: &'static str,
    /// Over the claims that it alone makes.
    pub(crate) only_here: &'static str,
    /// Shows the rest of a list.
    pub(crate) show_all: Plural,
    /// `Supported by {names}.`
    pub(crate) supported_by: &'static str,
}

impl Words {
    /// What the mark of a passage means.
    pub(crate) fn tone(&self, tone: Tone) -> &'static str {
        match tone {
            Tone::Disputed => self.verdict(Verdict::Disputed),
            Tone::Detail => self.terms.similar_or_detail,
            Tone::Corroborated => self.verdict(Verdict::Corroborated),
            Tone::Single => self.verdict(Verdict::SingleOrigin),
        }
    }

    /// `left out: page furniture`.
    pub(crate) fn left_out(&self, reason: RemovalReason) -> String {
        fill(self.reader.left_out, &[("reason", self.removal(reason))])
    }

    /// `This article: other number.`
    pub(crate) fn said_here(&self, stance: &str) -> String {
        fill(self.reader.here, &[("stance", stance)])
    }

    /// `Disputed 2 of 5`.
    pub(crate) fn disputed_of(&self, number: usize, all: usize) -> String {
        fill(self.reader.disputed_of, &[("n", &self.number(number)), ("all", &self.number(all))])
    }

    /// `Passage 7 of 30`.
    pub(crate) fn passage_of(&self, number: usize, all: usize) -> String {
        fill(self.reader.passage_of, &[("n", &self.number(number)), ("all", &self.number(all))])
    }

    /// `Supported by Coast Wire and Bay Radio.`
    pub(crate) fn supported_by(&self, names: &[String]) -> String {
        fill(self.reader.supported_by, &[("names", &self.listed(names))])
    }
}

//! The words beside the evidence of one claim.
//!
//! Never here: the words of the grid.

use super::{Plural, Words, fill, sentence};
use crate::report::{Attribution, Reason};

/// The words beside the evidence of one claim.
#[derive(Debug)]
pub(crate) struct Evidence {
    /// The panel, for those who hear it.
    pub(crate) panel: &'static str,
    /// No claim is chosen.
    pub(crate) choose: &'static str,
    /// Leads back on a narrow screen.
    pub(crate) back: &'static str,
    /// Marks the base.
    pub(crate) base: &'static str,
    /// Makes a passage the base.
    pub(crate) use_as_base: &'static str,
    /// Opens the article at the passage.
    pub(crate) open_in_article: &'static str,
    /// Instead of marks, where there would be nothing else.
    pub(crate) reworded: &'static str,
    /// Instead of marks, where there are none.
    pub(crate) same_words: &'static str,
    /// Opens the reasons.
    pub(crate) why: &'static str,
    /// The reason of the label.
    pub(crate) label_reason: &'static str,
    /// The other side of a conflict lacks such words.
    pub(crate) no_such_words: &'static str,
    /// Between the sides of a conflict.
    pub(crate) against: &'static str,
    /// The list of conflicts.
    pub(crate) differences: &'static str,
    /// What the light mark means.
    pub(crate) legend_changed: &'static str,
    /// What the strong mark means.
    pub(crate) legend_clash: &'static str,
    /// `supported by {n} articles`.
    pub(crate) supported_by: Plural,
    /// `{articles} {origins}`: the former and this: `from {n} origins`.
    pub(crate) from_origins: Plural,
    /// `contradicted by {n}`.
    pub(crate) contradicted_by: Plural,
    /// `given with another detail by {n}`.
    pub(crate) detailed_by: Plural,
    /// `{names} does not mention it.`
    pub(crate) not_mentioned_by_one: &'static str,
    /// `{names} do not mention it.`
    pub(crate) not_mentioned_by_many: &'static str,
    /// `origin {letter}, with {names}`.
    pub(crate) origin: &'static str,
    /// `Speaker: {name}`.
    pub(crate) speaker: &'static str,
    /// `Speaker: {name} (“{cue}”)`.
    pub(crate) speaker_with_cue: &'static str,
    /// The speaker has no name.
    pub(crate) nobody_named: &'static str,
    /// After the speaker of a quotation.
    pub(crate) quoted: &'static str,
    /// The terms of a match by name: `names`, `Same names`.
    pub(crate) reasons: &'static [(&'static str, &'static str)],
}

impl Words {
    /// The sentence under the chosen claim.
    pub(crate) fn agreement(&self, supports: usize, origins: usize, refutes: usize, discusses: usize) -> String {
        let words = &self.evidence;
        let mut parts = Vec::new();
        if supports > 0 {
            let articles = self.counted(words.supported_by, supports);
            parts.push(format!("{articles} {}", self.counted(words.from_origins, origins)));
        }
        if refutes > 0 {
            parts.push(self.counted(words.contradicted_by, refutes));
        }
        if discusses > 0 {
            parts.push(self.counted(words.detailed_by, discusses));
        }
        sentence(&self.listed(&parts))
    }

    /// `Northern Post and Bay Radio do not mention it.`
    pub(crate) fn not_mentioned(&self, names: &[String]) -> String {
        let words = &self.evidence;
        let template = if names.len() == 1 { words.not_mentioned_by_one } else { words.not_mentioned_by_many };
        fill(template, &[("names", &self.listed(names))])
    }

    /// `origin B, with Daily Tide`.
    pub(crate) fn origin_tag(&self, letter: &str, others: &[String]) -> String {
        fill(self.evidence.origin, &[("letter", letter), ("names", &self.listed(others))])
    }

    /// `Speaker: Ines Kallio (“said”), quoted`; name and cue are the article's own words.
    pub(crate) fn speaker(&self, said: &Attribution) -> String {
        let words = &self.evidence;
        let name = if said.speaker.is_empty() { words.nobody_named } else { &said.speaker };
        let template = if said.cue.is_empty() { words.speaker } else { words.speaker_with_cue };
        let quoted = if said.quoted { words.quoted } else { "" };
        format!("{}{quoted}", fill(template, &[("name", name), ("cue", &said.cue)]))
    }

    /// One term of the match.
    pub(crate) fn reason(&self, reason: &Reason) -> String {
        let known = self.evidence.reasons.iter().find(|(feature, _)| *feature == reason.feature);
        let name = known.map_or(reason.feature.as_str(), |(_, words)| words);
        if reason.detail.is_empty() { name.to_owned() } else { self.about(name, &reason.detail) }
    }
}

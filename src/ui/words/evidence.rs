//! The words beside the evidence of one claim.
//!
//! Never here: the words of the grid.

use super::{Plural, Words, fill};
use crate::report::{Agreement, Attribution, ConflictKind, Reason, Stance};
use crate::ui::words::intl;
use crate::words::sentence;

/// Names of silent articles that are told at most; the grid shows them all.
const NAMED: usize = 6;

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
    /// `something similar is said by {n}`.
    pub(crate) similar_by: Plural,
    /// `given with another detail by {n}`.
    pub(crate) detailed_by: Plural,
    /// `{names} does not mention it.`
    pub(crate) not_mentioned_by_one: &'static str,
    /// Of articles in another language: `In another language, hardly compared: {names}.`
    pub(crate) in_another_language: &'static str,
    /// Of articles whose passage a person took out: `Taken out by hand: {names}.`
    pub(crate) taken_out: &'static str,
    /// At the end of a long list of names: `{n} others`.
    pub(crate) others: Plural,
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
    /// `Alike by {score} of 1, out of:`.
    pub(crate) likeness: &'static str,
    /// Instead of terms, where a person put the passage here.
    pub(crate) by_hand_reason: &'static str,
    /// The tag of a passage that a person put here or judged.
    pub(crate) by_hand: &'static str,
    /// The list of differences that can both hold.
    pub(crate) details: &'static str,
    /// Such a difference in a number, in a time, in a name.
    pub(crate) rounder: [&'static str; 3],
    /// Such a difference between articles far apart in time.
    pub(crate) change: &'static str,
    /// What a person can do.
    pub(crate) acts: Acts,
}

/// What a person can do in the panel.
#[derive(Debug)]
pub(crate) struct Acts {
    /// Opens the corrections of a passage.
    pub(crate) more: &'static str,
    /// Opens those of the claim.
    pub(crate) more_of_claim: &'static str,
    /// Takes a passage out.
    pub(crate) reject: &'static str,
    /// Moves it to another claim.
    pub(crate) transfer: &'static str,
    /// Before the stances a passage can be given.
    pub(crate) counts_as: &'static str,
    /// The stances there: supporting, refuting, another detail.
    pub(crate) stances: [&'static str; 3],
    /// Puts another claim into this one.
    pub(crate) merge: &'static str,
    /// Begins to choose the passages that go.
    pub(crate) split: &'static str,
    /// Puts the claim first.
    pub(crate) pin: &'static str,
    /// Takes that back.
    pub(crate) unpin: &'static str,
    /// Puts the claim out of sight.
    pub(crate) hide: &'static str,
    /// Takes that back.
    pub(crate) unhide: &'static str,
    /// The box of a passage that goes: `Take along`.
    pub(crate) take_along: &'static str,
    /// What splitting asks for.
    pub(crate) split_hint: &'static str,
    /// `Make {n} passages a claim of their own`.
    pub(crate) split_chosen: Plural,
    /// Why it cannot be split yet.
    pub(crate) split_needs: &'static str,
    /// Does nothing.
    pub(crate) cancel: &'static str,
    /// The title over the claims to move to.
    pub(crate) pick_transfer: &'static str,
    /// The title over the claims to merge with.
    pub(crate) pick_merge: &'static str,
    /// In the search field there.
    pub(crate) pick_search: &'static str,
    /// No claim fits there.
    pub(crate) pick_none: &'static str,
    /// `{n} more; type words of the claim`.
    pub(crate) pick_more: Plural,
}

impl Words {
    /// The name of a difference that can be beside the other side.
    pub(crate) fn detail(&self, kind: ConflictKind) -> &'static str {
        let [number, time, name] = self.evidence.rounder;
        match kind {
            ConflictKind::Number | ConflictKind::Quantifier => number,
            ConflictKind::Date => time,
            ConflictKind::Name | ConflictKind::Place => name,
            _ => self.kind(kind).name,
        }
    }

    /// `Alike by 0.83 of 1, out of:`.
    pub(crate) fn likeness(&self, score: f64) -> String {
        fill(self.evidence.likeness, &[("score", &intl::decimal(self.tag, score))])
    }

    /// `+0.40`.
    pub(crate) fn signed(&self, weight: f64) -> String {
        let sign = if weight < 0.0 { "−" } else { "+" };
        format!("{sign}{}", intl::decimal(self.tag, weight.abs()))
    }

    /// What a passage can be made to say.
    pub(crate) fn counting(&self, stance: Stance) -> &'static str {
        self.evidence.acts.stances[match stance {
            Stance::Supports => 0,
            Stance::Refutes => 1,
            Stance::Discusses => 2,
        }]
    }

    /// The sentence under the chosen claim.
    pub(crate) fn agreement(&self, counts: &Agreement, similar: usize, detailed: usize) -> String {
        let words = &self.evidence;
        let mut parts = Vec::new();
        if counts.supports > 0 {
            let articles = self.counted(words.supported_by, counts.supports);
            parts.push(format!("{articles} {}", self.counted(words.from_origins, counts.origins_supporting)));
        }
        if counts.refutes > 0 {
            parts.push(self.counted(words.contradicted_by, counts.refutes));
        }
        for (said_by, count) in [(words.similar_by, similar), (words.detailed_by, detailed)] {
            if count > 0 {
                parts.push(self.counted(said_by, count));
            }
        }
        sentence(&self.listed(&parts))
    }

    /// `Northern Post and Bay Radio do not mention it.` Of many names, the first few.
    pub(crate) fn not_mentioned(&self, names: &[String]) -> String {
        let words = &self.evidence;
        let template = if names.len() == 1 { words.not_mentioned_by_one } else { words.not_mentioned_by_many };
        fill(template, &[("names", &self.some_of(names))])
    }

    /// The names in a row, the first few of many.
    pub(crate) fn some_of(&self, names: &[String]) -> String {
        let mut said = names.to_vec();
        if names.len() > NAMED {
            said.truncate(NAMED - 1);
            said.push(self.counted(self.evidence.others, names.len() - said.len()));
        }
        self.listed(&said)
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

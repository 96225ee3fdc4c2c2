//! The words beside the evidence in English.
//!
//! Never here: rules.

use crate::ui::words::{Evidence, Plural};

/// The words beside the evidence.
pub(super) const EVIDENCE: Evidence = Evidence {
    panel: "Evidence of the chosen claim",
    choose: "Choose a claim to read what each source says.",
    back: "Back to the claims",
    base: "base",
    use_as_base: "compare with this",
    open_in_article: "open in article",
    reworded: "Worded differently throughout.",
    same_words: "The same words.",
    why: "Why it is here",
    label_reason: "Its words are the ones shown for the claim.",
    no_such_words: "no such words",
    against: " against ",
    differences: "Where they differ",
    legend_changed: "changed or moved against the base",
    legend_clash: "words that clash",
    supported_by: Plural { one: "supported by {n} article", other: "supported by {n} articles" },
    from_origins: Plural { one: "from {n} origin", other: "from {n} origins" },
    contradicted_by: Plural { one: "contradicted by {n}", other: "contradicted by {n}" },
    detailed_by: Plural { one: "given with another detail by {n}", other: "given with another detail by {n}" },
    not_mentioned_by_one: "{names} does not mention it.",
    not_mentioned_by_many: "{names} do not mention it.",
    origin: "origin {letter}, with {names}",
    speaker: "Speaker: {name}",
    speaker_with_cue: "Speaker: {name} (“{cue}”)",
    nobody_named: "not named",
    quoted: ", quoted",
    reasons: &[
        ("names", "Same names"),
        ("numbers", "Same numbers"),
        ("words", "Same words"),
        ("rare-words", "Same rare words"),
        ("quotation", "Same quotation"),
        ("dates", "Same dates"),
    ],
};

//! The words around the views in English.
//!
//! Never here: rules.

use crate::ui::words::Plural;
use crate::ui::words::frame::{EditWords, Frame};

/// The words around the views.
pub(super) const FRAME: Frame = Frame {
    product: "Claimgrid",
    skips: ["Skip to the claims", "Skip to the view"],
    tagline: "What do several articles about one event agree on?",
    private: "Compared here, in your browser; nothing was sent.",
    views: "Views",
    tabs: ["Claims", "Reader", "Sources", "Articles"],
    untitled: Plural { one: "Comparison of {n} article", other: "Comparison of {n} articles" },
    from_sources: Plural { one: "from {n} source", other: "from {n} sources" },
    resting_on: Plural { one: "resting on {n} origin", other: "resting on {n} origins" },
    standing: "{articles} {sources}, {origins}.",
    standing_without_sources: "{articles}, {origins}.",
    comparing: "Comparing…",
    reading: "Reading article {n} of {of}…",
    stages: ["Matching claims…", "Looking for shared text…", "Putting the comparison together…"],
    rename: "Rename",
    name: "Name of this comparison",
    save: "Save",
    page: "Claimgrid: what do several articles agree on?",
    cancel: "Cancel",
    cancelled: "The comparison was canceled.",
    anew: "The comparison broke down and was begun anew. Your articles and corrections are all here.",
    crashed: "The comparison broke down. Your articles and corrections are all here; try once more, or with fewer articles.",
    timed_out: "The comparison took too long and was ended. Your articles and corrections are all here.",
    compared: "{claims} found in {articles}.",
    export: "Export",
    json_hint: "With the articles and your corrections: it can be opened here again",
    only_shown: Plural { one: "only the {n} claim shown", other: "only the {n} claims shown" },
    no_download: "The browser allowed no download from this page.",
    undo: "Undo",
    redo: "Redo",
    undone: "Undone: {what}",
    redone: "Redone: {what}",
    corrections: "Corrections",
    close: "Close",
    dismiss: "Dismiss",
    language: "Language",
    edits: EditWords {
        reject: "‘{text}’ was taken out of its claim.",
        transfer: "‘{text}’ was moved to another claim.",
        merge: "Another claim was merged into ‘{text}’.",
        split: Plural {
            one: "{n} passage was made a claim of its own.",
            other: "{n} passages were made a claim of their own.",
        },
        relabel: [
            "‘{text}’ counts as supporting.",
            "‘{text}’ counts as refuting.",
            "‘{text}’ counts as another detail.",
        ],
        restore: "A passage that was left out is read.",
        join: Plural { one: "{n} article counts as one origin.", other: "{n} articles count as one origin." },
        part: Plural {
            one: "{n} article counts as an origin of its own.",
            other: "{n} articles count as apart from the others.",
        },
        pin: "‘{text}’ stands first.",
        hide: "‘{text}’ is out of sight.",
        usual: "‘{text}’ has its usual place.",
        title: "The comparison is called ‘{text}’.",
        untitled: "The comparison has its suggested title.",
    },
};

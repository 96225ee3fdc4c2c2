//! The words of the picture in English.
//!
//! Never here: rules.

use crate::ui::words::{Picture, Plural};

/// The words of the picture.
pub(super) const PICTURE: Picture = Picture {
    heading: "The whole as a picture: a row per article, a column per claim",
    label: "Claims in the order of the list; the arrow keys lead from one to the next",
    together: Plural {
        one: "A column is {n} claim.",
        other: "A column is up to {n} claims; the strongest mark shows.",
    },
    column: "{n}, {verdict}: {text}",
};

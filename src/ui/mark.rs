//! The mark of a stance: shape, color and words at once.
//!
//! Never here: counting.

use leptos::prelude::*;

use crate::report::{Stance, Verdict};
use crate::ui::model::marks::Tone;

/// The sign inside a mark.
pub(crate) fn sign(stance: Option<Stance>) -> &'static str {
    match stance {
        Some(Stance::Supports) => "✓",
        Some(Stance::Refutes) => "✕",
        Some(Stance::Discusses) => "≈",
        None => "–",
    }
}

/// The class of everything that has the color of a stance.
pub(crate) fn tone(stance: Option<Stance>) -> &'static str {
    match stance {
        Some(Stance::Supports) => "supports",
        Some(Stance::Refutes) => "refutes",
        Some(Stance::Discusses) => "discusses",
        None => "silent",
    }
}

/// The sign and the class of a verdict.
pub(crate) fn verdict_sign(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Corroborated => ("✓", "corroborated"),
        Verdict::Disputed => ("✕", "disputed"),
        Verdict::SingleOrigin => ("○", "single"),
    }
}

/// The name of a tone in the style sheets.
pub(crate) fn tone_name(tone: Tone) -> &'static str {
    match tone {
        Tone::Disputed => "disputed",
        Tone::Detail => "differing",
        Tone::Corroborated => "corroborated",
        Tone::Single => "single",
    }
}

/// The classes of a marked passage.
pub(crate) fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::Disputed => "cg-spot cg-disputed",
        Tone::Detail => "cg-spot cg-differing",
        Tone::Corroborated => "cg-spot cg-corroborated",
        Tone::Single => "cg-spot cg-single",
    }
}

/// A mark with its words for those who do not see it.
#[component]
pub(crate) fn Mark(
    /// What it stands for.
    stance: Option<Stance>,
    /// The stance in words.
    words: String,
) -> impl IntoView {
    view! {
        <span class=format!("cg-mark cg-{}", tone(stance))>
            <span aria-hidden="true">{sign(stance)}</span>
            <span class="cg-unseen">{words}</span>
        </span>
    }
}

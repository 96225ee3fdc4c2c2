//! The mark of a stance: shape, color and words at once.
//!
//! Never here: counting.

use leptos::prelude::*;

use crate::report::{Stance, Verdict};

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

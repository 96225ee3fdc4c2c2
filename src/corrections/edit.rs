//! What a person can decide, as plain data.
//!
//! Never here: what follows from it.

use serde::{Deserialize, Serialize};

use super::key::{ArticleKey, ClaimKey, Passage};
use crate::report::{Stance, Visibility};

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Edit {
    /// A passage does not belong to a claim. It becomes a claim of its own, where no
    /// other claim holds it.
    Reject {
        /// The claim.
        claim: ClaimKey,
        /// The passage.
        passage: Passage,
    },
    /// A passage belongs to another claim, and supports it until a person says
    /// otherwise.
    Move {
        /// The passage.
        passage: Passage,
        /// The claim that holds it.
        from: ClaimKey,
        /// The claim it belongs to.
        to: ClaimKey,
    },
    /// Two claims are one. The passages of the second keep their stances.
    Merge {
        /// The claim that keeps its label.
        claim: ClaimKey,
        /// The claim that goes into it.
        with: ClaimKey,
    },
    /// Some passages of a claim are another claim.
    Split {
        /// The claim.
        claim: ClaimKey,
        /// The passages that go.
        passages: Vec<Passage>,
    },
    /// What a passage says of a claim.
    Relabel {
        /// The claim.
        claim: ClaimKey,
        /// The passage; not the one that gives the claim its label.
        passage: Passage,
        /// What it says.
        stance: Stance,
    },
    /// A passage that was left out is to be read (see [`restore`](super::restore)).
    Restore {
        /// The article.
        article: ArticleKey,
        /// First UTF-16 code unit of what was left out.
        start: usize,
        /// First code unit after it.
        end: usize,
    },
    /// These articles are one origin, with the articles of theirs.
    Join {
        /// The articles, two or more.
        articles: Vec<ArticleKey>,
    },
    /// These articles have no origin in common with the others.
    Part {
        /// The articles.
        articles: Vec<ArticleKey>,
    },
    /// A claim is to stand first, to be out of sight, or neither.
    Show {
        /// The claim.
        claim: ClaimKey,
        /// Where; absent for its usual place.
        visibility: Option<Visibility>,
    },
}

impl Edit {
    /// The words of an article that the edit is about, if it is about any.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Reject { passage, .. } | Self::Move { passage, .. } | Self::Relabel { passage, .. } => {
                Some(&passage.text)
            }
            Self::Merge { claim, .. } | Self::Split { claim, .. } | Self::Show { claim, .. } => Some(claim.text()),
            Self::Restore { .. } | Self::Join { .. } | Self::Part { .. } => None,
        }
    }

    /// What the edit does and to which words, for a sentence about it.
    #[must_use]
    pub fn describe(&self) -> String {
        match self {
            Self::Reject { passage, .. } => format!("take ‘{}’ out of its claim", passage.text),
            Self::Move { passage, to, .. } => format!("move ‘{}’ to the claim ‘{}’", passage.text, to.text()),
            Self::Merge { claim, with } => format!("merge the claim ‘{}’ into ‘{}’", with.text(), claim.text()),
            Self::Split { claim, passages } => match passages.len() {
                1 => format!("split one passage from the claim ‘{}’", claim.text()),
                count => format!("split {count} passages from the claim ‘{}’", claim.text()),
            },
            Self::Relabel { passage, stance, .. } => {
                let word = match stance {
                    Stance::Supports => "supporting",
                    Stance::Refutes => "refuting",
                    Stance::Discusses => "discussing",
                };
                format!("count ‘{}’ as {word}", passage.text)
            }
            Self::Restore { start, end, .. } => format!("read what stands at {start} to {end}"),
            Self::Join { articles } => format!("count {} articles as one origin", articles.len()),
            Self::Part { articles } => match articles.len() {
                1 => "count an article as an origin apart".to_owned(),
                count => format!("count {count} articles as apart from the others"),
            },
            Self::Show { claim, visibility } => match visibility {
                Some(Visibility::Pinned) => format!("pin the claim ‘{}’", claim.text()),
                Some(Visibility::Hidden) => format!("hide the claim ‘{}’", claim.text()),
                None => format!("show the claim ‘{}’ in its usual place", claim.text()),
            },
        }
    }
}

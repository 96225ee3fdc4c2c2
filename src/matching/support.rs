//! Support: how surely a passage says what the words that head its claim say. That two
//! passages are about one assertion does not yet tell it: the one may say a part of what
//! the other does, or share but its background. Coverage of the one text by the other, word
//! by word, is how textual entailment is told without knowledge of the world (Jijkoun & de
//! Rijke 2005).
//!
//! Never here: which passages are one claim, and whether they clash.

use crate::matching::align::{Aligned, align};
use crate::matching::around::MOST_ODDS;
use crate::matching::features::{acts, letters, part, window};
use crate::matching::model::Regression;
use crate::matching::similarity::Similarity;
use crate::matching::story::{Story, Unit, Word};
use crate::matching::support_weights::{WITH_VECTORS, WITHOUT_VECTORS};

/// The features, in this order.
#[rustfmt::skip]
pub const NAMES: [&str; COUNT] = [
    "similarity", "covered", "weight", "borrowed", "quoted", "headline", "negation", "act", "letters", "stretch",
];

/// How many features there are.
pub const COUNT: usize = 10;

/// The values of all features.
pub type Features = [f64; COUNT];

/// The weights of the features.
pub type Weights = Regression<COUNT>;

/// A passage beside the words that head its claim.
#[derive(Debug)]
pub struct Beside {
    /// The words that both share, those of the heading first.
    pub aligned: Vec<Aligned>,
    /// What speaks for and against its saying the same.
    pub features: Features,
}

impl Beside {
    /// Lays a passage beside a heading; `similarity` is how surely the two are about one
    /// assertion.
    #[must_use]
    pub fn new(story: &Story, heading: &Unit, passage: &Unit, similarity: Similarity) -> Self {
        let aligned = align(story, heading, passage);
        let own = |word: &Word| if word.inherited { 0.0 } else { word.weight };
        let covered = aligned.iter().map(|pair| own(&heading.words[pair.a]) * pair.strength).sum();
        let quoted = heading.words.iter().filter(|word| word.quoted).map(|word| word.weight).sum();
        let whether = |holds: bool| f64::from(u8::from(holds));
        let features = [
            similarity.odds().clamp(-MOST_ODDS, MOST_ODDS),
            part(covered, heading.words.iter().map(own).sum()),
            libm::log1p(heading.weight),
            whether(heading.claim.subject.is_some()),
            part(quoted, heading.weight),
            whether(passage.headline),
            whether(heading.negated != passage.negated),
            acts(story, heading, passage)[0],
            letters(heading, passage),
            part(window(passage, &aligned, false), passage.weight),
        ];
        Self { aligned, features }
    }

    /// How surely the passage says what the heading says.
    #[must_use]
    pub fn support(&self, story: &Story) -> Similarity {
        let weights = if story.directions.is_empty() { &WITHOUT_VECTORS } else { &WITH_VECTORS };
        Similarity::of_odds(weights.odds(&self.features))
    }
}

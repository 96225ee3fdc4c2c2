//! Nested names: which two stand in some text of the story with the one inside the
//! other, as a town in its county.
//!
//! Never here: which spellings are one name.

use std::collections::BTreeSet;

use crate::article::Article;
use crate::matching::names::{NameId, Names, words};
use crate::text::Document;
use crate::text::entity::Mention;

/// The pairs of names of which some text puts the one inside the other.
#[derive(Debug, Default)]
pub struct Nested(BTreeSet<(NameId, NameId)>);

impl Nested {
    /// Reads all articles of a story for names right behind each other: `Tolen, Marrick`,
    /// `Tolen in Marrick`.
    #[must_use]
    pub fn read(articles: &[&Article], documents: &[Document], names: &Names) -> Self {
        let mut pairs = BTreeSet::new();
        for (article, document) in articles.iter().zip(documents) {
            for sentence in &document.sentences {
                for two in sentence.mentions.windows(2) {
                    let between = article.text.get(two[0].span.end..two[1].span.start).unwrap_or("").trim();
                    if !matches!(between, "," | "in" | "of" | "of the" | "in the" | "’s" | "'s" | ", in" | "(") {
                        continue;
                    }
                    let name = |mention: &Mention| names.name(&words(&sentence.tokens, mention));
                    if let (Some(first), Some(second)) = (name(&two[0]), name(&two[1])) {
                        pairs.insert((first.min(second), first.max(second)));
                    }
                }
            }
        }
        Self(pairs)
    }

    /// Whether one of the two stands inside the other somewhere.
    #[must_use]
    pub fn hold(&self, a: NameId, b: NameId) -> bool {
        self.0.contains(&(a.min(b), a.max(b)))
    }
}

//! The persons of a story: each with the spellings of the name and every role
//! that an article gives it.
//!
//! Never here: which names are the same, and which role is right.

use std::collections::{BTreeMap, BTreeSet};

use crate::matching::names::{NameId, Names, words};
use crate::span::Span;
use crate::text::Document;

/// Words of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Index of the article in the story.
    pub article: usize,
    /// Where the words stand in it.
    pub span: Span,
}

/// A person of the story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name.
    pub name: NameId,
    /// Each spelling of the name at its first place in each article.
    pub spellings: Vec<Place>,
    /// Each role given to the name at its first place in each article.
    pub roles: Vec<Place>,
}

/// All names that carry a role or a form of address, in the order of `names`.
#[must_use]
pub fn persons(documents: &[Document], names: &Names) -> Vec<Person> {
    let mut persons: BTreeMap<NameId, Person> = BTreeMap::new();
    let mut seen: BTreeSet<(NameId, usize, bool, Vec<&str>)> = BTreeSet::new();
    for (article, document) in documents.iter().enumerate() {
        for sentence in &document.sentences {
            for mention in &sentence.mentions {
                let Some(name) = names.name(&words(&sentence.tokens, mention)).filter(|&name| names.is_person(name))
                else {
                    continue;
                };
                let person =
                    persons.entry(name).or_insert_with(|| Person { name, spellings: Vec::new(), roles: Vec::new() });
                let mut is_new = |role: bool, (start, end): (usize, usize)| {
                    let tokens = sentence.tokens.get(start..end).unwrap_or_default();
                    seen.insert((name, article, role, tokens.iter().map(|token| token.lower.as_str()).collect()))
                };
                if is_new(false, mention.tokens) {
                    person.spellings.push(Place { article, span: mention.span });
                }
                for role in &mention.roles {
                    if is_new(true, role.tokens) {
                        person.roles.push(Place { article, span: role.span });
                    }
                }
            }
        }
    }
    persons.into_values().collect()
}

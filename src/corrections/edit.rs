//! What a person can decide, as plain data.
//!
//! Never here: what follows from it.

use serde::de::{Deserializer, Error};
use serde::{Deserialize, Serialize};

use super::key::{ArticleKey, ClaimKey, Passage};
use crate::report::{Stance, Visibility};

/// One decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
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
    /// The comparison has this name.
    Title {
        /// The name; empty for the one that is suggested.
        title: String,
    },
}

/// What any edit may have. An enum told apart by a field would be read into a tree
/// first and out of that again, by code for both.
#[derive(Deserialize)]
struct Fields {
    kind: Kind,
    claim: Option<ClaimKey>,
    passage: Option<Passage>,
    from: Option<ClaimKey>,
    to: Option<ClaimKey>,
    with: Option<ClaimKey>,
    passages: Option<Vec<Passage>>,
    stance: Option<Stance>,
    article: Option<ArticleKey>,
    start: Option<usize>,
    end: Option<usize>,
    articles: Option<Vec<ArticleKey>>,
    visibility: Option<Visibility>,
    title: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Reject,
    Move,
    Merge,
    Split,
    Relabel,
    Restore,
    Join,
    Part,
    Show,
    Title,
}

impl Fields {
    /// The edit, or the name of the field that it lacks.
    fn edit(self) -> Result<Edit, &'static str> {
        let claim = self.claim.ok_or("claim");
        let passage = self.passage.ok_or("passage");
        let articles = self.articles.ok_or("articles");
        Ok(match self.kind {
            Kind::Reject => Edit::Reject { claim: claim?, passage: passage? },
            Kind::Move => Edit::Move { passage: passage?, from: self.from.ok_or("from")?, to: self.to.ok_or("to")? },
            Kind::Merge => Edit::Merge { claim: claim?, with: self.with.ok_or("with")? },
            Kind::Split => Edit::Split { claim: claim?, passages: self.passages.ok_or("passages")? },
            Kind::Relabel => Edit::Relabel { claim: claim?, passage: passage?, stance: self.stance.ok_or("stance")? },
            Kind::Restore => Edit::Restore {
                article: self.article.ok_or("article")?,
                start: self.start.ok_or("start")?,
                end: self.end.ok_or("end")?,
            },
            Kind::Join => Edit::Join { articles: articles? },
            Kind::Part => Edit::Part { articles: articles? },
            Kind::Show => Edit::Show { claim: claim?, visibility: self.visibility },
            Kind::Title => Edit::Title { title: self.title.ok_or("title")? },
        })
    }
}

impl<'de> Deserialize<'de> for Edit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Fields::deserialize(deserializer)?.edit().map_err(D::Error::missing_field)
    }
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
            Self::Restore { .. } | Self::Join { .. } | Self::Part { .. } | Self::Title { .. } => None,
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
            Self::Title { title } => format!("call the comparison ‘{title}’"),
            Self::Show { claim, visibility } => match visibility {
                Some(Visibility::Pinned) => format!("pin the claim ‘{}’", claim.text()),
                Some(Visibility::Hidden) => format!("hide the claim ‘{}’", claim.text()),
                None => format!("show the claim ‘{}’ in its usual place", claim.text()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_edit_is_read_as_it_was_written() {
        let article = ArticleKey { fingerprint: "a1".to_owned(), copy: 1 };
        let passage = Passage { article: article.clone(), start: 3, end: 8, text: "A dog.".to_owned() };
        let claim = ClaimKey { passages: vec![passage.clone()] };
        let edits = [
            Edit::Reject { claim: claim.clone(), passage: passage.clone() },
            Edit::Move { passage: passage.clone(), from: claim.clone(), to: claim.clone() },
            Edit::Merge { claim: claim.clone(), with: claim.clone() },
            Edit::Split { claim: claim.clone(), passages: vec![passage.clone()] },
            Edit::Relabel { claim: claim.clone(), passage, stance: Stance::Refutes },
            Edit::Restore { article: article.clone(), start: 0, end: 7 },
            Edit::Join { articles: vec![article.clone()] },
            Edit::Part { articles: vec![article] },
            Edit::Show { claim: claim.clone(), visibility: Some(Visibility::Pinned) },
            Edit::Show { claim, visibility: None },
            Edit::Title { title: "A bridge, three ways".to_owned() },
        ];
        for edit in edits {
            let text = serde_json::to_string(&edit).expect("plain data");
            assert_eq!(serde_json::from_str::<Edit>(&text).expect("it was written so"), edit, "{text}");
        }
    }

    #[test]
    fn an_edit_that_lacks_something_says_what() {
        let why = |text: &str| serde_json::from_str::<Edit>(text).expect_err("it is none").to_string();
        assert!(why(r#"{"kind": "join"}"#).starts_with("missing field `articles`"));
        assert!(why(r#"{"kind": "erase"}"#).starts_with("unknown variant `erase`"));
        assert!(why(r#"{"articles": []}"#).starts_with("missing field `kind`"));
    }
}

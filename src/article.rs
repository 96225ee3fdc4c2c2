//! What goes in: one article as given, and the ids that stand for articles,
//! claims and origins everywhere else.
//!
//! Never here: anything read out of an article's text.

use serde::{Deserialize, Serialize};

/// One text as given. Only `text` is needed; what is left empty stays empty in
/// the report or is recognized in the text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Article {
    /// The headline.
    pub title: String,
    /// The publisher; never the person quoted.
    pub source: String,
    /// The day of publication as `YYYY-MM-DD`, a time after it is allowed.
    pub date: Option<String>,
    /// The address of the article. Shown, never fetched.
    pub url: Option<String>,
    /// The words, in one text. All spans point into it.
    pub text: String,
}

impl Article {
    /// An article of which nothing but the words is known.
    #[must_use]
    pub fn from_text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $letter:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(into = "String", try_from = "String")]
        pub struct $name(pub usize);

        impl $name {
            /// Its place in the report's list.
            #[must_use]
            pub fn index(self) -> usize {
                self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!($letter, "{}"), self.0 + 1)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.to_string()
            }
        }

        impl TryFrom<String> for $name {
            type Error = String;

            fn try_from(text: String) -> Result<Self, String> {
                text.strip_prefix($letter)
                    .and_then(|digits| digits.parse::<usize>().ok())
                    .and_then(|number| number.checked_sub(1))
                    .map(Self)
                    .ok_or_else(|| format!(concat!("‘{}’ is no id of the form ", $letter, "1"), text))
            }
        }
    };
}

id!(
    /// An article, numbered in the order given; written `a1`.
    ArticleId, "a"
);
id!(
    /// A claim cluster of a report; written `c1`.
    ClaimId, "c"
);
id!(
    /// An origin of a report; written `o1`.
    OriginId, "o"
);

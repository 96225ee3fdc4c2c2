//! What goes in: one article as given, and the ids that stand for articles,
//! claims and origins everywhere else.
//!
//! Never here: anything read out of an article's text.

use serde::{Deserialize, Serialize};

use crate::span::Utf16Span;

/// One text as given. Only `text` is needed; what is left empty stays empty in
/// the report or is recognized in the text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// Passages that a person wants read although cleaning would leave them out, in
    /// UTF-16 code units of `text`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub restored: Vec<Utf16Span>,
}

impl Article {
    /// An article of which nothing but the words is known.
    #[must_use]
    pub fn from_text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A short name for the text and nothing else: FNV-1a with 64 bits (Fowler, Noll,
    /// Vo) of its bytes, in hexadecimal digits. One changed character gives another.
    ///
    /// ```
    /// assert_eq!(claimgrid::Article::from_text("a").fingerprint(), "af63dc4c8601ec8c");
    /// ```
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let hash = self
            .text
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        format!("{hash:016x}")
    }
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $letter:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(extend("pattern" = concat!("^", $letter, "[1-9][0-9]*$"))))]
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

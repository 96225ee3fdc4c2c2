//! Claimgrid compares several articles about one event: which claims they make,
//! which of them several articles make, where they differ, and how many origins
//! stand behind each.
//!
//! In go [`Article`]s, out comes a [`Report`]; [`compare`] is the way between:
//!
//! ```
//! use claimgrid::{Article, Config, compare};
//!
//! let report = compare(
//!     &[
//!         Article::from_text("The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard."),
//!         Article::from_text("On Friday the ferry Alma, with 118 people aboard, ran aground off Tolen Point."),
//!     ],
//!     &Config::default(),
//! );
//! assert_eq!(report.schema, "claimgrid/1");
//! assert_eq!(report.claims[0].conflicts[0].a_text, "112");
//! ```
//!
//! # The way of the data
//! Each stage knows only those before it; a test holds the arrows.
//!
//! 1. [`text`]: `Article → Document`. What is the article's own prose, and the
//!    sentences, words, names, roles and quantities in it.
//! 2. [`claims`]: `Document → Claims`. The assertions, and who is said to have
//!    made them.
//! 3. [`matching`]: `Claims → Matches → Clusters`. Which claims of different
//!    articles are one, how surely one says what the other does, where they conflict,
//!    and what text the articles share.
//! 4. [`agreement`]: `Clusters → Origins → Agreement`. Which articles count as one
//!    witness, and who supports and who refutes.
//! 5. [`compose`]: all of it as a [`report`], positions in UTF-16.
//! 6. [`corrections`]: what a person decides over the report, applied to it.
//! 7. [`export`]: the report as a file.
//!
//! A [`Comparison`] takes these steps one at a time and remembers what it has read.
//! Beside them stand the vocabulary ([`article`], [`span`], [`report`]; in words a
//! person reads, [`words`]), every
//! threshold ([`config`]), and the edges: [`input`] for what people bring, `web`
//! for JavaScript (feature `api`), `ui` for the interface (feature `web`), and the
//! program `claimgrid` (feature `cli`).
//!
//! The core is pure: no clock, no randomness, no files, no network. The same
//! articles give the same report, bit for bit, natively and in every browser, and
//! their order changes nothing but ids. It cannot fail: any text gives a report,
//! with notes on what was left out.

pub mod agreement;
pub mod article;
pub mod claims;
pub mod comparison;
pub mod compose;
pub mod config;
pub mod corrections;
pub mod export;
pub mod fields;
pub mod input;
pub mod letters;
pub mod matching;
pub mod number;
pub mod order;
pub mod report;
pub mod span;
pub mod text;
#[cfg(feature = "web")]
pub mod ui;
#[cfg(feature = "api")]
pub mod web;
pub mod words;

pub use article::{Article, ArticleId, ClaimId, OriginId};
pub use comparison::{Comparison, Run, Stage, Step};
pub use config::Config;
pub use matching::{Vectors, VectorsError};
pub use report::Report;
pub use span::{Span, Utf16Index, Utf16Span};

/// Compares `articles`. Cannot fail; see the notes of the report for what was
/// left out.
#[must_use]
pub fn compare(articles: &[Article], config: &Config) -> Report {
    compare_with(articles, config, None, |_| {})
}

/// Compares `articles` with the help of `vectors`, where there are any, and tells
/// `progress` of each stage as it begins.
#[must_use]
pub fn compare_with(
    articles: &[Article],
    config: &Config,
    vectors: Option<&Vectors>,
    progress: impl FnMut(Stage),
) -> Report {
    Comparison::default().report(articles, config, vectors, progress)
}

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

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
//!    articles are one, where they conflict, and what text the articles share.
//! 4. [`agreement`]: `Clusters → Origins → Agreement`. Which articles count as one
//!    witness, and who supports and who refutes.
//! 5. [`compose`]: all of it as a [`report`], positions in UTF-16.
//! 6. [`corrections`]: what a person decides over the report, applied to it.
//! 7. [`export`]: the report as a file.
//!
//! Beside them stand the vocabulary ([`article`], [`span`], [`report`]), every
//! threshold ([`config`]), and the edges: [`input`] for what people bring, `web`
//! for JavaScript and `ui` for the interface (feature `web`), and the program
//! `claimgrid` (feature `cli`).
//!
//! The core is pure: no clock, no randomness, no files, no network. The same
//! articles give the same report, bit for bit, natively and in every browser, and
//! their order changes nothing but ids. It cannot fail: any text gives a report,
//! with notes on what was left out.

pub mod agreement;
pub mod article;
pub mod claims;
pub mod compose;
pub mod config;
pub mod corrections;
pub mod export;
pub mod input;
pub mod matching;
pub mod number;
pub mod order;
pub mod report;
pub mod span;
pub mod text;
#[cfg(feature = "web")]
pub mod ui;
#[cfg(feature = "web")]
pub mod web;

pub use article::{Article, ArticleId, ClaimId, OriginId};
pub use config::Config;
pub use matching::{Vectors, VectorsError};
pub use report::Report;
pub use span::{Span, Utf16Index, Utf16Span};

use matching::Story;
use report::{Note, NoteKind};

use order::Order;

/// A stage of [`compare_with`], as it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Article `of` so many is being read, counted from 1.
    Reading {
        /// Which article.
        article: usize,
        /// Of how many.
        of: usize,
    },
    /// Claims are being matched.
    Matching,
    /// Shared text, shared accounts and credits are being looked for.
    Origins,
    /// The report is being written.
    Composing,
}

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
    mut progress: impl FnMut(Stage),
) -> Report {
    // The articles are taken in the order of their texts, so that the order in
    // which they were given can change nothing but ids.
    let mut given: Vec<usize> = (0..articles.len()).collect();
    given.order_by(|&a, &b| {
        articles[a].text.cmp(&articles[b].text).then_with(|| sort_key(&articles[a]).cmp(&sort_key(&articles[b])))
    });
    let sorted: Vec<&Article> = given.iter().map(|&at| &articles[at]).collect();

    let mut documents = Vec::with_capacity(sorted.len());
    for (at, article) in sorted.iter().enumerate() {
        progress(Stage::Reading { article: at + 1, of: sorted.len() });
        documents.push(text::read(article, config));
    }
    let (claims, skipped): (Vec<_>, Vec<_>) = sorted
        .iter()
        .zip(&documents)
        .map(|(article, document)| claims::extract(&article.text, document))
        .map(|found| (found.claims, found.skipped))
        .unzip();

    progress(Stage::Matching);
    let story = Story::new(&sorted, &documents, claims, vectors);
    let candidates = matching::candidates(&story, config);
    let links = matching::links(&story, &candidates.pairs);
    let clusters = matching::cluster(&story, &links, config);

    progress(Stage::Origins);
    let shared = matching::reuse::reuse(&sorted, &documents, config);
    let accounts = matching::account::accounts(&documents, &story.names, config.credited_details);
    let credited = matching::credit::credited(&sorted, &documents);
    let findings = agreement::origin::Findings { shared: &shared, accounts: &accounts, credited: &credited };
    let origins = agreement::origin::origins(sorted.len(), findings, config);

    progress(Stage::Composing);
    let composer = compose::Composer::new(&story, &given, &links, config);
    let (origin_list, origin_of) = composer.origins(&origins, findings);
    let claims = composer.claims(&clusters, &origin_of);
    Report {
        schema: report::SCHEMA.to_owned(),
        articles: composer.articles(&claims),
        origins: origin_list,
        claims,
        overlaps: composer.overlaps(&shared),
        notes: notes(&given, &sorted, &documents, &skipped, vectors),
    }
}

/// What is left to tell articles of one text apart.
fn sort_key(article: &Article) -> (&str, &str, &Option<String>, &Option<String>) {
    (&article.source, &article.title, &article.date, &article.url)
}

fn notes(
    given: &[usize],
    articles: &[&Article],
    documents: &[text::Document],
    skipped: &[Vec<(usize, claims::skip::Skip)>],
    vectors: Option<&Vectors>,
) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    for (at, document) in documents.iter().enumerate() {
        let article = Some(ArticleId(given[at]));
        notes.extend(document.notes.iter().map(|(kind, message)| Note {
            article,
            kind: *kind,
            message: message.clone(),
        }));
        if at > 0 && articles[at].text == articles[at - 1].text && !articles[at].text.trim().is_empty() {
            let message = format!("This article is the same text as {}.", ArticleId(given[at - 1]));
            notes.push(Note { article, kind: NoteKind::Duplicate, message });
        }
    }
    for (at, skipped) in skipped.iter().enumerate() {
        if let Some(message) = claims::skip::message(skipped) {
            notes.push(Note { article: Some(ArticleId(given[at])), kind: NoteKind::NoClaim, message });
        }
    }
    notes.order_by_key(|note| (note.article, note.kind));
    let readable = documents.iter().filter(|document| !document.sentences.is_empty()).count();
    if readable < 2 {
        let message = match readable {
            0 => "There is nothing to compare: no article with words was given.",
            _ => "There is one article with words; what it says is shown, but a comparison needs a second one.",
        };
        notes.push(Note { article: None, kind: NoteKind::TooFewArticles, message: message.to_owned() });
    } else if let Some(message) = no_vectors(documents, vectors) {
        notes.push(Note { article: None, kind: NoteKind::NoVectors, message });
    }
    notes
}

/// Why no article, or not every one, is compared with word vectors.
fn no_vectors(documents: &[text::Document], vectors: Option<&Vectors>) -> Option<String> {
    let Some(vectors) = vectors else {
        return Some("Without word vectors, words of one meaning are recognized by their letters alone.".to_owned());
    };
    let another = |document: &&text::Document| {
        let language = document.language.code();
        !document.sentences.is_empty() && language != "und" && language != vectors.language()
    };
    let others = documents.iter().filter(another).count();
    (others > 0).then(|| {
        let (language, of) = (vectors.language(), documents.len());
        format!("The word vectors are for the language ‘{language}’; {others} of {of} articles are in another.")
    })
}

/// Runs the examples of the README.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

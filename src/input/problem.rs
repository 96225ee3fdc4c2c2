//! Why something that a person brought could not be read.
//!
//! Never here: the sentences, which each language has of its own.

/// Why a file, a pasted text or a link gives no articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// It is larger than what is read.
    TooLarge,
    /// The browser could not read it; folders are such.
    Unreadable,
    /// It is no text.
    NotText,
    /// Nothing is in it.
    Empty,
    /// It is read, and there are no words in it.
    NoWords,
    /// It is a list of articles without an article.
    NoArticles,
    /// It is no JSON.
    NotJson {
        /// Where it ceases to be, counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
    },
    /// It is a saved comparison that cannot be read.
    BrokenReport {
        /// What the reader of reports says.
        why: String,
    },
    /// It is a result of Claimgrid without the articles.
    Result,
    /// It is JSON, but holds no articles in a shape that is known.
    OtherShape,
}

/// A problem and the name of the file that has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileProblem {
    /// The name of the file.
    pub file: String,
    /// What is wrong.
    pub problem: Problem,
}

//! The words of the sources view: shared text, origins, what an article alone says.
//!
//! Never here: the words of an article.

/// The words of the sources view.
#[derive(Debug)]
pub(crate) struct Sources {
    /// Over the view.
    pub(crate) intro: &'static str,
}

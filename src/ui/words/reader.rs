//! The words of the reader, where an article is read in place.
//!
//! Never here: the words of an article.

/// The words of the reader.
#[derive(Debug)]
pub(crate) struct Reader {
    /// What the marks mean.
    pub(crate) hint: &'static str,
}

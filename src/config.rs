//! Every threshold of the analysis, with unit, range and where its number came
//! from. Never here: code that uses them.

/// The settings of one comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// How many bytes of one article are read; the rest is left out with a note.
    /// Range: 1 000 and up. 1 MB is some 170 000 words, a long book: more is a
    /// mistake of the hand, and reading it would hold up the page.
    pub article_bytes: usize,
}

impl Default for Config {
    fn default() -> Self {
        Self { article_bytes: 1_000_000 }
    }
}

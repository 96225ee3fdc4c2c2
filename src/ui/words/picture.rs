//! The words of the picture over the grid.
//!
//! Never here: the words of the grid.

use super::{Plural, Words, fill};

/// The words of the picture.
#[derive(Debug)]
pub(crate) struct Picture {
    /// Opens and closes it.
    pub(crate) heading: &'static str,
    /// What it is, for those who hear it.
    pub(crate) label: &'static str,
    /// Several claims stand in a column.
    pub(crate) together: Plural,
    /// `{n}, {verdict}: {text}`.
    pub(crate) column: &'static str,
}

impl Words {
    /// `12, disputed: The bridge will stay closed for six weeks.`
    pub(crate) fn column(&self, number: usize, verdict: &str, text: &str) -> String {
        fill(self.picture.column, &[("n", &self.number(number)), ("verdict", verdict), ("text", text)])
    }
}

//! Positions: half-open byte ranges in one article's original text, and their
//! one conversion to UTF-16 code units.
//!
//! Never here: anything that knows what the text says.

use serde::{Deserialize, Serialize};

/// A half-open range `start..end`, in bytes of one article's text as given.
///
/// Both ends lie on character boundaries of that text; `start <= end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte of the range.
    pub start: usize,
    /// First byte after the range.
    pub end: usize,
}

impl Span {
    /// The range from `start` to `end`; an `end` before `start` gives an empty range.
    #[must_use]
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end: end.max(start) }
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether nothing lies in the range.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly inside.
    #[must_use]
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    #[must_use]
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The range that begins with the first of the two and ends with the last.
    #[must_use]
    pub fn joined(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The text of the range, or the empty string where the range does not fit.
    #[must_use]
    pub fn text(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }

    /// The range without the white space at its ends.
    ///
    /// ```
    /// use claimgrid::Span;
    /// assert_eq!(Span::new(0, 6).trimmed("  ab  "), Span::new(2, 4));
    /// ```
    #[must_use]
    pub fn trimmed(self, text: &str) -> Span {
        let inner = self.text(text);
        let start = self.start + (inner.len() - inner.trim_start().len());
        Span::new(start, start + inner.trim().len())
    }
}

/// A half-open range in UTF-16 code units: what JavaScript strings count in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(into = "(usize, usize)", from = "(usize, usize)")]
pub struct Utf16Span {
    /// First code unit of the range.
    pub start: usize,
    /// First code unit after the range.
    pub end: usize,
}

impl From<Utf16Span> for (usize, usize) {
    fn from(span: Utf16Span) -> Self {
        (span.start, span.end)
    }
}

impl From<(usize, usize)> for Utf16Span {
    fn from((start, end): (usize, usize)) -> Self {
        Self { start, end }
    }
}

/// Bytes between two remembered positions of a [`Utf16Index`].
const STRIDE: usize = 256;

/// Converts byte offsets of one text to UTF-16 code units and back without walking
/// the text from its start each time.
#[derive(Debug)]
pub struct Utf16Index<'a> {
    text: &'a str,
    /// UTF-16 length of the text before each multiple of [`STRIDE`] bytes, the
    /// multiple moved back to a character boundary.
    marks: Vec<(usize, usize)>,
}

impl<'a> Utf16Index<'a> {
    /// Reads `text` once.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        let mut marks = vec![(0, 0)];
        let mut units = 0;
        for (at, character) in text.char_indices() {
            if at >= marks.len() * STRIDE {
                marks.push((at, units));
            }
            units += character.len_utf16();
        }
        Self { text, marks }
    }

    /// The UTF-16 offset of byte `at`; past the end it is the whole length.
    #[must_use]
    pub fn offset(&self, at: usize) -> usize {
        let mark = self.marks.partition_point(|&(byte, _)| byte <= at).saturating_sub(1);
        let (byte, units) = self.marks.get(mark).copied().unwrap_or((0, 0));
        let rest = self.text.get(byte..).unwrap_or("");
        units
            + rest
                .char_indices()
                .take_while(|&(offset, _)| byte + offset < at)
                .map(|(_, character)| character.len_utf16())
                .sum::<usize>()
    }

    /// The same range in UTF-16 code units.
    ///
    /// ```
    /// use claimgrid::{Span, Utf16Index, Utf16Span};
    /// let index = Utf16Index::new("“é” 🦀 ok");
    /// assert_eq!(index.span(Span::new(14, 16)), Utf16Span { start: 7, end: 9 });
    /// ```
    #[must_use]
    pub fn span(&self, span: Span) -> Utf16Span {
        Utf16Span { start: self.offset(span.start), end: self.offset(span.end) }
    }

    /// The byte of UTF-16 offset `at`; past the end it is the whole length, inside a
    /// surrogate pair the start of the character.
    #[must_use]
    pub fn byte(&self, at: usize) -> usize {
        let mark = self.marks.partition_point(|&(_, units)| units <= at).saturating_sub(1);
        let (byte, units) = self.marks.get(mark).copied().unwrap_or((0, 0));
        byte + byte_at(self.text.get(byte..).unwrap_or(""), at - units)
    }

    /// The same range in bytes: the way back from [`Utf16Index::span`].
    ///
    /// ```
    /// use claimgrid::{Span, Utf16Index};
    /// let index = Utf16Index::new("“é” 🦀 ok");
    /// assert_eq!(index.bytes(index.span(Span::new(14, 16))), Span::new(14, 16));
    /// ```
    #[must_use]
    pub fn bytes(&self, span: Utf16Span) -> Span {
        Span::new(self.byte(span.start), self.byte(span.end))
    }
}

/// Where a UTF-16 offset lies in `text`, in bytes; past the end it is the end,
/// inside a surrogate pair it is the start of the character.
#[must_use]
pub fn byte_at(text: &str, units: usize) -> usize {
    let mut left = units;
    for (at, character) in text.char_indices() {
        if left < character.len_utf16() {
            return at;
        }
        left -= character.len_utf16();
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{Span, Utf16Index, Utf16Span, byte_at};

    #[test]
    fn both_ways_agree_with_a_walk_from_the_start() {
        let text = "a“é” 🦀 ".repeat(900);
        let index = Utf16Index::new(&text);
        for at in (0..6000).step_by(37) {
            assert_eq!(index.byte(at), byte_at(&text, at), "{at}");
        }
        for (at, _) in text.char_indices() {
            assert_eq!(index.byte(index.offset(at)), at);
        }
        assert_eq!(index.bytes(Utf16Span { start: 0, end: 99_999 }), Span::new(0, text.len()));
    }
}

//! Which phrases may stand in a line at all, told without looking for each: a
//! phrase stands only where each of its runs of three bytes does (the q-gram lemma
//! of Ukkonen 1992), and the runs of a line fit into a small filter (Bloom 1970).
//!
//! Never here: phrases, and whether one does stand in a line.

/// Bits of the filter, as a power of two: a paragraph of 600 bytes sets one in seven.
const BITS: u32 = 12;

/// Bytes of a run.
const GRAM: usize = 3;

/// The runs of three bytes of one line.
#[derive(Debug)]
pub(super) struct Grams([u64; 1 << (BITS - 6)]);

impl Grams {
    /// Reads `line` once.
    pub(super) fn of(line: &str) -> Self {
        let mut bits = [0; 1 << (BITS - 6)];
        for gram in line.as_bytes().windows(GRAM) {
            let at = place(gram.iter().copied());
            bits[at >> 6] |= 1 << (at & 63);
        }
        Self(bits)
    }

    /// Whether `phrase` may stand in the line; where not, it does not.
    pub(super) fn may_hold(&self, phrase: &str) -> bool {
        phrase.as_bytes().windows(GRAM).all(|gram| self.holds(gram.iter().copied()))
    }

    /// Whether `phrase` may stand in the line with its capitals, told by the line in
    /// lower case.
    pub(super) fn may_hold_folded(&self, phrase: &str) -> bool {
        phrase.as_bytes().windows(GRAM).all(|gram| self.holds(gram.iter().map(u8::to_ascii_lowercase)))
    }

    fn holds(&self, gram: impl Iterator<Item = u8>) -> bool {
        let at = place(gram);
        self.0[at >> 6] & (1 << (at & 63)) != 0
    }
}

/// The bit of a run, by multiplication (Knuth 1973).
fn place(gram: impl Iterator<Item = u8>) -> usize {
    let number = gram.fold(0_u32, |number, byte| number << 8 | u32::from(byte));
    (number.wrapping_mul(0x9e37_79b1) >> (u32::BITS - BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::Grams;

    #[test]
    fn what_stands_in_a_line_is_never_ruled_out_and_little_else_stays() {
        let line = "The ferry left the quay at ten, said the harbor master of Tolen. Nobody was on it.";
        let grams = Grams::of(line);
        for from in 0..line.len() {
            for to in from..line.len() {
                assert!(grams.may_hold(&line[from..to]));
            }
        }
        let folded = Grams::of(&line.to_ascii_lowercase());
        assert!(folded.may_hold_folded("The ferry") && folded.may_hold_folded("Tolen"));
        for phrase in ["all rights reserved", "cookie", "Photo by ", "subscribe", "getty images"] {
            assert!(!grams.may_hold(phrase), "{phrase}");
        }
    }
}

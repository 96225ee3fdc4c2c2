//! Counts as floats, the one place where the two kinds of number meet.
//!
//! Never here: anything about texts.

/// `part / whole`; 0 where there is no whole.
#[must_use]
pub fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { to_f64(part) / to_f64(whole) }
}

/// A count as a float. Counts here are far below 2^53.
#[must_use]
pub fn to_f64(count: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "counts of words and sentences are far below 2^53")]
    let float = count as f64;
    float
}

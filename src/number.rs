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

/// A share of one in whole percent. Halves go to the even number, as in formatting,
/// whose code for floats would come to six kilobytes of a page.
#[must_use]
pub fn percent(share: f64) -> u32 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast keeps to the range of u32")]
    let whole = (share * 100.0).round_ties_even() as u32;
    whole
}

/// Decimals that [`decimal`] reads.
const MOST_DECIMALS: usize = 15;

/// The value of digits with at most one point among them. As near as any parser up
/// to fifteen digits (Clinger 1990), which is more than anybody counts; the tables
/// that `str::parse` needs for the rest would come to twelve kilobytes of a page.
#[must_use]
pub fn decimal(digits: &str) -> Option<f64> {
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, ""));
    let (mut value, mut scale) = (0.0, 1.0);
    for (at, digit) in whole.chars().chain(rest.chars()).enumerate() {
        let digit = f64::from(digit.to_digit(10)?);
        // Decimals beyond these are below the last bit.
        if at < whole.len() + MOST_DECIMALS {
            value = value * 10.0 + digit;
            scale *= if at < whole.len() { 1.0 } else { 10.0 };
        }
    }
    (whole.len() + rest.len() > 0).then_some(value / scale)
}

#[cfg(test)]
mod tests {
    use super::{decimal, percent};

    #[test]
    fn digits_have_the_value_that_the_standard_parser_gives() {
        for text in ["0", "7", "007", "0.1", "2.75", ".5", "3.", "118", "1234567.891", "99999999.9999999"] {
            assert_eq!(decimal(text), text.parse().ok(), "{text}");
        }
        let third = decimal("0.3333333333333333333333");
        assert!(third.is_some_and(|third| (third - 1.0 / 3.0).abs() < 1e-14));
        for text in ["", ".", "1.2.3", "-1", "1e3", "x", "٣"] {
            assert_eq!(decimal(text), None, "{text}");
        }
    }

    #[test]
    fn shares_are_rounded_as_formatting_does() {
        for share in [0.0, 0.005, 0.015, 0.125, 0.334, 0.995, 1.0] {
            assert_eq!(percent(share).to_string(), format!("{:.0}", share * 100.0));
        }
    }
}

//! Times of day: `3:40 p.m.`, `noon`, `twenty to four`, `half past six`.
//!
//! Never here: days, and how long something lasts.

use crate::text::numeral::{Words, small};
use crate::text::token::TokenKind;

/// The time that begins at token `at`: the token after it, and minutes since noon or
/// midnight. Which of the two is often not said.
pub(crate) fn clock(words: Words, at: usize) -> Option<(usize, u16)> {
    match words.lower(at) {
        "noon" | "midday" | "midnight" => return Some((at + 1, 0)),
        _ => {}
    }
    let (end, minutes) = spoken(words, at).or_else(|| on_the_hour(words, at)).or_else(|| written(words, at))?;
    let end = end + usize::from(is_half_day(words.lower(end)));
    Some((end, minutes % 720))
}

fn is_half_day(lower: &str) -> bool {
    matches!(lower, "am" | "pm")
}

/// `3:40`, `11.10 pm`, `4 p.m.`, `4pm`.
fn written(words: Words, at: usize) -> Option<(usize, u16)> {
    let token = words.tokens.get(at).filter(|token| token.kind == TokenKind::Number)?;
    let lower = token.lower.as_str();
    let joined = words.gap(at + 1) == ":";
    // `12:30:05` and `52:48:01` are results or recordings.
    if joined && words.gap(at + 2) == ":" {
        return None;
    }
    let number = lower.trim_end_matches(|c: char| c.is_alphabetic());
    let (hours, minutes, end) = if joined && words.lower(at + 1).len() >= 2 {
        let minutes = words.lower(at + 1);
        (lower.parse::<u16>().ok()?, minutes.get(..2)?.parse::<u16>().ok()?, at + 2)
    } else if is_half_day(&lower[number.len()..]) || is_half_day(words.lower(at + 1)) {
        let (hours, minutes) = number.split_once(['.', ':']).unwrap_or((number, "0"));
        (hours.parse().ok()?, minutes.parse().ok()?, at + 1)
    } else {
        return None;
    };
    (hours < 24 && minutes < 60).then_some((end, hours * 60 + minutes))
}

fn hour(words: Words, at: usize) -> Option<u16> {
    let lower = words.lower(at);
    small(lower).or_else(|| lower.parse().ok()).filter(|hour| (1..=12).contains(hour))
}

/// `4 o’clock`, `four o’clock`.
fn on_the_hour(words: Words, at: usize) -> Option<(usize, u16)> {
    (words.lower(at + 1) == "o'clock").then_some(())?;
    hour(words, at).map(|hour| (at + 2, hour * 60))
}

/// `ten past eleven`, `twenty to four`, `a quarter to nine`, `half past six`.
fn spoken(words: Words, at: usize) -> Option<(usize, u16)> {
    let start = at + usize::from(words.lower(at) == "a" && words.lower(at + 1) == "quarter");
    let (minutes, mut next) = match words.lower(start) {
        "quarter" => (15, start + 1),
        "half" => (30, start + 1),
        "five" => (5, start + 1),
        "ten" => (10, start + 1),
        "twenty" if words.lower(start + 1) == "five" => (25, start + 2),
        "twenty" => (20, start + 1),
        _ => return None,
    };
    next += usize::from(words.lower(next) == "minutes");
    let hour = hour(words, next + 1)?;
    let mut end = next + 2;
    let named = words.lower(end) == "o'clock";
    end += usize::from(named);
    match words.lower(next) {
        "past" => Some((end, hour * 60 + minutes)),
        // `ten to twelve people` is a range, `won ten to four` a result.
        "to" if minutes != 30 && (named || words.lower(start) == "quarter" || !counts(words, end)) => {
            let led = matches!(
                words.back(at, 1),
                "" | "about"
                    | "after"
                    | "around"
                    | "at"
                    | "before"
                    | "by"
                    | "from"
                    | "nearly"
                    | "since"
                    | "till"
                    | "until"
            );
            (led || named || words.lower(start) == "quarter").then_some((end, hour * 60 + 720 - minutes))
        }
        _ => None,
    }
}

/// Whether what stands at `at` is counted by the number before it.
fn counts(words: Words, at: usize) -> bool {
    words.follows(at) && words.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Content && !token.capital)
}

//! Numbers in digits and words: `1.2bn`, `twenty-two`, `half a million`, `tens of
//! thousands`, `a third`, `20 to 30`.
//!
//! Never here: what a number counts.

use crate::number::decimal;
use crate::text::language::Language;
use crate::text::token::{Token, TokenKind};
use crate::text::word_list::WordMap;

/// A number as read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Numeral {
    /// Its value, or the lower end of what it says.
    pub(crate) value: f64,
    /// The upper end, where it says less than one number: `hundreds`.
    pub(crate) to: Option<f64>,
    /// The token after its last.
    pub(crate) end: usize,
    /// What its last token says of the unit: the rest of `5km`.
    pub(crate) suffix: Suffix,
}

/// What stands behind the digits in one token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Suffix {
    /// Nothing.
    None,
    /// `3m`: a million or a metre.
    Million,
    /// `third`, `in five`: the value is a share, in percent.
    Share,
    /// `5km`, `20kg`.
    Unit(&'static str),
}

/// The words of a sentence as numerals see them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words<'a> {
    /// The text of the article.
    pub(crate) text: &'a str,
    /// The tokens of the sentence.
    pub(crate) tokens: &'a [Token],
    /// The language of the article.
    pub(crate) language: Language,
}

impl<'a> Words<'a> {
    /// The word at `at`; empty outside the sentence.
    pub(crate) fn lower(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.lower.as_str())
    }

    /// The word `by` tokens before `at`.
    pub(crate) fn back(&self, at: usize, by: usize) -> &'a str {
        at.checked_sub(by).map_or("", |at| self.lower(at))
    }

    /// What stands between the token before `at` and that at `at`.
    pub(crate) fn gap(&self, at: usize) -> &'a str {
        let before = at.checked_sub(1).and_then(|at| self.tokens.get(at));
        match (before, self.tokens.get(at)) {
            (Some(before), Some(token)) => self.text.get(before.span.end..token.span.start).unwrap_or(""),
            _ => "",
        }
    }

    /// Whether nothing but a space or a hyphen stands before token `at`.
    pub(crate) fn joined(&self, at: usize) -> bool {
        at < self.tokens.len() && matches!(self.gap(at), " " | "-" | "‑" | "\u{a0}" | "\u{202f}" | "\n")
    }

    /// Whether token `at` stands after the one before it with no mark between.
    pub(crate) fn follows(&self, at: usize) -> bool {
        at < self.tokens.len() && self.gap(at).chars().all(|c| c.is_whitespace() || matches!(c, '-' | '‑'))
    }
}

#[rustfmt::skip]
static CARDINALS: WordMap<u16, 28> = WordMap::new([
    ("eight", 8), ("eighteen", 18), ("eighty", 80), ("eleven", 11), ("fifteen", 15), ("fifty", 50), ("five", 5),
    ("forty", 40), ("four", 4), ("fourteen", 14), ("nine", 9), ("nineteen", 19), ("ninety", 90), ("one", 1),
    ("seven", 7), ("seventeen", 17), ("seventy", 70), ("six", 6), ("sixteen", 16), ("sixty", 60), ("ten", 10),
    ("thirteen", 13), ("thirty", 30), ("three", 3), ("twelve", 12), ("twenty", 20), ("two", 2), ("zero", 0),
]);

/// A cardinal below one hundred in a single word.
pub(crate) fn small(lower: &str) -> Option<u16> {
    CARDINALS.find(lower)
}

fn magnitude(lower: &str) -> Option<f64> {
    match lower {
        "dozen" => Some(12.0),
        "hundred" => Some(1e2),
        "thousand" => Some(1e3),
        "million" | "mn" => Some(1e6),
        "billion" | "bn" => Some(1e9),
        "trillion" | "tn" => Some(1e12),
        _ => None,
    }
}

/// The least and the most that a plural of a magnitude says: `hundreds` are below
/// a thousand, `thousands` may be tens of thousands.
fn plural(lower: &str) -> Option<(f64, f64)> {
    match lower {
        "tens" => Some((1e1, 1e2)),
        "dozens" => Some((24.0, 1e2)),
        "scores" => Some((40.0, 2e2)),
        "hundreds" => Some((1e2, 1e3)),
        "thousands" => Some((1e3, 1e5)),
        "millions" => Some((1e6, 1e9)),
        "billions" => Some((1e9, 1e12)),
        "trillions" => Some((1e12, 1e15)),
        _ => None,
    }
}

/// The part that a fraction is of one: `third`, `quarters`.
fn part(lower: &str) -> Option<f64> {
    let parts = match lower.strip_suffix('s').unwrap_or(lower) {
        "half" => 2.0,
        "third" => 3.0,
        "quarter" => 4.0,
        "fifth" => 5.0,
        "sixth" => 6.0,
        "seventh" => 7.0,
        "eighth" => 8.0,
        "ninth" => 9.0,
        "tenth" => 10.0,
        _ => return None,
    };
    Some(parts)
}

/// The number that begins at token `at`.
pub(crate) fn numeral(words: Words, at: usize) -> Option<Numeral> {
    several(words, at).or_else(|| share(words, at)).or_else(|| cardinal(words, at))
}

/// `dozens of people`, `tens of thousands`, `hundreds of thousands`.
fn several(words: Words, at: usize) -> Option<Numeral> {
    let (mut value, mut to) = plural(words.lower(at))?;
    let mut end = at + 1;
    while words.lower(end) == "of"
        && let Some((least, most)) = plural(words.lower(end + 1))
    {
        // `tens of thousands`: ten to a hundred times the least of the second.
        to = if words.lower(end + 1) == "thousands" { to * least } else { (to * least).min(most * to) };
        value *= least;
        end += 2;
    }
    let counts =
        end > at + 1 || words.lower(end) == "of" || words.lower(at) == "dozens" || words.lower(at) == "hundreds";
    let counts = counts || words.lower(at) == "thousands" || words.lower(at) == "millions";
    // `in his thousands`, `tens place`: without a noun only the common ones count;
    // `scores 40` is a verb.
    counts.then_some(Numeral { value, to: Some(to), end, suffix: Suffix::None })
}

/// `a third of`, `two-thirds`, `half the crew`, `one in five`.
fn share(words: Words, at: usize) -> Option<Numeral> {
    let percent = |value: f64, end: usize| Some(Numeral { value, to: None, end, suffix: Suffix::Share });
    let lower = words.lower(at);
    if lower == "half" {
        // The half of a game or a year is no share.
        if matches!(words.back(at, 1), "bottom" | "first" | "last" | "latter" | "other" | "second" | "top") {
            return None;
        }
        if matches!(words.lower(at + 1), "a" | "an") {
            return half_of(words, at);
        }
        let counted = matches!(words.lower(at + 1), "of" | "the" | "its" | "their" | "his" | "her" | "all" | "our");
        return if counted { percent(50.0, at + 1) } else { None };
    }
    let (count, end) = if matches!(lower, "a" | "one") { (1.0, at + 1) } else { plain(words, at)? };
    let fraction = words.lower(end);
    if let Some(parts) = part(fraction).filter(|_| words.joined(end)) {
        let of = words.lower(end + 1) == "of";
        // `a quarter of a million`
        if let Some(factor) =
            magnitude(words.lower(end + 3)).filter(|_| of && words.lower(end + 2) == "a" && count < parts)
        {
            return Some(Numeral { value: count * factor / parts, to: None, end: end + 4, suffix: Suffix::None });
        }
        let many = fraction.ends_with('s') || fraction == "half";
        return if count < parts && (of || (many && count > 1.0)) {
            percent(100.0 * count / parts, end + 1)
        } else {
            None
        };
    }
    let of = if words.lower(end) == "in" { end + 1 } else { end + 2 };
    let named = words.lower(end) == "in" || (words.lower(end) == "out" && words.lower(end + 1) == "of");
    if !named || lower == "a" || !words.follows(end) || !words.follows(of) {
        return None;
    }
    let (whole, end) = if words.lower(of) == "every" { plain(words, of + 1)? } else { plain(words, of)? };
    let period = ["day", "game", "hour", "match", "minute", "month", "week", "year", "race", "season"];
    let timed = period.iter().any(|unit| words.lower(end).starts_with(unit));
    let fits = count < whole && whole <= 1000.0 && !timed;
    if fits { percent(100.0 * count / whole, end) } else { None }
}

/// `half a million`, `half a dozen`, `half an hour`.
fn half_of(words: Words, at: usize) -> Option<Numeral> {
    let factor = magnitude(words.lower(at + 2));
    let (value, end) = factor.map_or((0.5, at + 2), |factor| (0.5 * factor, at + 3));
    let measured = factor.is_some() || words.tokens.get(at + 2).is_some_and(|token| token.kind == TokenKind::Content);
    measured.then_some(Numeral { value, to: None, end, suffix: Suffix::None })
}

/// A number of one or two words without a magnitude.
fn plain(words: Words, at: usize) -> Option<(f64, usize)> {
    let lower = words.lower(at);
    let token = words.tokens.get(at)?;
    if token.kind == TokenKind::Number {
        return digits(lower, words.language).map(|(value, _)| (value, at + 1));
    }
    let first = small(lower)?;
    let second =
        small(words.lower(at + 1)).filter(|unit| first >= 20 && (1..10).contains(unit) && words.joined(at + 1));
    Some((f64::from(first + second.unwrap_or(0)), at + 1 + usize::from(second.is_some())))
}

/// `112`, `1.2 million`, `one hundred and twenty`, `a dozen`, `seven and a half`.
fn cardinal(words: Words, at: usize) -> Option<Numeral> {
    let token = words.tokens.get(at)?;
    let lower = token.lower.as_str();
    if lower == "a" && words.lower(at + 1) == "couple" && words.lower(at + 2) == "of" {
        return Some(Numeral { value: 2.0, to: None, end: at + 2, suffix: Suffix::None });
    }
    let in_digits = token.kind == TokenKind::Number;
    let mut suffix = Suffix::None;
    let (mut current, mut end) = if in_digits {
        let (value, found) = grouped(words, at)
            .map_or_else(|| digits(lower, words.language), |(value, _)| Some((value, Suffix::None)))?;
        suffix = found;
        (value, grouped(words, at).map_or(at + 1, |(_, end)| end))
    } else if lower == "a" {
        magnitude(words.lower(at + 1))?;
        (1.0, at + 1)
    } else {
        let (value, end) = plain(words, at)?;
        // `one` is as often a pronoun; it counts only before a magnitude.
        if value.to_bits() == 1f64.to_bits()
            && !(magnitude(words.lower(end)).is_some() && words.joined(end))
            && words.lower(end) != "and"
        {
            return None;
        }
        (value, end)
    };
    let mut total = 0.0;
    loop {
        let and = usize::from(words.lower(end) == "and" && end > at + 1);
        if let Some(factor) = magnitude(words.lower(end)).filter(|_| words.joined(end) || lower == "a") {
            current *= factor;
            end += 1;
            if factor >= 1e3 {
                total += current;
                current = 0.0;
            }
        } else if !in_digits
            && end > at + 1
            && magnitude(words.back(end, 1)).is_some_and(|factor| factor >= 1e2)
            && words.joined(end)
            && (and == 0 || words.joined(end + 1))
            && let Some((more, next)) = plain(words, end + and)
                .filter(|_| words.tokens.get(end + and).is_some_and(|token| token.kind != TokenKind::Number))
        {
            current += more;
            end = next;
        } else {
            break;
        }
    }
    let mut value = total + current;
    if words.lower(end) == "and" && words.lower(end + 1) == "a" && words.joined(end) {
        let fraction = words.lower(end + 2);
        if matches!(fraction, "half" | "quarter" | "third") {
            // `one and a half million`
            value += part(fraction).map_or(0.0, |parts| 1.0 / parts);
            end += 3;
            if let Some(factor) = magnitude(words.lower(end)) {
                value *= factor;
                end += 1;
            }
        }
    }
    let lone = end == at + 1 && lower == "one";
    (!lone).then_some(Numeral { value, to: None, end, suffix })
}

/// `12 000`: groups of three digits with a space that does not break, or any space
/// where the comma is the decimal mark.
fn grouped(words: Words, at: usize) -> Option<(f64, usize)> {
    let first = words.lower(at);
    if first.is_empty() || first.len() > 3 || !first.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut value = decimal(first)?;
    let mut end = at + 1;
    loop {
        let group = words.lower(end);
        let spaced = matches!(words.gap(end), "\u{a0}" | "\u{202f}" | "\u{2009}")
            || (words.gap(end) == " " && words.language.has_decimal_comma());
        if !spaced || group.len() != 3 || !group.bytes().all(|byte| byte.is_ascii_digit()) || end - at > 5 {
            break;
        }
        value = value * 1e3 + decimal(group)?;
        end += 1;
    }
    (end > at + 1).then_some((value, end))
}

/// The value of a token in digits, and what its letters say. A number with its
/// thousands set off wrongly for the language is none: `3,5` in English.
fn digits(lower: &str, language: Language) -> Option<(f64, Suffix)> {
    let number = lower.trim_end_matches(|c: char| c.is_alphabetic());
    let (factor, suffix) = match &lower[number.len()..] {
        "" => (1.0, Suffix::None),
        "m" => (1.0, Suffix::Million),
        "mn" => (1e6, Suffix::None),
        "bn" | "b" => (1e9, Suffix::None),
        "tn" => (1e12, Suffix::None),
        "k" => (1e3, Suffix::None),
        "km" => (1.0, Suffix::Unit("km")),
        "kg" => (1.0, Suffix::Unit("kg")),
        "cm" => (1.0, Suffix::Unit("cm")),
        "mm" => (1.0, Suffix::Unit("mm")),
        "ft" => (1.0, Suffix::Unit("ft")),
        "mph" => (1.0, Suffix::Unit("mph")),
        "kph" => (1.0, Suffix::Unit("km/h")),
        "mw" => (1.0, Suffix::Unit("mw")),
        _ => return None,
    };
    let (group, point) = if language.has_decimal_comma() { ('.', ',') } else { (',', '.') };
    let (whole, decimals) = number.split_once(point).map_or((number, None), |(whole, rest)| (whole, Some(rest)));
    let mut groups = whole.split(group);
    let first = groups.next()?;
    let mut plain = first.to_owned();
    let mut split = false;
    for three in groups {
        if three.len() != 3 || first.is_empty() || first.len() > 3 {
            return None;
        }
        plain.push_str(three);
        split = true;
    }
    // An identifier, not a count: a zero in front, or more digits than anybody counts.
    if (first.len() > 1 && first.starts_with('0')) || (!split && first.len() > 8) {
        return None;
    }
    if let Some(decimals) = decimals {
        plain.push('.');
        plain.push_str(decimals);
    }
    Some((decimal(&plain)? * factor, suffix))
}

//! Quantities and times of one sentence: numbers in digits and words with their
//! unit and hedge, weekdays, days of a month and years.
//!
//! Never here: whether two quantities agree (see
//! [`conflict`](crate::matching::conflict)).

use crate::span::Span;
use crate::text::Sentence;
use crate::text::token::{Token, TokenKind};

/// A number and what it counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// The number itself, with its magnitude word: `1.2 million`.
    pub span: Span,
    /// First token of it and the one after its last.
    pub tokens: (usize, usize),
    /// Its value.
    pub value: f64,
    /// What is counted: the stem of the next content word, `%`, or a currency sign.
    pub unit: String,
    /// How exact it is said to be.
    pub hedge: Hedge,
}

impl Quantity {
    /// Whether the two numbers are the same, whatever they count.
    #[must_use]
    pub fn has_value_of(&self, other: &Quantity) -> bool {
        (self.value - other.value).abs() <= 1e-9 * self.value.abs().max(other.value.abs())
    }
}

/// How exact a number is said to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hedge {
    /// Nothing is said.
    Exact,
    /// `about`, `some`, `nearly`.
    About,
    /// `over`, `more than`, `at least`.
    AtLeast,
    /// `up to`, `under`, `at most`.
    AtMost,
}

/// A time of day, a day, a month with its day, or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateMention {
    /// Where it stands.
    pub span: Span,
    /// First token of it and the one after its last.
    pub tokens: (usize, usize),
    /// What it says.
    pub date: Date,
}

/// What a date says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Date {
    /// 0 is Monday.
    Weekday(u8),
    /// Month 1 to 12 and day 1 to 31.
    MonthDay(u8, u8),
    /// Four digits.
    Year(u16),
    /// Minutes since noon or midnight: which of the two is often not said.
    Clock(u16),
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const MONTH_NAMES: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const UNITS: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// How many tokens after a number may stand before what it counts.
const UNIT_WITHIN: usize = 3;

/// Reads the quantities and dates of `sentence`.
#[must_use]
pub fn read(text: &str, sentence: &Sentence) -> (Vec<Quantity>, Vec<DateMention>) {
    let tokens = &sentence.tokens;
    let mut quantities = Vec::new();
    let mut dates = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if let Some(date) = date(text, tokens, at) {
            at = date.tokens.1;
            dates.push(date);
        } else if let Some((value, end)) = number(tokens, at) {
            if let Some(quantity) = quantity(text, tokens, at, end, value) {
                quantities.push(quantity);
            }
            at = end;
        } else {
            at += 1;
        }
    }
    (quantities, dates)
}

/// `3:40 p.m.`, `15:40`, `11.10 pm`: the token after it and minutes of twelve hours.
fn clock(text: &str, tokens: &[Token], at: usize) -> Option<(usize, u16)> {
    let token = tokens.get(at).filter(|token| token.kind == TokenKind::Number)?;
    let next = tokens.get(at + 1);
    let half = |token: Option<&Token>| token.is_some_and(|token| matches!(token.lower.as_str(), "am" | "pm"));
    let joined = next.is_some_and(|next| text.get(token.span.end..next.span.start) == Some(":"));
    let (hours, minutes, mut end) = match next {
        Some(next) if joined => (token.lower.parse::<u16>().ok()?, next.lower.parse::<u16>().ok()?, at + 2),
        _ if half(next) => {
            let (hours, minutes) = token.lower.split_once(['.', ':']).unwrap_or((&token.lower, "0"));
            (hours.parse().ok()?, minutes.parse().ok()?, at + 1)
        }
        _ => return None,
    };
    end += usize::from(half(tokens.get(end)));
    (hours < 24 && minutes < 60).then_some((end, (hours % 12) * 60 + minutes))
}

fn date(text: &str, tokens: &[Token], at: usize) -> Option<DateMention> {
    let token = tokens.get(at)?;
    let mention = |end: usize, date: Date| {
        let last = tokens.get(end - 1).map_or(token.span, |last| last.span);
        DateMention { span: Span::new(token.span.start, last.end), tokens: (at, end), date }
    };
    if let Some((end, minutes)) = clock(text, tokens, at) {
        return Some(mention(end, Date::Clock(minutes)));
    }
    if let Some(day) = WEEKDAYS.iter().position(|&day| day == token.lower) {
        return Some(mention(at + 1, Date::Weekday(u8::try_from(day).unwrap_or(0))));
    }
    let next = tokens.get(at + 1);
    if let (Some(month), Some(day)) = (month(token), next.and_then(day_of_month)) {
        return Some(mention(at + 2, Date::MonthDay(month, day)));
    }
    if let (Some(day), Some(month)) = (day_of_month(token), next.and_then(month)) {
        return Some(mention(at + 2, Date::MonthDay(month, day)));
    }
    let year: u16 = token.lower.parse().ok().filter(|year| token.lower.len() == 4 && (1500..2100).contains(year))?;
    let before = text[..token.span.start].trim_end();
    let counted =
        before.ends_with(['$', '€', '£']) || next.is_some_and(|next| next.lower.ends_with('s') && !next.capital);
    (!counted).then(|| mention(at + 1, Date::Year(year)))
}

fn month(token: &Token) -> Option<u8> {
    let lower = token.lower.as_str();
    let index = MONTH_NAMES
        .iter()
        .position(|&name| name == lower)
        .or_else(|| MONTHS.iter().position(|&short| short == lower || (lower == "sept" && short == "sep")))?;
    token.capital.then(|| u8::try_from(index + 1).unwrap_or(0))
}

fn day_of_month(token: &Token) -> Option<u8> {
    let digits = token.lower.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ending = &token.lower[digits.len()..];
    let day: u8 = digits.parse().ok()?;
    ((1..=31).contains(&day) && matches!(ending, "" | "st" | "nd" | "rd" | "th")).then_some(day)
}

/// The number that begins at token `at`, and the token after it.
fn number(tokens: &[Token], at: usize) -> Option<(f64, usize)> {
    let token = tokens.get(at)?;
    let (mut value, mut end) = if token.kind == TokenKind::Number {
        (token.lower.replace(',', "").parse::<f64>().ok()?, at + 1)
    } else {
        words(tokens, at)?
    };
    while let Some(factor) = tokens.get(end).and_then(|next| magnitude(&next.lower)) {
        value *= factor;
        end += 1;
    }
    Some((value, end))
}

/// A number in words: `twenty-two`, `a hundred`, `two dozen`.
fn words(tokens: &[Token], at: usize) -> Option<(f64, usize)> {
    let lower = tokens.get(at)?.lower.as_str();
    let next = tokens.get(at + 1).map(|next| next.lower.as_str());
    if lower == "a" && next.is_some_and(|next| matches!(next, "hundred" | "thousand" | "million" | "billion" | "dozen"))
    {
        return Some((1.0, at + 1));
    }
    if let Some(tens) = TENS.iter().position(|&word| word == lower) {
        let tens = small(tens + 2) * 10.0;
        let unit = next.and_then(|next| UNITS[1..10].iter().position(|&word| word == next));
        return Some(unit.map_or((tens, at + 1), |unit| (tens + small(unit + 1), at + 2)));
    }
    // `one` is as often a pronoun; it counts only before a magnitude.
    let unit = UNITS.iter().position(|&word| word == lower)?;
    (unit != 1 || next.is_some_and(|next| magnitude(next).is_some())).then(|| (small(unit), at + 1))
}

fn small(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(0))
}

fn magnitude(lower: &str) -> Option<f64> {
    match lower {
        "dozen" => Some(12.0),
        "hundred" => Some(100.0),
        "thousand" => Some(1e3),
        "million" | "m" => Some(1e6),
        "billion" | "bn" => Some(1e9),
        "trillion" => Some(1e12),
        _ => None,
    }
}

fn quantity(text: &str, tokens: &[Token], start: usize, end: usize, value: f64) -> Option<Quantity> {
    let first = tokens.get(start)?;
    let last = tokens.get(end.checked_sub(1)?)?;
    let span = Span::new(first.span.start, last.span.end);
    let before = text[..span.start].trim_end();
    let after = text[span.end..].trim_start();
    let unit = if let Some(sign) = before.chars().next_back().filter(|sign| matches!(sign, '$' | '€' | '£' | '¥')) {
        sign.to_string()
    } else if after.starts_with('%')
        || tokens.get(end).is_some_and(|next| matches!(next.lower.as_str(), "percent" | "per"))
    {
        "%".to_owned()
    } else {
        tokens[end..]
            .iter()
            .take(UNIT_WITHIN)
            .take_while(|token| text[span.end..token.span.start].find([',', '.', ';', ':', '(', '—']).is_none())
            .filter(|token| token.kind == TokenKind::Content)
            .map(|token| token.stem.clone())
            .next()
            .unwrap_or_default()
    };
    Some(Quantity { span, tokens: (start, end), value, unit, hedge: hedge(tokens, start) })
}

fn hedge(tokens: &[Token], start: usize) -> Hedge {
    let back = |n: usize| start.checked_sub(n).and_then(|at| tokens.get(at)).map_or("", |token| token.lower.as_str());
    match (back(2), back(1)) {
        ("more" | "greater", "than") | ("at", "least") | (_, "over" | "above" | "exceeding") => Hedge::AtLeast,
        ("less" | "fewer", "than") | ("up", "to") | ("at", "most") | (_, "under" | "below") => Hedge::AtMost,
        ("some" | "about" | "nearly" | "almost" | "around", "a")
        | (
            _,
            "about" | "around" | "approximately" | "roughly" | "nearly" | "almost" | "some" | "estimated" | "circa",
        ) => Hedge::About,
        _ => Hedge::Exact,
    }
}

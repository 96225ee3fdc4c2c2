//! Days, weeks, months, years and times of day in one sentence, resolved against
//! the day the article was published where that is known.
//!
//! Never here: how long something lasts (see [`quantity`](crate::text::quantity)),
//! and whether two dates agree.

use crate::span::Span;
use crate::text::calendar::{Days, civil, exact, weekday};
use crate::text::clock::clock;
use crate::text::numeral::{Words, small};
use crate::text::token::{Token, TokenKind};
use crate::text::word_list::WordMap;

/// A time of day, a day, a week, a month or a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateMention {
    /// Where it stands.
    pub span: Span,
    /// First token of it and the one after its last.
    pub tokens: (usize, usize),
    /// What it says.
    pub date: Date,
    /// The days it means, where the text alone or the day of publication tells. A
    /// weekday is the last one before publication, or the next one after in a
    /// sentence about what will be.
    pub days: Option<Days>,
}

/// What a date says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Date {
    /// 0 is Monday.
    Weekday(u8),
    /// Month 1 to 12 and day 1 to 31.
    MonthDay(u8, u8),
    /// A month, 1 to 12, without a day.
    Month(u8),
    /// Four digits.
    Year(u16),
    /// Only what it is counted from gives it a day: `yesterday`, `last week`.
    Relative,
    /// Minutes since noon or midnight: which of the two is often not said.
    Clock(u16),
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The months, in full and short.
#[rustfmt::skip]
static MONTHS: WordMap<u8, 24> = WordMap::new([
    ("apr", 4), ("april", 4), ("aug", 8), ("august", 8), ("dec", 12), ("december", 12), ("feb", 2), ("february", 2),
    ("jan", 1), ("january", 1), ("jul", 7), ("july", 7), ("jun", 6), ("june", 6), ("mar", 3), ("march", 3),
    ("may", 5), ("nov", 11), ("november", 11), ("oct", 10), ("october", 10), ("sep", 9), ("sept", 9),
    ("september", 9),
]);

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

/// The frame in which the dates of one sentence are read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Frame<'a> {
    /// The sentence.
    pub(crate) words: Words<'a>,
    /// The day of publication.
    pub(crate) published: Option<i32>,
    /// Whether the sentence is about what will be.
    pub(crate) future: bool,
}

/// Whether a sentence speaks of what is still to come.
pub(crate) fn speaks_of_future(tokens: &[Token]) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.lower.as_str());
    (0..tokens.len()).any(|at| {
        matches!(word(at), "will" | "shall" | "won't" | "upcoming")
            || (word(at + 1) == "to"
                && matches!(
                    word(at),
                    "due" | "expected" | "going" | "plan" | "planned" | "plans" | "scheduled" | "set"
                ))
            || (word(at) == "scheduled" && word(at + 1) == "for")
    })
}

/// The date that begins at token `at`.
pub(crate) fn date(frame: Frame, at: usize) -> Option<DateMention> {
    let words = frame.words;
    let first = words.tokens.get(at)?;
    let found = clock(words, at).map(|(end, minutes)| (end, Date::Clock(minutes), None));
    let found = found
        .or_else(|| numbered(words, at))
        .or_else(|| month_day(frame, at))
        .or_else(|| month(frame, at))
        .or_else(|| day_of_week(frame, at))
        .or_else(|| relative(frame, at))
        .or_else(|| ago(frame, at))
        .or_else(|| year(words, at));
    let (end, date, days) = found?;
    let last = words.tokens.get(end.checked_sub(1)?)?;
    Some(DateMention { span: Span::new(first.span.start, last.span.end), tokens: (at, end), date, days })
}

type Found = (usize, Date, Option<Days>);

/// `2024-09-14`, `14.09.2024`, `23/9/2024`, `9/23/2024`; `3/4/2024` has two readings.
fn numbered(words: Words, at: usize) -> Option<Found> {
    let number = |at: usize| words.lower(at).parse::<u16>().ok().filter(|_| words.lower(at).len() <= 4);
    let (year, month, day, end) = if let Some((day, rest)) = words.lower(at).split_once('.') {
        let (month, year) = rest.split_once('.')?;
        (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?, at + 1)
    } else {
        let sign = words.gap(at + 1);
        if !matches!(sign, "-" | "/" | "‑") || words.gap(at + 2) != sign {
            return None;
        }
        let (a, b, c) = (number(at)?, number(at + 1)?, number(at + 2)?);
        let (year, month, day) = if a > 31 {
            (a, b, c)
        } else if b > 12 {
            (c, a, b)
        } else if a > 12 || a == b {
            (c, b, a)
        } else {
            return None;
        };
        (year, month, day, at + 3)
    };
    let days = exact(i32::from(year), i32::from(month), i32::from(day)).filter(|_| (1500..2100).contains(&year))?;
    Some((end, Date::MonthDay(u8::try_from(month).ok()?, u8::try_from(day).ok()?), Some(Days::one(days))))
}

/// `Sept. 15`, `15 September`, `the 15th of September`, with a year or without.
fn month_day(frame: Frame, at: usize) -> Option<Found> {
    let words = frame.words;
    let token = words.tokens.get(at)?;
    let of = usize::from(words.lower(at + 1) == "of");
    let month_after = words.tokens.get(at + 1 + of);
    let (month, day, end) = match (month_number(token), words.tokens.get(at + 1).and_then(day_of_month)) {
        (Some(month), Some(day)) if !matches!(words.gap(at + 1), "-" | ", ") => (month, day, at + 2),
        _ => (month_after.and_then(month_number)?, day_of_month(token)?, at + 2 + of),
    };
    let (year, end) = year_of(frame, end);
    let day_in = |year: i32| exact(year, i32::from(month), i32::from(day));
    let days = match (year, frame.published) {
        (Some(year), _) => day_in(year),
        (None, Some(published)) => {
            // Without a year it is the nearest one.
            let now = civil(published).0;
            [now - 1, now, now + 1].into_iter().filter_map(day_in).min_by_key(|day| (day - published).abs())
        }
        (None, None) => None,
    };
    Some((end, Date::MonthDay(month, day), days.map(Days::one)))
}

/// The year that stands behind a day or a month, and the token after it.
fn year_of(frame: Frame, at: usize) -> (Option<i32>, usize) {
    let words = frame.words;
    if matches!(words.gap(at), " " | ", " | "\u{a0}" | "\n")
        && let Some(year) = four_digits(words.lower(at))
    {
        return (Some(i32::from(year)), at + 1);
    }
    let of = at + usize::from(words.lower(at) == "of");
    if words.lower(of + 1) == "year"
        && words.follows(of)
        && let (Some(shift), Some(published)) = (shift(words.lower(of)), frame.published)
    {
        return (Some(civil(published).0 + shift), of + 2);
    }
    (None, at)
}

/// `in August`, `last March`, `August 2019`. Months are names of people too, so one
/// counts only beside a word that dates.
fn month(frame: Frame, at: usize) -> Option<Found> {
    let words = frame.words;
    let shifted = shift(words.lower(at)).filter(|_| words.follows(at + 1));
    let named = at + usize::from(shifted.is_some());
    let month = month_number(words.tokens.get(named)?)?;
    let (year, end) = year_of(frame, named + 1);
    let led = matches!(
        words.back(at, 1),
        "after"
            | "before"
            | "by"
            | "during"
            | "early"
            | "from"
            | "in"
            | "late"
            | "mid"
            | "since"
            | "till"
            | "until"
            | "through"
    );
    // `from May to July`
    let second = matches!(words.back(at, 1), "and" | "to" | "or")
        && at.checked_sub(2).and_then(|at| words.tokens.get(at)).and_then(month_number).is_some();
    let led = led || second;
    let named_in_full = MONTH_NAMES.contains(&words.lower(named));
    let before_name = words.follows(end) && words.tokens.get(end).is_some_and(|token| token.capital);
    if shifted.is_none() && year.is_none() && (!led || !named_in_full || before_name) {
        return None;
    }
    let month_of = |year: i32| Days::month(year, i32::from(month));
    let days = year.map(month_of).or_else(|| {
        let (now, current, _) = civil(frame.published?);
        let passed = i32::from(month) <= current;
        let later = i32::from(month) > current || (i32::from(month) == current && shifted.is_none());
        Some(match shifted {
            Some(0) => month_of(now),
            Some(1) => month_of(if later { now } else { now + 1 }),
            Some(_) => month_of(if i32::from(month) < current { now } else { now - 1 }),
            None if frame.future => month_of(if later { now } else { now + 1 }),
            None => month_of(if passed { now } else { now - 1 }),
        })
    });
    Some((end, Date::Month(month), days))
}

/// `Friday`, `last Monday`, `next Tuesday`, `Friday last week`.
fn day_of_week(frame: Frame, at: usize) -> Option<Found> {
    let words = frame.words;
    let shifted = shift(words.lower(at)).filter(|_| words.follows(at + 1));
    let named = at + usize::from(shifted.is_some());
    let day = WEEKDAYS.iter().position(|&day| day == words.lower(named))?;
    let day = u8::try_from(day).ok()?;
    let wanted = i32::from(day);
    let mut end = named + 1;
    let week = (words.lower(end + 1) == "week" && words.follows(end)).then(|| shift(words.lower(end))).flatten();
    if week.is_some() {
        end += 2;
    }
    // `Friday, Sept. 15`: the day is the one that follows.
    let dated = month_day(frame, named + 1).and_then(|(_, _, days)| days);
    let days = dated.or_else(|| {
        let published = frame.published?;
        let back = (weekday(published) - wanted).rem_euclid(7);
        Some(Days::one(match (week, shifted) {
            (Some(weeks), _) => Days::week(published, weeks).first + wanted,
            (None, Some(1)) => Days::week(published, 1).first + wanted,
            (None, Some(0)) => Days::week(published, 0).first + wanted,
            (None, Some(_)) => published - if back == 0 { 7 } else { back },
            (None, None) if frame.future && back != 0 => published - back + 7,
            (None, None) => published - back,
        }))
    });
    Some((end, Date::Weekday(day), days))
}

/// `yesterday`, `tonight`, `last week`, `earlier this month`, `the past year`.
fn relative(frame: Frame, at: usize) -> Option<Found> {
    let words = frame.words;
    let published = frame.published;
    let day = |offset: i32, end: usize| Some((end, Date::Relative, published.map(|day| Days::one(day + offset))));
    match words.lower(at) {
        "yesterday" => return day(-1, at + 1),
        "today" | "tonight" => return day(0, at + 1),
        "tomorrow" => return day(1, at + 1),
        _ => {}
    }
    let shifted = shift(words.lower(at)).filter(|_| words.follows(at + 1))?;
    let end = at + 2;
    let period = match words.lower(at + 1) {
        "night" if shifted < 0 => return day(-1, end),
        "morning" | "afternoon" | "evening" if shifted == 0 => return day(0, end),
        "week" => published.map(|day| Days::week(day, shifted)),
        "weekend" => published.map(|day| {
            // `Last weekend` is the one that ended last.
            let monday = Days::week(day, if shifted < 0 { -1 } else { shifted }).first;
            Days { first: monday + 5, last: monday + 6 }
        }),
        "month" => published.map(|day| Days::month(civil(day).0, civil(day).1 + shifted)),
        "year" => published.map(|day| Days::year(civil(day).0 + shifted)),
        _ => return None,
    };
    Some((end, Date::Relative, period))
}

/// `two days ago`, `a week ago`, `three years earlier` has no fixed point and is none.
fn ago(frame: Frame, at: usize) -> Option<Found> {
    let words = frame.words;
    if words.lower(at + 2) != "ago" {
        return None;
    }
    let count = match words.lower(at) {
        "a" | "an" => 1,
        lower => small(lower).or_else(|| lower.parse().ok())?,
    };
    let count = i32::from(count);
    let unit = words.lower(at + 1);
    let days = frame.published.map(|day| (day, civil(day)));
    let days = match unit.strip_suffix('s').unwrap_or(unit) {
        "day" => days.map(|(day, _)| Days::one(day - count)),
        "week" => days.map(|(day, _)| Days { first: day - 7 * count - 3, last: day - 7 * count + 3 }),
        "month" => days.map(|(_, (year, month, _))| Days::month(year, month - count)),
        "year" => days.map(|(_, (year, _, _))| Days::year(year - count)),
        _ => return None,
    };
    Some((at + 3, Date::Relative, days))
}

/// `2019`, where it is no count: `2019 people`.
fn year(words: Words, at: usize) -> Option<Found> {
    let token = words.tokens.get(at)?;
    let year = four_digits(&token.lower)?;
    let before = words.text.get(..token.span.start).unwrap_or("").trim_end();
    let after = words.text.get(token.span.end..).unwrap_or("");
    let next = words.tokens.get(at + 1);
    let plural = next.is_some_and(|next| next.lower.ends_with('s') && !next.capital && next.kind == TokenKind::Content);
    let counted = before.ends_with(['$', '€', '£'])
        || after.starts_with('%')
        || (words.follows(at + 1) && (plural || matches!(words.lower(at + 1), "people" | "percent" | "men" | "women")))
        || matches!(words.back(at, 1), "than" | "least" | "some" | "nearly" | "almost");
    (!counted).then(|| (at + 1, Date::Year(year), Some(Days::year(i32::from(year)))))
}

/// How many weeks, months or years from now.
fn shift(lower: &str) -> Option<i32> {
    match lower {
        "last" | "past" | "previous" => Some(-1),
        "this" => Some(0),
        "next" | "coming" => Some(1),
        _ => None,
    }
}

fn four_digits(lower: &str) -> Option<u16> {
    lower.parse().ok().filter(|year| lower.len() == 4 && (1500..2100).contains(year))
}

fn month_number(token: &Token) -> Option<u8> {
    if token.capital { MONTHS.find(&token.lower) } else { None }
}

fn day_of_month(token: &Token) -> Option<u8> {
    if !token.lower.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let digits = token.lower.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ending = &token.lower[digits.len()..];
    let day: u8 = digits.parse().ok()?;
    ((1..=31).contains(&day) && matches!(ending, "" | "st" | "nd" | "rd" | "th")).then_some(day)
}

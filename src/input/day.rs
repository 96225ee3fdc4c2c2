//! A whole day, with its year, as people write it over an article, in English or
//! German, as `YYYY-MM-DD`.
//!
//! Never here: days without a year, and days in prose (see
//! [`text::date`](crate::text::date)).

use std::ops::Range;

use crate::text::calendar::exact;

/// A day and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// As `2024-09-14`.
    pub iso: String,
    /// Its bytes in the line.
    pub place: Range<usize>,
}

/// The months in English and German, in lower case.
const MONTHS: [&[&str]; 12] = [
    &["january", "januar", "jänner"],
    &["february", "februar", "feber"],
    &["march", "märz", "mrz"],
    &["april"],
    &["may", "mai"],
    &["june", "juni"],
    &["july", "juli"],
    &["august"],
    &["september"],
    &["october", "oktober"],
    &["november"],
    &["december", "dezember"],
];

/// Letters of the shortest form of a month, `Sep`.
const SHORTEST: usize = 3;

/// The first day in `line`. Days written as `3/4/2024` are left out where they may be
/// in March or in April.
///
/// ```
/// use claimgrid::input::day::first;
/// assert_eq!(first("Published: 14 September 2024, 9:30").unwrap().iso, "2024-09-14");
/// assert_eq!(first("Stand: 3. März 2025").unwrap().iso, "2025-03-03");
/// assert_eq!(first("Sept. 14"), None);
/// ```
#[must_use]
pub fn first(line: &str) -> Option<Day> {
    let words = words(line);
    words.windows(3).find_map(|window| {
        let [one, two, three] = window else { return None };
        let (year, month, day) = read(line, one, two, three)?;
        exact(year, month, day)?;
        Some(Day { iso: format!("{year:04}-{month:02}-{day:02}"), place: one.start..three.end })
    })
}

/// The runs of letters and digits.
fn words(line: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, letter) in line.char_indices().filter(|(_, letter)| letter.is_alphanumeric()) {
        let end = at + letter.len_utf8();
        match words.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => words.push(at..end),
        }
    }
    words
}

fn read(line: &str, one: &Range<usize>, two: &Range<usize>, three: &Range<usize>) -> Option<(i32, i32, i32)> {
    let (a, b, c) = (&line[one.clone()], &line[two.clone()], &line[three.clone()]);
    let (first_gap, second_gap) = (&line[one.end..two.start], &line[two.end..three.start]);
    if let Some(month) = month(a) {
        return Some((year(c)?, month, number(b)?));
    }
    if let Some(month) = month(b) {
        return Some((year(c)?, month, number(a)?));
    }
    if first_gap != second_gap {
        return None;
    }
    match first_gap {
        "-" => match year(a) {
            Some(year) => Some((year, number(b)?, number(&c[..c.len().min(2)])?)),
            None => Some((year(c)?, number(b)?, number(a)?)),
        },
        "." | ". " => Some((year(c)?, number(b)?, number(a)?)),
        "/" => match (number(a)?, number(b)?) {
            (day, month) if day > 12 || day == month => Some((year(c)?, month, day)),
            (month, day) if day > 12 => Some((year(c)?, month, day)),
            _ => None,
        },
        _ => None,
    }
}

fn month(word: &str) -> Option<i32> {
    let lower = word.to_lowercase();
    let known = |names: &&[&str]| names.iter().any(|name| name.starts_with(&lower));
    let at = MONTHS.iter().position(|names| lower.chars().count() >= SHORTEST && known(names))?;
    i32::try_from(at + 1).ok()
}

/// A day or a month in digits: `4`, `04`, `4th`.
fn number(word: &str) -> Option<i32> {
    let lower = word.to_ascii_lowercase();
    let bare = ["st", "nd", "rd", "th"].into_iter().find_map(|end| lower.strip_suffix(end));
    let digits = bare.unwrap_or(&lower);
    (digits.len() <= 2).then(|| digits.parse().ok())?
}

fn year(word: &str) -> Option<i32> {
    let digits = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| word.parse().ok())?.filter(|year| (1500..2500).contains(year))
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn days_are_read_as_people_write_them() {
        for (line, iso) in [
            ("2024-09-14", "2024-09-14"),
            ("2024-09-14T08:30:00Z", "2024-09-14"),
            ("Saturday, September 14, 2024", "2024-09-14"),
            ("Sept. 14th, 2024 at 9:30", "2024-09-14"),
            ("14 Sep 2024", "2024-09-14"),
            ("Samstag, 14. September 2024", "2024-09-14"),
            ("Stand: 14.09.2024, 10:12 Uhr", "2024-09-14"),
            ("1. März 2025", "2025-03-01"),
            ("14/9/2024", "2024-09-14"),
            ("9/14/2024", "2024-09-14"),
            ("14-09-2024", "2024-09-14"),
        ] {
            assert_eq!(first(line).map(|day| day.iso).as_deref(), Some(iso), "{line}");
        }
    }

    #[test]
    fn what_may_be_two_days_or_none_is_left_out() {
        for line in ["3/4/2024", "Sept. 14", "31 February 2024", "2024", "May I go, 12 of 2024?", "1.2.3", ""] {
            assert_eq!(first(line), None, "{line}");
        }
    }
}

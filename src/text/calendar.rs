//! Days of the Gregorian calendar as counts, and back. Thirty lines where a date
//! library would bring time zones, formats and spans of time that nothing here uses.
//!
//! Never here: how a text names a day.

/// Whole days, both ends included, each counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Days {
    /// The first day.
    pub first: i32,
    /// The last day; the first one where it is a single day.
    pub last: i32,
}

impl Days {
    /// A single day.
    #[must_use]
    pub fn one(day: i32) -> Self {
        Self { first: day, last: day }
    }

    /// All days of a month, 1 to 12.
    #[must_use]
    pub fn month(year: i32, month: i32) -> Self {
        let (year, month) = (year + (month - 1).div_euclid(12), (month - 1).rem_euclid(12));
        let next = (year + (month + 1) / 12, (month + 1) % 12);
        Self { first: day_number(year, month + 1, 1), last: day_number(next.0, next.1 + 1, 1) - 1 }
    }

    /// All days of a year.
    #[must_use]
    pub fn year(year: i32) -> Self {
        Self { first: day_number(year, 1, 1), last: day_number(year, 12, 31) }
    }

    /// The seven days from Monday on of the week `weeks` after that of `day`.
    #[must_use]
    pub fn week(day: i32, weeks: i32) -> Self {
        let monday = day - weekday(day) + 7 * weeks;
        Self { first: monday, last: monday + 6 }
    }

    /// Whether the two share a day.
    #[must_use]
    pub fn overlaps(self, other: Days) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// The number of a day: 0 is 1970-01-01 (Hinnant 2013, ‘chrono-compatible low-level
/// date algorithms’). A day past the end of its month is one of the next month.
///
/// ```
/// use claimgrid::text::calendar::{civil, day_number, weekday};
/// assert_eq!(day_number(2000, 3, 1), 11_017);
/// assert_eq!(civil(11_017), (2000, 3, 1));
/// assert_eq!(weekday(11_017), 2);
/// ```
#[must_use]
pub fn day_number(year: i32, month: i32, day: i32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of a day number.
#[must_use]
pub fn civil(day: i32) -> (i32, i32, i32) {
    let day = day + 719_468;
    let of_era = day.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = (shifted + 2) % 12 + 1;
    let year = year_of_era + day.div_euclid(146_097) * 400 + i32::from(month <= 2);
    (year, month, of_year - (153 * shifted + 2) / 5 + 1)
}

/// The day of the week; 0 is Monday.
#[must_use]
pub fn weekday(day: i32) -> i32 {
    (day + 3).rem_euclid(7)
}

/// Reads `YYYY-MM-DD`, with or without a time after it.
///
/// ```
/// use claimgrid::text::calendar::parse;
/// assert_eq!(parse("1970-01-02T08:00:00Z"), Some(1));
/// assert_eq!(parse("soon"), None);
/// ```
#[must_use]
pub fn parse(iso: &str) -> Option<i32> {
    let mut parts = iso.trim().get(..10)?.split('-').map(|part| part.parse::<u16>().ok().map(i32::from));
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    exact(year, month, day)
}

/// The number of a day that exists.
#[must_use]
pub fn exact(year: i32, month: i32, day: i32) -> Option<i32> {
    let number = ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| day_number(year, month, day))?;
    (civil(number) == (year, month, day)).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::{Days, civil, day_number};

    #[test]
    fn days_and_dates_are_the_same_over_eight_centuries() {
        for day in -150_000..150_000 {
            let (year, month, of_month) = civil(day);
            assert_eq!(day_number(year, month, of_month), day);
        }
    }

    #[test]
    fn months_have_their_lengths() {
        let length = |year, month| {
            let days = Days::month(year, month);
            days.last - days.first + 1
        };
        assert_eq!((length(2024, 2), length(2023, 2), length(2023, 12), length(2023, 0)), (29, 28, 31, 31));
    }
}

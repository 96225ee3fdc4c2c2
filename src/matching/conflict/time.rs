//! Dates: another day, month, year or time of day.
//!
//! Never here: how long something lasts.

use crate::report::ConflictKind;
use crate::text::date::{Date, DateMention};

use super::Difference;
use super::frame::{Pair, Side};

pub(super) fn dates(pair: &Pair) -> Vec<Difference> {
    let mut found = Vec::new();
    let (of_a, of_b): (Vec<&DateMention>, Vec<&DateMention>) =
        (pair.story.dates(pair.a.unit).collect(), pair.story.dates(pair.b.unit).collect());
    for x in &of_a {
        for y in &of_b {
            let answered = of_b.iter().any(|other| meet(other, x)) || of_a.iter().any(|other| meet(other, y));
            if answered || !can_be_compared(x, y) || !is_same_question(pair, x, y) {
                continue;
            }
            let compatible = is_rough(pair.a, x) || is_rough(pair.b, y);
            found.push(Difference { kind: ConflictKind::Date, compatible, a: x.span, b: y.span });
        }
    }
    found
}

/// What is dated stands right beside the date on both sides.
fn is_same_question(pair: &Pair, x: &DateMention, y: &DateMention) -> bool {
    pair.same_question(x.tokens, y.tokens) && pair.is_flanked(x.tokens, y.tokens)
}

/// Whether both dates can mean one day.
pub(super) fn meet(a: &DateMention, b: &DateMention) -> bool {
    a.date == b.date && !matches!(a.date, Date::Relative) || a.days.zip(b.days).is_some_and(|(a, b)| a.overlaps(b))
}

/// Whether both are as fine as each other, or their days are known.
fn can_be_compared(x: &DateMention, y: &DateMention) -> bool {
    match (x.date, y.date) {
        (Date::Weekday(_), Date::Weekday(_))
        | (Date::MonthDay(..), Date::MonthDay(..))
        | (Date::Month(_), Date::Month(_))
        | (Date::Year(_), Date::Year(_))
        | (Date::Clock(_), Date::Clock(_)) => true,
        (Date::Clock(_) | Date::Year(_) | Date::Month(_), _) | (_, Date::Clock(_) | Date::Year(_) | Date::Month(_)) => {
            false
        }
        // A day beside a week is a finer answer.
        (one, other) => x.days.zip(y.days).is_some_and(|(x, y)| {
            (one == Date::Relative && other == Date::Relative) || (x.first == x.last && y.first == y.last)
        }),
    }
}

/// Whether the words before a time of day make it a rough one: `shortly before four`.
fn is_rough(side: Side, date: &DateMention) -> bool {
    matches!(date.date, Date::Clock(_))
        && (1..=2).any(|back| {
            matches!(
                side.before(date.tokens.0, back),
                "about"
                    | "after"
                    | "almost"
                    | "approximately"
                    | "around"
                    | "before"
                    | "by"
                    | "nearly"
                    | "roughly"
                    | "since"
                    | "some"
                    | "until"
            )
        })
}

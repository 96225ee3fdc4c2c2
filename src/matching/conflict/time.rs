//! Dates: another day, month, year or time of day.
//!
//! Never here: how long something lasts.

use crate::claims::cue;
use crate::claims::part::Part;
use crate::report::ConflictKind;
use crate::text::date::{Date, DateMention};

use super::Difference;
use super::act::{have_no_object, is_same_actor, is_same_object};
use super::frame::{Pair, Side};

pub(super) fn dates(pair: &Pair) -> Vec<Difference> {
    let mut found = Vec::new();
    let (of_a, of_b): (Vec<&DateMention>, Vec<&DateMention>) =
        (pair.story.dates(pair.a.unit).collect(), pair.story.dates(pair.b.unit).collect());
    for x in &of_a {
        for y in &of_b {
            let answered =
                of_b.iter().any(|other| can_be_one(other, x)) || of_a.iter().any(|other| can_be_one(other, y));
            if answered || !can_be_compared(x, y) || !is_same_question(pair, x, y) {
                continue;
            }
            let compatible = is_rough(pair.a, x) || is_rough(pair.b, y);
            found.push(Difference { kind: ConflictKind::Date, compatible, a: x.span, b: y.span });
        }
    }
    found
}

/// What is dated stands right beside the date on both sides, or it is the main verb of
/// both.
fn is_same_question(pair: &Pair, x: &DateMention, y: &DateMention) -> bool {
    let beside = pair.same_question(x.tokens, y.tokens) && pair.is_flanked(x.tokens, y.tokens);
    (beside && pair.is_of_one_verb(x.tokens, y.tokens)) || is_of_one_act(pair, x, y)
}

/// Whether both dates tell when one thing was done: the main verbs are the same, who does
/// it and what it is done to as well, and no other verb and no other date is nearer.
fn is_of_one_act(pair: &Pair, x: &DateMention, y: &DateMention) -> bool {
    let act = |side: Side, date: &DateMention| {
        let act = side.unit.act?;
        let verb = side.unit.words.get(act.verb?)?;
        (!verb.denied && is_dated(side, verb.token, date)).then_some((verb.token, act.passive))
    };
    let Some(((a, passive_a), (b, passive_b))) = act(pair.a, x).zip(act(pair.b, y)) else { return false };
    let one =
        passive_a == passive_b && is_same_actor(pair) && (have_no_object(pair, a, b) || is_same_object(pair, a, b));
    let spoken = cue::strength(pair.a.lower(a)).is_some();
    pair.are_mates(a, b) && one && !spoken && pair.alignment >= pair.config.name_alignment
}

/// Whether a date is that of the verb: the only one of its clause, with no other verb
/// between the two.
fn is_dated(side: Side, verb: usize, date: &DateMention) -> bool {
    let clause = side.clause();
    let others = side.sentence.dates.iter().filter(|other| clause.contains(&other.tokens.0));
    let between = if date.tokens.0 > verb { verb + 1..date.tokens.0 } else { clause.start..verb };
    let is_verb = |at: usize| {
        matches!(side.part(at), Some(Part::Finite | Part::Base | Part::Relative | Part::Subordinator | Part::That))
    };
    clause.contains(&date.tokens.0) && others.count() == 1 && !between.into_iter().any(is_verb)
}

/// Whether both dates can mean one day.
pub(super) fn meet(a: &DateMention, b: &DateMention) -> bool {
    a.date == b.date && !matches!(a.date, Date::Relative) || a.days.zip(b.days).is_some_and(|(a, b)| a.overlaps(b))
}

/// The same of a day and its month, too: `on 8 April`, `in April`.
fn can_be_one(a: &DateMention, b: &DateMention) -> bool {
    let in_month = match (a.date, b.date) {
        (Date::Month(month), Date::MonthDay(of, _)) | (Date::MonthDay(of, _), Date::Month(month)) => month == of,
        _ => false,
    };
    in_month || meet(a, b)
}

/// Whether both are as fine as each other, or their days are known; a day and a month can be
/// told apart, too.
fn can_be_compared(x: &DateMention, y: &DateMention) -> bool {
    match (x.date, y.date) {
        (Date::Weekday(_), Date::Weekday(_))
        | (Date::MonthDay(..) | Date::Month(_), Date::MonthDay(..) | Date::Month(_))
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

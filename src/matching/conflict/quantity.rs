//! Numbers: another value with the same unit.
//!
//! Never here: words for a part or the whole (see [`scope`](super::scope)).

use crate::config::Config;
use crate::matching::names::{self, NameId};
use crate::report::ConflictKind;
use crate::text::date::Date;
use crate::text::quantity::{Hedge, Quantity};

use super::Difference;
use super::casualty::{Casualty, casualty};
use super::frame::{Pair, Side};
use super::scope::is_determiner;

pub(super) fn numbers(pair: &Pair) -> Vec<Difference> {
    let of_a: Vec<&Quantity> = pair.story.quantities(pair.a.unit).collect();
    let of_b: Vec<&Quantity> = pair.story.quantities(pair.b.unit).collect();
    // Of several numbers with one unit those answer each other that share most around
    // them; of those alike the ones in the same order.
    let score = |i: usize, j: usize| {
        let (x, y) = (of_a[i], of_b[j]);
        let flanked = usize::from(pair.is_flanked(x.tokens, y.tokens));
        (pair.around(x.tokens, y.tokens) + flanked, std::cmp::Reverse(i.abs_diff(j)))
    };
    let fates = |side: Side, of: &[&Quantity]| -> Vec<Option<Casualty>> {
        of.iter().map(|number| casualty(side, number)).collect()
    };
    let (fates_a, fates_b) = (fates(pair.a, &of_a), fates(pair.b, &of_b));
    let one_fate = |i: usize, j: usize| fates_a[i].zip(fates_b[j]).map(|(x, y)| x == y);
    let same_unit =
        |i: usize, j: usize| one_fate(i, j).unwrap_or_else(|| !of_a[i].unit.is_empty() && of_a[i].unit == of_b[j].unit);
    let mut found = Vec::new();
    for (i, x) in of_a.iter().enumerate() {
        for (j, y) in of_b.iter().enumerate() {
            let answered =
                of_b.iter().any(|other| other.has_value_of(x)) || of_a.iter().any(|other| other.has_value_of(y));
            if answered || !same_unit(i, j) || !is_same_owner(pair, x, y) {
                continue;
            }
            // How old somebody is asks nothing else of the passages, nor how long one thing is.
            let one_question = x.unit == "age" && whose(pair, pair.a, x).is_some()
                || !is_of_another_world(pair)
                    && (is_of_one_thing(pair, x, y)
                        || one_fate(i, j) == Some(true)
                        || pair.same_question(x.tokens, y.tokens)
                            && (are_near(pair.config, x, y) || pair.is_of_one_verb(x.tokens, y.tokens)));
            if !one_question {
                continue;
            }
            let better = |other: &(usize, usize)| same_unit(other.0, other.1) && score(other.0, other.1) > score(i, j);
            let rivals = (0..of_a.len()).map(|other| (other, j)).chain((0..of_b.len()).map(|other| (i, other)));
            if rivals.into_iter().any(|other| better(&other)) {
                continue;
            }
            found.push(Difference {
                kind: ConflictKind::Number,
                compatible: can_both_hold(x, y, pair.config),
                a: x.span,
                b: y.span,
            });
        }
    }
    found
}

/// Whether two large numbers lie so near that they hardly count two things: of 149
/// passengers who were stuck and 146 who were saved, one number is another.
fn are_near(config: &Config, x: &Quantity, y: &Quantity) -> bool {
    let most = x.value.max(y.value);
    most > config.counted && (x.value - y.value).abs() <= config.near_numbers * most
}

/// Whether both measure one thing that is known on both sides: `the 27-minute video` and
/// `in their 17-minute video`.
fn is_of_one_thing(pair: &Pair, x: &Quantity, y: &Quantity) -> bool {
    let measured = |side: Side, number: &Quantity| {
        let (start, unit) = number.tokens;
        let hyphenated = side.gap(unit) == "-" && side.gap(unit + 1) == " ";
        let known = is_determiner(side.before(start, 1)) && !matches!(side.before(start, 1), "a" | "an");
        (hyphenated && known).then_some(unit + 1)
    };
    let both = measured(pair.a, x).zip(measured(pair.b, y));
    both.is_some_and(|(a, b)| pair.are_mates(a, b)) && pair.alignment >= pair.config.name_alignment
}

/// Whether one side alone tells what might be or have been, or of a year that the other
/// does not give: `could have flown 4,000 miles` beside `flew 580 miles`, the crash that
/// killed 121 in 2005 beside one that killed 150.
fn is_of_another_world(pair: &Pair) -> bool {
    let possible = |side: Side| side.clause().any(|at| matches!(side.lower(at), "could" | "might" | "would"));
    let year = |side: Side| pair.story.dates(side.unit).any(|date| matches!(date.date, Date::Year(_)));
    possible(pair.a) != possible(pair.b) || year(pair.a) != year(pair.b)
}

/// Whether the two clauses are about two names, neither of which the other gives:
/// `Tolen Ferries earned` and `Marrick Lines earned`.
pub(super) fn have_two_actors(pair: &Pair) -> bool {
    let actor = |side: Side| side.unit.act.and_then(|act| act.actor);
    let gives = |side: Side, name| side.unit.names.iter().any(|&(other, _)| other == name);
    let actors = actor(pair.a).zip(actor(pair.b));
    actors.is_some_and(|(x, y)| x != y && !gives(pair.a, y) && !gives(pair.b, x))
}

/// Whether an age is told of one person on both sides; any other number has no owner.
fn is_same_owner(pair: &Pair, x: &Quantity, y: &Quantity) -> bool {
    if x.unit != "age" {
        return true;
    }
    match (whose(pair, pair.a, x), whose(pair, pair.b, y)) {
        (Some(x), Some(y)) => x == y,
        (None, None) => {
            let head = |side: Side, age: &Quantity| {
                let behind = age.tokens.1..age.tokens.1 + NAME_WITHIN;
                behind
                    .into_iter()
                    .find(|&at| side.is_content(at) && !side.lower(at).starts_with("year") && side.lower(at) != "old")
            };
            head(pair.a, x).zip(head(pair.b, y)).is_some_and(|(a, b)| pair.are_mates(a, b))
        }
        _ => false,
    }
}

/// Tokens behind an age within which the name stands: `the 54-year-old captain Ines Kallio`.
const NAME_WITHIN: usize = 4;

/// The name beside an age: `Kallio, 54`, `Kallio, now 54`, `54-year-old Kallio`.
fn whose(pair: &Pair, side: Side, age: &Quantity) -> Option<NameId> {
    let mentions = &side.sentence.mentions;
    let now = usize::from(side.before(age.tokens.0, 1) == "now");
    let before = mentions.iter().find(|mention| mention.tokens.1 + now == age.tokens.0);
    let behind = || {
        let near = age.tokens.1..=age.tokens.1 + NAME_WITHIN;
        mentions.iter().find(|mention| near.contains(&mention.tokens.0))
    };
    let mention = before.or_else(behind)?;
    pair.story.names.name(&names::words(&side.sentence.tokens, mention))
}

/// Whether a hedge or a rounding lets both numbers hold.
pub(super) fn can_both_hold(x: &Quantity, y: &Quantity, config: &Config) -> bool {
    let holds = |hedged: &Quantity, exact: &Quantity| {
        let near = (hedged.value - exact.value).abs() <= config.rounding * hedged.value.abs().max(exact.value.abs());
        match hedged.hedge {
            Hedge::Exact => false,
            Hedge::About => near,
            Hedge::AtLeast => (hedged.value..=config.bounded * hedged.value).contains(&exact.value),
            Hedge::AtMost => (hedged.value / config.bounded..=hedged.value).contains(&exact.value),
        }
    };
    let range = (x.to.is_some() || y.to.is_some()) && x.unit != "score";
    let rounded = is_rounded(x.value, y.value, config) || is_rounded(y.value, x.value, config);
    (range && x.meets(y)) || holds(x, y) || holds(y, x) || rounded
}

/// Whether a number is another one with fewer digits: 3.7 of 3.67, 580 of 578. What takes
/// much away is another number: 40 of 37.
fn is_rounded(round: f64, exact: f64, config: &Config) -> bool {
    let digits = |value: f64| {
        let digits = value.to_string().replace('.', "");
        digits.trim_matches('0').len()
    };
    digits(round) < digits(exact) && (round - exact).abs() <= config.fewer_digits * exact.abs()
}

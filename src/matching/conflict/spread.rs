//! Sides by value: a difference that two passages of a cluster have, between all
//! others of it that give the same two values.
//!
//! Never here: a difference that no two passages were found to have.

use crate::config::Config;
use crate::matching::names::{self, NameId};
use crate::matching::story::{Story, Unit};
use crate::order::Order;
use crate::report::ConflictKind;
use crate::span::Span;
use crate::text::date::DateMention;
use crate::text::quantity::Quantity;

use super::Difference;
use super::elsewhere;
use super::quantity::can_both_hold;
use super::time::meet;

/// What a passage answers.
#[derive(Debug, Clone, Copy)]
enum Value<'a> {
    Number(&'a Quantity),
    Date(&'a DateMention),
    Name(NameId),
}

/// What the found differences of a cluster say of its other pairs: once 149 and 146
/// passengers are known to answer one question, they do so in every pair that has
/// the one here and the other there. Dates and names likewise. `known` and the
/// outcome hold the places of two members each.
#[must_use]
pub fn spread(
    story: &Story,
    members: &[&Unit],
    known: &[(usize, usize, Difference)],
    config: &Config,
) -> Vec<(usize, usize, Difference)> {
    let mut found: Vec<(usize, usize, Difference)> = Vec::new();
    let mut seen: Vec<(Value, Value)> = Vec::new();
    for &(a, b, difference) in known.iter().filter(|(_, _, difference)| !difference.compatible) {
        let value = |member: usize, span| value(story, members[member], difference.kind, span);
        let (Some(x), Some(y)) = (value(a, difference.a), value(b, difference.b)) else { continue };
        if seen.iter().any(|(one, other)| (one.is(x) && other.is(y)) || (one.is(y) && other.is(x))) {
            continue;
        }
        seen.push((x, y));
        // Who gives the one value and nothing that the other could mean, and where.
        let side = |mine: Value, theirs: Value| -> Vec<(usize, Span)> {
            let places = members.iter().enumerate().filter(|(_, unit)| !allows(story, unit, theirs, config));
            places.filter_map(|(at, unit)| Some((at, place(story, unit, mine)?))).collect()
        };
        let (with_x, with_y) = (side(x, y), side(y, x));
        for &(n, here) in &with_x {
            for &(m, there) in &with_y {
                let (first, second, one, other) = if n < m { (n, m, here, there) } else { (m, n, there, here) };
                let of_kind =
                    |&&(a, b, d): &&(usize, usize, Difference)| (a, b, d.kind) == (first, second, difference.kind);
                if members[n].article == members[m].article || known.iter().any(|known| of_kind(&known)) {
                    continue;
                }
                let compatible = match (x, y) {
                    (Value::Number(x), Value::Number(y)) => {
                        let own = |member: usize, like| number(story, members[member], like);
                        own(n, x).zip(own(m, y)).is_some_and(|(x, y)| can_both_hold(x, y, config))
                    }
                    _ => false,
                };
                found.push((first, second, Difference { kind: difference.kind, compatible, a: one, b: other }));
            }
        }
    }
    found.order_by_key(|&(n, m, difference)| (n, m, difference.kind, difference.a, difference.b));
    found.dedup();
    found
}

impl Value<'_> {
    fn is(self, other: Value) -> bool {
        match (self, other) {
            (Self::Number(x), Value::Number(y)) => x.unit == y.unit && x.has_value_of(y),
            (Self::Date(x), Value::Date(y)) => x.date == y.date && x.days == y.days,
            (Self::Name(x), Value::Name(y)) => x == y,
            _ => false,
        }
    }
}

/// The value at a place of a unit.
fn value<'a>(story: &Story<'a>, unit: &Unit, kind: ConflictKind, span: Span) -> Option<Value<'a>> {
    match kind {
        ConflictKind::Number => story.quantities(unit).find(|quantity| quantity.span == span).map(Value::Number),
        ConflictKind::Date => story.dates(unit).find(|date| date.span == span).map(Value::Date),
        ConflictKind::Name | ConflictKind::Place => {
            let sentence = story.sentence(unit);
            let mention = sentence.mentions.iter().find(|mention| mention.span == span)?;
            story.names.name(&names::words(&sentence.tokens, mention)).map(Value::Name)
        }
        _ => None,
    }
}

fn number<'a>(story: &Story<'a>, unit: &Unit, like: &Quantity) -> Option<&'a Quantity> {
    story.quantities(unit).find(|quantity| quantity.unit == like.unit && quantity.has_value_of(like))
}

/// Whether a unit gives a value or one that may mean it, a month and a day of it, or its
/// article tells it elsewhere.
fn allows(story: &Story, unit: &Unit, value: Value, config: &Config) -> bool {
    match value {
        Value::Date(like) => {
            story.dates(unit).any(|date| meet(date, like)) || elsewhere::tells_date(story, unit.article, like)
        }
        Value::Number(like) => elsewhere::tells_number(story, unit.article, like, config),
        Value::Name(_) => place(story, unit, value).is_some(),
    }
}

/// Where a unit gives a value.
fn place(story: &Story, unit: &Unit, value: Value) -> Option<Span> {
    match value {
        Value::Number(like) => number(story, unit, like).map(|quantity| quantity.span),
        Value::Date(like) => {
            let same = |date: &&DateMention| date.date == like.date && meet(date, like);
            story.dates(unit).find(same).map(|date| date.span)
        }
        Value::Name(name) => {
            let sentence = story.sentence(unit);
            let own = sentence.mentions.iter().filter(|mention| unit.claim.span.contains(mention.span));
            let of = |mention: &&crate::text::entity::Mention| {
                story.names.name(&names::words(&sentence.tokens, mention)) == Some(name)
            };
            own.into_iter().find(of).map(|mention| mention.span)
        }
    }
}

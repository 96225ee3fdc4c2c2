//! Willingness: one side has somebody ready for what the other has them refuse, by a verb
//! (`agreed to meet`), an adjective (`open to talks`) or a noun (`its refusal to pay`).
//!
//! Never here: other opposites (see [`antonym`](super::antonym)).

use crate::claims::part::Part;
use crate::matching::names::NameId;
use crate::matching::story::Unit;
use crate::report::ConflictKind;
use crate::text::geography::Country;
use crate::text::token::TokenKind;

use super::Difference;
use super::act::is_same_actor;
use super::frame::{Pair, Side};

/// Words for being ready or not, and where they stand.
#[derive(Debug, Clone, Copy)]
struct Attitude {
    willing: bool,
    tokens: (usize, usize),
    /// Who it is of, where the word before tells: `Tolen's refusal`.
    owner: Option<usize>,
}

/// Tokens behind the words for an attitude within which its object stands.
const OBJECT_WITHIN: usize = 9;

pub(super) fn willingness(pair: &Pair) -> Vec<Difference> {
    let (of_a, of_b) = (attitudes(pair.a), attitudes(pair.b));
    // Who is ready for the one thing and refuses the other is not asked one question.
    let ([x], [y]) = (&of_a[..], &of_b[..]) else { return Vec::new() };
    if x.willing == y.willing || !is_same_party(pair, x, y) || !is_same_thing(pair, x, y) {
        return Vec::new();
    }
    vec![pair.difference(ConflictKind::Antonym, false, x.tokens, y.tokens)]
}

fn attitudes(side: Side) -> Vec<Attitude> {
    side.clause().filter_map(|at| attitude(side, at)).collect()
}

fn attitude(side: Side, at: usize) -> Option<Attitude> {
    let to = matches!(side.lower(at + 1), "to" | "for");
    let (willing, end) = match side.lower(at) {
        "willing" | "ready" | "prepared" | "open" | "willingness" | "readiness" | "openness" | "agreed" | "agrees"
            if to =>
        {
            (true, at + 1)
        }
        "refuse" | "refuses" | "refused" | "refusing" | "refusal" | "unwilling" | "declined" | "declines" if to => {
            (false, at + 1)
        }
        "reject" | "rejects" | "rejected" | "rejecting" | "dismissed" | "dismisses" | "rebuffed" | "rebuffs" => {
            (false, at + 1)
        }
        "ruled" | "rules" if side.lower(at + 1) == "out" => (false, at + 2),
        _ => return None,
    };
    // What is denied, asked for or only possible is no attitude.
    let open = (1..=BEFORE).any(|back| {
        matches!(
            side.before(at, back),
            "could" | "if" | "may" | "might" | "should" | "would" | "to" | "was" | "were" | "been" | "until" | "unless"
        ) || at.checked_sub(back).is_some_and(|before| side.kind(before) == Some(TokenKind::Negation))
    });
    let noun = matches!(side.lower(at), "willingness" | "readiness" | "openness" | "refusal");
    let owner = at.checked_sub(1).filter(|_| noun);
    (!open).then_some(Attitude { willing, tokens: (at, end), owner })
}

/// Tokens before a word for an attitude within which another one turns it around.
const BEFORE: usize = 3;

/// Whether both attitudes are those of one name, one country or one subject.
fn is_same_party(pair: &Pair, x: &Attitude, y: &Attitude) -> bool {
    let party = |unit: &Unit, attitude: &Attitude| -> Option<(Option<NameId>, Option<Country>)> {
        let head = attitude.owner.map_or_else(
            || unit.act.and_then(|act| unit.words.get(act.head?)),
            |owner| unit.words.iter().find(|word| word.token == owner),
        )?;
        Some((head.name, head.country))
    };
    let (Some(of_a), Some(of_b)) = (party(pair.a.unit, x), party(pair.b.unit, y)) else { return false };
    let same_name = of_a.0.is_some() && of_a.0 == of_b.0;
    let same_country = of_a.1.is_some() && of_a.1 == of_b.1;
    same_name || same_country || (x.owner.is_none() && y.owner.is_none() && is_same_actor(pair))
}

/// The content words of what an attitude is about, up to the next preposition but `of`.
fn object(side: Side, attitude: &Attitude) -> Vec<usize> {
    // `Ready for`, `open to`: the preposition of the attitude itself.
    let from = attitude.tokens.1 + usize::from(matches!(side.lower(attitude.tokens.1), "to" | "for"));
    let goes_on = |at: &usize| {
        let word = side.word(*at);
        let ends = word.is_none_or(|word| matches!(word.part, Part::Preposition | Part::To | Part::Subordinator));
        *at == from || (!word.is_none_or(|word| word.comma || word.stop) && (!ends || side.lower(*at) == "of"))
    };
    let behind = from..(from + OBJECT_WITHIN).min(side.sentence.tokens.len());
    behind.take_while(goes_on).filter(|&at| side.is_content(at)).collect()
}

/// Whether the first word of what the one attitude is about stands in what the other is.
fn is_same_thing(pair: &Pair, x: &Attitude, y: &Attitude) -> bool {
    let (of_a, of_b) = (object(pair.a, x), object(pair.b, y));
    let plain = |a: usize, b: usize| pair.mate(a).is_some_and(|mate| mate.plain && mate.b == b);
    let first_of_a = of_a.first().is_some_and(|&a| of_b.iter().any(|&b| plain(a, b)));
    first_of_a || of_b.first().is_some_and(|&b| of_a.iter().any(|&a| plain(a, b)))
}

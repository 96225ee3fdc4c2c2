//! Quantifiers: all against most, all against none, a part against the whole.
//!
//! Never here: numbers.

use crate::claims::part::Part;
use crate::claims::verb::is_be;
use crate::report::ConflictKind;
use crate::text::token::TokenKind;

use super::Difference;
use super::frame::{Pair, Side};

/// How much of what it stands at a quantifier takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Share {
    All,
    Most,
    Half,
    Some,
    Few,
    None,
}

/// A quantifier, its tokens and the noun it stands at.
#[derive(Debug, Clone, Copy)]
struct Quantifier {
    share: Share,
    tokens: (usize, usize),
    noun: usize,
}

/// How many tokens behind a quantifier its noun may stand.
const NOUN_WITHIN: usize = 4;

pub(super) fn quantifiers(pair: &Pair) -> Vec<Difference> {
    let (of_a, of_b) = (quantified(pair.a), quantified(pair.b));
    let mut found = Vec::new();
    // `All late trains` are not all trains.
    let narrower = |side: Side, quantifier: &Quantifier, mated: &dyn Fn(usize) -> bool| {
        let restricted = quantifier.tokens.1..quantifier.noun;
        quantifier.share == Share::All && restricted.into_iter().any(|at| side.is_content(at) && !mated(at))
    };
    for x in &of_a {
        for y in &of_b {
            if pair.are_mates(x.noun, y.noun)
                && x.share != y.share
                && clash(x.share, y.share)
                && !narrower(pair.a, x, &|at| pair.mate(at).is_some())
                && !narrower(pair.b, y, &|at| pair.mates.iter().any(|mate| mate.b == at))
                && pair.around((x.tokens.0, x.noun + 1), (y.tokens.0, y.noun + 1)) >= 1
                && pair.is_of_one_verb((x.tokens.0, x.noun + 1), (y.tokens.0, y.noun + 1))
            {
                found.push(pair.difference(ConflictKind::Quantifier, false, x.tokens, y.tokens));
            }
        }
    }
    found.extend(pair.both_ways(part_and_whole));
    found.extend(pair.both_ways(nobody));
    found
}

/// `Nobody was hurt` where two people were, before the same verb.
fn nobody(pair: &Pair) -> Vec<Difference> {
    let none = pair.a.clause().find_map(|at| match (pair.a.lower(at), pair.a.lower(at + 1)) {
        ("nobody", _) => Some((at, at + 1)),
        ("no", "one") => Some((at, at + 2)),
        _ => None,
    });
    let Some(none) = none else { return Vec::new() };
    let verb = |side: Side, from: usize| (from..from + VERB_WITHIN).find(|&at| side.is_content(at));
    let some = pair.story.quantities(pair.b.unit).find(|quantity| {
        let people = matches!(quantity.unit.as_str(), "peopl" | "person" | "men" | "women" | "children" | "passeng");
        let behind = pair.b.next(quantity.tokens.1 - 1).and_then(|noun| verb(pair.b, noun + 1));
        let same = verb(pair.a, none.1).zip(behind).is_some_and(|(a, b)| pair.are_mates(a, b));
        people && quantity.value >= 1.0 && same
    });
    // What the shorter says of them, the other says as well.
    let told = pair.a.clause().filter(|at| *at >= none.1 && pair.a.is_content(*at)).all(|at| pair.mate(at).is_some());
    let some = some.filter(|_| told || pair.mates.iter().filter(|mate| mate.a >= none.1).count() >= 2);
    some.map(|some| pair.difference(ConflictKind::Quantifier, false, none, some.tokens)).into_iter().collect()
}

/// How far behind who did it the verb may stand.
const VERB_WITHIN: usize = 3;

/// Shares that one thing cannot have at once. Some may be most, and many may be all.
fn clash(x: Share, y: Share) -> bool {
    use Share::{All, Few, Half, Most, None, Some};
    matches!(
        (x, y),
        (None, _)
            | (_, None)
            | (All, Most | Half | Few | Some)
            | (Most | Half | Few | Some, All)
            | (Most, Half | Few)
            | (Half | Few, Most)
    )
}

/// `a part of the law` where the other side has the law whole behind the same verb.
fn part_and_whole(pair: &Pair) -> Vec<Difference> {
    let mut parts = quantified(pair.a).into_iter().rev().filter(|part| is_divided(pair.a, part.tokens.0));
    let whole = |part: Quantifier| {
        let noun = pair.mate(part.noun)?.b;
        let before = (part.tokens.0.saturating_sub(WHOLE_WITHIN)..part.tokens.0).rev();
        let verb = pair.mate(before.into_iter().find(|&at| pair.a.is_content(at))?).filter(|mate| mate.plain)?.b;
        let first = (verb + 1..=noun).find(|&at| !is_determiner(pair.b.lower(at)))?;
        // From the verb to the noun there stand no more than articles and names.
        let close = noun <= verb + WHOLE_WITHIN && (verb + 1..=noun).all(|at| !pair.b.gap(at).contains([',', ';']));
        let other = quantified(pair.b).iter().any(|other| other.noun == noun);
        // `The harbor law` is not the harbor.
        let led = (verb + 1..noun).any(|at| pair.b.part(at) == Some(Part::Preposition));
        let first_of_two =
            pair.b.part(noun + 1) == Some(Part::Noun) && pair.b.is_content(noun + 1) && pair.b.gap(noun + 1) == " ";
        let name = |side: Side, noun: usize| {
            let mentions = side.sentence.mentions.iter().map(|mention| mention.tokens);
            mentions.into_iter().find(|name| (name.0..name.1).contains(&noun)).map_or(noun + 1, |name| name.1)
        };
        let (part, end) = (Quantifier { noun: name(pair.a, part.noun) - 1, ..part }, name(pair.b, noun));
        (close && !other && !led && !first_of_two).then_some((part, (first, end)))
    };
    let found = parts.find_map(whole);
    let show = |(part, whole): (Quantifier, (usize, usize))| {
        pair.difference(ConflictKind::Quantifier, false, (part.tokens.0, part.noun + 1), whole)
    };
    found.map(show).into_iter().collect()
}

/// How far before a noun its verb may stand.
const WHOLE_WITHIN: usize = 5;

/// Whether a word for a part takes one away: not `as part of`, `on the part of`.
fn is_divided(side: Side, at: usize) -> bool {
    let before = side.before(at, 1 + usize::from(is_determiner(side.before(at, 1))));
    is_part(side.lower(at))
        && !is_be(before)
        && !matches!(before, "as" | "on" | "become" | "becomes" | "became" | "for")
}

fn is_part(lower: &str) -> bool {
    matches!(lower, "part" | "parts" | "portion" | "portions" | "section" | "sections")
}

/// The quantifiers of a clause and its subject, each with its noun.
fn quantified(side: Side) -> Vec<Quantifier> {
    let clause = side.clause();
    let subject = side.unit.claim.subject.map_or(0..0, |(from, to)| from..to);
    let mut found = Vec::new();
    for at in subject.chain(clause) {
        let Some(share) = share(side, at) else { continue };
        let behind = at + 1..(at + 1 + NOUN_WITHIN).min(side.sentence.tokens.len());
        let mut noun = None;
        for next in behind {
            if side.kind(next) == Some(TokenKind::Content) {
                // The noun is the last of a row: `most cable car passengers`.
                let row = (next..next + NOUN_WITHIN)
                    .take_while(|&at| side.kind(at) == Some(TokenKind::Content) && (at == next || side.gap(at) == " "));
                noun = row.last();
                break;
            }
            if side.lower(next) != "of" && !is_determiner(side.lower(next)) {
                break;
            }
        }
        if let Some(noun) = noun {
            let first = at - usize::from(is_short_of(side.before(at, 1)));
            let tokens = (first, at + 1);
            // `All passengers were`: a row that runs into the verb still begins with the noun.
            let first = (at + 1..=noun).find(|&at| side.kind(at) == Some(TokenKind::Content)).unwrap_or(noun);
            for noun in first..=noun {
                found.push(Quantifier { share, tokens, noun });
            }
        }
    }
    found
}

/// What a word takes of what follows, in the words around it.
fn share(side: Side, at: usize) -> Option<Share> {
    let (before, next) = (side.before(at, 1), side.lower(at + 1));
    let share = match side.lower(at) {
        "all" | "every" | "each" | "entire" if !matches!(before, "at" | "after" | "of" | "above" | "in" | "not") => {
            if is_short_of(before) {
                Share::Most
            } else {
                Share::All
            }
        }
        // `The most important` compares.
        "most"
            if next == "of"
                || (!matches!(before, "the" | "at" | "its" | "his" | "her" | "their") && is_plural(next)) =>
        {
            Share::Most
        }
        "majority" if next == "of" => Share::Most,
        "half" if next == "of" || next == "the" => Share::Half,
        "part" | "parts" | "portion" | "portions" | "section" | "sections" if next == "of" => Share::Some,
        "some" | "several" if next == "of" || is_plural(next) => Share::Some,
        "few" if before != "a" && (next == "of" || is_plural(next)) => Share::Few,
        "none" if next == "of" => Share::None,
        "no" if is_plural(next) => Share::None,
        _ => return None,
    };
    Some(share)
}

/// Whether a word takes a little away from the share behind it: `almost every`.
fn is_short_of(lower: &str) -> bool {
    matches!(lower, "almost" | "nearly")
}

pub(super) fn is_determiner(lower: &str) -> bool {
    matches!(lower, "the" | "a" | "an" | "its" | "his" | "her" | "their" | "those" | "these" | "this" | "that")
}

fn is_plural(lower: &str) -> bool {
    lower.len() > 3 && lower.ends_with('s') && !lower.ends_with("ss") || matches!(lower, "people" | "men" | "women")
}

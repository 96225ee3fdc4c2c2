//! Modality: what must be against what may be, what is planned against what is
//! done, what is ruled out against what is only doubted.
//!
//! Never here: whether something is asserted or denied (see
//! [`polarity`](super::polarity)).

use crate::claims::cue::Strength;
use crate::claims::part::Part;
use crate::claims::verb::{Form, form};
use crate::report::ConflictKind;
use crate::span::Span;
use crate::text::token::TokenKind;

use super::Difference;
use super::act::{have_no_object, is_same_actor, is_same_object};
use super::frame::{Pair, Side};

/// How a verb is put by the words before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// `will`, `shall`.
    Will,
    /// `should`, `ought to`.
    Should,
    /// `must`, `has to`.
    Must,
    /// `may`, `might`, `could`, `can`.
    May,
    /// `expected to`, `plans to`.
    Planned,
    /// `has been`, `has already`.
    Done,
}

/// How many tokens before a verb the words that put it may stand.
const WITHIN: usize = 5;

pub(super) fn modality(pair: &Pair) -> Vec<Difference> {
    let mut found = Vec::new();
    for mate in pair.mates.iter().filter(|mate| mate.plain) {
        let Some(((x, at_x), (y, at_y))) = mode(pair.a, mate.a).zip(mode(pair.b, mate.b)) else { continue };
        let clash = |one, other| {
            matches!((one, other), (Mode::Will, Mode::Should) | (Mode::Must, Mode::May) | (Mode::Planned, Mode::Done))
        };
        if clash(x, y) || clash(y, x) {
            let (a, b) = (with(at_x, mate.a), with(at_y, mate.b));
            found.push(pair.difference(ConflictKind::Modality, false, a, b));
        }
    }
    if found.is_empty() {
        found.extend(pair.both_ways(done));
    }
    found.extend(pair.both_ways(strengths));
    found
}

/// One side tells as done what is still to come on the other: `plan to close the pier`,
/// `is expected to resign` against the same verb as the main one in the past.
fn done(pair: &Pair) -> Vec<Difference> {
    let verb = pair.b.unit.act.filter(|act| !act.passive).and_then(|act| pair.b.unit.words.get(act.verb?));
    let Some(verb) = verb.filter(|verb| !verb.denied && is_past(pair.b, verb.token)) else { return Vec::new() };
    let mates = pair.mates.iter().filter(|mate| mate.b == verb.token && mate.plain);
    let planned = mates.filter_map(|mate| {
        let (_, at) = mode(pair.a, mate.a).filter(|&(mode, at)| mode == Mode::Planned && is_still(pair.a, at.0))?;
        let one = is_same_object(pair, mate.a, mate.b) || have_no_object(pair, mate.a, mate.b);
        (is_same_actor(pair) && one)
            .then(|| pair.difference(ConflictKind::Modality, false, with(at, mate.a), (mate.b, mate.b + 1)))
    });
    planned.take(1).collect()
}

/// Whether a verb tells what was done: `closed`, `have closed`, not `would have closed`.
fn is_past(side: Side, verb: usize) -> bool {
    let past = matches!(form(side.lower(verb)), Form::Past | Form::PastOrParticiple | Form::Participle);
    let word = side.before(verb, 1);
    let finite = side.part(verb) == Some(Part::Finite);
    let perfect = matches!(word, "has" | "have") && side.before(verb, 2) != "would";
    let conditional = |back| matches!(side.before(verb, back), "if" | "would" | "could" | "may" | "might" | "when");
    past && (finite || perfect) && !(1..=WITHIN).any(conditional)
}

/// Whether a plan is one of today, not one of then that may have come about since:
/// `was expected to`, `planned to`.
fn is_still(side: Side, at: usize) -> bool {
    match side.lower(at) {
        "plan" | "plans" | "intend" | "intends" => true,
        "planned" | "planning" | "expected" | "set" | "due" | "scheduled" | "poised" | "preparing" => {
            matches!(side.before(at, 1), "is" | "are")
        }
        _ => false,
    }
}

/// Whether a verb tells of what is still open: planned, possible, due.
pub(super) fn is_open(side: Side, verb: usize) -> bool {
    mode(side, verb).is_some_and(|(mode, _)| mode != Mode::Done)
}

/// The words from those that put a verb to it, whichever comes first.
fn with(at: (usize, usize), verb: usize) -> (usize, usize) {
    (at.0.min(verb), at.1.max(verb + 1))
}

/// What the words before the verb at `verb` make of it, and where they stand.
fn mode(side: Side, verb: usize) -> Option<(Mode, (usize, usize))> {
    // The noun of a headline: `Charges Expected Against the Captain`.
    if matches!(side.lower(verb + 1), "expected" | "planned" | "due" | "imminent") && side.gap(verb + 1) == " " {
        return Some((Mode::Planned, (verb + 1, verb + 2)));
    }
    // What is asked is not said: `whether they should attend`.
    if (verb.saturating_sub(WITHIN)..verb).any(|at| matches!(side.lower(at), "how" | "if" | "unless" | "whether")) {
        return None;
    }
    let mut done = false;
    for at in (verb.saturating_sub(WITHIN)..verb).rev() {
        if side.gap(at + 1).contains([',', ';', ':', '—', '–']) {
            return None;
        }
        let word = side.lower(at);
        let mode = match word {
            "will" | "shall" => Mode::Will,
            "should" | "ought" => Mode::Should,
            "must" => Mode::Must,
            "may" | "might" | "could" | "can" => Mode::May,
            "expected" | "plan" | "plans" | "planned" | "planning" | "set" | "due" | "scheduled" | "intends"
            | "intend" | "poised" | "preparing"
                if side.lower(at + 1) == "to" =>
            {
                Mode::Planned
            }
            // A question turns them around: `will it be dropped`.
            "it" | "he" | "she" | "they" | "this" | "that"
                if matches!(
                    side.before(at, 1),
                    "will" | "shall" | "should" | "must" | "may" | "might" | "could" | "can"
                ) =>
            {
                continue;
            }
            // `Has to` is a must; `has been closed` and `has already closed` are done.
            "has" | "have" if side.lower(at + 1) == "to" => Mode::Must,
            "has" | "have" if done => Mode::Done,
            "been" | "already" => {
                done = true;
                continue;
            }
            "be" | "being" | "not" | "now" | "also" | "to" | "soon" | "never" => continue,
            _ if word.ends_with("ly") || side.kind(at) == Some(TokenKind::Negation) => continue,
            _ => return None,
        };
        return Some((mode, (at, at + 1)));
    }
    None
}

/// Content words that may stand between what is ruled out or doubted and the words that
/// do so.
const OBJECT_WITHIN: usize = 2;

/// One side rules out what the other only doubts or holds to be unlikely.
fn strengths(pair: &Pair) -> Vec<Difference> {
    let Some(said) = pair.a.unit.claim.attribution else { return Vec::new() };
    if !matches!(said.strength, Strength::RuledOut | Strength::Denied) {
        return Vec::new();
    }
    let doubts = pair.b.unit.claim.attribution.filter(|said| said.strength == Strength::Doubted).map(|said| said.cue);
    let unlikely = || {
        let word = |at: &usize| matches!(pair.b.lower(*at), "doubtful" | "improbable" | "unlikely");
        pair.b.clause().find(word).map(|at| pair.b.span((at, at + 1)))
    };
    let Some(cue) = doubts.or_else(unlikely) else { return Vec::new() };
    // What is ruled out stands beside the words that do so, on both sides.
    let beside = |side: Side, at: usize, cue: Span| {
        let tokens = &side.sentence.tokens;
        let within = |one: usize, other: usize| (one..other).filter(|&at| side.is_content(at)).count() <= OBJECT_WITHIN;
        let of_cue = |at: &usize| tokens.get(*at).is_some_and(|token| cue.overlaps(token.span));
        let (first, last) = ((0..tokens.len()).find(of_cue), (0..tokens.len()).rfind(of_cue));
        let near = first.zip(last).is_some_and(|(first, last)| {
            if at > last { within(last + 1, at) } else { at < first && within(at + 1, first) }
        });
        near && !of_cue(&at)
    };
    let shared =
        pair.mates.iter().any(|mate| mate.plain && beside(pair.a, mate.a, said.cue) && beside(pair.b, mate.b, cue));
    if !shared {
        return Vec::new();
    }
    vec![Difference { kind: ConflictKind::Modality, compatible: false, a: said.cue, b: cue }]
}

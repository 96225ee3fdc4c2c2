//! Extents: a rule undone as a whole against a part of it, whatever the words for
//! undoing are: struck down, overturned, declared unconstitutional, not enforced.
//!
//! Never here: shares of anything else (see [`scope`](super::scope)).

use crate::report::ConflictKind;
use crate::text::token::TokenKind;

use super::Difference;
use super::frame::{Pair, Side};

/// A rule that is undone, or asked to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Undone {
    /// What is undone, of a part with the words that say so, of a whole with the words
    /// that undo it where a pronoun stands for it.
    tokens: (usize, usize),
    /// Whether it is a part.
    part: bool,
}

/// Tokens behind a word that undoes within which the rule stands.
const OBJECT_WITHIN: usize = 9;

pub(super) fn extents(pair: &Pair) -> Vec<Difference> {
    // That both are about one rule, some of what is said around it shows.
    let shared = pair.mates.iter().filter(|mate| pair.a.lower(mate.a).len() > 2).count();
    if shared < SHARED {
        return Vec::new();
    }
    pair.both_ways(|pair| {
        let (of_a, of_b) = (undone(pair.a), undone(pair.b));
        let part = of_a.iter().find(|undone| undone.part);
        // Who speaks of a part too knows of both.
        let whole = of_b.first().filter(|_| of_b.iter().all(|undone| !undone.part));
        let found = part.zip(whole).filter(|(part, whole)| is_one_rule(pair, part.tokens, whole.tokens));
        found
            .map(|(part, whole)| pair.difference(ConflictKind::Quantifier, false, part.tokens, whole.tokens))
            .into_iter()
            .collect()
    })
}

/// Fewest words that two passages on the undoing of one rule have in common.
const SHARED: usize = 2;

/// Whether no name in the words of the one rule makes it another than the other.
fn is_one_rule(pair: &Pair, x: (usize, usize), y: (usize, usize)) -> bool {
    let named = |side: Side, range: (usize, usize)| {
        let inside =
            side.sentence.mentions.iter().find(|mention| range.0 <= mention.tokens.0 && mention.tokens.1 <= range.1);
        inside.map(|mention| mention.tokens)
    };
    let Some((x, y)) = named(pair.a, x).zip(named(pair.b, y)) else { return true };
    (x.0..x.1).any(|a| !is_rule(pair.a.lower(a)) && (y.0..y.1).any(|b| pair.a.lower(a) == pair.b.lower(b)))
}

/// All rules that the sentence of a side says are undone.
fn undone(side: Side) -> Vec<Undone> {
    (0..side.sentence.tokens.len()).filter_map(|at| object(side, at)).collect()
}

/// What the word at `at` undoes.
fn object(side: Side, at: usize) -> Option<Undone> {
    let end = (at + 1 + OBJECT_WITHIN).min(side.sentence.tokens.len());
    let joined = |next: &usize| {
        let ends = matches!(
            side.lower(*next),
            "after"
                | "because"
                | "before"
                | "but"
                | "by"
                | "if"
                | "since"
                | "under"
                | "when"
                | "which"
                | "while"
                | "who"
        );
        !ends && !side.gap(*next).contains([',', ';', ':', '—', '–', '('])
    };
    let behind: Vec<usize> = (at + 1..end).take_while(joined).collect();
    let is = |at: usize, words: &[&str]| words.contains(&side.lower(at));
    let from = match side.lower(at) {
        "strike" | "strikes" | "striking" | "struck" | "throw" | "throws" | "threw" | "thrown" => {
            let down = behind.iter().copied().find(|&next| is(next, &["down", "out"]))?;
            if down == at + 1 { down } else { at }
        }
        // To keep somebody from enforcing a rule undoes it.
        "prevent" | "prevents" | "prevented" | "preventing" | "stop" | "stopped" | "stopping" | "bar" | "barred"
        | "barring" | "keep" | "kept" | "keeping" | "enjoin" | "enjoined" => *behind
            .windows(2)
            .find(|two| is(two[0], &["from"]) && is(two[1], &["enforcing", "implementing"]))?
            .last()?,
        "declare" | "declares" | "declared" | "declaring" | "rule" | "rules" | "ruled" | "ruling" | "find"
        | "found" | "hold" | "held" => {
            let void = |next: &usize| is(*next, &["unconstitutional", "illegal", "invalid", "void"]);
            let last = behind.iter().copied().find(void)?;
            if last <= at + 2 && !is(at + 1, &["it", "them"]) {
                // `Ruled that` or `was declared unconstitutional`: the rule stands before it.
                return subject(side, at, last);
            }
            at
        }
        word if is_undoing(word) => at,
        _ => return None,
    };
    let end = behind.last().map_or(from, |last| last + 1);
    if is(from + 1, &["it", "them"]) {
        return Some(Undone { tokens: (at, (from + 3).min(end)), part: false });
    }
    let noun = (from + 1..end).find(|&next| is_rule(side.lower(next)))?;
    let divided = |next: &usize| is_part(side.lower(*next)) && side.lower(*next + 1) == "of";
    let part = (from + 1..noun).find(divided);
    let first =
        (from + 1..noun).find(|&next| !matches!(side.lower(next), "the" | "a" | "an" | "its" | "this" | "that"));
    Some(Undone { tokens: (part.or(first).unwrap_or(noun), whole_name(side, noun)), part: part.is_some() })
}

/// `The law was declared void`.
fn subject(side: Side, at: usize, last: usize) -> Option<Undone> {
    let from = at.saturating_sub(OBJECT_WITHIN);
    let noun = (from..at).rev().find(|&before| is_rule(side.lower(before)))?;
    let part = (from..noun).find(|&before| is_part(side.lower(before)) && side.lower(before + 1) == "of");
    Some(Undone { tokens: (part.unwrap_or(noun), last + 1), part: part.is_some() })
}

/// The end of the name that the token at `noun` belongs to.
fn whole_name(side: Side, noun: usize) -> usize {
    let mentions = side.sentence.mentions.iter().map(|mention| mention.tokens);
    let end = mentions.into_iter().find(|name| (name.0..name.1).contains(&noun)).map_or(noun + 1, |name| name.1);
    // `Amendment 12`.
    let numbered = side.kind(end) == Some(TokenKind::Number) && side.gap(end) == " ";
    end + usize::from(numbered)
}

/// Verbs that undo a rule.
fn is_undoing(lower: &str) -> bool {
    ["abolish", "annul", "block", "invalidat", "nullif", "overturn", "repeal", "rescind", "revok", "suspend"]
        .iter()
        .any(|stem| lower.starts_with(stem) && lower.len() <= stem.len() + 3)
}

/// Nouns for what binds.
fn is_rule(lower: &str) -> bool {
    matches!(
        lower,
        "act"
            | "amendment"
            | "ban"
            | "bill"
            | "law"
            | "laws"
            | "legislation"
            | "measure"
            | "ordinance"
            | "policy"
            | "regulation"
            | "regulations"
            | "rule"
            | "rules"
            | "statute"
    )
}

/// Nouns for less than the whole of a rule.
fn is_part(lower: &str) -> bool {
    matches!(
        lower,
        "element"
            | "elements"
            | "part"
            | "parts"
            | "piece"
            | "pieces"
            | "portion"
            | "portions"
            | "provision"
            | "provisions"
            | "section"
            | "sections"
    )
}

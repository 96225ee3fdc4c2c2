//! Denials: which words of a sentence stand under a negation, after the scopes of
//! `NegEx` (Chapman et al. 2001): `not`, `failed to`, `no evidence that`, `denied`; and
//! whether one passage denies what another says.
//!
//! Never here: differences with their words (see [`conflict`](super::conflict)).

use std::ops::Range;

use crate::matching::conflict::antonym::are_antonyms;
use crate::matching::features::part;
use crate::matching::similarity::Link;
use crate::matching::story::{Story, Unit};
use crate::text::token::{Token, TokenKind};
use crate::text::{Document, Sentence};

/// Tokens behind `lack of` and `without` that these turn around.
const WITHIN: usize = 4;

/// Tokens behind a comma within which an `or` tells that a list goes on.
const LIST: usize = 6;

/// Whether one of two passages says the opposite of the other, as far as their words
/// tell: most of what both say and is put together is denied by one alone, or their main
/// verbs are antonyms.
pub(crate) fn is_opposed(story: &Story, link: &Link) -> bool {
    let (a, b) = (&story.units[link.a], &story.units[link.b]);
    apart(a, b, link) > MOST || are_opposite_acts(story, a, b)
}

/// Share of what both say and is put together from which the rest tells nothing.
const MOST: f64 = 0.5;

/// Share of what both say and is put together, names and numbers aside, that one of
/// them denies and the other does not; 0 where the main verb of neither is among it:
/// `accepted` and `did not reject`.
pub(crate) fn apart(a: &Unit, b: &Unit, link: &Link) -> f64 {
    let (mut apart, mut all) = (0.0, 0.0);
    let mut of_verbs = false;
    let verb = |unit: &Unit, at: usize| unit.act.is_some_and(|act| act.verb == Some(at));
    for pair in &link.aligned {
        let (word, other) = (&a.words[pair.a], &b.words[pair.b]);
        if word.said && other.said && word.predicate && other.predicate {
            let weight = pair.strength * word.weight.min(other.weight);
            all += weight;
            if word.denied != other.denied {
                apart += weight;
                of_verbs |= pair.strength >= FIRM && (verb(a, pair.a) || verb(b, pair.b));
            }
        }
    }
    if of_verbs { part(apart, all) } else { 0.0 }
}

/// Strength from which a verb put together is the same.
const FIRM: f64 = 0.55;

/// Whether the main verbs, both denied or neither, are antonyms.
fn are_opposite_acts(story: &Story, a: &Unit, b: &Unit) -> bool {
    let verb = |unit: &Unit| unit.act.and_then(|act| act.verb);
    let Some((x, y)) = verb(a).zip(verb(b)) else { return false };
    let (x, y) = (&a.words[x], &b.words[y]);
    x.denied == y.denied && are_antonyms(&story.token(a, x).lower, &story.token(b, y).lower)
}

/// Marks the words of units that stand in the order of the text.
pub(crate) fn read(units: &mut [Unit], texts: &[&str], documents: &[Document]) {
    for sentence in units.chunk_by_mut(|a, b| a.whole == b.whole) {
        let Some(first) = sentence.first() else { continue };
        let around = &documents[first.article].sentences[first.claim.sentence];
        let denied = denied(around, texts[first.article]);
        for unit in sentence {
            for word in &mut unit.words {
                word.denied = !word.inherited && denied[word.token];
            }
        }
    }
}

/// For each token of a sentence whether it is denied; what is denied twice is not.
fn denied(sentence: &Sentence, text: &str) -> Vec<bool> {
    let mut denied = vec![false; sentence.tokens.len()];
    for at in 0..sentence.tokens.len() {
        for next in reach(sentence, text, at) {
            denied[next] = !denied[next];
        }
    }
    denied
}

/// The word that denies the one at `at`, the nearest where several do.
pub(crate) fn denier(sentence: &Sentence, text: &str, at: usize) -> Option<usize> {
    (0..at).rev().find(|&before| reach(sentence, text, before).contains(&at))
}

/// The tokens that the word at `at` turns around.
fn reach(sentence: &Sentence, text: &str, at: usize) -> Range<usize> {
    let tokens = &sentence.tokens;
    let Some((from, most)) = scope(tokens, at) else { return at..at };
    let end = tokens.len().min(from.saturating_add(most));
    let goes_on = |next: usize| {
        let between = text.get(tokens[next - 1].span.end..tokens[next].span.start).unwrap_or("");
        let list = || tokens.iter().skip(next).take(LIST).any(|token| matches!(token.lower.as_str(), "or" | "nor"));
        next == from
            || (!ends_scope(&tokens[next].lower)
                && !between.contains([';', ':', '—', '–'])
                && (!between.contains(',') || list()))
    };
    from..(from..end).find(|&next| !goes_on(next)).unwrap_or(end).max(from)
}

/// The first token that the word at `at` turns around, and how far that reaches.
fn scope(tokens: &[Token], at: usize) -> Option<(usize, usize)> {
    let lower = |at: usize| tokens.get(at).map_or("", |token| token.lower.as_str());
    let word = lower(at);
    let far = tokens.len();
    let scanty = matches!(word, "little" | "scant" | "insufficient" | "lack" | "absence");
    if tokens[at].kind == TokenKind::Negation || scanty || is_lost(word) {
        // `No clear evidence that`: what there is no evidence of, not the evidence.
        let noun = (at + 1..=at + 3).find(|&at| is_evidence(lower(at)));
        if let Some(noun) = noun {
            return Some((noun + 1 + usize::from(matches!(lower(noun + 1), "that" | "of" | "for")), far));
        }
        if word == "lack" || word == "absence" {
            return (lower(at + 1) == "of").then_some((at + 2, WITHIN));
        }
        let most = if word == "without" { WITHIN } else { far };
        return (!scanty && !is_no_denial(lower(at + 1))).then_some((at + 1, most));
    }
    let to = lower(at + 1) == "to";
    let cue = match word {
        "fail" | "fails" | "failed" | "failing" | "failure" | "refuse" | "refuses" | "refused" | "refusing"
        | "decline" | "declines" | "declined" | "declining" | "unable" | "neglected"
            if to =>
        {
            true
        }
        "avoid" | "avoids" | "avoided" | "avoiding" => {
            return lower(at + 1).ends_with("ing").then_some((at + 1, far));
        }
        // `prevented the crew from leaving`
        "from" => lower(at + 1).ends_with("ing") && (at.saturating_sub(KEPT_WITHIN)..at).any(|verb| keeps(lower(verb))),
        "ruled" | "rule" | "rules" | "ruling" => lower(at + 1) == "out",
        "refrain" | "refrains" | "refrained" | "refraining" | "abstain" | "abstains" | "abstained" | "abstaining" => {
            lower(at + 1) == "from"
        }
        "doubt" | "doubts" => !at.checked_sub(1).is_some_and(|before| tokens[before].kind == TokenKind::Negation),
        "deny" | "denies" | "denied" | "denying" | "doubted" | "unlikely" => true,
        _ => false,
    };
    cue.then_some((at + 1 + usize::from(to || matches!(lower(at + 1), "out" | "from")), far))
}

/// How far before `from` the verb may stand that keeps somebody from something.
const KEPT_WITHIN: usize = 5;

/// Whether a verb keeps somebody from what follows `from`.
fn keeps(lower: &str) -> bool {
    matches!(
        lower,
        "banned"
            | "barred"
            | "blocked"
            | "discouraged"
            | "keep"
            | "keeps"
            | "kept"
            | "prevent"
            | "prevented"
            | "preventing"
            | "prevents"
            | "prohibited"
            | "stopped"
    )
}

/// Whether a word is a negation that lost its apostrophe on the way: `dont`.
pub(crate) fn is_lost(lower: &str) -> bool {
    LOST.binary_search(&lower).is_ok()
}

/// Negations without their apostrophe, sorted.
#[rustfmt::skip]
const LOST: &[&str] = &[
    "arent", "cant", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent", "isnt", "shouldnt", "wasnt", "werent",
    "wouldnt",
];

/// Nouns for what shows something.
fn is_evidence(lower: &str) -> bool {
    matches!(
        lower,
        "basis"
            | "evidence"
            | "hint"
            | "indication"
            | "indications"
            | "proof"
            | "sign"
            | "signs"
            | "suggestion"
            | "trace"
    )
}

/// Words that make no denial of a negation: `not only`, `no longer`, `no doubt`.
pub(crate) fn is_no_denial(lower: &str) -> bool {
    matches!(
        lower,
        "alone"
            | "but"
            | "doubt"
            | "just"
            | "least"
            | "less"
            | "long"
            | "longer"
            | "matter"
            | "merely"
            | "more"
            | "necessarily"
            | "only"
            | "simply"
            | "surprise"
            | "surprisingly"
            | "unlike"
            | "until"
            | "yet"
    )
}

/// Words that a denial does not reach over.
fn ends_scope(lower: &str) -> bool {
    matches!(
        lower,
        "after"
            | "although"
            | "because"
            | "before"
            | "but"
            | "however"
            | "if"
            | "since"
            | "though"
            | "unless"
            | "until"
            | "when"
            | "whereas"
            | "which"
            | "while"
            | "who"
    )
}

//! Conflicts: where two passages about one assertion cannot both hold, by typed
//! rules over the words put together. Every rule wants the same question on both
//! sides before it compares the answers.
//!
//! Never here: which side is right.

use crate::config::Config;
use crate::matching::names;
use crate::matching::similarity::Link;
use crate::matching::story::{Story, Unit};
use crate::report::ConflictKind;
use crate::span::Span;
use crate::text::date::{Date, DateMention};
use crate::text::entity::is_role;
use crate::text::quantity::{Hedge, Quantity};
use crate::text::token::{Token, TokenKind};

/// A difference between two units, with the words that differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// What differs.
    pub kind: ConflictKind,
    /// Whether both can hold: a rounder number, a vaguer day.
    pub compatible: bool,
    /// The words of the one unit, in its article.
    pub a: Span,
    /// The words of the other.
    pub b: Span,
}

/// All differences between the two units of a link.
#[must_use]
pub fn differences(story: &Story, link: &Link, config: &Config) -> Vec<Difference> {
    let pair = Pair { story, link, config, a: &story.units[link.a], b: &story.units[link.b] };
    let mut found = pair.numbers();
    found.extend(pair.dates());
    found.extend(pair.roles());
    found.extend(pair.negation());
    if pair.may_replace() {
        let replaced = pair.replaced();
        found.extend(pair.names(&replaced));
        found.extend(pair.quotations(&replaced));
    }
    found.sort_by_key(|difference| (difference.compatible, difference.kind, difference.a, difference.b));
    found.dedup();
    found
}

/// What a found difference of numbers says of two more units of its cluster: once
/// 149 and 146 passengers are known to answer one question, they do so in every
/// pair that has the one here and the other there.
#[must_use]
pub fn spread(
    story: &Story,
    known: &[(&Unit, &Unit, Difference)],
    a: &Unit,
    b: &Unit,
    config: &Config,
) -> Vec<Difference> {
    let numbers =
        known.iter().filter(|(_, _, difference)| difference.kind == ConflictKind::Number && !difference.compatible);
    let mut found = Vec::new();
    for (of_x, of_y, difference) in numbers {
        let at = |unit, span| story.quantities(unit).find(|quantity| quantity.span == span);
        let (Some(x), Some(y)) = (at(of_x, difference.a), at(of_y, difference.b)) else { continue };
        for (x, y) in [(x, y), (y, x)] {
            let same = |unit, like: &Quantity| {
                story.quantities(unit).find(|quantity| quantity.unit == like.unit && quantity.has_value_of(like))
            };
            if let (Some(here), Some(there), None, None) = (same(a, x), same(b, y), same(a, y), same(b, x)) {
                let compatible = can_both_hold(here, there, config.rounding);
                found.push(Difference { kind: ConflictKind::Number, compatible, a: here.span, b: there.span });
            }
        }
    }
    found.sort_by_key(|difference| (difference.a, difference.b));
    found.dedup();
    found
}

struct Pair<'a> {
    story: &'a Story<'a>,
    link: &'a Link,
    config: &'a Config,
    a: &'a Unit,
    b: &'a Unit,
}

/// How many content words from a number or a day the same word must stand on
/// both sides for it to answer the same question.
const REACH: usize = 3;

impl Pair<'_> {
    fn numbers(&self) -> Vec<Difference> {
        let (of_a, of_b): (Vec<&Quantity>, Vec<&Quantity>) =
            (self.story.quantities(self.a).collect(), self.story.quantities(self.b).collect());
        let mut found = Vec::new();
        for x in &of_a {
            for y in &of_b {
                let answered =
                    of_b.iter().any(|other| other.has_value_of(x)) || of_a.iter().any(|other| other.has_value_of(y));
                let same_unit = !x.unit.is_empty() && x.unit == y.unit;
                if answered || !same_unit || !self.same_question(x.tokens, y.tokens) {
                    continue;
                }
                found.push(Difference {
                    kind: ConflictKind::Number,
                    compatible: can_both_hold(x, y, self.config.rounding),
                    a: x.span,
                    b: y.span,
                });
            }
        }
        found
    }

    fn dates(&self) -> Vec<Difference> {
        let mut found = Vec::new();
        for x in self.story.dates(self.a) {
            for y in self.story.dates(self.b) {
                let comparable = matches!(
                    (x.date, y.date),
                    (Date::Weekday(_), Date::Weekday(_))
                        | (Date::MonthDay(..), Date::MonthDay(..))
                        | (Date::Year(_), Date::Year(_))
                );
                let meet = |a: &DateMention, b: &DateMention| {
                    a.date == b.date || a.days.zip(b.days).is_some_and(|(a, b)| a.overlaps(b))
                };
                let answered = self.story.dates(self.b).any(|other| meet(other, x))
                    || self.story.dates(self.a).any(|other| meet(other, y));
                if comparable && !answered && self.same_question(x.tokens, y.tokens) {
                    found.push(Difference { kind: ConflictKind::Date, compatible: false, a: x.span, b: y.span });
                }
            }
        }
        found
    }

    /// Whether a word other than a name stands near both, put together by the
    /// alignment.
    fn same_question(&self, x: (usize, usize), y: (usize, usize)) -> bool {
        let near = |unit: &Unit, tokens: (usize, usize), word: usize| {
            let before = unit.words.iter().filter(|word| word.token < tokens.0).count();
            let from = before.saturating_sub(REACH);
            let to = before + (tokens.1 - tokens.0) + REACH;
            (from..to).contains(&word) && !(tokens.0..tokens.1).contains(&unit.words[word].token)
        };
        let together = self.link.aligned.iter().filter(|pair| {
            let (word, other) = (&self.a.words[pair.a], &self.b.words[pair.b]);
            !word.number
                && word.name.is_none()
                && other.name.is_none()
                && near(self.a, x, pair.a)
                && near(self.b, y, pair.b)
        });
        together.count() >= 2
    }

    fn roles(&self) -> Vec<Difference> {
        let mut found = Vec::new();
        let (of_a, of_b) = (self.roles_of(self.a), self.roles_of(self.b));
        // Of several roles of one name, one that the other side gives too answers.
        let answered = |role: &RoleOf, others: &[RoleOf]| {
            others.iter().any(|other| other.name == role.name && is_same_role(&role.words, &other.words))
        };
        for x in of_a.iter().filter(|x| !answered(x, &of_b)) {
            for y in of_b.iter().filter(|y| y.name == x.name && !answered(y, &of_a)) {
                if roles_clash(&x.words, &y.words) {
                    found.push(Difference { kind: ConflictKind::Role, compatible: false, a: x.span, b: y.span });
                }
            }
        }
        found
    }

    fn roles_of(&self, unit: &Unit) -> Vec<RoleOf> {
        let sentence = self.story.sentence(unit);
        // Whoever speaks, or is the subject, stands beside the words of the claim.
        let beside = |tokens: (usize, usize), range: Option<(usize, usize)>| {
            range.is_some_and(|(from, to)| from <= tokens.0 && tokens.1 <= to)
        };
        let mentions = sentence.mentions.iter().filter(|mention| {
            unit.claim.span.contains(mention.span)
                || beside(mention.tokens, unit.claim.reporting)
                || beside(mention.tokens, unit.claim.subject)
        });
        mentions
            .flat_map(|mention| {
                let name = self.story.names.name(&names::words(&sentence.tokens, mention));
                mention.roles.iter().filter_map(move |role| {
                    let words = sentence.tokens.get(role.tokens.0..role.tokens.1)?;
                    let words = words.iter().map(|token| token.lower.clone()).collect();
                    Some(RoleOf { name: name?, span: role.span, words })
                })
            })
            .collect()
    }

    /// One side denies what the other asserts: the word after the negation is put
    /// together with a word of the other side that nothing negates.
    fn negation(&self) -> Option<Difference> {
        if self.a.negated == self.b.negated || self.link.alignment < self.config.negation_alignment {
            return None;
        }
        let (denying, asserting, flipped) =
            if self.a.negated { (self.a, self.b, false) } else { (self.b, self.a, true) };
        let tokens = &self.story.sentence(denying).tokens;
        let range = denying.claim.tokens;
        let at = (range.0..range.1).find(|&at| tokens[at].kind == TokenKind::Negation)?;
        let denied =
            denying.words.iter().position(|word| word.token > at && word.token <= at + SCOPE && word.name.is_none())?;
        let pair = self.link.aligned.iter().find(|pair| (if flipped { pair.b } else { pair.a }) == denied)?;
        let asserted = &asserting.words[if flipped { pair.a } else { pair.b }];
        let (mine, theirs) = (
            Span::new(tokens[at].span.start, tokens[denying.words[denied].token].span.end),
            self.story.token(asserting, asserted).span,
        );
        let (a, b) = if flipped { (theirs, mine) } else { (mine, theirs) };
        Some(Difference { kind: ConflictKind::Negation, compatible: false, a, b })
    }

    /// Whether a look at the words one by one can find anything: each side has a
    /// name that the other has not, or both have a quotation.
    fn may_replace(&self) -> bool {
        let own = |unit: &Unit, other: &Unit| {
            unit.names.iter().any(|(name, _)| other.names.binary_search_by_key(name, |&(name, _)| name).is_err())
        };
        let quoted = !self.a.claim.quotations.is_empty() && !self.b.claim.quotations.is_empty();
        quoted || (own(self.a, self.b) && own(self.b, self.a))
    }

    /// The places where the two sides, read word by word, put one run of words
    /// for another, with the same word on each side of it.
    fn replaced(&self) -> Vec<Replaced> {
        // Over the whole sentences: the word beside a difference may belong to
        // another clause.
        let tokens = |unit: &Unit| self.story.sentence(unit).tokens.as_slice();
        let (tokens_a, tokens_b) = (tokens(self.a), tokens(self.b));
        let words = |tokens: &'_ [Token]| -> Vec<String> { tokens.iter().map(|token| token.stem.clone()).collect() };
        let ops = similar::capture_diff_slices(similar::Algorithm::Myers, &words(tokens_a), &words(tokens_b));
        let mut found = Vec::new();
        for three in ops.windows(3) {
            let [before, middle, after] = three else { continue };
            if middle.tag() != similar::DiffTag::Replace
                || before.tag() != similar::DiffTag::Equal
                || after.tag() != similar::DiffTag::Equal
            {
                continue;
            }
            let (of_a, of_b) = (middle.old_range(), middle.new_range());
            let cover = |tokens: &[Token], range: &std::ops::Range<usize>| {
                Span::new(tokens[range.start].span.start, tokens[range.end - 1].span.end)
            };
            let (span_a, span_b) = (cover(tokens_a, &of_a), cover(tokens_b, &of_b));
            if !self.a.claim.span.contains(span_a) || !self.b.claim.span.contains(span_b) {
                continue;
            }
            found.push(Replaced {
                a: span_a,
                b: span_b,
                words: of_a.len().max(of_b.len()),
                flanks: before.old_range().len().min(after.old_range().len()),
            });
        }
        found
    }

    /// Another name in the same place of the same sentence.
    fn names(&self, replaced: &[Replaced]) -> Vec<Difference> {
        let name_at = |unit: &Unit, span: Span| {
            let sentence = self.story.sentence(unit);
            let mention = sentence.mentions.iter().find(|mention| mention.is_at(&sentence.tokens, span))?;
            self.story.names.name(&names::words(&sentence.tokens, mention))
        };
        let mut found = Vec::new();
        for place in replaced {
            let (Some(x), Some(y)) = (name_at(self.a, place.a), name_at(self.b, place.b)) else { continue };
            let named = |unit: &Unit, name| unit.names.iter().any(|&(other, _)| other == name);
            if x != y && !named(self.b, x) && !named(self.a, y) {
                found.push(Difference { kind: ConflictKind::Name, compatible: false, a: place.a, b: place.b });
            }
        }
        found
    }

    /// Other words inside one quotation.
    fn quotations(&self, replaced: &[Replaced]) -> Vec<Difference> {
        let quoted = |unit: &Unit, span: Span| unit.claim.quotations.iter().any(|quotation| quotation.contains(span));
        replaced
            .iter()
            .filter(|place| place.words <= QUOTED_WORDS && place.flanks >= 2)
            .filter(|place| quoted(self.a, place.a) && quoted(self.b, place.b))
            .map(|place| Difference { kind: ConflictKind::Quotation, compatible: false, a: place.a, b: place.b })
            .collect()
    }
}

/// Tokens after a negation that it turns around.
const SCOPE: usize = 3;

/// Most words that one quotation may have for others: more is another sentence.
const QUOTED_WORDS: usize = 3;

struct Replaced {
    a: Span,
    b: Span,
    words: usize,
    flanks: usize,
}

struct RoleOf {
    name: names::NameId,
    span: Span,
    words: Vec<String>,
}

/// Whether a hedge or a rounding lets both numbers hold.
fn can_both_hold(x: &Quantity, y: &Quantity, rounding: f64) -> bool {
    let holds = |hedged: &Quantity, exact: &Quantity| {
        let near = (hedged.value - exact.value).abs() <= rounding * hedged.value.abs().max(exact.value.abs());
        match hedged.hedge {
            Hedge::Exact => false,
            Hedge::About => near,
            Hedge::AtLeast => near && exact.value >= hedged.value,
            Hedge::AtMost => near && exact.value <= hedged.value,
        }
    };
    let range = (x.to.is_some() || y.to.is_some()) && x.unit != "score";
    (range && x.meets(y)) || holds(x, y) || holds(y, x)
}

/// Whether both name one office, with the same words that would make it another.
fn is_same_role(x: &[String], y: &[String]) -> bool {
    let head = |words: &[String]| words.iter().rfind(|word| is_role(word) && !is_qualifier(word)).cloned();
    head(x).is_some() && head(x) == head(y) && !roles_clash(x, y)
}

/// Whether one person cannot hold both roles: the same office with and without a
/// word that makes it another one, or two offices.
fn roles_clash(x: &[String], y: &[String]) -> bool {
    let head = |words: &[String]| words.iter().rfind(|word| is_role(word) && !is_qualifier(word)).cloned();
    let (Some(head_x), Some(head_y)) = (head(x), head(y)) else { return false };
    let qualifiers =
        |words: &[String]| -> Vec<String> { words.iter().filter(|word| is_qualifier(word)).cloned().collect() };
    if head_x == head_y {
        return qualifiers(x) != qualifiers(y);
    }
    is_office(&head_x) && is_office(&head_y)
}

/// Words that make another office out of one.
fn is_qualifier(word: &str) -> bool {
    matches!(
        word,
        "acting"
            | "assistant"
            | "associate"
            | "deputy"
            | "ex"
            | "former"
            | "incoming"
            | "interim"
            | "outgoing"
            | "vice"
    )
}

/// Roles that a person seldom holds beside another one.
fn is_office(word: &str) -> bool {
    matches!(
        word,
        "ambassador"
            | "captain"
            | "chancellor"
            | "commissioner"
            | "engineer"
            | "general"
            | "governor"
            | "judge"
            | "king"
            | "master"
            | "mayor"
            | "minister"
            | "pope"
            | "premier"
            | "president"
            | "queen"
            | "secretary"
            | "senator"
            | "sheriff"
    )
}

//! Quotations: other words inside what one speaker said, and other speakers of
//! the same words.
//!
//! Never here: words outside quotation marks.

use similar::DiffOp;

use crate::claims::cue::hedge;
use crate::claims::part::Part;
use crate::claims::verb::{is_be, is_modal};
use crate::matching::names::{self, NameId};
use crate::matching::story::Unit;
use crate::matching::wording;
use crate::order::Order;
use crate::report::ConflictKind;
use crate::span::Span;
use crate::text::entity::is_role;
use crate::text::function_words::is_negation;
use crate::text::geography;
use crate::text::numeral::small;
use crate::text::quantity::Quantity;
use crate::text::word::words;

use super::Difference;
use super::frame::{Pair, Side};

pub(super) fn quotations(pair: &Pair) -> Vec<Difference> {
    let mut found = Vec::new();
    for x in quoted(pair.a) {
        for y in quoted(pair.b) {
            // Of one quotation that is told in two ways, the difference that weighs most
            // stands for all.
            let weight = |difference: &Difference| difference.a.len() + difference.b.len();
            // What differs in another clause of the quotation is told there.
            let own = |difference: &&Difference| {
                let told =
                    pair.a.unit.claim.span.contains(difference.a) && pair.b.unit.claim.span.contains(difference.b);
                told || difference.kind == ConflictKind::Attribution
            };
            let all = compared(pair, x, y);
            let most = all
                .iter()
                .filter(own)
                .max_by_key(|other| (!other.compatible, weight(other), std::cmp::Reverse(other.a)));
            found.extend(most.copied());
        }
    }
    found
}

/// The tokens of each quotation of a side.
fn quoted(side: Side) -> Vec<(usize, usize)> {
    let quotations = crate::claims::quotation::quotations(side.text, side.sentence.span);
    let own = if side.unit.claim.quotations.is_empty() { Vec::new() } else { quotations };
    let all: Vec<Span> = own.into_iter().chain(side.unit.claim.quotations.iter().copied()).collect();
    let mut found: Vec<(usize, usize)> = all
        .iter()
        .filter_map(|span| {
            let inside = |at: &usize| span.contains(side.sentence.tokens[*at].span);
            let first = (0..side.sentence.tokens.len()).find(inside)?;
            let last = (0..side.sentence.tokens.len()).rfind(inside)?;
            Some((first, last + 1))
        })
        .collect();
    found.order();
    found.dedup();
    found
}

/// What differs between two quotations that are one in most of their words.
fn compared(pair: &Pair, x: (usize, usize), y: (usize, usize)) -> Vec<Difference> {
    let (words_x, words_y) = (lowers(pair.a, x), lowers(pair.b, y));
    let ops = wording::runs(&words_x, &words_y);
    let equal = |op: &DiffOp| if let DiffOp::Equal { len, .. } = op { *len } else { 0 };
    let common: usize = ops.iter().map(equal).sum();
    let content: usize = ops
        .iter()
        .filter(|op| equal(op) > 0)
        .flat_map(DiffOp::old_range)
        .filter(|at| pair.a.is_content(x.0 + at))
        .count();
    let (first, last) = (ops.iter().position(|op| equal(op) > 0), ops.iter().rposition(|op| equal(op) > 0));
    let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
    let shared = ops.get(first..=last).unwrap_or_default();
    let length: usize = shared.iter().map(|op| op.old_range().len().max(op.new_range().len())).sum();
    if content < LEAST || common < SPOKEN || common * 4 < length * 3 {
        return Vec::new();
    }
    if common < PHRASE && are_apart(pair, x, y, &ops, (first, last)) {
        return Vec::new();
    }
    if let Some(speakers) = other_speakers(pair, common, words_x.len().min(words_y.len())) {
        return vec![speakers];
    }
    if speak_for_two(pair) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (at, middle) in ops.iter().enumerate() {
        let (before, after) = (at.checked_sub(1).and_then(|at| ops.get(at)), ops.get(at + 1));
        let (of_a, of_b) = (middle.old_range(), middle.new_range());
        // At the ends a quotation may be cut; words for words are none the less others.
        let cut = (at < first || at > last) && (of_a.len() != of_b.len() || before.is_some_and(|op| equal(op) == 0));
        let flanks = before.map_or(0, equal) + after.map_or(0, equal);
        if equal(middle) > 0 || cut || flanks < FLANKS || of_a.len().max(of_b.len()) > MOST {
            continue;
        }
        let (here, there) = ((x.0 + of_a.start, x.0 + of_a.end), (y.0 + of_b.start, y.0 + of_b.end));
        if is_cut(pair.a, here) || is_cut(pair.b, there) || is_same(pair, here, there) {
            continue;
        }
        // What is put in or left out is shown with the words beside it.
        let widen = usize::from(of_a.is_empty() || of_b.is_empty());
        let (a, b) = ((here.0 - widen, here.1 + widen), (there.0 - widen, there.1 + widen));
        let small = is_small(pair.a, here) && is_small(pair.b, there) || is_form(pair, here, there);
        found.push(pair.difference(ConflictKind::Quotation, small, a, b));
    }
    found
}

/// Whether two quotations go on in words of their own before the first or behind the last of
/// their runs in common: they share a turn of phrase, `the way to get to the bottom of it` and
/// `she wants to get to the bottom of it`. One that leaves words out there is the other all the
/// same.
fn are_apart(pair: &Pair, x: (usize, usize), y: (usize, usize), ops: &[DiffOp], (first, last): (usize, usize)) -> bool {
    let apart = |(own_x, at_x): (usize, usize), (own_y, at_y): (usize, usize)| {
        own_x.min(own_y) >= APART && !leaves_out(pair.a, at_x) && !leaves_out(pair.b, at_y)
    };
    let begins = |at: usize, from: usize| (at, from + at);
    let ends = |at: usize, (from, to): (usize, usize)| (to - from - at, from + at);
    let (first, last) = (&ops[first], &ops[last]);
    apart(begins(first.old_range().start, x.0), begins(first.new_range().start, y.0))
        || apart(ends(last.old_range().end, x), ends(last.new_range().end, y))
}

/// Whether a mark before a token says that words were left out there.
fn leaves_out(side: Side, at: usize) -> bool {
    side.gap(at).contains('…') || side.gap(at).contains("..")
}

fn lowers(side: Side<'_>, range: (usize, usize)) -> Vec<&str> {
    (range.0..range.1).map(|at| side.lower(at)).collect()
}

fn number(side: Side<'_>, range: (usize, usize)) -> Option<&Quantity> {
    side.sentence.quantities.iter().find(|quantity| quantity.tokens == range)
}

/// The stem of a single word.
fn stem(side: Side<'_>, (from, to): (usize, usize)) -> Option<&str> {
    side.sentence.tokens.get(from).filter(|_| to == from + 1).map(|token| token.stem.as_str())
}

/// Fewest content words that two quotations share to be one.
const LEAST: usize = 2;

/// Words of their own at one end from which two quotations are apart there.
const APART: usize = 3;

/// Words in common from which two quotations are one, whatever stands at their ends.
const PHRASE: usize = 10;

/// Fewest words beside a difference, both sides taken together.
const FLANKS: usize = 3;

/// Most words that one quotation may have for others: more is another sentence.
const MOST: usize = 3;

/// Whether a mark says that words were left out or put in: `…`, `[the]`.
fn is_cut(side: Side, (from, to): (usize, usize)) -> bool {
    (from..=to).any(|at| leaves_out(side, at) || side.gap(at).contains(['[', ']', '(', ')', '*']))
}

/// Whether both say the same: contracted, a number in words, another spelling.
fn is_same(pair: &Pair, here: (usize, usize), there: (usize, usize)) -> bool {
    let expanded = |side: Side, (from, to): (usize, usize)| -> String {
        (from..to).map(|at| expand(side.lower(at))).collect::<Vec<_>>().concat().replace(['-', '\'', ' '], "")
    };
    let (one, other) = (expanded(pair.a, here), expanded(pair.b, there));
    let same_value = number(pair.a, here).zip(number(pair.b, there)).is_some_and(|(x, y)| x.has_value_of(y));
    let spelled = one.chars().count() > 4
        && strsim::osa_distance(&one, &other) <= 1
        && !one.is_empty()
        && stem(pair.a, here) != stem(pair.b, there);
    // `Bread & butter` is `bread and butter`, `5%` is `5 percent`.
    let sign = |side: Side, (from, to): (usize, usize), sign: char| from == to && side.gap(from).contains(sign);
    let written = |word: &str, mark: char| {
        (one == word && sign(pair.b, there, mark)) || (other == word && sign(pair.a, here, mark))
    };
    let signed = written("and", '&') || written("%", '%');
    // `The plan's late` is `the plan is late`.
    let short = |side: Side, (from, to): (usize, usize)| {
        let before = from.checked_sub(1).and_then(|at| side.sentence.tokens.get(at));
        from == to && before.is_some_and(|token| token.span.text(side.text).ends_with(['s', 'S']))
    };
    let verb = |word: &str| matches!(word, "is" | "has");
    let contracted = (verb(&one) && short(pair.b, there)) || (verb(&other) && short(pair.a, here));
    one == other || same_value || spelled || signed || contracted
}

/// Whether words put into a quotation or left out of it leave what it says: articles,
/// pronouns, prepositions and conjunctions, and what only fills a pause.
fn is_small(side: Side, (from, to): (usize, usize)) -> bool {
    (from..to).all(|at| {
        let lower = side.lower(at);
        let small = matches!(
            side.part(at),
            Some(
                Part::Determiner
                    | Part::Pronoun
                    | Part::Object
                    | Part::Preposition
                    | Part::Coordinator
                    | Part::Subordinator
                    | Part::Relative
                    | Part::That
                    | Part::To
            )
        );
        let filler = matches!(lower, "just" | "really" | "so" | "well" | "actually" | "simply" | "truly");
        let pause =
            matches!((lower, side.lower(at + 1)), ("you", "know")) || (lower, side.before(at, 1)) == ("know", "you");
        (small && !is_share(lower) && !is_negation(lower)) || filler || pause
    })
}

fn is_share(lower: &str) -> bool {
    matches!(
        lower,
        "all" | "any" | "both" | "each" | "every" | "few" | "half" | "many" | "most" | "no" | "none" | "some"
    )
}

/// Whether of two wordings of a quotation one is the other with words left out, none of which
/// is a number, a share, a denial or tells how sure it is: both give it.
///
/// ```
/// use claimgrid::matching::conflict::is_abridged;
///
/// assert!(is_abridged("The talks have been", "the talks have always been"));
/// assert!(!is_abridged("the talks have been", "the talks have not been"));
/// assert!(!is_abridged("we see that", "we don’t see that"));
/// assert!(!is_abridged("the talks have been", "the meetings have been"));
/// ```
#[must_use]
pub fn is_abridged(one: &str, other: &str) -> bool {
    let [one, other] = [one, other].map(|text| -> Vec<String> {
        words(text).into_iter().map(|(_, word)| word.to_lowercase().replace('’', "'")).collect()
    });
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let plain = |word: &str| {
        let counts = small(word).is_some() || word.starts_with(|first: char| first.is_ascii_digit());
        !(counts || is_share(word) || is_negation(word) || is_modal(word) || hedge(word).is_some())
    };
    let mut found = 0;
    for word in &long {
        if short.get(found).is_some_and(|same| expand(same) == expand(word)) {
            found += 1;
        } else if !plain(word) {
            return false;
        }
    }
    found == short.len()
}

/// Whether both are forms of one word, or names of one country.
fn is_form(pair: &Pair, here: (usize, usize), there: (usize, usize)) -> bool {
    let one_stem = stem(pair.a, here).zip(stem(pair.b, there)).is_some_and(|(x, y)| x == y);
    let only = |side: Side, (from, to): (usize, usize)| {
        if to == from + 1 { side.lower(from).to_owned() } else { String::new() }
    };
    let (one, other) = (only(pair.a, here), only(pair.b, there));
    // Told again, what was said changes its tense: `is`, `was`.
    let has = |word: &str| matches!(word, "has" | "have" | "had");
    let tense = is_be(&one) && is_be(&other) || has(&one) && has(&other);
    let ordinal = |word: &str| word.trim_end_matches(char::is_alphabetic).to_owned();
    let counted = !ordinal(&one).is_empty() && ordinal(&one) == ordinal(&other);
    let country = |side: Side, (from, to): (usize, usize)| {
        let lowers = (from..to).map(|at| side.lower(at).trim_end_matches("'s").trim_end_matches("’s"));
        let words: Vec<String> =
            lowers.filter(|word| !matches!(*word, "a" | "an" | "the")).map(str::to_owned).collect();
        geography::country(&words).map(|(country, _)| country)
    };
    one_stem || tense || counted || country(pair.a, here).zip(country(pair.b, there)).is_some_and(|(x, y)| x == y)
}

/// A contraction in full.
fn expand(lower: &str) -> String {
    let full = match lower {
        "can't" | "cannot" => "can not",
        "won't" => "will not",
        "gonna" => "going to",
        "wanna" => "want to",
        "ok" => "okay",
        "percent" => "%",
        _ => "",
    };
    if !full.is_empty() {
        return full.to_owned();
    }
    for (ending, word) in
        [("n't", " not"), ("'ll", " will"), ("'re", " are"), ("'ve", " have"), ("'m", " am"), ("'d", " would")]
    {
        if let Some(stem) = lower.strip_suffix(ending) {
            return format!("{stem}{word}");
        }
    }
    lower.to_owned()
}

/// Whether two named speakers are given and they are not one.
fn speak_for_two(pair: &Pair) -> bool {
    pair.a.unit.speaker.zip(pair.b.unit.speaker).is_some_and(|(x, y)| x != y)
}

/// The same words in the mouths of two persons.
fn other_speakers(pair: &Pair, common: usize, shorter: usize) -> Option<Difference> {
    let (x, y) = pair.a.unit.speaker.zip(pair.b.unit.speaker)?;
    let persons = pair.story.names.is_person(x) && pair.story.names.is_person(y);
    let mentions = |unit: &Unit, name| {
        let whole = &pair.story.wholes[unit.whole];
        whole.names.iter().any(|&(other, _)| other == name)
    };
    let explicit = |side: Side| {
        let said = side.unit.claim.attribution;
        said.is_some_and(|said| side.sentence.span.contains(said.speaker) && side.sentence.span.contains(said.cue))
    };
    if x == y
        || !persons
        || !explicit(pair.a)
        || !explicit(pair.b)
        || common < shorter
        || mentions(pair.a.unit, y)
        || mentions(pair.b.unit, x)
    {
        return None;
    }
    let (of_a, of_b) = pair.a.unit.claim.attribution.zip(pair.b.unit.claim.attribution)?;
    // A name in full and with a word more or less is one person: `Peter Ode Jr.`
    let words = |side: Side, speaker: Span, name: NameId| -> Vec<String> {
        let mentions = side.sentence.mentions.iter().filter(|mention| speaker.contains(mention.span));
        let mut named = mentions.map(|mention| names::words(&side.sentence.tokens, mention));
        named.find(|words| pair.story.names.name(words) == Some(name)).unwrap_or_default()
    };
    let (named_a, named_b) = (words(pair.a, of_a.speaker, x), words(pair.b, of_b.speaker, y));
    let title = |named: &[String]| named.iter().all(|word| is_role(word));
    if named_a.iter().any(|word| named_b.contains(word)) || title(&named_a) || title(&named_b) {
        return None;
    }
    Some(Difference { kind: ConflictKind::Attribution, compatible: false, a: of_a.speaker, b: of_b.speaker })
}

/// Fewest words that are not said twice, or by two people, by chance.
const SPOKEN: usize = 5;

//! Names and places: another one in the same place of the sentence, one spelled
//! nearly alike, another account.
//!
//! Never here: which spellings are one name (see [`crate::matching::names`]).

use crate::claims::cue;
use crate::claims::part::Part;
use crate::matching::names::{self, NameId};
use crate::report::ConflictKind;
use crate::text::entity::{Mention, is_role};
use crate::text::geography::{self, Standing};
use crate::text::role::is_calendar;
use crate::text::token::TokenKind;

use super::Difference;
use super::frame::{Pair, Side};

/// A name of one side, where it stands.
#[derive(Debug, Clone, Copy)]
struct Named<'a> {
    mention: &'a Mention,
    name: NameId,
    tokens: (usize, usize),
}

pub(super) fn names(pair: &Pair) -> Vec<Difference> {
    let (of_a, of_b) = (named(pair, pair.a), named(pair, pair.b));
    let mut found = Vec::new();
    for x in of_a.iter().filter(|x| !of_b.iter().any(|y| y.name == x.name)) {
        for y in of_b.iter().filter(|y| !of_a.iter().any(|x| x.name == y.name)) {
            if !can_clash(pair, x, y) {
                continue;
            }
            let spelled = is_nearly_spelled(pair, x, y);
            let apart = spelled || (is_in_clause(pair, x, y) && is_same_place(pair, x, y));
            if apart {
                let kind = if is_place(pair, x, y) { ConflictKind::Place } else { ConflictKind::Name };
                // A person under another spelling is still the same one, and so is what is called
                // by more words than the one: `the Straight of Tolen`.
                let longer = y.tokens.1 - y.tokens.0 > 1;
                let compatible = spelled && (longer || pair.story.names.is_person(x.name));
                found.push(Difference { kind, compatible, a: x.mention.span, b: y.mention.span });
            }
        }
    }
    found.extend(accounts(pair));
    found
}

/// The names in the sentence of a side; a title alone is none.
fn named<'a>(pair: &Pair<'a>, side: Side<'a>) -> Vec<Named<'a>> {
    let sentence = side.sentence;
    let title = |mention: &Mention| {
        let mut words = sentence.tokens.get(mention.tokens.0..mention.tokens.1).unwrap_or_default().iter();
        words.all(|token| is_role(&token.lower) || is_calendar(&token.lower))
    };
    let mentions = sentence.mentions.iter().filter(|mention| !title(mention));
    mentions
        .filter_map(|mention| {
            let name = pair.story.names.name(&names::words(&sentence.tokens, mention))?;
            Some(Named { mention, name, tokens: mention.tokens })
        })
        .collect()
}

/// Whether the two can be two answers: both persons or neither, neither a word
/// for a country or its people beside anything else, neither a part of the other.
fn can_clash(pair: &Pair, x: &Named, y: &Named) -> bool {
    let (tokens_a, tokens_b) = (&pair.a.sentence.tokens, &pair.b.sentence.tokens);
    let (words_x, words_y) = (names::words(tokens_a, x.mention), names::words(tokens_b, y.mention));
    let country = |words: &[String]| geography::country(words);
    // `met in Oslo`: the town itself, and not the government that it stands for.
    let town = |side: Side, named: &Named, words: &[String]| {
        let stands = country(words);
        let is_town =
            matches!(stands, Some((_, Standing::Capital))) && matches!(side.before(named.tokens.0, 1), "in" | "near");
        stands.filter(|_| !is_town)
    };
    let same_kind = match (town(pair.a, x, &words_x), town(pair.b, y, &words_y)) {
        (None, None) => true,
        (Some((x, standing)), Some((y, other))) => x != y && standing == other,
        _ => false,
    };
    // `A US president` and `an American president`.
    let of_country = |word: &String| country(std::slice::from_ref(word)).map(|(country, _)| country);
    let differ = || words_x.iter().zip(&words_y).find(|(x, y)| x != y);
    let one_country = words_x.len() == words_y.len()
        && differ().is_some_and(|(x, y)| of_country(x).is_some() && of_country(x) == of_country(y));
    // `Tolen` and `Tolen Rescue`, `FBI` and `Federal Bureau`: a shorter form.
    let shares = words_x.iter().any(|word| words_y.contains(word));
    let initials = |words: &[String]| -> String { words.iter().filter_map(|word| word.chars().next()).collect() };
    let short = |one: &[String], other: &[String]| one.len() == 1 && other.len() > 1 && one[0] == initials(other);
    let persons = |named: &Named| pair.story.names.is_person(named.name);
    // `Bill Lund` and `William Lund`: one surname is one person, unless spelled nearly alike.
    let one_surname = persons(x)
        && persons(y)
        && words_x.len() > 1
        && words_x.len() == words_y.len()
        && words_x.last() == words_y.last()
        && !is_nearly_spelled(pair, x, y);
    same_kind
        && !one_surname
        && !one_country
        && persons(x) == persons(y)
        && x.mention.acronym == y.mention.acronym
        && (!shares || differ_once(&words_x, &words_y))
        && !is_form_of(&words_x, &words_y)
        && !short(&words_x, &words_y)
        && !short(&words_y, &words_x)
}

/// Whether the words are the same but for one.
fn differ_once(x: &[String], y: &[String]) -> bool {
    x.len() == y.len() && x.iter().zip(y).filter(|(x, y)| x != y).count() == 1
}

/// Whether one is the other with an ending, or cut: `Tolen` and `Tolens`.
fn is_form_of(x: &[String], y: &[String]) -> bool {
    let ([x], [y]) = (x, y) else { return false };
    x.starts_with(y.as_str()) || y.starts_with(x.as_str()) || is_inflected(x, y)
}

fn is_in_clause(pair: &Pair, x: &Named, y: &Named) -> bool {
    pair.a.unit.claim.span.contains(x.mention.span) && pair.b.unit.claim.span.contains(y.mention.span)
}

/// Whether one is spelled like the other but for a few letters, as names are that
/// are taken for each other.
fn is_nearly_spelled(pair: &Pair, x: &Named, y: &Named) -> bool {
    let words = |side: Side, named: &Named| names::words(&side.sentence.tokens, named.mention);
    let (words_x, words_y) = (words(pair.a, x), words(pair.b, y));
    let differ: Vec<(&String, &String)> = words_x.iter().zip(&words_y).filter(|(x, y)| x != y).collect();
    let [(one, other)] = differ[..] else { return false };
    let most = pair.config.name_letters;
    let near = |one: &str, other: &str| {
        let length = one.chars().count().min(other.chars().count());
        let same_start = one.chars().take(2).eq(other.chars().take(2));
        // `Tolen` and `Tolener` are a place and its people.
        let extended = one.starts_with(other) || other.starts_with(one);
        let letters = strsim::osa_distance(one, other);
        length >= 3 * most.max(1) && same_start && !extended && (1..=most).contains(&letters)
    };
    words_x.len() == words_y.len() && near(one, other) && !is_inflected(one, other)
}

/// Whether two words are forms of one: `Norwegian` and `Norwegians`.
fn is_inflected(one: &str, other: &str) -> bool {
    const ENDINGS: &[&str] =
        &["", "n", "an", "ian", "ish", "ese", "ic", "ist", "ism", "al", "y", "er", "eer", "e", "i"];
    let stem = |word: &str| -> Vec<String> {
        let forms = [Some(word), word.strip_suffix('s')];
        let cut = |form: &str| {
            ENDINGS.iter().filter_map(|ending| Some(form.strip_suffix(ending)?.to_owned())).collect::<Vec<_>>()
        };
        forms.into_iter().flatten().flat_map(cut).collect()
    };
    let (of_one, of_other) = (stem(one), stem(other));
    of_one.iter().any(|stem| stem.len() >= 4 && of_other.contains(stem))
}

/// Whether the words that say what the name does in its clause are the same on
/// both sides.
fn is_same_place(pair: &Pair, x: &Named, y: &Named) -> bool {
    if pair.alignment < pair.config.name_alignment || pair.story.nested.hold(x.name, y.name) {
        return false;
    }
    is_subject(pair, x, y) || is_object(pair, x, y)
}

/// Before the same verb, which says more than that somebody spoke, and the same
/// words behind it.
fn is_subject(pair: &Pair, x: &Named, y: &Named) -> bool {
    let verb = |side: Side, named: &Named| {
        let joined = |at: usize| !side.gap(at).contains([',', ';', ':', '.', '(', ')', '-', '–', '—', '"', '“', '”']);
        let from = named.tokens.1;
        let at = (from..from + VERB_WITHIN)
            .take_while(|&at| joined(at))
            .find(|&at| side.kind(at) == Some(TokenKind::Content) && !side.lower(at).ends_with("ly"))?;
        let clear =
            (from..at).all(|at| matches!(side.kind(at), Some(TokenKind::Function)) && !is_joining(side.lower(at)));
        (clear && cue::strength(side.lower(at)).is_none() && !is_joining(side.before(named.tokens.0, 1))).then_some(at)
    };
    let Some((a, b)) = verb(pair.a, x).zip(verb(pair.b, y)) else { return false };
    let is_verb = |side: Side, at: usize| matches!(side.part(at), Some(Part::Finite | Part::Participle));
    pair.are_mates(a, b)
        && pair.mate(a).is_some_and(|mate| mate.plain)
        && pair.around((x.tokens.0, a + 1), (y.tokens.0, b + 1)) >= 1
        && is_verb(pair.a, a)
        && is_verb(pair.b, b)
}

/// How far behind a name its verb may stand.
const VERB_WITHIN: usize = 3;

/// Behind the same preposition of the same word: `landed in Tolen`.
fn is_object(pair: &Pair, x: &Named, y: &Named) -> bool {
    led(pair.a, x).zip(led(pair.b, y)).is_some_and(|((before_x, head_x), (before_y, head_y))| {
        before_x == before_y
            && pair.are_mates(head_x, head_y)
            && pair.mate(head_x).is_some_and(|mate| mate.plain)
            && match before_x {
                // Not whoever was identified, but one and the same.
                "as" => pair.are_one(&whom(pair.a, head_x, x), &whom(pair.b, head_y, y)),
                _ => pair.around((head_x, x.tokens.1), (head_y, y.tokens.1)) >= 1,
            }
    })
}

/// The words for who was identified by the verb at `verb`, behind it or before it: `identified
/// the suspect as Odo Lund`, `the suspect was identified as Odo Lund`.
fn whom(side: Side, verb: usize, named: &Named) -> Vec<usize> {
    let content = |from: usize, to: usize| (from..to).filter(|&at| side.is_content(at)).collect::<Vec<usize>>();
    let behind = content(verb + 1, named.tokens.0);
    if behind.is_empty() { content(side.clause().start, verb) } else { behind }
}

/// How far before a name and its preposition the verb may stand that they belong to.
const LED_WITHIN: usize = 8;

/// The preposition before a name and the word that it leads to: the one before it, or a verb
/// further away.
fn led<'a>(side: Side<'a>, named: &Named) -> Option<(&'a str, usize)> {
    let mut at = named.mention.roles.iter().map(|role| role.tokens.0).fold(named.tokens.0, usize::min);
    if matches!(side.before(at, 1), "the" | "a" | "an") {
        at = at.checked_sub(1)?;
    }
    let leading = at.checked_sub(1)?;
    // `identified the suspect as Odo Lund`, `fired from Odrel by the Front`: of the verb.
    let verb = || (leading.saturating_sub(LED_WITHIN)..leading).rev().find(|&at| side.is_verb(at));
    let head = match side.lower(leading) {
        "as" => verb().filter(|&verb| matches!(side.lower(verb), "identified" | "identify" | "named"))?,
        "by" => verb().filter(|&verb| side.part(verb) == Some(Part::Participle)).or(leading.checked_sub(1))?,
        _ => leading.checked_sub(1)?,
    };
    let preposition = match side.lower(leading) {
        "as" | "in" | "at" | "near" | "outside" | "off" | "by" | "from" | "to" | "on" | "over" | "for" => {
            side.lower(leading)
        }
        "called" | "named" | "titled" | "dubbed" | "nicknamed" => "called",
        _ => return None,
    };
    // A list is longer than one answer: `in Tolen and Marrick`, not `in Tolen and went`.
    let joined = matches!(side.lower(named.tokens.1), "and" | "or" | "nor");
    let next = side.sentence.tokens.get(named.tokens.1 + 1);
    let listed = joined
        && next.is_none_or(|next| {
            next.capital || next.kind != TokenKind::Content || matches!(next.lower.as_str(), "near" | "in")
        });
    (!listed && side.is_content(head)).then_some((preposition, head))
}

fn is_joining(lower: &str) -> bool {
    matches!(lower, "and" | "or" | "nor" | "who" | "which" | "that" | "whose" | "of" | "with" | "than")
}

/// Whether one of the two stands behind a preposition of place, or beside a word
/// for a place of the world.
fn is_place(pair: &Pair, x: &Named, y: &Named) -> bool {
    let placed = |side: Side, named: &Named| {
        matches!(side.before(named.tokens.0, 1), "in" | "at" | "near" | "outside" | "off" | "to" | "from")
    };
    !pair.story.names.is_person(x.name) && (placed(pair.a, x) || placed(pair.b, y))
}

/// Accounts by their handles: `@tolen_port`, `an account called TolenPort`.
fn accounts(pair: &Pair) -> Option<Difference> {
    let only = |side: Side| {
        let mut handles = (0..side.sentence.tokens.len()).filter(|&at| is_handle(side, at));
        let first = handles.next()?;
        handles.all(|at| side.lower(at) == side.lower(first)).then_some(first)
    };
    let (a, b) = only(pair.a).zip(only(pair.b))?;
    // Two posts of two accounts share names; that they are one takes more.
    let shared = pair.mates.iter().filter(|mate| mate.plain).count() >= 1;
    (shared && pair.a.lower(a) != pair.b.lower(b))
        .then(|| pair.difference(ConflictKind::Name, false, (a, a + 1), (b, b + 1)))
}

/// Whether a token is the handle of an account: behind `@`, or a word with capitals
/// inside it that stands in quotation marks of its own or behind a word for an account.
fn is_handle(side: Side, at: usize) -> bool {
    let Some(token) = side.sentence.tokens.get(at) else { return false };
    if side.gap(at).ends_with('@') {
        // Behind its owner's name it signs a post: `Ada Lund (@ada_lund)`.
        let by = |back| matches!(side.before(at, back), "account" | "by" | "from" | "handle" | "on" | "user");
        return !side.gap(at).contains(['(', '—', '–']) && (1..=2).any(by);
    }
    let word = token.span.text(side.text);
    let mut letters = word.chars().zip(word.chars().skip(1));
    let inner = letters.any(|(one, next)| (one.is_lowercase() || one == '_') && next.is_uppercase())
        || word.chars().any(|c| c == '_');
    let after = side.text.get(token.span.end..).unwrap_or("").trim_start_matches([',', '.']);
    let quoted = side.gap(at).ends_with(['"', '“', '‘', '\'']) && after.starts_with(['"', '”', '’', '\'']);
    let account = (1..=2).any(|back| {
        matches!(side.before(at, back), "account" | "user" | "username" | "handle" | "channel" | "profile" | "alias")
    });
    let called = matches!(side.before(at, 1), "called" | "named" | "titled" | "dubbed" | "as")
        && matches!(side.before(at, 2), "account" | "user" | "handle" | "channel" | "profile");
    let digits = word.chars().any(char::is_alphabetic) && word.chars().any(char::is_numeric);
    (inner && (quoted || account)) || ((inner || digits) && called)
}

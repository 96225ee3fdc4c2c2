//! Roles: titles that one person cannot hold at once.
//!
//! Never here: who the person is, and no office that only one text needs.

use crate::matching::names;
use crate::report::ConflictKind;
use crate::span::Span;
use crate::text::entity::{Mention, is_role};
use crate::text::role_words::is_rank;

use super::Difference;
use super::frame::{Line, Pair, Side};

struct RoleOf {
    name: names::NameId,
    span: Span,
    words: Vec<String>,
    /// Whether it tells of the time that is spoken of, in which it may have been held:
    /// `under President Lund`, `Mayor Lund's budget`.
    of_its_time: bool,
    /// Whether it is the second of two before a name, which leave others unsaid.
    second: bool,
}

pub(super) fn roles(pair: &Pair) -> Vec<Difference> {
    let mut found = Vec::new();
    let (of_a, of_b) = (roles_of(pair, pair.a), roles_of(pair, pair.b));
    // Of several roles of one name, one that the other side gives too answers.
    let answered = |role: &RoleOf, others: &[RoleOf]| {
        others.iter().any(|other| other.name == role.name && is_same_role(&role.words, &other.words))
    };
    for x in of_a.iter().filter(|x| !answered(x, &of_b)) {
        for y in of_b.iter().filter(|y| y.name == x.name && !answered(y, &of_a)) {
            let then = (x.of_its_time && is_past(&y.words)) || (y.of_its_time && is_past(&x.words));
            if !(then || x.second || y.second) && roles_clash(&x.words, &y.words) {
                // Who is acting in an office is called by it as well.
                let compatible = !roles_clash(&in_office(&x.words), &in_office(&y.words));
                found.push(Difference { kind: ConflictKind::Role, compatible, a: x.span, b: y.span });
            }
        }
    }
    found
}

/// Whether the article of `teller` gives, anywhere, the role at `span` of the other side
/// to the same person.
pub(super) fn is_told(pair: &Pair, teller: Side, other: Side, span: Span) -> bool {
    let Some(role) = roles_of(pair, other).into_iter().find(|role| role.span == span) else { return false };
    let Some(document) = pair.story.documents.get(teller.unit.article) else { return false };
    document.sentences.iter().any(|sentence| {
        let line = Line { sentence, text: teller.text };
        let of_name =
            |mention: &&Mention| pair.story.names.name(&names::words(&sentence.tokens, mention)) == Some(role.name);
        let roles = sentence.mentions.iter().filter(of_name).flat_map(|mention| &mention.roles);
        roles.into_iter().filter_map(|told| sentence.tokens.get(with_past(line, told.tokens.0)..told.tokens.1)).any(
            |words| {
                let words: Vec<String> = words.iter().map(|token| token.lower.clone()).collect();
                is_same_role(&role.words, &words)
            },
        )
    })
}

fn roles_of(pair: &Pair, side: Side) -> Vec<RoleOf> {
    let (unit, sentence) = (side.unit, side.sentence);
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
            let name = pair.story.names.name(&names::words(&sentence.tokens, mention));
            let last = mention.tokens.1.checked_sub(1).and_then(|last| sentence.tokens.get(last));
            let last = last.map_or("", |last| last.span.text(side.text));
            let owns =
                last.ends_with("'s") || last.ends_with("’s") || side.gap(mention.tokens.1).starts_with(['\'', '’']);
            // `Chairman and chief executive Ines Kallio`.
            let second = |at: usize| matches!(side.before(at, 1), "and" | "&") && is_role(side.before(at, 2));
            mention.roles.iter().filter_map(move |role| {
                let from = with_past(*side, role.tokens.0);
                let words = sentence.tokens.get(from..role.tokens.1)?;
                let span = Span::new(words.first()?.span.start, role.span.end);
                let words: Vec<String> = words.iter().map(|token| token.lower.clone()).collect();
                let of_its_time = owns
                    || matches!(side.before(from, 1), "under" | "during")
                    || words.ends_with(&["at".to_owned(), "the".to_owned(), "time".to_owned()]);
                Some(RoleOf { name: name?, span, words, of_its_time, second: second(role.tokens.0) })
            })
        })
        .collect()
}

/// Where a role begins with the word that puts it in the past, which may stand
/// before the name of a body: `former Tolen Ferries executive`; not before another role, which
/// it is said of: `former committee member Senator Ode`.
fn with_past(line: Line, from: usize) -> usize {
    let joined = |back: &usize| (from + 1 - back..=from).all(|at| line.gap(at) == " ");
    let past = |back: &usize| matches!(line.before(from, *back), "ex" | "former" | "previous");
    let is_own = |back: &usize| !is_role(line.before(from, *back));
    (1..=from.min(PAST_WITHIN)).take_while(joined).take_while(is_own).find(past).map_or(from, |back| from - back)
}

/// How far before a role the word that puts it in the past may stand.
const PAST_WITHIN: usize = 4;

/// What a title is, whatever the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Title<'a> {
    /// One word for all words of one office.
    head: &'a str,
    track: Track,
}

/// Titles of which a person has one at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Track {
    /// Heads of companies and associations.
    Executive,
    /// Offices of state.
    State,
    /// Ranks of soldiers and police.
    Rank,
    /// Who speaks for somebody, or stands up for them in court.
    Agent,
    /// Anything else: of those a person may have several.
    Other,
}

/// Whether both name one office, with the same words that would make it another.
fn is_same_role(x: &[String], y: &[String]) -> bool {
    let same_head = title(x).zip(title(y)).is_some_and(|(x, y)| x.head == y.head);
    same_head && !roles_clash(x, y)
}

/// Whether one person cannot hold both roles: the same office with and without a
/// word that makes it another one, or two of one line.
fn roles_clash(x: &[String], y: &[String]) -> bool {
    let (Some(title_x), Some(title_y)) = (title(x), title(y)) else { return false };
    let then = |words: &[String]| words.iter().any(|word| word == "then");
    if title_x.track == Track::Other || title_y.track == Track::Other || then(x) || then(y) {
        return false;
    }
    // A lawyer is none the less one in an office: `assistant attorney`.
    if title_x.track == Track::Agent && title_x.head == title_y.head {
        return false;
    }
    if title_x.head == title_y.head || is_kind_of(title_x, title_y) || is_kind_of(title_y, title_x) {
        // Who was at the head of one department may be at that of another now.
        if department(x).zip(department(y)).is_some_and(|(x, y)| x != y) {
            return is_past(x) == is_past(y);
        }
        let qualifiers = |words: &[String]| -> Vec<String> {
            let own = words.iter().filter(|word| is_qualifier(word) && !is_part_of_title(words, word));
            own.map(|word| if is_past(std::slice::from_ref(word)) { "former".to_owned() } else { word.clone() })
                .collect()
        };
        return qualifiers(x) != qualifiers(y);
    }
    // Who was one thing may be another now.
    title_x.track == title_y.track && is_past(x) == is_past(y)
}

/// The department of state that a role is at the head of, whichever way it is spelled.
fn department(words: &[String]) -> Option<&str> {
    let secretary = || words.iter().any(|word| word == "state") && words.iter().any(|word| word == "secretary");
    let of_state = words.iter().find_map(|word| {
        Some(match word.as_str() {
            "defence" | "defense" => "defense",
            "economic" | "economics" | "economy" => "economy",
            "employment" | "labor" | "labour" => "labor",
            "foreign" => "foreign",
            "home" | "interior" => "interior",
            "finance" | "treasury" => "finance",
            "transport" | "transportation" => "transport",
            "agriculture" | "commerce" | "culture" | "education" | "energy" | "environment" | "health" | "housing"
            | "justice" | "trade" => word.as_str(),
            _ => return None,
        })
    });
    // A secretary of state for health has another one.
    of_state.or_else(|| secretary().then_some("foreign"))
}

/// Whether a word of a role says that it is held no longer.
fn is_past(words: &[String]) -> bool {
    words.iter().any(|word| matches!(word.as_str(), "ex" | "former" | "formerly" | "previous" | "retired"))
}

/// `An executive` is any of them.
fn is_kind_of(one: Title, other: Title) -> bool {
    one.track == other.track && matches!(one.head, "executive" | "head" | "boss" | "leader" | "officer")
}

/// The title in the words of a role.
fn title(words: &[String]) -> Option<Title<'_>> {
    let has = |word: &str| words.iter().any(|other| other == word);
    let pair = |one: &str, other: &str| words.windows(2).any(|two| two[0] == one && two[1] == other);
    let of = |head, track| Some(Title { head, track });
    if has("ceo") || pair("chief", "executive") {
        return of("ceo", Track::Executive);
    }
    for (one, other, head) in [
        ("managing", "director", "managing-director"),
        ("executive", "director", "executive-director"),
        ("director", "general", "director-general"),
    ] {
        if pair(one, other) {
            return of(head, Track::Executive);
        }
    }
    if pair("prime", "minister") {
        return of("premier", Track::State);
    }
    if pair("attorney", "general") {
        return of("attorney", Track::State);
    }
    if pair("secretary", "general") {
        return of("secretary-general", Track::State);
    }
    let head = words.iter().rfind(|word| (is_role(word) || is_rank(word)) && !is_qualifier(word))?;
    let track = match head.as_str() {
        "chair" | "chairman" | "chairperson" | "chairwoman" => return of("chair", Track::Executive),
        "executive" => Track::Executive,
        "ambassador" | "chancellor" | "commissioner" | "governor" | "judge" | "king" | "mayor" | "minister"
        | "pope" | "premier" | "president" | "queen" | "secretary" | "senator" => Track::State,
        "captain" | "colonel" | "constable" | "detective" | "general" | "inspector" | "lieutenant" | "major"
        | "master" | "engineer" | "sergeant" | "sheriff" | "superintendent" => Track::Rank,
        "congressman" | "congresswoman" | "rep" => return of("representative", Track::State),
        // Of a family or a union there are representatives too.
        "representative" if words.len() == 1 => return of("representative", Track::State),
        "sen" => return of("senator", Track::State),
        "gov" => return of("governor", Track::State),
        "attorney" | "counsel" | "lawyer" | "solicitor" => return of("lawyer", Track::Agent),
        "spokesman" | "spokesperson" | "spokeswoman" => return of("spokesman", Track::Agent),
        _ => Track::Other,
    };
    of(head, track)
}

/// `General` of a secretary general is no rank.
fn is_part_of_title(words: &[String], word: &str) -> bool {
    word == "general" && words.len() > 1
}

/// A role without the words for who holds it for a time.
fn in_office(words: &[String]) -> Vec<String> {
    words.iter().filter(|word| !matches!(word.as_str(), "acting" | "interim")).cloned().collect()
}

/// Words that make another office out of one.
fn is_qualifier(word: &str) -> bool {
    matches!(
        word,
        "acting"
            | "assistant"
            | "associate"
            | "deputy"
            | "elect"
            | "ex"
            | "former"
            | "incoming"
            | "interim"
            | "outgoing"
            | "previous"
            | "vice"
    )
}

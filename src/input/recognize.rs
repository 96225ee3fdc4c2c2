//! Title, source and date of an article out of the first lines of its text, as
//! suggestions for a person: labels, bylines, datelines, days, the headline.
//!
//! Never here: guesses. What may be two things is left out.

use crate::article::Article;
use crate::input::day;
use crate::input::label::{self, Label};
use crate::input::site;

/// What the first lines of a text say of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recognized {
    /// The headline.
    pub title: Option<String>,
    /// The publisher.
    pub source: Option<String>,
    /// The day of publication as `2024-09-14`.
    pub date: Option<String>,
}

/// Lines with words that are looked at: above the prose stand the navigation, the
/// headline, the byline and the day, seldom more.
const LINES: usize = 14;

/// Bytes of the text that are looked at.
const HEAD: usize = 6_000;

/// Words of the longest headline.
const TITLE_WORDS: usize = 28;

/// Words from which a line is prose rather than part of the head.
const PROSE_WORDS: usize = 30;

/// Words of a line that is no more than a day, a byline, or both.
const SHORT_WORDS: usize = 12;

/// What the name of a paper, a station or an agency has in it.
const MASTHEADS: &[&str] = &[
    "abendblatt",
    "agency",
    "anzeiger",
    "blatt",
    "bote",
    "broadcasting",
    "bulletin",
    "chronicle",
    "chronik",
    "courier",
    "daily",
    "dispatch",
    "echo",
    "examiner",
    "gazette",
    "globe",
    "guardian",
    "herald",
    "independent",
    "inquirer",
    "journal",
    "kurier",
    "mercury",
    "morgenpost",
    "nachrichten",
    "observer",
    "post",
    "presse",
    "press",
    "radio",
    "record",
    "register",
    "rundfunk",
    "rundschau",
    "sentinel",
    "standard",
    "tageblatt",
    "tagblatt",
    "telegraph",
    "times",
    "tribune",
    "volksblatt",
    "wire",
    "zeitung",
];

/// What a line is in the head of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// `Source: Bay Radio`.
    Labeled(Label, &'a str),
    /// `By Ada Moor, Coast Wire`.
    Byline,
    /// A day and little else.
    Day,
    /// `TOLEN POINT, Sept. 14 (Coast Wire) — …`
    Dateline,
    /// Short enough for a headline, and no sentence.
    Title,
    /// Navigation and the like.
    Furniture,
    /// Anything else.
    Prose,
}

/// Reads the head of `text`.
///
/// ```
/// use claimgrid::input::recognize::recognize;
/// let found = recognize("Ferry runs aground off Tolen\n\nBy Ada Moor\n3 May 2024\n\n\
///     TOLEN POINT (Coast Wire) — The ferry Alma ran aground on Friday with 112 people aboard.");
/// assert_eq!(found.title.as_deref(), Some("Ferry runs aground off Tolen"));
/// assert_eq!(found.source.as_deref(), Some("Coast Wire"));
/// assert_eq!(found.date.as_deref(), Some("2024-05-03"));
/// ```
#[must_use]
pub fn recognize(text: &str) -> Recognized {
    let mut found = Recognized::default();
    let mut titles: Vec<&str> = Vec::new();
    let mut agency = None;
    let mut has_prose = false;
    for line in beginning(text).lines().map(str::trim).filter(|line| !line.is_empty()).take(LINES) {
        match line_kind(line) {
            Line::Labeled(Label::Title, value) => found.title = found.title.or_else(|| Some(value.to_owned())),
            Line::Labeled(Label::Source, value) => found.source = found.source.or_else(|| Some(value.to_owned())),
            Line::Labeled(Label::Date, value) => {
                found.date = found.date.or_else(|| day::first(value).map(|day| day.iso));
            }
            Line::Labeled(..) | Line::Furniture => {}
            Line::Byline | Line::Day => {
                found.source = found.source.or_else(|| publisher(line).map(str::to_owned));
                found.date = found.date.or_else(|| day::first(line).map(|day| day.iso));
            }
            Line::Dateline => {
                if let Some((place, inside)) = dateline(line) {
                    agency = agency.or(inside);
                    found.date = found.date.or_else(|| day::first(place).map(|day| day.iso));
                }
                has_prose = true;
            }
            Line::Title => titles.push(line),
            Line::Prose => has_prose = true,
        }
        if has_prose {
            break;
        }
    }
    if has_prose {
        headline(&titles, &mut found);
    }
    found.source = found.source.or_else(|| agency.map(str::to_owned));
    found
}

/// An article out of `text`, its block of labels, where it has one, taken as title,
/// source, date and address; what stays open is left to [`recognize`].
#[must_use]
pub fn article(text: &str) -> Article {
    let Some((labels, end)) = label::block(text) else {
        return Article::from_text(text.trim());
    };
    let mut article = Article::from_text(text[end..].trim());
    for (label, value) in labels {
        match label {
            Label::Title if article.title.is_empty() => value.clone_into(&mut article.title),
            Label::Source if article.source.is_empty() => value.clone_into(&mut article.source),
            Label::Date if article.date.is_none() => article.date = day::first(value).map(|day| day.iso),
            Label::Address if article.url.is_none() => article.url = Some(value.to_owned()),
            _ => {}
        }
    }
    article
}

/// The first bytes of a text, cut between characters.
pub(super) fn beginning(text: &str) -> &str {
    let end = (0..=HEAD.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    text[..end].trim_start_matches('\u{feff}')
}

/// What a line is, by itself.
pub(super) fn line_kind(line: &str) -> Line<'_> {
    let bare = line.trim_start_matches(['#', '*', '_', '>', ' ']).trim_end_matches(['*', '_', ' ']);
    if let Some((label, value)) = label::label(line) {
        return Line::Labeled(label, value);
    }
    if dateline(bare).is_some() {
        return Line::Dateline;
    }
    let count = bare.split_whitespace().take(PROSE_WORDS).count();
    if count <= SHORT_WORDS && is_byline(bare) {
        return Line::Byline;
    }
    let ends = bare.ends_with(['.', ';', ',', '…']) || bare.ends_with(".”") || bare.ends_with(".\"");
    if count <= SHORT_WORDS && !ends && day::first(bare).is_some_and(|day| is_day_line(bare, &day)) {
        return Line::Day;
    }
    if label::is_rule(bare) || is_furniture(bare) {
        return Line::Furniture;
    }
    let has_letters = bare.chars().filter(|letter| letter.is_alphabetic()).nth(3).is_some();
    if count <= TITLE_WORDS && !ends && has_letters { Line::Title } else { Line::Prose }
}

/// `By Ada Moor`, `Von Ada Moor und Bo Hale`.
fn is_byline(line: &str) -> bool {
    let lower = line.to_lowercase();
    let after = ["by ", "von "].iter().find_map(|start| lower.starts_with(start).then_some(start.len()));
    let Some(rest) = after.and_then(|from| line.get(from..)) else { return false };
    rest.trim_start().starts_with(char::is_uppercase) && !line.ends_with(['.', '?', '!'])
}

/// Words that stand beside a day over an article.
const BESIDE_DAYS: &[&str] = &[
    "am",
    "at",
    "aktualisiert",
    "cet",
    "edt",
    "erschienen",
    "est",
    "first",
    "gmt",
    "h",
    "last",
    "min",
    "on",
    "pm",
    "posted",
    "published",
    "read",
    "stand",
    "uhr",
    "um",
    "updated",
    "utc",
    "veröffentlicht",
    "vom",
];

const WEEKDAYS: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonnabend",
    "sonntag",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "mo",
    "di",
    "mi",
    "do",
    "fr",
    "sa",
    "so",
];

/// Whether a line is a day with a time, a publisher or a writer beside it, not a
/// headline in which a day stands.
fn is_day_line(line: &str, day: &day::Day) -> bool {
    let beside = [&line[..day.place.start], &line[day.place.end..]];
    beside.iter().all(|part| {
        let words: Vec<String> = words_of(part).map(str::to_lowercase).collect();
        let usual = |word: &String| {
            word.starts_with(|letter: char| letter.is_ascii_digit())
                || BESIDE_DAYS.contains(&word.as_str())
                || WEEKDAYS.contains(&word.as_str())
        };
        words.iter().all(usual) || is_set_apart(part)
    })
}

/// Whether a name is set apart from the day by a comma or another mark.
fn is_set_apart(part: &str) -> bool {
    const MARKS: [char; 7] = [',', '|', '·', '•', '–', '—', '-'];
    let part = part.trim();
    (part.ends_with(MARKS) || part.starts_with(MARKS))
        && pieces(part).all(|piece| site::is_name(piece) || is_usual(piece))
}

fn is_usual(piece: &str) -> bool {
    words_of(piece).map(str::to_lowercase).all(|word| {
        BESIDE_DAYS.contains(&word.as_str())
            || WEEKDAYS.contains(&word.as_str())
            || word.starts_with(|letter: char| letter.is_ascii_digit())
    })
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The parts of a line between its marks.
fn pieces(line: &str) -> impl Iterator<Item = &str> {
    let apart = line.split([',', '|', '·', '•', '–', '—']).flat_map(|part| part.split(" - "));
    apart.map(|piece| piece.trim_matches([' ', '-'])).filter(|piece| !piece.is_empty())
}

/// The publisher beside a byline or a day: a name with a paper's or an agency's word
/// in it, or one that stands alone beside a day. A writer is none.
fn publisher(line: &str) -> Option<&str> {
    let day = day::first(line);
    let names: Vec<&str> = pieces(line).filter(|piece| site::is_name(piece) && !is_usual(piece)).collect();
    let of_day = |piece: &str| day.as_ref().is_some_and(|day| line[day.place.clone()].contains(piece));
    let names: Vec<&str> = names.into_iter().filter(|piece| !of_day(piece) && day::first(piece).is_none()).collect();
    let masthead = names.iter().find(|name| !is_byline(name) && is_masthead(name)).copied();
    let alone = || match names.as_slice() {
        [one] if day.is_some() && !is_byline(line) => Some(*one),
        _ => None,
    };
    masthead.or_else(alone)
}

fn is_masthead(name: &str) -> bool {
    words_of(name).map(str::to_lowercase).any(|word| {
        MASTHEADS.contains(&word.as_str()) || ["zeitung", "blatt", "kurier"].iter().any(|end| word.ends_with(end))
    })
}

/// Bytes in which a dateline ends.
const DATELINE: usize = 120;

/// The place and day of a dateline, and the agency in its brackets: `TORVANY, Sept. 14
/// (Coast Wire) — The …`. Without brackets the place must stand in capitals and a day
/// beside it.
pub(super) fn dateline(line: &str) -> Option<(&str, Option<&str>)> {
    let mut end = DATELINE.min(line.len());
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    let head = &line[..end];
    let dash = [" — ", " – ", " - ", " -- ", ") —", ") –", ") -"];
    let cut = dash.iter().filter_map(|mark| head.find(mark)).min()? + 1;
    let place = line[..cut].trim();
    let first = place.split_whitespace().next()?;
    if !first.starts_with(char::is_uppercase) || place.split_whitespace().count() > SHORT_WORDS {
        return None;
    }
    if let Some(open) = place.strip_suffix(')').and_then(|inner| inner.rfind('(')) {
        let agency = place[open + 1..place.len() - 1].trim();
        let fits = (1..=5).contains(&agency.split_whitespace().count()) && agency.chars().any(char::is_alphabetic);
        return (open > 0 && fits).then_some((place[..open].trim(), Some(agency)));
    }
    let capitals = first.chars().filter(|letter| letter.is_alphabetic()).all(char::is_uppercase);
    let dated = words_of(place).any(|word| word.starts_with(|letter: char| letter.is_ascii_digit()));
    (capitals && first.chars().count() > 2 && dated && line.len() > cut + 60).then_some((place, None))
}

/// Navigation: several parts between marks, or what pages say everywhere.
fn is_furniture(line: &str) -> bool {
    const SAID: &[&str] =
        &["skip to ", "advertisement", "anzeige", "share", "teilen", "menu", "read also", "listen to "];
    let lower = line.to_lowercase();
    let marks = line.matches([' ', '|', '·', '>', '›', '/']).collect::<String>();
    let parts = marks.chars().filter(|mark| *mark != ' ').count();
    SAID.iter().any(|said| lower.starts_with(said)) && line.split_whitespace().count() <= 8 || parts >= 2
}

/// The headline among the short lines over the prose, and the masthead above it.
fn headline(titles: &[&str], found: &mut Recognized) {
    let long = |line: &&str| line.split_whitespace().count() >= 4;
    let at = titles.iter().position(long).or(if titles.len() == 1 { Some(0) } else { None });
    let Some(at) = at else { return };
    let bare = titles[at].trim_start_matches(['#', '*', '_', '>', ' ']).trim_end_matches(['*', '_', '#', ' ']);
    let (title, named) = site::parted(bare);
    let masthead = titles[..at].iter().map(|line| line.trim_matches(['#', '*', '_', ' ']));
    let mut mastheads = masthead.filter(|line| site::is_name(line) && is_masthead(line));
    let source = named.or_else(|| mastheads.next());
    found.source = found.source.take().or_else(|| source.map(str::to_owned));
    found.title = found.title.take().or_else(|| Some(title.to_owned()));
}

#[cfg(test)]
mod tests {
    use super::{article, recognize};

    const PROSE: &str = "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard, and the crew of \
        nine was brought ashore by two boats before dark, the harbor office said in the evening.";

    /// Title, source and date of a head over some prose.
    fn read(head: &str) -> (Option<String>, Option<String>, Option<String>) {
        let found = recognize(&format!("{head}{PROSE}\n\nMore prose follows here."));
        (found.title, found.source, found.date)
    }

    #[test]
    fn heads_of_articles_are_read() {
        let title = Some("Ferry runs aground off Tolen".to_owned());
        let cases: [(&str, Option<&str>, Option<&str>); 12] = [
            ("Ferry runs aground off Tolen\n\n", None, None),
            ("# Ferry runs aground off Tolen\n\nTOLEN POINT, Sept. 14 (Coast Wire) — ", Some("Coast Wire"), None),
            ("Ferry runs aground off Tolen\nTOLEN, Sept. 14, 2024 (CWX) - ", Some("CWX"), Some("2024-09-14")),
            ("Ferry runs aground off Tolen\n\nTolen (cwx) – ", Some("cwx"), None),
            ("Ferry runs aground off Tolen\n\nTOLEN POINT, Sept. 14 — ", None, None),
            ("Ferry runs aground off Tolen\nBy Ada Moor\n14 September 2024\n\n", None, Some("2024-09-14")),
            (
                "Ferry runs aground off Tolen\nBy Ada Moor, Tolen Herald | 14 Sep 2024\n",
                Some("Tolen Herald"),
                Some("2024-09-14"),
            ),
            ("Ferry runs aground off Tolen\nBay Radio, 14 September 2024\n\n", Some("Bay Radio"), Some("2024-09-14")),
            ("Ferry runs aground off Tolen\nPublished: 14 September 2024, 10:20\n\n", None, Some("2024-09-14")),
            ("Ferry runs aground off Tolen | Bay Radio\n\n", Some("Bay Radio"), None),
            ("Tolen Herald\nHome > News > Coast\nFerry runs aground off Tolen\n\n", Some("Tolen Herald"), None),
            ("Ferry runs aground off Tolen\nVon Ada Moor\nStand: 14.09.2024, 10:20 Uhr\n\n", None, Some("2024-09-14")),
        ];
        for (head, source, date) in cases {
            let expected = (title.clone(), source.map(str::to_owned), date.map(str::to_owned));
            assert_eq!(read(head), expected, "{head}");
        }
    }

    #[test]
    fn nothing_is_guessed() {
        assert_eq!(read(""), (None, None, None));
        // A writer is no publisher, a section no paper, a sentence no headline.
        assert_eq!(read("By Ada Moor\n\n").1, None);
        assert_eq!(read("World\nPolitics\n\n"), (None, None, None));
        assert_eq!(read("It happened on 14 September 2024.\n\n"), (None, None, None));
        // A headline alone may be all there is.
        assert_eq!(recognize("Ferry runs aground off Tolen").title, None);
        assert_eq!(recognize(&"a".repeat(1_000_000)), super::Recognized::default());
        assert_eq!(recognize(""), super::Recognized::default());
        assert_eq!(recognize(&"é".repeat(10_000)), super::Recognized::default());
    }

    #[test]
    fn a_block_of_labels_becomes_the_parts() {
        let found = article(&format!(
            "Überschrift: Fähre auf Grund\nQuelle: Küsten-Bote\nDatum: 14. September 2024\n\n{PROSE}"
        ));
        assert_eq!((found.title.as_str(), found.source.as_str()), ("Fähre auf Grund", "Küsten-Bote"));
        assert_eq!(found.date.as_deref(), Some("2024-09-14"));
        assert_eq!(found.text, PROSE);
        assert_eq!(article(PROSE).text, PROSE);
    }
}

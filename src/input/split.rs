//! Where a text of several articles is to be cut: lines that set articles apart, and
//! heads that repeat.
//!
//! Never here: the cutting itself without a person's leave where it is not sure.

use std::ops::Range;

use crate::input::label;
use crate::input::recognize::{self, Line, recognize};

/// A text that looks like several articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cuts {
    /// The bytes of each article, in order, without white space at their ends.
    pub pieces: Vec<Range<usize>>,
    /// Whether it is plain that these are articles; else a person is to be asked.
    pub sure: bool,
}

/// Words of the shortest article. Range: 15 to 60. A brief has some thirty words, a
/// list of headlines ten a line.
const LEAST_WORDS: usize = 25;

/// Words of the shortest article where only empty lines set it apart.
const LEAST_APART: usize = 60;

/// Empty lines that set articles apart; paragraphs have one between them, sections two.
const EMPTY_LINES: usize = 3;

/// Lines with words after a headline in which its byline, day or dateline stands.
const HEAD_LINES: usize = 3;

/// Most articles that a text is cut into: what falls apart into more is a list.
const MOST: usize = 200;

/// The cuts of `text`; none where it looks like one article.
///
/// ```
/// use claimgrid::input::split::cuts;
/// let one = "Ferry aground\nBay Radio, 3 May 2024\n\n".to_owned() + &"The ferry ran aground off Tolen. ".repeat(9);
/// assert_eq!(cuts(&one), None);
/// let two = format!("{one}\n\n=====\n\n{}", one.replace("Bay Radio", "Coast Wire").replace("Ferry", "Alma"));
/// let found = cuts(&two).unwrap();
/// assert!(found.sure);
/// assert!(two[found.pieces[1].clone()].starts_with("Alma aground\nCoast Wire"));
/// ```
#[must_use]
pub fn cuts(text: &str) -> Option<Cuts> {
    let lines = lines(text);
    let ways: [fn(&Text) -> Option<Cuts>; 5] = [by_labels, by_rules, by_marks, by_heads, by_room];
    let text = Text { text, lines: &lines };
    ways.iter().find_map(|way| way(&text)).filter(|cuts| cuts.pieces.len() <= MOST)
}

/// The two parts of a text cut at this byte, without white space where they meet;
/// none where one of them would have no word.
#[must_use]
pub fn at(text: &str, byte: usize) -> Option<[&str; 2]> {
    let (above, below) = text.split_at_checked(byte)?;
    let (above, below) = (above.trim_end(), below.trim_start());
    (!above.trim().is_empty() && !below.is_empty()).then_some([above, below])
}

/// A line of a text.
#[derive(Debug, Clone, Copy)]
struct Place<'a> {
    /// Its first byte.
    start: usize,
    /// The byte after its line end.
    end: usize,
    /// Its words.
    words: &'a str,
}

/// A text and its lines.
struct Text<'a> {
    text: &'a str,
    lines: &'a [Place<'a>],
}

fn lines(text: &str) -> Vec<Place<'_>> {
    let mut start = 0;
    let places = text.split_inclusive('\n').map(|line| {
        let place = Place {
            start,
            end: start + line.len(),
            words: line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}'),
        };
        start += line.len();
        place
    });
    places.collect()
}

impl Text<'_> {
    /// The pieces that begin at these lines; those before the first line are left out
    /// where no word stands in them. `apart` says which lines at the ends of a piece
    /// belong to none.
    fn pieces(&self, starts: &[usize], least: usize) -> Option<Vec<Range<usize>>> {
        let first = *starts.first()?;
        let before = self.lines[..first].iter().any(|line| !line.words.is_empty() && !is_apart(line.words));
        let starts: Vec<usize> = before.then_some(0).into_iter().chain(starts.iter().copied()).collect();
        let ends = starts.iter().skip(1).copied().chain([self.lines.len()]);
        let mut pieces = Vec::new();
        for (from, to) in starts.iter().copied().zip(ends) {
            let piece = self.bare(from, to)?;
            if !has_words(&self.text[piece.clone()], least) {
                return None;
            }
            pieces.push(piece);
        }
        // A page that holds its article twice is one article.
        let titles: Vec<Option<String>> =
            pieces.iter().map(|piece| recognize(&self.text[piece.clone()]).title).collect();
        let twice = titles.iter().enumerate().any(|(at, title)| title.is_some() && titles[..at].contains(title));
        (pieces.len() >= 2 && !twice).then_some(pieces)
    }

    /// The bytes of these lines without empty lines and rules at both ends.
    fn bare(&self, from: usize, to: usize) -> Option<Range<usize>> {
        let counts = |line: &&Place| !line.words.is_empty() && !is_apart(line.words);
        let lines = self.lines.get(from..to)?;
        let first = lines.iter().find(counts)?;
        let last = lines.iter().rfind(counts)?;
        let piece = &self.text[first.start..last.end];
        let lead = piece.len() - piece.trim_start().len();
        Some(first.start + lead..first.start + piece.trim_end().len())
    }

    /// The next lines with words after this one.
    fn following(&self, at: usize) -> impl Iterator<Item = &str> {
        let rest = self.lines.get(at + 1..).unwrap_or_default();
        rest.iter().map(|line| line.words).filter(|words| !words.is_empty()).take(HEAD_LINES)
    }

    /// Whether the line before is empty, or there is none.
    fn begins_paragraph(&self, at: usize) -> bool {
        at == 0 || self.lines[at - 1].words.is_empty() || label::is_rule(self.lines[at - 1].words)
    }

    /// What stands under the headline in this line, where it is one.
    fn head(&self, at: usize) -> Option<Under> {
        let words = self.lines[at].words;
        let title = recognize::line_kind(words) == Line::Title && words.split_whitespace().count() >= 2;
        if !title || !self.begins_paragraph(at) {
            return None;
        }
        self.following(at).find_map(|line| match recognize::line_kind(line) {
            Line::Day | Line::Byline | Line::Labeled(..) => Some(Under::Line),
            Line::Dateline => Some(Under::Dateline),
            _ => None,
        })
    }
}

/// What tells a headline from a heading within an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Under {
    /// A byline or a day, in a line of its own.
    Line,
    /// A dateline before the first words.
    Dateline,
}

fn has_words(text: &str, least: usize) -> bool {
    text.split_whitespace().nth(least - 1).is_some()
}

/// Blocks of labels: `Headline: … Source: … Date: …`.
fn by_labels(text: &Text) -> Option<Cuts> {
    let mut starts: Vec<usize> = Vec::new();
    let mut past = 0;
    for (at, line) in text.lines.iter().enumerate() {
        if line.start < past || label::label(line.words).is_none() {
            continue;
        }
        if let Some((_, length)) = label::block(&text.text[line.start..]) {
            past = line.start + length;
            starts.push(at);
        }
    }
    // What stands before the first block may be a note of the person's own.
    let before = starts.first().is_some_and(|&first| text.bare(0, first).is_some());
    let pieces =
        if starts.len() + usize::from(before) >= 2 { text.pieces(&starts, LEAST_WORDS)? } else { return None };
    Some(Cuts { pieces, sure: !before })
}

/// Lines of dashes or other marks, and page breaks.
fn by_rules(text: &Text) -> Option<Cuts> {
    let kinds = ['=', '-', '–', '—', '#', '~', '+', '_', '*', '\u{c}'];
    kinds.into_iter().find_map(|kind| {
        let is_cut = |(at, line): (usize, &Place)| {
            if kind == '\u{c}' {
                return text.text[line.start..line.end].contains('\u{c}').then_some(at);
            }
            (is_apart(line.words) && line.words.starts_with(kind) && !underlines(text, at)).then_some(at)
        };
        let cuts: Vec<usize> = text.lines.iter().enumerate().filter_map(is_cut).collect();
        let mut starts = vec![0];
        starts.extend(cuts.iter().map(|&at| at + usize::from(kind != '\u{c}')));
        let ends: Vec<usize> = starts.iter().skip(1).copied().chain([text.lines.len()]).collect();
        let with_words = starts.iter().zip(ends).filter(|&(&from, to)| text.bare(from, to).is_some());
        let starts: Vec<usize> = with_words.map(|(&from, _)| from).collect();
        if cuts.is_empty() || starts.len() < 2 {
            return None;
        }
        let pieces = text.pieces(&starts, LEAST_WORDS)?;
        let headed = pieces.iter().all(|piece| begins_with_head(&text.text[piece.clone()]));
        let numbered = cuts.iter().all(|&at| is_numbered(text.lines[at].words));
        // Asterisks and underscores part the sections of one article.
        let parts_sections = matches!(kind, '*' | '_' | '~' | '+' | '#');
        (headed || !parts_sections).then_some(Cuts { pieces, sure: headed || numbered })
    })
}

/// Whether a line belongs to no article: a rule, or a number between marks.
fn is_apart(line: &str) -> bool {
    label::is_rule(line) || is_numbered(line)
}

/// `--- 2 ---`, `=== Article 2 ===`.
fn is_numbered(line: &str) -> bool {
    let Some(kind) = line.chars().next().filter(|first| matches!(first, '-' | '=' | '*' | '#' | '~' | '–' | '—'))
    else {
        return false;
    };
    let inner = line.trim_matches(kind);
    let marks = line.len() - inner.len();
    let inner = inner.trim();
    marks >= 4 * kind.len_utf8()
        && inner.split_whitespace().nth(2).is_none()
        && inner.split_whitespace().last().is_some_and(|word| word.trim_end_matches('.').parse::<u16>().is_ok())
}

/// Whether a line of marks underlines a heading, as Markdown has it.
fn underlines(text: &Text, at: usize) -> bool {
    let above = at.checked_sub(1).map_or("", |above| text.lines[above].words);
    !above.is_empty() && recognize::line_kind(above) == Line::Title && text.lines[at].words.starts_with(['=', '-'])
}

/// Whether a piece begins with a headline, a byline, a day or labels.
fn begins_with_head(piece: &str) -> bool {
    let first = recognize::beginning(piece).lines().map(str::trim).find(|line| !line.is_empty());
    first.is_some_and(|line| !matches!(recognize::line_kind(line), Line::Prose | Line::Furniture))
}

/// Headings of the first level in Markdown.
fn by_marks(text: &Text) -> Option<Cuts> {
    let heading = |line: &Place| line.words.strip_prefix("# ").is_some_and(|title| !title.trim().is_empty());
    let starts: Vec<usize> =
        text.lines.iter().enumerate().filter(|(_, line)| heading(line)).map(|(at, _)| at).collect();
    if starts.len() < 2 || text.bare(0, *starts.first()?).is_some() {
        return None;
    }
    let pieces = text.pieces(&starts, LEAST_WORDS)?;
    Some(Cuts { pieces, sure: starts.iter().all(|&at| text.head(at).is_some()) })
}

/// Headlines with a byline, a day or a dateline under each.
fn by_heads(text: &Text) -> Option<Cuts> {
    let mut starts: Vec<(usize, Under)> = Vec::new();
    for at in 0..text.lines.len() {
        if let Some(under) = text.head(at) {
            // Of two short lines over one byline the first is the headline.
            let near = starts.last().is_some_and(|&(last, _)| {
                text.bare(last, at).is_none_or(|between| !has_words(&text.text[between], LEAST_WORDS))
            });
            if !near {
                starts.push((at, under));
            }
        }
    }
    let places: Vec<usize> = starts.iter().map(|&(at, _)| at).collect();
    if places.len() < 2 {
        return None;
    }
    let before = text.bare(0, places[0]).is_some();
    let pieces = text.pieces(&places, LEAST_WORDS)?;
    let sure = !before && starts.iter().all(|&(_, under)| under == Under::Line);
    Some(Cuts { pieces, sure })
}

/// Much room between.
fn by_room(text: &Text) -> Option<Cuts> {
    let mut starts = vec![0];
    let mut empty = 0;
    for (at, line) in text.lines.iter().enumerate() {
        if line.words.is_empty() {
            empty += 1;
            continue;
        }
        if empty >= EMPTY_LINES && at > empty {
            starts.push(at);
        }
        empty = 0;
    }
    let pieces = if starts.len() >= 2 { text.pieces(&starts, LEAST_APART)? } else { return None };
    Some(Cuts { pieces, sure: false })
}

#[cfg(test)]
mod tests {
    use super::{at, cuts};

    const FERRY: &str = "The ferry Alma ran aground off Tolen Point on Friday with 112 people aboard, and the crew of \
        nine was brought ashore by two boats before dark, the harbor office said.\n\nNobody was hurt. The line has \
        stopped all trips until the captain has been heard next week.";
    const BRIDGE: &str = "The old bridge over the Ellery was closed on Monday after a crack had been found in the third \
        pier, the district said, and 4,000 cars a day now take the road over Marne.\n\nRepairs will last until spring, \
        the district engineer told the council.";

    /// The first words of each piece, and whether it is sure.
    fn found(text: &str) -> Option<(Vec<String>, bool)> {
        let cuts = cuts(text)?;
        let first = |piece: &str| piece.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
        Some((cuts.pieces.iter().map(|piece| first(&text[piece.clone()])).collect(), cuts.sure))
    }

    /// The first words of two pieces, and whether they are to be sure.
    fn two(sure: &str, words: [&str; 2]) -> (Vec<String>, bool) {
        (words.map(str::to_owned).to_vec(), sure == "sure")
    }

    #[test]
    fn blocks_of_labels_begin_articles() {
        let both = format!(
            "Headline: Ferry aground\nSource: Bay Radio\nDate: 2024-09-14\n\n{FERRY}\n\nHeadline: Bridge closed\n\
             Source: Ellery Courier\n\n{BRIDGE}"
        );
        assert_eq!(found(&both), Some(two("sure", ["Headline: Ferry", "Headline: Bridge"])));
        let matter = format!(
            "---\ntitle: Ferry\nsource: Bay Radio\n---\n{FERRY}\n\n---\ntitle: Bridge\nsource: Courier\n---\n{BRIDGE}"
        );
        assert_eq!(found(&matter), Some(two("sure", ["title: Ferry", "title: Bridge"])));
        let noted = format!(
            "My notes, for the class on Thursday, with two reports that differ, one old and one new, to be read \
            in this order and with an eye on the numbers.\n\nTitle: Ferry\nSource: Bay Radio\n\n{FERRY}"
        );
        assert_eq!(found(&noted), Some(two("asked", ["My notes,", "Title: Ferry"])));
    }

    #[test]
    fn rules_between_articles_cut() {
        for rule in ["---", "==========", "***", "* * *", "\u{2014}\u{2014}\u{2014}", "\u{c}"] {
            let both = format!("Ferry runs aground\n\n{FERRY}\n\n{rule}\n\nBridge is closed\n\n{BRIDGE}\n");
            assert_eq!(found(&both), Some(two("sure", ["Ferry runs", "Bridge is"])), "{rule}");
        }
        let bare = format!("{FERRY}\n\n---\n\n{BRIDGE}");
        assert_eq!(found(&bare), Some(two("asked", ["The ferry", "The old"])));
        let numbered = format!("=== Article 1 ===\n{FERRY}\n=== Article 2 ===\n{BRIDGE}");
        assert_eq!(found(&numbered), Some(two("sure", ["The ferry", "The old"])));
    }

    #[test]
    fn heads_that_repeat_cut() {
        let marks = format!(
            "# Ferry runs aground\n\nTOLEN, Sept. 14 (CWX) — {FERRY}\n\n# Bridge is closed\n\nBy Ada Moor\n\n{BRIDGE}"
        );
        assert_eq!(found(&marks), Some(two("sure", ["# Ferry", "# Bridge"])));
        let plain = format!("# Ferry runs aground\n\n{FERRY}\n\n# Bridge is closed\n\n{BRIDGE}");
        assert_eq!(found(&plain), Some(two("asked", ["# Ferry", "# Bridge"])));
        let dated = format!(
            "Ferry runs aground\nBay Radio, 14 September 2024\n\n{FERRY}\n\nBridge is closed\nEllery Courier, 16 September 2024\n\n{BRIDGE}"
        );
        assert_eq!(found(&dated), Some(two("sure", ["Ferry runs", "Bridge is"])));
        let dateline =
            format!("Ferry runs aground\n\nTOLEN (CWX) — {FERRY}\n\nBridge is closed\n\nELLERY (CWX) — {BRIDGE}");
        assert_eq!(found(&dateline), Some(two("asked", ["Ferry runs", "Bridge is"])));
        let room = format!("Ferry runs aground\n\n{FERRY} {FERRY}\n\n\n\n\nBridge is closed\n\n{BRIDGE} {BRIDGE}");
        assert_eq!(found(&room), Some(two("asked", ["Ferry runs", "Bridge is"])));
        let bare = format!("{FERRY} {FERRY}\n\n\n\n\n{BRIDGE} {BRIDGE}");
        assert_eq!(found(&bare), Some(two("asked", ["The ferry", "The old"])), "no headline is needed");
    }

    #[test]
    fn one_article_stays_whole() {
        let section = format!("Ferry runs aground\n\n{FERRY}\n\n* * *\n\n{FERRY}");
        assert_eq!(found(&section), None);
        let twice =
            format!("Ferry runs aground\n\nBy Ada Moor\n\n{FERRY}\n\nFerry runs aground\n\nBy Ada Moor\n\n{FERRY}");
        assert_eq!(found(&twice), None);
        let underlined =
            format!("Ferry runs aground\n==================\n\n{FERRY}\n\nWhat next?\n----------\n\n{BRIDGE}");
        assert_eq!(found(&underlined), None);
        let matter = format!("---\ntitle: Ferry aground\ndate: 2024-05-03\n---\n{FERRY}");
        assert_eq!(found(&matter), None);
        let links = format!("Ferry runs aground\n\nBy Ada Moor\n\n{FERRY}\n\n---\n\nRead also: Bridge is closed");
        assert_eq!(found(&links), None);
        assert_eq!(found(""), None);
        assert_eq!(found(&"---\n".repeat(10_000)), None);
    }

    #[test]
    fn a_cut_by_hand_leaves_words_on_both_sides() {
        assert_eq!(at("One.\n\nTwo.", 4), Some(["One.", "Two."]));
        assert_eq!(at("One.\n\nTwo.", 0), None);
        assert_eq!(at("One.\n\nTwo.", 10), None);
        assert_eq!(at("é", 1), None);
        assert_eq!(at("é", 99), None);
    }

    #[test]
    fn a_long_text_is_looked_at_once() {
        let long = "Ferry runs aground\n\n".repeat(100_000);
        assert_eq!(found(&long), None);
        assert_eq!(found(&"cable ".repeat(1_000_000)), None);
    }
}

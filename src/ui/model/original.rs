//! An article as it is read in place: head, lines, marked passages, parts left out,
//! and what is said here alone or by the others alone.
//!
//! Never here: the words of other articles.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::article::Article;
use crate::corrections::{ArticleKey, Edit};
use crate::order::Order;
use crate::report::{Evidence, RemovalReason, Report, Visibility};
use crate::span::{Utf16Index, Utf16Span, byte_at};
use crate::ui::model::marks::{Asked, Ink, LeftOut, Marked, Passage, Spot, Tone, marked, share, tone};
use crate::ui::model::passage::Run;

/// One article, ready to be read in place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Original {
    /// The headline.
    pub(crate) title: String,
    /// The source as given.
    pub(crate) source: String,
    /// The date as given.
    pub(crate) date: Option<String>,
    /// The address, only where a browser may safely open it.
    pub(crate) url: Option<String>,
    /// Its language, where it is known.
    pub(crate) language: Option<String>,
    /// Whether the lines are the text; else they are what the report quotes of it.
    pub(crate) is_whole: bool,
    /// The lines.
    pub(crate) lines: Vec<Line>,
    /// The passages in the order of the text.
    pub(crate) spots: Vec<Spot>,
    /// What was left out.
    pub(crate) parts: Vec<Part>,
    /// Claims on which it is silent though most others support them.
    pub(crate) leaves_out: Vec<usize>,
    /// Passages of claims that it alone makes.
    pub(crate) alone: Vec<Asked>,
}

/// A line of the text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    /// Its words.
    pub(crate) runs: Vec<Run<Ink>>,
    /// Whether it begins a paragraph.
    pub(crate) begins: bool,
    /// The part of the text that it is, in shares in `[0, 1]`.
    pub(crate) shares: (f64, f64),
}

/// A part that was left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// Why.
    pub(crate) reason: RemovalReason,
    /// Whether it is a mark inside a sentence and not a passage.
    pub(crate) is_mark: bool,
    /// The line that it begins in.
    pub(crate) line: usize,
    /// The correction that reads it after all.
    pub(crate) restore: Option<Edit>,
}

/// The longest line in bytes: a longer one is cut, so that a browser can draw what
/// is seen of it without the rest.
const LINE: usize = 4000;

/// The longest reference mark in bytes: `[12]`, `[note 3]`.
const MARK: usize = 12;

/// The article at `at`.
pub(crate) fn original(report: &Report, articles: &[Article], at: usize) -> Option<Original> {
    let read = report.articles.get(at)?;
    let here = evidence(report, at);
    let key = ArticleKey::of(report, read.id);
    let given = articles.get(at).map_or("", |article| article.text.as_str());
    let is_there = (!given.is_empty() || read.sentences == 0) && fits(given, &here);
    let text = is_there.then_some(given);
    let (laid, parts, is_whole) = match text {
        Some(text) => {
            let places = Utf16Index::new(text);
            let bytes = |start, end| places.bytes(Utf16Span { start, end });
            let passages = passages(&here, |one| {
                let span = bytes(one.start, one.end);
                Some(span.start..span.end)
            });
            let mut parts: Vec<(LeftOut, Option<Edit>)> = read
                .removed
                .iter()
                .filter(|part| !part.restored)
                .map(|part| {
                    let span = bytes(part.start, part.end).trimmed(text);
                    let edit = key.clone().map(|article| Edit::Restore { article, start: part.start, end: part.end });
                    (LeftOut { range: span.start..span.end, reason: part.reason }, edit)
                })
                .filter(|(part, _)| !part.range.is_empty())
                .collect();
            parts.order_by_key(|(part, _)| (part.range.start, part.range.end));
            let (parts, edits): (Vec<_>, Vec<_>) = parts.into_iter().unzip();
            let laid = lay(text, &passages, &parts);
            let line_of = |at: usize| laid.ranges.partition_point(|line| line.end <= at);
            let parts = parts.iter().zip(edits).map(|(part, restore)| Part {
                reason: part.reason,
                is_mark: part.reason == RemovalReason::Reference && part.range.len() <= MARK,
                line: line_of(part.range.start),
                restore,
            });
            let parts = parts.collect();
            (laid, parts, true)
        }
        None => (quoted(&here), Vec::new(), false),
    };
    let alone = read.alone.iter().filter_map(|claim| here.iter().find(|(asked, ..)| asked.claim == claim.index()));
    Some(Original {
        title: read.title.trim().to_owned(),
        source: read.source.trim().to_owned(),
        date: read.date.clone().filter(|date| !date.trim().is_empty()),
        url: read.url.as_deref().filter(|url| is_web_address(url)).map(str::to_owned),
        language: Some(read.language.clone()).filter(|language| !language.is_empty() && language != "und"),
        is_whole,
        lines: laid.lines,
        spots: laid.marked,
        parts,
        leaves_out: read
            .leaves_out
            .iter()
            .map(|claim| claim.index())
            .filter(|&claim| is_shown(report, claim))
            .collect(),
        alone: alone.map(|&(asked, ..)| asked).collect(),
    })
}

fn is_shown(report: &Report, claim: usize) -> bool {
    report.claims.get(claim).is_some_and(|claim| claim.visibility != Some(Visibility::Hidden))
}

/// What the report quotes of an article, with the tone of each.
type Quoted<'a> = (Asked, &'a Evidence, Tone);

fn evidence(report: &Report, at: usize) -> Vec<Quoted<'_>> {
    let claims = report.claims.iter().enumerate().filter(|(claim, _)| is_shown(report, *claim));
    claims
        .flat_map(|(claim, of)| {
            let here = of.evidence.iter().enumerate().filter(|(_, one)| one.article.index() == at);
            here.map(move |(place, one)| (Asked { claim, place }, one, tone(of, place, one)))
        })
        .collect()
}

/// Whether `text` is what the report was made of: each passage stands in its place.
fn fits(text: &str, here: &[Quoted]) -> bool {
    let places = Utf16Index::new(text);
    here.iter().all(|(_, one, _)| places.bytes(Utf16Span { start: one.start, end: one.end }).text(text) == one.text)
}

/// The passages in the order of the text, of equal beginning the longest first; the
/// claims of one passage together.
fn passages(here: &[Quoted], range: impl Fn(&Evidence) -> Option<Range<usize>>) -> Vec<Passage> {
    let mut passages: BTreeMap<(usize, std::cmp::Reverse<usize>), Passage> = BTreeMap::new();
    for (asked, one, tone) in here {
        let Some(range) = range(one).filter(|range| !range.is_empty()) else { continue };
        let key = (range.start, std::cmp::Reverse(range.end));
        let passage = passages.entry(key).or_insert(Passage { range, claims: Vec::new(), tone: *tone });
        // The claim that gives it its tone is told first.
        if *tone < passage.tone {
            passage.claims.insert(0, *asked);
        } else {
            passage.claims.push(*asked);
        }
        passage.tone = passage.tone.min(*tone);
    }
    passages.into_values().collect()
}

/// A text laid out.
struct Laid {
    ranges: Vec<Range<usize>>,
    lines: Vec<Line>,
    marked: Vec<Spot>,
}

fn lay(text: &str, passages: &[Passage], parts: &[LeftOut]) -> Laid {
    let (ranges, begins): (Vec<Range<usize>>, Vec<bool>) = lines(text).into_iter().unzip();
    let Marked { spots, lines } = marked(text, &ranges, passages, parts);
    let lines = lines.into_iter().zip(&ranges).zip(begins).map(|((runs, range), begins)| Line {
        runs,
        begins,
        shares: (share(range.start, text.len()), share(range.end, text.len())),
    });
    let lines = lines.collect();
    Laid { ranges, lines, marked: spots }
}

/// The lines of `text` that have words, and whether each begins a paragraph.
fn lines(text: &str) -> Vec<(Range<usize>, bool)> {
    let mut lines = Vec::new();
    let (mut start, mut begins) = (0, true);
    for line in text.split_inclusive('\n') {
        let end = start + line.trim_end_matches(['\n', '\r']).len();
        if text[start..end].trim().is_empty() {
            begins = true;
        } else {
            let mut rest = start..end;
            while rest.len() > LINE {
                let cut = cut(text, &rest);
                lines.push((rest.start..cut, begins));
                begins = false;
                rest.start = cut;
            }
            lines.push((rest, begins));
            begins = false;
        }
        start += line.len();
    }
    lines
}

/// Where a line that is too long is cut: after a space near [`LINE`], or, where there
/// is none, between two characters.
fn cut(text: &str, line: &Range<usize>) -> usize {
    let most = (line.start..=line.start + LINE).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(line.end);
    let space = text[line.start..most].rfind(char::is_whitespace).map(|at| line.start + at);
    let after = space.and_then(|at| text[at..].chars().next().map(|space| at + space.len_utf8()));
    after.filter(|&at| at > line.start).unwrap_or(most)
}

/// What the report quotes of an article whose text is not at hand, a line each; what
/// stands inside another passage stands there.
fn quoted(here: &[Quoted]) -> Laid {
    let mut apart: Vec<&Evidence> = here.iter().map(|&(_, one, _)| one).collect();
    apart.order_by_key(|one| (one.start, std::cmp::Reverse(one.end)));
    let mut outer: Vec<(&Evidence, usize)> = Vec::new();
    let mut text = String::new();
    for one in apart {
        if outer.last().is_none_or(|(last, _)| last.end < one.end) {
            outer.push((one, text.len()));
            text.push_str(&one.text);
            text.push_str("\n\n");
        }
    }
    let range = |one: &Evidence| {
        let at = outer.partition_point(|(other, _)| other.start <= one.start);
        let (other, from) = outer[..at].iter().rev().find(|(other, _)| one.end <= other.end)?;
        let start = from + byte_at(&other.text, one.start - other.start);
        let range = start..start + one.text.len();
        (text.get(range.clone()) == Some(one.text.as_str())).then_some(range)
    };
    lay(&text, &passages(here, range), &[])
}

/// Only `http` and `https`: an address comes out of a file, and a `javascript:`
/// one would run.
fn is_web_address(url: &str) -> bool {
    let start = url.trim_start().to_ascii_lowercase();
    start.starts_with("https://") || start.starts_with("http://")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::model::fixture;

    fn shown(at: usize) -> Original {
        original(&fixture::report(), &fixture::articles(), at).expect("there")
    }

    fn said(line: &Line) -> String {
        line.runs.iter().map(|run| run.text.as_str()).collect()
    }

    #[test]
    fn the_lines_are_the_text_and_its_passages_are_marked() {
        let shown = shown(0);
        let text = &fixture::articles()[0].text;
        assert_eq!(shown.lines.iter().map(said).collect::<Vec<_>>().join("\n\n"), *text);
        assert!(shown.lines.iter().all(|line| line.begins));
        let tones: Vec<Tone> = shown.spots.iter().map(|spot| spot.tone).collect();
        assert_eq!(tones, [Tone::Disputed, Tone::Disputed, Tone::Detail]);
        assert_eq!(shown.spots[1].claims, [Asked { claim: 2, place: 0 }]);
        assert!(shown.is_whole);
    }

    #[test]
    fn a_part_left_out_can_be_restored_until_it_is() {
        let one = shown(0);
        assert_eq!(one.lines[0].runs[0].paint, Ink::LeftOut { part: 0, last: true });
        assert!(matches!(one.parts[0].restore, Some(Edit::Restore { start: 0, end: 15, .. })));
        let mut report = fixture::report();
        report.articles[0].removed[0].restored = true;
        let again = original(&report, &fixture::articles(), 0).expect("there");
        assert_eq!(again.parts, []);
        assert_eq!(again.lines[0].runs[0].paint, Ink::Read);
    }

    #[test]
    fn another_detail_has_its_own_mark() {
        let tones: Vec<Tone> = shown(4).spots.iter().map(|spot| spot.tone).collect();
        assert_eq!(tones, [Tone::Single, Tone::Detail]);
    }

    #[test]
    fn without_the_text_the_quotes_of_the_report_are_shown() {
        for articles in [Vec::new(), fixture::articles().iter().map(|_| Article::from_text("another")).collect()] {
            let shown = original(&fixture::report(), &articles, 1).expect("there");
            assert!(!shown.is_whole);
            let lines: Vec<String> = shown.lines.iter().map(said).collect();
            assert_eq!(lines.len(), 3);
            assert_eq!(lines[1], "Repairs will take eight weeks, the city said.");
            assert_eq!(shown.spots.len(), 3);
        }
    }

    #[test]
    fn a_quote_inside_another_stands_there() {
        let mut report = fixture::report();
        let mut inner = report.claims[2].evidence[1].clone();
        inner.text = "eight weeks".into();
        inner.start += "Repairs will take ".len();
        inner.end = inner.start + "eight weeks".len();
        report.claims[1].evidence.push(inner);
        let shown = original(&report, &[], 1).expect("there");
        assert_eq!(shown.lines.len(), 3);
        assert_eq!(shown.spots.len(), 4);
    }

    #[test]
    fn only_web_addresses_become_links() {
        let (mut report, articles) = (fixture::report(), fixture::articles());
        for (given, linked) in [("https://example.org/a", true), ("javascript:alert(1)", false), ("news", false)] {
            report.articles[1].url = Some(given.into());
            let shown = original(&report, &articles, 1).expect("there");
            assert_eq!(shown.url.is_some(), linked, "{given}");
        }
    }

    #[test]
    fn an_endless_line_is_cut_and_keeps_its_words() {
        let text = format!("{}\n{}", "cable ".repeat(2000), "ü".repeat(5000));
        let lines = lines(&text);
        assert!(lines.iter().all(|(line, _)| line.len() <= LINE));
        let all: String = lines.iter().map(|(line, _)| &text[line.clone()]).collect();
        assert_eq!(all, text.replace('\n', ""));
        assert_eq!(lines.iter().filter(|(_, begins)| *begins).count(), 1);
    }

    #[test]
    fn hidden_claims_are_not_marked() {
        let mut report = fixture::report();
        report.claims[0].visibility = Some(Visibility::Hidden);
        assert_eq!(original(&report, &fixture::articles(), 0).expect("there").spots.len(), 2);
    }

    #[test]
    fn an_article_that_is_not_there_shows_nothing() {
        assert_eq!(original(&fixture::report(), &[], 99), None);
    }
}

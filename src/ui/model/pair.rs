//! Two articles side by side: how much text they share, the shared passages word for
//! word in both, and what else ties them.
//!
//! Never here: the other pairs.

use crate::article::Article;
use crate::config::Config;
use crate::order::Order;
use crate::report::{OriginKind, OriginReason, Overlap, Report};
use crate::span::{Utf16Index, Utf16Span};
use crate::ui::model::names::Column;
use crate::ui::model::shared::Pair;
use crate::ui::words::{Words, fill};

/// What two articles share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SideBySide {
    /// The articles.
    pub(crate) pair: Pair,
    /// Their names.
    pub(crate) names: [String; 2],
    /// How much they share, each measure as a sentence; none where they share nothing.
    pub(crate) measures: Vec<Measure>,
    /// The passages that both have, in the order of the first article.
    pub(crate) passages: Vec<Shared>,
    /// What else ties them: a shared account, a credit.
    pub(crate) marks: Vec<Marks>,
}

/// One measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Measure {
    /// Its name in the literature.
    pub(crate) name: &'static str,
    /// What it says, as a sentence.
    pub(crate) said: String,
}

/// A passage that both articles have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shared {
    /// `24 words`.
    pub(crate) length: String,
    /// The passage in each.
    pub(crate) sides: [Extract; 2],
}

/// A passage in its surroundings, word for word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Extract {
    /// The words before it in its paragraph.
    pub(crate) before: String,
    /// The passage.
    pub(crate) words: String,
    /// How many words of it are not shown, as a phrase; none where all are.
    pub(crate) rest: Option<String>,
    /// The words after it in its paragraph.
    pub(crate) after: String,
}

/// Short marks of a common source that both articles carry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Marks {
    /// What they are.
    pub(crate) said: String,
    /// The words in the first article, in its order, and those in the second where they
    /// are others.
    pub(crate) words: Vec<(String, Option<String>)>,
}

/// Characters of a passage that are shown; whoever wants to read on opens the article.
const LONGEST: usize = 1_600;

/// Characters around a passage that are shown at most.
const AROUND: usize = 90;

/// The articles of `pair` side by side; none where they are not two of the report.
pub(crate) fn side_by_side(
    report: &Report,
    articles: &[Article],
    columns: &[Column],
    pair: Pair,
    words: &Words,
) -> Option<SideBySide> {
    let (one, other) = (articles.get(pair.0)?, articles.get(pair.1)?);
    let names = [columns.get(pair.0)?.name.clone(), columns.get(pair.1)?.name.clone()];
    if pair.0 == pair.1 {
        return None;
    }
    let texts = [one.text.as_str(), other.text.as_str()];
    let places = texts.map(Utf16Index::new);
    let overlap = report.overlaps.iter().find(|overlap| is_of(pair, (overlap.a.index(), overlap.b.index())));
    let mut tiles: Vec<[Utf16Span; 2]> = overlap.map_or_else(Vec::new, |overlap| {
        let turned = overlap.a.index() != pair.0;
        overlap.tiles.iter().map(|tile| ordered(tile.a_span, tile.b_span, turned)).collect()
    });
    tiles.order();
    let passages = tiles.into_iter().map(|[a, b]| {
        let sides = [extract(texts[0], &places[0], a, words), extract(texts[1], &places[1], b, words)];
        let count = texts[0].get(bytes(&places[0], a)).map_or(0, |text| text.split_whitespace().count());
        Shared { length: words.counted(words.articles.words, count), sides }
    });
    let reasons = report.origins.iter().flat_map(|origin| &origin.because);
    let marks = reasons.filter(|reason| is_of(pair, (reason.a.index(), reason.b.index()))).filter_map(|reason| {
        let turned = reason.a.index() != pair.0;
        let mut spans: Vec<[Utf16Span; 2]> =
            reason.tiles.iter().map(|tile| ordered(tile.a_span, tile.b_span, turned)).collect();
        spans.order();
        let side = |at: usize, span| texts[at].get(bytes(&places[at], span)).unwrap_or("").to_owned();
        let both = spans.into_iter().map(|[a, b]| (side(0, a), side(1, b)));
        let both = both.map(|(a, b)| if a == b { (a, None) } else { (a, Some(b)) });
        Some(Marks { said: mark_sentence(reason, words)?, words: both.collect() })
    });
    Some(SideBySide {
        pair,
        measures: overlap.map_or_else(Vec::new, |overlap| measures(overlap, pair, &names, words)),
        passages: passages.collect(),
        marks: marks.collect(),
        names,
    })
}

fn is_of(pair: Pair, (a, b): (usize, usize)) -> bool {
    (a, b) == pair || (b, a) == pair
}

fn ordered(a: Utf16Span, b: Utf16Span, turned: bool) -> [Utf16Span; 2] {
    if turned { [b, a] } else { [a, b] }
}

fn bytes(places: &Utf16Index, span: Utf16Span) -> std::ops::Range<usize> {
    let span = places.bytes(span);
    span.start..span.end
}

fn measures(overlap: &Overlap, (first, _): Pair, [a, b]: &[String; 2], words: &Words) -> Vec<Measure> {
    let of_first = if overlap.a.index() == first { overlap.containment_a } else { overlap.containment_b };
    let of_second = if overlap.a.index() == first { overlap.containment_b } else { overlap.containment_a };
    let text = &words.sources;
    let resemblance = fill(text.resemblance, &[("share", &words.share_of_text(overlap.resemblance))]);
    vec![
        Measure { name: text.containment_name, said: words.contained(of_first, a, b) },
        Measure { name: text.containment_name, said: words.contained(of_second, b, a) },
        Measure { name: text.resemblance_name, said: resemblance },
    ]
}

/// What the marks of a reason are; none for shared text, which is told by its passages.
fn mark_sentence(reason: &OriginReason, words: &Words) -> Option<String> {
    match reason.kind {
        OriginKind::SharedText | OriginKind::ByHand => None,
        OriginKind::SharedAccount | OriginKind::Credit => Some(words.tie(reason.kind, reason.score)),
    }
}

/// The sentence on how shares are counted.
pub(crate) fn counting(words: &Words) -> String {
    let run = words.number(Config::default().shingle_words);
    fill(words.sources.counted_in, &[("n", &run)])
}

fn extract(text: &str, places: &Utf16Index, span: Utf16Span, words: &Words) -> Extract {
    let range = bytes(places, span);
    let (start, passage, end) = match text.get(range.clone()) {
        Some(passage) => (range.start, passage, range.end),
        None => (text.len(), "", text.len()),
    };
    let shown = passage.char_indices().nth(LONGEST).map(|(at, _)| passage[..at].trim_end());
    let rest = shown.map(|shown| {
        let left = passage[shown.len()..].split_whitespace().count();
        words.counted(words.sources.more_words, left)
    });
    Extract {
        before: before(&text[..start]),
        words: shown.unwrap_or(passage).to_owned(),
        after: if rest.is_some() { String::new() } else { after(&text[end..]) },
        rest,
    }
}

/// The end of the paragraph that `text` ends in, from a word on.
fn before(text: &str) -> String {
    let line = text.rsplit(['\n', '\r']).next().unwrap_or("");
    let from = line.char_indices().rev().take(AROUND).last().map_or(line.len(), |(at, _)| at);
    if from == 0 {
        return line.trim_start().to_owned();
    }
    let near = &line[from..];
    let word = near.find(char::is_whitespace).map_or("", |at| &near[at..]);
    if word.trim().is_empty() { String::new() } else { format!("… {}", word.trim_start()) }
}

/// The beginning of the paragraph that `text` goes on with, up to a word.
fn after(text: &str) -> String {
    let line = text.split(['\n', '\r']).next().unwrap_or("");
    let Some((to, _)) = line.char_indices().nth(AROUND) else { return line.trim_end().to_owned() };
    let near = &line[..to];
    let word = near.rfind(char::is_whitespace).map_or("", |at| &near[..at]);
    if word.trim().is_empty() { String::new() } else { format!("{} …", word.trim_end()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ArticleId;
    use crate::report::Tile;
    use crate::ui::model::{fixture, names};
    use crate::ui::words::Language;

    fn shown(report: &Report, articles: &[Article], pair: Pair) -> Option<SideBySide> {
        let words = Language::English.words();
        side_by_side(report, articles, &names::columns(report, words), pair, words)
    }

    fn overlapping(tiles: Vec<Tile>) -> Report {
        let overlap = Overlap {
            a: ArticleId(1),
            b: ArticleId(3),
            resemblance: 0.25,
            containment_a: 0.3,
            containment_b: 0.6,
            tiles,
        };
        Report { overlaps: vec![overlap], ..fixture::report() }
    }

    fn tile(a: (usize, usize), b: (usize, usize)) -> Tile {
        Tile { a_span: a.into(), b_span: b.into() }
    }

    #[test]
    fn passages_are_the_words_of_each_article() {
        let mut articles = fixture::articles();
        articles[1].text = "🦀 First “line”.\nHere the crab Kim rested, then left. More.".into();
        articles[3].text = "The Crab Kim rested, it says".into();
        let report = overlapping(vec![tile((26, 41), (4, 19))]);
        let both = shown(&report, &articles, (1, 3)).expect("a pair");
        let [one, other] = &both.passages[0].sides;
        assert_eq!((one.before.as_str(), one.words.as_str()), ("Here the ", "crab Kim rested"));
        assert_eq!(one.after, ", then left. More.");
        assert_eq!(
            (other.before.as_str(), other.words.as_str(), other.after.as_str()),
            ("The ", "Crab Kim rested", ", it says")
        );
        assert_eq!(both.passages[0].length, "3 words");
        let turned = shown(&report, &articles, (3, 1)).expect("a pair");
        assert_eq!(turned.passages[0].sides[0].words, "Crab Kim rested");
    }

    #[test]
    fn each_measure_is_a_sentence_that_names_the_direction() {
        let report = overlapping(fixture::tiles(1, 3));
        let both = shown(&report, &fixture::articles(), (3, 1)).expect("a pair");
        let said: Vec<&str> = both.measures.iter().map(|measure| measure.said.as_str()).collect();
        assert_eq!(
            said,
            [
                "60% of Bay Radio stands word for word in Coast Wire.",
                "30% of Coast Wire stands word for word in Bay Radio.",
                "25% of all the wording of the two stands in both."
            ]
        );
        assert!(counting(Language::English.words()).contains("5 words"));
    }

    #[test]
    fn what_surrounds_a_passage_is_cut_at_words() {
        let long = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ";
        assert_eq!(before("Short.\nA line "), "A line ");
        assert!(before(long).starts_with("… three") && before(long).ends_with("sixteen "));
        assert!(after(long).starts_with("one two") && after(long).ends_with(" …"));
        assert_eq!(before(&"x".repeat(500)), "");
        assert_eq!(after(" end.\nNext"), " end.");
    }

    #[test]
    fn a_very_long_passage_says_how_much_is_left() {
        let mut articles = fixture::articles();
        articles[1].text = "word ".repeat(1_000);
        articles[3].text = articles[1].text.clone();
        let report = overlapping(vec![tile((0, 4_999), (0, 4_999))]);
        let both = shown(&report, &articles, (1, 3)).expect("a pair");
        let side = &both.passages[0].sides[0];
        assert_eq!(side.words.split_whitespace().count(), 320);
        assert_eq!(side.rest.as_deref(), Some("… and 680 more words"));
    }

    #[test]
    fn marks_of_a_common_source_stand_beside_each_other() {
        let mut report = fixture::report();
        report.origins[1].because[0].kind = OriginKind::SharedAccount;
        report.origins[1].because[0].tiles = fixture::tiles(1, 2);
        let both = shown(&report, &fixture::articles(), (2, 1)).expect("a pair");
        assert!(both.measures.is_empty() && both.passages.is_empty());
        assert_eq!(both.marks.len(), 1);
        assert!(both.marks[0].words[0].0.starts_with("The port’s harbor master"));
        assert_eq!(both.marks[0].words[0].1, None, "the same words are said once");
        report.origins[1].because[0].tiles = fixture::tiles(1, 3);
        let both = shown(&report, &fixture::articles(), (2, 1)).expect("a pair");
        assert!(both.marks[0].words[0].1.is_some());
    }

    #[test]
    fn an_article_is_no_pair_with_itself_nor_with_one_that_is_not_there() {
        let report = fixture::report();
        assert_eq!(shown(&report, &fixture::articles(), (1, 1)), None);
        assert_eq!(shown(&report, &fixture::articles(), (1, 9)), None);
        assert_eq!(shown(&report, &[], (0, 1)), None);
    }

    #[test]
    fn spans_that_do_not_fit_show_nothing_and_do_no_harm() {
        let report = overlapping(vec![tile((90_000, 90_010), (5, 2))]);
        let both = shown(&report, &fixture::articles(), (1, 3)).expect("a pair");
        assert_eq!(both.passages[0].sides[0].words, "");
        assert_eq!(both.passages[0].sides[1].words, "");
    }
}

//! An article's text as given, cut into what was read, what was left out and
//! the passages of one claim.
//!
//! Never here: the grid, and the words of other articles.

use std::ops::Range;

use crate::article::Article;
use crate::order::Order;
use crate::report::{RemovalReason, Report};
use crate::span::{Utf16Index, Utf16Span};
use crate::ui::model::passage::{Run, painted};

/// One article, ready to be read in place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Original {
    /// The headline.
    pub(crate) title: String,
    /// Source and date, in one line.
    pub(crate) line: String,
    /// The address, only where a browser may safely open it.
    pub(crate) url: Option<String>,
    /// The whole text.
    pub(crate) runs: Vec<Run<Ink>>,
}

/// How a run of the original looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Read and compared.
    Read,
    /// Left out of the comparison.
    Removed(RemovalReason),
    /// A passage of the claim.
    Passage,
    /// The passage that was asked for.
    Asked,
}

/// A passage of a claim in its article: places in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Asked {
    /// The claim.
    pub(crate) claim: usize,
    /// The passage in its evidence.
    pub(crate) place: usize,
}

/// The article at `at`, the passages of the asked claim marked.
pub(crate) fn original(report: &Report, articles: &[Article], at: usize, asked: Option<Asked>) -> Option<Original> {
    let article = articles.get(at)?;
    let read = report.articles.get(at)?;
    let text = article.text.as_str();
    let places = Utf16Index::new(text);
    let bytes = |start, end| {
        let span = places.bytes(Utf16Span { start, end });
        span.start..span.end
    };
    let mut layers: Vec<(Range<usize>, Ink)> =
        read.removed.iter().map(|part| (bytes(part.start, part.end), Ink::Removed(part.reason))).collect();
    if let Some((asked, claim)) = asked.and_then(|asked| Some((asked, report.claims.get(asked.claim)?))) {
        let here = claim.evidence.iter().enumerate().filter(|(_, one)| one.article.index() == at);
        let mut passages: Vec<_> = here
            .map(|(place, one)| {
                let ink = if place == asked.place { Ink::Asked } else { Ink::Passage };
                (bytes(one.start, one.end), ink)
            })
            .collect();
        passages.order_by_key(|(_, ink)| *ink == Ink::Asked);
        layers.extend(passages);
    }
    let line: Vec<&str> = [read.source.as_str(), read.date.as_deref().unwrap_or("")]
        .into_iter()
        .map(str::trim)
        .filter(|part| !part.is_empty())
        .collect();
    Some(Original {
        title: read.title.clone(),
        line: line.join(" · "),
        url: read.url.as_deref().filter(|url| is_web_address(url)).map(str::to_owned),
        runs: painted(text, Ink::Read, &layers),
    })
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

    #[test]
    fn the_runs_are_the_text_and_the_passage_is_inked() {
        let (report, articles) = (fixture::report(), fixture::articles());
        let shown = original(&report, &articles, 0, Some(Asked { claim: 2, place: 0 })).expect("there");
        let whole: String = shown.runs.iter().map(|run| run.text.as_str()).collect();
        assert_eq!(whole, articles[0].text);
        let asked: Vec<&str> =
            shown.runs.iter().filter(|run| run.paint == Ink::Asked).map(|run| run.text.as_str()).collect();
        assert_eq!(asked, ["The bridge will stay closed for at least six weeks."]);
        assert_eq!(shown.runs[0].text, "Skip to content");
        assert_eq!(shown.runs[0].paint, Ink::Removed(RemovalReason::Boilerplate));
    }

    #[test]
    fn only_web_addresses_become_links() {
        let (mut report, articles) = (fixture::report(), fixture::articles());
        for (given, linked) in [("https://example.org/a", true), ("javascript:alert(1)", false), ("news", false)] {
            report.articles[1].url = Some(given.into());
            let shown = original(&report, &articles, 1, None).expect("there");
            assert_eq!(shown.url.is_some(), linked, "{given}");
        }
    }

    #[test]
    fn an_article_that_is_not_there_shows_nothing() {
        assert_eq!(original(&fixture::report(), &[], 0, None), None);
    }
}

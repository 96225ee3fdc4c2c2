//! The report as a file: JSON, CSV, Markdown, a page in HTML, a picture in SVG.
//!
//! Never here: anything that is not in the report.

pub mod csv;
mod excerpt;
mod headline;
pub mod html;
pub mod json;
pub mod markdown;
#[cfg(feature = "schema")]
pub mod schema;
pub mod svg;
mod words;

pub use excerpt::excerpt;
pub(crate) use headline::headline;

use crate::report::Report;
use crate::words::Language;

/// The formats a report can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// The whole report, read back without loss.
    Json,
    /// One row for each claim and article.
    Csv,
    /// For a person to read.
    Markdown,
    /// One page by itself, to be read, printed and passed on.
    Html,
    /// The whole as one picture.
    Svg,
}

/// Whether this text is a result that [`Format::write_in`] wrote for people or tables,
/// which has no whole article in it. JSON says itself what it is.
///
/// ```
/// use claimgrid::export::{Format, is_result};
///
/// let report = claimgrid::compare(&[], &claimgrid::Config::default());
/// assert!(is_result(&Format::Markdown.write(&report)));
/// assert!(!is_result("# A headline\n\nAnd what is under it."));
/// ```
#[must_use]
pub fn is_result(text: &str) -> bool {
    let begins = text.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    let says = |start: &str| begins.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start));
    if says("<!doctype html") {
        return begins.contains(html::MARK);
    }
    let of_people = says("# ") || says("<?xml") && begins.contains("<svg ");
    let not_the_world = |language: Language| begins.contains(words::Words::of(language).not_the_world);
    begins.starts_with(&csv::head()) || of_people && Language::ALL.into_iter().any(not_the_world)
}

impl Format {
    /// All formats, in the order they are offered.
    pub const ALL: [Format; 5] = [Format::Json, Format::Csv, Format::Markdown, Format::Html, Format::Svg];

    /// The ending of a file of this format.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Svg => "svg",
        }
    }

    /// The media type of a file of this format.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Markdown => "text/markdown;charset=utf-8",
            Self::Html => "text/html;charset=utf-8",
            Self::Svg => "image/svg+xml",
        }
    }

    /// Writes `report` in this format, what is for a person to read in English.
    #[must_use]
    pub fn write(self, report: &Report) -> String {
        self.write_in(report, Language::English)
    }

    /// Writes `report` in this format, what is for a person to read in this language.
    /// JSON and CSV are for machines and the same in every language.
    ///
    /// ```
    /// use claimgrid::export::Format;
    /// use claimgrid::words::Language;
    ///
    /// let report = claimgrid::compare(&[], &claimgrid::Config::default());
    /// assert!(Format::Html.write_in(&report, Language::German).contains("<html lang=\"de\">"));
    /// ```
    #[must_use]
    pub fn write_in(self, report: &Report, language: Language) -> String {
        match self {
            Self::Json => json::write(report),
            Self::Csv => csv::write(report),
            Self::Markdown => markdown::write_in(report, language),
            Self::Html => html::write_in(report, language),
            Self::Svg => svg::write_in(report, language),
        }
    }
}

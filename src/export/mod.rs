//! The report as a file: JSON, CSV, Markdown.
//!
//! Never here: anything that is not in the report.

pub mod csv;
pub mod json;
pub mod markdown;

/// The formats a report can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// The whole report, read back without loss.
    Json,
    /// One row for each claim and article.
    Csv,
    /// For a person to read.
    Markdown,
}

impl Format {
    /// All formats, in the order they are offered.
    pub const ALL: [Format; 3] = [Format::Json, Format::Csv, Format::Markdown];

    /// The ending of a file of this format.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Markdown => "md",
        }
    }

    /// The media type of a file of this format.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Markdown => "text/markdown;charset=utf-8",
        }
    }

    /// Writes `report` in this format.
    #[must_use]
    pub fn write(self, report: &crate::Report) -> String {
        match self {
            Self::Json => json::write(report),
            Self::Csv => csv::write(report),
            Self::Markdown => markdown::write(report),
        }
    }
}

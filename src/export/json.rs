//! The report as JSON, and back; beside it, where there are any, the edits of a
//! person that the report went through.
//!
//! Never here: another shape than [`report`](crate::report)'s and that of
//! [`corrections`](crate::corrections).

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::corrections::Edit;
use crate::report::{Report, SCHEMA};

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "A report of Claimgrid"))]
pub struct File {
    /// The report as the person saw it, the edits applied.
    #[serde(flatten)]
    pub report: Report,
    /// The edits, in their order; for a fresh report of the same articles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub edits: Vec<Edit>,
}

/// The report as indented JSON with a line break at its end.
#[must_use]
pub fn write(report: &Report) -> String {
    pretty(report)
}

/// The report, to which `edits` were applied, with these beside it.
#[must_use]
pub fn write_edited(report: &Report, edits: &[Edit]) -> String {
    pretty(&File { report: report.clone(), edits: edits.to_vec() })
}

fn pretty(of: &impl Serialize) -> String {
    // Plain data with text keys: writing it cannot fail.
    let mut text = serde_json::to_string_pretty(of).unwrap_or_default();
    text.push('\n');
    text
}

/// Whether a JSON text gives itself a format, as every report does and no list of
/// articles: it may still be one that cannot be read.
#[must_use]
pub fn is_report(text: &str) -> bool {
    #[derive(Deserialize)]
    struct Head {
        #[serde(default)]
        schema: Option<String>,
    }
    serde_json::from_str::<Head>(text.trim_start_matches('\u{feff}')).is_ok_and(|head| head.schema.is_some())
}

/// Reads the report of what [`write()`] or [`write_edited()`] wrote.
///
/// # Errors
/// A sentence that says what is wrong and where.
pub fn read(text: &str) -> Result<Report, String> {
    let text = text.trim_start_matches('\u{feff}');
    // Read apart, so that another version is told as such and not by its first difference.
    let head: Value = serde_json::from_str(text).map_err(|error| format!("This is no JSON: {error}."))?;
    match head.get("schema").and_then(Value::as_str) {
        Some(SCHEMA) => {}
        Some(other) => return Err(format!("This report has the format ‘{other}’; this version reads ‘{SCHEMA}’.")),
        None => return Err(format!("This is no report of Claimgrid: it has no ‘schema’ with ‘{SCHEMA}’.")),
    }
    serde_json::from_str(text).map_err(|error| format!("This is no report of Claimgrid: {error}."))
}

/// Reads the report and the edits of what [`write()`] or [`write_edited()`] wrote.
///
/// # Errors
/// A sentence that says what is wrong and where.
pub fn read_edited(text: &str) -> Result<File, String> {
    #[derive(Deserialize)]
    struct Beside {
        #[serde(default)]
        edits: Vec<Edit>,
    }
    let report = read(text)?;
    let beside: Beside = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| format!("The edits of this report cannot be read: {error}."))?;
    Ok(File { report, edits: beside.edits })
}

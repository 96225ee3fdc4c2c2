//! The report as JSON, and back.
//!
//! Never here: another shape than [`report`](crate::report)'s.

use crate::report::Report;

/// The report as indented JSON with a line break at its end.
#[must_use]
pub fn write(report: &Report) -> String {
    // Plain data with text keys: writing it cannot fail.
    let mut text = serde_json::to_string_pretty(report).unwrap_or_default();
    text.push('\n');
    text
}

/// Reads what [`write()`] wrote.
///
/// # Errors
/// A sentence that says what is wrong and where.
pub fn read(text: &str) -> Result<Report, String> {
    let report: Report =
        serde_json::from_str(text).map_err(|error| format!("This is no report of Claimgrid: {error}."))?;
    if report.schema == crate::report::SCHEMA {
        Ok(report)
    } else {
        Err(format!("This report has the format ‘{}’; this version reads ‘{}’.", report.schema, crate::report::SCHEMA))
    }
}

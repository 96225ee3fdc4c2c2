//! The report as JSON, and back; beside it, where there are any, the edits of a
//! person that the report went through, and the articles.
//!
//! Never here: another shape than that of [`report`](crate::report),
//! [`corrections`](crate::corrections) and [`article`](crate::article).

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::article::Article;
use crate::corrections::Edit;
use crate::fields;
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
    /// The articles as given, in the order of the report; in a file that is to be opened
    /// and corrected again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<Article>,
}

/// The report as indented JSON with a line break at its end.
#[must_use]
pub fn write(report: &Report) -> String {
    indented(&compact(report))
}

/// The report, to which `edits` were applied, with these beside it.
#[must_use]
pub fn write_edited(report: &Report, edits: &[Edit]) -> String {
    write_whole(report, edits, &[])
}

/// The same with the articles beside it, so that it can be opened and corrected again.
#[must_use]
pub fn write_whole(report: &Report, edits: &[Edit], texts: &[Article]) -> String {
    let mut text = compact(report);
    // The text of an object: another field goes before its end. To write a `File` would
    // take code of its own for the report in it.
    let mut add = |name: &str, list: String| {
        if list != "[]" && text.pop().is_some() {
            text.push_str(name);
            text.push_str(&list);
            text.push('}');
        }
    };
    add(",\"edits\":", compact(edits));
    add(",\"texts\":", compact(texts));
    indented(&text)
}

fn compact<T: Serialize + ?Sized>(of: &T) -> String {
    // Plain data with text keys: writing it cannot fail.
    serde_json::to_string(of).unwrap_or_default()
}

/// A compact JSON text with a line for each value, two spaces a level, as
/// `serde_json::to_string_pretty` writes it. That one would compile all the code that
/// writes a report a second time.
fn indented(compact: &str) -> String {
    let mut text = String::with_capacity(compact.len() * 2);
    let (mut depth, mut quoted, mut escaped) = (0, false, false);
    let line = |text: &mut String, depth: usize| {
        text.push('\n');
        text.extend(std::iter::repeat_n("  ", depth));
    };
    for character in compact.chars() {
        if quoted {
            quoted = escaped || character != '"';
            escaped = !escaped && character == '\\';
            text.push(character);
            continue;
        }
        match character {
            '}' | ']' if text.ends_with(['{', '[']) => depth -= 1,
            '}' | ']' => {
                depth -= 1;
                line(&mut text, depth);
            }
            // What follows a bracket is a value, unless it closes at once.
            _ if text.ends_with(['{', '[']) => line(&mut text, depth),
            _ => {}
        }
        text.push(character);
        match character {
            '"' => quoted = true,
            '{' | '[' => depth += 1,
            ',' => line(&mut text, depth),
            ':' => text.push(' '),
            _ => {}
        }
    }
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
    fields::from_str::<Head>(text.trim_start_matches('\u{feff}')).is_ok_and(|head| head.schema.is_some())
}

/// Reads the report of what [`write()`] or [`write_edited()`] wrote.
///
/// # Errors
/// A sentence that says what is wrong and where.
pub fn read(text: &str) -> Result<Report, String> {
    let text = text.trim_start_matches('\u{feff}');
    // Read apart, so that another version is told as such and not by its first difference.
    let head: Value = fields::from_str(text).map_err(|error| format!("This is no JSON: {error}."))?;
    match head.get("schema").and_then(Value::as_str) {
        Some(SCHEMA) => {}
        Some(other) => return Err(format!("This report has the format ‘{other}’; this version reads ‘{SCHEMA}’.")),
        None => return Err(format!("This is no report of Claimgrid: it has no ‘schema’ with ‘{SCHEMA}’.")),
    }
    fields::from_str(text).map_err(|error| format!("This is no report of Claimgrid: {error}."))
}

/// Reads the report, the edits and the articles of what [`write()`], [`write_edited()`] or
/// [`write_whole()`] wrote.
///
/// # Errors
/// A sentence that says what is wrong and where.
pub fn read_edited(text: &str) -> Result<File, String> {
    #[derive(Deserialize)]
    struct Beside {
        #[serde(default)]
        edits: Vec<Edit>,
        #[serde(default)]
        texts: Vec<Article>,
    }
    let report = read(text)?;
    let beside: Beside = fields::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|error| format!("What stands beside this report cannot be read: {error}."))?;
    Ok(File { report, edits: beside.edits, texts: beside.texts })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::article::Article;
    use crate::{Config, compare};

    #[test]
    fn the_edits_stand_beside_the_report() {
        let texts = vec![Article::from_text("The ferry Alma ran aground off Tolen Point.")];
        let report = compare(&texts, &Config::default());
        let edits = vec![Edit::Join { articles: Vec::new() }];
        for (edits, texts) in [(&edits, &Vec::new()), (&edits, &texts), (&Vec::new(), &texts)] {
            let file = File { report: report.clone(), edits: edits.clone(), texts: texts.clone() };
            let written = write_whole(&report, edits, texts);
            assert_eq!(written, serde_json::to_string_pretty(&file).expect("plain data") + "\n");
            assert_eq!(read_edited(&written), Ok(file));
        }
        assert_eq!(write_edited(&report, &[]), write(&report));
    }

    #[test]
    fn lines_are_those_of_the_library() {
        for value in [
            json!({}),
            json!([]),
            json!("a \" { [ \\"),
            json!({ "a": [], "b": {}, "c": [1, 2.5, "x, y: {\"z\"}\\", [[]], null], "d": { "e": "\\\"" }, "": "," }),
        ] {
            assert_eq!(indented(&compact(&value)), serde_json::to_string_pretty(&value).expect("plain data") + "\n");
        }
    }
}

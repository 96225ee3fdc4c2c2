//! The JSON Schema of the exported report (draft 2020-12), derived from its types,
//! so that the two cannot differ.
//!
//! Never here: a rule that the types do not have.

/// The schema as indented JSON with a line break at its end.
#[must_use]
pub fn write() -> String {
    let schema = schemars::schema_for!(super::json::File);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

//! The analysis as JavaScript sees it: an [`Engine`] that takes one step at a time,
//! and what can be done with a report. Articles, settings, edits and reports cross
//! the border as JSON, which both sides read and write fastest.
//!
//! Never here: anything that is shown, and waiting of any kind.

use std::collections::BTreeMap;
use std::sync::Arc;

use js_sys::{Error, Reflect};
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

use crate::article::Article;
use crate::comparison::{Comparison, Run, Stage, Step};
use crate::corrections::{self, Edit};
use crate::export::{Format, json};
use crate::fields;
use crate::matching::Vectors;
use crate::report::Report;
use crate::web::settings::Settings;

/// Compares, one comparison at a time, and remembers for each session what it has
/// read. A trap in one of its functions leaves it unusable: make another.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Engine {
    vectors: Option<Arc<Vectors>>,
    sessions: BTreeMap<u32, Comparison>,
    running: Option<(u32, Run)>,
    report: Option<Box<Report>>,
}

#[wasm_bindgen]
impl Engine {
    /// An engine without word vectors.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Compares with these word vectors from now on, the bytes of `words-en.bin`.
    ///
    /// # Errors
    /// A JavaScript `Error` with the code `bad-vectors`; there are none then.
    #[wasm_bindgen(js_name = useVectors)]
    pub fn use_vectors(&mut self, bytes: &[u8]) -> Result<(), JsValue> {
        self.vectors = None;
        let vectors = Vectors::read(bytes);
        let vectors =
            vectors.map_err(|why| refusal("bad-vectors", &format!("The word vectors were refused: {why}.")))?;
        self.vectors = Some(Arc::new(vectors));
        Ok(())
    }

    /// Compares without word vectors from now on.
    #[wasm_bindgen(js_name = dropVectors)]
    pub fn drop_vectors(&mut self) {
        self.vectors = None;
    }

    /// Begins to compare: `articles` is JSON, a list of
    /// `{ title, source, date, url, text }`, of which only `text` is needed; `settings`
    /// is JSON, an object, `{ articleBytes }`. Articles that the last comparison of the
    /// same session had are not read again.
    ///
    /// # Errors
    /// A JavaScript `Error` with the code `bad-articles` or `bad-settings`.
    pub fn begin(&mut self, session: u32, articles: &str, settings: &str) -> Result<(), JsValue> {
        let articles = articles_of(articles)?;
        let settings: Settings = parsed("bad-settings", "The settings cannot be read", settings)?;
        self.running = None;
        self.report = None;
        let comparison = self.sessions.remove(&session).unwrap_or_default();
        self.running = Some((session, comparison.run(articles, settings.config(), self.vectors.clone())));
        Ok(())
    }

    /// Takes one step and tells the stage of the next one as JSON,
    /// `{ stage, article, of }`; nothing when the report is there.
    pub fn step(&mut self) -> Option<String> {
        let (session, run) = self.running.take()?;
        match run.step() {
            Step::Next(stage, rest) => {
                self.running = Some((session, rest));
                Some(stage_json(stage))
            }
            Step::Done(report, comparison) => {
                self.sessions.insert(session, *comparison);
                self.report = Some(report);
                None
            }
        }
    }

    /// Hands over the report as JSON, once.
    pub fn report(&mut self) -> Option<String> {
        // Plain data with text keys: writing it cannot fail.
        self.report.take().and_then(|report| serde_json::to_string(&report).ok())
    }

    /// Ends the comparison under way.
    pub fn stop(&mut self) {
        self.running = None;
    }

    /// Forgets what was read for a session that is over.
    pub fn forget(&mut self, session: u32) {
        self.sessions.remove(&session);
    }
}

/// The report after a person's edits, all of them JSON. See [`corrections::apply`].
///
/// # Errors
/// A JavaScript `Error` with the code `bad-report` or `bad-edits`.
#[wasm_bindgen]
pub fn apply(report: &str, edits: &str) -> Result<String, JsValue> {
    let edited = corrections::apply(&report_of(report)?, &edits_of(edits)?);
    serde_json::to_string(&edited).map_err(|why| refusal("bad-report", &why.to_string()))
}

/// The articles with the passages that the edits restore, all of them JSON; to be
/// compared again. See [`corrections::restore`].
///
/// # Errors
/// A JavaScript `Error` with the code `bad-articles` or `bad-edits`.
#[wasm_bindgen]
pub fn restore(articles: &str, edits: &str) -> Result<String, JsValue> {
    let restored = corrections::restore(&articles_of(articles)?, &edits_of(edits)?);
    serde_json::to_string(&restored).map_err(|why| refusal("bad-articles", &why.to_string()))
}

/// A report with these edits, both JSON, as a file: `json`, `csv`, `md`, `html` or `svg`.
///
/// # Errors
/// A JavaScript `Error` with the code `bad-report`, `bad-edits` or `bad-kind`.
#[wasm_bindgen(js_name = writeReport)]
pub fn write_report(kind: &str, report: &str, edits: &str) -> Result<String, JsValue> {
    let format = format_of(kind)?;
    let (report, edits) = (report_of(report)?, edits_of(edits)?);
    let edited = corrections::apply(&report, &edits);
    Ok(if format == Format::Json { json::write_edited(&edited, &edits) } else { format.write(&edited) })
}

/// The format whose files end so.
pub(crate) fn format_of(kind: &str) -> Result<Format, JsValue> {
    let format = Format::ALL.into_iter().find(|format| format.extension() == kind);
    format.ok_or_else(|| {
        let kinds = Format::ALL.map(Format::extension).join(", ");
        refusal("bad-kind", &format!("There is no kind of file ‘{kind}’; there is {kinds}."))
    })
}

fn report_of(text: &str) -> Result<Report, JsValue> {
    json::read(text).map_err(|why| refusal("bad-report", &why))
}

pub(crate) fn edits_of(text: &str) -> Result<Vec<Edit>, JsValue> {
    parsed("bad-edits", "The edits cannot be read", text)
}

/// The parts of an article that are text.
const TEXTS: [&str; 5] = ["title", "source", "date", "url", "text"];

/// The articles of a list, or which of them is none.
pub(crate) fn articles_of(text: &str) -> Result<Vec<Article>, JsValue> {
    let refused = |sentence: &str| refusal("bad-articles", sentence);
    let serde_json::Value::Array(list) = parsed("bad-articles", "The articles are no JSON", text)? else {
        return Err(refused("The articles must be a list of objects with a ‘text’."));
    };
    let read = |(at, article): (usize, serde_json::Value)| {
        let serde_json::Value::Object(mut fields) = article else {
            return Err(refused(&format!("Article {} cannot be read: it is no object with a ‘text’.", at + 1)));
        };
        // What is given as nothing is not given.
        fields.retain(|_, value| !value.is_null());
        if let Some((name, _)) =
            fields.iter().find(|(name, value)| TEXTS.contains(&name.as_str()) && !value.is_string())
        {
            return Err(refused(&format!("Article {} cannot be read: its ‘{name}’ is no text.", at + 1)));
        }
        fields::from_value(fields.into()).map_err(|why| refused(&format!("Article {} cannot be read: {why}.", at + 1)))
    };
    list.into_iter().enumerate().map(read).collect()
}

pub(crate) fn parsed<T: DeserializeOwned>(code: &str, sentence: &str, text: &str) -> Result<T, JsValue> {
    fields::from_str(text).map_err(|why| refusal(code, &format!("{sentence}: {why}.")))
}

/// Written by hand: the stage is told often, and always in one of these words.
fn stage_json(stage: Stage) -> String {
    match stage {
        Stage::Reading { article, of } => format!(r#"{{"stage":"reading","article":{article},"of":{of}}}"#),
        Stage::Matching => r#"{"stage":"matching"}"#.to_owned(),
        Stage::Origins => r#"{"stage":"origins"}"#.to_owned(),
        Stage::Composing => r#"{"stage":"composing"}"#.to_owned(),
    }
}

/// An `Error` of JavaScript with one sentence and a word for programs.
pub(crate) fn refusal(code: &str, sentence: &str) -> JsValue {
    let error = Error::new(sentence);
    // A fresh object of our own takes any property.
    let _ = Reflect::set(&error, &JsValue::from_str("code"), &JsValue::from_str(code));
    error.into()
}

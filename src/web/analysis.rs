//! The analysis for the interface: where its host runs it, which is the page's
//! worker, else here, step by step, so that the page stays alive.
//!
//! Never here: what is shown while it runs.

use std::cell::{Cell, RefCell};

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::article::Article;
use crate::comparison::{Comparison, Stage, Step};
use crate::fields;
use crate::report::Report;
use crate::web::settings::Settings;

#[wasm_bindgen]
extern "C" {
    /// What the page does for one interface (`www/host.js`).
    #[derive(Clone, Debug)]
    pub type Host;

    /// Articles and settings as JSON to a report as JSON, or an `Error` with a code.
    #[wasm_bindgen(method, catch)]
    async fn compare(this: &Host, articles: &str, settings: &str, progress: &JsValue) -> Result<JsValue, JsValue>;

    /// Ends what is under way.
    #[wasm_bindgen(method)]
    fn cancel(this: &Host);

    /// Hears what happened: a word, and what belongs to it as JSON.
    #[wasm_bindgen(method)]
    pub(crate) fn tell(this: &Host, what: &str, detail: &str);

    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(call: &Function, milliseconds: u32);
}

/// Why there is no report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Stopped {
    /// The person wanted it so.
    Cancelled,
    /// A newer comparison took its place.
    Superseded,
    /// Something failed: a word for programs and a sentence for the person.
    Failed {
        /// The word.
        code: String,
        /// The sentence.
        sentence: String,
    },
}

/// Compares the articles of one desk again and again; what did not change is not
/// read again.
#[derive(Debug, Default)]
pub(crate) struct Analysis {
    /// Who runs it.
    host: Option<Host>,
    /// What was read, where it runs here.
    kept: RefCell<Comparison>,
    /// How many comparisons were begun.
    begun: Cell<usize>,
    /// Whether the last one is wanted.
    wanted: Cell<bool>,
}

impl Analysis {
    /// An analysis that has read nothing yet.
    pub(crate) fn new(host: Option<Host>) -> Self {
        Self { host, ..Self::default() }
    }

    /// Ends the comparison under way for another, which can be canceled from now on; gives
    /// its number.
    pub(crate) fn begin(&self) -> usize {
        self.cancel();
        self.wanted.set(true);
        self.begun.set(self.begun.get() + 1);
        self.begun.get()
    }

    /// Compares `articles`, as the comparison of this number, and tells `progress` each
    /// stage as it begins.
    pub(crate) async fn run(
        &self,
        turn: usize,
        articles: Vec<Article>,
        settings: &Settings,
        progress: impl Fn(Stage) + 'static,
    ) -> Result<Report, Stopped> {
        if self.begun.get() != turn {
            return Err(Stopped::Superseded);
        }
        if !self.wanted.get() {
            return Err(Stopped::Cancelled);
        }
        let result = match &self.host {
            Some(host) => there(host, &articles, settings, progress).await,
            None => self.here(turn, articles, settings, progress).await,
        };
        if self.begun.get() == turn { result } else { Err(Stopped::Superseded) }
    }

    /// Ends the comparison under way, if there is one.
    pub(crate) fn cancel(&self) {
        if self.wanted.replace(false)
            && let Some(host) = &self.host
        {
            host.cancel();
        }
    }

    async fn here(
        &self,
        turn: usize,
        articles: Vec<Article>,
        settings: &Settings,
        progress: impl Fn(Stage),
    ) -> Result<Report, Stopped> {
        let mut run = self.kept.take().run(articles, settings.config(), None);
        loop {
            pause().await;
            if !self.wanted.get() || self.begun.get() != turn {
                return Err(Stopped::Cancelled);
            }
            match run.step() {
                Step::Next(stage, rest) => {
                    progress(stage);
                    run = rest;
                }
                Step::Done(report, comparison) => {
                    self.kept.replace(*comparison);
                    return Ok(*report);
                }
            }
        }
    }
}

async fn there(
    host: &Host,
    articles: &[Article],
    settings: &Settings,
    progress: impl Fn(Stage) + 'static,
) -> Result<Report, Stopped> {
    let tell = Closure::<dyn Fn(String, usize, usize)>::new(move |stage: String, article, of| {
        progress(match stage.as_str() {
            "reading" => Stage::Reading { article, of },
            "matching" => Stage::Matching,
            "origins" => Stage::Origins,
            _ => Stage::Composing,
        });
    });
    let articles = serde_json::to_string(articles).unwrap_or_default();
    let settings = serde_json::to_string(settings).unwrap_or_default();
    let report = host.compare(&articles, &settings, tell.as_ref()).await.map_err(|why| stopped(&why))?;
    let report = report.as_string().unwrap_or_default();
    fields::from_str(&report)
        .map_err(|why| Stopped::Failed { code: "bad-report".to_owned(), sentence: format!("{why}") })
}

fn stopped(why: &JsValue) -> Stopped {
    let text = |name: &str| Reflect::get(why, &JsValue::from_str(name)).ok().and_then(|value| value.as_string());
    match text("code") {
        Some(code) if code == "cancelled" => Stopped::Cancelled,
        code => Stopped::Failed {
            code: code.unwrap_or_else(|| "failed".to_owned()),
            sentence: text("message").unwrap_or_default(),
        },
    }
}

/// Lets the browser draw and listen.
async fn pause() {
    let soon = Promise::new(&mut |resolve, _| set_timeout(&resolve, 0));
    // A timer does not fail.
    let _ = JsFuture::from(soon).await;
}

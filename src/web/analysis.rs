//! The analysis for the interface: in the page's worker where a script has
//! connected one, else here, step by step, so that the page stays alive.
//!
//! Never here: what is shown while it runs.

use std::cell::{Cell, RefCell};

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::article::Article;
use crate::comparison::{Comparison, Stage, Step};
use crate::report::Report;
use crate::web::settings::Settings;

#[wasm_bindgen]
extern "C" {
    /// What runs comparisons for all of a page (`www/client.js`).
    #[derive(Clone, Debug)]
    pub type Client;

    /// A number for what is compared again and again.
    #[wasm_bindgen(method)]
    fn session(this: &Client) -> u32;

    /// Articles and settings as JSON to a report as JSON, or an `Error` with a code.
    #[wasm_bindgen(method, catch)]
    async fn analyze(
        this: &Client,
        session: u32,
        articles: &str,
        settings: &str,
        progress: &JsValue,
    ) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(method)]
    fn cancel(this: &Client, session: u32);

    #[wasm_bindgen(method)]
    fn forget(this: &Client, session: u32);

    #[wasm_bindgen(js_name = setTimeout)]
    fn set_timeout(call: &Function, milliseconds: u32);
}

thread_local! {
    static CLIENT: RefCell<Option<Client>> = const { RefCell::new(None) };
}

/// Has every comparison of the interface run by `client` from now on.
#[wasm_bindgen]
pub fn connect(client: Client) {
    CLIENT.with(|connected| connected.replace(Some(client)));
}

/// Why there is no report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Stopped {
    /// The person, or a newer comparison of the same articles, wanted it so.
    Cancelled,
    /// Something failed: a word for programs and a sentence for the person.
    Failed {
        /// The word.
        code: String,
        /// The sentence.
        sentence: String,
    },
}

/// Compares the articles of one desk again and again; what did not change is not
/// read again. Dropped, it gives free what was kept for that.
#[derive(Debug)]
pub(crate) struct Analysis {
    /// Who runs it, and its number there.
    remote: Option<(Client, u32)>,
    /// What was read, where it runs here.
    kept: RefCell<Comparison>,
    /// Which of the comparisons begun here is wanted.
    wanted: Cell<usize>,
}

impl Analysis {
    /// An analysis that has read nothing yet.
    pub(crate) fn new() -> Self {
        let client = CLIENT.with(|connected| connected.borrow().clone());
        let remote = client.map(|client| {
            let session = client.session();
            (client, session)
        });
        Self { remote, kept: RefCell::default(), wanted: Cell::new(0) }
    }

    /// Compares `articles` and tells `progress` each stage as it begins. A comparison
    /// that is still under way is canceled.
    pub(crate) async fn run(
        &self,
        articles: Vec<Article>,
        settings: &Settings,
        progress: impl Fn(Stage) + 'static,
    ) -> Result<Report, Stopped> {
        self.cancel();
        match &self.remote {
            Some((client, session)) => there(client, *session, &articles, settings, progress).await,
            None => self.here(articles, settings, progress).await,
        }
    }

    /// Ends the comparison under way, if there is one.
    pub(crate) fn cancel(&self) {
        self.wanted.set(self.wanted.get() + 1);
        if let Some((client, session)) = &self.remote {
            client.cancel(*session);
        }
    }

    async fn here(
        &self,
        articles: Vec<Article>,
        settings: &Settings,
        progress: impl Fn(Stage),
    ) -> Result<Report, Stopped> {
        let wanted = self.wanted.get();
        let mut run = self.kept.take().run(articles, settings.config(), None);
        loop {
            pause().await;
            if self.wanted.get() != wanted {
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

impl Drop for Analysis {
    fn drop(&mut self) {
        self.cancel();
        if let Some((client, session)) = &self.remote {
            client.forget(*session);
        }
    }
}

async fn there(
    client: &Client,
    session: u32,
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
    let report = client.analyze(session, &articles, &settings, tell.as_ref()).await.map_err(|why| stopped(&why))?;
    let report = report.as_string().unwrap_or_default();
    serde_json::from_str(&report)
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

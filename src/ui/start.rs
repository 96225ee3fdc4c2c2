//! What an interface begins with, and the handle by which its page speaks to it.
//!
//! Never here: markup, and what happens to a report.

use leptos::mount::UnmountHandle;
use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use leptos::web_sys::HtmlElement;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use crate::article::Article;
use crate::corrections::Edit;
use crate::ui::app::App;
use crate::ui::keep::{Keep, Remains};
use crate::ui::model::desk::Desk;
use crate::ui::session::{Session, View};
use crate::ui::title::name_page;
use crate::ui::words::Language;
use crate::web::analysis::Host;
use crate::web::api::{articles_of, edits_of, format_of, parsed};
use crate::web::settings::Settings;

/// Where the interface stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Place {
    /// It is the page.
    #[default]
    Page,
    /// It is a part of somebody's page, who has headings and landmarks already.
    Element,
}

/// What is around an interface.
#[derive(Debug)]
pub(crate) struct Around {
    /// Where it stands.
    pub(crate) place: Place,
    /// The view that the page asked for at first.
    pub(crate) asked: Option<View>,
    /// What the page sets now.
    pub(crate) setup: Setup,
}

/// What an interface begins with.
#[derive(Debug, Default)]
pub(crate) struct Start {
    /// What is on the desk; compared at once if there is any.
    pub(crate) articles: Vec<Article>,
    /// What a person decided before.
    pub(crate) edits: Vec<Edit>,
    /// The language it speaks.
    pub(crate) language: Language,
    /// Where it stands.
    pub(crate) place: Place,
    /// What the page may set.
    pub(crate) setup: Setup,
    /// Who runs the comparisons.
    pub(crate) host: Option<Host>,
}

/// What a page may set, then and later.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Setup {
    /// The view that is shown: `claims`, `reader`, `sources` or `articles`.
    pub(crate) view: Option<View>,
    /// A language tag; the page's own, where it names none.
    pub(crate) language: Option<String>,
    /// Whether a person may only look.
    pub(crate) readonly: bool,
    /// Whether it takes the place of an interface that broke down.
    pub(crate) anew: bool,
    /// The rank of the title among the headings of the page, 1 to 6.
    pub(crate) heading_level: Option<u8>,
    /// For the comparison.
    pub(crate) settings: Settings,
}

impl Setup {
    /// The rank of the title: the page's wish, else the first where the interface is the
    /// page, and the second where it is a part of one, which has a title of its own.
    pub(crate) fn title(&self, place: Place) -> u8 {
        self.heading_level.unwrap_or(if place == Place::Page { 1 } else { 2 }).clamp(1, 6)
    }

    fn language(&self) -> Language {
        let tag = self.language.clone().or_else(|| window().navigator().language());
        tag.and_then(|tag| Language::of_tag(&tag)).unwrap_or_default()
    }
}

/// A mounted interface. Freed, it takes itself away again.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Mounted {
    session: Session,
    #[allow(dead_code, reason = "it is kept for its drop")]
    shown: Shown,
}

/// Takes the interface away when it is dropped, then what it was made of.
struct Shown {
    _handle: UnmountHandle<AnyViewState>,
    _owner: Owner,
}

impl std::fmt::Debug for Shown {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shown")
    }
}

/// Mounts the stand-alone page into `place`, with what its address carries, what the
/// device remembers, or the sample comparison.
#[wasm_bindgen(js_name = mountPage)]
#[must_use]
pub fn mount_page(place: HtmlElement, host: Host) -> Mounted {
    let remains = Remains::of_page();
    let language = remains.language().unwrap_or_else(|| Setup::default().language());
    let start = Start { articles: remains.articles(), language, host: Some(host.clone()), ..Start::default() };
    mounted(place, host, start, move |session| {
        Keep::begin(session, remains);
        name_page(session);
    })
}

/// Mounts the interface of an element into `place`, which may be in a shadow root.
/// `articles`, `edits` and `setup` are JSON; see [`Setup`].
///
/// # Errors
/// A JavaScript `Error` with the code `bad-articles`, `bad-edits` or `bad-setup`.
#[wasm_bindgen(js_name = mountElement)]
pub fn mount_element(
    place: HtmlElement,
    host: Host,
    articles: &str,
    edits: &str,
    setup: &str,
) -> Result<Mounted, JsValue> {
    let setup: Setup = setup_of(setup)?;
    let anew = setup.anew;
    let start = Start {
        articles: articles_of(articles)?,
        edits: edits_of(edits)?,
        language: setup.language(),
        place: Place::Element,
        setup,
        host: Some(host.clone()),
    };
    let mounted = mounted(place, host, start, |_| {});
    if anew {
        let session = mounted.session;
        session.problems.set(vec![session.words().frame.anew.to_owned()]);
        session.desk.update(Desk::own);
    }
    Ok(mounted)
}

#[wasm_bindgen]
impl Mounted {
    /// Puts these articles, JSON, in the place of all others and compares them; whether
    /// there is anything to compare. What a person did to the others can be brought back.
    ///
    /// # Errors
    /// A JavaScript `Error` with the code `bad-articles`.
    #[wasm_bindgen(js_name = showArticles)]
    pub fn show_articles(&self, articles: &str) -> Result<bool, JsValue> {
        let articles = articles_of(articles)?;
        let session = self.session;
        let own = session.desk.try_update(|desk| desk.follow_page(articles));
        let compares = self.compare();
        if own == Some(true) && session.offers(View::Articles) {
            session.problems.update(|problems| problems.push(session.words().articles.page_changed_own.to_owned()));
        }
        Ok(compares)
    }

    /// Follows what the page sets now, JSON.
    ///
    /// # Errors
    /// A JavaScript `Error` with the code `bad-setup`.
    pub fn follow(&self, setup: &str) -> Result<(), JsValue> {
        let setup = setup_of(setup)?;
        let session = self.session;
        let before = session.around.with_value(|around| around.setup.clone());
        session.around.update_value(|around| around.setup = setup.clone());
        let language = setup.language();
        if language != before.language() && language != session.language.get_untracked() {
            session.speak(language);
        }
        if setup.readonly != session.readonly.get_untracked() {
            session.readonly.set(setup.readonly);
        }
        let title = setup.title(session.around.with_value(|around| around.place));
        if title != session.title.get_untracked() {
            session.title.set(title);
        }
        // What a reader chose holds until the page wants something else.
        if let Some(view) = setup.view.filter(|view| before.view != Some(*view)) {
            session.view.set(view);
        }
        let compares = session.busy.get_untracked() || session.compared.with_untracked(Option::is_some);
        if setup.settings != before.settings && compares {
            session.compare();
        }
        Ok(())
    }

    /// Compares what is on the desk now; whether there is anything to compare.
    #[must_use]
    pub fn compare(&self) -> bool {
        self.session.compare();
        self.busy()
    }

    /// Whether a comparison is under way.
    #[must_use]
    pub fn busy(&self) -> bool {
        self.session.busy.get_untracked()
    }

    /// The articles that the report is of, as JSON; nothing before there is one.
    #[must_use]
    pub fn compared(&self) -> Option<String> {
        self.session.compared.with_untracked(|compared| compared.as_ref().map(|one| written(&one.found.articles)))
    }

    /// Ends the comparison under way; what was shown before stays.
    pub fn cancel(&self) {
        self.session.cancel();
    }

    /// The articles on the desk as JSON.
    #[must_use]
    pub fn articles(&self) -> String {
        written(&self.session.desk.with_untracked(Desk::articles))
    }

    /// The report as it is shown, as JSON; nothing before there is one.
    #[must_use]
    pub fn report(&self) -> Option<String> {
        self.session.compared.with_untracked(|compared| compared.as_ref().map(|one| written(&one.report)))
    }

    /// The edits that hold, as JSON.
    #[must_use]
    pub fn edits(&self) -> String {
        self.session.history.with_untracked(|history| written(&history.edits()))
    }

    /// Has these edits, JSON, hold in the place of all others.
    ///
    /// # Errors
    /// A JavaScript `Error` with the code `bad-edits`.
    pub fn apply(&self, edits: &str) -> Result<(), JsValue> {
        self.session.decide(edits_of(edits)?);
        Ok(())
    }

    /// The report as a file: `json`, `csv`, `md`, `html` or `svg`; nothing before there is one.
    ///
    /// # Errors
    /// A JavaScript `Error` with the code `bad-kind`.
    pub fn write(&self, kind: &str) -> Result<Option<String>, JsValue> {
        let format = format_of(kind)?;
        Ok(self.session.file(format))
    }
}

fn written(of: &impl Serialize) -> String {
    // Plain data with text keys: writing it cannot fail.
    serde_json::to_string(of).unwrap_or_default()
}

fn setup_of(text: &str) -> Result<Setup, JsValue> {
    parsed("bad-setup", "The attributes cannot be read", text)
}

fn mounted(place: HtmlElement, host: Host, start: Start, begin: impl FnOnce(Session) + 'static) -> Mounted {
    let owner = Owner::new();
    let session = owner.with(|| Session::new(start));
    let handle = owner.with(|| {
        mount_to(place, move || {
            begin(session);
            tell(session, host);
            view! { <App session/> }.into_any()
        })
    });
    Mounted { session, shown: Shown { _handle: handle, _owner: owner } }
}

/// Tells the page what happens.
fn tell(session: Session, host: Host) {
    let hosts = StoredValue::new_local(host);
    let say = move |what: &str, detail: &str| {
        hosts.with_value(|host| host.tell(what, detail));
    };
    Effect::new(move |before: Option<usize>| {
        let round = session.round.get();
        if before.is_some_and(|before| before != round) {
            say("report", "");
        }
        round
    });
    Effect::new(move |before: Option<Vec<Edit>>| {
        let edits = session.history.with(|history| history.edits().to_vec());
        if before.is_some_and(|before| before != edits) {
            say("edit", "");
        }
        edits
    });
    Effect::new(move |before: Option<()>| {
        let claim = session.chosen.get();
        // Before the first report nothing can be chosen, which is no news.
        if before.is_none() && claim.is_none() {
            return;
        }
        let id = session.compared.with_untracked(|compared| {
            let claims = compared.as_ref().map(|compared| compared.report.claims.as_slice());
            claims.unwrap_or_default().get(claim?).map(|claim| claim.id.to_string())
        });
        say("select", id.as_deref().unwrap_or(""));
    });
}

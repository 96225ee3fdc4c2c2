//! What the stand-alone page keeps: on the device, if the person wants it, and in
//! links. A page that embeds the interface keeps nothing.
//!
//! Never here: markup, and the format (see `model::kept`).

use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::article::Article;
use crate::corrections::History;
use crate::ui::model::desk::{Desk, Done};
use crate::ui::model::draft::Draft;
use crate::ui::model::kept::{Kept, Unreadable};
use crate::ui::sample;
use crate::ui::session::{Session, View};
use crate::ui::words::Language;
use crate::web::link::Copied;
use crate::web::store::Refused;
use crate::web::{link, store};

/// How long the person must pause before what they did is kept.
const PAUSE: Duration = Duration::from_millis(400);

/// Characters of the longest link that every common program takes whole. Chat programs
/// and mail cut some thousands later; Windows hands a program 32,767 at most.
pub(crate) const LONGEST_LINK: usize = 30_000;

/// Whether the device remembers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Remember {
    /// Nothing is kept.
    Off,
    /// Everything is kept as it changes.
    On,
    /// Something else is kept, and stays until the person decides.
    Aside,
}

/// What the person is told about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Notice {
    /// Everything is forgotten.
    Forgotten,
    /// The browser keeps it not.
    Refused(Refused),
    /// What was kept cannot be opened; here it is.
    Unreadable(Unreadable, String),
    /// A link is open, and something else is kept.
    BesideLink,
    /// The link was copied; it has so many characters.
    LinkCopied(usize),
    /// The link, to be copied by hand.
    LinkByHand(String),
    /// There is no link.
    NoLink,
    /// The link that was opened cannot be read.
    LinkUnreadable(Unreadable),
}

/// What the page found when it began.
#[derive(Debug)]
pub(crate) struct Remains {
    kept: Option<Result<Kept, (Unreadable, String)>>,
    link: Option<String>,
}

impl Remains {
    /// Looks at the address and at what is kept.
    pub(crate) fn of_page() -> Self {
        let read = |text: String| Kept::read(&text).map_err(|why| (why, text));
        Self { kept: store::read().map(read), link: link::opened() }
    }

    /// The language that was spoken last.
    pub(crate) fn language(&self) -> Option<Language> {
        Language::of_tag(&self.kept.as_ref()?.as_ref().ok()?.language)
    }

    /// The articles that are shown at once: the sample, where nothing else is to come.
    pub(crate) fn articles(&self) -> Vec<Article> {
        let expects = self.link.is_some() || matches!(self.kept, Some(Ok(_)));
        if expects { Vec::new() } else { sample::articles() }
    }
}

/// What the page keeps.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Keep {
    session: Session,
    /// Whether the device remembers.
    pub(crate) remember: RwSignal<Remember>,
    /// What the person is told about it.
    pub(crate) notice: RwSignal<Option<Notice>>,
    /// Whether the first visit is explained.
    pub(crate) hint: RwSignal<bool>,
    waiting: StoredValue<Option<TimeoutHandle>>,
}

impl Keep {
    /// What the page keeps, if the interface is the page.
    pub(crate) fn here() -> Option<Self> {
        use_context()
    }

    /// Goes on from what the page found.
    pub(crate) fn begin(session: Session, remains: Remains) {
        let keep = Self {
            session,
            remember: RwSignal::new(if remains.kept.is_some() { Remember::Aside } else { Remember::Off }),
            notice: RwSignal::new(None),
            hint: RwSignal::new(remains.kept.is_none() && remains.link.is_none()),
            waiting: StoredValue::new(None),
        };
        provide_context(keep);
        match (remains.link, remains.kept) {
            (Some(packed), kept) => keep.open_link(packed, kept.and_then(Result::ok)),
            (None, Some(Ok(kept))) => keep.restore(&kept),
            (None, Some(Err((why, text)))) => keep.notice.set(Some(Notice::Unreadable(why, text))),
            (None, None) => {}
        }
        keep.listen();
    }

    fn listen(self) {
        Effect::new(move |_| {
            let on = self.remember.get() == Remember::On;
            self.session.desk.track();
            self.session.history.track();
            self.session.view.track();
            self.session.language.track();
            if on {
                self.keep_soon();
            }
        });
        let hidden = window_event_listener(ev::pagehide, move |_| self.keep_now());
        let link = window_event_listener(ev::hashchange, move |_| {
            if let Some(packed) = link::opened() {
                self.open_link(packed, None);
            }
        });
        let leaving = window_event_listener(ev::beforeunload, move |event| {
            let kept = self.remember.get_untracked() == Remember::On;
            if !kept && self.session.desk.with_untracked(Desk::is_by_hand) {
                event.prevent_default();
                event.set_return_value("unsaved");
            }
        });
        on_cleanup(move || {
            hidden.remove();
            link.remove();
            leaving.remove();
        });
    }

    /// The comparison as it is now.
    fn kept(self) -> Kept {
        let view = View::ALL.iter().position(|&view| view == self.session.view.get_untracked()).unwrap_or(0);
        let tag = self.session.language.get_untracked().words().tag;
        self.session
            .desk
            .with_untracked(|desk| self.session.history.with_untracked(|history| Kept::of(desk, history, view, tag)))
    }

    fn keep_soon(self) {
        let handle = set_timeout_with_handle(move || self.keep_now(), PAUSE).ok();
        self.waiting.update_value(|waiting| {
            if let Some(before) = std::mem::replace(waiting, handle) {
                before.clear();
            }
        });
    }

    /// Keeps what waits to be kept.
    fn keep_now(self) {
        let waits = self.waiting.try_update_value(|waiting| {
            let handle = waiting.take();
            handle.inspect(TimeoutHandle::clear).is_some()
        });
        if waits != Some(true) || self.remember.try_get_untracked() != Some(Remember::On) {
            return;
        }
        let told = |notice: &Option<Notice>| matches!(notice, Some(Notice::Refused(_)));
        match store::write(&self.kept().write()) {
            Ok(()) if self.notice.with_untracked(told) => self.notice.set(None),
            Ok(()) => {}
            Err(why) => self.notice.set(Some(Notice::Refused(why))),
        }
    }

    /// Switches remembering on, in the place of what is kept, or off, which forgets it.
    pub(crate) fn switch(self) {
        if self.remember.get_untracked() == Remember::On {
            self.forget();
            return;
        }
        self.notice.set(None);
        self.remember.set(Remember::On);
        match store::write(&self.kept().write()) {
            Ok(()) => {}
            Err(Refused::Closed) => {
                self.remember.set(Remember::Off);
                self.notice.set(Some(Notice::Refused(Refused::Closed)));
            }
            Err(Refused::Full) => self.notice.set(Some(Notice::Refused(Refused::Full))),
        }
    }

    /// Forgets everything that is kept.
    pub(crate) fn forget(self) {
        self.remember.set(Remember::Off);
        store::clear();
        self.notice.set(Some(Notice::Forgotten));
    }

    /// Shows what is kept in the place of a comparison that came by a link.
    pub(crate) fn show_kept(self) {
        link::leave();
        let Some(text) = store::read() else {
            self.notice.set(None);
            return;
        };
        match Kept::read(&text) {
            Ok(kept) => {
                self.session.leave_report();
                self.session.change(|desk, corrections| desk.replace(own(&kept), Done::Kept, corrections));
                self.open(&kept);
                self.remember.set(Remember::On);
                self.notice.set(None);
            }
            Err(why) => self.notice.set(Some(Notice::Unreadable(why, text))),
        }
    }

    /// The comparison that was kept, as the page begins.
    fn restore(self, kept: &Kept) {
        self.session.desk.update(|desk| desk.begin(own(kept)));
        self.open(kept);
        self.remember.set(Remember::On);
    }

    /// The corrections and the view of what is on the desk now.
    fn open(self, kept: &Kept) {
        let view = View::ALL.get(kept.view).copied().unwrap_or(View::Claims);
        self.hint.set(false);
        self.session.history.set(kept.edits.clone());
        if kept.is_empty() {
            self.session.view.set(View::Articles);
        } else {
            self.session.next_view.set(view);
            self.session.view.set(view);
            self.session.compare();
        }
    }

    /// Opens the comparison that a link carries. Where it cannot be read, `otherwise` is
    /// shown, or the sample.
    fn open_link(self, packed: String, otherwise: Option<Kept>) {
        spawn_local(async move {
            let text = link::read(&packed).await;
            let read = text.as_deref().map_or(Err(Unreadable::Damaged), Kept::read);
            // The interface may have been taken away meanwhile.
            if self.notice.try_get_untracked().is_none() {
                return;
            }
            match read {
                Ok(kept) => {
                    self.keep_now();
                    self.session.leave_report();
                    self.session.change(|desk, corrections| {
                        if desk.drafts.is_empty() {
                            desk.begin(kept.drafts());
                        } else {
                            desk.replace(kept.drafts(), Done::Link, corrections);
                        }
                    });
                    self.open(&kept);
                    if self.remember.get_untracked() != Remember::Off {
                        self.remember.set(Remember::Aside);
                        self.notice.set(Some(Notice::BesideLink));
                    }
                }
                Err(why) => {
                    match otherwise {
                        Some(kept) => self.restore(&kept),
                        None if self.session.desk.with_untracked(|desk| desk.drafts.is_empty()) => {
                            let drafts = sample::articles().into_iter().map(|article| Draft::given(0, article));
                            self.session.desk.update(|desk| desk.begin(drafts.collect()));
                            self.session.compare();
                        }
                        None => {}
                    }
                    self.notice.set(Some(Notice::LinkUnreadable(why)));
                }
            }
        });
    }

    /// Copies a link that carries the comparison, and tells how long it is.
    pub(crate) fn copy_link(self) {
        let mut kept = self.kept();
        // What was taken back is nobody's business who gets the link.
        kept.edits = History::of(kept.edits.edits().to_vec());
        let copying = link::copy(kept.write());
        spawn_local(async move {
            let notice = match copying.await {
                Err(_) => Notice::NoLink,
                Ok(Copied::Done(link)) => Notice::LinkCopied(link.len()),
                Ok(Copied::Refused(link)) => Notice::LinkByHand(link),
            };
            let _ = self.notice.try_set(Some(notice));
        });
    }
}

/// The articles of what was kept, as written by the person at this device.
fn own(kept: &Kept) -> Vec<Draft> {
    kept.drafts().into_iter().map(|draft| Draft { by_hand: true, ..draft }).collect()
}

//! The words of what is kept on the device, of links that carry a comparison, and of
//! the first visit.
//!
//! Never here: what is kept.

use super::{Words, fill};

/// The words of what is kept.
#[derive(Debug)]
pub(crate) struct Keeping {
    /// The switch that keeps everything on the device.
    pub(crate) remember: &'static str,
    /// What it does.
    pub(crate) remember_hint: &'static str,
    /// Empties what is kept.
    pub(crate) forget: &'static str,
    /// It is empty.
    pub(crate) forgotten: &'static str,
    /// There is no room for it.
    pub(crate) full: &'static str,
    /// The browser keeps nothing.
    pub(crate) refused: &'static str,
    /// What was kept cannot be read.
    pub(crate) damaged: &'static str,
    /// What was kept is of a later version.
    pub(crate) later: &'static str,
    /// Gives what cannot be read as a file.
    pub(crate) download: &'static str,
    /// A link is open, and something else is remembered.
    pub(crate) beside_link: &'static str,
    /// Shows that instead.
    pub(crate) show_kept: &'static str,
    /// Copies a link that carries everything.
    pub(crate) copy_link: &'static str,
    /// It is copied.
    pub(crate) link_copied: &'static str,
    /// It is copied, and very long.
    pub(crate) link_long: &'static str,
    /// The browser does not let the page copy.
    pub(crate) link_by_hand: &'static str,
    /// The field that holds it then.
    pub(crate) link: &'static str,
    /// No link could be made.
    pub(crate) no_link: &'static str,
    /// A link cannot be opened.
    pub(crate) link_damaged: &'static str,
    /// A link is of a later version.
    pub(crate) link_later: &'static str,
    /// What a person sees at first.
    pub(crate) hint: &'static str,
    /// Leads to the articles.
    pub(crate) hint_go: &'static str,
}

impl Words {
    /// Said when a link of so many characters was copied; `most` is what every program
    /// takes.
    pub(crate) fn link_copied(&self, characters: usize, most: usize) -> String {
        let template = if characters > most { self.keeping.link_long } else { self.keeping.link_copied };
        fill(template, &[("characters", &self.number(characters)), ("most", &self.number(most))])
    }

    /// Said when a link of so many characters is there to be copied by hand.
    pub(crate) fn link_by_hand(&self, characters: usize) -> String {
        fill(self.keeping.link_by_hand, &[("characters", &self.number(characters))])
    }
}

//! The words of the sources view in German.
//!
//! Never here: rules.

use crate::ui::words::Sources;

/// The words of the sources view.
pub(super) const SOURCES: Sources =
    Sources { intro: "Wie viel Text die Artikel teilen und welche als ein Ursprung zählen." };

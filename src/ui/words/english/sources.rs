//! The words of the sources view in English.
//!
//! Never here: rules.

use crate::ui::words::Sources;

/// The words of the sources view.
pub(super) const SOURCES: Sources =
    Sources { intro: "How much text the articles share, and which of them count as one origin." };

//! The words of the reader in German.
//!
//! Never here: rules.

use crate::ui::words::Reader;

/// The words of the reader.
pub(super) const READER: Reader =
    Reader { hint: "Der Text wie gegeben. Markiert: die Passage der Aussage. Grau: vom Vergleich ausgenommen." };

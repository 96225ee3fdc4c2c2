//! The words of the reader in English.
//!
//! Never here: rules.

use crate::ui::words::Reader;

/// The words of the reader.
pub(super) const READER: Reader =
    Reader { hint: "The text as given. Marked: the passage of the claim. Gray: left out of the comparison." };

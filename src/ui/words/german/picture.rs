//! The words of the picture in German.
//!
//! Never here: rules.

use crate::ui::words::{Picture, Plural};

/// The words of the picture.
pub(super) const PICTURE: Picture = Picture {
    heading: "Das Ganze als Bild: eine Zeile je Artikel, eine Spalte je Aussage",
    label: "Aussagen in der Reihenfolge der Liste; die Pfeiltasten führen von einer zur nächsten",
    together: Plural {
        one: "Eine Spalte ist {n} Aussage.",
        other: "Eine Spalte ist bis zu {n} Aussagen; die stärkste Marke ist zu sehen.",
    },
    column: "{n}, {verdict}: {text}",
};

//! The words of the reader in German.
//!
//! Never here: rules.

use crate::ui::words::{Plural, Reader};

/// The words of the reader.
pub(super) const READER: Reader = Reader {
    article: "Artikel",
    text: "Text des Artikels",
    no_text: "Der Text dieses Artikels liegt nicht vor. Unten steht, was der Bericht daraus zitiert.",
    no_marks: "In diesem Artikel wurde keine Aussage gefunden.",
    mark: "Markieren",
    all_marks: "alles",
    name_marks: "Marken benennen",
    previous: "Vorige umstrittene",
    next: "Nächste umstrittene",
    disputed_of: "Umstritten {n} von {all}",
    passage_of: "Passage {n} von {all}",
    from_start: "{said}, wieder von vorn.",
    from_end: "{said}, wieder von hinten.",
    disputed_here: Plural { one: "{n} umstrittene Passage", other: "{n} umstrittene Passagen" },
    none_disputed: "Nichts ist hier umstritten.",
    none_marked: "Nichts ist hier so markiert.",
    keys: "Tasten: N und P führen zur nächsten und vorigen umstrittenen Passage, J und K zu jeder markierten.",
    beside: "Was die anderen sagen",
    choose: "Wählen Sie eine markierte Passage, um zu lesen, was die anderen sagen.",
    here: "Dieser Artikel: {stance}.",
    nobody_else: "Kein anderer Artikel sagt es.",
    more_passages: Plural {
        one: "{n} weitere Passage unter allen Belegen.",
        other: "{n} weitere Passagen unter allen Belegen.",
    },
    all_evidence: "Alle Belege",
    back_to_claim: "Zurück zur Aussage",
    left_out: "ausgelassen: {reason}",
    restore: "Doch lesen",
    leaves_out: "Was andere sagen und dieser Artikel auslässt",
    only_here: "Was nur dieser Artikel sagt",
    show_all: Plural { one: "{n} weitere zeigen", other: "{n} weitere zeigen" },
    supported_by: "Gestützt von {names}.",
};

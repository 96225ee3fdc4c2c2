//! The words around the views in German.
//!
//! Never here: rules.

use crate::ui::words::Plural;
use crate::ui::words::frame::{EditWords, Frame};

/// The words around the views.
pub(super) const FRAME: Frame = Frame {
    product: "Claimgrid",
    skips: ["Zu den Aussagen springen", "Zur Ansicht springen"],
    tagline: "Worin stimmen mehrere Artikel über ein Ereignis überein?",
    private: "Hier verglichen, in Ihrem Browser; nichts wurde gesendet.",
    views: "Ansichten",
    tabs: ["Aussagen", "Lesen", "Quellen", "Artikel"],
    untitled: Plural { one: "Vergleich von {n} Artikel", other: "Vergleich von {n} Artikeln" },
    from_sources: Plural { one: "aus {n} Quelle", other: "aus {n} Quellen" },
    resting_on: Plural { one: "die auf {n} Ursprung beruhen", other: "die auf {n} Ursprüngen beruhen" },
    standing: "{articles} {sources}, {origins}.",
    standing_without_sources: "{articles}, {origins}.",
    comparing: "Vergleich läuft …",
    reading: "Artikel {n} von {of} wird gelesen …",
    stages: [
        "Aussagen werden zugeordnet …",
        "Gemeinsamer Text wird gesucht …",
        "Der Vergleich wird zusammengestellt …",
    ],
    rename: "Umbenennen",
    name: "Name dieses Vergleichs",
    save: "Übernehmen",
    page: "Claimgrid: Worin stimmen mehrere Artikel überein?",
    cancel: "Abbrechen",
    cancelled: "Der Vergleich wurde abgebrochen.",
    anew: "Der Vergleich ist zusammengebrochen und wurde neu begonnen. Ihre Artikel und Korrekturen sind alle noch da.",
    crashed: "Der Vergleich ist zusammengebrochen. Ihre Artikel und Korrekturen sind alle noch da; versuchen Sie es noch einmal, oder mit weniger Artikeln.",
    timed_out: "Der Vergleich dauerte zu lange und wurde beendet. Ihre Artikel und Korrekturen sind alle noch da.",
    compared: "{claims} in {articles} gefunden.",
    export: "Export",
    json_hint: "Mit den Artikeln und Ihren Korrekturen: lässt sich hier wieder öffnen",
    only_shown: Plural { one: "nur die {n} gezeigte Aussage", other: "nur die {n} gezeigten Aussagen" },
    no_download: "Der Browser hat den Download von dieser Seite nicht erlaubt.",
    undo: "Rückgängig",
    redo: "Wiederholen",
    undone: "Zurückgenommen: {what}",
    redone: "Wiederhergestellt: {what}",
    corrections: "Korrekturen",
    close: "Schließen",
    dismiss: "Ausblenden",
    language: "Sprache",
    edits: EditWords {
        reject: "„{text}“ gehört nicht mehr zu dieser Aussage.",
        transfer: "„{text}“ steht jetzt bei einer anderen Aussage.",
        merge: "Eine andere Aussage ging in „{text}“ auf.",
        split: Plural {
            one: "{n} Passage ist jetzt eine eigene Aussage.",
            other: "{n} Passagen sind jetzt eine eigene Aussage.",
        },
        relabel: [
            "„{text}“ zählt als stützend.",
            "„{text}“ zählt als widersprechend.",
            "„{text}“ zählt als anderes Detail.",
        ],
        restore: "Eine ausgelassene Passage wird gelesen.",
        join: Plural { one: "{n} Artikel zählt als ein Ursprung.", other: "{n} Artikel zählen als ein Ursprung." },
        part: Plural {
            one: "{n} Artikel zählt als eigener Ursprung.",
            other: "{n} Artikel zählen getrennt von den anderen.",
        },
        pin: "„{text}“ steht zuoberst.",
        hide: "„{text}“ ist ausgeblendet.",
        usual: "„{text}“ steht an seinem üblichen Platz.",
        title: "Der Vergleich heißt jetzt „{text}“.",
        untitled: "Der Vergleich trägt den vorgeschlagenen Titel.",
    },
};

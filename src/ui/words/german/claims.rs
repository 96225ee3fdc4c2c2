//! The words of the claims view in German.
//!
//! Never here: rules.

use crate::ui::words::{Claims, Plural};

/// The words of the claims view.
pub(super) const CLAIMS: Claims = Claims {
    shares: "Aussagen nach dem, was die Ursprünge dazu sagen",
    all: "alle",
    sort: "Reihenfolge",
    sorts: ["Sicherstes zuerst", "wie im Text", "Umstrittenes zuerst", "alphabetisch"],
    kind: "Unterschied",
    any_kind: "alle",
    said_in: "Steht in",
    any_article: "allen Artikeln",
    search: "Aussagen und Zitate durchsuchen",
    reset_filters: "Alle Aussagen zeigen",
    left_out: "Die Filter lassen diese Aussage aus der Liste.",
    claim: "Aussage",
    grid_caption: "Aussagen untereinander, Artikel nebeneinander. Wählen Sie eine Aussage, um den Wortlaut jeder Quelle zu lesen; die Pfeiltasten gehen von Aussage zu Aussage.",
    grip: "Ziehen, um diesem Artikel einen anderen Platz zu geben",
    none_found: "In diesen Artikeln wurde keine Aussage gefunden.",
    none_found_hint: "Die Hinweise sagen, was ausgelassen wurde. Sind die Texte ganze Sätze?",
    nothing_fits: "Keine Aussage passt zu diesen Filtern.",
    all_hidden: "Alle Aussagen sind ausgeblendet.",
    show_hidden: "Ausgeblendete Aussagen zeigen",
    empty: "Noch ist nichts verglichen.",
    empty_hint: "Geben Sie zwei oder mehr Artikel über ein Ereignis: einfügen, Dateien hierher ziehen oder mit dem Beispiel beginnen.",
    waiting: Plural {
        one: "{n} Artikel ist da und noch nicht verglichen.",
        other: "{n} Artikel sind da und noch nicht verglichen.",
    },
    to_articles: "Artikel hinzufügen",
    one_article: "Es gibt nur einen Artikel, mit dem nichts verglichen werden kann. Seine Aussagen sind aufgeführt; fügen Sie einen zweiten über dasselbe Ereignis hinzu, um zu sehen, worin beide übereinstimmen.",
    without_texts: "Das ist ein gespeichertes Ergebnis ohne die Artikel; keiner lässt sich darin öffnen. Was unter Artikel steht, ist unverändert.",
    changed_since: "Die Artikel haben sich seit diesem Vergleich geändert.",
    compare_again: "Neu vergleichen",
    foreign: "In einer anderen Sprache als die meisten: {names}. Artikel verschiedener Sprachen werden nur nach Namen und Zahlen verglichen; dass sie schweigen, sagt zwischen ihnen wenig.",
    shown: "{claims} gezeigt",
    shown_of: "{shown} von {claims} gezeigt",
    hidden: "ausgeblendet",
    hidden_meaning: "Aussagen, die Sie ausgeblendet haben; wählen Sie, um sie zu sehen",
    tags: ["angeheftet", "ausgeblendet", "von Hand geändert"],
    supports_but: "stützt, verschieden in {kind}",
    supports_differs: "stützt, in einem Detail verschieden",
    notes: Plural { one: "{n} Hinweis zum Gelesenen", other: "{n} Hinweise zum Gelesenen" },
};

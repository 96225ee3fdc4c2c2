//! The words of the claims view in German.
//!
//! Never here: rules.

use crate::ui::words::{Claims, Plural};

/// The words of the claims view.
pub(super) const CLAIMS: Claims = Claims {
    shares: "Aussagen nach dem, was die Ursprünge dazu sagen",
    all: "alle",
    sort: "Reihenfolge",
    sorts: ["meistbesprochen", "wie im Text", "Umstrittenes zuerst", "alphabetisch"],
    kind: "Unterschied",
    any_kind: "alle",
    said_in: "Steht in",
    any_article: "allen Artikeln",
    search: "Aussagen und Zitate durchsuchen",
    reset_filters: "Alle Aussagen zeigen",
    claim: "Aussage",
    grid_caption: "Aussagen untereinander, Artikel nebeneinander. Wählen Sie eine Aussage, um den Wortlaut jeder Quelle zu lesen; die Pfeiltasten gehen von Aussage zu Aussage.",
    none_found: "In diesen Artikeln wurde keine Aussage gefunden.",
    none_found_hint: "Die Hinweise sagen, was ausgelassen wurde. Sind die Texte ganze Sätze?",
    nothing_fits: "Keine Aussage passt zu diesen Filtern.",
    all_hidden: "Alle Aussagen sind ausgeblendet.",
    show_hidden: "Ausgeblendete Aussagen zeigen",
    empty: "Noch ist nichts verglichen.",
    empty_hint: "Geben Sie zwei oder mehr Artikel über ein Ereignis: einfügen, Dateien hierher ziehen oder mit dem Beispiel beginnen.",
    to_articles: "Artikel hinzufügen",
    one_article: "Es gibt nur einen Artikel, mit dem nichts verglichen werden kann. Seine Aussagen sind aufgeführt; fügen Sie einen zweiten über dasselbe Ereignis hinzu, um zu sehen, worin beide übereinstimmen.",
    changed_since: "Die Artikel haben sich seit diesem Vergleich geändert.",
    compare_again: "Neu vergleichen",
    foreign: "In einer anderen Sprache als die meisten: {names}. Artikel verschiedener Sprachen werden nur nach Namen und Zahlen verglichen; dass sie schweigen, sagt zwischen ihnen wenig.",
    shown: "{claims} gezeigt",
    shown_of: "{shown} von {claims} gezeigt",
    hidden: "ausgeblendet",
    hidden_meaning: "Aussagen, die Sie ausgeblendet haben; wählen Sie, um sie zu sehen",
    tags: ["angeheftet", "ausgeblendet", "von Hand geändert"],
    supporting: Plural { one: "{n} stützt", other: "{n} stützen" },
    supporting_from: "{said} ({origins})",
    refuting: Plural { one: "{n} widerspricht", other: "{n} widersprechen" },
    differing: "verschieden in {kinds}",
    similar: Plural { one: "{n} ähnlich", other: "{n} ähnlich" },
    supports_but: "stützt, verschieden in {kind}",
    supports_differs: "stützt, in einem Detail verschieden",
    discussing: Plural { one: "{n} anderes Detail", other: "{n} andere Details" },
    silent: Plural { one: "{n} schweigt", other: "{n} schweigen" },
    notes: Plural { one: "{n} Hinweis zum Gelesenen", other: "{n} Hinweise zum Gelesenen" },
};

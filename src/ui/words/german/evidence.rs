//! The words beside the evidence in German.
//!
//! Never here: rules.

use crate::ui::words::{Evidence, Plural};

/// The words beside the evidence.
pub(super) const EVIDENCE: Evidence = Evidence {
    panel: "Belege der gewählten Aussage",
    choose: "Wählen Sie eine Aussage, um zu lesen, was jede Quelle sagt.",
    back: "Zurück zu den Aussagen",
    base: "Bezugstext",
    use_as_base: "damit vergleichen",
    open_in_article: "im Artikel öffnen",
    reworded: "Durchweg anders formuliert.",
    same_words: "Derselbe Wortlaut.",
    why: "Warum es hier steht",
    label_reason: "Ihr Wortlaut steht für die Aussage.",
    no_such_words: "kein solches Wort",
    against: " gegen ",
    differences: "Worin sie sich unterscheiden",
    legend_changed: "gegenüber dem Bezugstext geändert oder verschoben",
    legend_clash: "Wörter, die sich widersprechen",
    supported_by: Plural { one: "gestützt von {n} Artikel", other: "gestützt von {n} Artikeln" },
    from_origins: Plural { one: "aus {n} Ursprung", other: "aus {n} Ursprüngen" },
    contradicted_by: Plural { one: "{n} widerspricht", other: "{n} widersprechen" },
    detailed_by: Plural { one: "{n} nennt ein anderes Detail", other: "{n} nennen ein anderes Detail" },
    not_mentioned_by_one: "{names} erwähnt es nicht.",
    not_mentioned_by_many: "{names} erwähnen es nicht.",
    origin: "Ursprung {letter}, mit {names}",
    speaker: "Sprecher: {name}",
    speaker_with_cue: "Sprecher: {name} („{cue}“)",
    nobody_named: "nicht genannt",
    quoted: ", wörtlich",
    reasons: &[
        ("names", "Gleiche Namen"),
        ("numbers", "Gleiche Zahlen"),
        ("words", "Gleiche Wörter"),
        ("rare-words", "Gleiche seltene Wörter"),
        ("quotation", "Gleiches Zitat"),
        ("dates", "Gleiche Daten"),
    ],
};

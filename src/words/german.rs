//! The vocabulary in German.
//!
//! Never here: rules.

use super::{KindWords, Plural, Terms};

/// The vocabulary.
pub(super) const TERMS: Terms = Terms {
    and: " und ",
    about: "{action}: {name}",
    articles: Plural { one: "{n} Artikel", other: "{n} Artikel" },
    origins: Plural { one: "{n} Ursprung", other: "{n} Ursprünge" },
    claims: Plural { one: "{n} Aussage", other: "{n} Aussagen" },
    nameless: Plural { one: "Artikel {n}", other: "Artikel {n}" },
    stances: ["stützt", "widerspricht", "anderes Detail", "schweigt"],
    says_both: "sagt beides",
    verdicts: ["mehrfach gestützt", "umstritten", "aus einem Ursprung"],
    verdict_meanings: [
        "von zwei oder mehr Ursprüngen gestützt, keiner widerspricht",
        "einige stützen es, andere widersprechen",
        "steht nur in Artikeln, die als ein Ursprung zählen",
    ],
    kinds: [
        KindWords::new("Zahl", "{n} andere Zahl", "{n} andere Zahlen", "einer Zahl"),
        KindWords::new("Datum", "{n} anderes Datum", "{n} andere Daten", "einem Datum"),
        KindWords::new("Name", "{n} anderer Name", "{n} andere Namen", "einem Namen"),
        KindWords::new("Rolle", "{n} andere Rolle", "{n} andere Rollen", "einer Rolle"),
        KindWords::new("Ort", "{n} anderer Ort", "{n} andere Orte", "einem Ort"),
        KindWords::new("Verneinung", "{n} verneint es", "{n} verneinen es", "einer Verneinung"),
        KindWords::new("Gegenteil", "{n} sagt das Gegenteil", "{n} sagen das Gegenteil", "einem Wort mit Gegensinn"),
        KindWords::new("Menge", "{n} andere Menge", "{n} andere Mengen", "der Menge"),
        KindWords::new("Gewissheit", "{n} andere Gewissheit", "{n} andere Gewissheiten", "der Gewissheit"),
        KindWords::new("Zitat", "{n} anderer Wortlaut", "{n} andere Wortlaute", "dem Wortlaut des Zitats"),
        KindWords::new("Sprecher", "{n} anderer Sprecher", "{n} andere Sprecher", "dem Sprecher"),
    ],
    removals: ["Beiwerk der Seite", "steht hier zweimal", "Quellenverweis", "Zwischentitel"],
};

//! The vocabulary in German.
//!
//! Never here: rules.

use super::{Counting, KindWords, NoteWords, Plural, Terms};

/// The vocabulary.
pub(super) const TERMS: Terms = Terms {
    and: " und ",
    about: "{action}: {name}",
    articles: Plural { one: "{n} Artikel", other: "{n} Artikel" },
    origins: Plural { one: "{n} Ursprung", other: "{n} Ursprünge" },
    claims: Plural { one: "{n} Aussage", other: "{n} Aussagen" },
    nameless: Plural { one: "Artikel {n}", other: "Artikel {n}" },
    stances: ["stützt", "widerspricht", "anderes Detail", "schweigt"],
    similar: "sagt Ähnliches",
    similar_or_detail: "Ähnliches oder anderes Detail",
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
    counting: Counting {
        supporting: Plural { one: "{n} stützt", other: "{n} stützen" },
        supporting_from: "{said} ({origins})",
        refuting: Plural { one: "{n} widerspricht", other: "{n} widersprechen" },
        differing: "verschieden in {kinds}",
        similar: Plural { one: "{n} ähnlich", other: "{n} ähnlich" },
        discussing: Plural { one: "{n} anderes Detail", other: "{n} andere Details" },
        silent: Plural { one: "{n} schweigt", other: "{n} schweigen" },
    },
    removals: ["Beiwerk der Seite", "steht hier zweimal", "Quellenverweis", "Zwischentitel"],
    notes: Some(NoteWords {
        empty: ["Dieser Artikel hat keine Wörter.", "Von diesem Artikel blieb nach dem Bereinigen nichts übrig."],
        not_text: "Das sieht nicht nach geschriebenem Text aus und wurde ausgelassen.",
        too_long: "Von diesem Artikel wurden nur die ersten {0} von {1} Bytes gelesen.",
        encoding: "Einige Zeichen dieses Artikels waren schon beschädigt, als er hierher kam; er wird gelesen und gezeigt, wie er ist.",
        long_sentence: "Sätze mit mehr als {1} Wörtern wurden zerlegt; Schnitte: {0}.",
        too_few: [
            "Es gibt nichts zu vergleichen: Kein Artikel hat Wörter.",
            "Nur ein Artikel hat Wörter. Was er sagt, steht hier; zum Vergleichen braucht es einen zweiten.",
        ],
        duplicate: "Dieser Artikel hat denselben Text wie {0}.",
        language: "Die Sprache dieses Artikels ({0}) wird nur nach Wörtern, Namen und Zahlen verglichen; Titel, Sprecher und Verneinungen werden im Englischen erkannt.",
        no_vectors: [
            "Ohne Wortvektoren werden Wörter gleicher Bedeutung nur an ihren Buchstaben erkannt.",
            "Die Wortvektoren sind für die Sprache ‚{0}‘; in einer anderen: {1} von {2} Artikeln.",
        ],
        no_claim: Plural {
            one: "{reasons} wird nicht verglichen: Dort wird nichts ausgesagt.",
            other: "{reasons} werden nicht verglichen: Dort wird nichts ausgesagt.",
        },
        reasons: [
            ("question", Plural { one: "{n} Frage", other: "{n} Fragen" }),
            ("transition", Plural { one: "{n} Überleitung", other: "{n} Überleitungen" }),
            ("address", Plural { one: "{n} Anrede an den Leser", other: "{n} Anreden an den Leser" }),
            (
                "open",
                Plural {
                    one: "{n} Satz, der nur sagt, dass etwas offen ist,",
                    other: "{n} Sätze, die nur sagen, dass etwas offen ist,",
                },
            ),
            (
                "short",
                Plural {
                    one: "{n} Satz mit weniger als drei Inhaltswörtern",
                    other: "{n} Sätze mit weniger als drei Inhaltswörtern",
                },
            ),
        ],
        correction: [
            "Eine Korrektur an ‚{0}‘ blieb erhalten, passt aber nicht zu diesen Artikeln.",
            "Eine Korrektur blieb erhalten, passt aber nicht zu diesen Artikeln.",
        ],
    }),
};

//! The vocabulary in English.
//!
//! Never here: rules.

use super::{Counting, KindWords, Plural, Terms};

/// The vocabulary.
pub(super) const TERMS: Terms = Terms {
    and: " and ",
    about: "{action}: {name}",
    articles: Plural { one: "{n} article", other: "{n} articles" },
    origins: Plural { one: "{n} origin", other: "{n} origins" },
    claims: Plural { one: "{n} claim", other: "{n} claims" },
    nameless: Plural { one: "Article {n}", other: "Article {n}" },
    stances: ["supports", "refutes", "other detail", "silent"],
    similar: "says something similar",
    similar_or_detail: "similar or other detail",
    says_both: "says both",
    verdicts: ["corroborated", "disputed", "from one origin"],
    verdict_meanings: [
        "supported by two or more origins, refuted by none",
        "supported by some, refuted by others",
        "said by articles that count as one origin",
    ],
    kinds: [
        KindWords::new("Number", "{n} other number", "{n} other numbers", "a number"),
        KindWords::new("Date", "{n} other date", "{n} other dates", "a date"),
        KindWords::new("Name", "{n} other name", "{n} other names", "a name"),
        KindWords::new("Role", "{n} other role", "{n} other roles", "a role"),
        KindWords::new("Place", "{n} other place", "{n} other places", "a place"),
        KindWords::new("Denial", "{n} denies it", "{n} deny it", "a denial"),
        KindWords::new("Opposite", "{n} says the opposite", "{n} say the opposite", "a word of opposite meaning"),
        KindWords::new("How many", "{n} other extent", "{n} other extents", "how many"),
        KindWords::new("How certain", "{n} other certainty", "{n} other certainties", "how certain it is"),
        KindWords::new("Quotation", "{n} other wording", "{n} other wordings", "the words quoted"),
        KindWords::new("Speaker", "{n} other speaker", "{n} other speakers", "the speaker"),
    ],
    counting: Counting {
        supporting: Plural { one: "{n} supports", other: "{n} support" },
        supporting_from: "{said} from {origins}",
        refuting: Plural { one: "{n} refutes", other: "{n} refute" },
        differing: "differ in {kinds}",
        similar: Plural { one: "{n} similar", other: "{n} similar" },
        discussing: Plural { one: "{n} other detail", other: "{n} other details" },
        silent: Plural { one: "{n} silent", other: "{n} silent" },
    },
    removals: ["page furniture", "stands here twice", "reference", "heading"],
    notes: None,
};

//! Cues: the words that attribute, how strongly they do, and the words that
//! hedge. General vocabulary of English.
//!
//! Never here: who spoke, and where the content is.

use crate::text::word_list::{WordList, WordMap};

/// How a cue puts what it attributes, after the classes of reporting verbs in
/// PARC 3.0 (Pareti 2016) and the commitment scale of `FactBank` (Saurí &
/// Pustejovsky 2009).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// `said`, `told`: neither more nor less than that it was said.
    Said,
    /// `claimed`, `insisted`: said, and known to be contested.
    Claimed,
    /// `alleged`, `accused`: said against somebody.
    Alleged,
    /// `denied`, `rejected`: said not to be so.
    Denied,
    /// `ruled out`: said not to be, or not to come.
    RuledOut,
    /// `cast doubt on`, `questioned`: said to be unsure.
    Doubted,
    /// `warned`: said of what may come and is unwanted.
    Warned,
    /// `promised`, `vowed`: said of what the speaker will do.
    Promised,
    /// `confirmed`, `acknowledged`: said, and said by others before.
    Confirmed,
    /// `suggested`, `believed`, `expects`: held to be likely.
    Suggested,
}

impl Strength {
    /// Whether the cue turns what follows it around.
    #[must_use]
    pub fn denies(self) -> bool {
        matches!(self, Self::Denied | Self::RuledOut)
    }

    /// Whether what follows the cue, read alone, would say another thing than
    /// with it: a denial or a doubt.
    #[must_use]
    pub fn binds(self) -> bool {
        matches!(self, Self::Denied | Self::RuledOut | Self::Doubted)
    }
}

/// How an assertion is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modality {
    /// Said to be so.
    Asserted,
    /// `reportedly`, `allegedly`, `suspected`: said to be so by others.
    Reported,
    /// `may`, `might`, `could`, `possibly`: said to be possible.
    Possible,
    /// `likely`, `expected to`: said to be probable.
    Likely,
    /// `would`, `if`: said to hold under a condition.
    Conditional,
}

/// The hedge that a folded word is, if it is one.
#[must_use]
pub fn hedge(lower: &str) -> Option<Modality> {
    Some(match lower {
        "allegedly" | "purportedly" | "reportedly" | "rumored" | "supposedly" | "suspected" | "alleged"
        | "purported" | "apparently" | "unconfirmed" => Modality::Reported,
        "conceivably" | "could" | "maybe" | "might" | "perhaps" | "possibly" | "potentially" | "may" => {
            Modality::Possible
        }
        "likely" | "presumably" | "probably" | "expected" => Modality::Likely,
        "would" | "if" | "unless" => Modality::Conditional,
        _ => return None,
    })
}

/// The strength of a word that attributes, by its base form.
#[must_use]
pub fn strength(lower: &str) -> Option<Strength> {
    if let Some(found) = CUES.find(lower) {
        return Some(found);
    }
    // Regular endings, the spelling changes undone: `denied`, `noting`, `stressed`.
    for (ending, y) in [("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("d", ""), ("ied", "y"), ("ies", "y")] {
        let Some(stem) = lower.strip_suffix(ending) else { continue };
        let found = CUES.find_joined(stem, y).or_else(|| CUES.find_joined(stem, "e"));
        if found.is_some() {
            return found;
        }
        let mut letters = stem.chars().rev();
        let doubled = letters.next().zip(letters.next()).is_some_and(|(last, before)| last == before);
        if doubled && let Some(found) = stem.get(..stem.len() - 1).and_then(|base| CUES.find(base)) {
            return Some(found);
        }
    }
    None
}

/// Whether the word takes what was said as a clause: `said the bridge held`. The
/// others attribute a noun phrase or a quotation alone.
#[must_use]
pub fn takes_clause(lower: &str) -> bool {
    let noun_only = [
        "applaud",
        "commend",
        "hail",
        "laud",
        "prais",
        "ask",
        "blam",
        "call",
        "cit",
        "comment",
        "condemn",
        "contradict",
        "critic",
        "decr",
        "denounc",
        "describ",
        "dismiss",
        "express",
        "fault",
        "mention",
        "quot",
        "rebuff",
        "rebut",
        "recommend",
        "recount",
        "refer",
        "refut",
    ];
    let clause = !matches!(strength(lower), None | Some(Strength::Alleged)) || lower.starts_with("alleg");
    clause && !noun_only.iter().any(|stem| lower.starts_with(stem))
}

/// Whether the cue attributes even where a thing is its object: `confirmed the
/// date`, `denied the report`.
#[must_use]
pub fn takes_object(strength: Strength) -> bool {
    matches!(
        strength,
        Strength::Denied
            | Strength::RuledOut
            | Strength::Doubted
            | Strength::Confirmed
            | Strength::Promised
            | Strength::Alleged
    )
}

/// Whether the one spoken to stands behind the verb.
#[must_use]
pub fn addresses(lower: &str) -> bool {
    matches!(
        lower,
        "advised"
            | "assured"
            | "assuring"
            | "informed"
            | "notified"
            | "promised"
            | "reassured"
            | "reminded"
            | "tell"
            | "telling"
            | "tells"
            | "told"
            | "warned"
            | "warning"
    )
}

/// Whether the noun stands for something said: `a statement`, `the claim that`.
#[must_use]
pub fn is_saying_noun(lower: &str) -> bool {
    SAYING_NOUNS.holds(lower)
}

/// Whether the noun names one person and no body: `driver`, `spokesman`, `aide`.
#[must_use]
pub fn is_person(lower: &str) -> bool {
    let body = matches!(
        lower,
        "administration"
            | "agency"
            | "airline"
            | "army"
            | "association"
            | "bank"
            | "board"
            | "campaign"
            | "charity"
            | "church"
            | "city"
            | "commission"
            | "committee"
            | "company"
            | "council"
            | "court"
            | "department"
            | "family"
            | "firm"
            | "government"
            | "group"
            | "hospital"
            | "institute"
            | "jury"
            | "military"
            | "ministry"
            | "navy"
            | "newspaper"
            | "office"
            | "operator"
            | "organization"
            | "panel"
            | "paper"
            | "parliament"
            | "party"
            | "prosecution"
            | "regulator"
            | "report"
            | "review"
            | "school"
            | "service"
            | "staff"
            | "statement"
            | "study"
            | "survey"
            | "team"
            | "tribunal"
            | "union"
            | "university"
            | "watchdog"
    );
    speaks(lower) && !body
}

/// Whether the noun speaks without a name.
#[must_use]
pub fn speaks(lower: &str) -> bool {
    SPEAKING_NOUNS.holds(lower)
        || lower.ends_with("man")
        || lower.ends_with("woman")
        || lower.ends_with("person")
        || ["ers", "ors", "ists", "ians", "men", "women", "ants", "ents"]
            .iter()
            .any(|end| lower.len() > 5 && lower.ends_with(end))
        || ["er", "or", "ist", "ian"].iter().any(|end| lower.len() > 6 && lower.ends_with(end))
}

/// Reporting verbs: those of PARC 3.0 and the members of `VerbNet`'s classes say-37.7,
/// transfer_mesg-37.1.1, tell-37.2, complain-37.8, advise-37.9, confess-37.10,
/// overstate-37.12, indicate-78, conjecture-29.5 and judgment-33 (Kipper Schuler 2005) that
/// seldom mean anything else in news; with the irregular forms among them.
#[rustfmt::skip]
static CUES: WordMap<Strength, 159> = WordMap::new([
    ("accuse", Strength::Alleged), ("acknowledge", Strength::Confirmed), ("add", Strength::Said),
    ("admit", Strength::Confirmed), ("admonish", Strength::Warned), ("advise", Strength::Said),
    ("affirm", Strength::Confirmed), ("agree", Strength::Confirmed), ("allege", Strength::Alleged),
    ("announce", Strength::Said), ("answer", Strength::Said), ("applaud", Strength::Said),
    ("argue", Strength::Claimed), ("articulate", Strength::Said), ("ask", Strength::Said),
    ("assert", Strength::Claimed), ("assure", Strength::Promised), ("attest", Strength::Said),
    ("believe", Strength::Suggested), ("blame", Strength::Alleged), ("blast", Strength::Alleged),
    ("boast", Strength::Claimed), ("brag", Strength::Said), ("call", Strength::Said), ("caution", Strength::Warned),
    ("chastise", Strength::Alleged), ("cite", Strength::Said), ("claim", Strength::Claimed),
    ("clarify", Strength::Said), ("commend", Strength::Said), ("comment", Strength::Said),
    ("complain", Strength::Claimed), ("concede", Strength::Confirmed), ("conclude", Strength::Said),
    ("condemn", Strength::Alleged), ("confess", Strength::Confirmed), ("confide", Strength::Said),
    ("confirm", Strength::Confirmed), ("conjecture", Strength::Suggested), ("contend", Strength::Claimed),
    ("contradict", Strength::Denied), ("convey", Strength::Said), ("corroborate", Strength::Confirmed),
    ("counter", Strength::Said), ("criticize", Strength::Alleged), ("declare", Strength::Said),
    ("decry", Strength::Alleged), ("denounce", Strength::Alleged), ("deny", Strength::Denied),
    ("deride", Strength::Alleged), ("describe", Strength::Said), ("disclose", Strength::Said),
    ("dismiss", Strength::Denied), ("dispute", Strength::Denied), ("doubt", Strength::Doubted),
    ("elaborate", Strength::Said), ("emphasize", Strength::Said), ("estimate", Strength::Suggested),
    ("exclaim", Strength::Said), ("expect", Strength::Suggested), ("explain", Strength::Said),
    ("express", Strength::Said), ("fault", Strength::Alleged), ("grumble", Strength::Claimed),
    ("guarantee", Strength::Promised), ("guess", Strength::Suggested), ("hail", Strength::Said),
    ("highlight", Strength::Said), ("hint", Strength::Suggested), ("hypothesize", Strength::Suggested),
    ("imply", Strength::Suggested), ("indicate", Strength::Suggested), ("inform", Strength::Said),
    ("insist", Strength::Claimed), ("interject", Strength::Said), ("joke", Strength::Said),
    ("lambaste", Strength::Alleged), ("lament", Strength::Said), ("laud", Strength::Said),
    ("maintain", Strength::Claimed), ("mention", Strength::Said), ("muse", Strength::Said), ("note", Strength::Said),
    ("notify", Strength::Said), ("object", Strength::Claimed), ("observe", Strength::Said), ("opine", Strength::Said),
    ("pledge", Strength::Promised), ("posit", Strength::Said), ("praise", Strength::Said),
    ("predict", Strength::Suggested), ("presume", Strength::Suggested), ("proclaim", Strength::Said),
    ("profess", Strength::Claimed), ("promise", Strength::Promised), ("propose", Strength::Said),
    ("protest", Strength::Claimed), ("question", Strength::Doubted), ("quip", Strength::Said),
    ("quote", Strength::Said), ("reaffirm", Strength::Said), ("reassure", Strength::Said),
    ("rebuff", Strength::Denied), ("rebuke", Strength::Alleged), ("rebut", Strength::Denied),
    ("recall", Strength::Said), ("reckon", Strength::Suggested), ("recommend", Strength::Said),
    ("recount", Strength::Said), ("refer", Strength::Said), ("reference", Strength::Said),
    ("refute", Strength::Denied), ("reiterate", Strength::Said), ("reject", Strength::Denied),
    ("relay", Strength::Said), ("remark", Strength::Said), ("remind", Strength::Said), ("repeat", Strength::Said),
    ("reply", Strength::Said), ("report", Strength::Said), ("respond", Strength::Said), ("restate", Strength::Said),
    ("retort", Strength::Said), ("reveal", Strength::Said), ("said", Strength::Said), ("say", Strength::Said),
    ("scold", Strength::Alleged), ("shout", Strength::Said), ("signal", Strength::Said), ("slam", Strength::Alleged),
    ("speculate", Strength::Suggested), ("state", Strength::Said), ("stress", Strength::Said),
    ("suggest", Strength::Suggested), ("summarize", Strength::Said), ("surmise", Strength::Suggested),
    ("suspect", Strength::Suggested), ("swear", Strength::Promised), ("swore", Strength::Promised),
    ("sworn", Strength::Promised), ("tell", Strength::Said), ("testify", Strength::Said),
    ("theorize", Strength::Suggested), ("think", Strength::Suggested), ("thought", Strength::Suggested),
    ("threaten", Strength::Warned), ("told", Strength::Said), ("tout", Strength::Said), ("tweet", Strength::Said),
    ("underline", Strength::Said), ("underscore", Strength::Said), ("urge", Strength::Said),
    ("vow", Strength::Promised), ("warn", Strength::Warned), ("whisper", Strength::Said), ("write", Strength::Said),
    ("written", Strength::Said), ("wrote", Strength::Said), ("yell", Strength::Said),
]);

#[rustfmt::skip]
static SAYING_NOUNS: WordList<20> = WordList::new([
    "accusation", "allegation", "announcement", "assertion", "claim", "comment", "denial", "letter", "memo",
    "message", "note", "post", "remark", "report", "rumor", "statement", "suggestion", "testimony", "tweet",
    "warning",
]);

#[rustfmt::skip]
static SPEAKING_NOUNS: WordList<153> = WordList::new([
    "administration", "agency", "agent", "aide", "aides", "airline", "ally", "ambassador", "analyst", "analysts",
    "army", "assistant", "association", "attendant", "attorney", "attorneys", "author", "authorities", "authority",
    "bank", "bishop", "board", "brother", "campaign", "captain", "chair", "charity", "chief", "church", "city",
    "client", "coach", "colleague", "colleagues", "colonel", "commission", "committee", "company", "consultant",
    "council", "court", "critic", "critics", "defendant", "delegate", "department", "detective", "diplomat", "doctor",
    "doctors", "documents", "driver", "engineers", "envoy", "executive", "expert", "experts", "family", "father",
    "firm", "friend", "friends", "general", "government", "governor", "group", "guard", "guards", "head", "hospital",
    "husband", "institute", "judge", "jury", "king", "lawmaker", "lawyer", "lawyers", "leader", "lieutenant",
    "manager", "mayor", "military", "minister", "ministry", "mother", "navy", "neighbor", "neighbors", "newspaper",
    "nurse", "nurses", "office", "officer", "officers", "official", "officials", "operator", "organization", "owner",
    "panel", "paper", "parent", "parliament", "party", "patient", "people", "pilot", "plaintiff", "police",
    "president", "priest", "prince", "princess", "professor", "prosecution", "prosecutor", "queen", "regulator",
    "relative", "report", "reports", "representative", "resident", "review", "school", "scientist", "sergeant", "service",
    "sister", "source", "sources", "spokesman", "spokesperson", "spokeswoman", "staff", "statement", "student",
    "students", "study", "survey", "survivor", "survivors", "teacher", "team", "tenant", "tribunal", "union",
    "university", "watchdog", "wife", "witness", "witnesses",
]);

#[cfg(test)]
mod tests {
    use super::{Strength, strength};

    #[test]
    fn forms_lead_to_their_base() {
        for (word, expected) in [
            ("denies", Some(Strength::Denied)),
            ("stressed", Some(Strength::Said)),
            ("admitted", Some(Strength::Confirmed)),
            ("noting", Some(Strength::Said)),
            ("told", Some(Strength::Said)),
            ("bridge", None),
            ("deed", None),
        ] {
            assert_eq!(strength(word), expected, "{word}");
        }
    }
}

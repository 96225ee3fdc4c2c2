//! Words for offices, ranks and occupations, and the closed classes around them.
//! Every list is sorted, else it does not compile.
//!
//! Never here: where a role stands (see [`role`](crate::text::role)), and no name.

use crate::text::word_list::WordList;

/// Whether `lower` is a word for an office, a rank or an occupation.
#[must_use]
pub fn is_role(lower: &str) -> bool {
    ROLES.holds(lower)
        || lower.strip_suffix("woman").or_else(|| lower.strip_suffix("man")).is_some_and(|stem| {
            matches!(
                stem,
                "spokes"
                    | "chair"
                    | "congress"
                    | "council"
                    | "police"
                    | "fire"
                    | "fisher"
                    | "business"
                    | "alder"
                    | "assembly"
            )
        })
}

/// Whether `lower` is the abbreviation of a rank or an office; it wants a period
/// after it and a name.
#[must_use]
pub fn is_rank(lower: &str) -> bool {
    RANKS.holds(lower)
}

/// Whether `lower` is a form of address, which is no role.
#[must_use]
pub fn is_address(lower: &str) -> bool {
    ADDRESSES.holds(lower)
}

/// Whether `lower` stands before a role and makes another one of it, or says how
/// its holder is: `former`, `acting`, `elected`.
#[must_use]
pub fn is_modifier(lower: &str) -> bool {
    QUALIFIERS.holds(lower) || ADJECTIVES.holds(lower)
}

/// Whether `lower` opens a sentence before a name or a role and is no part of it.
#[must_use]
pub fn is_opener(lower: &str) -> bool {
    OPENERS.holds(lower)
}

/// Whether `lower` says that somebody is at the head of something.
#[must_use]
pub fn is_leading(lower: &str) -> bool {
    LEADING.holds(lower)
}

/// Whether `lower`, in lower case right before a role, is more likely the verb of
/// the sentence than a part of the role: `told harbor master Ines Kallio`.
#[must_use]
pub fn is_verb(lower: &str) -> bool {
    if is_modifier(lower) || GERUNDS.holds(lower) {
        return false;
    }
    PAST.holds(lower)
        || (lower.len() > 4 && (lower.ends_with("ed") || lower.ends_with("ly") || lower.ends_with("ing")))
        || (lower.len() > 3
            && lower.ends_with('s')
            && !lower.ends_with("ss")
            && !lower.ends_with("us")
            && !PLURALS.holds(lower))
}

/// Words that open a sentence before a name and are no part of it.
#[rustfmt::skip]
static OPENERS: WordList<34> = WordList::new([
    "according", "additionally", "afterward", "afterwards", "asked", "besides", "concerning", "despite", "earlier",
    "elsewhere", "following", "furthermore", "including", "indeed", "inside", "instead", "later", "like",
    "maybe", "meanwhile", "moreover", "nevertheless", "nonetheless", "outside", "perhaps", "regarding", "sometimes",
    "speaking", "suddenly", "today", "tomorrow", "tonight", "unlike", "yesterday",
]);

#[rustfmt::skip]
static ADDRESSES: WordList<12> = WordList::new([
    "dame", "dr", "lady", "lord", "madam", "messrs", "miss", "mr", "mrs", "ms", "mx", "sir",
]);

#[rustfmt::skip]
static RANKS: WordList<18> = WordList::new([
    "adm", "brig", "capt", "cmdr", "col", "cpl", "gen", "gov", "insp", "lt", "maj", "pres", "prof", "rep", "rev",
    "sen", "sgt", "supt",
]);

#[rustfmt::skip]
static QUALIFIERS: WordList<29> = WordList::new([
    "acting", "aide", "assistant", "associate", "chief", "co", "cofounding", "deputy", "elect", "elected", "emeritus",
    "ex", "former", "general", "incoming", "interim", "joint", "junior", "late", "lead", "longtime", "onetime",
    "outgoing", "retired", "senior", "sitting", "then", "veteran", "vice",
]);

#[rustfmt::skip]
static LEADING: WordList<18> = WordList::new([
    "chaired", "chairs", "co-founded", "commanded", "commands", "directed", "directs", "edited", "edits", "founded",
    "headed", "heads", "leads", "led", "manages", "oversees", "owns", "runs",
]);

/// Past forms of the irregular verbs that news uses most.
#[rustfmt::skip]
static PAST: WordList<56> = WordList::new([
    "asked", "became", "began", "brought", "built", "called", "came", "caught", "chose", "cut", "did", "drew", "fell",
    "felt", "fought", "found", "gave", "got", "had", "heard", "held", "hit", "kept", "knew", "laid", "led", "left",
    "let", "lost", "made", "meant", "met", "paid", "put", "quit", "ran", "read", "said", "sat", "saw", "sent", "shot",
    "showed", "shut", "spoke", "stood", "sued", "swore", "taught", "thought", "threw", "told", "took", "visited",
    "won", "wrote",
]);

/// Words in `-ed` that stand at roles as adjectives.
#[rustfmt::skip]
static ADJECTIVES: WordList<23> = WordList::new([
    "appointed", "armed", "based", "born", "designated", "disgraced", "elected", "embattled", "exiled", "fired",
    "indicted", "jailed", "limited", "newly-elected", "ousted", "related", "renowned", "retired", "self-described",
    "unelected", "united", "unnamed", "wounded",
]);

/// Words in `-ing` that stand before a role.
#[rustfmt::skip]
static GERUNDS: WordList<35> = WordList::new([
    "advertising", "banking", "boxing", "building", "consulting", "cycling", "engineering", "farming", "fishing",
    "founding", "governing", "housing", "leading", "managing", "manufacturing", "marketing", "mining", "nursing",
    "operating", "opposing", "planning", "presiding", "publishing", "racing", "reigning", "ruling", "sailing",
    "shipping", "skiing", "sporting", "standing", "swimming", "teaching", "training", "visiting",
]);

/// Plurals that stand before a role: `sports minister`.
#[rustfmt::skip]
static PLURALS: WordList<52> = WordList::new([
    "affairs", "antiquities", "arms", "arts", "backbenches", "ceramics", "communications", "customs", "economics",
    "electronics", "employees", "fisheries", "forces", "forestry", "games", "guards", "industries", "innovations",
    "lands", "logistics", "mathematics", "news", "operations", "parks", "parts", "physics", "politics", "ports",
    "programs", "projects", "public-works", "railways", "relations", "resources", "rights", "roads", "sales",
    "schools", "sciences", "services", "skills", "sports", "standards", "statistics", "studies", "systems", "taxes",
    "transports", "veterans", "waters", "women", "works",
]);

/// Offices, ranks and occupations that stand at names in news.
#[rustfmt::skip]
static ROLES: WordList<272> = WordList::new([
    "academic", "activist", "actor", "actress", "adjutant", "administrator", "admiral", "adviser", "advisor", "agent",
    "aide", "ambassador", "analyst", "anthropologist", "archaeologist", "archbishop", "architect", "archivist",
    "artist", "assistant", "astronomer", "attorney", "auditor", "author", "ayatollah", "banker", "baron", "barrister",
    "beekeeper", "biologist", "bishop", "boss", "brigadier", "broker", "builder", "cabinetmaker", "candidate",
    "captain", "cardinal", "caretaker", "carpenter", "ceo", "cfo", "chair", "chairman", "chairperson", "chairwoman", "chancellor",
    "chaplain", "chef", "chemist", "chief", "clerk", "co-chair", "co-founder", "coach", "cochair", "cofounder",
    "colonel", "columnist", "commander", "commissioner", "commodore", "composer", "comptroller", "conductor",
    "congresswoman", "constable", "consul", "consultant", "contractor", "controller", "coo", "coordinator", "coroner",
    "correspondent", "councillor", "councilor", "counsel", "counsellor", "counselor", "curator", "czar", "dancer",
    "dean", "defender", "delegate", "democrat", "dentist", "deputy", "designer", "detective", "developer", "diplomat",
    "director", "dispatcher", "doctor", "driver", "duchess", "duke", "ecologist", "economist", "editor",
    "electrician", "emir", "emperor", "engineer", "envoy", "epidemiologist", "executive", "expert", "farmer",
    "filmmaker", "firefighter", "fisherman", "foreman", "forester", "founder", "fundraiser", "gardener", "general",
    "geologist", "goalkeeper", "governor", "guide", "harbormaster", "head", "historian", "hydrologist", "imam",
    "inspector", "intern", "interpreter", "inventor", "investigator", "journalist", "judge", "justice", "king",
    "lawmaker", "lawyer", "leader", "lecturer", "legislator", "librarian", "lieutenant", "linguist", "lobbyist",
    "magistrate", "major", "manager", "marshal", "master", "mayor", "mechanic", "member", "meteorologist", "midwife",
    "miner", "minister", "ministers", "moderator", "monk", "mp", "musician", "negotiator", "nominee", "novelist",
    "nun", "nurse", "oceanographer", "officer", "official", "ombudsman", "operator", "organiser", "organizer",
    "owner", "painter", "paramedic", "parliamentarian", "pastor", "pathologist", "pensioner", "philosopher",
    "photographer", "physician", "physicist", "pilot", "plaintiff", "planner", "player", "plumber", "poet",
    "policeman", "policewoman", "politician", "pope", "postmaster", "prefect", "premier", "president", "presidents",
    "priest", "prince", "princess", "principal", "producer", "professor", "programmer", "prosecutor", "provost",
    "psychiatrist", "psychologist", "publisher", "queen", "rabbi", "ranger", "receptionist", "rector", "registrar",
    "reporter", "representative", "republican", "rescuer", "researcher", "resident", "sailor", "scientist",
    "sculptor", "secretary", "seismologist", "senator", "sergeant", "sheikh", "sheriff", "shopkeeper", "singer",
    "skipper", "sociologist", "soldier", "solicitor", "speaker", "specialist", "spokesperson", "statistician",
    "strategist", "striker", "student", "sultan", "superintendent", "supervisor", "surgeon", "surveyor", "teacher",
    "technician", "trader", "treasurer", "trustee", "tsar", "tutor", "undersecretary", "veteran", "vicar",
    "vice-chair", "volcanologist", "volunteer", "warden", "witness", "worker", "writer", "zoologist",
]);

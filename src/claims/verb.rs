//! Verb forms of English: the auxiliaries, the irregular verbs, and frequent verbs
//! whose present forms look like nouns. General vocabulary, closed or nearly so.
//!
//! Never here: what a word is in its sentence (see [`part`](crate::claims::part)).

use crate::text::word_list::{WordList, key};

/// What a word form can be, looked at alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// `was`, `has`, `will`: finite and nothing else.
    Auxiliary,
    /// `be`, `been`, `being`, `having`: belongs to a verb and is not finite.
    NonFinite,
    /// `went`: a past tense that is no participle.
    Past,
    /// `gone`: a participle that is no past tense.
    Participle,
    /// `held`, `closed`: either of the two.
    PastOrParticiple,
    /// `closing`.
    Gerund,
    /// `closes`: a present tense, or a noun.
    Present,
    /// `close`: a present tense, an infinitive, or a noun.
    Base,
    /// None of these.
    Other,
}

/// The form of a folded word.
#[must_use]
pub fn form(lower: &str) -> Form {
    if lower.ends_with("n't") {
        return Form::Auxiliary;
    }
    // No list has a longer word.
    let word = key(lower, "").unwrap_or_default();
    if AUXILIARIES.holds_key(word) {
        return Form::Auxiliary;
    }
    if matches!(lower, "be" | "been" | "being" | "having") {
        return Form::NonFinite;
    }
    if PAST.holds_key(word) {
        return Form::Past;
    }
    if PARTICIPLES.holds_key(word) {
        return Form::Participle;
    }
    if PAST_OR_PARTICIPLE.holds_key(word) {
        return Form::PastOrParticiple;
    }
    if lower.len() > 4 && lower.ends_with("ing") && !NOT_GERUNDS.holds_key(word) {
        return Form::Gerund;
    }
    if lower.len() > 3 && lower.ends_with("ed") && !NOT_PAST.holds_key(word) {
        return Form::PastOrParticiple;
    }
    if BASES.holds_key(word) {
        return Form::Base;
    }
    if is_present(lower) { Form::Present } else { Form::Other }
}

/// Whether the word is a form of `be`.
#[must_use]
pub fn is_be(lower: &str) -> bool {
    matches!(
        lower,
        "am" | "are" | "be" | "been" | "being" | "is" | "was" | "were" | "aren't" | "isn't" | "wasn't" | "weren't"
    )
}

/// Whether the word is a modal verb, after which an infinitive stands.
#[must_use]
pub fn is_modal(lower: &str) -> bool {
    matches!(
        lower.strip_suffix("n't").unwrap_or(lower),
        "can"
            | "cannot"
            | "could"
            | "did"
            | "do"
            | "does"
            | "may"
            | "might"
            | "must"
            | "shall"
            | "should"
            | "will"
            | "wo"
            | "ca"
            | "would"
    )
}

/// Whether the word is the third person of a verb in [`BASES`].
fn is_present(lower: &str) -> bool {
    let Some(stripped) = lower.strip_suffix('s') else { return false };
    BASES.holds(stripped)
        || stripped.strip_suffix('e').is_some_and(|base| BASES.holds(base))
        // `denies` of `deny`.
        || stripped.strip_suffix("ie").and_then(|stem| key(stem, "y")).is_some_and(|base| BASES.holds_key(base))
}

/// Finite forms of `be`, `have` and `do`, and the modals.
static AUXILIARIES: WordList<21> = WordList::new([
    "am", "are", "can", "cannot", "could", "did", "do", "does", "had", "has", "have", "is", "may", "might", "must",
    "shall", "should", "was", "were", "will", "would",
]);

#[rustfmt::skip]
static PAST: WordList<59> = WordList::new([
    "arose", "ate", "awoke", "bade", "became", "began", "blew", "bore", "broke", "came", "chose", "drank", "drew",
    "drove", "fell", "flew", "forbade", "forgave", "forgot", "forsook", "froze", "gave", "grew", "hid", "knew",
    "mistook", "overcame", "oversaw", "overthrew", "overtook", "partook", "ran", "rang", "rode", "rose", "sang",
    "sank", "saw", "shook", "shrank", "slew", "spoke", "sprang", "stole", "strode", "strove", "swam", "swore",
    "threw", "took", "tore", "undertook", "underwent", "went", "withdrew", "woke", "wore", "wove", "wrote",
]);

#[rustfmt::skip]
static PARTICIPLES: WordList<57> = WordList::new([
    "arisen", "awoken", "beaten", "begun", "bitten", "blown", "borne", "broken", "chosen", "done", "drawn",
    "driven", "drunk", "eaten", "fallen", "flown", "forbidden", "forgiven", "forgotten", "frozen", "given", "gone",
    "gotten", "grown", "hidden", "known", "mistaken", "overseen", "overtaken", "overthrown", "proven", "ridden",
    "risen", "rung", "seen", "shaken", "shown", "shrunk", "spoken", "sprung", "stolen", "stricken", "striven",
    "sung", "sunk", "sworn", "swum", "taken", "thrown", "torn", "undergone", "undertaken", "withdrawn", "woken",
    "worn", "woven", "written",
]);

#[rustfmt::skip]
static PAST_OR_PARTICIPLE: WordList<88> = WordList::new([
    "beat", "bent", "bled", "bought", "bound", "bred", "broadcast", "brought", "built", "burnt", "burst", "caught",
    "clung", "cost", "crept", "cut", "dealt", "dug", "fed", "felt", "fled", "forecast", "fought", "found", "got",
    "heard", "held", "hit", "hung", "hurt", "kept", "knelt", "laid", "leant", "leapt", "learnt", "led", "left",
    "lent", "let", "lit", "lost", "made", "meant", "met", "misled", "overheard", "paid", "pled", "put", "quit",
    "rebuilt", "repaid", "said", "sat", "sent", "set", "shed", "shot", "shut", "slept", "slid", "sold", "sought",
    "spat", "sped", "spent", "spilt", "spread", "spun", "stood", "struck", "stuck", "stung", "swept", "swung",
    "taught", "thought", "told", "understood", "undid", "upheld", "upset", "wept", "withheld", "withstood", "won",
    "wound",
]);

/// Words in -ing that are nouns, pronouns or prepositions.
#[rustfmt::skip]
static NOT_GERUNDS: WordList<37> = WordList::new([
    "according", "amazing", "anything", "barring", "beijing", "bring", "building", "ceiling", "clothing",
    "concerning", "considering", "depending", "during", "evening", "everything", "excluding", "failing",
    "following", "hearing", "including", "meeting", "morning", "nothing", "notwithstanding", "offspring",
    "outgoing", "owing", "pending", "regarding", "sibling", "something", "spring", "starting", "string", "thing",
    "touching", "wedding",
]);

/// Words in -ed that are no verbs.
#[rustfmt::skip]
static NOT_PAST: WordList<21> = WordList::new([
    "beloved", "breed", "creed", "exceed", "feed", "greed", "hatred", "hundred", "indeed", "infrared",
    "kindred", "naked", "need", "proceed", "reed", "sacred", "seed", "speed", "succeed", "weed", "wicked",
]);

/// Frequent verbs in their base form.
#[rustfmt::skip]
static BASES: WordList<450> = WordList::new([
    "abandon", "accelerate", "accept", "accompany", "accumulate", "accuse", "achieve", "acknowledge", "acquire",
    "act", "adapt", "add", "adjust", "admit", "adopt", "advise", "affect", "agree", "aim", "allege", "allow", "alter",
    "amount", "announce", "appear", "apply", "approach", "approve", "argue", "arise", "arrive", "articulate", "ask",
    "assert", "assess", "assume", "assure", "attack", "attempt", "attend", "attract", "avoid", "await", "back", "ban",
    "bear", "become", "begin", "believe", "belong", "benefit", "bind", "blame", "block", "boast", "brag", "break",
    "bring", "build", "burn", "buy", "call", "carry", "cause", "cease", "celebrate", "change", "charge", "circulate",
    "cite", "claim", "clash", "climb", "close", "collapse", "collect", "combine", "come", "compare", "compete",
    "complain", "comprise", "concede", "conclude", "condemn", "confirm", "confront", "consider", "consist",
    "constitute", "contain", "contend", "continue", "contradict", "control", "converge", "cost", "cover", "crack",
    "crash", "create", "criticize", "cross", "crumble", "cut", "deal", "debate", "decide", "declare", "decline",
    "decrease", "deepen", "defend", "defy", "demand", "demonstrate", "deny", "depart", "depend", "descend",
    "describe", "deserve", "destroy", "detect", "deteriorate", "determine", "develop", "die", "differ", "disagree",
    "disappear", "disclose", "discover", "discuss", "dismiss", "dispute", "divide", "dominate", "double", "doubt",
    "draw", "drive", "drop", "dwindle", "eat", "emerge", "emphasize", "employ", "enable", "encounter", "encourage",
    "end", "endanger", "endure", "enjoy", "ensure", "enter", "erupt", "escalate", "establish", "estimate",
    "evaporate", "evolve", "examine", "exceed", "exist", "expand", "expect", "expire", "explain", "explode", "expose",
    "express", "extend", "face", "fail", "fall", "falter", "favor", "fear", "feel", "fight", "find", "finish", "flee",
    "float", "flow", "fly", "follow", "force", "forecast", "founder", "fuel", "function", "gain", "gather",
    "generate", "get", "give", "go", "grant", "grapple", "grow", "guide", "halt", "hamper", "happen", "hear", "help",
    "highlight", "hit", "hold", "hope", "identify", "ignore", "imply", "impose", "improve", "include", "increase",
    "indicate", "inform", "insist", "inspect", "intend", "intensify", "invest", "investigate", "involve",
    "jeopardize", "join", "keep", "kill", "know", "lack", "lament", "languish", "lead", "learn", "leave", "let",
    "lie", "like", "linger", "link", "live", "look", "loom", "lose", "love", "lower", "maintain", "make", "manage",
    "mark", "matter", "mean", "meet", "melt", "mount", "move", "name", "need", "note", "obtain", "occupy", "occur",
    "offer", "open", "operate", "oppose", "order", "overshadow", "overwhelm", "own", "participate", "pay", "perform",
    "persist", "plan", "play", "pledge", "point", "pose", "possess", "praise", "predict", "prefer", "prepare",
    "prevail", "prevent", "proceed", "proclaim", "produce", "promise", "propose", "protect", "prove", "provide",
    "pursue", "push", "put", "quit", "raise", "reach", "read", "reaffirm", "recall", "recede", "receive", "recognize",
    "recommend", "recover", "reduce", "reflect", "refuse", "refute", "regard", "reiterate", "reject", "rely",
    "remain", "remember", "remind", "remove", "reopen", "repeat", "replace", "reply", "report", "represent",
    "request", "require", "rescue", "resemble", "resign", "resist", "respect", "respond", "rest", "result", "resume",
    "retain", "retreat", "return", "reveal", "revive", "revolve", "rise", "rule", "run", "sail", "save", "say", "see",
    "seek", "seem", "seize", "sell", "send", "serve", "set", "shape", "shift", "show", "shrink", "sign", "sink",
    "slow", "soar", "spark", "speak", "spend", "spread", "squeeze", "stall", "stand", "start", "state", "stay",
    "stem", "stop", "stress", "struggle", "stumble", "subside", "succeed", "suffer", "suggest", "support", "surge",
    "surround", "survive", "suspect", "swear", "swell", "swirl", "tackle", "take", "talk", "teach", "tell", "tend",
    "testify", "thank", "think", "threaten", "thrive", "tighten", "transform", "travel", "treat", "trigger", "try",
    "turn", "underline", "undermine", "underscore", "understand", "unfold", "unite", "unravel", "urge", "use",
    "value", "vanish", "vary", "visit", "vote", "vow", "wait", "walk", "wane", "want", "warn", "watch", "weaken",
    "wear", "welcome", "widen", "win", "wish", "withdraw", "withstand", "wonder", "work", "worry", "worsen", "write",
    "yield",
]);

#[cfg(test)]
mod tests {
    use super::{Form, form};

    #[test]
    fn forms_are_told_apart() {
        for (word, expected) in [
            ("went", Form::Past),
            ("gone", Form::Participle),
            ("held", Form::PastOrParticiple),
            ("closed", Form::PastOrParticiple),
            ("hundred", Form::Other),
            ("morning", Form::Other),
            ("denies", Form::Present),
            ("reaches", Form::Present),
            ("wasn't", Form::Auxiliary),
        ] {
            assert_eq!(form(word), expected, "{word}");
        }
    }
}

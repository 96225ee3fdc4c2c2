//! The closed word classes of English, by the part they play in a clause.
//!
//! Never here: a word of an open class, but the adverbs in -ly by their ending.

use crate::claims::part::Part;
use crate::text::token::Token;

/// Whether it is an article, a possessive, a quantifier or a small number.
pub(crate) fn is_determiner(lower: &str) -> bool {
    small_number(lower)
        || matches!(
            lower,
            "a" | "all"
                | "an"
                | "another"
                | "any"
                | "both"
                | "each"
                | "every"
                | "few"
                | "her"
                | "his"
                | "its"
                | "many"
                | "more"
                | "most"
                | "my"
                | "no"
                | "our"
                | "several"
                | "some"
                | "such"
                | "the"
                | "their"
                | "these"
                | "this"
                | "those"
                | "your"
        )
}

/// Whether it is a number from two to ten in words.
pub(crate) fn small_number(lower: &str) -> bool {
    matches!(lower, "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten")
}

/// Whether it is a number or quantifier that can stand for those it counts: `two
/// were hurt`.
pub(crate) fn is_quantifier(lower: &str) -> bool {
    small_number(lower)
        || matches!(
            lower,
            "all" | "another" | "both" | "each" | "few" | "many" | "most" | "several" | "some" | "these" | "those"
        )
}

/// Whether it is a pronoun that is no subject.
pub(crate) fn is_object(lower: &str) -> bool {
    matches!(
        lower,
        "me" | "him"
            | "us"
            | "them"
            | "herself"
            | "himself"
            | "itself"
            | "themselves"
            | "myself"
            | "ourselves"
            | "whom"
    )
}

/// The part of a word of a closed class.
pub(crate) fn closed(text: &str, token: &Token) -> Option<Part> {
    let lower = token.lower.as_str();
    // `he’s`, `they’ve`, `I’m`: the subject with its verb; `we’ll`, `he’d` too.
    if let Some((pronoun, verb)) = lower.split_once('\'')
        && is_pronoun(pronoun)
        && matches!(verb, "m" | "re" | "ve" | "ll" | "d")
    {
        return Some(Part::Auxiliary);
    }
    let raw = token.span.text(text);
    if is_pronoun(lower) && (raw.ends_with("'s") || raw.ends_with("’s")) {
        return Some(Part::Auxiliary);
    }
    if lower == "us" && !token.capital || is_object(lower) && lower != "us" {
        return Some(Part::Object);
    }
    Some(match lower {
        _ if is_determiner(lower) => Part::Determiner,
        _ if is_pronoun(lower) => Part::Pronoun,
        "and" | "but" | "or" | "nor" => Part::Coordinator,
        "that" => Part::That,
        "to" => Part::To,
        "who" | "whom" | "whose" | "which" | "where" | "what" | "how" | "why" | "whatever" | "whoever" => {
            Part::Relative
        }
        "because" | "although" | "though" | "while" | "whereas" | "since" | "after" | "before" | "until" | "till"
        | "when" | "whenever" | "once" | "if" | "unless" | "as" | "whether" | "lest" => Part::Subordinator,
        "of" | "in" | "on" | "at" | "by" | "for" | "with" | "from" | "into" | "about" | "against" | "among"
        | "amid" | "around" | "between" | "beyond" | "beneath" | "beside" | "behind" | "below" | "above" | "across"
        | "along" | "during" | "despite" | "except" | "inside" | "like" | "near" | "onto" | "outside" | "over"
        | "past" | "per" | "through" | "throughout" | "toward" | "towards" | "under" | "upon" | "via" | "within"
        | "without" | "than" | "including" | "following" | "regarding" | "concerning" | "amidst" | "alongside" => {
            Part::Preposition
        }
        "not" | "never" | "also" | "always" | "often" | "still" | "already" | "just" | "even" | "now" | "then"
        | "later" | "soon" | "again" | "only" | "too" | "very" | "quite" | "almost" | "nearly" | "together"
        | "away" | "back" | "out" | "up" | "off" | "down" | "however" | "meanwhile" | "likewise" | "instead"
        | "thus" | "therefore" | "moreover" | "further" | "furthermore" | "nevertheless" | "nonetheless"
        | "there's" | "here" | "yet" | "so" | "ago" | "ever" | "perhaps" | "rather" | "indeed" | "twice"
        | "tomorrow" | "yesterday" | "tonight" | "today" | "earlier" | "far" | "hence" => Part::Adverb,
        _ if lower.len() > 4
            && lower.ends_with("ly")
            && !matches!(
                lower,
                "family"
                    | "assembly"
                    | "supply"
                    | "reply"
                    | "apply"
                    | "rally"
                    | "monopoly"
                    | "anomaly"
                    | "ally"
                    | "multiply"
                    | "rely"
                    | "imply"
                    | "comply"
            ) =>
        {
            Part::Adverb
        }
        _ => return None,
    })
}

/// Whether it is a pronoun that can be a subject.
pub(crate) fn is_pronoun(lower: &str) -> bool {
    matches!(
        lower,
        "i" | "he"
            | "she"
            | "it"
            | "we"
            | "they"
            | "you"
            | "there"
            | "everyone"
            | "everybody"
            | "someone"
            | "somebody"
            | "nobody"
            | "anyone"
            | "anybody"
            | "none"
            | "nothing"
            | "everything"
            | "something"
    )
}

/// Whether a noun stands for several by its form.
pub(crate) fn is_plural(lower: &str) -> bool {
    lower.ends_with('s') && !lower.ends_with("ss")
        || matches!(lower, "people" | "police" | "men" | "women" | "children")
}

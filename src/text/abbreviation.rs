//! The abbreviations of English whose period seldom ends a sentence, by what may
//! follow them. Every list is sorted; a test holds it so.
//!
//! Never here: where a sentence ends (see [`sentence`](crate::text::sentence)).

/// What an abbreviation stands before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Abbreviation {
    /// A name: `Mr.`, `Gen.`
    Title,
    /// A name, or nothing where it is the last part of an address: `St.`
    Place,
    /// A number: `No.`, `p.`
    Numbered,
    /// A weekday, a time zone or nothing: `a.m.`
    HalfDay,
    /// Anything: `U.S.`, `Inc.`, `Sept.`
    Any,
}

/// What `word`, without its last period, abbreviates.
///
/// ```
/// use claimgrid::text::abbreviation::{Abbreviation, abbreviation};
/// assert_eq!(abbreviation("Gen"), Some(Abbreviation::Title));
/// assert_eq!(abbreviation("F.B.I"), Some(Abbreviation::Any));
/// assert_eq!(abbreviation("ship"), None);
/// ```
#[must_use]
pub fn abbreviation(word: &str) -> Option<Abbreviation> {
    let lower = word.to_lowercase();
    let within = |list: &[&str]| list.binary_search(&lower.as_str()).is_ok();
    let capital = word.starts_with(char::is_uppercase);
    let dotted = word.contains('.') && word.split('.').all(|part| part.chars().count() == 1);
    if matches!(lower.as_str(), "a.m" | "p.m") {
        Some(Abbreviation::HalfDay)
    } else if capital && within(PLACES) {
        Some(Abbreviation::Place)
    } else if capital && within(TITLES) {
        Some(Abbreviation::Title)
    } else if within(NUMBERED) {
        Some(Abbreviation::Numbered)
    } else if dotted || (capital && within(NAMED)) || within(PLAIN) {
        Some(Abbreviation::Any)
    } else {
        None
    }
}

/// Before a name.
const TITLES: &[&str] = &[
    "adm", "amb", "atty", "brig", "capt", "cardinal", "cmdr", "col", "cong", "cpl", "det", "dr", "fr", "gen", "gov",
    "hon", "insp", "lt", "maj", "messrs", "mr", "mrs", "ms", "mx", "pfc", "pres", "prof", "pvt", "rep", "reps", "rev",
    "sen", "sens", "sgt", "supt",
];

/// Before the name of a place, or after that of a street.
const PLACES: &[&str] = &["ave", "blvd", "ft", "hwy", "mt", "rd", "st", "ste"];

/// Before a number.
const NUMBERED: &[&str] = &[
    "approx", "art", "c", "ca", "ch", "circa", "est", "ext", "fig", "figs", "no", "nos", "nr", "p", "par", "para",
    "pp", "sec", "tel", "ver", "vol", "vols",
];

/// Written with a capital: firms, family, states, months, days.
const NAMED: &[&str] = &[
    "ala", "apr", "ariz", "ark", "assn", "aug", "bros", "calif", "co", "colo", "conn", "corp", "ct", "dec", "del",
    "dept", "feb", "fla", "fri", "ill", "inc", "ind", "jan", "jr", "kan", "ky", "la", "llc", "ltd", "mar", "mass",
    "md", "mich", "minn", "miss", "mo", "mon", "mont", "neb", "nev", "nov", "oct", "okla", "ont", "ore", "pa", "ph.d",
    "plc", "que", "sat", "sept", "sr", "sun", "tenn", "tex", "thu", "tue", "univ", "va", "vt", "wash", "wed", "wis",
    "wyo",
];

/// Written in lower case.
const PLAIN: &[&str] = &["cf", "etc", "incl", "max", "min", "v", "viz", "vs"];

#[cfg(test)]
mod tests {
    use super::{NAMED, NUMBERED, PLACES, PLAIN, TITLES};

    #[test]
    fn lists_are_sorted_for_the_binary_search() {
        for list in [TITLES, PLACES, NUMBERED, NAMED, PLAIN] {
            for pair in list.windows(2) {
                assert!(pair[0] < pair[1], "{} before {}", pair[0], pair[1]);
            }
        }
    }
}

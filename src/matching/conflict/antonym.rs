//! Words of opposite meaning: the direct antonyms of `WordNet` 3.1 (Miller 1995),
//! and opposite acts of the news, found by the base form of a word.
//!
//! Never here: where the words stand, and whether they make a conflict.

use std::sync::LazyLock;

use crate::order::Order;

/// Each pair in both directions, sorted. `tools/antonyms` writes the file.
static TABLE: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let pairs = include_str!("../../../data/antonyms.txt").lines().filter_map(|line| line.split_once(' '));
    let mut table: Vec<(&str, &str)> = pairs.chain(ACTS.iter().copied()).flat_map(|(a, b)| [(a, b), (b, a)]).collect();
    table.order();
    table
});

/// Acts of which one cannot do both to one thing at a time, and which `WordNet` does not
/// oppose to each other: those that news tells of councils, courts and governments.
#[rustfmt::skip]
const ACTS: &[(&str, &str)] = &[
    ("accept", "dismiss"), ("accept", "rebuff"), ("acknowledge", "deny"), ("acquit", "convict"), ("agree",
    "decline"), ("agree", "refuse"), ("allow", "ban"), ("allow", "bar"), ("allow", "block"), ("allow", "forbid"),
    ("allow", "prohibit"), ("approve", "reject"), ("approve", "veto"), ("back", "oppose"), ("back", "reject"),
    ("ban", "permit"), ("condemn", "praise"), ("condemn", "welcome"), ("confirm", "deny"), ("criticize", "welcome"),
    ("deny", "grant"), ("detain", "release"), ("dismiss", "welcome"), ("endorse", "oppose"), ("endorse", "reject"),
    ("favor", "oppose"), ("impose", "lift"), ("join", "quit"), ("oppose", "support"), ("oppose", "welcome"),
    ("overturn", "uphold"), ("permit", "prohibit"), ("quash", "uphold"), ("reject", "support"), ("reject",
    "welcome"), ("resume", "suspend"), ("sign", "veto"),
];

/// Whether two folded words, in whatever form, are direct antonyms.
///
/// ```
/// use claimgrid::matching::conflict::antonym::are_antonyms;
///
/// assert!(are_antonyms("rose", "fell") && are_antonyms("accepting", "rejects"));
/// assert!(!are_antonyms("rose", "climbed"));
/// ```
#[must_use]
pub fn are_antonyms(a: &str, b: &str) -> bool {
    let others = bases(b);
    bases(a).iter().any(|base| opposites(base).any(|opposite| others.iter().any(|other| other == opposite)))
}

/// Whether a folded word has an antonym at all.
#[must_use]
pub fn has_antonym(lower: &str) -> bool {
    bases(lower).iter().any(|base| opposites(base).next().is_some())
}

fn opposites(base: &str) -> impl Iterator<Item = &'static str> + use<'_> {
    let from = TABLE.partition_point(|&(word, _)| word < base);
    TABLE[from..].iter().take_while(move |&&(word, _)| word == base).map(|&(_, opposite)| opposite)
}

/// The forms that a word may come from: `WordNet`'s rules of detachment (Morphy),
/// a doubled consonant undone, and the irregular verbs.
fn bases(lower: &str) -> Vec<String> {
    let mut found = vec![lower.to_owned()];
    if let Ok(at) = IRREGULAR.binary_search_by_key(&lower, |&(form, _)| form) {
        found.push(IRREGULAR[at].1.to_owned());
    }
    for &(ending, instead) in ENDINGS {
        let Some(stem) = lower.strip_suffix(ending).filter(|stem| stem.len() > 1) else { continue };
        found.push(format!("{stem}{instead}"));
        let mut letters = stem.chars().rev();
        let doubled = letters.next().zip(letters.next()).is_some_and(|(last, before)| last == before);
        if doubled && instead.is_empty() && ending.len() > 1 {
            found.extend(stem.get(..stem.len() - 1).map(str::to_owned));
        }
    }
    found
}

const ENDINGS: &[(&str, &str)] = &[
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("er", ""),
    ("er", "e"),
    ("est", ""),
    ("est", "e"),
];

/// Forms of irregular verbs that have an antonym, sorted.
#[rustfmt::skip]
const IRREGULAR: &[(&str, &str)] = &[
    ("began", "begin"), ("begun", "begin"), ("bought", "buy"), ("broke", "break"), ("broken", "break"),
    ("came", "come"), ("fallen", "fall"), ("fed", "feed"), ("fell", "fall"), ("forbade", "forbid"),
    ("forbidden", "forbid"), ("forgot", "forget"), ("forgotten", "forget"), ("found", "find"), ("froze", "freeze"),
    ("frozen", "freeze"), ("gave", "give"), ("given", "give"), ("gone", "go"), ("grew", "grow"), ("grown", "grow"),
    ("hid", "hide"), ("hidden", "hide"), ("kept", "keep"), ("knew", "know"), ("known", "know"), ("left", "leave"),
    ("lent", "lend"), ("lost", "lose"), ("met", "meet"), ("paid", "pay"), ("risen", "rise"), ("rose", "rise"),
    ("sank", "sink"), ("sat", "sit"), ("shrank", "shrink"), ("shrunk", "shrink"), ("sold", "sell"),
    ("stood", "stand"), ("sunk", "sink"), ("taken", "take"), ("taught", "teach"), ("took", "take"),
    ("upheld", "uphold"), ("went", "go"), ("withdrawn", "withdraw"), ("withdrew", "withdraw"), ("woke", "wake"),
    ("woken", "wake"), ("won", "win"),
];

#[cfg(test)]
mod tests {
    use super::{IRREGULAR, TABLE, are_antonyms, has_antonym};

    #[test]
    fn lists_are_sorted_for_the_binary_search() {
        assert!(IRREGULAR.is_sorted() && TABLE.is_sorted() && TABLE.len() > 1_800);
    }

    #[test]
    fn forms_lead_to_their_base() {
        for (a, b) in [("won", "lost"), ("opened", "closing"), ("admits", "denied"), ("guilty", "innocent")] {
            assert!(are_antonyms(a, b) && are_antonyms(b, a) && has_antonym(a), "{a} and {b}");
        }
        assert!(!are_antonyms("opened", "opening") && !has_antonym("harbor"));
    }
}

//! Which names of all articles are the same: longer and shorter forms, spelling
//! variants and transliterations, long forms and acronyms.
//!
//! Never here: a list of names; only their letters and where they stand count.

use std::collections::{BTreeMap, HashMap};

use crate::text::Document;
use crate::text::entity::Mention;
use crate::text::token::Token;

/// A name of the story, whatever its spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NameId(pub usize);

/// The names of a story.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// The name of each spelling, by its folded words.
    by_words: HashMap<Vec<String>, NameId>,
    /// Whether the name was seen with a role or a form of address.
    person: Vec<bool>,
}

impl Names {
    /// The name that `mention` of `sentence` stands for.
    #[must_use]
    pub fn name(&self, words: &[String]) -> Option<NameId> {
        self.by_words.get(words).copied()
    }

    /// Whether a role was seen at it anywhere in the story.
    #[must_use]
    pub fn is_person(&self, name: NameId) -> bool {
        self.person.get(name.0).copied().unwrap_or(false)
    }

    /// Groups the mentions of all documents. The outcome does not depend on
    /// their order: spellings are taken in the order of the alphabet.
    #[must_use]
    pub fn group(documents: &[Document]) -> Self {
        let mut spellings: BTreeMap<Vec<String>, bool> = BTreeMap::new();
        for document in documents {
            for sentence in &document.sentences {
                for mention in &sentence.mentions {
                    *spellings.entry(words(&sentence.tokens, mention)).or_default() |= mention.person;
                }
            }
        }
        let list: Vec<(&Vec<String>, bool)> = spellings.iter().map(|(words, &person)| (words, person)).collect();
        let mut parent: Vec<usize> = (0..list.len()).collect();

        let mut by_ends: BTreeMap<(char, char), Vec<usize>> = BTreeMap::new();
        for (at, (words, _)) in list.iter().enumerate().filter(|(_, (words, _))| words.len() > 1) {
            by_ends.entry((initial(words.first()), initial(words.last()))).or_default().push(at);
        }
        for group in by_ends.values() {
            for (n, &a) in group.iter().enumerate() {
                for &b in group.iter().skip(n + 1).take(NEIGHBORS) {
                    if same_full_name(list[a].0, list[b].0) {
                        join(&mut parent, a, b);
                    }
                }
            }
        }
        join_short_forms(&list, &mut parent);

        let mut ids: BTreeMap<usize, NameId> = BTreeMap::new();
        let mut names = Self::default();
        for (at, (words, person)) in list.iter().enumerate() {
            let next = NameId(ids.len());
            let id = *ids.entry(root(&mut parent, at)).or_insert(next);
            if id == next {
                names.person.push(false);
            }
            names.person[id.0] |= person;
            names.by_words.insert((*words).clone(), id);
        }
        names
    }
}

/// Names that one name is compared with at most; a story has far fewer, and a
/// text made to hold up the page may have many.
const NEIGHBORS: usize = 200;

/// The folded words of a mention.
#[must_use]
pub fn words(tokens: &[Token], mention: &Mention) -> Vec<String> {
    tokens[mention.tokens.0..mention.tokens.1].iter().map(|token| token.lower.clone()).collect()
}

/// A name of one word joins the longer name whose last word it is, or an
/// acronym's long form, if there is only one such.
fn join_short_forms(list: &[(&Vec<String>, bool)], parent: &mut [usize]) {
    let mut by_last: BTreeMap<char, Vec<usize>> = BTreeMap::new();
    let mut by_initials: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, (words, _)) in list.iter().enumerate().filter(|(_, (words, _))| words.len() > 1) {
        by_last.entry(initial(words.last())).or_default().push(at);
        let initials: String =
            words.iter().filter(|word| word.as_str() != "of").filter_map(|word| word.chars().next()).collect();
        by_initials.entry(initials).or_default().push(at);
    }
    let singles: Vec<usize> = (0..list.len()).filter(|&at| list[at].0.len() == 1).collect();
    for (n, &at) in singles.iter().enumerate() {
        let word = &list[at].0[0];
        let longer: Vec<usize> = by_last
            .get(&initial(Some(word)))
            .into_iter()
            .flatten()
            .take(NEIGHBORS)
            .copied()
            .filter(|&long| list[long].0.last().is_some_and(|last| is_variant(last, word)))
            .collect();
        let mut roots: Vec<usize> = longer.iter().map(|&long| root(parent, long)).collect();
        roots.dedup();
        if let [only] = roots[..] {
            join(parent, only, at);
            continue;
        }
        let long_form = by_initials.get(word).filter(|_| word.chars().count() > 1);
        if let Some(&[long]) = long_form.map(Vec::as_slice) {
            join(parent, long, at);
        }
        for &other in singles.iter().skip(n + 1).take(NEIGHBORS) {
            if is_variant(word, &list[other].0[0]) {
                join(parent, at, other);
            }
        }
    }
}

/// Whether two names of several words are one: the same or a variant of each
/// word, or the last words agree and a first name is given as its initial.
fn same_full_name(a: &[String], b: &[String]) -> bool {
    let (Some(first_a), Some(first_b)) = (a.first(), b.first()) else { return false };
    let (Some(last_a), Some(last_b)) = (a.last(), b.last()) else { return false };
    if !is_variant(last_a, last_b) {
        return false;
    }
    let initial_of = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    if a.len() == b.len() && a.len() > 2 {
        return a.iter().zip(b).all(|(a, b)| is_variant(a, b) || initial_of(a, b) || initial_of(b, a));
    }
    is_variant(first_a, first_b) || initial_of(first_a, first_b) || initial_of(first_b, first_a)
}

/// Whether two words are spellings of one: equal, or one letter apart in five
/// to eight, two in more (Damerau–Levenshtein), the first letter kept.
fn is_variant(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let length = a.chars().count().min(b.chars().count());
    let allowed = match length {
        0..=4 => return false,
        5..=8 => 1,
        _ => 2,
    };
    a.chars().next() == b.chars().next()
        && a.chars().count().abs_diff(b.chars().count()) <= allowed
        && !is_inflection(a, b)
        && strsim::osa_distance(a, b) <= allowed
}

/// `Russia` and `Russian`, `Democrat` and `Democrats`: related, not the same.
fn is_inflection(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    long.strip_prefix(short).is_some_and(|ending| matches!(ending, "n" | "s" | "an" | "es"))
}

fn initial(word: Option<&String>) -> char {
    word.and_then(|word| word.chars().next()).unwrap_or(' ')
}

fn root(parent: &mut [usize], mut at: usize) -> usize {
    while parent[at] != at {
        parent[at] = parent[parent[at]];
        at = parent[at];
    }
    at
}

fn join(parent: &mut [usize], a: usize, b: usize) {
    let (a, b) = (root(parent, a), root(parent, b));
    parent[a.max(b)] = a.min(b);
}

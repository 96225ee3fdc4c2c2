//! Which names of all articles are the same: longer and shorter forms, spelling
//! variants and transliterations, long forms and acronyms.
//!
//! Never here: a list of names; only their letters and where they stand count.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::matching::variant::Sounded;
use crate::order::set;
use crate::text::Document;
use crate::text::entity::Mention;
use crate::text::geography;
use crate::text::reference::Reference;
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

    /// How many names there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.person.len()
    }

    /// Groups the mentions of all documents. The outcome does not depend on
    /// their order: spellings are taken in the order of the alphabet.
    #[must_use]
    pub fn group(documents: &[Document]) -> Self {
        let mut seen: BTreeMap<Vec<String>, (bool, bool)> = BTreeMap::new();
        let mut long_forms: BTreeSet<(Vec<String>, Vec<String>)> = BTreeSet::new();
        for sentence in documents.iter().flat_map(|document| &document.sentences) {
            for mention in &sentence.mentions {
                let words = words(&sentence.tokens, mention);
                if let Some(long) = mention.long_form {
                    long_forms.insert((words.clone(), folded(&sentence.tokens, long)));
                }
                let (person, acronym) = seen.entry(words).or_default();
                *person |= mention.person;
                *acronym |= mention.acronym;
            }
        }
        let spellings: Vec<Spelling> = seen
            .into_iter()
            .map(|(words, (person, acronym))| Spelling {
                sounds: words.iter().map(|word| Sounded::new(word)).collect(),
                words,
                person,
                acronym,
            })
            .collect();
        let mut groups = Groups { parent: (0..spellings.len()).collect() };
        join_full_names(&spellings, &mut groups);
        join_shorter(&spellings, &mut groups);
        join_acronyms(&spellings, &long_forms, &mut groups);

        let mut ids: BTreeMap<usize, NameId> = BTreeMap::new();
        let mut names = Self::default();
        for (at, spelling) in spellings.into_iter().enumerate() {
            let next = NameId(ids.len());
            let id = *ids.entry(groups.root(at)).or_insert(next);
            if id == next {
                names.person.push(false);
            }
            names.person[id.0] |= spelling.person;
            names.by_words.insert(spelling.words, id);
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
    folded(tokens, mention.tokens)
}

/// The name that a pronoun or a description stands for, and its last token.
#[must_use]
pub fn referred<'d>(document: &'d Document, reference: &Reference, names: &Names) -> Option<(NameId, &'d Token)> {
    let sentence = document.sentences.get(reference.sentence)?;
    let mention = sentence.mentions.iter().find(|mention| reference.name.contains(mention.span))?;
    let name = names.name(&words(&sentence.tokens, mention))?;
    let last = sentence.tokens.get(mention.tokens.1.checked_sub(1)?)?;
    Some((name, last))
}

fn folded(tokens: &[Token], (start, end): (usize, usize)) -> Vec<String> {
    tokens.get(start..end).unwrap_or_default().iter().map(|token| token.lower.clone()).collect()
}

/// One spelling of a name.
struct Spelling {
    words: Vec<String>,
    sounds: Vec<Sounded>,
    person: bool,
    acronym: bool,
}

/// Joins names of several words, found by the sound or the first letters of
/// their last word, and single words that are variants.
fn join_full_names(spellings: &[Spelling], groups: &mut Groups) {
    let mut shelves: BTreeMap<(bool, String), Vec<usize>> = BTreeMap::new();
    for (at, spelling) in spellings.iter().enumerate() {
        let Some(last) = spelling.sounds.last() else { continue };
        let beginning: String = spelling.words.last().into_iter().flat_map(|word| word.chars()).take(3).collect();
        let alone = spelling.words.len() == 1;
        for key in last.codes.iter().chain([&beginning]) {
            shelves.entry((alone, key.clone())).or_default().push(at);
        }
    }
    for ((alone, _), shelf) in &shelves {
        for (n, &a) in shelf.iter().enumerate() {
            for &b in shelf.iter().skip(n + 1).take(NEIGHBORS) {
                if *alone && is_variant_alone(&spellings[a], &spellings[b])
                    || !*alone && same_full_name(&spellings[a], &spellings[b])
                {
                    groups.join(a, b);
                }
            }
        }
    }
}

/// Acronyms have no sound: one letter more is another office.
fn is_variant_alone(a: &Spelling, b: &Spelling) -> bool {
    !a.acronym && !b.acronym && a.sounds[0].is_variant(&b.sounds[0])
}

/// Whether two names of several words are one: the same or a variant of each
/// word, or the last words agree and a first name is given as its initial.
fn same_full_name(a: &Spelling, b: &Spelling) -> bool {
    let (Some(first_a), Some(first_b)) = (a.sounds.first(), b.sounds.first()) else { return false };
    let (Some(last_a), Some(last_b)) = (a.sounds.last(), b.sounds.last()) else { return false };
    if !last_a.is_variant(last_b) {
        return false;
    }
    let is_initial = |at_a: usize, at_b: usize| {
        let (short, long) = (&a.words[at_a], &b.words[at_b]);
        let (short, long) = if short.len() < long.len() { (short, long) } else { (long, short) };
        short.chars().count() == 1 && long.starts_with(short.as_str())
    };
    if a.words.len() == b.words.len() {
        let pairs = a.sounds.iter().zip(&b.sounds).enumerate();
        return pairs.into_iter().all(|(at, (x, y))| x.is_variant(y) || is_initial(at, at));
    }
    // A middle name or an initial that one side leaves out.
    let (shorter, longer) = if a.words.len() < b.words.len() { (a, b) } else { (b, a) };
    let plain = !longer.words.iter().any(|word| is_link(word));
    plain && shorter.words.len() == 2 && longer.words.len() == 3 && (first_a.is_variant(first_b) || is_initial(0, 0))
}

/// A name joins the longer name that it ends, if there is only one such:
/// `Kallio` and `Ines Kallio`, `Rescue Service` and `Tolen Rescue Service`.
fn join_shorter(spellings: &[Spelling], groups: &mut Groups) {
    let mut by_last: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, spelling) in spellings.iter().enumerate().filter(|(_, spelling)| spelling.words.len() > 1) {
        for code in spelling.sounds.last().map(|last| &last.codes).into_iter().flatten() {
            by_last.entry(code).or_default().push(at);
        }
    }
    for (at, short) in spellings.iter().enumerate().filter(|(_, spelling)| !spelling.acronym) {
        let Some(last) = short.sounds.last() else { continue };
        let shelf = last.codes.iter().filter_map(|code| by_last.get(code.as_str())).flatten().take(NEIGHBORS);
        let longer: Vec<usize> = shelf.copied().filter(|&long| ends(&spellings[long], short)).collect();
        let roots: BTreeSet<usize> = set(longer.iter().map(|&long| groups.root(long)));
        if let (1, Some(&only)) = (roots.len(), roots.first()) {
            groups.join(only, at);
        }
    }
}

/// Whether `short` is the end of `long` and stands for it alone: not `Tolen` for
/// `Bank of Tolen` or `North Tolen`, nor a country for what is named after it.
fn ends(long: &Spelling, short: &Spelling) -> bool {
    let Some(rest) = long.words.len().checked_sub(short.words.len()).filter(|&rest| rest > 0) else { return false };
    let own = &long.words[..rest];
    let place = geography::country(&short.words).is_some();
    own.last().is_none_or(|word| !is_link(word))
        && !own.iter().any(|word| GEOGRAPHIC.binary_search(&word.as_str()).is_ok())
        && (long.person || !place)
        && long.sounds[rest..].iter().zip(&short.sounds).all(|(x, y)| x.is_variant(y))
}

/// An acronym joins the long form that an article gives with it, or else the only
/// name that has its initials.
fn join_acronyms(spellings: &[Spelling], long_forms: &BTreeSet<(Vec<String>, Vec<String>)>, groups: &mut Groups) {
    let place = |words: &Vec<String>| spellings.binary_search_by(|spelling| spelling.words.cmp(words)).ok();
    let mut told = BTreeSet::new();
    for (short, long) in long_forms {
        if let (Some(short), Some(long)) = (place(short), place(long)) {
            told.insert(short);
            groups.join(short, long);
        }
    }
    let mut by_initials: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, spelling) in spellings.iter().enumerate().filter(|(_, spelling)| spelling.words.len() > 1) {
        let words = spelling.words.iter().filter(|word| !is_link(word));
        by_initials.entry(words.filter_map(|word| word.chars().next()).collect()).or_default().push(at);
    }
    for (at, spelling) in spellings.iter().enumerate() {
        let [word] = &spelling.words[..] else { continue };
        if !spelling.acronym || told.contains(&at) || word.chars().count() < 2 {
            continue;
        }
        let named = by_initials.get(word).into_iter().flatten().filter(|&&long| !spellings[long].person);
        let roots: BTreeSet<usize> = set(named.map(|&long| groups.root(long)));
        if let (1, Some(&only)) = (roots.len(), roots.first()) {
            groups.join(only, at);
        }
    }
}

fn is_link(word: &str) -> bool {
    matches!(word, "of" | "for" | "and" | "the" | "in" | "at" | "on")
}

/// Words that make another place out of one.
#[rustfmt::skip]
const GEOGRAPHIC: &[&str] = &[
    "cape", "central", "east", "eastern", "el", "fort", "great", "greater", "inner", "lake", "las", "los", "lower",
    "mount", "new", "north", "northeast", "northern", "northwest", "old", "outer", "port", "saint", "san", "santa",
    "south", "southeast", "southern", "southwest", "st", "upper", "west", "western",
];

/// Which spellings are together (union–find).
struct Groups {
    parent: Vec<usize>,
}

impl Groups {
    fn root(&mut self, mut at: usize) -> usize {
        while self.parent[at] != at {
            self.parent[at] = self.parent[self.parent[at]];
            at = self.parent[at];
        }
        at
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        self.parent[a.max(b)] = a.min(b);
    }
}

#[cfg(test)]
mod tests {
    use super::GEOGRAPHIC;

    #[test]
    fn the_list_is_sorted_for_the_binary_search() {
        assert!(GEOGRAPHIC.is_sorted());
    }
}

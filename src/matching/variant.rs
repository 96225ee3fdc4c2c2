//! Whether two words are spellings of one name: alike in sound (Daitch–Mokotoff)
//! and in letters (optimal string alignment, Jaro–Winkler), with guards against
//! neighbors such as a country and its people.
//!
//! Never here: where the words stand, and no list of names.

use crate::matching::sound::{daitch_mokotoff, is_vowel, romanized};
use crate::order::Order;

/// A word of a name with what comparing it needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sounded {
    word: String,
    letters: String,
    /// Its Daitch–Mokotoff codes.
    pub codes: Vec<String>,
    vowels: Vec<char>,
    consonants: Vec<char>,
}

impl Sounded {
    /// Reads a word; upper and lower case are one.
    #[must_use]
    pub fn new(word: &str) -> Self {
        let word: String = word.to_lowercase();
        // No name is longer, and comparing letters takes the square of their number.
        let head: String = word.chars().take(LETTERS).collect();
        let letters = romanized(&head);
        let mut vowels: Vec<char> = Vec::new();
        let mut before = ' ';
        for letter in letters.chars() {
            if is_vowel(letter) && !is_vowel(before) {
                vowels.push(letter);
            }
            before = letter;
        }
        let consonants = letters.chars().filter(|&letter| !is_vowel(letter)).collect();
        let mut codes = daitch_mokotoff(&head);
        // Folding drops what some romanizations leave out, such as a first glide.
        codes.extend(daitch_mokotoff(&letters));
        codes.order();
        codes.dedup();
        Self { word, letters, codes, vowels, consonants }
    }

    /// Whether it and `other` are spellings of one word.
    ///
    /// ```
    /// use claimgrid::matching::variant::Sounded;
    ///
    /// let same = |a, b| Sounded::new(a).is_variant(&Sounded::new(b));
    /// assert!(same("Sergei", "Sergey") && same("Luhansk", "Lugansk"));
    /// assert!(!same("Iran", "Iraq") && !same("Niger", "Nigeria"));
    /// ```
    #[must_use]
    pub fn is_variant(&self, other: &Self) -> bool {
        if self.word == other.word {
            return true;
        }
        let count = |text: &str| text.chars().count();
        if count(&self.word).min(count(&other.word)) < SHORTEST {
            return false;
        }
        if self.letters == other.letters {
            return !self.letters.is_empty() && self.word.len().min(LETTERS) == self.word.len();
        }
        let length = count(&self.letters).min(count(&other.letters));
        if self.is_derived(other) || length < 3 {
            return false;
        }
        let distance = strsim::osa_distance(&self.letters, &other.letters);
        let allowed = match length {
            ..7 => 1,
            _ => 2,
        };
        if distance == 1 && length >= LONG && self.letters.chars().next() == other.letters.chars().next() {
            return true;
        }
        distance <= allowed
            && self.codes.iter().any(|code| other.codes.contains(code))
            && same_consonants(&self.consonants, &other.consonants, length)
            && self.same_vowels(other, length, distance)
            && strsim::jaro_winkler(&self.letters, &other.letters) >= ALIKE
    }

    /// `Russia` and `Russian`, `Ivanov` and `Ivanova`, `Mario` and `Maria`: the one
    /// is the other with an ending, or they end in different vowels.
    fn is_derived(&self, other: &Self) -> bool {
        let last = |word: &Self| word.letters.chars().next_back().unwrap_or(' ');
        let (a, b) = (last(self), last(other));
        self.letters.starts_with(&other.letters)
            || other.letters.starts_with(&self.letters)
            || (a != b && (is_vowel(a) || is_vowel(b)))
    }

    /// The vowel of the first syllable carries most and may change only into its
    /// neighbor; later ones are weak. Before a final `v` Ukrainian has `i` where
    /// Russian has `o` or `e`.
    fn same_vowels(&self, other: &Self, length: usize, distance: usize) -> bool {
        let count = self.vowels.len();
        if count != other.vowels.len() {
            return distance == 1 && length >= LONG - 2;
        }
        let ends_in_v = self.letters.ends_with('v') && other.letters.ends_with('v');
        self.vowels.iter().zip(&other.vowels).enumerate().all(|(at, (&a, &b))| {
            let pair = (a.min(b), a.max(b));
            let near = matches!(pair, ('o', 'u'));
            a == b
                || (ends_in_v && at + 1 == count && matches!(pair, ('e', 'i' | 'o') | ('i', 'o')))
                || (at == 0 && near && (length >= 6 || self.letters.starts_with(a)))
                || (at > 0 && (near || matches!(pair, ('a' | 'i', 'e') | ('e', 'i'))) && length >= 5)
        })
    }
}

/// Letters of a word that are looked at.
const LETTERS: usize = 40;

/// Letters from which a word may have variants: shorter ones have too many
/// neighbors.
const SHORTEST: usize = 4;

/// Letters from which one letter may be another without a reason.
const LONG: usize = 9;

/// Least Jaro–Winkler similarity. Winkler 1990 takes 0.8 and more for names of
/// persons.
const ALIKE: f64 = 0.8;

/// The same consonants in the same order, up to those that romanizations change.
fn same_consonants(a: &[char], b: &[char], length: usize) -> bool {
    a.len() == b.len()
        && a.iter().zip(b).enumerate().all(|(at, (&x, &y))| {
            let pair = (x.min(y), x.max(y));
            x == y
                || (length >= 5 && matches!(pair, ('s', 'z') | ('g' | 'k', 'q')))
                || (length >= 5 && at > 0 && matches!(pair, ('g', 'h') | ('h', 'k')))
        })
}

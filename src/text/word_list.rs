//! Closed lists of words to look a folded word up in, as numbers: reading looks up
//! every word in many lists, and to compare two numbers is a step where to compare
//! two strings is a call. Never here: a word.

/// Bytes of the longest word of a list.
const LONGEST: usize = 16;

/// A sorted list of `N` words of at most sixteen bytes.
#[derive(Debug)]
pub(crate) struct WordList<const N: usize>([Key; N]);

/// A sorted list of `N` words, each with what it stands for.
#[derive(Debug)]
pub(crate) struct WordMap<T, const N: usize> {
    words: WordList<N>,
    values: [T; N],
}

/// The bytes of a word as two numbers, zeros behind them: keys are in the order of
/// their words.
pub(crate) type Key = (u64, u64);

impl<const N: usize> WordList<N> {
    /// Takes the words in their order. What is out of order, stands twice or is too
    /// long does not compile.
    pub(crate) const fn new(words: [&str; N]) -> Self {
        let mut keys = [(0, 0); N];
        let mut at = 0;
        while at < N {
            assert!(words[at].len() <= LONGEST, "a word is too long");
            keys[at] = packed(words[at].as_bytes());
            assert!(at == 0 || is_before(keys[at - 1], keys[at]), "the words are not in order");
            at += 1;
        }
        Self(keys)
    }

    /// Whether `word` is one of them.
    pub(crate) fn holds(&self, word: &str) -> bool {
        key(word, "").is_some_and(|key| self.holds_key(key))
    }

    /// Whether the word of `key` is one of them.
    pub(crate) fn holds_key(&self, key: Key) -> bool {
        self.position(key).is_some()
    }

    fn position(&self, key: Key) -> Option<usize> {
        self.0.binary_search(&key).ok()
    }
}

impl<T: Copy, const N: usize> WordMap<T, N> {
    /// Takes the pairs in the order of their words, as [`WordList::new`] does.
    pub(crate) const fn new(pairs: [(&str, T); N]) -> Self {
        let (mut words, mut values) = ([""; N], [pairs[0].1; N]);
        let mut at = 0;
        while at < N {
            (words[at], values[at]) = pairs[at];
            at += 1;
        }
        Self { words: WordList::new(words), values }
    }

    /// What `word` stands for.
    pub(crate) fn find(&self, word: &str) -> Option<T> {
        self.find_joined(word, "")
    }

    /// What `stem` and `ending` stand for together: a look needs no new string.
    pub(crate) fn find_joined(&self, stem: &str, ending: &str) -> Option<T> {
        let at = self.words.position(key(stem, ending)?)?;
        self.values.get(at).copied()
    }
}

/// The key of a word, given in two parts, that may be in a list; none of a longer
/// one. No word holds a zero byte, so no two have one key.
pub(crate) fn key(stem: &str, ending: &str) -> Option<Key> {
    if ending.is_empty() {
        return (stem.len() <= LONGEST).then(|| packed(stem.as_bytes()));
    }
    let mut bytes = [0; LONGEST];
    let word = bytes.get_mut(..stem.len() + ending.len())?;
    let (head, tail) = word.split_at_mut(stem.len());
    head.copy_from_slice(stem.as_bytes());
    tail.copy_from_slice(ending.as_bytes());
    Some(packed(word))
}

const fn packed(word: &[u8]) -> Key {
    let (mut first, mut second) = (0, 0);
    let mut at = 0;
    while at < word.len() {
        if at < 8 {
            first |= (word[at] as u64) << (56 - 8 * at);
        } else {
            second |= (word[at] as u64) << (120 - 8 * at);
        }
        at += 1;
    }
    (first, second)
}

const fn is_before(a: Key, b: Key) -> bool {
    a.0 < b.0 || (a.0 == b.0 && a.1 < b.1)
}

#[cfg(test)]
mod tests {
    use super::{WordList, WordMap};

    #[test]
    fn a_list_holds_its_words_and_no_others() {
        const LIST: WordList<5> = WordList::new(["a", "ab", "harbor", "harbormaster", "é"]);
        for word in ["a", "ab", "harbor", "harbormaster", "é"] {
            assert!(LIST.holds(word), "{word}");
        }
        for word in ["", "abc", "harbo", "harbormasters", "harbormasters of Tolen", "z"] {
            assert!(!LIST.holds(word), "{word}");
        }
    }

    #[test]
    fn a_map_finds_a_word_whole_and_in_two_parts() {
        const MAP: WordMap<u8, 3> = WordMap::new([("carry", 1), ("harbormaster", 2), ("sail", 3)]);
        assert_eq!((MAP.find("sail"), MAP.find_joined("carr", "y")), (Some(3), Some(1)));
        assert_eq!((MAP.find("sails"), MAP.find_joined("harbormasters of", " Tolen")), (None, None));
    }
}

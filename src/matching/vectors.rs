//! Word vectors and word frequencies of a language, read from the bytes of one
//! file: how near two words are in meaning, and how rare a word is in general.
//!
//! The file, all numbers little-endian: the eight bytes `CGWORDS\0`; `u16` version;
//! `u32` length and `u64` FNV-1a of what follows. Then language, license and source,
//! each `u16` length and UTF-8; `u32` number of words; `u16` dimensions; `u8` bits of
//! a component, 4 or 8; `u32` length of the vocabulary. Then the vocabulary, sorted
//! by bytes and front-coded in blocks of sixteen (a word is `u8` bytes shared with
//! the word before, `u8` length of the rest, the rest; the first of a block shares
//! none); a byte a word for its frequency, in 1/32 of the Zipf scale; and the vectors
//! word by word, signed whole numbers, of 4 bits the even component in the low half.
//!
//! Vectors are directions: their length means nothing. Products are whole numbers,
//! so that a cosine has the same bits everywhere.
//!
//! Never here: where the bytes come from, and what a nearness is good for.

use std::borrow::Cow;
use std::fmt;

/// The first bytes of every file.
const MAGIC: &[u8] = b"CGWORDS\0";

/// The version of the format that is read.
const VERSION: u16 = 1;

/// Words of a block of the vocabulary.
const BLOCK: usize = 16;

/// Steps of a stored frequency in one unit of the Zipf scale.
const STEPS: f64 = 32.0;

/// Most components of a vector; keeps the products below within `i32`:
/// 1024 · 128² = 2²⁴.
const MOST_DIMENSIONS: usize = 1024;

/// Vectors and frequencies of the words of one language.
#[derive(Clone)]
pub struct Vectors {
    language: String,
    license: String,
    source: String,
    dimensions: usize,
    bits: u8,
    /// The front-coded vocabulary.
    vocabulary: Vec<u8>,
    /// Where each block begins in it.
    blocks: Vec<u32>,
    frequencies: Vec<u8>,
    rows: Vec<u8>,
    least: u8,
}

/// The direction of one word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vector {
    components: Vec<i8>,
    /// Sum of the squares of the components.
    square: i32,
}

impl Vector {
    fn new(components: Vec<i8>) -> Self {
        let square = dot(&components, &components);
        Self { components, square }
    }

    /// Its components; only their proportions mean something.
    #[must_use]
    pub fn components(&self) -> &[i8] {
        &self.components
    }

    /// Its length.
    #[must_use]
    pub fn length(&self) -> f64 {
        libm::sqrt(f64::from(self.square))
    }

    /// Cosine with another vector of the same table, in `[-1, 1]`; 0 where one has
    /// no direction or they are of tables with other dimensions.
    #[must_use]
    pub fn cosine(&self, other: &Self) -> f64 {
        if self.components.len() != other.components.len() || self.square == 0 || other.square == 0 {
            return 0.0;
        }
        let norms = libm::sqrt(f64::from(self.square) * f64::from(other.square));
        (f64::from(dot(&self.components, &other.components)) / norms).clamp(-1.0, 1.0)
    }
}

fn dot(a: &[i8], b: &[i8]) -> i32 {
    a.iter().zip(b).map(|(&a, &b)| i32::from(a) * i32::from(b)).sum()
}

impl Vectors {
    /// Reads a file. Its bytes are checked throughout; nothing is read from what
    /// is not whole.
    ///
    /// # Errors
    ///
    /// [`VectorsError`] where the bytes are another kind of file, of another
    /// version, cut off or changed.
    pub fn read(bytes: &[u8]) -> Result<Self, VectorsError> {
        let mut file = Bytes(bytes.strip_prefix(MAGIC).ok_or(VectorsError::Foreign)?);
        let version = file.u16().ok_or(VectorsError::CutOff)?;
        if version != VERSION {
            return Err(VectorsError::Version(version));
        }
        let length = file.u32().ok_or(VectorsError::CutOff)?;
        let checksum = file.take(8).ok_or(VectorsError::CutOff)?;
        let mut body = Bytes(file.take(length).ok_or(VectorsError::CutOff)?);
        if !file.0.is_empty() || fnv1a(body.0).to_le_bytes() != checksum {
            return Err(VectorsError::Changed);
        }
        Self::body(&mut body).ok_or(VectorsError::Inconsistent)
    }

    /// What follows the checksum; none where its parts do not fit together.
    fn body(body: &mut Bytes) -> Option<Self> {
        let (language, license, source) = (body.text()?, body.text()?, body.text()?);
        let words = body.u32()?;
        let dimensions = usize::from(body.u16()?);
        let &[bits @ (4 | 8)] = body.take(1)? else { return None };
        if dimensions == 0 || dimensions > MOST_DIMENSIONS || !(dimensions * usize::from(bits)).is_multiple_of(8) {
            return None;
        }
        let length = body.u32()?;
        let vocabulary = body.take(length)?.to_vec();
        let frequencies = body.take(words)?.to_vec();
        let rows = body.take(words.checked_mul(dimensions * usize::from(bits) / 8)?)?.to_vec();
        if !body.0.is_empty() {
            return None;
        }
        let blocks = blocks(&vocabulary, words)?;
        let least = frequencies.iter().copied().min().unwrap_or(0);
        Some(Self { language, license, source, dimensions, bits, vocabulary, blocks, frequencies, rows, least })
    }

    /// The language of the words, ISO 639-1.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The license of the data, and whom it names.
    #[must_use]
    pub fn license(&self) -> &str {
        &self.license
    }

    /// What the data was made from.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Components of a vector.
    #[must_use]
    pub fn dimensions(&self) -> usize {
        self.dimensions
    }

    /// How many words there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.frequencies.len()
    }

    /// Whether there is no word.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.frequencies.is_empty()
    }

    /// Whether the table holds `word`.
    #[must_use]
    pub fn contains(&self, word: &str) -> bool {
        self.find(&key(word)).is_some()
    }

    /// The frequency of `word` on the Zipf scale of van Heuven et al. 2014, the
    /// decimal logarithm of its occurrences in a billion words: 7.7 for `the`, 3 for
    /// the rarest of thirty thousand. None for a word that the table does not hold.
    #[must_use]
    pub fn frequency(&self, word: &str) -> Option<f64> {
        self.find(&key(word)).map(|at| f64::from(self.frequencies[at]) / STEPS)
    }

    /// Inverse frequency of `word` in the language, in nats, 0 and up; a word that
    /// the table does not hold counts as its rarest.
    #[must_use]
    pub fn rarity(&self, word: &str) -> f64 {
        let frequency = self.frequency(word).unwrap_or(f64::from(self.least) / STEPS);
        (9.0 - frequency).max(0.0) * std::f64::consts::LN_10
    }

    /// The direction of `word`, in whatever case and with or without the possessive
    /// ending. A word that the table does not hold, a name for the most part, gets
    /// one of its own: signs by its hash, near to itself and to nothing else.
    #[must_use]
    pub fn vector(&self, word: &str) -> Vector {
        let key = key(word);
        let Some(at) = self.find(&key) else { return Vector::new(hashed(&key, self.dimensions)) };
        let bytes = self.dimensions * usize::from(self.bits) / 8;
        let row = &self.rows[at * bytes..(at + 1) * bytes];
        Vector::new(match self.bits {
            4 => row.iter().flat_map(|pair| [(pair << 4).cast_signed() >> 4, pair.cast_signed() >> 4]).collect(),
            _ => row.iter().map(|byte| byte.cast_signed()).collect(),
        })
    }

    /// Cosine of the directions of two words, in `[-1, 1]`. Who compares many keeps
    /// their [`Vector`]s.
    #[must_use]
    pub fn cosine(&self, a: &str, b: &str) -> f64 {
        self.vector(a).cosine(&self.vector(b))
    }

    /// The place of a word, by halving over the blocks and then word by word.
    fn find(&self, word: &str) -> Option<usize> {
        let word = word.as_bytes();
        let first = |&start: &u32| {
            // The first word of a block stands whole, after two bytes of lengths.
            let entry = &self.vocabulary[start as usize..];
            &entry[2..2 + usize::from(entry[1])]
        };
        let block = self.blocks.partition_point(|start| first(start) <= word).checked_sub(1)?;
        let mut entries = Bytes(&self.vocabulary[self.blocks[block] as usize..]);
        // How far the word at hand is the one looked for: a word that shares less
        // with its predecessor than that comes after it.
        let mut same = 0;
        for at in block * BLOCK..self.len().min((block + 1) * BLOCK) {
            let (shared, rest) = entries.entry()?;
            if shared > same {
                continue;
            }
            if shared < same {
                return None;
            }
            let more = rest.iter().zip(&word[same..]).take_while(|(x, y)| x == y).count();
            same += more;
            if same == word.len() && more == rest.len() {
                return Some(at);
            }
        }
        None
    }
}

impl fmt::Debug for Vectors {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { language, dimensions, bits, .. } = self;
        write!(formatter, "Vectors({language}, {} words, {dimensions} × {bits} bits)", self.len())
    }
}

/// Where the blocks of a vocabulary begin; none where it is not `words` words in
/// order, whole and of at least a letter each.
fn blocks(vocabulary: &[u8], words: usize) -> Option<Vec<u32>> {
    let mut entries = Bytes(vocabulary);
    let mut starts = Vec::new();
    let (mut before, mut word) = (Vec::new(), Vec::new());
    for at in 0..words {
        let start = vocabulary.len() - entries.0.len();
        let (shared, rest) = entries.entry()?;
        if at % BLOCK == 0 {
            starts.push(u32::try_from(start).ok()?);
            if shared > 0 {
                return None;
            }
        }
        word.clear();
        word.extend_from_slice(before.get(..shared)?);
        word.extend_from_slice(rest);
        let longest = before.iter().zip(&word).take_while(|(x, y)| x == y).count();
        if word <= before || (at % BLOCK > 0 && shared != longest) || std::str::from_utf8(&word).is_err() {
            return None;
        }
        std::mem::swap(&mut before, &mut word);
    }
    entries.0.is_empty().then_some(starts)
}

/// A word as the table has it: lower case, straight apostrophe, no possessive ending.
fn key(word: &str) -> Cow<'_, str> {
    let plain = word.chars().all(|c| c.is_lowercase() || c.is_ascii_digit() || c == '\'');
    let word = if plain { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase().replace('’', "'")) };
    match word {
        Cow::Borrowed(word) => Cow::Borrowed(word.strip_suffix("'s").unwrap_or(word)),
        Cow::Owned(mut word) => {
            if word.ends_with("'s") {
                word.truncate(word.len() - 2);
            }
            Cow::Owned(word)
        }
    }
}

/// Signs from `SplitMix64` (Steele, Lea & Flood 2014), begun at the word's hash.
fn hashed(word: &str, dimensions: usize) -> Vec<i8> {
    let mut state = fnv1a(word.as_bytes());
    let mut signs = Vec::with_capacity(dimensions.next_multiple_of(64));
    while signs.len() < dimensions {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        signs.extend((0..64).map(|bit| if z >> bit & 1 == 1 { 1i8 } else { -1 }));
    }
    signs.truncate(dimensions);
    signs
}

/// FNV-1a of 64 bits (Fowler, Noll & Vo).
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// What is left of a file.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn u16(&mut self) -> Option<u16> {
        self.take(2)?.try_into().ok().map(u16::from_le_bytes)
    }

    fn u32(&mut self) -> Option<usize> {
        usize::try_from(u32::from_le_bytes(self.take(4)?.try_into().ok()?)).ok()
    }

    fn text(&mut self) -> Option<String> {
        let length = self.u16()?;
        String::from_utf8(self.take(usize::from(length))?.to_vec()).ok()
    }

    /// A word of the vocabulary: bytes shared with the one before, and the rest.
    fn entry(&mut self) -> Option<(usize, &'a [u8])> {
        let &[shared, length] = self.take(2)? else { return None };
        Some((usize::from(shared), self.take(usize::from(length))?))
    }
}

/// Why a file of word vectors was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VectorsError {
    /// It does not begin as such a file does.
    Foreign,
    /// It is of a version that this program does not read.
    Version(u16),
    /// Its end is missing.
    CutOff,
    /// Its checksum does not fit, or something follows its end.
    Changed,
    /// It is whole, but its parts do not fit together.
    Inconsistent,
}

impl fmt::Display for VectorsError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => formatter.write_str("it is not a file of word vectors"),
            Self::Version(version) => {
                write!(formatter, "it is a file of word vectors of version {version}, and this program reads {VERSION}")
            }
            Self::CutOff => formatter.write_str("it is a file of word vectors whose end is missing"),
            Self::Changed => formatter.write_str("it is a file of word vectors that was changed or damaged"),
            Self::Inconsistent => formatter.write_str("it is a file of word vectors whose parts do not fit together"),
        }
    }
}

impl std::error::Error for VectorsError {}

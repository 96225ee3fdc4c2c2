//! The table of words: what it finds, and that it reads no file that is not whole.

use claimgrid::matching::{Vectors, VectorsError};
use proptest::prelude::*;

const FILE: &[u8] = include_bytes!("../data/words-en.bin");

fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// A file around `body`, its length and checksum right.
fn around(body: &[u8]) -> Vec<u8> {
    let mut file = b"CGWORDS\0\x01\0".to_vec();
    file.extend(u32::try_from(body.len()).expect("a small body").to_le_bytes());
    file.extend(fnv1a(body).to_le_bytes());
    file.extend(body);
    file
}

/// A body with these words in the order given, two components each.
fn body(words: &[&str], rows: &[[i8; 2]], bits: u8) -> Vec<u8> {
    let mut body = Vec::new();
    for text in ["en", "a license", "a source"] {
        body.extend(u16::try_from(text.len()).expect("short").to_le_bytes());
        body.extend(text.as_bytes());
    }
    let mut vocabulary = Vec::new();
    let mut before: &[u8] = b"";
    for (at, word) in words.iter().enumerate() {
        let same = before.iter().zip(word.as_bytes()).take_while(|(x, y)| x == y).count();
        let shared = if at % 16 == 0 { 0 } else { same };
        vocabulary.extend([shared, word.len() - shared].map(|count| u8::try_from(count).expect("a short word")));
        vocabulary.extend(&word.as_bytes()[shared..]);
        before = word.as_bytes();
    }
    body.extend(u32::try_from(words.len()).expect("few").to_le_bytes());
    body.extend(2u16.to_le_bytes());
    body.push(bits);
    body.extend(u32::try_from(vocabulary.len()).expect("few").to_le_bytes());
    body.extend(vocabulary);
    body.extend(words.iter().map(|word| u8::try_from(word.len() * 32).expect("a short word")));
    for &[even, odd] in rows {
        match bits {
            4 => body.push((even.cast_unsigned() & 15) | odd.cast_unsigned() << 4),
            _ => body.extend([even, odd].map(i8::cast_unsigned)),
        }
    }
    body
}

const WORDS: [&str; 4] = ["barge", "barges", "ferry", "quay"];
const ROWS: [[i8; 2]; 4] = [[7, 0], [6, 2], [0, -7], [-7, 1]];

#[test]
fn every_word_of_a_table_is_found_and_no_other() {
    for bits in [4, 8] {
        let table = Vectors::read(&around(&body(&WORDS, &ROWS, bits))).expect("a whole file");
        assert_eq!((table.language(), table.license(), table.source()), ("en", "a license", "a source"));
        assert_eq!((table.len(), table.dimensions()), (4, 2));
        for (word, row) in WORDS.iter().zip(ROWS) {
            assert_eq!(table.vector(word).components(), row, "{word}");
            assert_eq!(table.frequency(word).map(|value| value.to_string()), Some(word.len().to_string()));
        }
        for other in ["", "a", "bar", "barged", "bargess", "ferr", "ferrya", "quays", "z", "é"] {
            assert!(!table.contains(other), "{other}");
            assert_eq!(table.frequency(other), None);
            assert_eq!(table.vector(other), table.vector(other));
        }
    }
}

#[test]
fn case_and_possessive_ending_make_no_other_word() {
    let table = Vectors::read(FILE).expect("the file of the project");
    for (a, b) in [("Harbor", "harbor"), ("MINISTER’S", "minister"), ("minister's", "minister"), ("Olvik’s", "olvik")]
    {
        assert_eq!(table.vector(a), table.vector(b), "{a} {b}");
    }
}

#[test]
fn the_table_of_the_project_knows_meanings_and_frequencies() {
    let table = Vectors::read(FILE).expect("the file of the project");
    assert_eq!(table.language(), "en");
    assert!(table.license().contains("CC BY-SA 4.0"));
    for (word, near, far) in [
        ("ferry", "boat", "senator"),
        ("resigned", "quit", "harbor"),
        ("killed", "dead", "budget"),
        ("lawsuit", "sued", "bridge"),
        ("million", "billion", "priest"),
    ] {
        assert!(table.cosine(word, near) > table.cosine(word, far) + 0.2, "{word}: {near}, {far}");
    }
    assert!(table.frequency("the") > table.frequency("ferry"));
    assert!(table.rarity("olvikstad") >= table.rarity("ferry") && table.rarity("ferry") > table.rarity("the"));
    assert!((table.cosine("olvikstad", "olvikstad") - 1.0).abs() < 1e-9);
    assert!(table.cosine("olvikstad", "tolenmoor").abs() < 0.5);
}

#[test]
fn a_stand_in_has_the_same_bits_everywhere() {
    let table = Vectors::read(&around(&body(&[], &[], 8))).expect("an empty table");
    assert!(table.is_empty());
    assert_eq!(table.vector("olvikstad").components(), OLVIKSTAD);
}

/// The first signs of `SplitMix64` begun at FNV-1a of the word.
const OLVIKSTAD: [i8; 2] = [-1, -1];

#[test]
fn each_refusal_is_one_sentence() {
    assert_eq!(Vectors::read(b"").err(), Some(VectorsError::Foreign));
    assert_eq!(Vectors::read(b"\x7fELF and so on").err(), Some(VectorsError::Foreign));
    let mut newer = FILE.to_vec();
    newer[8] = 2;
    let error = Vectors::read(&newer).expect_err("another version");
    assert_eq!(error, VectorsError::Version(2));
    assert_eq!(error.to_string(), "it is a file of word vectors of version 2, and this program reads 1");
    let mut longer = FILE.to_vec();
    longer.push(0);
    assert_eq!(Vectors::read(&longer).err(), Some(VectorsError::Changed));
}

#[test]
fn no_beginning_of_a_file_is_read() {
    let small = around(&body(&WORDS, &ROWS, 4));
    for end in 0..small.len() {
        assert!(Vectors::read(&small[..end]).is_err(), "{end} bytes");
    }
    for end in (0..FILE.len()).step_by(9973).chain([FILE.len() - 1]) {
        assert!(Vectors::read(&FILE[..end]).is_err(), "{end} bytes");
    }
}

#[test]
fn no_file_with_a_changed_byte_is_read() {
    let small = around(&body(&WORDS, &ROWS, 4));
    for at in 0..small.len() {
        for bit in 0..8 {
            let mut changed = small.clone();
            changed[at] ^= 1 << bit;
            assert!(Vectors::read(&changed).is_err(), "byte {at}, bit {bit}");
        }
    }
}

#[test]
fn a_vocabulary_out_of_order_is_refused() {
    for words in [["b", "a"], ["a", "a"], ["", "a"]] {
        let file = around(&body(&words, &[[1, 1], [1, 1]], 8));
        assert_eq!(Vectors::read(&file).err(), Some(VectorsError::Inconsistent), "{words:?}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Vectors::read(&bytes).is_err());
        // Behind a right checksum the parts themselves are looked at.
        if let Ok(table) = Vectors::read(&around(&bytes)) {
            let _ = table.vector("quay");
        }
    }

    #[test]
    fn a_body_changed_behind_a_right_checksum_harms_nothing(at in 0usize..200, byte in any::<u8>(), word in "\\PC*") {
        let mut body = body(&WORDS, &ROWS, 4);
        let at = at % body.len();
        body[at] = byte;
        if let Ok(table) = Vectors::read(&around(&body)) {
            for word in WORDS.into_iter().chain([word.as_str()]) {
                let _ = (table.frequency(word), table.rarity(word));
                prop_assert!((-1.0..=1.0).contains(&table.cosine(word, "quay")));
            }
        }
    }

    #[test]
    fn any_vocabulary_is_found_again(words in proptest::collection::btree_set("[a-d]{1,5}", 1..60)) {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let rows: Vec<[i8; 2]> = (0..words.len()).map(|at| [i8::try_from(at).expect("few words"), 1]).collect();
        let table = Vectors::read(&around(&body(&words, &rows, 8))).expect("a whole file");
        for (word, row) in words.iter().zip(&rows) {
            let vector = table.vector(word);
            prop_assert_eq!(vector.components(), row);
        }
        prop_assert!(!table.contains("e") && !table.contains("aaaaaa"));
    }
}

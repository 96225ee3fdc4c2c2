//! How names sound and how their letters go over into other spellings: the
//! Daitch–Mokotoff Soundex (Daitch & Mokotoff 1985), which was made for names that
//! went from Slavic and Yiddish into Latin letters, beside a plain folding of
//! romanizations.
//!
//! Never here: a list of names, and no decision about two of them.

use crate::order::Order;

/// Codes that one word may have; each doubtful letter doubles them.
const BRANCHES: usize = 8;

/// The Daitch–Mokotoff codes of a word, sorted, each once. They are not cut to
/// six digits: the end of a long name tells it from its neighbors.
#[must_use]
pub fn daitch_mokotoff(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).flat_map(plain).collect();
    let mut branches: Vec<(String, &str)> = vec![(String::new(), "-")];
    let mut at = 0;
    while at < letters.len() {
        let Some((length, rule)) = rule_at(&letters, at) else {
            at += 1;
            continue;
        };
        let after = letters.get(at + length).copied();
        let codes = if at == 0 {
            rule.1
        } else if after.is_some_and(is_vowel) {
            rule.2
        } else {
            rule.3
        };
        let mut next: Vec<(String, &str)> = Vec::new();
        for (code, last) in &branches {
            for digits in codes.split('|') {
                let mut code = code.clone();
                if !last.ends_with(digits) || digits.is_empty() {
                    code.push_str(digits);
                }
                next.push((code, digits));
            }
        }
        next.order();
        next.dedup();
        next.truncate(BRANCHES);
        branches = next;
        at += length;
    }
    let mut codes: Vec<String> = branches.into_iter().map(|(code, _)| code).collect();
    codes.order();
    codes.dedup();
    codes
}

/// A word in the letters that most romanizations have in common: without marks
/// and doubled letters, `ph` as `f`, `ou` as `u`, a final `ey`, `iy`, `yj` as `i`.
#[must_use]
pub fn romanized(word: &str) -> String {
    let mut letters: String = word.chars().flat_map(char::to_lowercase).flat_map(plain).collect();
    for (from, to) in ROMANIZATIONS {
        if letters.contains(from) {
            letters = letters.replace(from, to);
        }
    }
    for (from, to) in BEGINNINGS {
        if let Some(rest) = letters.strip_prefix(from) {
            letters = format!("{to}{rest}");
            break;
        }
    }
    let mut folded: Vec<char> = Vec::with_capacity(letters.len());
    let mut all = letters.chars().peekable();
    while let Some(letter) = all.next() {
        let letter = match (letter, all.peek()) {
            ('y' | 'j', _) => 'i',
            ('w', _) => 'v',
            ('c', Some('e' | 'i' | 'y')) => 's',
            ('c', _) => 'k',
            (letter, _) => letter,
        };
        if folded.last() != Some(&letter) {
            folded.push(letter);
        }
    }
    if folded.len() > 3 && folded.ends_with(&['h']) {
        folded.pop();
    }
    let mut folded: String = folded.into_iter().collect();
    if let Some(stem) = folded.strip_suffix("ei").filter(|stem| stem.chars().count() > 2) {
        folded = format!("{stem}i");
    }
    folded
}

/// Whether `letter` is a vowel of [`romanized`] letters.
#[must_use]
pub fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Groups of letters that romanizations write differently (ISO 9, BGN/PCGN, ICAO
/// 9303, German and French newspaper usage), longest first.
const ROMANIZATIONS: &[(&str, &str)] = &[
    ("schtsch", "shch"),
    ("tsch", "ch"),
    ("tch", "ch"),
    ("sch", "sh"),
    ("dzh", "j"),
    ("dj", "j"),
    ("kh", "h"),
    ("gh", "g"),
    ("dh", "d"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
    ("x", "ks"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
];

/// A glide before a vowel that some romanizations leave out.
const BEGINNINGS: &[(&str, &str)] = &[("ye", "e"), ("je", "e"), ("ie", "e"), ("iu", "yu"), ("ia", "ya")];

/// A letter without its marks.
fn plain(letter: char) -> impl Iterator<Item = char> {
    let text = match letter {
        'à' | 'á' | 'â' | 'ã' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'ä' | 'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' => "c",
        'č' => "ch",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ĝ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ō' | 'ŏ' | 'ő' => "o",
        'ö' | 'ø' | 'œ' => "oe",
        'ŕ' | 'ř' => "r",
        'ś' | 'ŝ' => "s",
        'š' | 'ş' | 'ș' => "sh",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'ü' => "ue",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' => "z",
        'ž' => "zh",
        'þ' => "th",
        _ => "",
    };
    // Apostrophes stand for soft signs and breathings.
    let same = (text.is_empty() && letter.is_alphabetic()).then_some(letter);
    text.chars().chain(same)
}

type Rule = (&'static str, &'static str, &'static str, &'static str);

fn rule_at(letters: &[char], at: usize) -> Option<(usize, &'static Rule)> {
    let fits = |rule: &Rule| {
        let length = rule.0.len();
        letters.get(at..at + length).is_some_and(|here| here.iter().copied().eq(rule.0.chars()))
    };
    RULES.iter().filter(|rule| fits(rule)).max_by_key(|rule| rule.0.len()).map(|rule| (rule.0.len(), rule))
}

/// Letters, and their digits at the start, before a vowel and elsewhere; `|`
/// where a letter has two readings.
#[rustfmt::skip]
const RULES: &[Rule] = &[
    ("a", "0", "", ""), ("ai", "0", "1", ""), ("aj", "0", "1", ""), ("ay", "0", "1", ""), ("au", "0", "7", ""),
    ("e", "0", "", ""), ("ei", "0", "1", ""), ("ej", "0", "1", ""), ("ey", "0", "1", ""), ("eu", "1", "1", ""),
    ("i", "0", "", ""), ("ia", "1", "", ""), ("ie", "1", "", ""), ("io", "1", "", ""), ("iu", "1", "", ""),
    ("o", "0", "", ""), ("oi", "0", "1", ""), ("oj", "0", "1", ""), ("oy", "0", "1", ""),
    ("u", "0", "", ""), ("ui", "0", "1", ""), ("uj", "0", "1", ""), ("uy", "0", "1", ""), ("ue", "0", "", ""),
    ("b", "7", "7", "7"),
    ("c", "5|4", "5|4", "5|4"), ("ch", "5|4", "5|4", "5|4"), ("chs", "5", "54", "54"), ("ck", "5|45", "5|45", "5|45"),
    ("cs", "4", "4", "4"), ("csz", "4", "4", "4"), ("cz", "4", "4", "4"), ("czs", "4", "4", "4"),
    ("d", "3", "3", "3"), ("dt", "3", "3", "3"), ("drs", "4", "4", "4"), ("drz", "4", "4", "4"),
    ("ds", "4", "4", "4"), ("dsh", "4", "4", "4"), ("dsz", "4", "4", "4"),
    ("dz", "4", "4", "4"), ("dzh", "4", "4", "4"), ("dzs", "4", "4", "4"),
    ("f", "7", "7", "7"), ("fb", "7", "7", "7"), ("g", "5", "5", "5"), ("h", "5", "5", ""),
    ("j", "1|4", "|4", "|4"), ("k", "5", "5", "5"), ("kh", "5", "5", "5"), ("ks", "5", "54", "54"),
    ("l", "8", "8", "8"), ("m", "6", "6", "6"), ("mn", "66", "66", "66"), ("n", "6", "6", "6"), ("nm", "66", "66", "66"),
    ("p", "7", "7", "7"), ("pf", "7", "7", "7"), ("ph", "7", "7", "7"), ("q", "5", "5", "5"),
    ("r", "9", "9", "9"), ("rs", "94|4", "94|4", "94|4"), ("rz", "94|4", "94|4", "94|4"),
    ("s", "4", "4", "4"), ("sc", "2", "4", "4"), ("sch", "4", "4", "4"), ("schd", "2", "43", "43"),
    ("scht", "2", "43", "43"), ("schtch", "2", "4", "4"), ("schtsch", "2", "4", "4"), ("schtsh", "2", "4", "4"),
    ("sd", "2", "43", "43"), ("sh", "4", "4", "4"), ("shch", "2", "4", "4"), ("shd", "2", "43", "43"),
    ("sht", "2", "43", "43"), ("shtch", "2", "4", "4"), ("shtsh", "2", "4", "4"),
    ("st", "2", "43", "43"), ("stch", "2", "4", "4"), ("strs", "2", "4", "4"), ("strz", "2", "4", "4"),
    ("stsch", "2", "4", "4"), ("stsh", "2", "4", "4"), ("sz", "4", "4", "4"), ("szcs", "2", "4", "4"),
    ("szcz", "2", "4", "4"), ("szd", "2", "43", "43"), ("szt", "2", "43", "43"),
    ("t", "3", "3", "3"), ("tc", "4", "4", "4"), ("tch", "4", "4", "4"), ("th", "3", "3", "3"), ("trs", "4", "4", "4"),
    ("trz", "4", "4", "4"), ("ts", "4", "4", "4"), ("tsch", "4", "4", "4"), ("tsh", "4", "4", "4"), ("tsz", "4", "4", "4"),
    ("ttch", "4", "4", "4"), ("tts", "4", "4", "4"), ("ttsch", "4", "4", "4"), ("ttsz", "4", "4", "4"),
    ("ttz", "4", "4", "4"), ("tz", "4", "4", "4"), ("tzs", "4", "4", "4"),
    ("v", "7", "7", "7"), ("w", "7", "7", "7"), ("x", "5", "54", "54"), ("y", "1", "", ""),
    ("z", "4", "4", "4"), ("zd", "2", "43", "43"), ("zdz", "2", "4", "4"), ("zdzh", "2", "4", "4"),
    ("zh", "4", "4", "4"), ("zhd", "2", "43", "43"), ("zhdzh", "2", "4", "4"), ("zs", "4", "4", "4"),
    ("zsch", "4", "4", "4"), ("zsh", "4", "4", "4"),
];

#[cfg(test)]
mod tests {
    use super::daitch_mokotoff;

    /// The examples of Avotaynu's description of the system, uncut.
    #[test]
    fn the_examples_of_the_authors_have_their_codes() {
        for (name, code) in [
            ("Alpert", "087930"),
            ("Breuer", "791900"),
            ("Haber", "579000"),
            ("Mannheim", "665600"),
            ("Topf", "370000"),
        ] {
            let codes = daitch_mokotoff(name);
            assert!(codes.iter().any(|found| format!("{found:0<6}") == code), "{name}: {codes:?}, not {code}");
        }
    }
}

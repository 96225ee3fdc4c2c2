//! Which language an article is in, and the Snowball stemmer that goes with it.
//!
//! Never here: words of any language but the commonest of English.

use rust_stemmers::{Algorithm, Stemmer};
use whatlang::Lang;

use crate::text::clean::Block;

/// A recognized language: those with a stemmer, and the rest as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each variant is the language it is named after")]
pub enum Language {
    English,
    Danish,
    Dutch,
    Finnish,
    French,
    German,
    Hungarian,
    Italian,
    Norwegian,
    Portuguese,
    Romanian,
    Russian,
    Spanish,
    Swedish,
    Turkish,
    /// None of these, or too little text to tell.
    Unknown,
}

impl Language {
    /// The ISO 639-1 code, `und` where the language is not known.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Danish => "da",
            Self::Dutch => "nl",
            Self::Finnish => "fi",
            Self::French => "fr",
            Self::German => "de",
            Self::Hungarian => "hu",
            Self::Italian => "it",
            Self::Norwegian => "no",
            Self::Portuguese => "pt",
            Self::Romanian => "ro",
            Self::Russian => "ru",
            Self::Spanish => "es",
            Self::Swedish => "sv",
            Self::Turkish => "tr",
            Self::Unknown => "und",
        }
    }

    /// Whether it writes `3,5` for three and a half and `1.200` for twelve hundred.
    #[must_use]
    pub fn has_decimal_comma(self) -> bool {
        !matches!(self, Self::English | Self::Unknown)
    }

    /// The Snowball stemmer (Porter 2001) of the language.
    #[must_use]
    pub fn stemmer(self) -> Option<Stemmer> {
        let algorithm = match self {
            Self::English => Algorithm::English,
            Self::Danish => Algorithm::Danish,
            Self::Dutch => Algorithm::Dutch,
            Self::Finnish => Algorithm::Finnish,
            Self::French => Algorithm::French,
            Self::German => Algorithm::German,
            Self::Hungarian => Algorithm::Hungarian,
            Self::Italian => Algorithm::Italian,
            Self::Norwegian => Algorithm::Norwegian,
            Self::Portuguese => Algorithm::Portuguese,
            Self::Romanian => Algorithm::Romanian,
            Self::Russian => Algorithm::Russian,
            Self::Spanish => Algorithm::Spanish,
            Self::Swedish => Algorithm::Swedish,
            Self::Turkish => Algorithm::Turkish,
            Self::Unknown => return None,
        };
        Some(Stemmer::create(algorithm))
    }
}

/// Characters that are enough to tell a language; reading more changes nothing.
const SAMPLE: usize = 2_000;

/// Words from which small words tell a language as surely as trigrams do (Grefenstette
/// 1995 compares the two: above some fifty words neither errs).
const SMALL_WORDS_FROM: usize = 50;

/// Share of the words, in percent, that `the` must be: in news it is 3 to 7, and no
/// other language writes it.
const THE: usize = 2;

/// Share of the words, in percent, that `the`, `of`, `and`, `to` and `in` must be
/// together: news has 13 to 20, a text with English quotations far fewer.
const SMALL: usize = 10;

/// Whether the small words are those of English, which is most of what is read: to
/// compare trigrams with those of every language takes longer than all cleaning.
fn reads_as_english(sample: &str) -> bool {
    let (mut all, mut the, mut small) = (0, 0, 0);
    for word in sample.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        all += 1;
        the += usize::from(word.eq_ignore_ascii_case("the"));
        small += usize::from(["of", "and", "to", "in"].iter().any(|known| word.eq_ignore_ascii_case(known)));
    }
    all >= SMALL_WORDS_FROM && the * 100 >= THE * all && (the + small) * 100 >= SMALL * all
}

/// The language of the kept blocks, by their small words, and where those do not say
/// that it is English by character trigrams (whatlang).
#[must_use]
pub fn recognize(text: &str, blocks: &[Block]) -> Language {
    let mut sample = String::new();
    for block in blocks {
        let words = block.span.text(text);
        sample.push_str(words.char_indices().nth(SAMPLE).map_or(words, |(end, _)| &words[..end]));
        sample.push('\n');
        if sample.len() > SAMPLE {
            break;
        }
    }
    if reads_as_english(&sample) {
        return Language::English;
    }
    // A guess from a few words is worth nothing, unless it is the language that is read in full.
    let guess = whatlang::detect(&sample).filter(|guess| guess.is_reliable() || guess.lang() == Lang::Eng);
    match guess.map(|guess| guess.lang()) {
        Some(Lang::Eng) => Language::English,
        Some(Lang::Dan) => Language::Danish,
        Some(Lang::Nld) => Language::Dutch,
        Some(Lang::Fin) => Language::Finnish,
        Some(Lang::Fra) => Language::French,
        Some(Lang::Deu) => Language::German,
        Some(Lang::Hun) => Language::Hungarian,
        Some(Lang::Ita) => Language::Italian,
        Some(Lang::Nob) => Language::Norwegian,
        Some(Lang::Por) => Language::Portuguese,
        Some(Lang::Ron) => Language::Romanian,
        Some(Lang::Rus) => Language::Russian,
        Some(Lang::Spa) => Language::Spanish,
        Some(Lang::Swe) => Language::Swedish,
        Some(Lang::Tur) => Language::Turkish,
        _ => Language::Unknown,
    }
}

//! Which language an article is in, and the Snowball stemmer that goes with it.
//!
//! Never here: words of any language.

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

/// The language of the kept blocks, by character trigrams (whatlang).
#[must_use]
pub fn recognize(text: &str, blocks: &[Block]) -> Language {
    let mut sample = String::new();
    for block in blocks {
        sample.extend(block.span.text(text).chars().take(SAMPLE));
        sample.push('\n');
        if sample.len() > SAMPLE {
            break;
        }
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

//! Which language an article is in, by its small words, and how its words are stemmed.
//!
//! Never here: words of any language but the commonest.

use std::fmt;

use rust_stemmers::{Algorithm, Stemmer};

use crate::text::clean::Block;
use crate::text::word::push_lowercase;

/// A recognized language, and the rest as one.
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

    /// How the words of the language are stemmed.
    #[must_use]
    pub fn stemming(self) -> Stemming {
        match self {
            Self::English => Stemming::Snowball(Stemmer::create(Algorithm::English)),
            Self::Unknown => Stemming::None,
            _ => Stemming::Beginning,
        }
    }
}

/// How the forms of a word are brought together.
pub enum Stemming {
    /// By the Snowball stemmer of the language (Porter 2001).
    Snowball(Stemmer),
    /// By their beginning: in retrieval the first letters alone do as well as stemmers made
    /// for a language (Can et al. 2008, `McNamee`, Nicholas & Mayfield 2009), and Snowball for
    /// fourteen more languages would come to thirty kilobytes of a page.
    Beginning,
    /// Not at all.
    None,
}

impl fmt::Debug for Stemming {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Snowball(_) => "Snowball",
            Self::Beginning => "Beginning",
            Self::None => "None",
        })
    }
}

/// Letters that stand for a word, stemmed by its beginning: five were best for Turkish;
/// one more keeps words like `international` and `interest` apart.
const BEGINNING: usize = 6;

impl Stemming {
    /// The stem of a folded word.
    #[must_use]
    pub fn stem(&self, lower: &str) -> String {
        match self {
            Self::Snowball(stemmer) => stemmer.stem(lower).into_owned(),
            Self::Beginning => lower.chars().take(BEGINNING).collect(),
            Self::None => lower.to_owned(),
        }
    }
}

/// Characters that are enough to tell a language; reading more changes nothing.
const SAMPLE: usize = 2_000;

/// The commonest small words of each language, at most 64. English comes first; it needs the least.
const SMALL_WORDS: &[(Language, &str)] = &[
    (
        Language::English,
        "the of and to in a is that for on was with as it by at from his be this are not an has were said who but its have",
    ),
    (
        Language::Danish,
        "og i at det er en af til på for der den med de ikke som var han har et fra sig vi hun blev også efter eller meget hvad",
    ),
    (
        Language::Dutch,
        "de het een van en in is dat op te zijn voor met die niet aan er om ook als maar bij door naar uit nog wordt heeft over ze",
    ),
    (
        Language::Finnish,
        "ja on ei oli että se hän joka mutta kun ovat mukaan myös olla sen niin kuin tai ole jos sitä vain hänen ollut sekä jälkeen",
    ),
    (
        Language::French,
        "le la les l de des du d et en un une est que qui dans pour pas sur par au aux avec ce il elle plus ne sont été",
    ),
    (
        Language::German,
        "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an aus er hat sie nach bei wird",
    ),
    (
        Language::Hungarian,
        "a az és hogy nem is egy volt meg ez azt csak már de mint még van ezt szerint után lesz vagy el ki pedig",
    ),
    (
        Language::Italian,
        "il di che la e l in un per è una non sono con del della i le si da dei ha al nel alla più gli anche dell come",
    ),
    (
        Language::Norwegian,
        "og i det er en til av på for som den med de ikke var han har et fra seg hun ble også etter eller men mye hva jeg å",
    ),
    (
        Language::Portuguese,
        "o a de que e do da em um para com não uma os no se na por mais as dos como foi ao das são à pelo é nos",
    ),
    (
        Language::Romanian,
        "și de în a la cu nu pe o un din că este care pentru mai au sau fost lui se ale fi dar după prin sunt al",
    ),
    (Language::Russian, "и в не на что с он по как это а но из к за от его она был для о у было же так то она при до"),
    (
        Language::Spanish,
        "de la que el en y a los del las por un para con no una su al lo es se como más pero ha fue sus está son entre",
    ),
    (
        Language::Swedish,
        "och i att det är en som på av för den med till inte om ett han har de var från sig jag men så hade vid efter eller",
    ),
    (
        Language::Turkish,
        "ve bir bu da de için ile çok olarak olan gibi daha ne kadar sonra var ama olduğu en o göre değil",
    ),
];

/// Share of the words, in percent, that the small words of a language must be: running
/// text has 20 to 40, a text in a language akin to it about half as many.
const SHARE: usize = 18;

/// Different small words from which the share says something.
const FEWEST: u32 = 4;

/// The language of the kept blocks by their small words (Grefenstette 1995): the one that
/// has the most of them.
#[must_use]
pub fn recognize(text: &str, blocks: &[Block]) -> Language {
    let mut sample = String::new();
    for block in blocks {
        let words = block.span.text(text);
        for character in words.chars().take(SAMPLE) {
            push_lowercase(&mut sample, character);
        }
        sample.push('\n');
        if sample.len() > SAMPLE {
            break;
        }
    }
    let mut all = 0;
    // For each language how many of the words are its small ones, and which of these.
    let mut small = [(0, 0_u64); SMALL_WORDS.len()];
    for word in sample.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        all += 1;
        for ((count, seen), (_, known)) in small.iter_mut().zip(SMALL_WORDS) {
            if let Some(at) = known.split(' ').position(|known| known == word) {
                *count += 1;
                *seen |= 1 << at;
            }
        }
    }
    let most = small.iter().map(|&(count, _)| count).max().unwrap_or(0);
    let mut found = small.iter().zip(SMALL_WORDS).filter(|&(&(count, _), _)| count == most);
    match (found.next(), found.next()) {
        // A guess from a few words is worth nothing, unless it is the language that is read in full.
        (Some((_, (Language::English, _))), _) if most > 0 => Language::English,
        (Some((&(_, seen), &(language, _))), None) if seen.count_ones() >= FEWEST && most * 100 >= SHARE * all => {
            language
        }
        _ => Language::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::recognize;
    use crate::span::Span;
    use crate::text::clean::{Block, BlockKind};

    fn language(text: &str) -> &'static str {
        let block = Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph };
        recognize(text, &[block]).code()
    }

    #[test]
    fn two_sentences_tell_the_language() {
        for (code, text) in [
            ("en", "The ferry ran aground on Friday."),
            (
                "da",
                "Færgen gik på grund ud for kysten fredag aften, og der var mange ombord. Politiet siger, at det ikke er klart, hvad der skete.",
            ),
            (
                "nl",
                "De veerboot liep vrijdag aan de grond en er waren veel mensen aan boord. De politie zegt dat het niet duidelijk is hoe dat kon gebeuren.",
            ),
            (
                "fi",
                "Lautta ajoi karille perjantaina, ja siinä oli paljon ihmisiä. Poliisin mukaan ei ole selvää, että se olisi ollut vika, mutta hän tutkii asiaa.",
            ),
            (
                "fr",
                "Le bac s'est échoué vendredi au large de la pointe avec beaucoup de monde à bord. La police dit que la cause n'est pas connue.",
            ),
            (
                "de",
                "Die Fähre ist am Freitag vor der Küste auf Grund gelaufen und hatte viele Menschen an Bord. Nach der Polizei ist nicht klar, wie es dazu kam.",
            ),
            (
                "hu",
                "A komp pénteken zátonyra futott, és sok ember volt rajta. A rendőrség szerint még nem világos, hogy mi volt az ok, de a hajó már nem úszik.",
            ),
            (
                "it",
                "Il traghetto si è arenato venerdì al largo della punta con molte persone a bordo. La polizia dice che non è chiara la causa.",
            ),
            (
                "no",
                "Ferjen gikk på grunn utenfor kysten fredag kveld, og det var mange om bord. Politiet sier at det ikke er klart hva som skjedde, men båten ble skadet etter støtet mye.",
            ),
            (
                "pt",
                "A balsa encalhou na sexta-feira ao largo da ponta com muita gente a bordo. A polícia diz que não se sabe como foi, mas os passageiros não correm perigo.",
            ),
            (
                "ro",
                "Feribotul a eșuat vineri în largul coastei și avea la bord mulți oameni. Poliția spune că nu este clar din ce cauză s-a întâmplat, dar că nu au fost răniți.",
            ),
            (
                "ru",
                "Паром сел на мель в пятницу, и на борту было много людей. Полиция говорит, что причина не ясна, но он не был поврежден.",
            ),
            (
                "es",
                "El transbordador encalló el viernes frente a la costa con mucha gente a bordo. La policía dice que no se sabe la causa, pero los pasajeros están a salvo.",
            ),
            (
                "sv",
                "Färjan gick på grund utanför kusten på fredagen och det var många ombord. Polisen säger att det inte är klart vad som hände, men ingen har skadats.",
            ),
            (
                "tr",
                "Feribot cuma günü kıyı açıklarında karaya oturdu ve çok insan vardı. Polis bu kazanın ne kadar ağır olduğu için bir şey söylemedi, ama daha sonra çok yardım geldi.",
            ),
            (
                "und",
                "Prom osiadł na mieliźnie w piątek wieczorem, a na pokładzie było wielu ludzi. Policja mówi, że nie wiadomo, jak do tego doszło.",
            ),
            ("und", "フェリーは金曜日に座礁した。"),
            ("und", "112"),
        ] {
            assert_eq!(language(text), code, "{text}");
        }
    }
}

//! Acts: who does what in a clause, by the names of the story and the words of the
//! unit.
//!
//! Never here: whether two acts are one.

use crate::claims::frame::{Frame, frame};
use crate::claims::part::{Part, Word};
use crate::matching::names::{self, NameId, Names};
use crate::matching::story::Unit;
use crate::text::{Document, Sentence};

/// Who does what in a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Act {
    /// The name of the subject, where it has one or a pronoun stands for one.
    pub actor: Option<NameId>,
    /// Index of the unit's word that is the head of the subject.
    pub head: Option<usize>,
    /// Index of the unit's word that is the main verb or its complement.
    pub verb: Option<usize>,
    /// Whether it is done to the subject.
    pub passive: bool,
}

/// Reads the acts of units that stand in the order of the text, `parts` being what the
/// tokens of each whole sentence do.
pub(crate) fn read(units: &mut [Unit], parts: &[Vec<Word>], documents: &[Document], names: &Names) {
    for sentence in units.chunk_by_mut(|a, b| a.whole == b.whole) {
        let Some(first) = sentence.first() else { continue };
        let document = &documents[first.article];
        let around = &document.sentences[first.claim.sentence];
        let words = &parts[first.whole];
        for unit in sentence {
            let found = frame(around, words, &unit.claim);
            let speaks_of = found.filter(|_| !unit.headline);
            for word in &mut unit.words {
                word.said = !word.inherited && speaks_of.is_none_or(|found| is_said(words, found, word.token));
            }
            unit.act = found.map(|found| Act {
                actor: actor(document, around, found.subject, names),
                head: unit.words.iter().rposition(|word| (found.subject.0..found.subject.1).contains(&word.token)),
                verb: unit.words.iter().position(|word| word.token == found.verb),
                passive: found.passive,
            });
        }
    }
}

/// Whether a word belongs to what is said of the subject: all but the subject itself,
/// up to an apposition, a relative clause or a participle in it.
fn is_said(words: &[Word], found: Frame, at: usize) -> bool {
    let adds = |word: &Word| word.is_marked() || matches!(word.part, Part::Relative | Part::That | Part::Participle);
    let (from, to) = found.subject;
    !(from..to).contains(&at) || words.iter().take(at + 1).skip(from + 1).any(adds)
}

/// The last name of a subject, or the one its pronoun stands for.
fn actor(document: &Document, sentence: &Sentence, subject: (usize, usize), names: &Names) -> Option<NameId> {
    let inside =
        sentence.mentions.iter().rfind(|mention| subject.0 <= mention.tokens.0 && mention.tokens.1 <= subject.1);
    if let Some(mention) = inside {
        return names.name(&names::words(&sentence.tokens, mention));
    }
    let reference = sentence.references.iter().find(|reference| (subject.0..subject.1).contains(&reference.token))?;
    names::referred(document, reference, names).map(|(name, _)| name)
}

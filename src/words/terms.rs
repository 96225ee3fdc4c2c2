//! The vocabulary that interface and exports speak: articles, origins, stances,
//! verdicts, kinds of conflict.
//!
//! Never here: what belongs to one view or one format alone.

use super::{Counting, Plural, fill};
use crate::report::{Claim, ConflictKind, Note, NoteKind, RemovalReason, Stance, Verdict};

/// The vocabulary.
#[derive(Debug)]
pub struct Terms {
    /// Between the last two of a list.
    pub and: &'static str,
    /// `{action}: {name}`.
    pub about: &'static str,
    /// `5 articles`.
    pub articles: Plural,
    /// `4 origins`.
    pub origins: Plural,
    /// `41 claims`.
    pub claims: Plural,
    /// The name of an article that has neither source nor title.
    pub nameless: Plural,
    /// The stances: supports, refutes, discusses, silent.
    pub stances: [&'static str; 4],
    /// What a passage does that only says something similar.
    pub similar: &'static str,
    /// The same and another detail, which have one mark, in one legend.
    pub similar_or_detail: &'static str,
    /// What a cell of an article with two opposite passages says.
    pub says_both: &'static str,
    /// The verdicts on their chips: corroborated, disputed, from one origin.
    pub verdicts: [&'static str; 3],
    /// What each verdict means.
    pub verdict_meanings: [&'static str; 3],
    /// The kinds of conflict in the order of [`ConflictKind::ALL`].
    pub kinds: [KindWords; 11],
    /// How many articles say what of a claim.
    pub counting: Counting,
    /// Why a passage was left out: boilerplate, repeated, reference, heading.
    pub removals: [&'static str; 4],
    /// The sentences of the notes; none in English, which the report itself has.
    pub notes: Option<NoteWords>,
}

/// The sentence of each kind of note, `{0}`, `{1}` … where its values stand.
#[derive(Debug)]
pub struct NoteWords {
    /// An article has no words; nothing of it was left.
    pub empty: [&'static str; 2],
    /// It is no written text.
    pub not_text: &'static str,
    /// Only its beginning was read.
    pub too_long: &'static str,
    /// Characters are garbled.
    pub encoding: &'static str,
    /// Sentences were cut.
    pub long_sentence: &'static str,
    /// No article has words; only one has.
    pub too_few: [&'static str; 2],
    /// Two articles are one text.
    pub duplicate: &'static str,
    /// It is in another language.
    pub language: &'static str,
    /// There are no word vectors; they are for another language.
    pub no_vectors: [&'static str; 2],
    /// Sentences make no claim, by reason.
    pub no_claim: Plural,
    /// The reasons, by the name that a report has for them.
    pub reasons: [(&'static str, Plural); 5],
    /// A correction that has words does not fit; one that has none.
    pub correction: [&'static str; 2],
}

impl NoteWords {
    /// The sentence of a note, if it has the values that the sentence needs.
    fn sentence(&self, note: &Note, terms: &Terms) -> Option<String> {
        let values: Vec<&str> = note.values.iter().map(String::as_str).collect();
        let one_of = |sentences: [&'static str; 2], second: bool| sentences[usize::from(second)];
        let (template, needs) = match note.kind {
            NoteKind::Empty => (one_of(self.empty, values == ["cleaned"]), 0),
            NoteKind::NotText => (self.not_text, 0),
            NoteKind::TooLong => (self.too_long, 2),
            NoteKind::Encoding => (self.encoding, 0),
            NoteKind::LongSentence => (self.long_sentence, 2),
            NoteKind::TooFewArticles => (one_of(self.too_few, values == ["1"]), 1),
            NoteKind::Duplicate => (self.duplicate, 1),
            NoteKind::Language => (self.language, 1),
            NoteKind::NoVectors if values.is_empty() => (self.no_vectors[0], 0),
            NoteKind::NoVectors => (self.no_vectors[1], 3),
            NoteKind::NoClaim => return self.unclaimed(&values, terms),
            NoteKind::Correction => (one_of(self.correction, values.is_empty()), 0),
            NoteKind::Unreadable => return None,
        };
        let names = ["0", "1", "2"];
        let places: Vec<(&str, &str)> = names.into_iter().zip(values.iter().copied()).collect();
        (values.len() >= needs).then(|| fill(template, &places))
    }

    fn unclaimed(&self, values: &[&str], terms: &Terms) -> Option<String> {
        let mut whole = 0;
        let mut listed = Vec::new();
        for pair in values.chunks(2) {
            let [name, count] = pair else { return None };
            let count: usize = count.parse().ok()?;
            let (_, reason) = self.reasons.iter().find(|(known, _)| known == name)?;
            whole += count;
            listed.push(reason.of(count));
        }
        let form = if whole == 1 { self.no_claim.one } else { self.no_claim.other };
        (!listed.is_empty()).then(|| fill(form, &[("reasons", &terms.listed(&listed))]))
    }
}

/// What is said of one kind of conflict.
#[derive(Debug)]
pub struct KindWords {
    /// On a chip: `Number`.
    pub name: &'static str,
    /// What articles say that differ in it: `{n} other number`.
    pub refuting: Plural,
    /// The same of one article, in its cell: `other number`.
    pub other: &'static str,
    /// After `differ in`: `a number`.
    pub detail: &'static str,
}

impl KindWords {
    /// The words of a kind; those of the cell are those of one article without its number.
    pub(super) const fn new(name: &'static str, one: &'static str, other: &'static str, detail: &'static str) -> Self {
        let (_, cell) = one.split_at("{n} ".len());
        Self { name, refuting: Plural { one, other }, other: cell, detail }
    }
}

impl Terms {
    /// What a note of a report says. A note whose values are not known here keeps the
    /// words of the report. Another article that it speaks of is called what `name` calls
    /// the article of this id; where that is nothing, by the id.
    #[must_use]
    pub fn note(&self, note: &Note, name: impl Fn(&str) -> Option<String>) -> String {
        let named = named(note, &name);
        let note = named.as_ref().unwrap_or(note);
        let sentence = self.notes.as_ref().and_then(|words| words.sentence(note, self));
        sentence.unwrap_or_else(|| note.message.clone())
    }

    /// What an article says of a claim, in a word or two.
    #[must_use]
    pub fn stance(&self, stance: Option<Stance>) -> &'static str {
        self.stances[match stance {
            Some(Stance::Supports) => 0,
            Some(Stance::Refutes) => 1,
            Some(Stance::Discusses) => 2,
            None => 3,
        }]
    }

    /// What the mark of a stance means, in a legend.
    #[must_use]
    pub fn legend(&self, stance: Option<Stance>) -> &'static str {
        if stance == Some(Stance::Discusses) { self.similar_or_detail } else { self.stance(stance) }
    }

    /// What the passage at a place of the evidence says of its claim.
    #[must_use]
    pub fn says(&self, claim: &Claim, at: usize) -> &'static str {
        if claim.is_loose(at) { self.similar } else { self.stance(claim.evidence.get(at).map(|one| one.stance)) }
    }

    /// The name of a verdict.
    #[must_use]
    pub fn verdict(&self, verdict: Verdict) -> &'static str {
        self.verdicts[place(verdict)]
    }

    /// What a verdict means.
    #[must_use]
    pub fn verdict_meaning(&self, verdict: Verdict) -> &'static str {
        self.verdict_meanings[place(verdict)]
    }

    /// What is said of a kind of conflict.
    #[must_use]
    pub fn kind(&self, kind: ConflictKind) -> &KindWords {
        let at = ConflictKind::ALL.iter().position(|&one| one == kind).unwrap_or(0);
        &self.kinds[at]
    }

    /// Why a passage was left out.
    #[must_use]
    pub fn removal(&self, reason: RemovalReason) -> &'static str {
        self.removals[match reason {
            RemovalReason::Boilerplate => 0,
            RemovalReason::Repeated => 1,
            RemovalReason::Reference => 2,
            RemovalReason::Heading => 3,
        }]
    }

    /// `Ellery Courier, Bay Radio and Northern Post`.
    #[must_use]
    pub fn listed(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{}{}{last}", first.join(", "), self.and),
        }
    }
}

/// A note that names another article, with the name in the place of the id.
fn named(note: &Note, name: &dyn Fn(&str) -> Option<String>) -> Option<Note> {
    let id = note.values.first().filter(|_| note.kind == NoteKind::Duplicate)?;
    let name = name(id)?;
    Some(Note { message: note.message.replace(id, &name), values: vec![name], ..note.clone() })
}

fn place(verdict: Verdict) -> usize {
    match verdict {
        Verdict::Corroborated => 0,
        Verdict::Disputed => 1,
        Verdict::SingleOrigin => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_note_is_said_in_each_language_with_its_values() {
        let english = "as the report has it";
        let notes = [
            (NoteKind::Empty, vec![]),
            (NoteKind::Empty, vec!["cleaned"]),
            (NoteKind::NotText, vec![]),
            (NoteKind::TooLong, vec!["17", "19"]),
            (NoteKind::Encoding, vec![]),
            (NoteKind::LongSentence, vec!["17", "19"]),
            (NoteKind::TooFewArticles, vec!["1"]),
            (NoteKind::Duplicate, vec!["a17"]),
            (NoteKind::Language, vec!["x17"]),
            (NoteKind::NoVectors, vec![]),
            (NoteKind::NoVectors, vec!["x17", "19", "23"]),
            (NoteKind::NoClaim, vec!["question", "17", "open", "1"]),
            (NoteKind::Correction, vec![]),
            (NoteKind::Correction, vec!["x17"]),
        ];
        for (kind, values) in notes {
            let note = Note::new(kind, english).with(values.clone());
            assert_eq!(Language::English.terms().note(&note, |_| None), english);
            let german = Language::German.terms().note(&note, |_| None);
            assert!(german != english && !german.contains('{'), "{kind:?}: {german}");
            // Which of two sentences is said needs no number in it.
            for value in values.iter().filter(|value| value.contains("17")) {
                assert!(german.contains(value), "{kind:?}: {german}");
            }
        }
    }

    #[test]
    fn a_note_calls_another_article_by_its_name() {
        let note = Note::new(NoteKind::Duplicate, "The text is that of a2.").with(["a2"]);
        let name = |id: &str| (id == "a2").then(|| "Bay {0} Radio".to_owned());
        assert_eq!(Language::English.terms().note(&note, name), "The text is that of Bay {0} Radio.");
        assert!(Language::German.terms().note(&note, name).contains("wie Bay {0} Radio."));
        assert_eq!(Language::English.terms().note(&note, |_| None), "The text is that of a2.");
        let other = Note::new(NoteKind::Duplicate, "The text is that of a7.").with(["a7"]);
        assert_eq!(Language::English.terms().note(&other, name), "The text is that of a7.");
    }

    #[test]
    fn a_note_that_lacks_its_values_keeps_its_words() {
        let older = |kind| Note::new(kind, "as the report has it");
        for kind in [NoteKind::TooLong, NoteKind::Duplicate, NoteKind::NoClaim, NoteKind::Unreadable] {
            assert_eq!(Language::German.terms().note(&older(kind), |_| None), "as the report has it");
        }
        let unknown = older(NoteKind::NoClaim).with(["riddle", "2"]);
        assert_eq!(Language::German.terms().note(&unknown, |_| None), "as the report has it");
    }
}

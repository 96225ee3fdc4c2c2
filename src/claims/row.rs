//! Rows: whether what a conjunction joins is one more noun of a row, and no clause.
//!
//! Never here: where a clause is cut.

use crate::claims::clause::Reader;
use crate::claims::cue::takes_clause;
use crate::claims::part::{Part, Word};
use crate::claims::word_class::is_plural;

/// Most words of one of a row.
const ROW_WORDS: usize = 5;

impl Reader<'_> {
    /// `a quarrel between Odo Lund, of Tolen, and the council`: the second of two.
    pub(crate) fn pairs(&self, at: usize) -> bool {
        let open = (self.current()..at).rev().find(|&i| {
            self.is(i, Part::Coordinator) || self.word(i).is_some_and(Word::is_finite) || self.lower(i) == "between"
        });
        open.is_some_and(|open| self.lower(open) == "between")
    }

    /// Whether a bare noun and its verb are subject and verb: `smoke still rose`; else the noun
    /// may be one more of a row, `the flag and emblem were burned`.
    pub(crate) fn agrees(&self, noun: usize, verb: usize) -> bool {
        let bare =
            |i: usize| self.word(i).is_some_and(|word| matches!(word.part, Part::Noun | Part::Adverb) && !word.comma);
        let last = (noun..verb).rfind(|&i| self.is(i, Part::Noun)).map_or("", |last| self.lower(last));
        let agrees = match self.lower(verb) {
            "are" | "were" | "have" => is_plural(last),
            "is" | "was" | "has" => !is_plural(last),
            _ => true,
        };
        verb <= noun + 3 && (noun..verb).all(bare) && agrees
    }

    /// `that both Tolen and Odrel had failed`: a clause inside that has no verb yet.
    pub(crate) fn waits(&self, at: usize) -> bool {
        let open = (self.current()..at)
            .rev()
            .find(|&i| matches!(self.word(i).map(|word| word.part), Some(Part::That | Part::Subordinator)));
        open.is_some_and(|open| !(open..at).any(|i| self.word(i).is_some_and(Word::is_finite)))
    }

    /// `under which Tolen, Odrel, and Marrick signed`, `said Tolen, Odrel, and Marrick signed`:
    /// the last of those who do what a clause inside says.
    pub(crate) fn ends_row(&self, at: usize) -> bool {
        // `since Saturday, June 23, and they` is no row.
        let named = |i: &usize| self.word(*i).is_some_and(|word| word.is_nominal() && word.part != Part::Number);
        let row = (self.current()..at).rev().take_while(named);
        let (count, commas) = row.fold((0, 0), |(count, commas), i| {
            (count + 1, commas + usize::from(self.word(i).is_some_and(|word| word.comma)))
        });
        let before = (at - count).checked_sub(1).filter(|&before| count > 0 && commas > 0 && before >= self.current());
        before.is_some_and(|before| {
            let says = self.is(before, Part::Finite) && takes_clause(self.lower(before));
            says || matches!(
                self.word(before).map(|word| word.part),
                Some(Part::Relative | Part::That | Part::Subordinator)
            )
        })
    }

    /// `euros, Swiss francs and other currencies were flown`, `chapters including the Wake
    /// and the Ohlen club were asked`: the last of a row that began before `and`.
    pub(crate) fn is_one_more(&self, at: usize) -> bool {
        if self.word(at).is_some_and(Word::is_marked) {
            return false;
        }
        let floor = self.current();
        let comma = (floor + 1..at).rev().find(|&i| self.word(i).is_some_and(Word::is_marked));
        let noun = |i: usize| self.word(i).is_some_and(|word| word.is_nominal() && word.part != Part::Number);
        let listed = comma.is_some_and(|comma| {
            let plain = self.word(comma).is_some_and(|word| word.comma && !word.quote && !word.stop);
            plain && at - comma <= ROW_WORDS && (comma - 1..at).all(noun)
        });
        let within = |i: usize| self.word(i).is_some_and(|word| word.is_nominal() || word.part == Part::Preposition);
        let example = |i: usize| matches!(self.lower(i), "including" | "both");
        let open = (comma.unwrap_or(floor)..at).rev().find(|&i| example(i) || !within(i));
        listed || open.is_some_and(example)
    }
}

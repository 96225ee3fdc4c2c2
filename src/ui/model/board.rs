//! The claims grid as plain rows: marks, counts in words, the title and the
//! numbers over it.
//!
//! Never here: which rows are shown (that is `filter`), and markup.

use std::borrow::Cow;
use std::cell::LazyCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::article::ArticleId;
use crate::order::{Order, set};
use crate::report::{Claim, Conflict, ConflictKind, Evidence, NoteKind, Report, Stance, Verdict, Visibility};
use crate::ui::model::evidence::first_base;
use crate::ui::model::names::{self, Column};
use crate::ui::words::Words;
use crate::words::{Count, Said};

/// Everything the claims view shows of one report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Board {
    /// The title of the comparison.
    pub(crate) title: String,
    /// The line under it.
    pub(crate) standing: String,
    /// One per article.
    pub(crate) columns: Vec<Column>,
    /// One per claim, in the order of the report; shared with the board before a correction.
    pub(crate) rows: Vec<Arc<Row>>,
    /// Whether any article supports a claim in words that are but similar.
    pub(crate) loose: bool,
    /// Whether any article supports a claim and differs from others in a detail.
    pub(crate) details: bool,
    /// How many claims in sight have each verdict, in the order of [`VERDICTS`].
    pub(crate) tally: [usize; 3],
    /// How many claims a person has put out of sight.
    pub(crate) hidden: usize,
    /// The kinds of conflict that occur and in how many claims in sight.
    pub(crate) kinds: Vec<(ConflictKind, usize)>,
    /// The notes, each with the name of its article.
    pub(crate) notes: Vec<NoteLine>,
    /// Whether the notes are shown at once: where they tell why there is no claim, or are
    /// few and of more than single sentences that make none.
    pub(crate) notes_open: bool,
}

/// A note and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NoteLine {
    /// Place of the article, absent for the whole comparison.
    pub(crate) article: Option<usize>,
    /// The name of that article.
    pub(crate) name: Option<String>,
    /// The sentence.
    pub(crate) message: String,
}

impl Board {
    /// How many claims are in sight.
    pub(crate) fn in_sight(&self) -> usize {
        self.rows.len() - self.hidden
    }
}

/// The verdicts in the order of the bar and its chips.
pub(crate) const VERDICTS: [Verdict; 3] = [Verdict::Corroborated, Verdict::Disputed, Verdict::SingleOrigin];

/// Up to how many notes of more than single sentences, and of all kinds, are shown at once.
/// Range: a few lines; twelve pushed the claims out of sight.
const FEW_NOTES: (usize, usize) = (3, 8);

/// One claim across the articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// The words of the claim.
    pub(crate) text: String,
    /// Their language.
    pub(crate) language: String,
    /// What the origins say of it.
    pub(crate) verdict: Verdict,
    /// `3 support`, `1 other role`, `1 silent`.
    pub(crate) counts: Vec<Count>,
    /// What the articles say that are not silent, in the order of the columns.
    pub(crate) cells: Vec<Cell>,
    /// Article and code unit where it stands first.
    pub(crate) first: (usize, usize),
    /// The kinds of conflict in it.
    pub(crate) kinds: Vec<ConflictKind>,
    /// What the search looks through, in lower case: the words of the claim first.
    pub(crate) searched: String,
    /// Where a person wants it.
    pub(crate) visibility: Option<Visibility>,
    /// Whether it is another than the analysis found.
    pub(crate) is_edited: bool,
}

impl Row {
    /// What stands under its words, for those who hear it.
    pub(crate) fn counted(&self) -> String {
        self.counts.iter().map(|count| count.text.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// Whether a person has put it out of sight.
    pub(crate) fn is_hidden(&self) -> bool {
        self.visibility == Some(Visibility::Hidden)
    }

    /// Whether a person wants it first.
    pub(crate) fn is_pinned(&self) -> bool {
        self.visibility == Some(Visibility::Pinned)
    }

    /// What the article of this column says; nothing where it is silent.
    pub(crate) fn cell(&self, column: usize) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.column == column)
    }
}

/// What one article says of one claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    /// The column of the article.
    pub(crate) column: usize,
    /// Its stance.
    pub(crate) stance: Stance,
    /// The stance in words, the conflict named: `other role`.
    pub(crate) words: Cow<'static, str>,
    /// Whether it supports the claim and differs from another article in a detail
    /// that the words of the claim do not have.
    pub(crate) differs: bool,
    /// Whether it supports the claim in words that are but similar.
    pub(crate) loose: bool,
}

/// The board of a report.
pub(crate) fn board(report: &Report, words: &Words) -> Board {
    let columns = names::columns(report, words);
    let rows = report.claims.iter().map(|claim| Arc::new(row(claim, &columns, words)));
    with_rows(report, rows.collect(), columns, words)
}

/// The board of a report that was corrected, in the same words: the rows of the claims
/// that stayed as they were are those of the board before, in a report that was made
/// of the same articles.
pub(crate) fn renewed(report: &Report, words: &Words, before: (&Report, &Board)) -> Board {
    let columns = names::columns(report, words);
    // Found by their first passage, which few claims share: an origin put together or
    // taken apart can bring all claims into another order.
    let first = |claim: &Claim| claim.evidence.first().map(|one| (one.article, one.start));
    let (claims, rows) = (&before.0.claims, &before.1.rows);
    let known = LazyCell::new(|| {
        let mut known: Vec<_> = claims.iter().map(first).zip(0..rows.len()).collect();
        known.order_by_key(|one| one.0);
        known
    });
    let is_at = |claim: &Claim, at: usize| claims.get(at).is_some_and(|other| is_same(claim, other));
    let found = |claim: &Claim| {
        let place = first(claim);
        let from = known.partition_point(|one| one.0 < place);
        let mut alike = known[from..].iter().take_while(|one| one.0 == place).map(|one| one.1);
        alike.find(|&at| is_at(claim, at))
    };
    // Most follow the claim that they followed before.
    let mut next = 0;
    let rows = report.claims.iter().map(|claim| {
        let at = if is_at(claim, next) { Some(next) } else { found(claim) };
        at.and_then(|at| {
            next = at + 1;
            rows.get(at).map(Arc::clone)
        })
        .unwrap_or_else(|| Arc::new(row(claim, &columns, words)))
    });
    let rows = rows.collect();
    with_rows(report, rows, columns, words)
}

/// Whether two claims of the same articles have the same row.
fn is_same(a: &Claim, b: &Claim) -> bool {
    let passage = |one: &Evidence| (one.article, one.start, one.end, one.stance, one.by_hand);
    let conflict = |one: &Conflict| (one.a, one.b, one.kind);
    a.text == b.text
        && (a.verdict, a.agreement, a.visibility) == (b.verdict, b.agreement, b.visibility)
        && a.evidence.iter().map(passage).eq(b.evidence.iter().map(passage))
        && a.conflicts.iter().map(conflict).eq(b.conflicts.iter().map(conflict))
}

fn with_rows(report: &Report, rows: Vec<Arc<Row>>, columns: Vec<Column>, words: &Words) -> Board {
    let mut kinds = BTreeMap::new();
    let (mut tally, mut hidden) = ([0; 3], 0);
    for row in &rows {
        if row.is_hidden() {
            hidden += 1;
            continue;
        }
        for kind in &row.kinds {
            *kinds.entry(*kind).or_insert(0) += 1;
        }
        for (count, verdict) in tally.iter_mut().zip(VERDICTS) {
            *count += usize::from(row.verdict == verdict);
        }
    }
    let notes = report.notes.iter().map(|note| {
        let article = note.article.map(ArticleId::index);
        let name = article.and_then(|at| columns.get(at)).map(|column| column.name.clone());
        let of_id = |id: &str| report.articles.iter().position(|one| one.id.to_string() == id);
        let message = words.terms.note(note, |id| Some(columns.get(of_id(id)?)?.name.clone()));
        NoteLine { article, name, message }
    });
    let matter = report.notes.iter().filter(|note| note.kind != NoteKind::NoClaim).count();
    let few = (1..=FEW_NOTES.0).contains(&matter) && report.notes.len() <= FEW_NOTES.1;
    Board {
        title: names::title(report, words),
        standing: names::standing(report, words),
        tally,
        hidden,
        loose: rows.iter().flat_map(|row| &row.cells).any(|cell| cell.loose),
        details: rows.iter().flat_map(|row| &row.cells).any(|cell| cell.differs),
        kinds: kinds.into_iter().collect(),
        notes: notes.collect(),
        notes_open: few || rows.is_empty(),
        columns,
        rows,
    }
}

/// Marks the rows of claims that are not among those of `found`: a person has taken
/// them apart, put them together or said what a passage of theirs says. Rows that the
/// board shares with another have been marked there.
pub(crate) fn mark_edited(board: &mut Board, report: &Report, found: &Report) {
    type Told = Vec<(ArticleId, usize, usize, Stance)>;
    let told = |claim: &Claim| -> Told {
        claim.evidence.iter().map(|one| (one.article, one.start, one.end, one.stance)).collect()
    };
    let rows = board.rows.iter_mut().zip(&report.claims);
    let mut made: BTreeMap<Told, Vec<&mut Row>> = BTreeMap::new();
    for (row, claim) in rows.filter_map(|(row, claim)| Some((Arc::get_mut(row)?, claim))) {
        made.entry(told(claim)).or_default().push(row);
    }
    if made.is_empty() {
        return;
    }
    // Whatever begins otherwise is none of them. The keys of a map are in order.
    let begins = |claim: &Claim| claim.evidence.first().map(|one| (one.article, one.start));
    let beginnings: Vec<_> = made.keys().map(|told| told.first().map(|one| (one.0, one.1))).collect();
    for claim in found.claims.iter().filter(|claim| beginnings.binary_search(&begins(claim)).is_ok()) {
        made.remove(&told(claim));
    }
    for row in made.into_values().flatten() {
        row.is_edited = true;
    }
}

fn row(claim: &Claim, columns: &[Column], words: &Words) -> Row {
    let said = said(claim, columns.len());
    let all: Vec<Said> = said.iter().map(|&(_, said)| said).collect();
    let label = claim.evidence.get(first_base(claim)).and_then(|one| columns.get(one.article.index()));
    let mut kinds: Vec<ConflictKind> = claim.conflicts.iter().map(|conflict| conflict.kind).collect();
    kinds.order();
    kinds.dedup();
    let first = claim.evidence.iter().map(|one| (one.article.index(), one.start)).min();
    let mut searched = claim.text.to_lowercase();
    for one in claim.evidence.iter().filter(|one| one.text != claim.text) {
        searched.push('\n');
        searched.push_str(&one.text.to_lowercase());
    }
    Row {
        text: claim.text.clone(),
        verdict: claim.verdict,
        language: label.map_or_else(String::new, |column| column.language.clone()),
        counts: words.counts(claim, &all, columns.len()),
        cells: said.into_iter().map(|(column, said)| cell(column, said, words)).collect(),
        first: first.unwrap_or((usize::MAX, usize::MAX)),
        kinds,
        searched,
        visibility: claim.visibility,
        is_edited: claim.evidence.iter().any(|one| one.by_hand),
    }
}

/// What the articles say that are not silent, and in which column; most are silent on most
/// claims.
fn said(claim: &Claim, columns: usize) -> Vec<(usize, Said)> {
    let speaking = set(claim.evidence.iter().map(|one| one.article.index()));
    let speaking = speaking.into_iter().filter(|&article| article < columns);
    speaking.filter_map(|article| Some((article, Said::of(claim, article)?))).collect()
}

fn cell(column: usize, said: Said, words: &Words) -> Cell {
    let Said { stance, kind, both, loose } = said;
    let said = match (stance, kind) {
        _ if both => words.terms.says_both.into(),
        (Stance::Refutes, Some(kind)) => words.kind(kind).other.into(),
        (Stance::Supports, Some(kind)) => words.supports_but(kind).into(),
        _ if loose => words.terms.similar.into(),
        _ => words.mark(Some(stance)).into(),
    };
    Cell { column, stance, words: said, differs: stance == Stance::Supports && kind.is_some(), loose }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::model::fixture;
    use crate::ui::words::Language;

    fn words() -> &'static Words {
        Language::English.words()
    }

    fn counted(row: &Row) -> String {
        row.counts.iter().map(|count| count.text.as_str()).collect::<Vec<_>>().join(" · ")
    }

    #[test]
    fn the_counts_read_as_words() {
        let board = board(&fixture::report(), words());
        assert_eq!(counted(&board.rows[0]), "3 support from 2 origins · 1 other role · 1 silent");
        assert_eq!(counted(&board.rows[1]), "3 support from 2 origins · 1 other detail · 1 silent");
        assert_eq!(counted(&board.rows[2]), "2 support · 1 other number · 2 silent");
        assert_eq!(counted(&board.rows[3]), "1 supports · 4 silent");
    }

    #[test]
    fn a_cell_names_the_conflict() {
        let board = board(&fixture::report(), words());
        let words: Vec<&str> = board.rows[0].cells.iter().map(|cell| &*cell.words).collect();
        assert_eq!(words, ["supports", "supports", "supports", "other role"]);
        assert_eq!(board.rows[0].cell(4), None, "the last article is silent");
        assert_eq!(board.rows[1].cell(4).map(|cell| cell.stance), Some(Stance::Discusses));
    }

    #[test]
    fn many_notes_are_folded() {
        let mut report = fixture::report();
        let of = |kind, many| vec![crate::report::Note { kind, ..fixture::report().notes[0].clone() }; many];
        for (matter, others, open) in [(0, 1, false), (1, 0, true), (3, 5, true), (3, 6, false), (4, 0, false)] {
            report.notes = [of(NoteKind::Empty, matter), of(NoteKind::NoClaim, others)].concat();
            assert_eq!(board(&report, words()).notes_open, open, "{matter} and {others} notes");
        }
        report.claims.clear();
        assert!(board(&report, words()).notes_open, "they tell why there is no claim");
    }

    #[test]
    fn an_article_that_says_both_is_marked_so() {
        let mut report = fixture::report();
        report.claims[0].evidence[1].article = crate::ArticleId(3);
        let board = board(&report, words());
        let cell = board.rows[0].cell(3).expect("it speaks");
        assert_eq!((&*cell.words, cell.stance), (words().terms.says_both, Stance::Refutes));
    }

    #[test]
    fn a_conflict_between_supporting_articles_is_counted_in_words() {
        let mut report = fixture::report();
        for one in &mut report.claims[0].evidence {
            one.stance = Stance::Supports;
        }
        let board = board(&report, words());
        assert_eq!(counted(&board.rows[0]), "4 support from 2 origins · differ in a role · 1 silent");
        let cells: Vec<(&str, bool)> = board.rows[0].cells.iter().map(|cell| (&*cell.words, cell.differs)).collect();
        let differs = ("supports, differs in a role", true);
        assert_eq!(cells, [differs, ("supports", false), ("supports", false), differs]);
    }

    #[test]
    fn every_claim_is_counted_once_over_the_grid() {
        let board = board(&fixture::report(), words());
        assert_eq!(board.tally, [1, 2, 1]);
        assert_eq!(board.kinds, [(ConflictKind::Number, 1), (ConflictKind::Role, 1)]);
        assert_eq!(board.notes[0].name.as_deref(), Some("Daily Tide"));
        assert_eq!(board.rows[2].first, (0, fixture::report().claims[2].evidence[0].start));
    }

    #[test]
    fn what_a_person_hides_is_not_counted_and_what_they_change_is_marked() {
        let found = fixture::report();
        let mut report = fixture::report();
        report.claims[0].visibility = Some(Visibility::Hidden);
        report.claims[2].evidence[1].stance = Stance::Supports;
        let mut board = board(&report, words());
        mark_edited(&mut board, &report, &found);
        assert_eq!((board.hidden, board.in_sight(), board.tally), (1, 3, [1, 1, 1]));
        assert_eq!(board.kinds, [(ConflictKind::Number, 1)]);
        let edited: Vec<bool> = board.rows.iter().map(|row| row.is_edited).collect();
        assert_eq!(edited, [false, false, true, false]);
    }

    #[test]
    fn what_a_correction_leaves_alone_is_taken_over() {
        let found = fixture::report();
        let before = board(&found, words());
        let mut report = fixture::report();
        report.claims[2].evidence[1].stance = Stance::Supports;
        let apart = report.claims[1].clone();
        report.claims.insert(1, Claim { text: "Another claim.".to_owned(), ..apart });
        let mut after = renewed(&report, words(), (&found, &before));
        mark_edited(&mut after, &report, &found);
        let of_before = |at: usize| before.rows.iter().position(|row| Arc::ptr_eq(row, &after.rows[at]));
        assert_eq!([0, 1, 2, 3, 4].map(of_before), [Some(0), None, Some(1), None, Some(3)]);
        let mut anew = board(&report, words());
        mark_edited(&mut anew, &report, &found);
        assert_eq!(after, anew, "it is the board that would have been made anew");
    }

    #[test]
    fn an_empty_report_has_an_empty_board() {
        let mut report = fixture::report();
        report.claims.clear();
        report.articles.clear();
        let board = board(&report, words());
        assert!(board.rows.is_empty() && board.columns.is_empty());
    }

    #[test]
    fn what_is_but_similar_is_told_and_counted() {
        let mut report = fixture::report();
        let claim = &mut report.claims[1];
        // One passage differs from a third, which is not the one with the words of the claim.
        claim.details[0].a = 1;
        for one in &mut claim.evidence {
            (one.stance, one.by_hand) = (Stance::Supports, false);
        }
        let of = |report: &Report| board(report, words()).rows[1].clone();
        assert!(of(&report).cells.iter().all(|cell| !cell.loose));
        let last = report.claims[1].evidence.len() - 1;
        report.claims[1].evidence[last].stance = Stance::Discusses;
        let row = of(&report);
        let loose: Vec<&str> = row.cells.iter().filter(|cell| cell.loose).map(|cell| &*cell.words).collect();
        assert_eq!(loose, ["says something similar"]);
        assert!(row.counts.iter().any(|count| count.text == "1 similar"), "{:?}", row.counts);
        report.claims[1].evidence[last].by_hand = true;
        assert!(of(&report).cells.iter().all(|cell| !cell.loose), "a person put it there");
    }
}

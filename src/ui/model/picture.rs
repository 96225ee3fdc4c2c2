//! The picture over the grid: the rows of the grid as columns, and which claim stands
//! at a place of it.
//!
//! Never here: the drawing itself (that is `export::svg::plan`).

use crate::export::svg::plan::{HEAD, Plan, ROW, Strip, claims_of, plan};
use crate::report::Verdict;
use crate::ui::model::board::Board;

/// The picture, ready to be drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Picture {
    /// The drawing.
    pub(crate) plan: Plan,
    /// The names of the rows.
    pub(crate) names: Vec<String>,
    /// The claims in the order of the columns.
    pub(crate) claims: Vec<usize>,
    /// The part of the plane that the drawing takes, as SVG has it.
    pub(crate) view: String,
    /// The thin lines on which the blocks of each row stand.
    pub(crate) grounds: String,
}

/// At most so many columns, about three pixels each on a common screen.
const COLUMNS: usize = 320;

/// From how many articles on the rows are lower.
pub(crate) const DENSE: usize = 16;

/// Up to how many articles it is open at first: a higher one pushes the grid away.
pub(crate) const OPEN: usize = 12;

/// The picture of the claims at these places of the board.
pub(crate) fn picture(board: &Board, shown: &[usize]) -> Picture {
    let claims: Vec<usize> = shown.iter().copied().filter(|&at| at < board.rows.len()).collect();
    let strips: Vec<Strip> = claims
        .iter()
        .map(|&at| {
            let row = &board.rows[at];
            let mut stances = vec![None; board.columns.len()];
            for cell in &row.cells {
                stances[cell.column] = Some(cell.stance);
            }
            Strip { stances, verdict: row.verdict }
        })
        .collect();
    let rows = board.columns.len();
    let plan = plan(rows, &strips, COLUMNS);
    let ground = |row: usize| format!("M0 {}h{}v1h-{}z", row * ROW + 5, plan.columns, plan.columns);
    Picture {
        names: board.columns.iter().map(|column| column.name.clone()).collect(),
        view: format!("0 -{HEAD} {} {}", plan.columns.max(1), rows * ROW + HEAD),
        grounds: (0..rows).map(ground).collect(),
        claims,
        plan,
    }
}

impl Picture {
    /// The claim at a place given as a share of the width; of a column with several the
    /// first disputed, else the first.
    pub(crate) fn claim_at(&self, board: &Board, share: f64) -> Option<usize> {
        let column = place(share, self.plan.columns);
        let claims = self.claims.get(claims_of(&self.plan, column, self.claims.len()))?;
        let disputed = |at: &&usize| board.rows.get(**at).is_some_and(|row| row.verdict == Verdict::Disputed);
        claims.iter().find(disputed).or(claims.first()).copied()
    }

    /// The place of a claim among those drawn, and the frame around its column.
    pub(crate) fn place_of(&self, claim: usize) -> Option<(usize, String)> {
        let at = self.claims.iter().position(|&one| one == claim)?;
        let (column, height) = (at / self.plan.together.max(1), self.names.len() * ROW + HEAD);
        Some((at, format!("M{column} -{HEAD}h1v{height}h-1z")))
    }

    /// The claim that a key leads to from the chosen one.
    pub(crate) fn reached(&self, from: Option<usize>, key: &str) -> Option<usize> {
        let last = self.claims.len().checked_sub(1)?;
        let at = from.and_then(|from| self.claims.iter().position(|&one| one == from));
        let to = match (key, at) {
            ("ArrowRight" | "ArrowUp" | "PageUp" | "ArrowLeft" | "ArrowDown" | "PageDown", None) | ("Home", _) => 0,
            ("ArrowRight" | "ArrowUp", Some(at)) => at + 1,
            ("ArrowLeft" | "ArrowDown", Some(at)) => at.saturating_sub(1),
            ("PageUp", Some(at)) => at + 10,
            ("PageDown", Some(at)) => at.saturating_sub(10),
            ("End", _) => last,
            _ => return None,
        };
        self.claims.get(to.min(last)).copied()
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "few columns")]
fn place(share: f64, columns: usize) -> usize {
    ((share.clamp(0.0, 1.0) * columns as f64) as usize).min(columns.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::model::{board, fixture};
    use crate::ui::words::Language;

    fn shown() -> (Board, Picture) {
        let board = board::board(&fixture::report(), Language::English.words());
        let picture = picture(&board, &[0, 2, 1, 3]);
        (board, picture)
    }

    #[test]
    fn a_place_leads_to_its_claim() {
        let (board, picture) = shown();
        assert_eq!(picture.plan.columns, 4);
        assert_eq!(picture.claim_at(&board, 0.3), Some(2));
        assert_eq!(picture.claim_at(&board, 1.0), Some(3));
        assert_eq!(picture.place_of(1), Some((2, "M2 -6h1v66h-1z".to_owned())));
        assert_eq!(picture.place_of(99), None);
        assert_eq!(Picture::default().claim_at(&board, 0.5), None);
    }

    #[test]
    fn keys_go_from_column_to_column_and_stop_at_the_ends() {
        let (_, picture) = shown();
        assert_eq!(picture.reached(None, "ArrowRight"), Some(0));
        assert_eq!(picture.reached(Some(0), "ArrowRight"), Some(2));
        assert_eq!(picture.reached(Some(3), "ArrowRight"), Some(3));
        assert_eq!(picture.reached(Some(0), "PageDown"), Some(0));
        assert_eq!(picture.reached(Some(0), "End"), Some(3));
        assert_eq!(picture.reached(Some(0), "x"), None);
    }

    #[test]
    fn a_column_of_several_leads_to_its_dispute() {
        let mut report = fixture::report();
        report.claims = report.claims.iter().cycle().take(1000).cloned().collect();
        report.claims[1].verdict = Verdict::Corroborated;
        let board = board::board(&report, Language::English.words());
        let picture = picture(&board, &(0..1000).rev().collect::<Vec<_>>());
        assert_eq!(picture.plan.together, 4);
        assert_eq!(picture.claim_at(&board, 0.0), Some(998), "the fixture's third claim is disputed");
    }
}

//! The whole comparison as a drawing: articles are rows, claims are columns, and what
//! an article says of a claim is a block with a shape and a color. Where there are more
//! claims than columns, several stand together and the strongest mark shows.
//!
//! Never here: colors, words, and what the drawing is shown in.

use std::fmt::Write;

use crate::report::{Stance, Verdict};

/// One claim across the articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strip {
    /// What each article says of it, in the order of the articles.
    pub stances: Vec<Option<Stance>>,
    /// What the origins together say of it.
    pub verdict: Verdict,
}

/// The drawing as paths, a column one unit wide, a row [`ROW`] units high, the first
/// row at 0 and the ticks of the disputed above it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// How many columns there are.
    pub columns: usize,
    /// How many claims stand in one column; the last one may have fewer.
    pub together: usize,
    /// For each article what supports, refutes, gives another detail.
    pub rows: Vec<[String; 3]>,
    /// The disputed columns from top to bottom.
    pub washes: String,
    /// A tick over each of them.
    pub ticks: String,
}

/// How high a row is.
pub const ROW: usize = 12;

/// How high the ticks over the rows are.
pub const HEAD: usize = 6;

/// Up to so many columns each is apart from its neighbors; more of them run together,
/// or there would be more gap than mark.
const APART: usize = 150;

/// Draws `claims` in at most `most` columns.
///
/// ```
/// use claimgrid::export::svg::plan::{Strip, plan};
/// use claimgrid::report::{Stance, Verdict};
///
/// let claim = Strip { stances: vec![Some(Stance::Supports), None], verdict: Verdict::SingleOrigin };
/// let plan = plan(2, &vec![claim; 1000], 400);
/// assert_eq!((plan.columns, plan.together), (334, 3));
/// assert_eq!(plan.rows[0][0], "M0 2h334v8h-334z");
/// assert_eq!(plan.rows[1][0], "");
/// ```
#[must_use]
pub fn plan(articles: usize, claims: &[Strip], most: usize) -> Plan {
    let together = claims.len().div_ceil(most.max(1)).max(1);
    let columns: Vec<&[Strip]> = claims.chunks(together).collect();
    let apart = columns.len() <= APART;
    let rows = (0..articles).map(|article| {
        let marks: Vec<Option<Stance>> = columns.iter().map(|column| strongest(column, article)).collect();
        let top = article * ROW;
        [
            blocks(&marks, apart, Some(Stance::Supports), &[(top + 2, 8)]),
            blocks(&marks, apart, Some(Stance::Refutes), &[(top + 1, 4), (top + 7, 4)]),
            blocks(&marks, apart, Some(Stance::Discusses), &[(top + 7, 3)]),
        ]
    });
    let rows = rows.collect();
    let disputed: Vec<bool> =
        columns.iter().map(|column| column.iter().any(|one| one.verdict == Verdict::Disputed)).collect();
    Plan {
        columns: columns.len(),
        together,
        rows,
        washes: blocks(&disputed, false, true, &[(0, articles * ROW)]),
        ticks: blocks(&disputed, apart, true, &[]),
    }
}

/// What an article says of the claims of a column: the strongest of it.
fn strongest(column: &[Strip], article: usize) -> Option<Stance> {
    let said = |stance| column.iter().any(|one| one.stances.get(article) == Some(&Some(stance)));
    [Stance::Refutes, Stance::Supports, Stance::Discusses].into_iter().find(|&stance| said(stance))
}

/// A block for each run of columns with this mark, in each of the bands given by top
/// and height; without any, over the rows.
fn blocks<M: PartialEq + Copy>(marks: &[M], apart: bool, wanted: M, bands: &[(usize, usize)]) -> String {
    let mut path = String::new();
    let mut at = 0;
    while at < marks.len() {
        let same = marks[at..].iter().take_while(|&&mark| mark == wanted).count();
        if same == 0 {
            at += 1;
            continue;
        }
        let width = if apart { 1 } else { same };
        let (from, wide) =
            if apart { (format!("{at}.1"), ".8".to_owned()) } else { (at.to_string(), same.to_string()) };
        for (top, height) in bands {
            // Writing to a string cannot fail.
            let _ = write!(path, "M{from} {top}h{wide}v{height}h-{wide}z");
        }
        if bands.is_empty() {
            let _ = write!(path, "M{from} -5h{wide}v3h-{wide}z");
        }
        at += width;
    }
    path
}

/// The claims that stand in a column, as places among all that were drawn.
#[must_use]
pub fn claims_of(plan: &Plan, column: usize, claims: usize) -> std::ops::Range<usize> {
    let start = (column * plan.together).min(claims);
    start..(start + plan.together).min(claims)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strip(stances: &[Option<Stance>], verdict: Verdict) -> Strip {
        Strip { stances: stances.to_vec(), verdict }
    }

    #[test]
    fn each_claim_has_a_column_and_each_stance_a_shape() {
        use Stance::{Discusses, Refutes, Supports};
        let claims = [
            strip(&[Some(Supports), Some(Refutes)], Verdict::Disputed),
            strip(&[Some(Discusses), None], Verdict::SingleOrigin),
        ];
        let plan = plan(2, &claims, 400);
        assert_eq!((plan.columns, plan.together), (2, 1));
        assert_eq!(plan.rows[0], ["M0.1 2h.8v8h-.8z", "", "M1.1 7h.8v3h-.8z"]);
        assert_eq!(plan.rows[1], ["", "M0.1 13h.8v4h-.8zM0.1 19h.8v4h-.8z", ""]);
        assert_eq!(plan.washes, "M0 0h1v24h-1z");
        assert_eq!(plan.ticks, "M0.1 -5h.8v3h-.8z");
    }

    #[test]
    fn many_claims_stand_together_and_a_dispute_still_shows() {
        let mut claims = vec![strip(&[Some(Stance::Supports)], Verdict::Corroborated); 5000];
        claims[4999] = strip(&[Some(Stance::Refutes)], Verdict::Disputed);
        let plan = plan(1, &claims, 400);
        assert_eq!((plan.columns, plan.together), (385, 13));
        assert_eq!(plan.rows[0][0], "M0 2h384v8h-384z");
        assert_eq!(plan.rows[0][1], "M384 1h1v4h-1zM384 7h1v4h-1z");
        assert_eq!(claims_of(&plan, 384, claims.len()), 4992..5000);
        assert_eq!(claims_of(&plan, 999, claims.len()), 5000..5000);
    }

    #[test]
    fn nothing_gives_an_empty_drawing() {
        assert_eq!(plan(0, &[], 0), Plan { together: 1, ..Plan::default() });
    }
}

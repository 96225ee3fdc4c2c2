//! Where a column lands that is dragged by its head.
//!
//! Never here: the pointer, and what the move does.

/// A stretch of the window from left to right, in pixels.
pub(crate) type Stretch = (f64, f64);

/// Where a column would land.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Landing {
    /// Its new place among the columns.
    pub(crate) to: usize,
    /// Where the line between its new neighbors stands, in pixels from the left of the list.
    pub(crate) line: f64,
}

/// Where the column `from` lands when it is let go at `x`; `heads` are the columns in
/// their order, which may run from the right, and `list` begins at the left. None where
/// it stays in its place.
pub(crate) fn landing(heads: &[Stretch], from: usize, x: f64, list: f64) -> Option<Landing> {
    let (first, end) = (heads.first()?, heads.last()?);
    let runs_right = first.0 <= end.0;
    let is_before = |&&(left, right): &&Stretch| (x > f64::midpoint(left, right)) == runs_right;
    let gap = heads.iter().take_while(is_before).count();
    if gap == from || gap == from + 1 {
        return None;
    }
    let edge = |(left, right): Stretch, at_start: bool| if at_start == runs_right { left } else { right };
    let line = heads.get(gap).map_or_else(|| edge(*end, false), |&head| edge(head, true));
    Some(Landing { to: if gap > from { gap - 1 } else { gap }, line: line - list })
}

/// Pixels beside the edge of a list in which it scrolls by itself.
const EDGE: f64 = 28.0;

/// Pixels that it goes on with each frame.
const PACE: f64 = 8.0;

/// By how many pixels a list scrolls whose columns are seen in this stretch, for a
/// column that is dragged to `x`.
pub(crate) fn pull(seen: Stretch, x: f64) -> f64 {
    let (left, right) = seen;
    match () {
        () if x < left + EDGE => -PACE,
        () if x > right - EDGE => PACE,
        () => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering;

    use super::*;

    const HEADS: [Stretch; 4] = [(200.0, 260.0), (260.0, 320.0), (320.0, 380.0), (380.0, 440.0)];

    fn lands(from: usize, x: f64) -> Option<(usize, f64)> {
        landing(&HEADS, from, x, 100.0).map(|landing| (landing.to, landing.line))
    }

    #[test]
    fn a_column_lands_between_those_whose_middles_it_is_between() {
        assert_eq!(lands(0, 300.0), Some((1, 220.0)), "past the middle of the second");
        assert_eq!(lands(0, 280.0), None, "before it");
        assert_eq!(lands(3, 10.0), Some((0, 100.0)));
        assert_eq!(lands(1, 999.0), Some((3, 340.0)), "after the last one");
        assert_eq!(lands(2, 360.0), None, "within itself");
        assert_eq!(landing(&[], 0, 0.0, 0.0), None);
    }

    #[test]
    fn columns_may_run_from_the_right() {
        let turned: Vec<Stretch> = HEADS.iter().rev().copied().collect();
        let lands = |from, x| landing(&turned, from, x, 100.0).map(|landing| (landing.to, landing.line));
        assert_eq!(lands(0, 300.0), Some((1, 220.0)));
        assert_eq!(lands(0, 10.0), Some((3, 100.0)));
        assert_eq!(lands(3, 999.0), Some((0, 340.0)));
        assert_eq!(lands(1, 330.0), None);
    }

    #[test]
    fn a_list_goes_on_at_its_edges() {
        let way = |x| pull((100.0, 500.0), x).total_cmp(&0.0);
        assert_eq!([120.0, 300.0, 480.0].map(way), [Ordering::Less, Ordering::Equal, Ordering::Greater]);
    }
}

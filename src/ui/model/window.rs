//! Which rows of a long list are drawn: heights measured where a row has been
//! drawn, guessed from the length of its words where not, and the rows that meet
//! what can be seen.
//!
//! Never here: elements, and the scrolling itself.

use std::ops::Range;

/// Lists of at most so many cells are drawn whole: the browser's own search finds
/// everything in them, and nothing ever has to be drawn while one scrolls.
const WHOLE: usize = 1000;

/// Rows that are drawn even where nothing of the list can be seen, so that it is
/// never empty when it comes into view.
const FEWEST: usize = 8;

/// Letters by which rows are told apart for a guess: about half a line of them.
const STEP: usize = 20;

/// Longest rows that are told apart, in steps.
const STEPS: usize = 40;

/// Pixels of a row of one line and of each further line, until one has been measured.
const FIRST_GUESS: (f64, f64) = (62.0, 12.0);

/// What measured rows teach about others of their length.
#[derive(Debug, Clone, PartialEq)]
struct Guesses {
    /// For each length the sum of the heights and how many there were.
    seen: [(f64, u32); STEPS],
}

impl Default for Guesses {
    fn default() -> Self {
        Self { seen: [(0.0, 0); STEPS] }
    }
}

fn step(letters: usize) -> usize {
    (letters / STEP).min(STEPS - 1)
}

fn as_f64(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

impl Guesses {
    fn learn(&mut self, letters: usize, height: f64) {
        let (sum, count) = &mut self.seen[step(letters)];
        *sum += height;
        *count += 1;
    }

    /// The mean of the measured rows of this length, else of the nearest length.
    fn guess(&self, letters: usize) -> f64 {
        let at = step(letters);
        let measured = (0..STEPS).filter(|&other| self.seen[other].1 > 0);
        let nearest = measured.min_by_key(|other| other.abs_diff(at));
        let (line, more) = FIRST_GUESS;
        nearest.map_or_else(
            || line + more * as_f64(at),
            |other| {
                let (sum, count) = self.seen[other];
                sum / f64::from(count)
            },
        )
    }
}

/// The heights of all rows of a list, in pixels.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Heights {
    /// Letters of each row.
    letters: Vec<usize>,
    /// The height of each row where it has been measured.
    measured: Vec<Option<f64>>,
    /// Where each row begins, and at the end where the last one ends.
    tops: Vec<f64>,
    guesses: Guesses,
    /// Cells of a row.
    columns: usize,
}

impl Heights {
    /// Takes another list, of rows with so many letters in so many columns, keeping
    /// what was learned.
    pub(crate) fn begin(&mut self, letters: Vec<usize>, columns: usize) {
        self.columns = columns;
        self.measured = vec![None; letters.len()];
        self.letters = letters;
        self.tops.clear();
        self.tops.resize(self.letters.len() + 1, 0.0);
        self.stack_from(0);
    }

    /// Forgets every height: the rows have another width now.
    pub(crate) fn forget(&mut self) {
        self.guesses = Guesses::default();
        let letters = std::mem::take(&mut self.letters);
        self.begin(letters, self.columns);
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.letters.len()
    }

    /// Where a row begins.
    pub(crate) fn top(&self, row: usize) -> f64 {
        self.tops.get(row).or(self.tops.last()).copied().unwrap_or(0.0)
    }

    /// Takes the heights of drawn rows, in the order of the rows. What lies above
    /// them stays where it is.
    pub(crate) fn measure(&mut self, heights: &[(usize, f64)]) {
        for &(row, height) in heights {
            if let Some(measured) = self.measured.get_mut(row) {
                if measured.is_none() {
                    self.guesses.learn(self.letters[row], height);
                }
                *measured = Some(height);
            }
        }
        if let Some(&(first, _)) = heights.first() {
            self.stack_from(first);
        }
    }

    /// Puts the rows from this one on under each other.
    fn stack_from(&mut self, first: usize) {
        let by_step: Vec<f64> = (0..STEPS).map(|at| self.guesses.guess(at * STEP)).collect();
        for row in first..self.letters.len() {
            let height = self.measured[row].unwrap_or_else(|| by_step[step(self.letters[row])]);
            self.tops[row + 1] = self.tops[row] + height;
        }
    }

    /// The rows to draw where the pixels from `from` to `to` of the list can be
    /// seen: these, and on each side a third as many more.
    pub(crate) fn window(&self, from: f64, to: f64) -> Range<usize> {
        if self.is_short() {
            return 0..self.len();
        }
        let beside = (to - from).max(0.0) / 3.0;
        let (first, last) = self.between(from - beside, to + beside);
        let last = last.max(first + FEWEST).min(self.len());
        first.min(last.saturating_sub(FEWEST))..last
    }

    /// The rows of which anything can be seen there: what of the window is drawn at once
    /// where none of it stood before. The others follow in the next frame.
    pub(crate) fn seen(&self, from: f64, to: f64) -> Range<usize> {
        if self.is_short() || to <= from {
            return self.window(from, to);
        }
        let (first, last) = self.between(from, to);
        first.min(last.saturating_sub(1))..last
    }

    fn is_short(&self) -> bool {
        self.len() * self.columns.max(1) <= WHOLE
    }

    /// The row at one place, and the one after that at another.
    fn between(&self, from: f64, to: f64) -> (usize, usize) {
        let row_at = |y: f64| self.tops.partition_point(|&top| top <= y).saturating_sub(1);
        (row_at(from).min(self.len()), (row_at(to) + 1).min(self.len()))
    }
}

/// What is drawn of a list: some rows, and gaps as high as the rows left out.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Drawn {
    /// In the order of the list.
    pub(crate) pieces: Vec<Piece>,
}

/// A part of what is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Piece {
    /// Rows left out, so many pixels high.
    Gap(f64),
    /// A row.
    Row(usize),
    /// A row that is drawn in the next frame; the gap beside it is higher by it till then.
    Later(usize),
}

impl Drawn {
    /// The rows of the window, of which those of `now` are drawn at once, and the one kept
    /// beside them (the one with the focus), with the gaps between.
    pub(crate) fn of(heights: &Heights, window: Range<usize>, now: Range<usize>, kept: Option<usize>) -> Self {
        let kept = kept.filter(|row| *row < heights.len() && !now.contains(row));
        let above = kept.filter(|&row| row < now.start);
        let below = kept.filter(|&row| row >= now.end);
        let later = |rows: Range<usize>| (rows.start.max(window.start)..rows.end.min(window.end)).map(Piece::Later);
        let mut pieces = Vec::new();
        let mut next = 0;
        for row in above.into_iter().chain(now).chain(below) {
            if row > next {
                pieces.push(Piece::Gap(heights.top(row) - heights.top(next)));
                pieces.extend(later(next..row));
            }
            pieces.push(Piece::Row(row));
            next = row + 1;
        }
        if next < heights.len() {
            pieces.extend(later(next..heights.len()));
            pieces.push(Piece::Gap(heights.top(heights.len()) - heights.top(next)));
        }
        Self { pieces }
    }

    /// The rows that are drawn.
    pub(crate) fn rows(&self) -> impl Iterator<Item = usize> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Gap(_) | Piece::Later(_) => None,
            Piece::Row(row) => Some(*row),
        })
    }

    /// These and those that are drawn in the next frame.
    pub(crate) fn all(&self) -> impl Iterator<Item = usize> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Gap(_) => None,
            Piece::Row(row) | Piece::Later(row) => Some(*row),
        })
    }

    /// Whether more than half of these rows are not drawn.
    pub(crate) fn lacks(&self, rows: Range<usize>) -> bool {
        let (half, drawn) = (rows.len() / 2, self.rows().collect::<Vec<_>>());
        rows.filter(|row| drawn.binary_search(row).is_err()).count() > half
    }
}

/// For each of the rows that were drawn `before`, which of the rows to be drawn `after`
/// takes its element, both in the order of the list: a row that stays its own, the
/// others those of new rows between the same neighbors, so that no element that stays
/// has to be moved. None where the element is not needed there.
pub(crate) fn refilled(before: &[usize], after: &[usize]) -> Vec<Option<usize>> {
    let stays = |row: usize| after.binary_search(&row).is_ok();
    let mut ends = Vec::with_capacity(before.len());
    let mut end = usize::MAX;
    for &row in before.iter().rev() {
        ends.push(end);
        end = if stays(row) { row } else { end };
    }
    let mut new = after.iter().copied().filter(|row| before.binary_search(row).is_err()).peekable();
    let refilled = before.iter().zip(ends.into_iter().rev()).map(|(&row, end)| {
        if stays(row) {
            while new.next_if(|&new| new < row).is_some() {}
            return Some(row);
        }
        new.next_if(|&new| new < end)
    });
    refilled.collect()
}

/// The row that a key leads to from `row` of `count`, with so many rows on a page.
pub(crate) fn reached(row: usize, count: usize, page: usize, key: &str) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let next = match key {
        "ArrowDown" => row + 1,
        "ArrowUp" => row.saturating_sub(1),
        "PageDown" => row + page.max(1),
        "PageUp" => row.saturating_sub(page.max(1)),
        "Home" => 0,
        "End" => last,
        _ => return None,
    };
    Some(next.min(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heights(rows: usize) -> Heights {
        let mut heights = Heights::default();
        heights.begin((0..rows).map(|row| 20 + row % 200).collect(), 5);
        heights
    }

    #[test]
    fn a_short_list_is_drawn_whole() {
        assert_eq!(heights(WHOLE / 5).window(1e6, 1e6 + 800.0), 0..WHOLE / 5);
        assert_ne!(heights(WHOLE / 5 + 1).window(1e6, 1e6 + 800.0).start, 0);
        let drawn = Drawn::of(&heights(3), 0..3, 0..3, Some(1));
        assert_eq!(drawn.pieces, [Piece::Row(0), Piece::Row(1), Piece::Row(2)]);
    }

    #[test]
    fn a_long_list_is_drawn_where_it_is_seen_and_no_further() {
        let heights = heights(5000);
        for from in [-1e9, -500.0, 0.0, 3.5, 90_000.0, heights.top(5000) - 100.0, 1e9] {
            let window = heights.window(from, from + 900.0);
            assert!(window.len() <= 40 && window.len() >= FEWEST, "{window:?} at {from}");
            if from >= 0.0 && from + 900.0 < heights.top(5000) {
                assert!(heights.top(window.start) <= from && heights.top(window.end) >= from + 900.0);
            }
        }
        assert_eq!(heights.window(1e9, 2e9).end, 5000);
        assert_eq!(heights.window(-2e9, -1e9).start, 0);
    }

    #[test]
    fn what_can_be_seen_is_drawn_before_what_is_beside_it() {
        let list = heights(5000);
        for from in [-500.0, 0.0, 3.5, 90_000.0, list.top(5000) - 100.0] {
            let (seen, window) = (list.seen(from, from + 900.0), list.window(from, from + 900.0));
            assert!(!seen.is_empty() && seen.start >= window.start && seen.end <= window.end, "{seen:?} at {from}");
            assert!(list.top(seen.start) <= from.max(0.0));
            assert!(list.top(seen.end) >= (from + 900.0).min(list.top(5000)));
        }
        assert_eq!(list.seen(9e9, 9e9 + 900.0), 4999..5000, "past the end the last row is drawn");
        assert_eq!(list.seen(100.0, 100.0).len(), FEWEST, "nothing is seen, and the list is not empty");
        assert_eq!(heights(WHOLE / 5).seen(0.0, 90.0), 0..WHOLE / 5);
        assert_eq!(heights(0).seen(0.0, 90.0), 0..0);
    }

    #[test]
    fn a_jump_is_told_from_a_step() {
        let drawn = Drawn::of(&heights(5000), 90..130, 100..120, Some(3));
        assert!(!drawn.lacks(100..110) && !drawn.lacks(115..125));
        assert!(drawn.lacks(116..125) && drawn.lacks(0..9) && drawn.lacks(4000..4001));
        assert!(!drawn.lacks(3..4) && !drawn.lacks(0..0));
        assert!(Drawn::default().lacks(0..1));
    }

    #[test]
    fn gaps_and_rows_are_as_high_as_the_list() {
        let heights = heights(500);
        let kept = [None, Some(0), Some(99), Some(100), Some(107), Some(130), Some(499), Some(9999)];
        for (kept, now) in kept.into_iter().flat_map(|kept| [(kept, 100..130), (kept, 110..120)]) {
            let drawn = Drawn::of(&heights, 100..130, now.clone(), kept);
            let high = |piece: &Piece| match *piece {
                Piece::Gap(height) => height,
                Piece::Row(row) => heights.top(row + 1) - heights.top(row),
                Piece::Later(_) => 0.0,
            };
            let whole: f64 = drawn.pieces.iter().map(high).sum();
            assert!((whole - heights.top(500)).abs() < 0.01, "{kept:?}: {whole}");
            assert!(drawn.rows().is_sorted() && drawn.all().is_sorted());
            assert!((100..130).all(|row| drawn.all().any(|one| one == row)), "each has an element");
            assert!(kept.is_none_or(|kept| kept >= 500 || drawn.rows().any(|row| row == kept)));
        }
    }

    #[test]
    fn elements_stay_with_their_rows_and_are_filled_anew_where_they_stand() {
        let rows = |list: std::ops::Range<usize>| list.collect::<Vec<_>>();
        let down = refilled(&rows(10..20), &rows(13..23));
        assert_eq!(down[..3], [None; 3], "they have to be put after the others");
        assert_eq!(down[3..], rows(13..20).into_iter().map(Some).collect::<Vec<_>>());
        let away = refilled(&rows(10..20), &rows(500..508));
        assert_eq!(away[..8], rows(500..508).into_iter().map(Some).collect::<Vec<_>>());
        assert_eq!(away[8..], [None; 2]);
        // The row that the keys are at stays where it is.
        assert_eq!(refilled(&[3, 40, 41, 42], &[3, 90, 91]), [Some(3), Some(90), Some(91), None]);
        assert_eq!(refilled(&[40, 41, 99], &[7, 8, 9, 99]), [Some(7), Some(8), Some(99)]);
        assert_eq!(refilled(&[40, 41], &[12, 40, 60]), [Some(40), Some(60)]);
        assert_eq!(refilled(&[], &[1]), []);
    }

    #[test]
    fn measured_rows_teach_the_guesses_and_move_nothing_above() {
        let mut list = heights(1000);
        let before = list.top(100);
        let measured: Vec<(usize, f64)> = (100..140).map(|row| (row, 200.0)).collect();
        list.measure(&measured);
        assert!((list.top(100) - before).abs() < 0.01);
        assert!((list.top(140) - before - 8000.0).abs() < 0.01);
        assert!((list.top(141) - list.top(140) - 200.0).abs() < 0.01, "rows of such lengths are so high");
        list.begin(vec![30; 70], 5);
        assert!((list.top(70) - 70.0 * 200.0).abs() < 0.01, "what was learned holds for another list");
        list.forget();
        assert!(list.top(70) < 70.0 * 200.0);
    }

    #[test]
    fn keys_reach_every_row() {
        let to = |row, key| reached(row, 5000, 9, key);
        assert_eq!(to(0, "ArrowUp"), Some(0));
        assert_eq!(to(4998, "PageDown"), Some(4999));
        assert_eq!(to(20, "PageUp"), Some(11));
        assert_eq!(to(7, "End"), Some(4999));
        assert_eq!(to(7, "x"), None);
        assert_eq!(reached(0, 0, 9, "End"), None);
    }
}

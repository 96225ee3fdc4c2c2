//! The way through an article: the overview of its marks, the part of it that is
//! seen, and the steps from mark to mark.
//!
//! Never here: the text.

use crate::number;
use crate::ui::model::marks::{Marks, Spot, Tone};
use crate::ui::model::original::Line;

/// A mark in the overview.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Tick {
    /// Where it stands, as a share in `[0, 1]`.
    pub(crate) share: f64,
    /// How it looks.
    pub(crate) tone: Tone,
    /// The passage it leads to.
    pub(crate) spot: usize,
}

/// How many marks the overview has room for.
const ROOM: usize = 200;

/// The marks of the overview; of several in one place the strongest.
pub(crate) fn ticks(spots: &[Spot], marks: Marks) -> Vec<Tick> {
    let mut ticks: Vec<Tick> = Vec::new();
    for (spot, one) in spots.iter().enumerate().filter(|(_, one)| marks.has(one.tone)) {
        let tick = Tick { share: one.share, tone: one.tone, spot };
        match ticks.last_mut() {
            Some(last) if place(last.share) == place(tick.share) => {
                if tick.tone < last.tone {
                    *last = tick;
                }
            }
            _ => ticks.push(tick),
        }
    }
    ticks
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "at most ROOM")]
fn place(share: f64) -> usize {
    (share.clamp(0.0, 1.0) * ROOM as f64) as usize
}

/// The mark nearest to a place in the overview.
pub(crate) fn nearest(ticks: &[Tick], share: f64) -> Option<usize> {
    let near = ticks.iter().min_by(|a, b| (a.share - share).abs().total_cmp(&(b.share - share).abs()));
    near.map(|tick| tick.spot)
}

/// A share as a length in CSS.
pub(crate) fn percent(share: f64) -> String {
    let hundredths = number::percent(share.clamp(0.0, 1.0) * 100.0);
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The lines at the two edges of the screen, and how much of each is above its edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Edges {
    /// The first line that is seen.
    pub(crate) first: usize,
    /// The share of it that is above the screen.
    pub(crate) above: f64,
    /// The last line that is seen.
    pub(crate) last: usize,
    /// The share of it that is above the lower edge.
    pub(crate) within: f64,
}

/// Where the part that is seen begins, and how long it is, in shares of the text.
pub(crate) fn seen(lines: &[Line], edges: Edges) -> (f64, f64) {
    let at = |line: usize, inner: f64| {
        let (start, end) = lines.get(line).map_or((0.0, 0.0), |line| line.shares);
        start + (end - start) * inner.clamp(0.0, 1.0)
    };
    let (start, end) = (at(edges.first, edges.above), at(edges.last, edges.within));
    (start, (end - start).max(0.0))
}

/// Which way to step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// To the one after.
    Next,
    /// To the one before.
    Previous,
}

/// Where a step led.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Step {
    /// The passage.
    pub(crate) spot: usize,
    /// Its number among those stepped over, counted from 1.
    pub(crate) number: usize,
    /// How many there are.
    pub(crate) all: usize,
    /// Whether it went over the end, or the start, of the text.
    pub(crate) is_around: bool,
}

/// One step over the passages that have one of `marks`, from the passage `from`, or,
/// where none is chosen, from what is seen first.
pub(crate) fn step(spots: &[Spot], marks: Marks, from: Option<usize>, seen: f64, way: Way) -> Option<Step> {
    let wanted: Vec<usize> = (0..spots.len()).filter(|&at| marks.has(spots[at].tone)).collect();
    let here = from.unwrap_or_else(|| spots.partition_point(|spot| spot.share < seen));
    let next = match (way, from) {
        (Way::Next, Some(_)) => wanted.partition_point(|&at| at <= here),
        (Way::Next, None) => wanted.partition_point(|&at| at < here),
        (Way::Previous, _) => wanted.partition_point(|&at| at < here).checked_sub(1).unwrap_or(wanted.len()),
    };
    let at = match way {
        Way::Next if next >= wanted.len() => 0,
        Way::Previous if next >= wanted.len() => wanted.len().checked_sub(1)?,
        _ => next,
    };
    let is_around = next >= wanted.len();
    Some(Step { spot: *wanted.get(at)?, number: at + 1, all: wanted.len(), is_around })
}

/// The number of a passage among the disputed, and how many those are.
pub(crate) fn disputed(spots: &[Spot], chosen: Option<usize>) -> (Option<usize>, usize) {
    let disputed = |spot: &&Spot| spot.tone == Tone::Disputed;
    let all = spots.iter().filter(disputed).count();
    let is_one = |at: &usize| spots.get(*at).is_some_and(|spot| spot.tone == Tone::Disputed);
    let number = chosen.filter(is_one).map(|at| spots[..=at].iter().filter(disputed).count());
    (number, all)
}

/// How much of what stands at `top` with this height is above `edge`, as a share in
/// `[0, 1]`; all from the same origin.
pub(crate) fn above(top: f64, height: f64, edge: f64) -> f64 {
    if height <= 0.0 { 0.0 } else { ((edge - top) / height).clamp(0.0, 1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(share: f64, tone: Tone) -> Spot {
        Spot { claims: Vec::new(), own: 0, tone, runs: 0..0, anchor: 0, share }
    }

    fn spots() -> Vec<Spot> {
        use Tone::{Corroborated, Disputed, Single};
        [(0.0, Single), (0.2, Disputed), (0.201, Single), (0.5, Corroborated), (0.9, Disputed)]
            .map(|(share, tone)| spot(share, tone))
            .to_vec()
    }

    #[test]
    fn the_strongest_mark_of_a_place_is_shown() {
        let ticks = ticks(&spots(), Marks::All);
        assert_eq!(ticks.iter().map(|tick| tick.spot).collect::<Vec<_>>(), [0, 1, 3, 4]);
        assert_eq!(nearest(&ticks, 0.45), Some(3));
        assert_eq!(nearest(&[], 0.45), None);
        assert_eq!(super::ticks(&spots(), Marks::Disputed).len(), 2);
    }

    #[test]
    fn steps_go_round_and_say_so() {
        let spots = spots();
        let go =
            |from, way| step(&spots, Marks::Disputed, from, 0.0, way).map(|one| (one.spot, one.number, one.is_around));
        assert_eq!(go(None, Way::Next), Some((1, 1, false)));
        assert_eq!(go(Some(1), Way::Next), Some((4, 2, false)));
        assert_eq!(go(Some(4), Way::Next), Some((1, 1, true)));
        assert_eq!(go(Some(1), Way::Previous), Some((4, 2, true)));
        assert_eq!(go(Some(3), Way::Previous), Some((1, 1, false)));
        assert_eq!(step(&spots, Marks::All, None, 0.4, Way::Next).map(|one| one.spot), Some(3));
        assert_eq!(step(&[], Marks::All, None, 0.0, Way::Previous), None);
    }

    #[test]
    fn the_disputed_are_counted() {
        assert_eq!(disputed(&spots(), Some(4)), (Some(2), 2));
        assert_eq!(disputed(&spots(), Some(3)), (None, 2));
        assert_eq!(disputed(&[], None), (None, 0));
    }

    #[test]
    fn the_seen_part_is_told_in_shares() {
        let line = |shares| Line { runs: Vec::new(), begins: true, shares };
        let lines = [line((0.0, 0.5)), line((0.5, 1.0))];
        let edges = Edges { first: 0, above: 0.5, last: 1, within: 0.5 };
        assert_eq!(seen(&lines, edges), (0.25, 0.5));
        assert_eq!(percent(0.25), "25.00%");
        assert!((above(-10.0, 40.0, 0.0) - 0.25).abs() < 1e-9);
    }
}

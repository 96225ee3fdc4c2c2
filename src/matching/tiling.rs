//! Greedy string tiling (Wise 1993): the runs of words that stand in both of two
//! texts, the longest first, no word in two of them. Unlike a diff it finds
//! passages that were moved.
//!
//! Never here: what the words are, and what sharing them means.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use crate::order::Order;

/// A run of words that stands in both texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// Its first word in the one.
    pub a: usize,
    /// Its first word in the other.
    pub b: usize,
    /// How many words it has.
    pub length: usize,
}

/// Places in `b` of one run of words that are looked at. Prose hardly says the same
/// ten words twice; a text made to hold up the page says them a million times.
const PLACES: usize = 4;

/// The tiles of at least `least` words, in the order of `a`.
///
/// ```
/// use claimgrid::matching::tiling::tiling;
/// let moved = tiling(&[1, 2, 3, 9, 4, 5, 6], &[4, 5, 6, 8, 1, 2, 3], 3);
/// assert_eq!(moved.iter().map(|run| (run.a, run.b, run.length)).collect::<Vec<_>>(), [(0, 4, 3), (4, 0, 3)]);
/// ```
#[must_use]
pub fn tiling(a: &[u32], b: &[u32], least: usize) -> Vec<Run> {
    let least = least.max(1);
    let mut places: HashMap<&[u32], Vec<usize>> = HashMap::new();
    for (at, words) in b.windows(least).enumerate() {
        let places = places.entry(words).or_default();
        if places.len() < PLACES {
            places.push(at);
        }
    }
    // All runs that cannot be made longer, the longest on top.
    let mut open = BinaryHeap::new();
    for (in_a, words) in a.windows(least).enumerate() {
        for &in_b in places.get(words).into_iter().flatten() {
            if in_a > 0 && in_b > 0 && a[in_a - 1] == b[in_b - 1] && held(&places, a, in_a - 1, in_b - 1, least) {
                continue;
            }
            let length = a[in_a..].iter().zip(&b[in_b..]).take_while(|(a, b)| a == b).count();
            open.push((length, Reverse(in_a), Reverse(in_b)));
        }
    }
    let (mut used_a, mut used_b) = (vec![false; a.len()], vec![false; b.len()]);
    let mut tiles = Vec::new();
    while let Some((length, Reverse(in_a), Reverse(in_b))) = open.pop() {
        let free = |at: usize| !used_a[in_a + at] && !used_b[in_b + at];
        if (0..length).all(free) {
            used_a[in_a..in_a + length].fill(true);
            used_b[in_b..in_b + length].fill(true);
            tiles.push(Run { a: in_a, b: in_b, length });
            continue;
        }
        // What longer tiles left of it comes up again by its own length.
        let mut from = None;
        for at in 0..=length {
            let is_free = at < length && free(at);
            match from {
                None if is_free => from = Some(at),
                Some(start) if !is_free => {
                    if at - start >= least {
                        open.push((at - start, Reverse(in_a + start), Reverse(in_b + start)));
                    }
                    from = None;
                }
                _ => {}
            }
        }
    }
    tiles.order_by_key(|tile| tile.a);
    tiles
}

/// Whether the run that begins at these places was looked at.
fn held(places: &HashMap<&[u32], Vec<usize>>, a: &[u32], in_a: usize, in_b: usize, least: usize) -> bool {
    a.get(in_a..in_a + least).and_then(|words| places.get(words)).is_some_and(|known| known.contains(&in_b))
}

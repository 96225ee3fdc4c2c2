//! Lists put in order by one body of code for all types: `slice::sort` is compiled
//! anew for every type and every key, some four kilobytes each, and a page has to
//! load them all. Here each costs two calls, and a list that is in order already a
//! look at its elements. A stable merge sort, bottom up (Knuth, vol. 3, 5.2.4).
//!
//! Never here: what comes before what.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};
use std::mem;

/// A list that can be put in order. Equal elements stay in the order they have.
pub trait Order<T> {
    /// Puts the smallest first.
    fn order(&mut self)
    where
        T: Ord;

    /// Puts first what `compare` calls less.
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// Puts first what has the smallest key.
    ///
    /// ```
    /// use claimgrid::order::Order;
    ///
    /// let mut ships = ["Tolen", "Alma", "Ines"];
    /// ships.order_by_key(|name| name.len());
    /// assert_eq!(ships, ["Alma", "Ines", "Tolen"]);
    /// ```
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);

    /// The same with a key that takes its time: it is asked for once an element.
    fn order_by_cached_key<K: Ord>(&mut self, key: impl Fn(&T) -> K);
}

impl<T> Order<T> for [T] {
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }

    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let mut places = places(self.len(), &|a, b| compare(&self[a], &self[b]).is_gt());
        follow(&mut places, &mut |a, b| self.swap(a, b));
    }

    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }

    fn order_by_cached_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        let keys: Vec<K> = self.iter().map(key).collect();
        let mut places = places(self.len(), &|a, b| keys[a] > keys[b]);
        follow(&mut places, &mut |a, b| self.swap(a, b));
    }
}

/// The set of these. `collect` would sort them first.
pub fn set<T: Ord>(of: impl IntoIterator<Item = T>) -> BTreeSet<T> {
    let mut set = BTreeSet::new();
    set.extend(of);
    set
}

/// The map of these, of several with one key the last. `collect` would sort them first.
pub fn map<K: Ord, V>(of: impl IntoIterator<Item = (K, V)>) -> BTreeMap<K, V> {
    let mut map = BTreeMap::new();
    map.extend(of);
    map
}

/// For each place the element that belongs there; nothing for a list in order.
fn places(len: usize, is_after: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    if (1..len).all(|at| !is_after(at - 1, at)) {
        return Vec::new();
    }
    let mut from: Vec<usize> = (0..len).collect();
    let mut to = Vec::with_capacity(len);
    let mut width = 1;
    while width < len {
        for run in from.chunks(2 * width) {
            let (mut left, mut right) = run.split_at(width.min(run.len()));
            while let (Some((&a, more_left)), Some((&b, more_right))) = (left.split_first(), right.split_first()) {
                if is_after(a, b) {
                    to.push(b);
                    right = more_right;
                } else {
                    to.push(a);
                    left = more_left;
                }
            }
            to.extend_from_slice(left);
            to.extend_from_slice(right);
        }
        mem::swap(&mut from, &mut to);
        to.clear();
        width *= 2;
    }
    from
}

/// Brings every element to its place, one round of exchanges after another.
fn follow(places: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for first in 0..places.len() {
        let mut at = first;
        loop {
            let from = mem::replace(&mut places[at], at);
            if from == first {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Order;

    #[test]
    fn lists_come_out_as_the_standard_sort_puts_them() {
        for len in 0..200_usize {
            // Scattered, with many of one key: a multiplier of Knuth's, cut to few values.
            let list: Vec<(usize, usize)> = (0..len).map(|at| (at * 2_654_435_761 % 1_009 % 7, at)).collect();
            let (mut ours, mut theirs) = (list.clone(), list);
            ours.order_by_key(|one| one.0);
            theirs.sort_by_key(|one| one.0);
            assert_eq!(ours, theirs);
            ours.order_by_cached_key(|one| one.1 % 5);
            theirs.sort_by_key(|one| one.1 % 5);
            assert_eq!(ours, theirs);
            ours.order_by(|a, b| b.cmp(a));
            theirs.sort_by(|a, b| b.cmp(a));
            assert_eq!(ours, theirs);
            ours.order();
            theirs.sort_unstable();
            assert_eq!(ours, theirs);
        }
    }
}

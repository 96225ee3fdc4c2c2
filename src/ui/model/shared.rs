//! How much text the articles share, as a map of all pairs: how dark each cell is,
//! what it says, and where the arrow keys lead.
//!
//! Never here: the shared passages themselves (that is `pair`), and what shared
//! text means for the origins.

use crate::config::Config;
use crate::report::{Overlap, Report};
use crate::ui::model::names::{CROWDED, Column};
use crate::ui::words::Words;

/// Two articles: the one of the row and the one of the column.
pub(crate) type Pair = (usize, usize);

/// The map of all pairs; none where no two articles share any text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Map {
    /// One per article.
    pub(crate) rows: Vec<Row>,
    /// Whether there are so many that the cells hold the share alone.
    pub(crate) crowded: bool,
    /// The pair that shares most of its text, the first of equals.
    pub(crate) closest: Pair,
    /// What the shades mean.
    pub(crate) legend: Vec<Shade>,
}

/// One article against all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// The name of the article.
    pub(crate) name: String,
    /// One per column; none where the row meets itself.
    pub(crate) cells: Vec<Option<Cell>>,
}

/// How much of the row's article stands in the column's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    /// `61 %`; empty where no shared text was found.
    pub(crate) share: String,
    /// `7 passages`; empty where there is none.
    pub(crate) passages: String,
    /// From 0, where there is nothing, to [`DARKEST`].
    pub(crate) shade: usize,
    /// The whole cell as a sentence.
    pub(crate) said: String,
}

/// One entry of the legend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shade {
    /// From 0 to [`DARKEST`].
    pub(crate) shade: usize,
    /// `20 % to 35 %`.
    pub(crate) said: String,
}

/// The darkest shade: there are as many steps as [`steps`] has, and nothing at all.
pub(crate) const DARKEST: usize = 5;

/// The shares at which the shade grows darker. They are those at which the analysis
/// takes note, so that a shade means something: half of what counts together with a
/// credit, what counts together with a credit, what counts alone, and all of a text.
fn steps(config: &Config) -> [f64; DARKEST - 1] {
    [config.credited_text / 2.0, config.credited_text, config.one_origin, config.wholly_derived]
}

/// The map of a report; none where no two of its articles share any text.
pub(crate) fn map(report: &Report, columns: &[Column], words: &Words) -> Option<Map> {
    let best = |overlap: &&Overlap| overlap.containment_a.max(overlap.containment_b);
    let mut closest = report.overlaps.first()?;
    for overlap in &report.overlaps {
        if best(&overlap) > best(&closest) {
            closest = overlap;
        }
    }
    let config = Config::default();
    let mut rows: Vec<Row> = columns
        .iter()
        .enumerate()
        .map(|(row, article)| {
            let cells = columns.iter().enumerate().map(|(column, other)| {
                (row != column).then(|| Cell {
                    share: String::new(),
                    passages: String::new(),
                    shade: 0,
                    said: words.no_cell(&article.name, &other.name),
                })
            });
            Row { name: article.name.clone(), cells: cells.collect() }
        })
        .collect();
    for overlap in &report.overlaps {
        let (a, b) = (overlap.a.index(), overlap.b.index());
        for (row, column, share) in [(a, b, overlap.containment_a), (b, a, overlap.containment_b)] {
            let (Some(one), Some(other)) = (columns.get(row), columns.get(column)) else { continue };
            let cell = rows.get_mut(row).and_then(|row| row.cells.get_mut(column));
            if let Some(Some(cell)) = cell {
                *cell = Cell {
                    share: words.share_of_text(share),
                    passages: words.counted(words.sources.passages, overlap.tiles.len()),
                    shade: 1 + steps(&config).iter().filter(|&&step| share >= step).count(),
                    said: words.cell(share, &one.name, &other.name, overlap.tiles.len()),
                };
            }
        }
    }
    let (a, b) = (closest.a.index(), closest.b.index());
    // The cell that says more: how much of the article stands in the other.
    let pair = if closest.containment_b > closest.containment_a { (b, a) } else { (a, b) };
    Some(Map { rows, crowded: columns.len() >= CROWDED, closest: pair, legend: legend(&config, words) })
}

fn legend(config: &Config, words: &Words) -> Vec<Shade> {
    let steps = steps(config);
    let said = (0..=DARKEST).map(|shade| match shade {
        0 => words.sources.shade_none.to_owned(),
        1 => words.shade(None, steps.first().copied()),
        shade => words.shade(steps.get(shade - 2).copied(), steps.get(shade - 1).copied()),
    });
    said.enumerate().map(|(shade, said)| Shade { shade, said }).collect()
}

/// The pair that a key leads to from the cell of `pair`, in a map of so many articles.
/// The cells where an article meets itself are stepped over.
pub(crate) fn reached(pair: Pair, key: &str, count: usize) -> Option<Pair> {
    let last = count.checked_sub(1)?;
    let step = |(row, column): Pair| match key {
        "ArrowUp" => row.checked_sub(1).map(|row| (row, column)),
        "ArrowDown" => (row < last).then(|| (row + 1, column)),
        "ArrowLeft" => column.checked_sub(1).map(|column| (row, column)),
        "ArrowRight" => (column < last).then(|| (row, column + 1)),
        "Home" => Some((row, 0)),
        "End" => Some((row, last)),
        _ => None,
    };
    let next = step(pair)?;
    if next.0 != next.1 {
        return Some(next);
    }
    match key {
        "Home" => (last > 0).then_some((next.0, 1)),
        "End" => last.checked_sub(1).map(|column| (next.0, column)),
        _ => step(next),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::ArticleId;
    use crate::ui::model::{fixture, names};
    use crate::ui::words::Language;

    fn overlap(a: usize, b: usize, containment_a: f64, containment_b: f64) -> Overlap {
        let tiles = fixture::tiles(a, b);
        Overlap { a: ArticleId(a), b: ArticleId(b), resemblance: 0.5, containment_a, containment_b, tiles }
    }

    fn mapped(overlaps: Vec<Overlap>) -> Option<Map> {
        let report = Report { overlaps, ..fixture::report() };
        let words = Language::English.words();
        map(&report, &names::columns(&report, words), words)
    }

    #[test]
    fn a_cell_tells_how_much_of_the_row_stands_in_the_column() {
        let map = mapped(vec![overlap(1, 2, 0.4, 0.9)]).expect("two articles share text");
        let cell = |row: usize, column: usize| map.rows[row].cells[column].as_ref().expect("no diagonal");
        assert_eq!((cell(1, 2).share.as_str(), cell(1, 2).shade), ("40%", 4));
        assert_eq!((cell(2, 1).share.as_str(), cell(2, 1).shade), ("90%", DARKEST));
        assert_eq!(cell(2, 1).passages, "1 passage");
        assert_eq!(cell(2, 1).said, "90% of Daily Tide stands word for word in Coast Wire: 1 passage");
        assert_eq!((cell(0, 4).share.as_str(), cell(0, 4).shade), ("", 0));
        assert_eq!(cell(0, 4).said, "No shared text found: Ellery Courier, Northern Post");
        assert_eq!(map.rows[3].cells[3], None);
        assert_eq!(map.closest, (2, 1), "the direction that says more");
    }

    #[test]
    fn the_closest_pair_is_the_first_of_equals() {
        let map = mapped(vec![overlap(0, 3, 0.5, 0.1), overlap(1, 2, 0.1, 0.5)]).expect("a map");
        assert_eq!(map.closest, (0, 3));
    }

    #[test]
    fn a_trace_of_text_is_not_called_nothing() {
        let map = mapped(vec![overlap(1, 2, 0.004, 0.2)]).expect("a map");
        let cell = map.rows[1].cells[2].as_ref().expect("no diagonal");
        assert_eq!((cell.share.as_str(), cell.shade), ("<1%", 1));
        assert_eq!(map.rows[2].cells[1].as_ref().map(|cell| cell.shade), Some(3), "a step begins at its threshold");
    }

    #[test]
    fn where_nothing_is_shared_there_is_no_map() {
        assert_eq!(mapped(Vec::new()), None);
    }

    #[test]
    fn the_legend_covers_every_shade() {
        let said: Vec<String> =
            mapped(vec![overlap(1, 2, 0.5, 0.5)]).expect("a map").legend.into_iter().map(|shade| shade.said).collect();
        assert_eq!(said, ["none found", "under 10%", "10% to 20%", "20% to 35%", "35% to 70%", "70% and more"]);
    }

    #[test]
    fn arrow_keys_step_over_the_diagonal() {
        assert_eq!(reached((0, 1), "ArrowDown", 3), Some((2, 1)));
        assert_eq!(reached((1, 0), "ArrowRight", 3), Some((1, 2)));
        assert_eq!(reached((1, 2), "ArrowUp", 3), Some((0, 2)));
        assert_eq!(reached((0, 1), "ArrowLeft", 3), None, "beyond the diagonal there is nothing");
        assert_eq!(reached((0, 2), "Home", 3), Some((0, 1)));
        assert_eq!(reached((2, 0), "End", 3), Some((2, 1)));
        assert_eq!(reached((0, 1), "x", 3), None);
        assert_eq!(reached((0, 0), "End", 1), None);
    }
}

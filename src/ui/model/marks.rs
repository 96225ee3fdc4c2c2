//! Where the claims stand in an article: its passages, and the text cut into runs
//! that look the same from their start to their end. Passages may lie in one another
//! and across one another; a run knows all that cover it.
//!
//! Never here: what the other articles say.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::order::Order;
use crate::report::{Claim, Evidence, RemovalReason, Stance, Verdict};
use crate::ui::model::passage::Run;

/// A passage of a claim in its article: places in the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Asked {
    /// The claim.
    pub(crate) claim: usize,
    /// The passage in its evidence.
    pub(crate) place: usize,
}

/// How a passage is marked, what a reader most wants to see first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tone {
    /// Its claim is supported and refuted.
    Disputed,
    /// It gives another detail.
    Detail,
    /// Its claim is supported by several origins.
    Corroborated,
    /// Everything else.
    Single,
}

impl Tone {
    /// All tones in the order of the legend.
    pub(crate) const ALL: [Self; 4] = [Self::Disputed, Self::Detail, Self::Corroborated, Self::Single];
}

/// Which passages are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Marks {
    /// All.
    #[default]
    All,
    /// The disputed alone.
    Disputed,
    /// The corroborated alone.
    Corroborated,
}

impl Marks {
    /// The choices in their order.
    pub(crate) const ALL: [Self; 3] = [Self::All, Self::Disputed, Self::Corroborated];

    /// Whether a passage of this tone is marked.
    pub(crate) fn has(self, tone: Tone) -> bool {
        match self {
            Self::All => true,
            Self::Disputed => tone == Tone::Disputed,
            Self::Corroborated => tone == Tone::Corroborated,
        }
    }
}

/// The tone of one passage of a claim.
pub(crate) fn tone(claim: &Claim, place: usize, one: &Evidence) -> Tone {
    let differs =
        claim.conflicts.iter().chain(&claim.details).any(|conflict| conflict.a == place || conflict.b == place);
    match claim.verdict {
        Verdict::Disputed => Tone::Disputed,
        _ if one.stance == Stance::Discusses || differs => Tone::Detail,
        Verdict::Corroborated => Tone::Corroborated,
        Verdict::SingleOrigin => Tone::Single,
    }
}

/// A passage before the text is cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Passage {
    /// Its bytes in the text.
    pub(crate) range: Range<usize>,
    /// The claims that it carries.
    pub(crate) claims: Vec<Asked>,
    /// How it is marked.
    pub(crate) tone: Tone,
}

/// A passage in its place.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Spot {
    /// The claims that it carries, then those of the passages over the same words.
    pub(crate) claims: Vec<Asked>,
    /// How many of them are its own.
    pub(crate) own: usize,
    /// How it is marked.
    pub(crate) tone: Tone,
    /// The marked runs that it covers.
    pub(crate) runs: Range<usize>,
    /// The run that stands for it to the keyboard.
    pub(crate) anchor: usize,
    /// Where it begins, as a share of the text in `[0, 1]`.
    pub(crate) share: f64,
}

/// A part that was left out, before the text is cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LeftOut {
    /// Its bytes in the text.
    pub(crate) range: Range<usize>,
    /// Why.
    pub(crate) reason: RemovalReason,
}

/// How a run looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Read, and no claim is in it.
    Read,
    /// Left out of the comparison.
    LeftOut {
        /// Which part.
        part: usize,
        /// Whether the part ends with it.
        last: bool,
    },
    /// Words of a claim.
    Marked {
        /// Its number among the marked runs.
        run: usize,
        /// The passage that it leads to.
        spot: usize,
        /// How it is marked.
        tone: Tone,
        /// Whether it stands for the passage to the keyboard.
        anchors: bool,
    },
}

/// The passages in their places and the lines of the text as runs.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Marked {
    /// The passages in the order of the text.
    pub(crate) spots: Vec<Spot>,
    /// One per line.
    pub(crate) lines: Vec<Vec<Run<Ink>>>,
}

/// At most so many passages over the same words are told together.
const TOGETHER: usize = 6;

/// Cuts the lines of `text` where the passages and the parts left out begin and end.
/// `passages` and `parts` are in the order of the text.
pub(crate) fn marked(text: &str, lines: &[Range<usize>], passages: &[Passage], parts: &[LeftOut]) -> Marked {
    let mut edges: Vec<usize> = lines.iter().flat_map(|line| [line.start, line.end]).collect();
    edges.extend(passages.iter().flat_map(|one| [one.range.start, one.range.end]));
    edges.extend(parts.iter().flat_map(|one| [one.range.start, one.range.end]));
    edges.retain(|&at| at <= text.len() && text.is_char_boundary(at));
    edges.order();
    edges.dedup();
    let mut sweep = Sweep::new(text, passages, parts);
    let mut drawn: Vec<Vec<Run<Ink>>> = vec![Vec::new(); lines.len()];
    let mut line = 0;
    for pair in edges.windows(2) {
        let piece = pair[0]..pair[1];
        sweep.reach(piece.start);
        while lines.get(line).is_some_and(|one| one.end <= piece.start) {
            line += 1;
        }
        // What stands between two lines is the break between them.
        if lines.get(line).is_some_and(|one| one.start <= piece.start) {
            drawn[line].push(Run { text: text[piece.clone()].to_owned(), paint: sweep.ink(&piece) });
        }
    }
    sweep.reach(text.len());
    Marked { spots: sweep.spots, lines: drawn }
}

/// The way through the text from edge to edge.
struct Sweep<'a> {
    passages: &'a [Passage],
    parts: &'a [LeftOut],
    spots: Vec<Spot>,
    /// The passages over the current place: strongest first, then shortest.
    over: BTreeSet<(Tone, usize, usize)>,
    /// The ends of the same.
    ends: BTreeSet<(usize, usize)>,
    /// Which passages have a run that leads to them.
    leads: Vec<bool>,
    next: usize,
    part: usize,
    runs: usize,
}

impl<'a> Sweep<'a> {
    fn new(text: &str, passages: &'a [Passage], parts: &'a [LeftOut]) -> Self {
        let spot = |one: &Passage| Spot {
            claims: one.claims.clone(),
            own: one.claims.len(),
            tone: one.tone,
            runs: 0..0,
            anchor: usize::MAX,
            share: share(one.range.start, text.len()),
        };
        let spots = passages.iter().map(spot).collect();
        let (over, ends, leads) = (BTreeSet::new(), BTreeSet::new(), vec![false; passages.len()]);
        Self { passages, parts, spots, over, ends, leads, next: 0, part: 0, runs: 0 }
    }

    /// Lets the passages that end before or at `at` go and takes up those that begin there.
    fn reach(&mut self, at: usize) {
        while let Some(&(end, spot)) = self.ends.first().filter(|(end, _)| *end <= at) {
            self.ends.remove(&(end, spot));
            self.over.remove(&self.rank(spot));
            self.spots[spot].runs.end = self.runs;
        }
        while self.passages.get(self.next).is_some_and(|one| one.range.start <= at) {
            let spot = self.next;
            self.next += 1;
            if self.passages[spot].range.end > at {
                self.ends.insert((self.passages[spot].range.end, spot));
                self.over.insert(self.rank(spot));
                self.spots[spot].runs = self.runs..self.runs;
            }
        }
        while self.parts.get(self.part).is_some_and(|one| one.range.end <= at) {
            self.part += 1;
        }
    }

    fn rank(&self, spot: usize) -> (Tone, usize, usize) {
        let one = &self.passages[spot];
        (one.tone, one.range.len(), spot)
    }

    fn ink(&mut self, piece: &Range<usize>) -> Ink {
        let Some(&(tone, _, spot)) = self.over.first() else {
            let part = self.parts.get(self.part).filter(|one| one.range.start <= piece.start);
            return part.map_or(Ink::Read, |one| Ink::LeftOut { part: self.part, last: one.range.end <= piece.end });
        };
        let run = self.runs;
        self.runs += 1;
        let anchors = !std::mem::replace(&mut self.leads[spot], true);
        let over: Vec<usize> = self.over.iter().take(TOGETHER).map(|&(_, _, one)| one).collect();
        for &one in &over {
            // Best is a run that leads to the passage; else it is the first of its runs.
            if self.spots[one].anchor == usize::MAX || (one == spot && anchors) {
                let others = over.iter().filter(|&&other| other != one);
                let others = others.flat_map(|&other| self.passages[other].claims.iter().copied());
                let mine = &mut self.spots[one];
                mine.anchor = run;
                mine.claims.truncate(mine.own);
                mine.claims.extend(others);
            }
        }
        Ink::Marked { run, spot, tone, anchors }
    }
}

/// `at` of `all` as a share in `[0, 1]`.
#[allow(clippy::cast_precision_loss, reason = "texts are far shorter than 2^53 bytes")]
pub(crate) fn share(at: usize, all: usize) -> f64 {
    if all == 0 { 0.0 } else { at as f64 / all as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage(text: &str, words: &str, claim: usize, tone: Tone) -> Passage {
        let start = text.find(words).expect("the words stand there");
        Passage { range: start..start + words.len(), claims: vec![Asked { claim, place: 0 }], tone }
    }

    /// The words of a run, and spot, tone and anchor of a marked one.
    type Inked<'a> = (&'a str, Option<(usize, Tone, bool)>);

    fn inked(marked: &Marked) -> Vec<Inked<'_>> {
        let runs = marked.lines.iter().flatten();
        runs.map(|run| match run.paint {
            Ink::Marked { spot, tone, anchors, .. } => (run.text.as_str(), Some((spot, tone, anchors))),
            _ => (run.text.as_str(), None),
        })
        .collect()
    }

    #[test]
    fn a_passage_in_another_leaves_both_within_reach() {
        let text = "It was dark and the ferry sank at noon.";
        let whole = passage(text, "It was dark and the ferry sank at noon", 0, Tone::Corroborated);
        let inner = passage(text, "the ferry sank", 1, Tone::Disputed);
        let marked = marked(text, std::slice::from_ref(&(0..text.len())), &[whole, inner], &[]);
        assert_eq!(
            inked(&marked),
            [
                ("It was dark and ", Some((0, Tone::Corroborated, true))),
                ("the ferry sank", Some((1, Tone::Disputed, true))),
                (" at noon", Some((0, Tone::Corroborated, false))),
                (".", None),
            ]
        );
        assert_eq!(marked.spots[0].runs, 0..3);
        assert_eq!(marked.spots[1].runs, 1..2);
        let claims = |spot: usize| marked.spots[spot].claims.iter().map(|one| one.claim).collect::<Vec<_>>();
        assert_eq!(claims(0), [0], "where it begins nothing else is said");
        assert_eq!(claims(1), [1, 0]);
    }

    #[test]
    fn a_passage_that_others_cover_is_reached_where_it_begins() {
        let text = "The ferry sank.";
        let stronger = Passage { tone: Tone::Disputed, ..passage(text, "The ferry sank.", 0, Tone::Disputed) };
        let covered = passage(text, "The ferry sank", 1, Tone::Single);
        let marked = marked(text, std::slice::from_ref(&(0..text.len())), &[stronger, covered], &[]);
        assert_eq!(marked.spots[1].anchor, 0);
        assert_eq!(marked.spots[1].claims, [Asked { claim: 1, place: 0 }, Asked { claim: 0, place: 0 }]);
    }

    #[test]
    fn passages_across_one_another_and_lines_are_cut_and_lose_nothing() {
        let text = "one two three\nfour five six";
        let lines = [0..13, 14..text.len()];
        let first = passage(text, "two three\nfour", 0, Tone::Single);
        let second = passage(text, "four five", 1, Tone::Detail);
        let marked = marked(text, &lines, &[first, second], &[]);
        let said: Vec<String> =
            marked.lines.iter().map(|line| line.iter().map(|run| run.text.as_str()).collect()).collect();
        assert_eq!(said, ["one two three", "four five six"]);
        assert_eq!(marked.spots[0].runs, 0..2);
        assert_eq!(marked.spots[1].runs, 1..3);
    }

    #[test]
    fn a_part_left_out_ends_once() {
        let text = "Menu Home\nThe ferry sank.";
        let part = LeftOut { range: 0..9, reason: RemovalReason::Boilerplate };
        let sank = passage(text, "The ferry sank.", 0, Tone::Single);
        let marked = marked(text, &[0..4, 4..9, 10..text.len()], &[sank], &[part]);
        assert_eq!(marked.lines[0][0].paint, Ink::LeftOut { part: 0, last: false });
        assert_eq!(marked.lines[1][0].paint, Ink::LeftOut { part: 0, last: true });
    }
}

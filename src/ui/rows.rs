//! The rows of the grid as elements. A row is made once, as a copy of an empty one, and
//! filled anew for another claim; of its cells only those are touched that change. That
//! is done by hand, element by element: fifty articles make fifty cells of every row,
//! and each thing that follows a signal costs more than a cell.
//!
//! Never here: which rows are drawn, and what a mark stands for.

use std::mem;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlCollection, HtmlElement, Node};

use crate::ui::mark::tone;
use crate::ui::model::board::{Board, Cell, Row};
use crate::ui::model::names::Column;
use crate::ui::model::window::{Drawn, Piece, refilled};
use crate::ui::scroller::Scroller;
use crate::ui::words::Words;
use crate::words::Count;

/// The rows that are drawn, and the gaps in the place of the others.
#[derive(Debug)]
pub(crate) struct Rows {
    body: Element,
    words: &'static Words,
    /// The columns that the rows have cells for.
    columns: Vec<Column>,
    /// A row in which every article is silent.
    empty: Option<Element>,
    /// What stands in the body, in its order.
    parts: Vec<Part>,
}

#[derive(Debug)]
enum Part {
    Gap(HtmlElement),
    Line(Line),
}

impl Part {
    fn node(&self) -> &Node {
        match self {
            Self::Gap(gap) => gap,
            Self::Line(line) => &line.element,
        }
    }

    /// The place of a row in the list.
    fn place(&self) -> Option<usize> {
        match self {
            Self::Gap(_) => None,
            Self::Line(line) => line.place,
        }
    }
}

/// A row that is drawn.
#[derive(Debug)]
struct Line {
    element: Element,
    /// The button that holds the words of the claim.
    button: Element,
    /// What stands under it.
    counts: Element,
    /// All its children: the words of the claim, then the cells.
    cells: HtmlCollection,
    /// Its place in the list.
    place: Option<usize>,
    /// What it shows; nothing as long as it is an empty copy.
    row: Option<Arc<Row>>,
    /// The place that it tells.
    told: Option<usize>,
    standing: Standing,
    is_kept: bool,
}

/// How a row stands among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Standing {
    /// Whether it is the chosen one.
    is_chosen: bool,
    /// Whether it is out of sight, with what it showed before, until it is filled anew.
    waits: bool,
}

/// What is shown of the list.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shown<'a> {
    /// All claims.
    pub(crate) board: &'a Board,
    /// The claims of the list, in its order.
    pub(crate) claims: &'a [usize],
    /// The chosen claim.
    pub(crate) chosen: Option<usize>,
    /// The place that the keys are at.
    pub(crate) kept: Option<usize>,
}

impl Rows {
    /// No rows yet, in this body.
    pub(crate) fn new(body: Element, words: &'static Words) -> Self {
        Self { body, words, columns: Vec::new(), empty: None, parts: Vec::new() }
    }

    /// Draws these pieces of the list.
    pub(crate) fn draw(&mut self, drawn: &Drawn, shown: Shown) {
        // In a document that makes elements and lets them be put into each other, none
        // of this fails; where it did, the rows would be missing and nothing else.
        let _ = self.try_draw(drawn, shown);
    }

    fn try_draw(&mut self, drawn: &Drawn, shown: Shown) -> Option<()> {
        if self.columns != shown.board.columns {
            self.columns.clone_from(&shown.board.columns);
            self.empty = None;
            for part in mem::take(&mut self.parts) {
                self.take_out(part.node());
            }
        }
        let mut spare = self.give_places(drawn);
        let mut before = mem::take(&mut self.parts).into_iter().peekable();
        for piece in &drawn.pieces {
            match *piece {
                Piece::Gap(height) => {
                    let gap = match before.next_if(|part| matches!(part, Part::Gap(_))) {
                        Some(Part::Gap(gap)) => gap,
                        _ => self.put(empty_gap()?, before.peek())?,
                    };
                    // A length is a valid height.
                    let _ = gap.style().set_property("height", &format!("{height}px"));
                    self.parts.push(Part::Gap(gap));
                }
                Piece::Row(place) => {
                    let Some(&claim) = shown.claims.get(place) else { continue };
                    while let Some(gap) = before.next_if(|part| matches!(part, Part::Gap(_))) {
                        self.take_out(gap.node());
                    }
                    let stays = before.next_if(|part| part.place() == Some(place));
                    let mut line = if let Some(Part::Line(line)) = stays {
                        line
                    } else {
                        let mut line = spare.pop().map_or_else(|| self.new_line(), Some)?;
                        line.place = Some(place);
                        self.put(&line.element, before.peek())?;
                        line
                    };
                    line.show(shown.board.rows.get(claim)?, self.words);
                    line.stand(Standing { is_chosen: shown.chosen == Some(claim), waits: false });
                    line.keep(shown.kept == Some(place));
                    self.parts.push(Part::Line(line));
                }
                // An element that is there waits to be filled; none is made for it yet.
                Piece::Later(place) => {
                    if let Some(Part::Line(mut line)) = before.next_if(|part| part.place() == Some(place)) {
                        line.stand(Standing { is_chosen: false, waits: true });
                        self.parts.push(Part::Line(line));
                    }
                }
            }
        }
        for part in before {
            self.take_out(part.node());
        }
        Some(())
    }

    /// Gives the rows that are drawn the places that they show from now on; gives those
    /// for which there is none, which have left the body.
    fn give_places(&mut self, drawn: &Drawn) -> Vec<Line> {
        let before: Vec<usize> = self.parts.iter().filter_map(Part::place).collect();
        let wanted: Vec<usize> = drawn.all().collect();
        let mut after = refilled(&before, &wanted).into_iter();
        let mut spare = Vec::new();
        for part in mem::take(&mut self.parts) {
            match part {
                Part::Line(mut line) => {
                    line.place = after.next().flatten();
                    if line.place.is_some() {
                        self.parts.push(Part::Line(line));
                    } else {
                        self.take_out(&line.element);
                        spare.push(line);
                    }
                }
                gap @ Part::Gap(_) => self.parts.push(gap),
            }
        }
        spare
    }

    fn put<T: AsRef<Node>>(&self, new: T, before: Option<&Part>) -> Option<T> {
        self.body.insert_before(new.as_ref(), before.map(Part::node)).ok()?;
        Some(new)
    }

    fn take_out(&self, node: &Node) {
        // Only what stands in the body is taken out of it.
        let _ = self.body.remove_child(node);
    }

    fn new_line(&mut self) -> Option<Line> {
        if self.empty.is_none() {
            self.empty = empty_row(&self.columns, self.words.mark(None));
        }
        let element: Element = self.empty.as_ref()?.clone_node_with_deep(true).ok()?.unchecked_into();
        let button = element.first_element_child()?.first_element_child()?;
        let counts = button.next_element_sibling()?;
        Some(Line {
            cells: element.children(),
            element,
            button,
            counts,
            place: None,
            row: None,
            told: None,
            standing: Standing::default(),
            is_kept: false,
        })
    }
}

impl Line {
    /// Shows this row, whatever it showed before.
    fn show(&mut self, row: &Arc<Row>, words: &Words) {
        let before = self.row.replace(Arc::clone(row));
        let before = before.as_deref();
        if before.is_some_and(|before| std::ptr::eq(before, &raw const **row)) {
            return;
        }
        if before.is_none_or(|before| before.text != row.text) {
            self.button.set_text_content(Some(&row.text));
            tell(&self.button, "lang", &row.language);
        }
        let under = |row: &Row| (row.is_pinned(), row.is_hidden(), row.is_edited);
        if before.is_none_or(|before| before.counts != row.counts || under(before) != under(row)) {
            self.counts.set_text_content(None);
            // The arrow keys go from button to button, past what stands under them.
            tell(&self.button, "aria-description", &row.counted());
            for (at, Count { text, stance }) in row.counts.iter().enumerate() {
                if at > 0 {
                    self.add(" · ");
                }
                self.add_span(&format!("cg-part cg-{}", tone(*stance)), text);
            }
            let [pinned, hidden, edited] = words.claims.tags;
            for (holds, tag) in [(row.is_pinned(), pinned), (row.is_hidden(), hidden), (row.is_edited, edited)] {
                if holds {
                    self.add(" ");
                    self.add_span("cg-tag", tag);
                }
            }
        }
        let before = before.map_or(&[][..], |before| &before.cells);
        for old in before.iter().filter(|old| row.cell(old.column).is_none()) {
            self.fill(old.column, SILENT, words.mark(None));
        }
        for cell in row.cells.iter().filter(|cell| !before.contains(cell)) {
            self.fill(cell.column, &class_of(cell), &cell.words);
        }
    }

    /// The marks, one per article. A cell is a single element: there may be fifty in a
    /// row, and most say that an article is silent.
    fn fill(&self, column: usize, class: &str, said: &str) {
        // The words of the claim stand before the cells.
        let Some(cell) = self.cells.item(u32::try_from(column).map_or(0, |column| column + 1)) else { return };
        cell.set_class_name(class);
        tell(&cell, "aria-label", said);
        // The tip that the pointer may have given it tells of another claim.
        untell(&cell, "title");
    }

    fn add(&self, text: &str) {
        // A text can stand in a row.
        let _ = self.counts.append_with_str_1(text);
    }

    fn add_span(&self, class: &str, text: &str) {
        if let Some(span) = made("span", &[("class", class)]) {
            span.set_text_content(Some(text));
            let _ = self.counts.append_child(&span);
        }
    }

    /// Shows how it stands, and tells its place as long as it can be seen.
    fn stand(&mut self, standing: Standing) {
        let place = self.place.filter(|_| !standing.waits);
        if mem::replace(&mut self.told, place) != place {
            match place {
                Some(place) => tell(&self.element, "aria-rowindex", &Scroller::index_of(place)),
                None => untell(&self.element, "aria-rowindex"),
            }
        }
        let before = mem::replace(&mut self.standing, standing);
        if before == standing {
            return;
        }
        self.element.set_class_name(match standing {
            Standing { waits: true, .. } => "cg-row cg-later",
            Standing { is_chosen: true, .. } => "cg-row cg-chosen",
            _ => "cg-row",
        });
        match (before.is_chosen, standing.is_chosen) {
            (false, true) => tell(&self.button, "aria-current", "true"),
            (true, false) => untell(&self.button, "aria-current"),
            _ => {}
        }
    }

    /// Shows whether the keys are at it.
    fn keep(&mut self, is_kept: bool) {
        if mem::replace(&mut self.is_kept, is_kept) != is_kept {
            tell(&self.button, "tabindex", if is_kept { "0" } else { "-1" });
        }
    }
}

const SILENT: &str = "cg-cell cg-silent";

fn class_of(cell: &Cell) -> String {
    let more = match (cell.differs, cell.loose) {
        (true, _) => " cg-differs",
        (_, true) => " cg-loose",
        _ => "",
    };
    format!("cg-cell cg-{}{more}", tone(Some(cell.stance)))
}

fn empty_row(columns: &[Column], silent: &str) -> Option<Element> {
    let row = made("tr", &[("class", "cg-row"), ("role", "row")])?;
    let claim = made("th", &[("class", "cg-claim"), ("scope", "row"), ("role", "rowheader")])?;
    let button = [("type", "button"), ("class", "cg-claim-text"), ("dir", "auto"), ("tabindex", "-1")];
    claim.append_child(&*made("button", &button)?).ok()?;
    claim.append_child(&*made("span", &[("class", "cg-counts")])?).ok()?;
    row.append_child(&claim).ok()?;
    for column in columns {
        let cell = [("class", SILENT), ("role", "cell"), ("aria-label", silent), ("data-short", &column.short)];
        row.append_child(&*made("td", &cell)?).ok()?;
    }
    Some(row)
}

fn empty_gap() -> Option<HtmlElement> {
    let gap = made("tr", &[("class", "cg-gap"), ("role", "presentation"), ("aria-hidden", "true")])?;
    Some(gap.unchecked_into())
}

fn made(name: &str, attributes: &[(&str, &str)]) -> Option<Element> {
    let element = document().create_element(name).ok()?;
    for (name, value) in attributes {
        tell(&element, name, value);
    }
    Some(element)
}

fn tell(element: &Element, name: &str, value: &str) {
    // An element that is there takes an attribute.
    let _ = element.set_attribute(name, value);
}

fn untell(element: &Element, name: &str) {
    // An element that is there lets an attribute go.
    let _ = element.remove_attribute(name);
}

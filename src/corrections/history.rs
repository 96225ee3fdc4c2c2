//! Undo and redo: the edits that hold and those that were taken back.
//!
//! Never here: a report.

use serde::{Deserialize, Serialize};

use super::edit::Edit;

/// The edits of a person in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct History {
    /// Those that hold.
    done: Vec<Edit>,
    /// Those that were taken back, the last one taken back at the end.
    #[serde(default)]
    undone: Vec<Edit>,
}

impl History {
    /// A history that begins with these edits, as they come out of a file.
    #[must_use]
    pub fn of(edits: Vec<Edit>) -> Self {
        Self { done: edits, undone: Vec::new() }
    }

    /// The edits that hold, in their order.
    #[must_use]
    pub fn edits(&self) -> &[Edit] {
        &self.done
    }

    /// Adds an edit. What was taken back before cannot be brought back then.
    pub fn push(&mut self, edit: Edit) {
        self.undone.clear();
        self.done.push(edit);
    }

    /// Takes the last edit back and returns it.
    pub fn undo(&mut self) -> Option<&Edit> {
        self.undone.push(self.done.pop()?);
        self.undone.last()
    }

    /// Brings the edit back that was taken back last and returns it.
    pub fn redo(&mut self) -> Option<&Edit> {
        self.done.push(self.undone.pop()?);
        self.done.last()
    }

    /// The edit that [`undo`](Self::undo) would take back.
    #[must_use]
    pub fn next_undo(&self) -> Option<&Edit> {
        self.done.last()
    }

    /// The edit that [`redo`](Self::redo) would bring back.
    #[must_use]
    pub fn next_redo(&self) -> Option<&Edit> {
        self.undone.last()
    }
}

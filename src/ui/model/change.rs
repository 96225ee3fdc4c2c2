//! What is done to the articles being written, by name.
//!
//! Never here: the articles, and sentences.

/// What a step did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Done {
    /// So many articles were added.
    Added(usize),
    /// An article of this name was removed.
    Removed(String),
    /// An article of this name has another place, counted from 1.
    Moved(String, usize),
    /// An article became so many.
    Split(usize),
    /// An article of this name took in the one below.
    Joined(String),
    /// All articles were removed.
    Cleared,
    /// A sample took the place of all articles.
    Sample,
    /// A comparison that came by a link took the place of all articles.
    Link,
    /// A saved comparison took the place of all articles.
    Saved,
    /// What was remembered took the place of all articles.
    Kept,
    /// The articles of the page, which it has changed, took the place of all articles.
    Page,
}

/// Where an article goes in the order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Toward the first.
    Up,
    /// Toward the last.
    Down,
}

/// How articles come to the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Brought {
    /// A person pasted or dropped their text.
    Hand,
    /// They were in files, which the person still has.
    Files,
}

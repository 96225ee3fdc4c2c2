//! A heading of the rank that the page around the interface leaves to it.
//!
//! Never here: what a heading says.

use leptos::html::{self, Custom};
use leptos::prelude::*;

use crate::ui::session::Session;

/// The tags of headings by their rank. There is none below the last.
const TAGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// A heading in the page.
pub(crate) type HeadingRef = NodeRef<Custom<&'static str>>;

/// The tag of a heading so many ranks below a title of this rank, 1 to 6.
fn tag(title: u8, below: usize) -> &'static str {
    let place = usize::from(title).saturating_sub(1) + below;
    TAGS[place.min(TAGS.len() - 1)]
}

/// A heading.
#[component]
pub(crate) fn Heading(
    /// How many ranks below the title of the interface.
    below: usize,
    /// How it looks.
    class: &'static str,
    /// What the page may style it by.
    #[prop(optional)]
    part: Option<&'static str>,
    /// Where scripts find it, to put the focus on it.
    #[prop(optional)]
    place: Option<HeadingRef>,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let tag = tag(Session::here().title.get_untracked(), below);
    html::custom(tag)
        .class(class)
        .part(part)
        .dir("auto")
        .tabindex(place.map(|_| "-1"))
        .node_ref(place.unwrap_or_default())
        .child(children())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_follow_the_title_and_end_with_the_last() {
        assert_eq!([tag(1, 0), tag(1, 1), tag(1, 3)], ["h1", "h2", "h4"]);
        assert_eq!([tag(3, 0), tag(3, 1), tag(3, 3)], ["h3", "h4", "h6"]);
        assert_eq!([tag(6, 0), tag(6, 2)], ["h6", "h6"]);
    }
}

//! The words of what is kept and carried by links in English.
//!
//! Never here: rules.

use crate::ui::words::Keeping;

/// The words of what is kept.
pub(super) const KEEPING: Keeping = Keeping {
    remember: "Remember on this device",
    remember_hint: "Articles, corrections and view are kept in this browser, and nowhere else.",
    forget: "Forget everything",
    forgotten: "Nothing is kept on this device any more. What you see stays until you leave the page.",
    full: "The articles are larger than what this browser keeps for a page. They are not remembered; export them, or remove some.",
    refused: "This browser keeps nothing for this page, as private windows do. Nothing is remembered.",
    damaged: "What was remembered on this device is damaged and could not be opened. It is still there; to switch remembering on takes its place.",
    later: "What was remembered on this device was written by a later version of Claimgrid and could not be opened. It is still there; to switch remembering on takes its place.",
    download: "Save it as a file",
    beside_link: "This comparison came by a link. What you had remembered is untouched; to switch remembering on takes its place.",
    show_kept: "Show what is remembered",
    copy_link: "Copy link",
    link_copied: "The link was copied: {characters} characters, with all articles and corrections in it. Whoever has it can read them; no server does.",
    link_long: "The link was copied, but it has {characters} characters, and many programs cut links of more than {most}. A file that you export is surer.",
    link_by_hand: "The browser did not let this page copy the link of {characters} characters. Copy it from here:",
    link: "Link",
    no_link: "This browser could not make the link. Export a file instead.",
    link_damaged: "The link is not whole: something was cut off or changed on its way, and the comparison in it could not be opened. Ask for it as a file.",
    link_later: "The link was made by a later version of Claimgrid and could not be opened.",
    hint: "You see an invented example: five reports of one event, compared claim by claim.",
    hint_go: "Compare your own articles",
};

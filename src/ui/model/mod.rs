//! What the interface shows, worked out before anything is drawn: plain data
//! from plain data, tested natively.
//!
//! Never here: signals, markup and the browser.

pub(crate) mod arrangement;
pub(crate) mod beside;
pub(crate) mod board;
pub(crate) mod change;
pub(crate) mod correction;
pub(crate) mod desk;
pub(crate) mod diff;
pub(crate) mod draft;
pub(crate) mod evidence;
pub(crate) mod filter;
#[cfg(test)]
pub(crate) mod fixture;
pub(crate) mod follow;
pub(crate) mod foreign;
pub(crate) mod kept;
pub(crate) mod landing;
pub(crate) mod marks;
pub(crate) mod names;
pub(crate) mod original;
pub(crate) mod origins;
pub(crate) mod overview;
pub(crate) mod page;
pub(crate) mod pair;
pub(crate) mod passage;
pub(crate) mod picture;
pub(crate) mod profiles;
pub(crate) mod ranking;
pub(crate) mod score;
pub(crate) mod shared;
pub(crate) mod window;

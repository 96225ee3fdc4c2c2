//! The edge to the browser: the JavaScript API, files read, files written.
//!
//! - [`api`]: `compare(articles, options)` for scripts
//! - `read`: an opened or dropped file as articles, by way of `decode` (bytes to
//!   text) and `html` (a page to an article, with what `linked` data says of it)
//! - `download`: a file for the person
//! - `vectors`: the word vectors that the page names
//!
//! Never here: markup of the interface, and analysis.

pub mod api;
pub(crate) mod decode;
pub(crate) mod download;
mod html;
pub(crate) mod read;
pub(crate) mod vectors;

//! The edge to the browser: the JavaScript API, files read, files written.
//!
//! - [`api`]: `compare(articles, options)` for scripts
//! - `read`: an opened or dropped file as articles, by way of `decode` (bytes to
//!   text), `html` (a page to an article) and `json` (JSON to articles)
//! - `download`: a file for the person
//!
//! Never here: markup of the interface, and analysis.

pub mod api;
pub(crate) mod decode;
pub(crate) mod download;
mod html;
mod json;
pub(crate) mod read;

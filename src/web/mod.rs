//! The edge to the browser: the JavaScript API, files read, files written.
//!
//! - [`api`]: the analysis for scripts
//! - `analysis`: the analysis for the interface, in the worker where there is one
//! - `settings`: what a page may set
//! - `read`: an opened, dropped or pasted file or text as articles, by way of `decode` (bytes to
//!   text) and `html` (a page to an article, with what `linked` data says of it)
//! - `download`: a file for the person
//! - `store`: what is kept on the device
//! - `link`: links that carry a comparison, `pack`ed
//!
//! Never here: markup of the interface, and analysis.

#[cfg(feature = "web")]
pub mod analysis;
pub mod api;
#[cfg(feature = "web")]
pub(crate) mod decode;
#[cfg(feature = "web")]
pub(crate) mod download;
#[cfg(feature = "web")]
mod html;
#[cfg(feature = "web")]
pub(crate) mod link;
#[cfg(feature = "web")]
mod pack;
#[cfg(feature = "web")]
pub(crate) mod read;
pub(crate) mod settings;
#[cfg(feature = "web")]
pub(crate) mod store;

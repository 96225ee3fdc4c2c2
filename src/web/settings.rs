//! What a page may set for a comparison; everything else keeps its default.
//!
//! Never here: what a setting does.

use serde::{Deserialize, Serialize};

use crate::config::{Config, Strictness};

/// The settings of one comparison as a page gives them. A name that is not known is
/// refused: a misspelled one would otherwise do nothing, without a word.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Settings {
    /// See [`Config::article_bytes`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) article_bytes: Option<usize>,
    /// See [`Config::with`].
    pub(crate) strictness: Strictness,
}

impl Settings {
    /// The same as every threshold.
    pub(crate) fn config(&self) -> Config {
        let mut config = Config::with(self.strictness);
        if let Some(bytes) = self.article_bytes {
            config.article_bytes = bytes;
        }
        config
    }
}

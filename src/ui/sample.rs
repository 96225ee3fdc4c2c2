//! The sample comparisons, built in so that showing them asks nobody for anything.
//!
//! Never here: articles of a person.

use serde::Deserialize;

use crate::article::Article;
use crate::fields;

/// One of the samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sample {
    /// A cable car stops: long, with everything that real articles show.
    CableCar,
    /// A museum opens: short enough to be read in a minute.
    Museum,
}

#[derive(Default, Deserialize)]
struct Shape {
    articles: Vec<Article>,
}

impl Sample {
    /// The samples in the order of their names in the tables of words.
    pub(crate) const ALL: [Self; 2] = [Self::CableCar, Self::Museum];

    /// Its articles.
    pub(crate) fn articles(self) -> Vec<Article> {
        let text = match self {
            Self::CableCar => include_str!("../../www/samples/ulbren-cable-car.json"),
            Self::Museum => include_str!("../../www/samples/halvet-museum.json"),
        };
        fields::from_str::<Shape>(text).unwrap_or_default().articles
    }
}

/// The articles of the sample that is shown at first.
pub(crate) fn articles() -> Vec<Article> {
    Sample::CableCar.articles()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::split::cuts;

    #[test]
    fn the_samples_can_be_read() {
        for sample in Sample::ALL {
            assert!(sample.articles().len() > 1);
            assert!(sample.articles().iter().all(|article| !article.text.is_empty()));
            assert!(sample.articles().iter().all(|article| cuts(&article.text).is_none()), "each is one article");
        }
    }
}

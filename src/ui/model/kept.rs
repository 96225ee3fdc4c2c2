//! A comparison as it is kept on the device or carried by a link: the articles, the
//! corrections, the view. One format for both, with its version.
//!
//! Never here: where it is kept, and what the analysis found, which is worked out
//! anew.

use serde::{Deserialize, Serialize};

use crate::article::Article;
use crate::corrections::History;
use crate::fields;
use crate::ui::model::desk::Desk;
use crate::ui::model::draft::{Draft, Held};

/// The name and version of the format. Another version gets another number.
const FORMAT: &str = "claimgrid-desk/1";

/// What every version begins with.
const FAMILY: &str = "claimgrid-desk/";

/// One article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct KeptArticle {
    article: Article,
    #[serde(default)]
    held: [Held; 3],
}

/// A comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Kept {
    format: String,
    articles: Vec<KeptArticle>,
    /// The corrections.
    #[serde(default)]
    pub(crate) edits: History,
    /// The place of the view among the tabs.
    #[serde(default)]
    pub(crate) view: usize,
    /// The tag of the language that the interface spoke.
    #[serde(default)]
    pub(crate) language: String,
}

/// Why something kept cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// It is no comparison, or not whole.
    Damaged,
    /// It was written by a later version.
    Later,
}

impl Kept {
    /// The comparison on this desk.
    pub(crate) fn of(desk: &Desk, edits: &History, view: usize, language: &str) -> Self {
        let with_anything = desk.drafts.iter().filter(|draft| draft.article != Article::default());
        let articles =
            with_anything.map(|draft| KeptArticle { article: draft.article.clone(), held: draft.held }).collect();
        Self { format: FORMAT.to_owned(), articles, edits: edits.clone(), view, language: language.to_owned() }
    }

    /// As JSON.
    pub(crate) fn write(&self) -> String {
        // Maps with text keys and lists are all there is; they can always be written.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads what [`write`](Self::write) wrote.
    ///
    /// # Errors
    /// Why it cannot be opened.
    pub(crate) fn read(text: &str) -> Result<Self, Unreadable> {
        #[derive(Deserialize)]
        struct Named {
            format: String,
        }
        let named: Named = fields::from_str(text).map_err(|_| Unreadable::Damaged)?;
        if named.format != FORMAT {
            let number = named.format.strip_prefix(FAMILY).and_then(|number| number.parse::<u32>().ok());
            return Err(if number.is_some() { Unreadable::Later } else { Unreadable::Damaged });
        }
        fields::from_str(text).map_err(|_| Unreadable::Damaged)
    }

    /// The articles for a desk.
    pub(crate) fn drafts(&self) -> Vec<Draft> {
        self.articles.iter().map(|kept| Draft::kept(0, kept.article.clone(), kept.held)).collect()
    }

    /// Whether there is any article in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.articles.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corrections::Edit;
    use crate::ui::model::desk::Brought;

    #[test]
    fn what_is_kept_comes_back_as_it_was() {
        let mut desk = Desk::default();
        let head = "Ferry runs aground\nBay Radio, 14 September 2024\n\nThe ferry Alma ran aground off Tolen Point.";
        desk.bring(vec![Article::from_text(head), Article::from_text("“Ünïcode” 🦀")], Brought::Hand);
        desk.add();
        let mut edits = History::of(vec![Edit::Join { articles: Vec::new() }]);
        edits.undo();
        let kept = Kept::of(&desk, &edits, 2, "de");
        let read = Kept::read(&kept.write()).expect("it is whole");
        assert_eq!(read, kept);
        assert_eq!(read.edits, edits);
        let drafts = read.drafts();
        assert_eq!(drafts.len(), 2, "an empty draft is not kept");
        assert_eq!(drafts[0].article, desk.drafts[0].article);
        assert_eq!(drafts[0].held, desk.drafts[0].held);
    }

    #[test]
    fn what_is_damaged_or_from_a_later_version_is_told_apart() {
        let whole = Kept::of(&Desk::default(), &History::default(), 0, "en").write();
        assert!(Kept::read(&whole).is_ok_and(|kept| kept.is_empty()));
        for damaged in
            ["", "{}", "[]", "null", "{\"format\": \"other\"}", "{\"format\": \"claimgrid-desk/1\"}", &whole[..20]]
        {
            assert_eq!(Kept::read(damaged), Err(Unreadable::Damaged), "{damaged}");
        }
        assert_eq!(Kept::read(&whole.replace("desk/1", "desk/2")), Err(Unreadable::Later));
    }
}

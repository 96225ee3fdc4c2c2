//! Lines that a page puts around an article: navigation, share bars, notices,
//! bylines, credits. Recognized by the phrases such lines are made of and by
//! shallow text features: few words, no closing mark (Kohlschütter et al. 2010,
//! who show that both together find most of it without any markup).
//!
//! Never here: a rule for one site, and nothing that looks at other lines.

/// What a line of a page is, as far as the line alone tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// Prose, as far as can be told.
    Prose,
    /// Few words and no closing mark: a heading, a label, a link.
    Short,
    /// Not the article's own text.
    Boilerplate,
    /// Not the article's own text, and neither are the short lines after it.
    LinkList,
    /// An entry of a reference list.
    Reference,
    /// A line that stands below an article: its credits, its copyright.
    Ending,
}

/// Most words of a line that may be a heading. A headline seldom has more than
/// 14 words; subheadings have fewer.
pub const HEADING_WORDS: usize = 18;

/// Says what `line` is.
///
/// ```
/// use claimgrid::text::boilerplate::{classify, Line};
/// assert_eq!(classify("Skip to content"), Line::Boilerplate);
/// assert_eq!(classify("Read also:"), Line::LinkList);
/// assert_eq!(classify("[2] Coast Wire"), Line::Reference);
/// assert_eq!(classify("The ferry left on time."), Line::Prose);
/// ```
#[must_use]
pub fn classify(line: &str) -> Line {
    let line = line.trim();
    if !line.chars().any(char::is_alphabetic) {
        return if is_reference(line) { Line::Reference } else { Line::Boilerplate };
    }
    if is_reference(line) {
        return Line::Reference;
    }
    let lower = fold(line);
    let words = lower.split_whitespace().count();
    let bare = lower.trim_matches(|c: char| !c.is_alphanumeric());
    if LISTS.contains(&bare) || (words <= 6 && LIST_STARTS.iter().any(|start| starts_with_words(bare, start))) {
        return Line::LinkList;
    }
    if ENDINGS.iter().any(|ending| lower.contains(ending)) && words <= 60 {
        return Line::Ending;
    }
    if is_credit(&lower) && words <= 20 {
        return Line::Ending;
    }
    let label = words <= 9 && !closes_sentence(line);
    if LABELS.contains(&bare) || (label && LABEL_STARTS.iter().any(|start| starts_with_words(bare, start))) {
        return Line::Boilerplate;
    }
    if NOTICES.iter().any(|notice| lower.contains(notice)) && words <= 60 {
        return Line::Boilerplate;
    }
    if label && (is_byline(line, &lower) || is_caption(&lower) || is_timestamp(&lower) || is_share_bar(&lower)) {
        return Line::Boilerplate;
    }
    if words <= HEADING_WORDS && !closes_sentence(line) { Line::Short } else { Line::Prose }
}

/// Whether `line` ends as a sentence does, closing quotes and reference marks
/// after the mark allowed.
#[must_use]
pub fn closes_sentence(line: &str) -> bool {
    let mut rest = line.trim_end();
    loop {
        let cut = rest.trim_end_matches(['"', '\'', '”', '’', '»', ')', '*']).trim_end();
        let cut = reference_mark_at_end(cut).map_or(cut, |at| cut[..at].trim_end());
        if cut.len() == rest.len() {
            break;
        }
        rest = cut;
    }
    rest.ends_with(['.', '!', '?', '…', ':', ';'])
}

/// Where a mark like `[12]` begins that closes `text`.
fn reference_mark_at_end(text: &str) -> Option<usize> {
    let inner = text.strip_suffix(']')?;
    let open = inner.rfind('[')?;
    let digits = &inner[open + 1..];
    (!digits.is_empty() && digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(open)
}

/// `[3] Name of a source`, `doi: …`, a bare address.
fn is_reference(line: &str) -> bool {
    let marked = line.strip_prefix('[').and_then(|rest| rest.split_once(']')).is_some_and(|(mark, rest)| {
        !mark.is_empty() && mark.len() <= 3 && mark.bytes().all(|b| b.is_ascii_digit()) && rest.starts_with([' ', '\t'])
    });
    let address = |text: &str| text.starts_with("http://") || text.starts_with("https://") || text.starts_with("doi:");
    let words = line.split_whitespace().count();
    let dated = line
        .trim_end_matches('.')
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('))
        .is_some_and(|(_, year)| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()));
    marked
        || address(line)
        || (words <= 40 && (dated || line.contains(" et al. ")) && line.split_whitespace().any(address))
}

fn fold(line: &str) -> String {
    line.chars().flat_map(char::to_lowercase).map(|c| if c == '’' { '\'' } else { c }).collect()
}

fn starts_with_words(text: &str, start: &str) -> bool {
    text.strip_prefix(start).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// `By Ada Moor`, `By A. Moor and B. Lund, Staff Writer`.
fn is_byline(line: &str, lower: &str) -> bool {
    let Some(rest) = lower.strip_prefix("by ").and_then(|rest| line.get(line.len() - rest.len()..)) else {
        return false;
    };
    rest.split_whitespace().all(|word| {
        word.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic())
            || matches!(word, "and" | "in" | "for" | "of" | "the")
    })
}

/// `Photo: …`.
fn is_caption(lower: &str) -> bool {
    CAPTIONS.iter().any(|start| without_dashes(lower).starts_with(start))
}

/// `(Reporting by …)`.
fn is_credit(lower: &str) -> bool {
    CREDITS.iter().any(|start| without_dashes(lower).starts_with(start))
}

fn without_dashes(lower: &str) -> &str {
    lower.trim_start_matches(['(', '[', '-', '—', '–', ' '])
}

/// `Aug 4, 2023 2:07 pm`, `Updated 12 March 2024`, `3 min read`: at least one
/// number, and no word that is not about time.
fn is_timestamp(lower: &str) -> bool {
    let mut numbers = 0;
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            numbers += 1;
        } else if !TIME_WORDS.contains(&word) {
            return false;
        }
    }
    numbers > 0
}

/// Two or more names of places to share to and nothing else.
fn is_share_bar(lower: &str) -> bool {
    let mut words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| SHARE_WORDS.contains(&word))
}

/// Whole lines.
const LABELS: &[&str] = &[
    "advertisement",
    "advertising",
    "back to top",
    "caption",
    "close",
    "comment",
    "comments",
    "continue reading",
    "cookie settings",
    "copy link",
    "details here",
    "download app",
    "elision",
    "email",
    "front page",
    "gallery",
    "home",
    "image",
    "leave a comment",
    "listen",
    "live",
    "load more",
    "loading",
    "log in",
    "login",
    "menu",
    "more",
    "newsletter",
    "next",
    "no comments",
    "open menu",
    "photo",
    "photos",
    "previous",
    "print",
    "privacy",
    "read more",
    "register",
    "reply",
    "save",
    "search",
    "see all",
    "see more",
    "share",
    "show comments",
    "sign in",
    "sign up",
    "site theme",
    "skip ad",
    "skip advertisement",
    "skip to content",
    "skip to main content",
    "sponsored",
    "subscribe",
    "tags",
    "terms",
    "toggle menu",
    "top",
    "topics",
    "update",
    "video",
    "view all",
    "view comments",
    "watch",
];

/// How short lines begin that are no sentence of the article.
const LABEL_STARTS: &[&str] = &[
    "ad choices",
    "add a comment",
    "all rights reserved",
    "click here",
    "comments",
    "cookie",
    "download",
    "filed under",
    "follow us",
    "for more",
    "get the app",
    "image source",
    "join the conversation",
    "join us",
    "leave a comment",
    "listen to this",
    "more from",
    "photo by",
    "posted in",
    "privacy",
    "read full",
    "read more",
    "read next",
    "read the full",
    "reprints and permissions",
    "see also",
    "share on",
    "share this",
    "share via",
    "sign up",
    "skip to",
    "subscribe",
    "tags",
    "terms of",
    "view all",
    "watch live",
    "watch now",
    "watch video",
    "with assistance from",
];

/// Whole lines after which short lines are links.
const LISTS: &[&str] = &[
    "also read",
    "editor's picks",
    "further reading",
    "in other news",
    "latest",
    "latest news",
    "latest stories",
    "links",
    "more news",
    "more stories",
    "most popular",
    "most read",
    "most viewed",
    "popular",
    "read also",
    "recommended",
    "recommended for you",
    "references",
    "related",
    "related articles",
    "related links",
    "related news",
    "related stories",
    "related topics",
    "sources",
    "top stories",
    "trending",
    "trending now",
    "up next",
    "what to read next",
    "you may also like",
    "you might also like",
];

/// How such lines begin where more follows.
const LIST_STARTS: &[&str] = &["latest from", "more from", "more on", "most read", "read also", "related"];

/// Parts of notices, wherever they stand in a line.
const NOTICES: &[&str] = &[
    " independently selected by",
    "browser with limited support",
    "buy through our links",
    "by continuing to use",
    "by signing up",
    "by submitting your email",
    "by subscribing",
    "compatibility mode",
    "delivered straight to your inbox",
    "delivered to your inbox",
    "displaying the site without",
    "earn a commission",
    "enable javascript",
    "full access to this article via",
    "may earn a commission",
    "our mailing list",
    "our newsletter",
    "our privacy policy",
    "privacy notice",
    "privacy policy",
    "products featured",
    "sign me up",
    "sign up for",
    "subscribe to our",
    "support our journalism",
    "terms and conditions",
    "terms of service",
    "terms of use",
    "thank you for visiting",
    "this site uses cookies",
    "turn off your ad blocker",
    "up to date browser",
    "user agreement",
    "we use cookies",
    "your email address",
    "your privacy rights",
];

/// How captions begin.
const CAPTIONS: &[&str] = &[
    "credit:",
    "file photo",
    "getty images",
    "illustration:",
    "image:",
    "photo credit",
    "photo:",
    "photograph:",
    "picture:",
    "source:",
    "video:",
];

/// How credits below an article begin.
const CREDITS: &[&str] = &[
    "additional reporting by",
    "editing by",
    "reporting by",
    "with additional reporting",
    "with assistance from",
    "writing by",
];

/// Parts of lines that stand below an article.
const ENDINGS: &[&str] = &[
    "all rights reserved",
    "copyright ©",
    "download references",
    "issn ",
    "may not be reproduced",
    "our standards:",
    "reprints and permissions",
    "this article was originally published",
    "© 19",
    "© 20",
    "©19",
    "©20",
];

const TIME_WORDS: &[&str] = &[
    "ago",
    "am",
    "apr",
    "april",
    "at",
    "aug",
    "august",
    "bst",
    "cest",
    "cet",
    "dec",
    "december",
    "edt",
    "est",
    "et",
    "feb",
    "february",
    "first",
    "fri",
    "friday",
    "gmt",
    "h",
    "hour",
    "hours",
    "ist",
    "jan",
    "january",
    "jul",
    "july",
    "jun",
    "june",
    "last",
    "mar",
    "march",
    "may",
    "min",
    "mins",
    "minute",
    "minutes",
    "modified",
    "mon",
    "monday",
    "nov",
    "november",
    "oct",
    "october",
    "on",
    "pm",
    "pdt",
    "posted",
    "pst",
    "published",
    "read",
    "sat",
    "saturday",
    "sep",
    "sept",
    "september",
    "sun",
    "sunday",
    "thu",
    "thursday",
    "time",
    "tue",
    "tuesday",
    "updated",
    "utc",
    "wed",
    "wednesday",
];

const SHARE_WORDS: &[&str] = &[
    "bluesky",
    "copy",
    "email",
    "facebook",
    "instagram",
    "link",
    "linkedin",
    "mail",
    "mastodon",
    "on",
    "pinterest",
    "print",
    "reddit",
    "save",
    "share",
    "sms",
    "telegram",
    "this",
    "threads",
    "tweet",
    "twitter",
    "via",
    "whatsapp",
    "x",
    "youtube",
];

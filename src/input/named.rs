//! Names of files that may stand for a source, and those that tell nothing.
//!
//! Never here: what stands in a file.

/// What programs call a file that nobody named, in English and German.
const NOBODYS: [&str; 34] = [
    "article",
    "artikel",
    "clipboard",
    "copy",
    "datei",
    "default",
    "document",
    "dokument",
    "download",
    "entwurf",
    "export",
    "file",
    "home",
    "img",
    "index",
    "kopie",
    "main",
    "neu",
    "new",
    "news",
    "note",
    "notes",
    "notiz",
    "page",
    "paste",
    "print",
    "read",
    "seite",
    "story",
    "temp",
    "text",
    "tmp",
    "unbenannt",
    "untitled",
];

/// Letters of the shortest piece of a name that is taken for a number of a machine, and of
/// the shortest that is one though it has more letters than sixteen.
const DIGEST: usize = 8;
const TOKEN: usize = 12;

/// The source that the name of a file may stand for: the name without its ending, unless
/// it is one that a machine gave, a digest, a date or a number, or one that any file has.
///
/// ```
/// use claimgrid::input::named::source;
/// assert_eq!(source("texts/Bay Radio.txt"), Some("Bay Radio"));
/// assert_eq!(source("index (3).html"), None);
/// assert_eq!(source("000_ff02c797f0c5e306.txt"), None);
/// ```
#[must_use]
pub fn source(file: &str) -> Option<&str> {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).trim();
    let pieces = || stem.split(|letter: char| !letter.is_alphanumeric()).filter(|piece| !piece.is_empty());
    let tells = |piece: &str| {
        let bare = piece.trim_end_matches(|letter: char| letter.is_ascii_digit()).to_lowercase();
        !bare.is_empty() && !NOBODYS.contains(&bare.as_str())
    };
    (pieces().any(tells) && !pieces().any(is_of_machine)).then_some(stem)
}

/// Whether letters and digits are mixed as no person mixes them.
fn is_of_machine(piece: &str) -> bool {
    let digits = piece.bytes().filter(u8::is_ascii_digit).count();
    let changes = piece.as_bytes().windows(2).filter(|two| two[0].is_ascii_digit() != two[1].is_ascii_digit()).count();
    let hexadecimal = piece.len() >= DIGEST && piece.bytes().all(|byte| byte.is_ascii_hexdigit());
    digits > 0 && changes > 1 && (hexadecimal || piece.len() >= TOKEN && changes > 2)
}

#[cfg(test)]
mod tests {
    use super::source;

    #[test]
    fn a_name_that_a_person_gave_stands_for_the_source() {
        for name in [
            "Bay Radio.txt",
            "a.txt",
            "reuters20240801.txt",
            "heute-journal 24.md",
            "BBC News.html",
            "Новости.txt",
            "F24.txt",
            "facade.md",
        ] {
            assert!(source(name).is_some(), "{name}");
        }
        assert_eq!(source("C:\\texts\\Tolen.Herald.txt"), Some("Tolen.Herald"));
    }

    #[test]
    fn a_name_that_a_machine_gave_does_not() {
        for name in [
            "d41d8cd98f00b204e9800998ecf8427e.html",
            "550e8400-e29b-41d4-a716-446655440000.txt",
            "000_ff02c797f0c5e306.txt",
            "xK3f9Qz81bT0.html",
            "index (3).html",
            "Untitled-2.txt",
            "Unbenannt.txt",
            "article12.txt",
            "2024-09-14.txt",
            "new document (1).md",
            "12345",
            "   .txt",
            "",
        ] {
            assert_eq!(source(name), None, "{name}");
        }
    }
}

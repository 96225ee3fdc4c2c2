//! Bytes of a file to text, or a plain no where they are no text.
//!
//! Never here: what the text is about, and sentences for a person.

/// First bytes looked at for signs of a binary file.
const PROBE: usize = 8192;

/// The letters of Windows-1252 for the bytes 0x80 to 0x9F (WHATWG Encoding
/// Standard, index windows-1252).
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text in `bytes`: UTF-8, UTF-16 with its mark, else Windows-1252, as old
/// files have it. Nothing where control characters say that it is no text.
pub(crate) fn text(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => plain(rest),
        [0xFF, 0xFE, rest @ ..] => Some(utf16(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => Some(utf16(rest, u16::from_be_bytes)),
        _ => plain(bytes),
    }
}

fn plain(bytes: &[u8]) -> Option<String> {
    if bytes.iter().take(PROBE).any(|&byte| is_binary(byte)) {
        return None;
    }
    Some(std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().map(|&byte| western(byte)).collect(), str::to_owned))
}

/// Control characters that no text file has; the form feed and the escape of old
/// printers are let through.
fn is_binary(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B)
}

fn western(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_of_real_files_are_read() {
        assert_eq!(text("Ünïcode “quoted”".as_bytes()).as_deref(), Some("Ünïcode “quoted”"));
        assert_eq!(text(b"\xEF\xBB\xBFmarked").as_deref(), Some("marked"));
        assert_eq!(text(b"\xFF\xFEo\0k\0").as_deref(), Some("ok"));
        assert_eq!(text(b"\xFE\xFF\0o\0k").as_deref(), Some("ok"));
        assert_eq!(text(b"caf\xE9 \x93so\x94").as_deref(), Some("café “so”"));
        assert_eq!(text(b"").as_deref(), Some(""));
    }

    #[test]
    fn binary_files_are_no_text() {
        assert_eq!(text(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), None);
        assert_eq!(text(b"PK\x03\x04\x14\0"), None);
    }
}

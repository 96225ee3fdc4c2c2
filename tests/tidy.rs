//! What the headers of the files promise, held by reading the files: which stage
//! may know which, how long a file is, what every file says of itself.

use std::path::{Path, PathBuf};

/// The rooms of the house in the order of the way of the data, and for each the
/// rooms it may look into beside itself.
const ARROWS: &[(&str, &[&str])] = &[
    ("fields", &[]),
    ("letters", &[]),
    ("number", &[]),
    ("order", &[]),
    ("span", &[]),
    ("article", &["span"]),
    ("config", &[]),
    ("report", &["article", "span"]),
    ("text", &["article", "config", "number", "order", "report", "span"]),
    ("claims", &["number", "order", "span", "text"]),
    ("matching", &["article", "claims", "config", "number", "order", "report", "span", "text"]),
    ("agreement", &["config", "matching", "order", "report"]),
    ("compose", &["agreement", "article", "config", "matching", "number", "order", "report", "span", "text"]),
    ("comparison", &["agreement", "article", "claims", "compose", "config", "matching", "order", "report", "text"]),
    ("corrections", &["agreement", "article", "config", "order", "report", "span"]),
    ("words", &["number", "report"]),
    ("export", &["article", "corrections", "fields", "letters", "number", "order", "report", "span", "words"]),
    ("input", &["article", "fields", "order", "text"]),
];

/// What the core may not touch: the browser, the clock, files, the network.
const IMPURE: &[&str] = &[
    "gloo",
    "js_sys",
    "leptos",
    "std::env",
    "std::fs",
    "std::io",
    "std::net",
    "std::process",
    "std::thread",
    "std::time",
    "wasm_bindgen",
    "web_sys",
];

/// Most lines of a file.
const LINES: usize = 500;

fn sources(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of the project") {
            let path = entry.expect("an entry of the folder").path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn rust(folder: &str) -> Vec<(PathBuf, String)> {
    let files = sources(folder).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    files.map(|path| (path.clone(), std::fs::read_to_string(&path).expect("a readable file"))).collect()
}

/// The room of a file: the folder or file below `src`.
fn room(path: &Path) -> String {
    let below = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).expect("a file below src");
    let first = below.components().next().expect("a name").as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The names after every `crate::` of a text, those in braces too.
fn looks_into(text: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    let code = text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n");
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or("").split(',').collect(),
            None => vec![rest],
        };
        for name in names {
            let name: String = name.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            rooms.push(name);
        }
    }
    rooms
}

#[test]
fn each_stage_looks_only_at_those_before_it() {
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (path, text) in rust("src") {
        let room = room(&path);
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == room) else { continue };
        seen += 1;
        for other in looks_into(&text) {
            let known = ARROWS.iter().any(|(name, _)| *name == other) || matches!(other.as_str(), "ui" | "web");
            if known && other != room && !allowed.contains(&other.as_str()) {
                wrong.push(format!("{} looks into {other}", path.display()));
            }
        }
    }
    assert!(seen > 20, "only {seen} files were checked");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_core_touches_neither_browser_nor_clock_nor_files() {
    let mut wrong = Vec::new();
    for (path, text) in rust("src") {
        if ARROWS.iter().any(|(name, _)| *name == room(&path)) {
            let code = text.lines().map(|line| line.split("//").next().unwrap_or("")).collect::<Vec<_>>().join("\n");
            wrong.extend(
                IMPURE.iter().filter(|word| code.contains(*word)).map(|word| format!("{}: {word}", path.display())),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_says_what_belongs_in_it_and_what_never_does() {
    let mut wrong = Vec::new();
    for (path, text) in rust("src") {
        let header: Vec<&str> = text.lines().take_while(|line| line.starts_with("//!")).collect();
        let map = path.ends_with("src/lib.rs");
        if header.is_empty() || !(map || header.join(" ").contains("Never here")) {
            wrong.push(format!("{} has no header that ends with ‘Never here: …’", path.display()));
        }
        let lines = text.lines().count();
        if lines > LINES {
            wrong.push(format!("{} has {lines} lines", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn lists_are_put_in_order_by_the_one_body_of_code() {
    let mut wrong = Vec::new();
    for (path, text) in rust("src") {
        // The program is no part of what a page loads, and tests are not either.
        if path.components().any(|part| part.as_os_str() == "bin") {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap_or("");
        for (at, line) in code.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let sorts = [".sort()", ".sort_by", ".sort_unstable", ".sort_floats", ".select_nth"];
            if sorts.iter().any(|sort| line.contains(sort)) {
                wrong.push(format!("{}:{}: {}", path.display(), at + 1, line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "these belong to crate::order, whose code a page loads once:\n{}", wrong.join("\n"));
}

#[test]
fn every_threshold_tells_its_range() {
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/config.rs")).expect("the settings");
    let mut doc = String::new();
    let mut settings = 0;
    for line in text.lines().map(str::trim) {
        if let Some(rest) = line.strip_prefix("///") {
            doc.push_str(rest);
        } else {
            if line.starts_with("pub ") && line.ends_with(',') {
                settings += 1;
                assert!(doc.contains("Range:"), "{line} does not tell its range");
            }
            doc.clear();
        }
    }
    assert!(settings > 5, "only {settings} settings were found");
}

#[test]
fn the_words_of_judgment_appear_nowhere() {
    let banned = ["fake", "verified", "truth", "trust", "trustworthy", "confidence"];
    let mut wrong = Vec::new();
    let pages = sources("www").into_iter().filter(|path| !path.components().any(|part| part.as_os_str() == "samples"));
    let texts = pages.filter(|path| {
        path.extension().is_some_and(|ending| ["html", "css", "js"].iter().any(|wanted| ending == *wanted))
    });
    let texts = texts.map(|path| (path.clone(), std::fs::read_to_string(&path).expect("a readable file")));
    for (path, text) in rust("src").into_iter().chain(texts) {
        for word in text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase) {
            if banned.contains(&word.as_str()) {
                wrong.push(format!("{}: {word}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

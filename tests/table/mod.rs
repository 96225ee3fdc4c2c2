//! Tables of cases: one line a case, all that differ shown at once.

/// Runs `check` on every line of a table and shows all that differ.
pub(crate) fn table(name: &str, fewest: usize, check: impl Fn(&str) -> Result<(), String>) {
    let path = format!("{}/tests/cases/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect("a table of cases");
    let cases: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(cases.len() >= fewest, "{name}: only {} cases", cases.len());
    let wrong: Vec<String> =
        cases.iter().filter_map(|case| check(case).err().map(|why| format!("{case}\n    {why}"))).collect();
    assert!(wrong.is_empty(), "{name}: {} of {} differ\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// What was found, where it is not what was expected.
pub(crate) fn same(expected: &str, found: &str) -> Result<(), String> {
    if expected == found { Ok(()) } else { Err(format!("found: {found}")) }
}

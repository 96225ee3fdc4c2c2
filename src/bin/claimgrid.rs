//! The native program. Never here: analysis.
fn main() {}

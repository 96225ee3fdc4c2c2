//! The native program: articles in, report out.
//!
//! Never here: analysis; everything it prints comes out of the library.

use std::fs::OpenOptions;
use std::io::{IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::{Parser, ValueEnum};

use claimgrid::config::{Config, Strictness};
use claimgrid::corrections::{self, Edit};
use claimgrid::export::{self, Format};
use claimgrid::report::NoteKind;
use claimgrid::words::Language;
use claimgrid::{Article, Stage, Vectors, compare_with, input};

/// Compare articles about one event: which claims they share and where they differ.
///
/// Nothing is sent anywhere.
#[derive(Debug, Parser)]
#[command(name = "claimgrid", version, after_help = EXIT_CODES)]
struct Arguments {
    /// Articles: text, HTML, or one JSON file with a list of articles; `-` reads
    /// one of these from standard input
    #[arg(required_unless_present = "schema", value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The form of the report
    #[arg(long, value_enum, default_value_t = Form::Json)]
    format: Form,
    /// The language of what is written for a person to read
    #[arg(long, value_enum, default_value_t = Speech::En)]
    language: Speech,
    /// Write the report to this file instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Word vectors to compare with, instead of those for English built in
    #[arg(long, value_name = "FILE", conflicts_with = "no_vectors")]
    vectors: Option<PathBuf>,
    /// Compare without word vectors
    #[arg(long)]
    no_vectors: bool,
    /// How surely two passages must make the same claim to be put together
    #[arg(long, value_enum, default_value_t = Care::Usual)]
    strictness: Care,
    /// Apply the edits of this report, written as JSON before, to the fresh one
    #[arg(long, value_name = "FILE")]
    edits: Option<PathBuf>,
    /// Print the JSON Schema of the report and end
    #[arg(long, exclusive = true)]
    schema: bool,
    /// Write over a file that is there already
    #[arg(long)]
    force: bool,
}

const EXIT_CODES: &str = "Exit codes: 0 all went well; 2 a file could not be read or written \
                          (the report of the others is still given).";

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Form {
    Json,
    Csv,
    Markdown,
    Html,
    Svg,
}

impl From<Form> for Format {
    fn from(form: Form) -> Self {
        match form {
            Form::Json => Self::Json,
            Form::Csv => Self::Csv,
            Form::Markdown => Self::Markdown,
            Form::Html => Self::Html,
            Form::Svg => Self::Svg,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Speech {
    En,
    De,
}

impl From<Speech> for Language {
    fn from(speech: Speech) -> Self {
        match speech {
            Speech::En => Self::English,
            Speech::De => Self::German,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Care {
    /// More is put together, and more of it wrongly
    Loose,
    /// As it was measured to be best
    Usual,
    /// Less is put together, and less of it wrongly
    Strict,
}

impl From<Care> for Strictness {
    fn from(care: Care) -> Self {
        match care {
            Care::Loose => Self::Loose,
            Care::Usual => Self::Usual,
            Care::Strict => Self::Strict,
        }
    }
}

/// The word vectors for English.
const ENGLISH: &[u8] = include_bytes!("../../data/words-en.bin");

/// Exit code for a file that could not be read or written.
const UNREADABLE: u8 = 2;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if arguments.schema {
        return match write(None, false, &export::schema::write()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::from(UNREADABLE),
        };
    }
    let mut code = ExitCode::SUCCESS;
    let mut complain = |sentence: &str| {
        eprintln!("claimgrid: {sentence}");
        code = ExitCode::from(UNREADABLE);
    };

    // Found out before the work and not after it.
    if let Some(out) = arguments.out.as_deref().filter(|out| out.exists() && !arguments.force) {
        complain(&format!("{} is there already; choose another name or add --force.", out.display()));
        return code;
    }
    let vectors = match arguments.vectors.as_deref().map(vectors_of) {
        None if arguments.no_vectors => None,
        None => Vectors::read(ENGLISH).ok(),
        Some(Ok(vectors)) => Some(vectors),
        Some(Err(why)) => {
            complain(&why);
            return code;
        }
    };
    let edits = match arguments.edits.as_deref().map_or(Ok(Vec::new()), edits_of) {
        Ok(edits) => edits,
        Err(why) => {
            complain(&why);
            return code;
        }
    };
    let mut articles: Vec<Article> = Vec::new();
    for file in &arguments.files {
        match read(file) {
            Ok(read) => articles.extend(read),
            Err(why) => complain(&format!("{} was left out: {why}.", name(file))),
        }
    }

    let mut progress = Progress::new(arguments.files.len());
    let articles = corrections::restore(&articles, &edits);
    let report = compare_with(&articles, &Config::with(arguments.strictness.into()), vectors.as_ref(), |stage| {
        progress.tell(stage);
    });
    progress.done();
    let report = corrections::apply(&report, &edits);
    // What makes no claim is told in the report; it is nothing to mend.
    for note in report.notes.iter().filter(|note| note.kind != NoteKind::NoClaim) {
        let about =
            note.article.and_then(|id| report.articles.get(id.index())).map_or("", |article| article.source.as_str());
        eprintln!("claimgrid: {}{}{}", about, if about.is_empty() { "" } else { ": " }, note.message);
    }
    let text = match arguments.format {
        Form::Json => export::json::write_edited(&report, &edits),
        form => Format::from(form).write_in(&report, arguments.language.into()),
    };
    if let Err(why) = write(arguments.out.as_deref(), arguments.force, &text) {
        complain(&why);
    }
    code
}

fn name(file: &Path) -> String {
    if is_standard_input(file) { "Standard input".to_owned() } else { file.display().to_string() }
}

fn is_standard_input(file: &Path) -> bool {
    file.as_os_str() == "-"
}

/// The vectors of a file, or why there are none, as a sentence.
fn vectors_of(file: &Path) -> Result<Vectors, String> {
    let bytes = std::fs::read(file).map_err(|error| lower_first(&error.to_string()));
    bytes
        .and_then(|bytes| Vectors::read(&bytes).map_err(|error| error.to_string()))
        .map_err(|why| format!("{} gave no word vectors: {why}.", file.display()))
}

/// The edits of a report that was written as JSON, or why there are none.
fn edits_of(file: &Path) -> Result<Vec<Edit>, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}.", lower_first(&error.to_string())));
    let read = text.and_then(|text| export::json::read_edited(&text));
    read.map(|file| file.edits).map_err(|why| format!("{} gave no edits: {why}", file.display()))
}

/// The articles of one file, or why there are none.
fn read(file: &Path) -> Result<Vec<Article>, String> {
    let mut bytes = Vec::new();
    if is_standard_input(file) {
        std::io::stdin().read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    } else {
        bytes = std::fs::read(file).map_err(|error| lower_first(&error.to_string()))?;
    }
    let text = decode(&bytes).ok_or("it is no text")?;
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    if input::is_html(&text) || matches!(ending.as_str(), "html" | "htm" | "xhtml") {
        let mut article = input::html::article(&text)?;
        if article.source.is_empty() {
            article.source = input::from_text(&name(file), String::new()).source;
        }
        return Ok(vec![article]);
    }
    if ending == "json" || (is_standard_input(file) && text.trim_start().starts_with(['[', '{'])) {
        return input::json::articles(&text);
    }
    Ok(vec![input::from_text(&name(file), text)])
}

/// The text of `bytes`: UTF-8, UTF-16 with a byte order mark, or, as a guess by
/// its bytes, one of the older encodings of the web. None where it is no text.
fn decode(bytes: &[u8]) -> Option<String> {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes) {
        let (text, _, broken) = encoding.decode(bytes);
        return (!broken).then(|| text.into_owned());
    }
    if bytes.contains(&0) {
        return None;
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let (text, _, broken) = detector.guess(None, chardetng::Utf8Detection::Deny).decode(bytes);
    let control = text.chars().filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}')).count();
    (!broken && control * 100 <= text.chars().count()).then(|| text.into_owned())
}

fn write(out: Option<&Path>, force: bool, text: &str) -> Result<(), String> {
    let Some(out) = out else {
        return match std::io::stdout().write_all(text.as_bytes()) {
            // A reader that closed the pipe has what it wanted.
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
                Err(format!("the report could not be written: {error}."))
            }
            _ => Ok(()),
        };
    };
    let mut options = OpenOptions::new();
    options.write(true);
    if force {
        options.create(true).truncate(true)
    } else {
        options.create_new(true)
    };
    options
        .open(out)
        .and_then(|mut file| file.write_all(text.as_bytes()))
        .map_err(|error| format!("{} could not be written: {}.", out.display(), lower_first(&error.to_string())))
}

fn lower_first(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or(String::new(), |first| first.to_lowercase().chain(letters).collect())
}

/// Tells a person what is going on, once it takes longer than they would wait
/// without a word.
struct Progress {
    start: Instant,
    files: usize,
    told: bool,
}

/// How long work may take without a word about it.
const PATIENCE: Duration = Duration::from_secs(1);

impl Progress {
    fn new(files: usize) -> Self {
        Self { start: Instant::now(), files, told: false }
    }

    fn tell(&mut self, stage: Stage) {
        if self.start.elapsed() < PATIENCE || !std::io::stderr().is_terminal() {
            return;
        }
        self.told = true;
        let word = match stage {
            Stage::Reading { article, of } => format!("reading article {article} of {of}"),
            Stage::Matching => "matching claims".to_owned(),
            Stage::Origins => format!("looking for shared text in {} files", self.files),
            Stage::Composing => "writing the report".to_owned(),
        };
        eprint!("\r\u{1b}[Kclaimgrid: {word} …");
    }

    fn done(&self) {
        if self.told {
            eprint!("\r\u{1b}[K");
        }
    }
}

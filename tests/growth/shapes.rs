//! Texts that grow: news, and what is made to slow a reader down. Each function
//! gives a text of about `bytes` bytes. Never here: what is held of them.

/// A name and the function that makes the text.
pub(crate) type Shape = (&'static str, fn(usize) -> String);

/// Parts that differ by their number, until they are long enough together.
fn grown(bytes: usize, part: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(bytes + 256);
    for number in 0.. {
        if text.len() >= bytes {
            break;
        }
        text.push_str(&part(number));
    }
    text
}

/// A word of its own for each number.
fn word(number: usize) -> String {
    let mut left = number;
    let mut word = String::from("or");
    loop {
        word.push(char::from(b"bdfgklmnprstvz"[left % 14]));
        word.push(char::from(b"aeiou"[left / 14 % 5]));
        left /= 70;
        if left == 0 {
            return word;
        }
    }
}

fn name(number: usize) -> String {
    let word = word(number);
    format!("{}{}", word[..1].to_uppercase(), &word[1..])
}

fn news(number: usize) -> String {
    let (a, b, c, d) = (word(number), word(number * 7 + 3), name(number * 5 + 1), name(number * 3 + 2));
    let (day, count) = (number % 27 + 1, number * 13 + 4);
    format!(
        "The {a} ferry left the {b} quay on Sept. {day} with {count} passengers, said harbor master {c} {d}, who runs \
         the {a} office. “We saw the {b} lights go out,” she said. “Nobody of the {a} crew was hurt.” According to \
         the {d} agency, some {count} people waited for the {b} train because the {a} bridge had been closed, and \
         Mr. {d} denied that the {b} engine failed.\n\n"
    )
}

/// All of them.
pub(crate) const SHAPES: &[Shape] = &[
    ("news", |bytes| grown(bytes, news)),
    ("the same paragraph again and again", |bytes| grown(bytes, |number| news(number % 3))),
    ("paragraphs of one word", |bytes| grown(bytes, |number| format!("{}.\n\n", name(number)))),
    ("lines without a stop", |bytes| grown(bytes, |number| format!("the {} of {}\n", word(number), name(number + 9)))),
    ("wrapped lines", |bytes| {
        grown(bytes, |number| {
            format!("and the {} ferry went to the {} quay and then to\n", word(number), word(number + 5))
        })
    }),
    ("one sentence", |bytes| {
        grown(bytes, |number| format!("and the {} ferry, which left the quay, said that ", word(number)))
    }),
    ("one word of parts", |bytes| grown(bytes, |number| format!("{}-", word(number)))),
    ("one word of letters", |bytes| grown(bytes, word)),
    ("a script without spaces", |bytes| "港口長官說渡輪停駛".repeat(bytes / 27)),
    ("stops without a space", |bytes| grown(bytes, |number| format!("{}.", name(number)))),
    ("stops alone", |bytes| grown(bytes, |number| format!("{} . . . ", word(number)))),
    ("one run of stops", |bytes| format!("The ferry left {}", ".".repeat(bytes))),
    ("titles before names", |bytes| grown(bytes, |number| format!("Mr. {} and Dr. ", name(number)))),
    ("opening quotation marks", |bytes| grown(bytes, |number| format!("“{} said ", word(number)))),
    ("cries inside a quotation", |bytes| grown(bytes, |number| format!("“We {}! go! ", word(number)))),
    ("straight quotation marks", |bytes| grown(bytes, |number| format!("\"{}\" ", word(number)))),
    ("names", |bytes| grown(bytes, |number| format!("{} {}, ", name(number), name(number * 7 + 1)))),
    ("one run of names", |bytes| grown(bytes, |number| format!("{} ", name(number)))),
    ("roles", |bytes| {
        grown(bytes, |number| format!("mayor {} met the former mayor of {}. He left. ", name(number), name(number + 3)))
    }),
    ("acronyms", |bytes| grown(bytes, |number| format!("The {} ({}) ", name(number), word(number).to_uppercase()))),
    ("numbers", |bytes| grown(bytes, |number| format!("{number} to {} ", number + 1))),
    ("number words", |bytes| grown(bytes, |_| "twenty-two hundred and ".to_owned())),
    ("dates", |bytes| grown(bytes, |number| format!("Friday, Sept. {}, 2019, last week, ", number % 30))),
    ("brackets", |bytes| grown(bytes, |number| format!("({} [{number}] [", word(number)))),
    ("closing brackets", |bytes| grown(bytes, |number| format!("{}) ]", word(number)))),
    ("links", |bytes| grown(bytes, |number| format!("[the {0}](https://{0}.example/) ", word(number)))),
    ("addresses of posts", |bytes| grown(bytes, |number| format!("https://t.co/{} ", word(number)))),
    ("images", |bytes| grown(bytes, |number| format!("![the {0}](/{0}.png) ", word(number)))),
    ("links without an end", |bytes| grown(bytes, |number| format!("[{}](/", word(number)))),
    ("elements without an end", |bytes| grown(bytes, |number| format!("<a {} & ", word(number)))),
    ("emphasis", |bytes| grown(bytes, |number| format!("*{}* ", word(number)))),
    ("one run of asterisks", |bytes| format!("The ferry left {} at ten.", "*".repeat(bytes))),
    ("one run of tildes", |bytes| format!("The ferry left {} at ten.", "~ ".repeat(bytes / 2))),
    ("fences", |bytes| grown(bytes, |number| format!("{}\n```\n~~~\n", word(number)))),
    ("tables", |bytes| grown(bytes, |number| format!("| {} | b |\n|---|---|\n", word(number)))),
    ("heads of comments", |bytes| {
        grown(bytes, |number| format!("Comments\nThe {} ferry left on time.\n", word(number)))
    }),
    ("lists", |bytes| grown(bytes, |number| format!("- {}\n1. the {}\n", word(number), word(number + 1)))),
    ("empty lines", |bytes| "\n \n".repeat(bytes / 3)),
    ("spaces", |bytes| format!("The ferry{}left.", " ".repeat(bytes))),
    ("digits", |bytes| "1234567890 ".repeat(bytes / 11)),
    ("subordinate clauses", |bytes| grown(bytes, |number| format!("because {} who said that ", name(number)))),
    ("participles", |bytes| grown(bytes, |number| format!(", killing the {}", word(number)))),
    ("soft hyphens", |bytes| "fer\u{ad}ry\u{ad}".repeat(bytes / 9)),
];

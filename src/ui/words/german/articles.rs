//! The words of the articles view in German.
//!
//! Never here: rules.

use crate::ui::words::{Articles, Plural};

/// The words of the articles view.
pub(super) const ARTICLES: Articles = Articles {
    intro: "Zwei oder mehr Artikel über ein Ereignis. Sie bleiben auf diesem Gerät: Nichts, was Sie hier eingeben, wird gesendet.",
    add: "Artikel einfügen",
    open_files: "Dateien öffnen",
    drop_hint: "oder Dateien irgendwo auf diese Seite ziehen: Text, Markdown, HTML oder JSON",
    load_sample: "Beispiel laden",
    start_over: "Von vorn beginnen",
    compare: "Vergleichen",
    title: "Überschrift",
    source: "Quelle",
    source_hint: "Wer es veröffentlicht hat, nicht wer zitiert wird",
    date: "Datum",
    date_hint: "JJJJ-MM-TT",
    text: "Text",
    text_hint: "Den Wortlaut des Artikels hier einfügen",
    too_long_to_edit: "Das ist der Anfang des Textes. Verglichen wird er ganz; um etwas so Langes zu ändern, bearbeiten Sie die Datei und öffnen Sie sie neu.",
    remove: "Entfernen",
    read_as_compared: "Ausgelassenes ansehen",
    need_text: "Noch hat kein Artikel Wörter. Fügen Sie einen ein, öffnen Sie Dateien oder laden Sie das Beispiel.",
    started_over: "Alle Artikel wurden entfernt.",
    sample_loaded: "Das Beispiel trat an die Stelle Ihrer Artikel.",
    sentences: Plural { one: "{n} Satz verglichen", other: "{n} Sätze verglichen" },
    left_out: Plural { one: "{n} Passage ausgelassen", other: "{n} Passagen ausgelassen" },
    words: Plural { one: "{n} Wort", other: "{n} Wörter" },
    removed: "„{name}“ wurde entfernt.",
    added: "{articles} hinzugefügt.",
};

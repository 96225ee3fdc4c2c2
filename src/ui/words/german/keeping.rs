//! The words of what is kept and carried by links in German.
//!
//! Never here: rules.

use crate::ui::words::Keeping;

/// The words of what is kept.
pub(super) const KEEPING: Keeping = Keeping {
    remember: "Auf diesem Gerät merken",
    remember_hint: "Artikel, Korrekturen und Ansicht bleiben in diesem Browser und sonst nirgends.",
    forget: "Alles vergessen",
    forgotten: "Auf diesem Gerät ist nichts mehr gespeichert. Was Sie sehen, bleibt, bis Sie die Seite verlassen.",
    full: "Die Artikel sind größer als das, was dieser Browser für eine Seite aufbewahrt. Sie werden nicht gemerkt; exportieren Sie sie oder entfernen Sie einige.",
    refused: "Dieser Browser bewahrt für diese Seite nichts auf, wie in privaten Fenstern üblich. Nichts wird gemerkt.",
    damaged: "Was auf diesem Gerät gemerkt war, ist beschädigt und ließ sich nicht öffnen. Es ist noch da; wenn Sie das Merken einschalten, tritt Neues an seine Stelle.",
    later: "Was auf diesem Gerät gemerkt war, stammt von einer späteren Version von Claimgrid und ließ sich nicht öffnen. Es ist noch da; wenn Sie das Merken einschalten, tritt Neues an seine Stelle.",
    download: "Als Datei sichern",
    beside_link: "Dieser Vergleich kam mit einem Link. Was Sie sich gemerkt hatten, ist unberührt; wenn Sie das Merken einschalten, tritt dieser Vergleich an seine Stelle.",
    show_kept: "Gemerktes zeigen",
    copy_link: "Link kopieren",
    link_copied: "Der Link wurde kopiert: {characters} Zeichen, mit allen Artikeln und Korrekturen darin. Wer ihn hat, kann sie lesen; kein Server liest mit.",
    link_long: "Der Link wurde kopiert, hat aber {characters} Zeichen, und viele Programme kürzen Links mit mehr als {most}. Sicherer ist eine exportierte Datei.",
    link_by_hand: "Der Browser ließ diese Seite den Link mit {characters} Zeichen nicht kopieren. Kopieren Sie ihn hier:",
    link: "Link",
    no_link: "Dieser Browser konnte den Link nicht herstellen. Exportieren Sie stattdessen eine Datei.",
    link_damaged: "Der Link ist nicht vollständig: Unterwegs wurde etwas abgeschnitten oder verändert, und der Vergleich darin ließ sich nicht öffnen. Bitten Sie um eine Datei.",
    link_later: "Der Link stammt von einer späteren Version von Claimgrid und ließ sich nicht öffnen.",
    hint: "Sie sehen ein erfundenes Beispiel auf Englisch: fünf Berichte über ein Ereignis, Aussage für Aussage verglichen.",
    hint_go: "Eigene Artikel vergleichen",
};

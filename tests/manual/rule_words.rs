//! What rules can ask, from the vocabulary: each word, of what, what it gives and what it means; and the numbers of the shipped rules.

use charter::diagnostic::{Catalogue, Lang};
use charter::rules::kind::ThingKind;
use charter::rules::{library, vocabulary};
use charter::syntax::keywords;
use std::fmt::Write as _;

/// The kinds of things, in the order of the page.
const KINDS: [ThingKind; 19] = [
    ThingKind::Charter,
    ThingKind::Party,
    ThingKind::Body,
    ThingKind::Stage,
    ThingKind::Duty,
    ThingKind::Indicator,
    ThingKind::Asset,
    ThingKind::Source,
    ThingKind::Line,
    ThingKind::Need,
    ThingKind::Cost,
    ThingKind::Rung,
    ThingKind::Policy,
    ThingKind::Channel,
    ThingKind::Return,
    ThingKind::Option,
    ThingKind::Condition,
    ThingKind::Scenario,
    ThingKind::Promise,
];

pub fn page(lang: Lang) -> String {
    let pick = |texts: [&'static str; 2]| texts[lang as usize];
    let catalogue = Catalogue::new(lang);
    let shown = |id: &str| keywords().of_id(id).unwrap().shown(lang);
    let mut page = format!("# {}\n\n", pick(["What rules can ask", "Che cosa possono chiedere le regole"]));
    let _ = writeln!(
        page,
        "{}\n",
        pick([
            "This page is made from the vocabulary of rules. Each word is asked of something: `votes of p in b`; what is asked of the charter is written alone: `first day`. The last column is the word of the other language.",
            "Questa pagina è fatta dal vocabolario delle regole. Ogni parola si chiede di qualcosa: `voti di p in b`; ciò che si chiede della carta si scrive da solo: `primo giorno`. L'ultima colonna è la parola dell'altra lingua.",
        ])
    );
    let mut told = 0;
    for kind in KINDS {
        let all: Vec<_> = vocabulary::all().filter(|attribute| attribute.of.contains(&kind)).collect();
        told += all.len();
        if all.is_empty() {
            continue;
        }
        let of = catalogue.text(&kind.word());
        let _ = writeln!(page, "## {}: {of}\n", pick(["Asked of", "Chiesto di"]));
        let _ = writeln!(
            page,
            "| {} |\n|---|---|---|---|",
            pick(["word | gives | what it means | Italian", "parola | dà | che cosa significa | inglese"])
        );
        for attribute in all {
            let name = match (kind, attribute.within) {
                (ThingKind::Charter, _) => shown(attribute.word).to_owned(),
                (_, None) => format!("{} {} x", shown(attribute.word), shown("of")),
                (_, Some(_)) => format!("{} {} x {} y", shown(attribute.word), shown("of"), shown("in")),
            };
            let within = attribute.within.map(|within| format!(" ({}: {})", pick(["y is", "y è"]), catalogue.text(&within.word())));
            let gives = catalogue.text(&attribute.gives.word());
            let means = attribute.means[lang as usize].replace('|', "\\|");
            let other = keywords().of_id(attribute.word).unwrap().shown(lang.other());
            let _ = writeln!(page, "| `{name}` | {gives} | {means}{} | `{other}` |", within.unwrap_or_default());
        }
        page.push('\n');
    }
    let all: usize = vocabulary::all().map(|attribute| attribute.of.len()).sum();
    assert_eq!(told, all, "a kind of thing is missing on the page");
    page.truncate(page.trim_end().len());
    page.push('\n');
    page
}

/// The numbers of the shipped rules that a profile can set.
pub fn numbers(lang: Lang) -> String {
    let head = ["number | usually | of", "numero | di solito | di"][lang as usize];
    let mut table = format!("| {head} |\n|---|---|---|\n");
    let library = library::library();
    for define in library.model.defines.iter().filter(|define| define.parameter.is_none()) {
        let value = define.value.as_ref().unwrap();
        let file = library.sources.file(value.loc.file);
        let written = file.text[value.loc.span.range()].trim();
        let profile = file.display_path().replace(".charter", "");
        let _ = writeln!(table, "| `{}` | `{written}` | `{profile}` |", define.name.text);
    }
    table
}

//! The pages of codes: each code has one in both languages, of one shape, and its charters do what it says of them.

use charter::diagnostic::{Code, Diagnostic, Lang, Severity, codes, pages};
use charter::project::{Files, Workspace};
use std::collections::BTreeSet;
use std::io;
use std::path::Path;

/// Pages show whole charters: nothing is brought in.
struct Nothing;

impl Files for Nothing {
    fn read(&self, _: &Path) -> io::Result<Vec<u8>> {
        Err(io::ErrorKind::NotFound.into())
    }
}

/// The headings of a page, in order: why, wrong, right, how to mend.
fn headings(lang: Lang) -> [&'static str; 4] {
    match lang {
        Lang::En => ["## Why", "## Wrong", "## Right", "## How to mend"],
        Lang::It => ["## Perché", "## Sbagliato", "## Giusto", "## Come rimediare"],
    }
}

/// A charter on a page, and the heading under which it stands.
struct Block<'p> {
    heading: &'p str,
    text: String,
}

fn charters(page: &str) -> Vec<Block<'_>> {
    let (mut found, mut heading, mut open): (Vec<Block<'_>>, _, _) = (Vec::new(), "", None::<String>);
    for line in page.lines() {
        match &mut open {
            Some(text) if line == "```" => found.extend([Block { heading, text: std::mem::take(text) }]),
            Some(text) => *text += &format!("{line}\n"),
            None if line == "```charter" => open = Some(String::new()),
            None if line.starts_with("## ") => heading = line,
            None => {}
        }
        if line == "```" {
            open = None;
        }
    }
    assert!(open.is_none(), "a charter is not closed: {page}");
    found
}

/// All that `charter check` finds in a text, and the language of the text.
fn check(text: &str) -> (Vec<Diagnostic>, Lang) {
    let mut workspace = Workspace::new(&Nothing);
    let file = workspace.add("page.charter".into(), text.as_bytes().to_vec());
    let unit = workspace.unit(file);
    let lang = workspace.tree(file).lang;
    (workspace.diagnostics(&[unit]), lang)
}

/// What no charter text alone can be guilty of: bytes, other files, the day, the command line.
const WITHOUT_CHARTER: [&str; 12] = ["F01", "F03", "F04", "F05", "F06", "L26", "T07", "V01", "A10", "A11", "A13", "A14"];

/// Every code with its page in each language.
fn all() -> impl Iterator<Item = (&'static Code, Lang, &'static str)> {
    codes::all().flat_map(|code| Lang::ALL.map(|lang| (code, lang, pages::page(code, lang))))
}

#[test]
fn every_code_has_a_page_of_one_shape() {
    for (code, lang, page) in all() {
        let of = format!("{} in {lang:?}", code.id);
        assert_eq!(page.lines().next(), Some(format!("# {} · {}", code.id, code.name).as_str()), "{of}");
        let found: Vec<&str> = page.lines().filter(|line| line.starts_with("## ")).collect();
        assert_eq!(found, headings(lang), "{of}");
        for heading in headings(lang) {
            let text = page.split_once(heading).map_or("", |(_, rest)| rest.split("\n## ").next().unwrap_or_default());
            assert!(text.trim().len() > 20, "{of}: {heading} says nothing");
        }
        let summary = pages::summary(page);
        assert!(summary.ends_with('.') && summary.len() > 20, "{of}: {summary}");
        assert!(!page.contains('\t') && !page.lines().any(|line| line.ends_with(' ')), "{of}");
    }
}

#[test]
fn the_folder_holds_the_pages_of_the_codes_and_nothing_else() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/codes");
    let mut found: Vec<String> = std::fs::read_dir(folder).unwrap().map(|of| of.unwrap().file_name().into_string().unwrap()).collect();
    found.sort();
    let mut expected: Vec<String> = all().map(|(code, lang, _)| format!("{}.{}.md", code.id, lang.code())).collect();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn the_charters_of_pages_do_what_the_pages_say() {
    let mut faults = Vec::new();
    for (code, lang, page) in all() {
        let of = format!("{} in {lang:?}", code.id);
        let [_, wrong, right, _] = headings(lang);
        let blocks = charters(page);
        let there = |heading| blocks.iter().any(|block| block.heading == heading);
        if there(wrong) == WITHOUT_CHARTER.contains(&code.id) || there(wrong) && !there(right) {
            faults.push(format!("{of}: a charter is expected under {wrong} and under {right}, or none is under {wrong}"));
        }
        for block in &blocks {
            let (found, written) = check(&block.text);
            let raised = found.iter().any(|finding| finding.code == code);
            let others: Vec<_> = found.iter().filter(|finding| finding.severity == Severity::Error && finding.code != code).collect();
            if raised != (block.heading == wrong) {
                faults.push(format!("{of}: under {} the code is {}raised", block.heading, if raised { "" } else { "not " }));
            }
            if !others.is_empty() {
                faults.push(format!("{of}: under {}: {others:?}", block.heading));
            }
            if written != lang && code != codes::EMPTY_FILE {
                faults.push(format!("{of}: the charter under {} is in {written:?}", block.heading));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The charter that the pages of scenarios and runs speak of.
fn spoken_of(lang: Lang) -> &'static str {
    match lang {
        Lang::En => {
            "charter garden \"The garden in via Adda\"\n  period 2027-01-01 to 2028-12-31\n\nparty residents \"Residents\" is residents\n\n\
             co-design layout \"Layout of the garden\"\n  lasts  6 to 10 weeks\n  led by residents\n\n\
             scenario usual \"As things usually go\"\n  duration of layout is between 6 and 9 weeks\n"
        }
        Lang::It => {
            "carta orto \"L'orto di via Adda\"\n  periodo dal 2027-01-01 al 2028-12-31\n\nparte residenti \"Residenti\" è residenti\n\n\
             co-progettazione disegno \"Disegno dell'orto\"\n  dura      da 6 a 10 settimane\n  a cura di residenti\n\n\
             scenario consueto \"Come va di solito\"\n  durata di disegno è tra 6 e 9 settimane\n"
        }
    }
}

/// Rules whose example is not there.
const EXAMPLE_MISSING: [&str; 2] = [
    r#"rule somebody_helps "Somebody helps"
  for every  p in parties where p is beneficiary
  require    some b in assets of p
  else       warning on p "{p} brings nothing"
  fails in   "cases/nobdy.charter" on residents
"#,
    r#"regola qualcuno_aiuta "Qualcuno aiuta"
  per ogni       p in parti dove p è beneficiario
  esige          almeno un b in risorse di p
  altrimenti     avviso su p "{p} non apporta nulla"
  è violata in   "casi/nesuno.charter" su residenti
"#,
];

/// The files that the commands of a page find, as the page describes them.
fn files(code: &Code, lang: Lang) -> Vec<(&'static str, Vec<u8>)> {
    let or = |english: &'static str, italian: &'static str| if lang == Lang::En { english } else { italian };
    let orchard = or("orchard.charter", "frutteto.charter");
    let using = |english: &'static str, italian: &'static str| format!("{} \"{}\"\n", or("use", "usa"), or(english, italian)).into_bytes();
    let text = spoken_of(lang);
    let without = |line: &str| text.lines().filter(|of| !of.starts_with(line)).flat_map(|of| [of, "\n"]).collect::<String>().into_bytes();
    match code.id {
        "F01" => vec![(orchard, b"charter orchard\n  period 2027-01-01 to 2028-12-31\n  territory \"Comunit\xe0\"\n".to_vec())],
        "F03" => vec![
            (orchard, using("parties.charter", "parti.charter")),
            (or("parties.charter", "parti.charter"), using("orchard.charter", "frutteto.charter")),
        ],
        "F04" => vec![(orchard, using("comon/parties.charter", "comun/parti.charter"))],
        "F05" => vec![(or("scan.charter", "scansione.charter"), vec![b' '; 17 << 20])],
        "F06" => vec![(orchard, b"charter orchard \"The orchard\"\r  currency EUR\r".to_vec())],
        "L26" => {
            let party = |n: usize| format!("{} p{n} {}\n", or("party", "parte"), or("is residents", "è residenti"));
            vec![(or("census.charter", "anagrafe.charter"), (0..10_001).map(party).collect::<String>().into_bytes())]
        }
        "V01" => {
            let waiver = or(
                "  waives dummy_voter because \"the first year is a trial\" until 2027-12-31\n",
                "  deroga a dummy_voter motivo \"il primo anno è di prova\" fino al 2027-12-31\n",
            );
            let at = text.find("\n\n").map_or(0, |at| at + 1);
            vec![(or("garden.charter", "orto.charter"), format!("{}{waiver}{}", &text[..at], &text[at..]).into_bytes())]
        }
        "T07" => vec![(or("rules.charter", "regole.charter"), or(EXAMPLE_MISSING[0], EXAMPLE_MISSING[1]).into())],
        "A14" => vec![
            (or("past.charter", "passato.charter"), {
                let column = or("from \"past.csv\" column weeks", "da \"passato.csv\" colonna settimane");
                text.replace(or("between 6 and 9 weeks", "tra 6 e 9 settimane"), column).into_bytes()
            }),
            (or("past.csv", "passato.csv"), or("year,days\n2025,52\n", "anno,giorni\n2025,52\n").into()),
        ],
        _ => vec![
            (or("garden.charter", "orto.charter"), text.into()),
            (or("draft.charter", "bozza.charter"), without(or("  period ", "  periodo "))),
        ],
    }
}

/// What pages show of the program: the command, and what it prints.
fn consoles(page: &str) -> Vec<(String, String)> {
    let blocks = super::docs::blocks(page).into_iter().filter(|(info, _)| *info == "console");
    let split = |block: String| block.strip_prefix("$ charter ")?.split_once('\n').map(|(a, b)| (a.to_owned(), b.to_owned()));
    blocks.filter_map(|(_, block)| split(block)).collect()
}

#[test]
fn the_commands_of_pages_print_what_the_pages_show() {
    let mut explained = BTreeSet::new();
    for (code, lang, page) in all() {
        let consoles = consoles(page);
        let folder = tempfile::TempDir::new().unwrap();
        if !consoles.is_empty() {
            for (name, bytes) in files(code, lang) {
                std::fs::write(folder.path().join(name), bytes).unwrap();
            }
        }
        for (arguments, printed) in consoles {
            let mut command = assert_cmd::Command::cargo_bin("charter").unwrap();
            command.current_dir(&folder).env_clear().env("CHARTER_LANG", lang.code()).args(arguments.split_whitespace());
            let output = command.output().unwrap();
            let said = if arguments.starts_with("check") { output.stdout } else { output.stderr };
            let said = String::from_utf8(said).unwrap();
            // A finding ends with an empty line, a block does not.
            assert_eq!(said.trim_end(), printed.trim_end(), "{}: charter {arguments}", code.id);
            assert_eq!(output.status.success(), printed.is_empty(), "{}: charter {arguments}", code.id);
            if printed.contains(&format!("[{}]", code.id)) {
                explained.insert((code.id, lang));
            }
        }
    }
    let expected: BTreeSet<(&str, Lang)> = WITHOUT_CHARTER.iter().flat_map(|id| Lang::ALL.map(|lang| (*id, lang))).collect();
    assert_eq!(explained, expected, "what no charter raises is raised by a command");
}

//! The reference of every declaration, clause and word, from the clause and keyword tables.

use charter::diagnostic::Lang;
use charter::source::FileId;
use charter::syntax::{ClauseKind, DeclKind, Keyword, Place, clauses, keywords, parse};
use std::fmt::Write as _;

/// A declaration: what holds its clauses, its first line and what it is, in English and Italian.
struct Declared {
    place: Place,
    head: [&'static str; 2],
    means: [&'static str; 2],
}

const fn declared(place: Place, head: [&'static str; 2], means: [&'static str; 2]) -> Declared {
    Declared { place, head, means }
}

const DECLARATIONS: [Declared; 16] = [
    declared(
        Place::Kind(DeclKind::Charter),
        ["charter via_adda \"Orto-giardino di via Adda\"", "carta via_adda \"Orto-giardino di via Adda\""],
        ["the charter itself: one in a file or in the files that it brings in", "la carta stessa: una in un file o nei file che prende"],
    ),
    declared(
        Place::Kind(DeclKind::Party),
        [
            "party gardeners \"Gardeners of via Adda\" is residents, beneficiary",
            "parte ortisti \"Ortisti di via Adda\" è residenti, beneficiario",
        ],
        [
            "who takes part: of what kind, and whether the service is for it (`beneficiary`), for minors or for vulnerable people",
            "chi partecipa: di che tipo, e se il servizio è per lei (`beneficiario`), per minori o per persone fragili",
        ],
    ),
    declared(
        Place::Kind(DeclKind::Body),
        ["body assembly \"Assembly of the gardeners\"", "organo assemblea \"Assemblea degli ortisti\""],
        ["who decides, and how", "chi decide, e come"],
    ),
    declared(
        Place::Kind(DeclKind::Stage),
        ["co-design layout \"Layout of the garden\"", "co-progettazione disegno \"Disegno dell'orto\""],
        [
            "a stage of the service: one of the seven activities, or `stage` for what is not co-produced; these clauses may stand in all of them",
            "una fase del servizio: una delle sette attività, o `fase` per ciò che non è co-prodotto; queste clausole possono stare in tutte",
        ],
    ),
    declared(
        Place::Activity("co_financing"),
        ["co-financing fund \"Garden fund\"", "co-finanziamento fondo \"Fondo dell'orto\""],
        [
            "besides the clauses of all stages: where money comes from and what it is for",
            "oltre alle clausole di tutte le fasi: da dove viene il denaro e a che cosa serve",
        ],
    ),
    declared(
        Place::Activity("co_prioritisation"),
        ["co-prioritisation vote \"The vote\"", "co-prioritizzazione voto \"Il voto\""],
        ["besides the clauses of all stages: a ballot", "oltre alle clausole di tutte le fasi: una votazione"],
    ),
    declared(
        Place::Activity("stage"),
        ["stage works \"Works\"", "fase lavori \"Lavori\""],
        [
            "what is not co-produced (works, a notice, an act); it too may hold money",
            "ciò che non è co-prodotto (lavori, un avviso, un atto); anche qui può stare il denaro",
        ],
    ),
    declared(
        Place::Kind(DeclKind::Duty),
        ["duty accounts \"Publish the accounts\"", "obbligo conti \"Pubblicare i conti\""],
        ["what a party owes to others", "che cosa una parte deve alle altre"],
    ),
    declared(
        Place::Kind(DeclKind::Standard),
        ["standard opening \"Open twenty hours a week\"", "standard apertura \"Aperto venti ore alla settimana\""],
        ["what is promised to those who use the service", "che cosa si promette a chi usa il servizio"],
    ),
    declared(
        Place::Kind(DeclKind::Indicator),
        ["indicator isolation \"Loneliness score\"", "indicatore solitudine \"Punteggio di solitudine\""],
        ["what should become better, and stay better", "che cosa deve migliorare, e restare migliorato"],
    ),
    declared(
        Place::Kind(DeclKind::Governance),
        ["governance", "governance"],
        [
            "how the charter is changed, joined, left and ended; one in a charter",
            "come si cambia la carta, come si aderisce, si recede e si conclude; una sola",
        ],
    ),
    declared(
        Place::Kind(DeclKind::Promise),
        ["promise evaluated \"Never two years without a review\"", "promessa valutato \"Mai due anni senza un giudizio\""],
        ["a sentence that is true of everything that can happen", "una frase vera di tutto ciò che può accadere"],
    ),
    declared(
        Place::Kind(DeclKind::Scenario),
        ["scenario austerity \"Half the grant\" from usual", "scenario austerita \"Metà del contributo\" da consueto"],
        ["how things may go; `from` takes all lines of another one", "come possono andare le cose; `da` prende tutte le righe di un altro"],
    ),
    declared(
        Place::Kind(DeclKind::Story),
        ["story empty_chairs \"Nobody comes\" from usual", "storia sedie_vuote \"Non viene nessuno\" da consueto"],
        ["one exact run", "uno svolgimento esatto"],
    ),
    declared(
        Place::Kind(DeclKind::Profile),
        ["profile generative_welfare \"Generative welfare\" version 1", "profilo welfare_generativo \"Welfare generativo\" versione 1"],
        ["a collection of rules that a charter `follows`", "una raccolta di regole che una carta `segue`"],
    ),
    declared(
        Place::Kind(DeclKind::Rule),
        [
            "rule passive_beneficiaries \"Nobody only receives\" in generative_welfare",
            "regola beneficiari_passivi \"Nessuno riceve soltanto\" in welfare_generativo",
        ],
        ["a rule that charters are checked against", "una regola con cui si verificano le carte"],
    ),
];

/// Lists of words, each with the groups of the keyword table that it shows.
const WORDS: [([&str; 2], &[&str]); 13] = [
    (["Activities and other declarations", "Attività e altre dichiarazioni"], &["declaration"]),
    (["Kinds of parties, and flags", "Tipi di parti, e qualifiche"], &["party kind", "flag"]),
    (["What a party brings, and by what title", "Che cosa una parte apporta, e a che titolo"], &["asset", "nature"]),
    (["How certain money is", "Quanto è certo il denaro"], &["certainty"]),
    (["Legal instruments", "Istituti giuridici"], &["instrument"]),
    (["Techniques", "Tecniche"], &["technique"]),
    (["Methods of decision, their bases, ties", "Metodi di decisione, basi, parità"], &["method", "base", "tie"]),
    (["Ballots", "Votazioni"], &["ballot kind", "allocation", "leftover"]),
    (["Rungs of a ladder", "Gradini di una scala"], &["step"]),
    (
        ["States, events, endings, reasons of a failure", "Stati, eventi, esiti, ragioni di un fallimento"],
        &["state", "event", "end", "reason"],
    ),
    (
        ["Questions of a run, answers, laws", "Domande di uno svolgimento, risposte, leggi"],
        &["observation", "observation value", "distribution"],
    ),
    (["Quantities of a run", "Grandezze di uno svolgimento"], &["quantity"]),
    (["Units and rates", "Unità e ritmi"], &["unit", "rate"]),
];

pub fn page(lang: Lang) -> String {
    let pick = |texts: [&'static str; 2]| texts[lang as usize];
    let mut page = String::new();
    let _ = writeln!(page, "# {}\n", pick(["Reference", "Riferimento"]));
    let _ = writeln!(
        page,
        "{}\n",
        pick([
            "This page is made from the tables of the language: it has every declaration with its clauses, then every word. In a shape, small words are written as they stand; CAPITALS stand for something of yours; `[ ]` may be left out, `{ }` may be repeated, `|` separates choices.",
            "Questa pagina è fatta dalle tavole della lingua: ha ogni dichiarazione con le sue clausole, poi ogni parola. In una forma, le parole minuscole si scrivono come stanno; le MAIUSCOLE stanno per qualcosa di vostro; `[ ]` si può omettere, `{ }` si può ripetere, `|` separa le scelte.",
        ])
    );
    let _ = writeln!(page, "<!-- lang: {} -->\n", lang.code());
    let _ = writeln!(page, "## {}\n", pick(["Declarations and their clauses", "Le dichiarazioni e le loro clausole"]));
    for declaration in &DECLARATIONS {
        section(&mut page, declaration, lang);
    }
    let _ = writeln!(page, "## {}\n", pick(["The words", "Le parole"]));
    for (title, groups) in WORDS {
        words(&mut page, pick(title), groups, lang);
    }
    page.truncate(page.trim_end().len());
    page.push('\n');
    page
}

fn section(page: &mut String, declaration: &Declared, lang: Lang) {
    let head = declaration.head[lang as usize];
    // A line before it says the language: some keywords are the same in both.
    let before = ["party p \"P\" is bank", "parte p \"P\" è banca"][lang as usize];
    let (tree, found) = parse(FileId(0), &format!("{before}\n\n{head}\n"));
    assert!(found.is_empty() && tree.declarations.len() == 2, "{head}: {found:?}");
    let means = declaration.means[lang as usize];
    let keyword = match declaration.place {
        Place::Kind(DeclKind::Stage) => ["stages", "fasi"][lang as usize],
        place => place.shown(lang),
    };
    let _ = writeln!(page, "### {keyword}\n\n{}{}.\n\n```text\n{head}\n```\n", means[..1].to_uppercase(), &means[1..]);
    for clause in clauses().iter().filter(|clause| clause.places.contains(&declaration.place)) {
        entry(page, clause, lang);
    }
}

/// A clause: what it means, its shape, an example.
fn entry(page: &mut String, clause: &ClauseKind, lang: Lang) {
    let keywords: Vec<&str> = clause.keywords.iter().map(|keyword| keyword.shown(lang)).collect();
    let shape = match keywords.as_slice() {
        [] => clause.shape(lang).to_owned(),
        [keyword] => format!("{keyword} {}", clause.shape(lang)),
        several => several.join(" | "),
    };
    let times = match (clause.many, lang) {
        (true, Lang::En) => "; may be written several times",
        (true, Lang::It) => "; si può scrivere più volte",
        (false, _) => "",
    };
    let _ = writeln!(
        page,
        "- **{}** — {}{times}\n",
        keywords.first().copied().unwrap_or(["(starts with a name)", "(comincia con un nome)"][lang as usize]),
        clause.meaning(lang)
    );
    let _ = writeln!(page, "  `{shape}`\n\n  ```text\n  {}\n  ```\n", clause.example(lang));
}

/// The words of some groups, in both languages.
fn words(page: &mut String, title: &str, groups: &[&str], lang: Lang) {
    let (here, other) = (lang, lang.other());
    let name = |of: Lang| match (of, lang) {
        (Lang::En, Lang::En) => "English",
        (Lang::It, Lang::En) => "Italian",
        (Lang::En, Lang::It) => "inglese",
        (Lang::It, Lang::It) => "italiano",
    };
    let _ = writeln!(page, "### {title}\n\n| {} | {} |\n|---|---|", name(here), name(other));
    let found: Vec<&Keyword> = keywords().iter().filter(|keyword| groups.contains(&keyword.group)).collect();
    assert!(!found.is_empty(), "no words in {groups:?}");
    for keyword in found {
        let forms = |of: Lang| keyword.forms(of).iter().map(|form| format!("`{form}`")).collect::<Vec<_>>().join(", ");
        let _ = writeln!(page, "| {} | {} |", forms(here), forms(other));
    }
    page.push('\n');
}

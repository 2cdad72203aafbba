//! What `charter simulate` and `charter test` write, and their exit codes.

use super::Charter;
use charter::cli::project::{Ended, Exit, Project};
use charter::cli::{simulate, test};
use charter::diagnostic::{Catalogue, Lang};
use clap::Parser;

#[derive(clap::Parser)]
enum Command {
    Simulate(simulate::Args),
    Test(test::Args),
}

fn run(charter: &Charter, lang: Lang, line: &str) -> (String, Ended) {
    let catalogue = Catalogue::new(lang);
    let project = Project { sources: &charter.sources, model: &charter.model, catalogue: &catalogue, width: 110 };
    let mut out = Vec::new();
    let command = Command::try_parse_from(std::iter::once("charter").chain(line.split(' '))).expect("a right command line");
    let ended = match command {
        Command::Simulate(args) => simulate::run(&args, &project, &mut out),
        Command::Test(args) => test::run(&args, &project, &mut out),
    };
    (String::from_utf8(out).unwrap(), ended.unwrap())
}

fn snapshot(name: &str, text: &str) {
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, text);
    });
}

#[test]
fn the_garden_is_simulated() {
    let garden = Charter::example("garden.charter");
    let (text, _) = run(&garden, Lang::En, "simulate garden.charter --runs 300");
    snapshot("garden_simulated", &text);
    let (text, _) = run(&garden, Lang::It, "simulate garden.charter --runs 300 --scenario austerity");
    snapshot("garden_simulated_it", &text);
}

#[test]
fn a_story_is_told() {
    let garden = Charter::example("garden.charter");
    let (text, ended) = run(&garden, Lang::En, "simulate garden.charter --scenario empty_chairs");
    snapshot("garden_story", &text);
    assert_eq!(ended.exit, Exit::Fine);
    let (text, _) = run(&garden, Lang::It, "simulate garden.charter --scenario empty_chairs");
    snapshot("garden_story_it", &text);
}

#[test]
fn json_is_versioned_and_whole() {
    let garden = Charter::example("garden.charter");
    let (text, _) = run(&garden, Lang::En, "simulate garden.charter --runs 50 --format json --trace 7");
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(json["format_version"], "1.0");
    let simulation = &json["simulations"][0];
    assert_eq!((&simulation["runs"], &simulation["seed"], &simulation["trace"]["run"]), (&50.into(), &1.into(), &7.into()));
    assert_eq!(simulation["stages"].as_array().map(Vec::len), Some(5));
    let (text, _) = run(&garden, Lang::En, "test garden.charter --runs 200 --format json");
    let json: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(json["scenarios"][2]["expectations"][0]["verdict"], "passed");
}

#[test]
fn a_failed_story_shows_what_happened_instead() {
    let charter = Charter::club("story sad \"Sad\"\n  rest is adverse\n\n  expect plan succeeds\n");
    let (text, ended) = run(&charter, Lang::En, "test club.charter");
    assert_eq!(ended.exit, Exit::Findings);
    snapshot("failed_story", &text);
}

#[test]
fn wrong_usage_is_said() {
    let garden = Charter::example("garden.charter");
    let catalogue = Catalogue::new(Lang::En);
    let said = |line: &str| {
        let (out, ended) = run(&garden, Lang::En, line);
        assert_eq!((out.as_str(), ended.exit, ended.exit.code()), ("", Exit::Usage, 2));
        let found = &ended.findings[0];
        let help = found.help.first().map_or_else(String::new, |help| format!(" ({})", catalogue.text(help)));
        catalogue.text(&found.message) + &help
    };
    assert_eq!(said("simulate g --scenario usal"), "there is no scenario or story named `usal` (did you mean `usual`?)");
    assert_eq!(
        said("simulate g --scenario zzz"),
        "there is no scenario or story named `zzz` (there are: `usual`, `austerity`, `empty_chairs`)"
    );
    assert_eq!(said("simulate g --runs 0"), "at least 1 run is needed");
    assert_eq!(said("test g --runs 100000001"), "100000001 runs are too many: at most 100000000");
    assert_eq!(said("simulate g --runs 10 --trace 11"), "run 11 is not among the 10 runs");
    let (_, ended) = run(&Charter::read("party people \"People\" is committee\n"), Lang::En, "simulate g");
    assert_eq!(ended.exit, Exit::Usage);
    let empty = Charter::read("charter club \"Club\"\n\nscenario usual \"Usual\"\n");
    let (_, ended) = run(&empty, Lang::En, "simulate g");
    assert_eq!(catalogue.text(&ended.findings[0].message), "the charter states no period: no day is the first");
}

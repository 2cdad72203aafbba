//! Names: declared twice, unknown, of another kind.

use super::{assert_one, assert_texts, instead, resolve_text, with};

#[test]
fn a_misspelt_name_is_reported_once_with_a_suggestion() {
    let resolved = with("duty minutes\n  tawn must publish \"minutes\"\n  owed to tawn, people\n");
    assert_one(&resolved, "S01", "tawn", "nothing is declared as `tawn`; a party or a body is expected here");
    let found = &resolved.found[0];
    assert_eq!(resolved.text(found.labels[0].loc), "tawn");
    assert_eq!(found.fixes[0].edits[0].text, "town");
}

#[test]
fn a_misspelt_reading_of_the_books_is_suggested_where_an_indicator_could_be_read() {
    for (written, meant) in [("cahs", "cash"), ("spnet", "spent")] {
        let resolved = with(&format!("promise solvent\n  always {written} at least 0 EUR\n"));
        assert_one(&resolved, "S01", written, &format!("nothing is declared as `{written}`; an indicator is expected here"));
        assert_eq!(resolved.found[0].fixes[0].edits[0].text, meant);
    }
    // What is like an indicator is that indicator.
    let resolved = with("indicator cashew\n  level outcome\npromise solvent\n  always cashwe at least 0 EUR\n");
    let fixes: Vec<&str> = resolved.found.iter().flat_map(|one| &one.fixes).map(|fix| fix.edits[0].text.as_str()).collect();
    assert_eq!(fixes, ["cashew"]);
}

#[test]
fn what_the_parser_mended_is_not_reported_again() {
    assert_eq!(with("stage next\n  led by the town\n").findings(), "");
    assert_eq!(with("stage next\n  costs €750\n").findings(), "");
}

#[test]
fn a_name_of_another_kind_says_what_it_is() {
    let resolved = with("stage next\n  starts after school\n");
    assert_one(&resolved, "N12", "school", "`school` is a party: a name alone means that a stage succeeds");
    let resolved = with("indicator rest\n  persists 12 months after town\n");
    assert_one(&resolved, "S01", "town", "`town` is declared as a party; a stage is expected here");
    assert_eq!(resolved.text(resolved.found[0].labels[0].loc), "town");
}

#[test]
fn a_name_declared_twice_points_at_the_first() {
    let resolved = with("stage town\n  lasts 3 weeks\n");
    assert_one(&resolved, "S02", "town", "`town` is already the name of a party");
    let first = resolved.found[0].labels[0].loc;
    assert!(first.span.start < resolved.found[0].loc.span.start);
}

#[test]
fn names_of_different_spaces_may_be_the_same() {
    assert_eq!(with("promise plan\n  plan succeeds only after fund succeeds\nscenario plan\n  rest is favourable\n").findings(), "");
}

#[test]
fn the_charters_own_name_is_nobodys() {
    assert_eq!(with("stage base\n  lasts 3 weeks\n").findings(), "");
}

#[test]
fn lines_and_options_are_declared_once() {
    let resolved = instead("reserve 2_000 EUR", "tools 2_000 EUR");
    assert_one(&resolved, "S02", "tools", "`tools` is already the name of a line of a fund");
    let resolved = with("co-prioritisation vote\n  option slide \"A slide\" 10 EUR\n  option slide \"Another\" 20 EUR\n");
    assert_one(&resolved, "S02", "slide", "`slide` is already the name of an option of a ballot");
}

#[test]
fn a_line_of_two_stages_needs_its_own_name() {
    let resolved = with("stage more\n  spends tools 100 EUR\npromise cheap\n  always spent of tools at most 900 EUR\n");
    assert_one(&resolved, "N21", "tools", "both `fund` and `more` have a line `tools`");
    // The stage's own line is meant.
    assert_eq!(with("stage more\n  spends tools 100 EUR\n  costs tools 10 EUR\n").findings(), "");
}

#[test]
fn lines_of_other_stages_cannot_be_cut() {
    let resolved = with("stage more\n  spends paint 100 EUR\n  cuts first reserve\n");
    assert_one(&resolved, "S01", "reserve", "`reserve` is a line of another stage: only lines of this stage can be cut first");
    let resolved = with("stage more\n  spends paint 100 EUR\n  cuts first pant\n");
    assert_one(&resolved, "S01", "pant", "nothing is declared as `pant`; a line of a fund is expected here");
}

#[test]
fn shipped_profiles_need_no_declaration() {
    let resolved = instead("currency EUR", "currency EUR\n  follows core, generative_welfar");
    assert_one(&resolved, "S01", "generative_welfar", "nothing is declared as `generative_welfar`; a profile is expected here");
    assert_eq!(resolved.found[0].fixes[0].edits[0].text, "generative_welfare");
    let resolved = instead("currency EUR", "currency EUR\n  follows somebody");
    assert_one(&resolved, "S01", "somebody", "nothing is declared as `somebody`; a profile is expected here");
    assert_eq!(resolve_text("profile own\nrule small in own\n  require 1 = 1\n").findings(), "");
}

#[test]
fn waivers_name_something_declared() {
    let resolved = instead("currency EUR", "currency EUR\n  waives no_quorum on plam because \"small\" until 2028-01-01");
    assert_eq!(resolved.places(), [("S01", "plam")]);
    let resolved = instead("currency EUR", "currency EUR\n  waives no_quorum on plan because \"small\" until 2028-01-01");
    let charter = resolved.model.charter.as_ref().expect("a charter");
    assert_eq!(charter.waivers[0].on.as_ref().map(|name| name.text.as_str()), Some("plan"));
    assert_eq!(charter.waivers[0].because.as_deref(), Some("small"));
}

#[test]
fn there_is_one_charter_and_one_governance() {
    let resolved = with("charter other \"Another\"\n");
    assert_one(&resolved, "N07", "charter other \"Another\"", "a project has one charter, and this is a second one");
    let resolved = with("governance\n  withdrawal with 30 days notice\ngovernance\n  withdrawal with 60 days notice\n");
    assert_one(&resolved, "N07", "governance", "a charter has one `governance`, and this is a second one");
}

#[test]
fn nothing_comes_from_itself() {
    let resolved = with("scenario x from y\nscenario y from x\n");
    assert_one(&resolved, "N16", "y", "`x` comes from `y`, which comes from `x`");
    let resolved = with("party x is families\n  belongs to y\nparty y is families\n  belongs to x\n");
    assert_one(&resolved, "N16", "x", "`x` belongs to itself, directly or through others");
    let resolved = with("scenario x from usuale\n");
    assert_eq!(resolved.places(), [("S01", "usuale")]);
}

#[test]
fn seats_are_said_once() {
    let resolved = instead("seats town 2, people 1", "seats town 2, town 1");
    assert_one(&resolved, "N20", "town 1", "`town` is seated twice in this body");
}

#[test]
fn ballots_name_their_districts() {
    let resolved = with("co-prioritisation vote\n  districts north, south\n  option slide \"A slide\" 10 EUR in nort\n");
    assert_one(&resolved, "S01", "nort", "nothing is declared as `nort`; a district of a ballot is expected here");
    assert_texts(&resolved.found);
}

#[test]
fn messages_speak_the_language_of_the_file_in_their_examples() {
    use charter::diagnostic::{Catalogue, Lang};
    let text = "carta prova \"Prova\"\n  periodo dal 2027-01-01 al 2028-12-31\norgano soci_tutti\n  seggi soci 1 per membro\n  quorum 50%\n\
                parte soci è soci\n";
    let mut sources = charter::source::Sources::default();
    let file = sources.add("prova.charter".into(), text.to_owned());
    let (mut tree, _) = charter::syntax::parse(file, text);
    tree.lang = Lang::It;
    let (_, found) = charter::model::resolve(&sources, &[&tree]);
    assert_eq!(found.len(), 1);
    let helps = Lang::ALL.map(|lang| Catalogue::new(lang).text(&found[0].help[0]));
    assert_eq!(helps, ["every share says its base, as in `50% dei membri`", "ogni quota dice la sua base, per esempio `50% dei membri`"]);
}

#[test]
fn files_of_a_project_share_their_names() {
    use charter::source::Sources;
    let mut sources = Sources::default();
    let texts =
        ["party town is municipality\nparty club is association\n", "party club is bank\nduty d\n  town must \"act\"\n  owed to clubb\n"];
    let trees: Vec<_> = texts
        .iter()
        .enumerate()
        .map(|(at, text)| charter::syntax::parse(sources.add(format!("{at}.charter").into(), (*text).to_owned()), text).0)
        .collect();
    let (model, found) = charter::model::resolve(&sources, &trees.iter().collect::<Vec<_>>());
    assert_eq!(model.parties.len(), 3);
    let places: Vec<_> = found.iter().map(|found| (found.code.id, found.loc.file.0, sources.text(found.loc))).collect();
    assert_eq!(places, [("S02", 1, "club"), ("S01", 1, "clubb")]);
    assert_eq!(found[0].labels[0].loc.file.0, 0);
    assert!(model.duties.values().all(|duty| duty.debtor.is_some()));
}

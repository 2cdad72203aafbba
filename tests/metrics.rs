//! What `charter metrics` writes.

use assert_cmd::Command;
use std::path::Path;

fn run(line: &str) -> String {
    let mut command = Command::cargo_bin("charter").unwrap();
    command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")).env_clear().args(line.split(' '));
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_garden_is_measured() {
    insta::assert_snapshot!("metrics_garden", run("metrics garden.charter --lang en"));
}

#[test]
fn the_minibus_is_measured() {
    insta::assert_snapshot!("metrics_minibus", run("metrics minibus.charter --lang it"));
}

#[test]
fn programs_get_every_example_as_json() {
    let report: serde_json::Value = serde_json::from_str(&run("metrics . --format json --lang en")).unwrap();
    assert_eq!(report["format_version"], 1);
    let charters = report["charters"].as_array().unwrap();
    assert!(charters.len() >= 6);
    let sections = ["co_production", "power", "money", "hours", "network", "accountability", "resilience"];
    for charter in charters {
        let found: Vec<&str> = charter["sections"].as_array().unwrap().iter().map(|section| section["id"].as_str().unwrap()).collect();
        assert_eq!(found, sections);
        assert!(charter["caveat"].as_str().unwrap().contains("not trust"));
        for metric in charter["sections"].as_array().unwrap().iter().flat_map(|section| section["metrics"].as_array().unwrap()) {
            assert!(metric.get("value").is_some() && metric["id"].is_string() && metric["components"].is_array(), "{metric}");
        }
    }
    // The garden's metrics that the design works out by hand.
    let garden = charters.iter().find(|charter| charter["charter"] == "via_adda").unwrap();
    let value = |section: &str, id: &str| {
        let section = garden["sections"].as_array().unwrap().iter().find(|found| found["id"] == section).unwrap();
        section["metrics"].as_array().unwrap().iter().find(|metric| metric["id"] == id).unwrap()["value"].clone()
    };
    assert_eq!(value("hours", "burden"), 1320.0 / 1380.0);
    assert_eq!(value("power", "votes_needed"), 19);
}

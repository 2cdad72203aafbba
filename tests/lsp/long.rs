//! Charters so long that their rules are applied at a pause in typing.

use super::client::{Client, URI, able, begun};
use super::large::large;
use serde_json::Value;

/// Where findings stand, and what they are.
fn places(findings: &[Value], lines_down: u64) -> Vec<(u64, String)> {
    // What runs show comes when it comes.
    let checked = findings.iter().filter(|finding| finding["source"] == "charter");
    let mut all: Vec<(u64, String)> =
        checked.map(|finding| (finding["range"]["start"]["line"].as_u64().unwrap() + lines_down, finding["message"].to_string())).collect();
    all.sort();
    all
}

fn of_rules(findings: &[Value]) -> usize {
    findings
        .iter()
        .filter(|finding| finding["code"].as_str().is_some_and(|code| code.starts_with(['C', 'D', 'M', 'G', 'Q', 'O', 'R', 'X', 'I'])))
        .count()
}

/// The findings once the rules were applied.
async fn judged(client: &mut Client, version: i64) -> Vec<Value> {
    loop {
        let findings = client.findings(version).await;
        if of_rules(&findings) > 0 {
            return findings;
        }
    }
}

#[test]
fn findings_of_rules_stay_with_what_they_are_about() {
    let text = large(30_000);
    begun(able(), |mut client| async move {
        client.open(&text).await;
        let before = judged(&mut client, 1).await;
        client.edit(2, (0, 0), (0, 0), "// one line more\n").await;
        let at_once = client.findings(2).await;
        assert_eq!(places(&at_once, 0), places(&before, 1), "they move with the text");

        // What cannot be read is told alone; mended, all is there again at once.
        client.edit(3, (0, 0), (0, 0), "nonsense\n").await;
        let broken = client.findings(3).await;
        assert_eq!(of_rules(&broken), 0);
        client.edit(4, (0, 0), (1, 0), "").await;
        let mended = client.findings(4).await;
        assert_eq!(places(&mended, 0), places(&at_once, 0));
    });
}

#[test]
fn at_rest_a_long_charter_has_the_findings_of_one_opened_anew() {
    let text = large(30_000);
    let line = text.lines().position(|line| line.trim_start().starts_with("quorum")).unwrap();
    let changed: Vec<&str> = text.lines().enumerate().filter(|(at, _)| *at != line).map(|(_, line)| line).collect();
    let changed = changed.join("\n") + "\n";
    let mut opened = Vec::new();
    begun(able(), |mut client| {
        let (opened, changed) = (&mut opened, &changed);
        async move {
            client.open(changed).await;
            *opened = places(&judged(&mut client, 1).await, 0);
        }
    });
    begun(able(), |mut client| async move {
        client.open(&text).await;
        judged(&mut client, 1).await;
        client.edit(2, (line, 0), (line + 1, 0), "").await;
        client.findings_that(URI, |findings| places(findings, 0) == opened).await;
    });
}

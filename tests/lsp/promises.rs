//! Promises, judged while one writes and when somebody asks.

use super::client::*;
use serde_json::{Value, json};

/// The plan is decided on 12 February (after 6 weeks) at the earliest, and the works open that day.
const PLAN: &str = "charter club \"The club\"\n  period 2027-01-01 to 2027-12-31\n\nparty comune \"The Comune\" is municipality\n\n\
     co-design plan \"The plan\"\n  lasts 6 to 7 weeks\n  led by comune\n  decided by comune\n  otherwise end as \"no plan\"\n\n\
     co-delivery works \"The works\"\n  starts after plan\n  lasts 2 weeks\n  led by comune\n\n\
     promise planned\n  works opens only after plan succeeds\npromise never_works\n  always not works is open\n\
     promise outcome\n  possible that works is done\n  possible that charter ends as expired\n\n\
     story agreed \"They agree\"\n  rest is favourable\n\n  expect works is done\n";

/// Too many amounts go together, so that not all are looked at.
const FUND: &str = "charter club \"The club\"\n  period 2027-01-01 to 2027-12-31\n\nparty people \"The people\" is residents\n  \
     members 36 people\n\nparty comune \"The Comune\" is municipality\n\n\
     co-financing fund \"The fund\"\n  lasts 2 weeks\n  led by comune\n  from comune 5_000 EUR hoped\n  from people 3_000 EUR hoped\n  \
     target 8_000 EUR, at least 1_000 EUR\n  spends tools 8_000 EUR\n  otherwise end as \"no money\"\n\n\
     promise odd\n  never cash is 7_000 EUR\n";

async fn lenses(client: &mut Client) -> Vec<(String, Value)> {
    let lenses = client.result("textDocument/codeLens", json!({"textDocument": {"uri": URI}})).await;
    let command = |lens: &Value| (lens["command"]["title"].as_str().unwrap().to_owned(), lens["command"].clone());
    lenses.as_array().unwrap().iter().map(command).collect()
}

/// The titles of the lenses that verify, when verdicts stand in them.
async fn judged(client: &mut Client) -> Vec<String> {
    loop {
        let of_verify = lenses(client).await.into_iter().filter(|(_, command)| command["command"] == "charter.verify");
        let titles: Vec<String> = of_verify.map(|(title, _)| title).collect();
        if titles.iter().all(|title| title.contains(" · ")) {
            return titles;
        }
        // The server asks for lenses again when it knows more.
        client.asked("workspace/codeLens/refresh").await;
    }
}

fn speaking(lang: &str) -> Value {
    json!({"processId": null, "rootUri": null, "capabilities": able(), "initializationOptions": {"charter": {"lang": lang}}})
}

#[test]
fn promises_are_judged_and_shown_in_place() {
    let plan = [
        ("en", ["verify all 4 promises · ✓ 2 ✗ 2", "verify · ✓ proved", "verify · ✗ refuted", "verify · ✗ refuted"]),
        ("it", ["dimostra tutte le 4 promesse · ✓ 2 ✗ 2", "dimostra · ✓ dimostrata", "dimostra · ✗ smentita", "dimostra · ✗ smentita"]),
    ];
    for (lang, titles) in plan {
        session(|mut client| async move {
            client.begin(speaking(lang)).await;
            client.open(PLAN).await;
            assert_eq!(judged(&mut client).await, titles);
        });
    }
    for (lang, titles) in
        [("en", ["verify 1 promise · ? 1", "verify · ? undecided"]), ("it", ["dimostra 1 promessa · ? 1", "dimostra · ? indecisa"])]
    {
        session(|mut client| async move {
            client.begin(speaking(lang)).await;
            client.open(FUND).await;
            assert_eq!(judged(&mut client).await, titles);
        });
    }
}

#[test]
fn scenarios_say_how_they_end_where_that_is_quickly_known() {
    let scenario = "\nscenario usual \"Usual\"\n  consent of comune in plan is given with chance 37%\n";
    for (lang, title) in [("en", "simulate · ended as \"no plan\": 63.0%"), ("it", "simula · terminata come \"no plan\": 63.0%")] {
        session(|mut client| async move {
            client.begin(speaking(lang)).await;
            client.open(&format!("{PLAN}{scenario}")).await;
            let found = loop {
                let found = lenses(&mut client).await;
                let usual =
                    found.iter().find(|(_, command)| command["command"] == "charter.simulate" && command["arguments"][1] == "usual");
                let (title, _) = usual.expect("a lens on the scenario");
                if title.contains(" · ") {
                    break title.clone();
                }
                client.asked("workspace/codeLens/refresh").await;
            };
            assert_eq!(found, title);
        });
    }
    // The garden has far too many situations, and its lens stays as it is.
    begun(able(), |mut client| async move {
        client.open(GARDEN).await;
        judged(&mut client).await;
        let found = lenses(&mut client).await;
        let (title, _) = found.iter().find(|(_, command)| command["arguments"][1] == "usual").expect("a lens on the scenario");
        assert_eq!(title, "simulate");
    });
}

#[test]
fn what_is_tested_together_counts_promises() {
    begun(able(), |mut client| async move {
        client.open(PLAN).await;
        judged(&mut client).await;
        let found = lenses(&mut client).await;
        let (title, command) = found.iter().find(|(_, command)| command["command"] == "charter.test").expect("a lens on the charter");
        assert_eq!(title, "test all 5 expectations and promises · ✓ 3 ✗ 2");
        let done = client.result("workspace/executeCommand", json!({"command": "charter.test", "arguments": command["arguments"]})).await;
        let text = done["text"].as_str().unwrap();
        assert!(text.contains("✗ failed: never_works: always not works is open"), "{text}");
        assert!(text.ends_with("3 passed, 2 failed, 0 undecided\n"), "{text}");
        // A scenario alone is asked about nothing that it does not expect.
        let done = client.result("workspace/executeCommand", json!({"command": "charter.test", "arguments": [URI, "agreed"]})).await;
        assert!(done["text"].as_str().unwrap().ends_with("1 passed, 0 failed, 0 undecided\n"), "{done}");
    });
}

#[test]
fn a_refuted_promise_is_told_where_it_stands() {
    let is_ours = |finding: &&Value| finding["source"] == "charter verify";
    for abilities in [able(), pulling()] {
        begun(abilities, |mut client| async move {
            client.open(PLAN).await;
            let found = client.findings_that(URI, |found| found.iter().any(|finding| is_ours(&finding))).await;
            let ours: Vec<&Value> = found.iter().filter(is_ours).collect();
            let told: Vec<(u64, &str)> = ours
                .iter()
                .map(|finding| (finding["range"]["start"]["line"].as_u64().unwrap(), finding["message"].as_str().unwrap()))
                .collect();
            let line = |text: &str| find(PLAN, text).0 as u64;
            assert_eq!(
                told,
                [
                    (
                        line("always not works is open"),
                        "`never_works` is refuted: false on 2027-02-12 in a run that `charter verify` tells"
                    ),
                    (line("possible that charter ends as expired"), "`outcome` is refuted: no run comes to this"),
                ]
            );
            assert!(ours.iter().all(|finding| finding["severity"] == 2), "{ours:?}");
            // What happens on the days before it is false, and where that is written; of what no run comes to, nothing.
            let places = ours[0]["relatedInformation"].as_array().expect("places");
            let told: Vec<(u64, &str)> = places
                .iter()
                .map(|place| (place["location"]["range"]["start"]["line"].as_u64().unwrap(), place["message"].as_str().unwrap()))
                .collect();
            assert_eq!(told.len(), 2, "{told:?}");
            assert_eq!(told[0].0, line("co-design plan"));
            assert!(told[0].1.starts_with("2027-01-01: “The plan” opens"), "{told:?}");
            let works = (line("co-delivery works"), "2027-02-12: “The plan”: yes from comune; “The plan” succeeds; “The works” opens");
            assert_eq!(told[1], works);
            assert!(ours[1]["relatedInformation"].is_null(), "{ours:?}");
            // It goes when the text changes.
            client.edit(2, (0, 0), (0, 0), "// more\n").await;
            client.findings_that(URI, |found| !found.iter().any(|finding| is_ours(&finding))).await;
        });
    }
}

#[test]
fn the_report_is_of_one_promise_or_of_all() {
    let mut showing = able();
    showing["window"]["showDocument"] = json!({"support": true});
    begun(showing, |mut client| async move {
        client.open(PLAN).await;
        let of = |arguments: Value| json!({"command": "charter.verify", "arguments": arguments});
        let one = client.result("workspace/executeCommand", of(json!([URI, "never_works"]))).await;
        let one = one["text"].as_str().unwrap();
        assert!(one.contains("✗ refuted (calendar): always not works is open\n    false on 2027-02-12 in this run:"), "{one}");
        assert!(one.ends_with("\n0 proved, 1 refuted, 0 undecided\n"), "{one}");
        let shown = client.asked("window/showDocument").await;
        let path = shown["uri"].as_str().unwrap().strip_prefix("file://").unwrap().to_owned();
        assert!(path.ends_with("charter-verify.txt"), "{path}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), one);
        let all = client.result("workspace/executeCommand", of(json!([URI]))).await;
        assert!(all["text"].as_str().unwrap().ends_with("\n2 proved, 2 refuted, 0 undecided\n"), "{all}");
        let unknown = client.result("workspace/executeCommand", of(json!([URI, "outcom"]))).await;
        assert_eq!(unknown, Value::Null);
        loop {
            let told = client.told("window/showMessage").await;
            if told["type"] == 1 {
                assert_eq!(told["message"], "there is no promise `outcom`: did you mean `outcome`?");
                break;
            }
        }
    });
}

#[test]
fn a_look_that_is_outdated_is_given_up() {
    begun(able(), |mut client| async move {
        client.open(GARDEN).await;
        // The scenarios are known, and many thousand situations are still to be looked at.
        while !lenses(&mut client).await.iter().any(|(title, _)| title.contains('✓')) {
            client.asked("workspace/codeLens/refresh").await;
        }
        let undone = |found: &[(String, Value)]| {
            let mut verify = found.iter().filter(|(_, command)| command["command"] == "charter.verify");
            verify.all(|(title, _)| !title.contains(" · "))
        };
        assert!(undone(&lenses(&mut client).await));
        // What somebody asks for does not wait for them.
        let told = client.result("workspace/executeCommand", json!({"command": "charter.test", "arguments": [URI, "empty_chairs"]})).await;
        assert!(told["text"].as_str().unwrap().contains("quorum"), "{told}");
        assert!(undone(&lenses(&mut client).await));
        // Nor does another text.
        client.edit(2, (0, 0), (GARDEN.lines().count(), 0), PLAN).await;
        assert_eq!(judged(&mut client).await[1], "verify · ✓ proved");
    });
}

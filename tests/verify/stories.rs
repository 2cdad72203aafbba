//! Runs that refute a promise, saved as stories: `charter test` fails on them until the charter is mended.

use super::{CLUB, folder, in_italian, run, verified};
use serde_json::Value;
use tempfile::TempDir;

/// How the charter is mended for each promise: what is taken out, and what stands there instead.
const MENDED: [(&str, &[(&str, &str)]); 7] = [
    ("checked", &[("starts      after plan\n  lasts       2 weeks", "starts      after look\n  lasts       2 weeks")]),
    ("never_works", &[("starts      after plan\n  lasts       2 weeks", "starts      after look\n  lasts       2 weeks")]),
    ("quick", &[("lasts       2 weeks", "lasts       1 week")]),
    ("looked", &[("lasts       14 days", "lasts       7 days")]),
    ("guarded", &[("starts      after plan\n  lasts       2 weeks", "starts      after look\n  lasts       2 weeks")]),
    ("answered", &[("lasts       2 weeks", "lasts       1 week")]),
    ("no_failure", &[("  quorum   50% of members\n", "")]),
];

/// Of the story of a promise: its exit code under `charter test`, its verdict and its diary.
fn told(folder: &TempDir, file: &str) -> (Vec<String>, Value) {
    let said = run(folder, &["test", file, "--format", "json"]);
    let report: Value = serde_json::from_str(&said.out).unwrap_or_else(|error| panic!("{error}: {}", said.err));
    let scenario = report["charters"][0]["scenarios"][0].clone();
    let verdicts = scenario["expectations"].as_array().unwrap().iter().map(|one| one["verdict"].as_str().unwrap().to_owned());
    (verdicts.collect(), scenario["trace"]["lines"].clone())
}

/// Each story fails on the bad charter, tells the same days, and passes on a mended one; in both languages.
#[test]
fn stories_fail_until_the_charter_is_mended() {
    for (italian, end) in [(false, "refuted"), (true, "smentita")] {
        let spoken = |charter: &str| if italian { in_italian(charter) } else { charter.to_owned() };
        let folder = folder(&spoken(CLUB));
        let said = run(&folder, &["verify", "club.charter", "--save-story", "stories"]);
        assert_eq!((said.code, said.err.as_str()), (1, "8 stories were written to `stories`: `charter test stories`\n"));
        let report = verified(&folder, &[]);
        for (promise, changes) in MENDED {
            let file = format!("stories/{promise}_{end}.charter");
            std::fs::write(folder.path().join("club.charter"), spoken(CLUB)).unwrap();
            let (verdicts, lines) = told(&folder, &file);
            assert_eq!(verdicts, ["failed"], "{promise}");
            let sentences = report["charters"][0]["promises"].as_array().unwrap();
            let shown = sentences.iter().find(|one| one["promise"] == promise).unwrap()["story"].as_array().unwrap();
            assert_eq!(&lines.as_array().unwrap()[..shown.len()], &shown[..], "{promise}");
            let mut mended = CLUB.to_owned();
            for (bad, good) in changes {
                assert!(mended.contains(bad), "{promise}");
                mended = mended.replacen(bad, good, 1);
            }
            std::fs::write(folder.path().join("club.charter"), spoken(&mended)).unwrap();
            assert_eq!(told(&folder, &file).0, ["passed"], "{promise}");
        }
    }
}

#[test]
fn all_stories_stand_in_one_file() {
    let folder = folder(CLUB);
    std::fs::create_dir(folder.path().join("below")).unwrap();
    let said = run(&folder, &["verify", "club.charter", "--promise", "no_failure", "--promise", "well", "--save-story", "below/s.charter"]);
    assert_eq!(said.err, "2 stories were written to `below/s.charter`: `charter test below/s.charter`\n");
    let text = std::fs::read_to_string(folder.path().join("below/s.charter")).unwrap();
    insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("club_stories", text);
    });
    assert_eq!(run(&folder, &["fmt", "--check", "below/s.charter"]).code, 0);
    // Saved again, it is the same file.
    run(&folder, &["verify", "club.charter", "--promise", "no_failure", "--promise", "well", "--save-story", "below/s.charter"]);
    assert_eq!(std::fs::read_to_string(folder.path().join("below/s.charter")).unwrap(), text);
}

/// A party that takes no part leaves on the first day of the story.
#[test]
fn what_is_shown_without_a_party_is_told_without_it() {
    for (italian, end, leaves) in
        [(false, "refuted", "  on 2027-01-01 comune leaves\n"), (true, "smentita", "  il 2027-01-01 comune lascia\n")]
    {
        let folder = folder(&if italian { in_italian(CLUB) } else { CLUB.to_owned() });
        let without = ["--without", "comune", "--promise", "never_works"];
        let said = run(&folder, &[&["verify", "club.charter", "--save-story", "stories"][..], &without].concat());
        assert!(said.err.ends_with("`charter test stories`\n"), "{}", said.err);
        let file = format!("stories/never_works_{end}.charter");
        let text = std::fs::read_to_string(folder.path().join(&file)).unwrap();
        assert!(text.contains(leaves), "{text}");
        let (verdicts, lines) = told(&folder, &file);
        assert_eq!(verdicts, ["failed"]);
        let shown = verified(&folder, &without)["charters"][0]["promises"][0]["story"].as_array().unwrap().clone();
        let lines: Vec<Value> = lines.as_array().unwrap().iter().skip(1).cloned().collect();
        assert_eq!(lines[..shown.len()], shown[..]);
    }
}

#[test]
fn what_cannot_be_saved_is_said() {
    let folder = folder(CLUB);
    let save = |line: &[&str]| {
        let said = run(&folder, &[&["verify"][..], line].concat());
        (said.code, said.err)
    };
    let (code, err) = save(&["club.charter", "--promise", "planned", "--save-story", "s.charter"]);
    assert_eq!((code, err.as_str()), (0, "no promise is refuted by a run: there is no story to save\n"));
    let (code, err) = save(&["club.charter", "--promise", "checked", "--save-story", "missing/s.charter"]);
    assert_eq!((code, err.as_str()), (2, "error: stories cannot be saved in `missing`: there is no such file or folder\n"));
    let (code, err) = save(&["club.charter", "--promise", "checked", "--save-story", "club.charter"]);
    assert_eq!((code, err.as_str()), (2, "error: `club.charter` is a file of the charter: stories are saved in another one\n"));
    assert_eq!(std::fs::read_to_string(folder.path().join("club.charter")).unwrap(), CLUB);
    assert_eq!(save(&["-", "--save-story", "s.charter"]).0, 2);
    assert!(!folder.path().join("s.charter").exists());
}

//! Exact chances of which days are recalled, against the same with every day lived through: nothing differs to the last bit, whatever
//! the charter. More charters with `CHARTER_RECALLED_DAYS_CASES=5000 cargo test …`.

use crate::reference::generate::rolls;
use crate::reference::model::model_of;
use crate::simulate::Charter;
use crate::simulate::recalled::Dice;
use charter::simulate::{Columns, Setting};
use charter::verify::{Days, Likelihoods, ends, likelihoods_on};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

const MOST_STATES: usize = 6_000;

/// A charter of stages that go on at the same time, come again and are judged, with duties that come back to them.
fn made(seed: u64) -> String {
    let mut d = Dice(seed, 0);
    let spans = ["10 days", "2 weeks", "1 month", "2 months", "5 working days", "45 days"];
    let cycles = ["every 1 month", "every 2 months", "every 6 weeks", "every 3 months", "every 20 working days"];
    let dates = ["2027-01-10", "2027-02-28", "2027-03-15", "2027-05-01", "2027-08-31", "2028-02-29", "2028-06-01"];
    let stages = 2 + d.roll(4);
    let name = |at: u64| format!("s{at}");
    let (mut text, mut lines, mut one_shot) = (String::new(), String::new(), Vec::new());
    for at in 0..stages {
        let earlier = name(d.roll(at.max(1)));
        let comes_again = at > 0 && d.roll(3) == 0;
        let starts = match d.roll(12) {
            _ if comes_again && d.roll(4) > 0 => format!("  starts {} during {earlier}\n", d.one(&cycles)),
            0 if comes_again => "  starts on 2027-02-10, 2027-06-30\n".to_owned(),
            _ if comes_again => format!("  starts {}\n", d.one(&cycles)),
            _ if at == 0 => d.one(&["", "", "  starts on 2027-02-10\n", "  starts on 2027-01-20\n"]).to_owned(),
            0 => String::new(),
            1 => format!("  starts 2 weeks after {earlier}\n"),
            2 => format!("  starts after {earlier} closes\n"),
            3 => format!("  starts after {earlier}, not before {}\n", d.one(&dates)),
            4 => format!("  starts after {earlier} opens\n"),
            5 if d.roll(3) == 0 => format!("  starts 1 month after {earlier}\n"),
            _ => format!("  starts after {earlier}\n"),
        };
        if !comes_again {
            one_shot.push(name(at));
        }
        text += &format!("\nstage s{at} \"S{at}\"\n{starts}");
        if d.roll(7) == 0 {
            let requires = ["folk are insured", "town is insured", "members of folk at least 5 people", "not s0 is failed"];
            text += &format!("  requires {}\n", d.one(&requires).replace("town is", "town are"));
        }
        let lasts = match d.roll(8) {
            0 if starts.contains("not before") => "until 2028-11-02".to_owned(),
            0 => format!("until {}", d.one(&["2027-07-30", "2028-05-31", "2028-11-02"])),
            1 | 2 => d.one(&["1 month", "3 weeks", "20 working days", "10 days"]).to_owned(),
            3 => "1 to 2 months, usually 5 weeks".to_owned(),
            4 => "10 to 25 working days".to_owned(),
            _ => d.one(&["10 to 20 days", "2 to 5 weeks", "12 to 30 days, usually 20 days"]).to_owned(),
        };
        let long_stop = d.one(&["", "", "", ", long stop 3 months", ", long stop 9 weeks"]);
        text += &format!("  lasts {lasts}{}\n  led by town\n", if lasts.starts_with('u') { "" } else { long_stop });
        text += d.one(&["", "", "  decided by assembly\n", "  decided by town\n", "  decided by folk\n"]);
        text += d.one(&["", "", "", "  rated by folk 1 to 5, at least 3\n"]);
        let mut rungs = Vec::new();
        for _ in 0..d.roll(3) {
            rungs.push(match d.roll(5) {
                0 => format!("warn with {} to mend", d.one(&spans)),
                1 | 2 => format!("retry at most {} times after {}", 1 + d.roll(2), d.one(&spans)),
                3 => format!("suspend {}", name(d.roll(stages))),
                _ => format!("reopen {} at most 1 times", one_shot[d.roll(one_shot.len() as u64) as usize]),
            });
        }
        rungs.push(d.one(&["skip", "end as \"over\"", "warn"]).to_owned());
        text += &format!("  otherwise {}\n", rungs.join(", then "));
        if d.roll(6) == 0 && lasts.contains(" to ") {
            let law = match &*lasts {
                "1 to 2 months, usually 5 weeks" => "between 1 month and 2 months, usually 40 days",
                "10 to 25 working days" => "between 11 working days and 20 working days",
                _ => d.one(&["15 days", "about 16 ± 2 days"]),
            };
            lines += &format!("  duration of s{at} is {law}\n");
        }
    }
    for number in 0..d.roll(3) {
        let stage = name(d.roll(stages));
        let due = match d.roll(6) {
            0 => d.one(&cycles).to_owned(),
            1 | 2 => format!("{} during {stage}", d.one(&cycles)),
            3 => format!("{} from {}", d.one(&cycles), d.one(&["2026-12-31", "2027-01-31"])),
            4 => format!("within {} after {stage} closes", d.one(&spans)),
            _ => format!("on {}", d.one(&dates)),
        };
        let within = if due.starts_with("every") { d.one(&["", ", within 10 days", ", within 1 month"]) } else { "" };
        text += &format!("\nduty d{number} \"D{number}\"\n  club must publish \"it\"\n  due {due}{within}\n  owed to folk\n");
        let rung = match d.roll(8) {
            0 => "exclude club".to_owned(),
            1 => format!("suspend {}", name(d.roll(stages))),
            2 => "end as \"given up\"".to_owned(),
            _ => format!("reopen {} at most 1 times", one_shot[d.roll(one_shot.len() as u64) as usize]),
        };
        text += &format!("  if broken warn with {} to mend, then {rung}\n", d.one(&spans));
        lines += &format!("  d{number} is kept with chance 80%\n");
    }
    let chance = 40 + d.roll(60);
    lines += &format!("  consent of town is given with chance {chance}%\n  turnout of folk is between 30% and 90%\n");
    lines += d.one(&["", "  support of folk is between 40% and 90%\n"]);
    lines += d.one(&["", "  rating of folk is about 3.5 ± 1\n"]);
    let trends =
        ["", "", "  folk fall by 4% per month\n", "  folk grow by 1 people per month\n", "  folk fall by 9% per month during s0\n"];
    lines += d.one(&trends);
    lines += d.one(&["", "", "", "", "", "", "  consent of town is given with chance 20% from 2027-04-05 until 2027-06-10\n"]);
    for _ in 0..d.roll(3) {
        let fact = match d.roll(5) {
            0 => format!("s{} is suspended for {}", d.roll(stages), d.one(&spans)),
            1 => "members of folk is 4 people".to_owned(),
            _ => d.one(&["club leaves", "folk leaves", "folk joins"]).to_owned(),
        };
        lines += &format!("  on {} {fact}\n", d.one(&dates));
    }
    for _ in 0..d.roll(5) {
        let stage = name(d.roll(stages));
        let what = d.one(&["is done", "fails", "succeeds", "is open", "opens", "fails for vote", "is skipped"]);
        let when = d.one(&["", " by 2027-05-01", " before 2027-04-15", " on 2027-03-10", " by 2028-02-01"]);
        lines += &format!("  expect {stage} {what}{when}\n");
    }
    format!(
        "charter made \"Made\"\n  period 2027-01-01 to {}\n  currency EUR\n  holidays {}\n\nparty town \"Town\" is municipality\n\n\
         party folk \"Folk\" is residents\n  members 7 people\n\nparty club \"Club\" is committee\n\n\
         body assembly \"Assembly\"\n  seats folk 1 per member\n  decides by majority of votes\n  quorum 4 seats{}\n  tie by lot\n\
         {text}\ngovernance\n  insurance folk for accident from {} paid by town\n\nscenario usual \"Usual\"\n{lines}",
        d.one(&["2027-12-31", "2028-06-30", "2029-12-31"]),
        d.one(&["Italy", "Scotland"]),
        d.one(&["", ", second call 2 seats after 3 days", ", second call 2 seats after 1 month"]),
        d.one(&dates),
    )
}

/// All chances, and how many registers.
fn told(found: Likelihoods<f64>) -> String {
    format!("{:?}", Likelihoods { lived: 0, ..found })
}

/// Registers, and those lived through; `None`: there is no exact answer.
fn compared(what: &str, setting: &Setting<'_>) -> Option<(usize, usize)> {
    let (recalled, lived) = (likelihoods_on(Days::Recalled, setting, MOST_STATES), likelihoods_on(Days::Lived, setting, MOST_STATES));
    match (recalled, lived) {
        (Ok(recalled), Ok(lived)) => {
            let (all, new) = (recalled.registers, recalled.lived);
            assert_eq!((lived.lived, told(recalled)), (all, told(lived)), "{what}");
            Some((all, new))
        }
        (recalled, lived) => {
            assert_eq!(format!("{:?}", recalled.err()), format!("{:?}", lived.err()), "{what}");
            None
        }
    }
}

#[test]
fn days_that_are_recalled_go_as_they_would_have_gone() {
    let cases: u64 = std::env::var("CHARTER_RECALLED_DAYS_CASES").map_or(60, |cases| cases.parse().expect("a number"));
    let (mut solved, mut some_recalled, mut registers, mut lived) = (0, 0, 0, 0);
    for seed in 1..=cases {
        let text = made(seed);
        let model = model_of(&text).unwrap_or_else(|why| panic!("seed {seed}: {why}\n{text}"));
        let columns = Columns::default();
        let setting = Setting::new(&model, model.scenario("usual"), &columns, seed).unwrap();
        let Some((all, new)) = compared(&format!("seed {seed}\n{text}"), &setting) else { continue };
        solved += 1;
        some_recalled += u64::from(new < all);
        (registers, lived) = (registers + all, lived + new);
    }
    println!("{solved} of {cases} charters have exact answers, {some_recalled} recall days: {lived} of {registers} lived through");
    assert!(solved > cases / 2 && some_recalled > solved / 4 && 10 * lived < 9 * registers);
}

#[test]
fn nothing_is_recalled_amiss_in_charters_of_every_kind() {
    const CASES: usize = 40;
    let config = Config { failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let strategy = rolls();
    let columns = Columns::default();
    let mut solved = 0;
    for _ in 0..CASES {
        let text = strategy.new_tree(&mut runner).expect("a charter").current().charter();
        let Ok(model) = model_of(&text) else { continue };
        let Ok(setting) = Setting::new(&model, model.scenario("case"), &columns, 1) else { continue };
        solved += usize::from(compared(&text, &setting).is_some());
    }
    assert!(solved > CASES / 20, "{solved}");
}

#[test]
fn most_days_of_the_examples_are_recalled() {
    for name in ["garden", "minibus"] {
        let charter = Charter::example(&format!("{name}.charter"));
        let columns = Columns::default();
        let id = charter.model.scenarios.ids().next();
        let setting = Setting::new(&charter.model, id, &columns, 1).unwrap();
        let (recalled, lived) = (likelihoods_on(Days::Recalled, &setting, 100_000), likelihoods_on(Days::Lived, &setting, 100_000));
        let (recalled, lived) = (recalled.expect("it has an exact answer"), lived.expect("it has an exact answer"));
        assert!(10 * recalled.lived < recalled.registers, "{name}: {} of {}", recalled.lived, recalled.registers);
        assert_eq!((lived.lived, told(recalled)), (lived.registers, told(lived)), "{name}");
    }
}

/// The work that an editor may make of it (`lsp/solving.rs`).
const QUICK: usize = 40_000;

/// How a scenario ends is found with fewer registers than all chances, and is the same.
#[test]
fn how_the_examples_end_is_quickly_known() {
    for name in ["garden", "nursery", "bilancio_bologna", "minibus", "dundee"] {
        let charter = Charter::example(&format!("{name}.charter"));
        let columns = Columns::default();
        let setting = Setting::new(&charter.model, charter.model.scenarios.ids().next(), &columns, 1).unwrap();
        let quick = ends::<f64>(&setting, QUICK).unwrap_or_else(|why| panic!("{name}: {why:?}"));
        let all = likelihoods_on::<f64>(Days::Recalled, &setting, 2_000_000).expect("it has an exact answer").ends;
        assert_eq!(quick.keys().collect::<Vec<_>>(), all.keys().collect::<Vec<_>>(), "{name}");
        for (one, other) in quick.values().zip(all.values()) {
            assert!((one - other).abs() <= 1e-11 * one.max(*other), "{name}: {one} {other}");
        }
    }
}

/// The cure is asked again on the same day of each month, of which not all are as long.
#[test]
fn what_is_asked_month_by_month_is_asked_on_its_day() {
    let text = "charter made \"Made\"\n  period 2027-01-01 to 2027-12-31\n  currency EUR\n\nparty town \"Town\" is municipality\n\n\
         stage s0 \"S0\"\n  lasts 10 to 80 days\n  led by town\n\nstage s1 \"S1\"\n  starts after s0\n  lasts 30 days\n  led by town\n\n\
         duty d0 \"D0\"\n  town must publish \"it\"\n  due within 3 days after s1 opens\n  owed to town\n  if broken suspend s1\n\n\
         scenario usual \"Usual\"\n  d0 is kept with chance 50%\n  d0 is mended with chance 50%\n\n  expect s1 is done by 2027-05-01\n";
    let model = model_of(text).unwrap_or_else(|why| panic!("{why}"));
    let columns = Columns::default();
    let setting = Setting::new(&model, model.scenario("usual"), &columns, 1).unwrap();
    assert!(compared("cures", &setting).is_some());
}

/// As many working days are not as many days from a Friday as from a Thursday; whether they are told while the stage lasts or, where
/// nothing else happens, on the day on which it opens.
#[test]
fn working_days_are_those_from_the_day_on_which_a_stage_opens() {
    for lasts in ["2 to 5 weeks", "10 to 25 working days"] {
        let text = format!(
            "charter made \"Made\"\n  period 2027-01-01 to 2027-12-31\n  currency EUR\n  holidays Scotland\n\nparty town \"Town\" is municipality\n\n\
             stage s0 \"S0\"\n  lasts 10 to 25 days\n  led by town\n\nstage s1 \"S1\"\n  starts after s0\n  lasts {lasts}\n  led by town\n\n\
             scenario usual \"Usual\"\n  duration of s1 is between 11 working days and 20 working days\n\n  expect s1 is done by 2027-03-01\n"
        );
        let model = model_of(&text).unwrap_or_else(|why| panic!("{why}"));
        let columns = Columns::default();
        let setting = Setting::new(&model, model.scenario("usual"), &columns, 1).unwrap();
        let (all, new) = compared(lasts, &setting).expect("it has an exact answer");
        assert!(new < all, "{lasts}: {new} of {all}");
    }
}

/// A long stop after the end of the period is one like the others, and no longer counted in days.
#[test]
fn what_would_come_after_the_end_is_not_told_apart() {
    let text = "charter made \"Made\"\n  period 2027-01-01 to 2027-03-31\n  currency EUR\n\nparty town \"Town\" is municipality\n\n\
         stage s0 \"S0\"\n  lasts 10 to 40 days\n  led by town\n\nstage s1 \"S1\"\n  starts after s0\n  lasts 5 days, long stop 60 days\n  led by town\n\n\
         scenario usual \"Usual\"\n  duration of s1 is between 5 days and 20 days\n\n  expect s1 is done by 2027-03-01\n";
    let model = model_of(text).unwrap_or_else(|why| panic!("{why}"));
    let columns = Columns::default();
    let setting = Setting::new(&model, model.scenario("usual"), &columns, 1).unwrap();
    let (all, new) = compared("long stops", &setting).expect("it has an exact answer");
    assert!(new < all, "{new} of {all}");
}

/// After a second call its host is open past its date; without a vote it closes on it.
#[test]
fn an_occasion_comes_as_long_as_its_host_may_stay_open() {
    let decided = "  decided by assembly\n";
    let text = format!(
        "charter hall \"The hall\"\n  period 2027-01-01 to 2027-12-31\n  currency EUR\n\nparty folk \"Folk\" is residents\n  members 10 people\n\n\
         body assembly \"Assembly\"\n  seats folk 1 per member\n  decides by majority of votes\n  quorum 4 people, second call 2 people after 3 months\n\n\
         co-management works \"The works\"\n  lasts until 2027-06-30\n  led by folk\n{decided}  otherwise end as \"over\"\n\n\
         co-evaluation look \"The look\"\n  starts every 4 months during works\n  lasts 2 weeks\n  led by folk\n\n\
         scenario usual \"Usual\"\n  turnout of folk is 20%\n\n  expect look is open on 2027-09-03\n"
    );
    for (text, comes) in [(text.clone(), true), (text.replace(decided, ""), false)] {
        let model = model_of(&text).unwrap_or_else(|why| panic!("{why}"));
        let columns = Columns::default();
        let setting = Setting::new(&model, model.scenario("usual"), &columns, 1).unwrap();
        let found = likelihoods_on::<f64>(Days::Recalled, &setting, 100).expect("it has an exact answer");
        let chance = found.expectations[0].as_ref().expect("it is known");
        assert_eq!((chance.holds, chance.fails), if comes { (Some(1.0), None) } else { (None, Some(1.0)) });
    }
}

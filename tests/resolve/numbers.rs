//! Numbers, dates, dimensions, workings.

use super::{BASE, assert_one, instead, resolve_text, with};
use charter::model::{Lasts, Occasion, Tie};
use charter::quantity::{Place, Quantity, Rational, Unit};

#[test]
fn days_that_do_not_exist() {
    let resolved = instead("on 2027-01-31", "on 2027-02-30");
    assert_one(&resolved, "N01", "2027-02-30", "the calendar has no day `2027-02-30`");
    let resolved = instead("on 2027-01-31", "on 2027-13-01");
    assert_one(&resolved, "N01", "2027-13-01", "the calendar has no day `2027-13-01`");
}

#[test]
fn dates_in_the_wrong_order() {
    let resolved = instead("2027-01-01 to 2029-12-31", "2029-12-31 to 2027-01-01");
    assert_one(&resolved, "S09", "2027-01-01", "the period ends on 2027-01-01, before it begins on 2029-12-31");
    let resolved = instead("target 4.3 by 2029-12-31", "target 4.3 by 2026-12-31");
    assert_one(&resolved, "S09", "2026-12-31", "the target is for 2026-12-31, earlier than the baseline of 2027-01-01");
    let resolved = with("stage late\n  starts on 2028-05-01\n  lasts until 2028-04-30\n");
    assert_one(&resolved, "S09", "2028-04-30", "the stage lasts until 2028-04-30, but does not start before 2028-05-01");
    let resolved = instead("on 2027-01-31", "on 2027-01-31 as loan, back on 2026-01-31");
    assert_one(&resolved, "S09", "2026-01-31", "the money is to be given back on 2026-01-31, before it comes on 2027-01-31");
}

#[test]
fn nothing_where_it_makes_no_sense() {
    let cases = [
        ("members 36 people", "members 0 people", "0 people"),
        ("lasts 3 weeks", "lasts 0 days", "0 days"),
        ("target 4_000 EUR, at least 3_000 EUR", "target 0 EUR", "0 EUR"),
        ("quorum 2 seats", "quorum 0 seats", "0 seats"),
        ("quorum 2 seats", "quorum 0% of seats", "0% of seats"),
        ("retry at most 1 time", "retry at most 0 times", "0"),
        ("on 2027-01-31", "in 0 instalments every 1 month from 2027-01-31", "0"),
        ("every 12 months during", "every 0 months during", "0 months"),
        ("seats town 2", "seats town 0", "0"),
    ];
    for (old, new, place) in cases {
        let resolved = instead(old, new);
        assert_one(&resolved, "N04", place, &format!("`{place}` is nothing, which makes no sense here"));
    }
    let resolved = instead("lasts 6 to 10 weeks, usually 8 weeks", "lasts 0 to 10 weeks");
    assert_one(&resolved, "N04", "0", "`0` is nothing, which makes no sense here");
    let resolved = with("scenario s\n  turnout of people in assembly is 1/0\n");
    assert_one(&resolved, "N04", "1/0", "`1/0` is a share of nothing");
}

#[test]
fn what_is_too_large() {
    let resolved = instead("from town 3_000 EUR", "from town 100_000_000_000_000_000 EUR");
    assert_one(
        &resolved,
        "N02",
        "100_000_000_000_000_000 EUR",
        "`100_000_000_000_000_000 EUR` is too large, or has too many decimals, to be counted exactly",
    );
    let resolved = instead("lasts 3 weeks", "lasts 9_000_000 years");
    assert_eq!(resolved.places(), [("N02", "9_000_000 years")]);
    let resolved = instead("members 36 people", "members 99_999_999_999_999_999_999_999_999 people");
    assert_eq!(resolved.places(), [("N02", "99_999_999_999_999_999_999_999_999")]);
    let resolved =
        instead("spends tools 2_000 EUR, reserve 2_000 EUR", "spends x 90_000_000_000_000_000 EUR, y 90_000_000_000_000_000 EUR");
    assert_one(
        &resolved,
        "N02",
        "spends x 90_000_000_000_000_000 EUR, y 90_000_000_000_000_000 EUR",
        "these amounts are too large to be added up",
    );
}

#[test]
fn what_is_not_whole() {
    let resolved = instead("from town 3_000 EUR", "from town 3_000.005 EUR");
    let message = "`3_000.005 EUR` has parts of a cent: amounts are counted in whole cents";
    assert_one(&resolved, "N03", "3_000.005 EUR", message);
    let resolved = instead("members 36 people", "members 36.5 people");
    assert_one(&resolved, "N03", "36.5 people", "`36.5 people` is not a whole number");
    let resolved = instead("lasts 3 weeks", "lasts 1.5 months");
    assert_one(&resolved, "N03", "1.5 months", "`1.5 months` is not a whole number of its unit");
}

#[test]
fn shares_of_more_than_the_whole() {
    let resolved = instead("quorum 2 seats", "quorum 120% of seats");
    assert_one(&resolved, "N05", "120% of seats", "`120% of seats` is more than the whole");
    let resolved = instead("decides by majority of members", "decides by 3/2 of members");
    assert_one(&resolved, "N05", "3/2", "`3/2` is more than the whole");
    let resolved = instead("from school 1_000 EUR", "from school 101% of target");
    assert_one(&resolved, "N05", "101% of target", "`101% of target` is more than the whole");
    let resolved = with("scenario s\n  gardeners_ fall by 1% per month\n  people fall by 101% per month\n");
    assert_eq!(resolved.places(), [("S01", "gardeners_"), ("N05", "101% per month")]);
}

#[test]
fn shares_say_their_base() {
    let resolved = instead("quorum 2 seats", "quorum 50%");
    assert_one(&resolved, "N17", "50%", "`50%` does not say of what");
    let resolved = instead("quorum 2 seats", "quorum 50% of those present");
    let message = "a quorum is counted on members or seats, and `50% of those present` is not";
    assert_one(&resolved, "N19", "50% of those present", message);
    let resolved = instead("from school 1_000 EUR", "from school 25% of members");
    assert_eq!(resolved.places(), [("N19", "25% of members")]);
    let resolved = instead("baseline 10% of people on", "baseline 10% on");
    assert_eq!(resolved.places(), [("N17", "10%")]);
    let resolved = with("stage more\n  from town 25% of target\n");
    assert_eq!(resolved.places(), [("N19", "25% of target")]);
    let resolved = with("governance\n  amended by assembly by 2/3 of target\n");
    assert_eq!(resolved.places(), [("N19", "of target")]);
}

#[test]
fn ranges_run_upwards() {
    let resolved = instead("6 to 10 weeks, usually 8 weeks", "10 to 6 weeks");
    assert_one(&resolved, "N08", "10 to 6 weeks", "`10` is more than `6 weeks`");
    let resolved = instead("usually 8 weeks", "usually 12 weeks");
    assert_one(&resolved, "N08", ", usually 12 weeks", "`12 weeks` is outside the range");
    let resolved = instead("1 to 5, at least 3", "1 to 5, at least 6");
    assert_one(&resolved, "N08", "6", "`6` is off the scale");
    let resolved = instead("target 4_000 EUR, at least 3_000 EUR", "target 4_000 EUR, at least 5_000 EUR");
    assert_one(&resolved, "N08", "5_000 EUR", "`5_000 EUR` is more than `4_000 EUR`");
    let resolved = instead("baseline 5.1 on", "scale 1 to 5\n  baseline 5.1 on");
    assert_one(&resolved, "N08", "5.1", "`5.1` is off the scale");
}

#[test]
fn second_calls_and_long_stops() {
    let resolved = instead("second call 12 people", "second call 20 people");
    assert_one(&resolved, "N09", "20 people", "the second call needs `20 people`, more than the `19 people` of the first");
    let resolved = instead("long stop 20 weeks", "long stop 2 months");
    assert_one(&resolved, "N10", ", long stop 2 months", "the long stop of `2 months` is shorter than the planned time");
    // Twelve weeks and three months may be the same.
    assert_eq!(instead("long stop 20 weeks", "long stop 3 months").findings(), "");
}

#[test]
fn one_currency() {
    let resolved = instead("from town 3_000 EUR", "from town 3_000 USD");
    assert_one(&resolved, "N11", "USD", "this amount is in USD, and the charter reckons in EUR");
    assert_eq!(resolved.text(resolved.found[0].labels[0].loc), "EUR");
    let resolved = resolve_text("party x is bank\n  brings money 3 USD\n  brings money 3 EUR\n");
    assert_eq!(resolved.places(), [("N11", "EUR")]);
}

#[test]
fn wrong_dimensions_say_what_each_side_is() {
    let cases = [
        ("lasts 3 weeks", "lasts 30 hours", "30 hours", "a span of days, weeks, months or years", "hours of work"),
        ("on 2027-01-31", "on 2027-01-31\n  brings time 3 weeks", "3 weeks", "a number of hours", "a span of time"),
        ("from town 3_000 EUR", "from town 30 hours", "30 hours", "an amount of money", "hours of work"),
        (
            "members 36 people",
            "members 36 EUR",
            "36 EUR",
            "a number of people, families, organisations, places or seats",
            "an amount of money",
        ),
        ("quorum 2 seats", "quorum 2 EUR", "2 EUR", "a number of people or a share", "an amount of money"),
        ("target 4.3 by", "target 43% of people by", "43% of people", "a bare number", "a share"),
        ("at least 2\n", "at least 2 EUR\n", "2 EUR", "a number of things", "an amount of money"),
        ("3_000 EUR on", "3_000 EUR per hour on", "3_000 EUR per hour", "an amount of money", "an amount of money per hour"),
    ];
    for (old, new, place, wanted, is) in cases {
        let resolved = instead(old, new);
        assert_one(&resolved, "S08", place, &format!("{wanted} is expected here; `{place}` is {is}"));
    }
    let resolved = instead("money 3_000 EUR on 2027-01-31", "money \"a bag of coins\"");
    assert_one(&resolved, "S08", "\"a bag of coins\"", "an amount of money is expected here; `\"a bag of coins\"` is a text");
}

#[test]
fn working_days_are_counted_where_a_place_is_named() {
    let resolved = instead("lasts 3 weeks", "lasts 10 working days");
    let message = "`working days` cannot be counted: the charter does not say whose holidays are kept";
    assert_one(&resolved, "N18", "working days", message);
    let text = BASE.replacen("lasts 3 weeks", "lasts 10 working days, long stop 15 working days", 1);
    for (said, place) in [("holidays Italy", Some(Place::Italy)), ("closed 2027-08-16, 2027-12-24", None)] {
        let resolved = resolve_text(&text.replacen("  period", &format!("  {said}\n  period"), 1));
        assert_eq!(resolved.findings(), "");
        assert_eq!(resolved.model.workdays.place(), place);
        assert_eq!(resolved.model.workdays.closed().len(), if place.is_some() { 0 } else { 2 });
    }
    // Whether one span is longer than another hangs on the holidays: 13 working days may be 22 days, and are never 16.
    let text = text.replacen("  period", "  holidays Italy\n  period", 1);
    let resolved =
        resolve_text(&text.replacen("lasts 10 working days, long stop 15 working days", "lasts 13 working days, long stop 16 days", 1));
    assert_eq!(resolved.findings().lines().count(), 1, "{}", resolved.findings());
    let resolved =
        resolve_text(&text.replacen("lasts 10 working days, long stop 15 working days", "lasts 13 working days, long stop 18 days", 1));
    assert_eq!(resolved.findings(), "");
}

#[test]
fn workings_are_worked_out() {
    let sound = [
        "2_700 EUR (25 EUR × 36 × 3)",
        "2_700 EUR (25 EUR per member per year × 36 people × 3 years)",
        "2_700 EUR (25 EUR per member per year × 36 × 3)",
        "900 EUR (25 EUR per member per month × 3 families × 1 year)",
        "148_608 EUR (2_100 EUR × 4 × 24 - 52_992 EUR)",
        "7 EUR (1 EUR + 2 EUR × 3)",
        "9 EUR ((1 EUR + 2 EUR) × 3)",
        "2.50 EUR (5 EUR ÷ 2)",
        "280 EUR (10 hours × 28 EUR per hour)",
        "52 EUR (1 EUR per week × 364 days)",
    ];
    for amount in sound {
        assert_eq!(instead("from town 3_000 EUR", &format!("from town {amount}")).findings(), "", "{amount}");
    }
    let resolved = instead("from town 3_000 EUR", "from town 2_800 EUR (25 EUR × 36 × 3)");
    assert_one(&resolved, "N06", "2_800 EUR", "the working shown gives `2_700 EUR`");
    assert_eq!(resolved.found[0].fixes[0].edits[0].text, "2_700 EUR");
    let resolved = instead("from town 3_000 EUR", "from town 3_500 EUR (62.50 EUR × 57)");
    assert_one(&resolved, "N06", "3_500 EUR", "the working shown gives `3_562.50 EUR`");
    let resolved = instead("from town 3_000 EUR", "from town 3_000 EUR (100 hours × 30)");
    let message = "the working gives hours of work, and an amount of money is stated";
    assert_one(&resolved, "S08", "100 hours × 30", message);
    let resolved = instead("from town 3_000 EUR", "from town 3_000 EUR (2_000 EUR + 1_000 hours)");
    assert_one(&resolved, "S08", "1_000 hours", "an amount of money and hours of work cannot be added or subtracted");
    let resolved = instead("from town 3_000 EUR", "from town 3_000 EUR (3_000 EUR ÷ 0)");
    assert_eq!(resolved.places(), [("N04", "0")]);
    let huge = ["3_000 EUR (900_000_000_000_000_000 EUR", "900_000_000_000_000_000", "900_000_000_000_000_000)"].join(" × ");
    let resolved = instead("from town 3_000 EUR", &format!("from town {huge}"));
    assert_eq!(resolved.found[0].code.id, "N02");
}

#[test]
fn a_usual_time_needs_a_range() {
    let resolved = instead("lasts 3 weeks", "lasts 3 weeks, usually 2 weeks");
    assert_one(&resolved, "N08", ", usually 2 weeks", "only a range has a usual value");
}

#[test]
fn a_rate_does_not_come_at_once() {
    let resolved = instead("3_000 EUR on 2027-01-31", "3_000 EUR per year on 2027-01-31");
    let message = "an amount that comes at once is expected here; `3_000 EUR per year` is an amount of money per year";
    assert_one(&resolved, "S08", "3_000 EUR per year", message);
}

#[test]
fn outcome_payments_are_per_unit_or_in_one_sum() {
    let pays = |clause: &str| {
        let resolved = instead("target 4.3 by", &format!("pays school {clause}\n  target 4.3 by"));
        assert_eq!(resolved.findings(), "");
        let calm = resolved.model.indicators.values().next().and_then(|calm| calm.pays.clone()).expect("a payment");
        (calm.amount.minor, calm.per_unit, calm.at_most.map(|cap| cap.minor))
    };
    assert_eq!(pays("100 EUR per person from town, at most 4_000 EUR"), (10_000, true, Some(400_000)));
    assert_eq!(pays("100 EUR per point from town, at most 4_000 EUR"), (10_000, true, Some(400_000)));
    assert_eq!(pays("100 EUR from town, at most 4_000 EUR"), (10_000, false, Some(400_000)));
}

#[test]
fn when_money_comes_is_said_once() {
    let resolved = instead("on 2027-01-31", "on 2027-01-31 during fund");
    assert_one(&resolved, "N20", "during fund", "when it comes is said twice");
}

#[test]
fn a_source_without_an_amount_gives_all_that_it_brings() {
    let resolved = instead("from town 3_000 EUR committed", "from people committed");
    assert_eq!(resolved.findings(), "");
    let fund = &resolved.model.stages.values().nth(1).expect("the fund").fund;
    // 25 EUR a year for each of 36 members over three years.
    assert_eq!(fund.sources[0].amount.minor, 270_000);
    let resolved = instead("from school 1_000 EUR hoped", "from school hoped");
    assert_one(&resolved, "N22", "school", "how much `school` gives is neither written here nor fixed by what it brings");
}

#[test]
fn amounts_for_each_place_and_district() {
    let resolved = with(
        "stage meals\n  costs 10 EUR per place per month for 24 places\nco-prioritisation vote\n  districts north, south\n  budget 100 EUR per district\n",
    );
    assert_eq!(resolved.findings(), "");
    let meals = resolved.model.stages.values().nth(4).expect("the meals");
    assert!(meals.costs[0].quantity.per_member());
    assert_eq!(meals.costs[0].heads, Some(24));
    let ballot = resolved.model.stages.values().last().and_then(|vote| vote.ballot.as_ref()).expect("a ballot");
    assert_eq!((ballot.budget.map(|budget| budget.minor), ballot.budget_each), (Some(10_000), true));
}

#[test]
fn scales_are_for_scores() {
    let resolved = instead("baseline 10% of people on", "scale 1 to 5\n  baseline 10% of people on");
    assert_one(&resolved, "S08", "10% of people", "a bare number is expected here; `10% of people` is a share");
}

#[test]
fn quantities_keep_their_units() {
    let resolved = with(
        "party crew is staff\n  brings time 90 minutes per week\nco-prioritisation vote\n  starts 2 weeks after plan, not before 2028-01-01\n  lasts 2 years\n  tie by lot\n",
    );
    assert_eq!(resolved.findings(), "");
    let crew = resolved.model.parties.values().last().expect("the crew");
    let charter::model::Offered::Quantity(Quantity { value, unit: Unit::Hours, .. }) = &crew.brings[0].offered else {
        panic!("hours");
    };
    assert_eq!(*value, Rational::new(3, 2));
    let vote = resolved.model.stages.values().last().expect("the vote");
    assert!(matches!(vote.lasts, Some(Lasts::For(span)) if span.count == 2));
    assert!(matches!(&vote.occasion, Occasion::After { lag: Some(lag), .. } if lag.count == 2));
    assert_eq!(vote.ballot.as_ref().and_then(|ballot| ballot.tie), Some(Tie::Lot));
}

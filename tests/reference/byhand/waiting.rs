//! Requirements, reopening, replacing.

use super::told;

#[test]
fn who_waits_past_its_own_end_fails() {
    let story = told(
        "stage alpha \"A\"
  requires folk are insured
  lasts until 2027-02-28
  led by town
  otherwise warn with 10 days to mend, then skip
",
        &[],
    );
    // Nobody is insured. On 1 March its end is past; it gets ten days, and then the charter does without it.
    story.holds(&[
        "2027-03-01 alpha fails: requirement",
        "2027-03-01 warned for alpha",
        "2027-03-01 alpha has more time until 2027-03-11",
        "2027-03-11 alpha fails: requirement",
        "2027-03-11 alpha is skipped",
        "2027-03-11 the charter is completed",
    ]);
}

#[test]
fn what_it_requires_suspends_it_while_it_is_not_there() {
    let story = told(
        "stage alpha \"A\"
  requires members of folk at least 5 people
  lasts 30 days
  led by town
scenario case \"Case\"
  on 2027-01-11 members of folk is 4 people
  on 2027-01-21 members of folk is 6 people
",
        &[],
    );
    story.holds(&[
        "2027-01-01 alpha opens 1.1",
        "2027-01-11 alpha is suspended for a requirement",
        "2027-01-21 alpha resumes",
        "2027-02-10 alpha succeeds",
        "2027-02-10 the charter is completed",
    ]);
}

#[test]
fn reopening_two_stages_goes_through_them_again() {
    let story = told(
        "stage layout \"L\"
  lasts 10 days
  led by town
stage fund \"F\"
  starts 5 days after layout
  lasts 10 days
  led by town
stage check \"C\"
  starts after fund
  lasts 10 days
  led by town
  yields \"points\", at least 3
  otherwise reopen layout and fund at most 1 time, then end as \"no check\"
",
        &[("yield", &[2])],
    );
    story.holds(&[
        "2027-01-01 layout opens 1.1",
        "2027-01-11 layout succeeds",
        "2027-01-16 fund opens 1.1",
        "2027-01-26 fund succeeds",
        "2027-01-26 check opens 1.1",
        "2027-02-05 check fails: yield",
        "2027-02-05 layout is sent back",
        "2027-02-05 fund is sent back",
        "2027-02-05 check is sent back",
        "2027-02-05 layout opens 2.1",
        "2027-02-15 layout succeeds",
        "2027-02-20 fund opens 2.1",
        "2027-03-02 fund succeeds",
        "2027-03-02 check opens 2.1",
        "2027-03-12 check fails: yield",
        "2027-03-12 the charter ends as \"no check\"",
    ]);
}

#[test]
fn stepping_down_closes_what_is_replaced() {
    let story = told(
        "co-delivery support \"S\"
  lasts until 2027-12-01
  led by town
  costs 31 EUR per month
stage check \"C\"
  starts every 1 month during support
  lasts 5 days
  led by town
  decided by town
  otherwise skip
co-delivery lighter \"L\"
  starts after check succeeds 2 times in a row
  replaces support
  lasts 10 days
  led by town
",
        &[("consent", &[1, 0, 1])],
    );
    story.holds(&[
        "2027-01-01 support opens 1.1",
        "2027-01-31 spent 31.00 on cost 0 of support",
        "2027-02-01 check opens 1.1",
        "2027-02-06 check succeeds",
        "2027-02-28 spent 31.00 on cost 0 of support",
        "2027-03-01 check opens 2.1",
        "2027-03-06 check fails: refusal",
        "2027-03-06 check is skipped",
        "2027-03-31 spent 31.00 on cost 0 of support",
        "2027-04-01 check opens 3.1",
        "2027-04-06 check succeeds",
        "2027-04-30 spent 31.00 on cost 0 of support",
        "2027-05-01 check opens 4.1",
        "2027-05-06 check succeeds",
        "2027-05-06 lighter opens 1.1",
        "2027-05-06 spent 5.00 on cost 0 of support",
        "2027-05-06 support is replaced by lighter",
        "2027-05-06 support succeeds",
        "2027-05-16 lighter succeeds",
        "2027-05-16 the charter is completed",
    ]);
}

#[test]
fn a_rung_is_used_up_for_good() {
    let story = told(
        "stage work \"W\"
  lasts 40 days
  led by town
stage check \"C\"
  starts on 2027-01-11
  lasts 5 days
  led by town
  decided by town
  otherwise retry at most 1 time after 5 days, then suspend work
stage again \"G\"
  starts after check fails
  lasts 1 day
  led by town
  decided by folk
  otherwise reopen check at most 1 time
",
        &[("consent/town", &[0, 0, 1]), ("consent/folk", &[0])],
    );
    // The check stands failed while it waits for its retry, so `again` begins at once. It fails and sends the check back, whose
    // retry is withdrawn: a new occasion opens that noon. Its one retry is used up for good, so now the work is suspended.
    story.holds(&[
        "2027-01-01 work opens 1.1",
        "2027-01-11 check opens 1.1",
        "2027-01-16 check fails: refusal",
        "2027-01-16 check retries on 2027-01-21",
        "2027-01-16 again opens 1.1",
        "2027-01-17 again fails: refusal",
        "2027-01-17 check is sent back",
        "2027-01-17 again is sent back",
        "2027-01-17 check opens 2.1",
        "2027-01-22 check fails: refusal",
        "2027-01-22 work is suspended for check",
        "2027-01-22 again opens 2.1",
        "2027-01-23 again fails: refusal",
        "2027-01-23 the charter ends as \"again failed\"",
    ]);
}

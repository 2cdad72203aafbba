//! The one layout.

use super::{EXAMPLES, formatted, into, said, tree};
use charter::diagnostic::Lang;

fn stays(text: &str) {
    assert_eq!(formatted(text), text);
}

#[test]
fn examples_stand_in_their_layout() {
    for (_, text) in EXAMPLES {
        stays(text);
    }
}

#[test]
fn arguments_stand_in_one_column() {
    let text = "stage   s  \"A  title\"
      led by   p
by workshops,planning for real
  if money   runs short   warn
   answers within 30   days
  costs 3   EUR
";
    let expected = "stage s \"A  title\"
  led by       p
  by           workshops, planning for real
  if money runs short warn
  answers within 30 days
  costs        3 EUR
";
    assert_eq!(formatted(text), expected);
    stays(expected);
    stays("duty d\n  p must \"x\"\n  due         every 1 month\n");
    stays("rule r in core\n  for every  p in parties\n  else       error on p \"{p}  x\"\n");
}

#[test]
fn signs_stand_where_they_belong() {
    let text = "stage s\n  spends x 5 EUR(2 EUR×( 1+1.5 )),y 45 % of  target,z 1 / 3\n  option o \"O\" it :  \"Oh\" 2 EUR\n";
    let expected = "stage s\n  spends       x 5 EUR (2 EUR × (1 + 1.5)), y 45% of target, z 1 / 3\n";
    // A fraction holds no spaces: the line cannot be read, and stays.
    assert!(formatted(text).contains("z 1 / 3"));
    let text = text.replace("1 / 3", "1/3");
    assert_eq!(formatted(&text).lines().nth(1), expected.replace("1 / 3", "1/3").lines().nth(1));
    stays("body b \"B\" it: \"Bi\" en: \"Be\"\n");
    stays("scenario s\n  p fall by about 3 ± 2 points per month\n");
}

#[test]
fn empty_lines() {
    let text = "\n\n// about\ncharter c\n\n  good common\n\n\n  currency EUR\nparty p is bank\n\n\n\nparty q is bank\n\n\n";
    let expected = "// about\ncharter c\n  good        common\n\n  currency    EUR\n\nparty p is bank\n\nparty q is bank\n";
    assert_eq!(formatted(text), expected);
    stays(expected);
    for stay in ["", "\u{feff}", "// a comment\n", "use \"a.charter\"\nuse \"b.charter\"\n\nuse \"c.charter\"\n"] {
        stays(stay);
    }
    for blank in ["\n", " \n\t\n", "\r\n"] {
        assert_eq!(formatted(blank), "");
    }
    assert_eq!(formatted("charter c"), "charter c\n");
}

#[test]
fn short_promises_may_stand_together() {
    stays("promise a\n  never s is open\npromise b\n  never s is open\n\npromise c\n  never s is open\n");
    let text = "promise a\n  never s is open\n  never t is open\npromise b\n  never s is open\n";
    assert_eq!(formatted(text), text.replace("promise b", "\npromise b"));
    stays("promise a\n  never s is open\n// why\npromise b\n  never s is open\n");
}

#[test]
fn comments_keep_their_place() {
    let text = "// about
charter c // the charter
// of all
  good common // shared
  // money

    // of all
  currency EUR
  // the last

   // next
/// documented
/// twice
party p is bank
// closing
";
    let expected = "// about
charter c  // the charter
  // of all
  good        common  // shared
  // money

  // of all
  currency    EUR
  // the last

// next
/// documented
/// twice
party p is bank
// closing
";
    assert_eq!(formatted(text), expected);
    stays(expected);
    assert_eq!(said(text), said(expected));
    stays("party p is bank\n\n// ---------------- who decides\n\nbody b\n  tie      by lot\n\n//------\n");
}

#[test]
fn comments_inside_a_list_stay_by_their_item() {
    let text = "stage s
  spends x 5 EUR, // one
  // about y
     y 6 EUR (2 EUR × // two
     3),    z 1 EUR // three
  otherwise retry at most 1 time // four
     // five
    then   skip
";
    let expected = "stage s
  spends       x 5 EUR,  // one
               // about y
               y 6 EUR (2 EUR ×  // two
               3), z 1 EUR  // three
  otherwise    retry at most 1 time  // four
               // five
               then skip
";
    assert_eq!(formatted(text), expected);
    stays(expected);
    assert_eq!(said(text), said(expected));
}

#[test]
fn long_lists_and_ladders_go_on_under_their_first_item() {
    let items = |count: usize| (0..count).map(|n| format!("item_number_{n} {n} EUR")).collect::<Vec<_>>().join(", ");
    let text = format!("stage s\n  spends {}\n", items(12));
    let wrapped = formatted(&text);
    assert!(wrapped.lines().count() > 3 && wrapped.lines().all(|line| line.len() <= 110), "{wrapped}");
    assert!(wrapped.lines().skip(2).all(|line| line.starts_with("               item")), "{wrapped}");
    assert!(wrapped.lines().skip(1).take(wrapped.lines().count() - 2).all(|line| line.ends_with(',')), "{wrapped}");
    stays(&wrapped);
    assert_eq!(said(&text), said(&wrapped));
    stays(
        "stage s
  otherwise    retry at most 1 time after 4 weeks, then reopen another_stage_with_a_long_name at most 2 times,
               then end as \"no agreement\"
",
    );
    stays(
        "stage s
  supports     families with \"child care during all of the meetings\", \"interpreters for everybody who asks\",
                             \"travel costs\"
",
    );
    stays(
        "scenario s
  consent of somebody_with_quite_a_long_name in a_stage_with_a_long_name_too is given with chance 85%,
      then refused with chance 15%
",
    );
}

#[test]
fn a_list_never_goes_on_with_what_would_be_a_clause() {
    // A line of the fund that is called as a clause is: `costs 300 EUR` on its own line would be one.
    let text = format!("stage s\n  spends {}costs 300 EUR, by 4 EUR\n", "a_long_name 1_000 EUR, ".repeat(4));
    let text = text.replace(", by 4 EUR", "");
    let wrapped = formatted(&text);
    assert_eq!(said(&text), said(&wrapped));
    assert_eq!(tree(&wrapped).declarations[0].clauses.len(), 1, "{wrapped}");
}

#[test]
fn line_ends_and_marks_are_kept() {
    let text = "\u{feff}charter c\r\n  boundary \"\"\"all\r\n that  is\n here\"\"\"\r\n  good   common\r\n\r\n\r\nparty p is bank";
    let expected =
        "\u{feff}charter c\r\n  boundary    \"\"\"all\r\n that  is\n here\"\"\"\r\n  good        common\r\n\r\nparty p is bank\r\n";
    assert_eq!(formatted(text), expected);
    stays(expected);
    let lines = "stage s\r\n  spends x 5 EUR, // one\r\n  y 6 EUR\r\n";
    assert_eq!(formatted(lines), "stage s\r\n  spends       x 5 EUR,  // one\r\n               y 6 EUR\r\n");
}

#[test]
fn what_cannot_be_read_is_left_as_it_is() {
    let text = "chartr  c \"C\"
   good   common
   foo   bar // why
  curency   EUR
  serves 36people
  period 2027-01-01   to  , // broken
     2027-12-31
 tie  by  lot
party  p  is
  brings money  €5
  members   3 people
";
    let out = into(text, Lang::En);
    let expected = "chartr  c \"C\"
  good        common
   foo   bar // why
  curency   EUR
  serves 36people
  period 2027-01-01   to  , // broken
     2027-12-31
 tie  by  lot

party  p  is
  brings money  €5
  members 3 people
";
    assert_eq!(out.text, expected);
    assert_eq!(out.left, 8);
    stays(expected);
    let stray = "  led  by p\n\nhello   world\n    this  is // not\n\n\n and this\n";
    assert_eq!(formatted(stray), stray.replace("\n\n\n", "\n\n"));
}

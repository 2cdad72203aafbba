use charter::syntax::{G, Rule};
use pest::Parser;
fn main() {
    for f in std::env::args().skip(1) {
        let t = std::fs::read_to_string(&f).unwrap();
        let mut logical: Vec<String> = vec![];
        let mut open = 0i32;
        for l in t.lines() {
            let s = l.trim();
            if s.is_empty() || s.starts_with("//") {
                continue;
            }
            let cont = open > 0
                || logical
                    .last()
                    .map(|x: &String| x.trim_end().ends_with(','))
                    .unwrap_or(false)
                || s.starts_with("then ")
                || s.starts_with("poi ");
            if cont {
                let n = logical.len();
                logical[n - 1].push('\n');
                logical[n - 1].push_str(l);
            } else {
                logical.push(l.to_string());
            }
            open = 0;
        }
        let rules: Vec<Rule> = Rule::all_rules()
            .iter()
            .copied()
            .filter(|r| {
                let d = format!("{r:?}");
                d.starts_with("c_") || d.starts_with("h_")
            })
            .collect();
        let mut bad = 0;
        for l in &logical {
            let s = l.trim_start();
            let ok: Vec<_> = rules.iter().filter(|r| G::parse(**r, s).is_ok()).collect();
            if ok.is_empty() {
                bad += 1;
                println!("BAD {s}");
            } else if ok.len() > 1 {
                println!("{ok:?} {s}");
            }
        }
        println!("{f}: {} lines {} bad", logical.len(), bad);
    }
}

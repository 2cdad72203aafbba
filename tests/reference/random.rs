use super::generate::rolls;
use proptest::prelude::*;

#[test]
fn lines_parse() {
    let mut bad = std::collections::BTreeMap::new();
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..40 {
        let rolls = rolls().new_tree(&mut runner).unwrap();
        let text = proptest::strategy::ValueTree::current(&rolls).charter();
        let (tree, _) = charter::syntax::parse(charter::source::FileId::default(), &text);
        for line in text.lines().filter(|l| !l.trim().is_empty()) {
            let at = line.as_ptr() as usize - text.as_ptr() as usize + (line.len() - line.trim_start().len());
            let found = tree.declarations.iter().any(|d| d.head_span.start == at as _ || d.clauses.iter().any(|c| c.span.start == at as _));
            if !found { bad.insert(line.trim().split(' ').next().unwrap().to_owned(), line.to_owned()); }
        }
    }
    for b in bad { println!("{b:?}"); }
}

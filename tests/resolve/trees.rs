//! Any tree is accepted: what could not be read is passed over, without cascades.

use super::BASE;
use charter::model::resolve;
use charter::source::Sources;
use charter::syntax::{Node, SyntaxTree, parse};

fn resolved(text: &str, spoil: impl FnOnce(&mut SyntaxTree)) -> Vec<(&'static str, String)> {
    let mut sources = Sources::default();
    let file = sources.add("test.charter".into(), text.to_owned());
    let (mut tree, _) = parse(file, text);
    spoil(&mut tree);
    let (_, found) = resolve(&sources, &[&tree]);
    found.iter().map(|found| (found.code.id, sources.text(found.loc).to_owned())).collect()
}

#[test]
fn a_broken_head_still_declares_its_name() {
    let all = |keep_name: bool| {
        resolved(BASE, |tree| {
            for declaration in &mut tree.declarations {
                declaration.head = None;
                declaration.name = declaration.name.take().filter(|_| keep_name);
            }
        })
    };
    assert_eq!(all(true), []);
    assert_eq!(all(false), []);
}

#[test]
fn broken_clauses_are_passed_over() {
    for keep_node in [true, false] {
        let found = resolved(
            &format!("{BASE}promise p\n  always spent of tools at most 100 EUR\nstory s\n  expect charter ends as \"no plan\"\n"),
            |tree| {
                for clause in tree.declarations.iter_mut().flat_map(|declaration| &mut declaration.clauses) {
                    if ["spends", "otherwise", "brings", "decided_by"].contains(&clause.id) {
                        clause.broken = true;
                        clause.node = clause.node.take().filter(|_| keep_node);
                    }
                }
            },
        );
        assert_eq!(found, []);
    }
}

/// Each node of the base in turn loses its children, or is lost.
#[test]
fn partial_nodes_do_no_harm() {
    fn nodes(node: &Node) -> usize {
        1 + node.children.iter().map(nodes).sum::<usize>()
    }
    fn spoil(node: &mut Node, at: &mut usize, whole: bool) {
        for index in 0..node.children.len() {
            if *at == 0 {
                if whole {
                    node.children.remove(index);
                } else {
                    node.children[index].children.clear();
                }
                *at = usize::MAX;
                return;
            }
            *at -= 1;
            spoil(&mut node.children[index], at, whole);
            if *at == usize::MAX {
                return;
            }
        }
    }
    let text = format!(
        "{BASE}governance\n  amended by assembly by 2/3 of votes\n  insurance people for accident from 2027-01-01 paid by town\n\
         scenario usual from other\n  turnout of people in assembly is about 45% ± 10%, then 60%\n  people fall by 1% per month during run\n  \
         on 2028-01-01 town brings 50% of money\n  expect spent at most 100 EUR (50 EUR × 2) with chance at least 50%\nscenario other\n"
    );
    let total = {
        let (tree, _) = parse(charter::source::FileId(0), &text);
        tree.declarations
            .iter()
            .flat_map(|declaration| &declaration.clauses)
            .filter_map(|clause| clause.node.as_ref())
            .map(nodes)
            .sum::<usize>()
    };
    for at in 0..total {
        for whole in [true, false] {
            resolved(&text, |tree| {
                let mut left = at;
                for clause in tree.declarations.iter_mut().flat_map(|declaration| &mut declaration.clauses) {
                    if let Some(node) = &mut clause.node {
                        spoil(node, &mut left, whole);
                    }
                    if left == usize::MAX {
                        return;
                    }
                }
            });
        }
    }
}

#[test]
fn comments_belong_to_their_declaration() {
    let mut sources = Sources::default();
    let file = sources.add("test.charter".into(), BASE.to_owned());
    let (mut tree, _) = parse(file, BASE);
    let body = tree.declarations.iter_mut().find(|declaration| declaration.name.as_ref().is_some_and(|(name, _)| name == "board"));
    body.expect("the board").doc = Some("Three votes, two to decide.".to_owned());
    let (model, _) = resolve(&sources, &[&tree]);
    let board = model.bodies.values().last().expect("the board");
    assert_eq!(model.doc(&board.name), Some("Three votes, two to decide."));
    assert_eq!(model.doc(&model.charter.as_ref().expect("a charter").name), None);
}

#[test]
fn no_trees_make_an_empty_model() {
    let (model, found) = resolve(&Sources::default(), &[]);
    assert!(model.charter.is_none());
    assert_eq!(found, []);
}

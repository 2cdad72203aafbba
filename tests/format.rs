//! The one layout, the other language, and `charter fmt`.

use charter::diagnostic::Lang;
use charter::source::FileId;
use charter::syntax::{Clause, Formatted, Node, Rule, SyntaxTree, format, keywords, parse};

mod command;
mod corpus;
mod damage;
mod layout;
mod translation;

const EXAMPLES: [(&str, &str); 6] = [
    ("garden", include_str!("../examples/garden.charter")),
    ("nursery", include_str!("../examples/nursery.charter")),
    ("health_budgets", include_str!("../examples/health_budgets.charter")),
    ("minibus", include_str!("../examples/minibus.charter")),
    ("bilancio_bologna", include_str!("../examples/bilancio_bologna.charter")),
    ("dundee", include_str!("../examples/dundee.charter")),
];

fn tree(text: &str) -> SyntaxTree {
    parse(FileId::default(), text).0
}

/// Formatted in its own language.
fn formatted(text: &str) -> String {
    let tree = tree(text);
    format(text, &tree, tree.lang).text
}

pub fn into(text: &str, lang: Lang) -> Formatted {
    format(text, &tree(text), lang)
}

/// What a file says, without where and in which language it says it: a line for each head, clause, stray line and comment.
fn said(text: &str) -> Vec<String> {
    let tree = tree(text);
    let mut lines = Vec::new();
    let as_it_is = |span: charter::source::Span| text[span.range()].replace("\r\n", "\n");
    for declaration in &tree.declarations {
        let head = match &declaration.head {
            Some(head) if declaration.head_as_written => words(text, head),
            _ => as_it_is(declaration.head_span),
        };
        let name = declaration.name.as_ref().map(|(name, _)| name.clone());
        lines.push(format!("{:?} {:?} {:?} {:?} {head}", declaration.kind, name, declaration.activity, declaration.doc));
        for clause in &declaration.clauses {
            let said = match &clause.node {
                Some(node) if clause.as_written => words(text, node),
                _ => as_it_is(clause.span),
            };
            lines.push(format!("  {} {said}", clause.id));
        }
    }
    lines.extend(tree.strays.iter().map(|stray| format!("stray {}", as_it_is(*stray))));
    lines.extend(tree.comments.iter().map(|comment| as_it_is(comment.span)));
    lines
}

/// The rules, keywords and words of a line.
fn words(text: &str, node: &Node) -> String {
    let mut out = String::new();
    write_words(text, node, Rule::EOI, &mut out);
    out
}

fn write_words(text: &str, node: &Node, part_of: Rule, out: &mut String) {
    let rule = match (part_of, node.rule) {
        // These mean the same where they stand.
        (Rule::c_period, Rule::kw_range_to) => Rule::kw_to_date,
        (Rule::c_reviews, Rule::kw_by) => Rule::kw_by_care,
        (_, rule) => rule,
    };
    // Italian writes these, English does not.
    if matches!(rule, Rule::kw_range_from | Rule::kw_period_from) {
        return;
    }
    *out += &format!("{rule:?}");
    if node.children.is_empty() && keywords().of_rule(rule).is_none() {
        let written = node.text(text).split_whitespace().collect::<Vec<_>>().join(" ");
        let technique = keywords().iter().find(|k| k.group == "technique" && Lang::ALL.iter().any(|lang| k.is_form(&written, *lang)));
        *out += &match technique.filter(|_| rule == Rule::technique_words) {
            Some(known) => format!("={}", known.id),
            None if rule == Rule::technique_words => format!("={written:?}"),
            None => format!("={:?}", node.text(text)),
        };
    }
    if node.children.is_empty() {
        *out += " ";
        return;
    }
    *out += "(";
    let mut children: Vec<&Node> = node.children.iter().collect();
    if node.has(Rule::kw_is) && node.has(Rule::kw_not) {
        children.sort_by_key(|child| child.rule != Rule::kw_not);
    }
    for (at, child) in children.iter().enumerate() {
        let needless = child.rule == Rule::kw_of && at == 1 && children[0].rule == Rule::kw_x_count;
        if !needless {
            write_words(text, child, rule, out);
        }
    }
    *out += ")";
}

/// The lines that could not be read as they stand.
fn left<'t>(text: &'t str, tree: &SyntaxTree) -> Vec<&'t str> {
    let heads = tree.declarations.iter().filter(|declaration| !declaration.head_as_written).map(|declaration| declaration.head_span);
    let clauses = tree.declarations.iter().flat_map(|declaration| &declaration.clauses);
    let clauses = clauses.filter(|clause: &&Clause| !clause.as_written).map(|clause| clause.span);
    let mut spans: Vec<_> = heads.chain(clauses).chain(tree.strays.iter().copied()).collect();
    spans.sort();
    spans.into_iter().map(|span| &text[span.range()]).collect()
}

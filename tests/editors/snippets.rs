//! Snippets: whole declarations, made of the examples of the tables.

use super::words::{contexts, shown};
use charter::diagnostic::Lang;
use charter::syntax::{clauses, keywords};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// Words that no stop takes away, in lines of this kind.
fn kept(clause: &str) -> BTreeSet<String> {
    let clause = clauses().of_id(clause).unwrap_or_else(|| panic!("no clause {clause}"));
    let own: Vec<&str> = clause.keywords.iter().flat_map(|keyword| super::words::forms(keyword)).collect();
    let (mut found, contexts) = (BTreeSet::new(), contexts());
    let context = contexts.iter().find(|context| match own.first() {
        Some(form) => context.starts.iter().any(|start| start == form),
        None => context.starts.is_empty(),
    });
    let behind = context.into_iter().flat_map(|context| context.words.iter().flat_map(|(_, forms)| forms.iter().map(String::as_str)));
    for form in own.into_iter().chain(behind) {
        found.extend(form.split(' ').map(str::to_owned));
    }
    found
}

struct Stops(usize);

impl Stops {
    fn stop(&mut self, text: &str) -> String {
        self.0 += 1;
        format!("${{{}:{}}}", self.0, text.replace('}', "\\}"))
    }

    /// A clause whose texts, numbers and names can be typed over.
    fn clause(&mut self, id: &str, example: &str) -> String {
        let kept = kept(id);
        let mut out = String::new();
        let mut rest = example;
        while let Some(first) = rest.chars().next() {
            let word = |of: &str| of.find(|c: char| !(c.is_alphanumeric() || "_-'.".contains(c))).unwrap_or(of.len());
            let length = if first == '"' { 2 + rest[1..].find('"').unwrap() } else { word(rest).max(first.len_utf8()) };
            let (token, after) = rest.split_at(length);
            out += &match first {
                '"' => format!("\"{}\"", self.stop(&token[1..token.len() - 1])),
                _ if !first.is_alphanumeric() || kept.contains(token) => token.to_owned(),
                _ => self.stop(token),
            };
            rest = after;
        }
        out
    }
}

fn snippets(lang: Lang) -> String {
    let column = match lang {
        Lang::En => 3,
        Lang::It => 4,
    };
    let mut all = Map::new();
    for row in super::read("editors/templates/declarations.tsv").lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = row.split('\t').collect();
        let keyword = keywords().of_id(cells[0]).unwrap_or_else(|| panic!("no keyword {}", cells[0]));
        let mut stops = Stops(0);
        let name = cells[1] == "named";
        let mut head = keyword.shown(lang).to_owned();
        if name {
            head += &format!(" {} \"{}\"", stops.stop(cells[column]), stops.stop(cells[column + 2]));
        }
        if keyword.id == "party" {
            head += &format!(" {} ", shown("is", lang));
            let kinds = keywords().iter().filter(|keyword| keyword.group == "party kind").map(|kind| kind.shown(lang));
            stops.0 += 1;
            head += &format!("${{{}|{}|}}", stops.0, kinds.collect::<Vec<_>>().join(","));
        }
        let mut body = vec![head];
        for id in cells[2].split(", ").filter(|id| !id.is_empty()) {
            let example = clauses().of_id(id).unwrap_or_else(|| panic!("no clause {id}")).example(lang);
            body.push(format!("  {}", stops.clause(id, example)));
        }
        body.push("$0".to_owned());
        all.insert(
            keyword.shown(lang).to_owned(),
            json!({ "prefix": keyword.shown(lang), "description": cells[column + 2], "body": body }),
        );
    }
    serde_json::to_string_pretty(&Value::from(all)).unwrap() + "\n"
}

#[test]
fn snippets_in_english() {
    super::settle("editors/vscode/snippets/charter.en.json", &snippets(Lang::En));
}

#[test]
fn snippets_in_italian() {
    super::settle("editors/vscode/snippets/charter.it.json", &snippets(Lang::It));
}

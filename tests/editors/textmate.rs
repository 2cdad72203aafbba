//! The TextMate grammar of VS Code, and of all that read such grammars.

use super::words::{After, Class, Context, Start, contexts, declaring, perl};
use serde_json::{Map, Value, json};

/// A line at the margin: what stood open in the one above ends.
const MARGIN: &str = "^(?=\\S)";

fn scope(class: Class) -> &'static str {
    match class {
        Class::Operator => "keyword.operator.word.charter",
        Class::Word => "keyword.other.charter",
        Class::Value | Class::Action | Class::Reason => "constant.language.charter",
        Class::Reading => "support.function.charter",
        Class::Rate | Class::Unit => "keyword.other.unit.charter",
    }
}

/// Words that stand in several contexts, each list once.
#[derive(Default)]
struct Shared(Vec<Value>);

impl Shared {
    fn include(&mut self, pattern: Value) -> Value {
        let at = self.0.iter().position(|known| *known == pattern).unwrap_or_else(|| {
            self.0.push(pattern);
            self.0.len() - 1
        });
        json!({ "include": format!("#words-{at}") })
    }
}

/// What may stand behind the first word of a line.
fn content(context: &Context, shared: &mut Shared) -> Value {
    let include = |name: &str| json!({ "include": name });
    let own = format!("#{}", context.id);
    let mut patterns = vec![include("#comment"), include("#text"), include("#translation"), include("#continuation")];
    patterns.push(json!({
        "begin": "\\(", "end": format!("\\)|{MARGIN}"),
        "beginCaptures": { "0": { "name": "punctuation.section.group.begin.charter" } },
        "endCaptures": { "0": { "name": "punctuation.section.group.end.charter" } },
        "patterns": [include(&own)],
    }));
    for (class, forms) in &context.words {
        let (before, scope_before) = match class.after() {
            None => continue,
            Some(After::Number) => ("[0-9][0-9_]*(?:\\.[0-9]+)?".to_owned(), "constant.numeric.charter"),
            Some(After::Words(words)) => (perl(&words), scope(Class::Word)),
        };
        patterns.push(shared.include(json!({
            "match": format!("(?<![\\p{{L}}\\p{{N}}_.])({before})\\s+({})", perl(forms)),
            "captures": { "1": { "name": scope_before }, "2": { "name": scope(*class) } },
        })));
    }
    if context.names_currency {
        patterns.push(json!({ "match": "[A-Z]{3}(?![\\p{L}\\p{N}_])", "name": "keyword.other.unit.currency.charter" }));
    }
    patterns.push(include("#number"));
    for (class, forms) in context.words.iter().filter(|(class, _)| class.after().is_none()) {
        patterns.push(shared.include(json!({ "match": format!("(?<![\\p{{L}}\\p{{N}}_]){}", perl(forms)), "name": scope(*class) })));
    }
    patterns.extend([include("#sign"), include("#name")]);
    json!({ "patterns": patterns })
}

fn rule(context: &Context) -> Value {
    let end = format!("$|{MARGIN}");
    let include = json!([{ "include": format!("#{}", context.id) }]);
    match context.start {
        Start::Declaration { of_things } => {
            let entity = if of_things { "entity.name.type.charter" } else { "entity.name.function.charter" };
            json!({
                "name": "meta.declaration.charter",
                "begin": format!("^({})(?:\\s+([\\p{{L}}_][\\p{{L}}\\p{{M}}\\p{{N}}_]*))?", perl(&context.starts)),
                "beginCaptures": { "1": { "name": "storage.type.charter" }, "2": { "name": entity } },
                "end": end,
                "patterns": include,
            })
        }
        Start::Clause | Start::GoesOn => json!({
            "name": "meta.clause.charter",
            "begin": format!("^\\s+({})", perl(&context.starts)),
            "beginCaptures": { "1": { "name": "keyword.control.charter" } },
            "end": end,
            "patterns": include,
        }),
        Start::Name => json!({
            "name": "meta.clause.charter", "begin": "^\\s+(?=[^\\s/])", "end": end, "patterns": include,
        }),
    }
}

#[test]
fn textmate() {
    let mut grammar: Value = serde_json::from_str(&super::read("editors/templates/textmate.json")).unwrap();
    let contexts = contexts();
    // The kind of line whose first word has more words is tried first.
    let mut order: Vec<&Context> = contexts.iter().filter(|context| context.start != Start::Name).collect();
    order.sort_by_key(|context| std::cmp::Reverse(context.starts.iter().map(|form| form.split(' ').count()).max()));
    order.extend(contexts.iter().filter(|context| context.start == Start::Name));
    let patterns = grammar["patterns"].as_array_mut().unwrap();
    patterns.extend(order.into_iter().map(rule));
    let mut shared = Shared::default();
    let mut repository: Map<String, Value> = contexts.iter().map(|context| (context.id.clone(), content(context, &mut shared))).collect();
    repository.extend(shared.0.into_iter().enumerate().map(|(at, pattern)| (format!("words-{at}"), pattern)));
    grammar["repository"].as_object_mut().unwrap().append(&mut repository);
    let text = &mut grammar["repository"]["text"]["patterns"][0]["end"];
    *text = json!(text.as_str().unwrap().replace("DECLARATION", &perl(&declaring())));
    super::settle("editors/vscode/syntaxes/charter.tmLanguage.json", &(serde_json::to_string_pretty(&grammar).unwrap() + "\n"));
}

//! The syntax of Kate, and of all that use its highlighter.

use super::words::{After, Class, Context, Start, contexts, declaring, perl};

fn style(class: Class) -> &'static str {
    match class {
        Class::Operator => "Operator",
        Class::Word => "Word",
        Class::Value | Class::Action | Class::Reason => "Value",
        Class::Reading => "Reading",
        Class::Rate | Class::Unit => "Unit",
    }
}

/// As an XML attribute.
fn attribute(regex: &str) -> String {
    regex.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn expression(regex: &str, rest: &str) -> String {
    format!("        <RegExpr String=\"{}\" {rest}/>\n", attribute(regex))
}

fn entry(context: &Context) -> String {
    let to = format!("context=\"{}\"", context.id);
    match context.start {
        Start::Declaration { .. } => {
            expression(&perl(&context.starts), &format!("attribute=\"Declaration\" context=\"{}-name\" column=\"0\"", context.id))
        }
        Start::Clause | Start::GoesOn => expression(&perl(&context.starts), &format!("attribute=\"Clause\" {to} firstNonSpace=\"true\"")),
        Start::Name => expression(r"\S", &format!("attribute=\"Name\" {to} firstNonSpace=\"true\" lookAhead=\"true\"")),
    }
}

fn content(context: &Context) -> String {
    let mut out = String::new();
    if matches!(context.start, Start::Declaration { .. }) {
        let next = format!("#pop!{}", context.id);
        out += &format!(
            "      <context name=\"{}-name\" attribute=\"Normal Text\" lineEndContext=\"#pop\" fallthroughContext=\"{next}\">\n        <DetectSpaces/>\n",
            context.id
        );
        out += &expression(r"[\p{L}_][\p{L}\p{M}\p{N}_]*", &format!("attribute=\"Declared Name\" context=\"{next}\""));
        out += "      </context>\n";
    }
    out += &format!("      <context name=\"{}\" attribute=\"Normal Text\" lineEndContext=\"#pop\">\n", context.id);
    out += "        <IncludeRules context=\"Operands\"/>\n";
    for (class, forms) in &context.words {
        // What one looks back at has a fixed length: a single space, as `charter fmt` lays lines out.
        let behind = match class.after() {
            None => String::new(),
            Some(After::Number) => r"(?<=[0-9]\s)".to_owned(),
            Some(After::Words(words)) => format!("(?<={})", words.iter().map(|word| format!(r"\b{word}\s")).collect::<Vec<_>>().join("|")),
        };
        out += &expression(&format!("{behind}{}", perl(forms)), &format!("attribute=\"{}\" context=\"#stay\"", style(*class)));
    }
    if context.names_currency {
        out += &expression(r"[A-Z]{3}(?![\p{L}\p{N}_])", "attribute=\"Unit\" context=\"#stay\"");
    }
    out + "        <IncludeRules context=\"Names\"/>\n      </context>\n"
}

#[test]
fn kate() {
    let contexts = contexts();
    let mut order: Vec<&Context> = contexts.iter().filter(|context| context.start != Start::Name).collect();
    order.sort_by_key(|context| std::cmp::Reverse(context.starts.iter().map(|form| form.split(' ').count()).max()));
    order.extend(contexts.iter().filter(|context| context.start == Start::Name));
    let entries: String = order.into_iter().map(entry).collect();
    let contents: String = contexts.iter().map(content).collect();
    let template = super::read("editors/templates/kate.xml");
    let made = template
        .replace("        <!-- entries -->\n", &entries)
        .replace("      <!-- contexts -->\n", &contents)
        .replace("DECLARATION", &attribute(&perl(&declaring())));
    super::settle("editors/kate/charter.xml", &made);
}

//! The words that Emacs colours.

use super::words::{After, Class, Context, Start, contexts, forms};
use charter::syntax::{DeclKind, keywords};

/// One of these words, as Emacs' regular expression inside of a Lisp string.
fn regex(forms: &[String]) -> String {
    let one = |form: &String| {
        let mut out = String::new();
        for letter in form.chars() {
            match letter {
                ' ' => out += r"[ \t]+",
                '\'' => out += "['’]",
                'è' => out += r"\\(?:è\\|e['’]\\)",
                'ò' => out += r"\\(?:ò\\|o['’]\\)",
                'à' => out += r"\\(?:à\\|a['’]\\)",
                'ù' => out += r"\\(?:ù\\|u['’]\\)",
                letter => out.push(letter),
            }
        }
        out
    };
    let any = forms.iter().map(one).collect::<Vec<_>>().join(r"\\|");
    format!(r"\\_<\\(?:{any}\\)\\_>")
}

fn face(class: Class) -> &'static str {
    match class {
        Class::Operator => "charter-operator-face",
        Class::Word => "font-lock-keyword-face",
        Class::Value | Class::Action | Class::Reason => "font-lock-constant-face",
        Class::Reading => "font-lock-builtin-face",
        Class::Rate | Class::Unit => "font-lock-type-face",
    }
}

fn list(context: &Context) -> String {
    let word = |(class, forms): &(Class, Vec<String>)| {
        let behind = match class.after() {
            None => String::new(),
            Some(After::Number) => r"\\_<[0-9][0-9_.]*[ \t]+".to_owned(),
            Some(After::Words(words)) => format!(r"{}[ \t]+", regex(&words)),
        };
        format!("\n     (\"{behind}\\\\({}\\\\)\" . {})", regex(forms), face(*class))
    };
    let mut words: String = context.words.iter().map(word).collect();
    if context.names_currency {
        words += "\n     (\"\\\\_<\\\\([A-Z]\\\\{3\\\\}\\\\)\\\\_>\" . font-lock-type-face)";
    }
    let start = match context.start {
        Start::Declaration { .. } => format!("declaration \"^{}\"", regex(&context.starts)),
        Start::Clause | Start::GoesOn => format!("clause \"^[ \\t]+\\\\({}\\\\)\"", regex(&context.starts)),
        Start::Name => "name \"^[ \\t]+\\\\([^ \\t\\n/]\\\\)\"".to_owned(),
    };
    format!("    ({start}{words})\n")
}

#[test]
fn emacs() {
    let contexts = contexts();
    let mut order: Vec<&Context> = contexts.iter().filter(|context| context.start != Start::Name).collect();
    order.sort_by_key(|context| std::cmp::Reverse(context.starts.iter().map(|form| form.split(' ').count()).max()));
    order.extend(contexts.iter().filter(|context| context.start == Start::Name));
    let lists: String = order.into_iter().map(list).collect();
    let mut made =
        format!("(defconst charter-mode--lines\n  '(\n{lists}    )\n  \"What may stand in a line, by the word that it starts with.\")\n\n");
    made += "(defconst charter-mode--index\n  '(\n";
    for kind in DeclKind::ALL.into_iter().filter(|kind| !matches!(kind, DeclKind::Use | DeclKind::Governance)) {
        let own = keywords().iter().filter(|keyword| {
            keyword.id == kind.keyword_id() || (kind == DeclKind::Stage && keyword.group == "declaration" && keyword.id.starts_with("co_"))
        });
        let starts: Vec<String> = own.flat_map(forms).map(str::to_owned).collect();
        let title = kind.keyword_id();
        made += &format!(
            "    (\"{}{}\" \"^{}[ \\t]+\\\\([[:alpha:]_][[:alnum:]_]*\\\\)\" 1)\n",
            title[..1].to_uppercase(),
            &title[1..],
            regex(&starts)
        );
    }
    made += "    )\n  \"What a charter declares, for `imenu'.\")\n";
    let of = "editors/emacs/charter-mode.el";
    super::settle(of, &super::between_marks(of, &made));
}

//! The syntax of Vim and Neovim.

use super::words::{After, Class, Context, Start, contexts, declaring};

/// One of these words, as Vim's regular expression.
fn regex(forms: &[String]) -> String {
    let one = |form: &String| {
        let mut out = String::new();
        for letter in form.chars() {
            match letter {
                ' ' => out += r"\s\+",
                '\'' => out += "['’]",
                'è' => out += r"\%(è\|e['’]\)",
                'ò' => out += r"\%(ò\|o['’]\)",
                'à' => out += r"\%(à\|a['’]\)",
                'ù' => out += r"\%(ù\|u['’]\)",
                letter => out.push(letter),
            }
        }
        out
    };
    let any = forms.iter().map(one).collect::<Vec<_>>().join(r"\|");
    format!(r"\%({any}\)\%([-'’]\=\k\)\@!")
}

fn group(class: Class) -> &'static str {
    match class {
        Class::Operator => "charterOperator",
        Class::Word => "charterWord",
        Class::Value | Class::Action | Class::Reason => "charterValue",
        Class::Reading => "charterReading",
        Class::Rate | Class::Unit => "charterUnit",
    }
}

/// The region of a kind of line, and the words in it. Of what starts at the same place Vim takes what is defined last.
fn region(context: &Context) -> String {
    let id = context.id.replace(|c: char| !c.is_ascii_alphanumeric(), "_");
    let (mut out, mut contains) = (String::new(), String::from("@charterOperand"));
    for (at, (class, forms)) in context.words.iter().enumerate().rev() {
        let name = format!("charter_{id}_{at}");
        let behind = match class.after() {
            None => String::new(),
            Some(After::Number) => r"\%(\d\s\+\)\@<=".to_owned(),
            Some(After::Words(words)) => format!(r"\%(\<{}\s\+\)\@<=", regex(&words)),
        };
        out += &format!("syn match {name} contained /{behind}\\<{}/\nhi def link {name} {}\n", regex(forms), group(*class));
        contains += &format!(",{name}");
    }
    if context.names_currency {
        out += "syn match charterCurrencyName contained /\\<\\u\\{3}\\>/\nhi def link charterCurrencyName charterCurrency\n";
        contains += ",charterCurrencyName";
    }
    let of = |first: &str, more: &str| {
        format!(
            "syn region charter_{id} matchgroup={first} start=/{more}{}/ skip=/,\\s*\\%(\\/\\/.*\\)\\=$/ end=/$/ keepend contains={contains}\n",
            regex(&context.starts)
        )
    };
    out += &match context.start {
        Start::Declaration { .. } => of("charterDeclaration", "^").replace("contains=", "contains=charterDeclared,"),
        Start::Clause | Start::GoesOn => of("charterClause", "^\\s\\+"),
        Start::Name => format!(
            "syn region charter_{id} start=/^\\s\\+[^[:space:]\\/]/rs=e-1 skip=/,\\s*\\%(\\/\\/.*\\)\\=$/ end=/$/ keepend contains={contains}\n"
        ),
    };
    out
}

#[test]
fn vim() {
    let contexts = contexts();
    let mut order: Vec<&Context> = contexts.iter().collect();
    order.sort_by_key(|context| {
        let words = context.starts.iter().map(|form| form.split(' ').count()).max();
        (context.start != Start::Name, words)
    });
    let mut made: String = order.into_iter().map(region).collect();
    made += &format!(
        "syn region charterLongText contained start=/\"\"\"/ end=/\"\"\"/ end=/\\ze\\n{}/ contains=charterPlaceholder extend\n",
        regex(&declaring())
    );
    let of = "editors/neovim/syntax/charter.vim";
    super::settle(of, &super::between_marks(of, &made));
}

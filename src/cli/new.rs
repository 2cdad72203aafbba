//! `charter new`: a whole charter to start from.

use super::context::{Context, Exit};
use super::files::reason;
use super::questions::Questions;
use super::templates::{Filling, Template, is_name};
use crate::diagnostic::{Catalogue, Lang, Message};
use crate::quantity::Date;
use std::fs::{self, OpenOptions};
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

/// Start a new charter from a template
///
/// The charter is written in the language of messages (`--lang`). On a terminal, what no option says is asked for.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The file to write, or the folder to write it in. Without it, this folder
    path: Option<PathBuf>,
    /// What the charter is modelled on
    #[arg(long, value_enum, value_name = "TEMPLATE")]
    template: Option<Template>,
    /// The charter's name: letters, digits and `_`
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The charter's title
    #[arg(long, value_name = "TITLE")]
    title: Option<String>,
    /// The period's first day, from which all dates of the template are counted. Without it, 1 January of next year
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
}

/// What is to be written.
#[derive(Debug, PartialEq, Eq)]
struct Wish {
    lang: Lang,
    template: Template,
    filling: Filling,
}

/// `lang` is the language that `--lang` says, if any.
pub(super) fn run(arguments: &Arguments, lang: Option<Lang>, context: &Context) -> Exit {
    let wish = if io::stdin().is_terminal() && io::stdout().is_terminal() {
        let (mut input, mut out) = (io::stdin().lock(), io::stdout().lock());
        let mut questions = Questions { input: &mut input, out: &mut out };
        match asked(arguments, lang, context.catalogue.lang(), next_year(), &mut questions) {
            Ok(Some(wish)) => Ok(wish),
            Ok(None) => Err(Message::new("new-stopped")),
            Err(error) => Err(Message::new("cli-cannot-write").with("reason", error.to_string())),
        }
    } else {
        told(arguments, context.catalogue.lang(), next_year())
    };
    let refuse = |context: &Context, fault: &Message| {
        context.complain(fault);
        Exit::Usage
    };
    let wish = match wish {
        Ok(wish) => wish,
        Err(fault) => return refuse(context, &fault),
    };
    // From here on in the charter's language: it is that of messages, or was asked for.
    let context = context.speaking(wish.lang);
    match write(arguments.path.as_deref(), &wish) {
        Ok(path) => {
            let text = context.text(&Message::new("new-written").with("path", shown(&path)));
            context.print(&format!("{text}\n")).unwrap_or(Exit::Fine)
        }
        Err(fault) => refuse(&context, &fault),
    }
}

/// 1 January of the year after this one, in the time of Greenwich.
fn next_year() -> Date {
    let today = jiff::tz::TimeZone::UTC.to_datetime(jiff::Timestamp::now()).date();
    Date::new(today.year().saturating_add(1), 1, 1).unwrap_or(today)
}

/// The wish that the options tell; what they leave out is as usual.
fn told(arguments: &Arguments, lang: Lang, usual_from: Date) -> Result<Wish, Message> {
    let template = arguments.template.unwrap_or(Template::Pact);
    let name = match &arguments.name {
        Some(name) => read_name(name)?,
        None => usual_name(arguments, template, lang),
    };
    let title = arguments.title.clone().unwrap_or_else(|| usual_title(template, lang));
    let from = arguments.from.as_deref().map_or(Ok(usual_from), read_date)?;
    Ok(Wish { lang, template, filling: Filling { name, title, from } })
}

/// The wish that the options tell, and the answers to what they leave out. `None` if there were no more answers.
///
/// # Errors
/// Those of reading and writing.
fn asked(
    arguments: &Arguments,
    lang: Option<Lang>,
    usual_lang: Lang,
    usual_from: Date,
    questions: &mut Questions<'_>,
) -> io::Result<Option<Wish>> {
    let here = Catalogue::new(usual_lang);
    let read_lang = |answer: &str| Lang::from_tag(answer).ok_or_else(|| Message::new("new-no-lang").with("lang", answer));
    let lang = match lang {
        Some(lang) => Some(lang),
        None => questions.ask(&here, &Message::new("new-ask-lang"), usual_lang.code(), read_lang)?,
    };
    let Some(lang) = lang else { return Ok(None) };
    let texts = Catalogue::new(lang);

    let template = match arguments.template {
        Some(template) => Some(template),
        None => {
            for template in Template::ALL {
                questions.say(&texts, &Message::new("new-choice").with("word", template.word()).with("about", template.about()))?;
            }
            let read = |answer: &str| Template::of_word(answer).ok_or_else(|| Message::new("new-no-template").with("template", answer));
            questions.ask(&texts, &Message::new("new-ask-template"), Template::Pact.word(), read)?
        }
    };
    let Some(template) = template else { return Ok(None) };

    // A name or a date of the options that cannot be used is asked for again.
    let name = match arguments.name.as_deref().map(read_name) {
        Some(Ok(name)) => Some(name),
        told => {
            if let Some(Err(fault)) = told {
                questions.say(&texts, &fault)?;
            }
            questions.ask(&texts, &Message::new("new-ask-name"), &usual_name(arguments, template, lang), read_name)?
        }
    };
    let Some(name) = name else { return Ok(None) };

    let title = match &arguments.title {
        Some(title) => Some(title.clone()),
        None => {
            let usual = usual_title(template, lang);
            questions.ask(&texts, &Message::new("new-ask-title"), &usual, |answer| Ok(answer.to_owned()))?
        }
    };
    let Some(title) = title else { return Ok(None) };

    let from = match arguments.from.as_deref().map(read_date) {
        Some(Ok(date)) => Some(date),
        told => {
            if let Some(Err(fault)) = told {
                questions.say(&texts, &fault)?;
            }
            questions.ask(&texts, &Message::new("new-ask-from"), &usual_from.to_string(), read_date)?
        }
    };
    Ok(from.map(|from| Wish { lang, template, filling: Filling { name, title, from } }))
}

fn read_name(name: &str) -> Result<String, Message> {
    if is_name(name) { Ok(name.to_owned()) } else { Err(Message::new("new-no-name").with("name", name)) }
}

fn read_date(date: &str) -> Result<Date, Message> {
    date.parse().map_err(|_| Message::new("new-no-date").with("date", date))
}

/// The name of the file that is to be written, as far as it can be a name; else the template's.
fn usual_name(arguments: &Arguments, template: Template, lang: Lang) -> String {
    let file = arguments.path.as_deref().filter(|path| is_charter(path)).and_then(Path::file_stem).and_then(|stem| stem.to_str());
    let name = file.map(|stem| stem.replace(['-', ' ', '.'], "_"));
    name.filter(|name| is_name(name)).unwrap_or_else(|| template.usual_name(lang).to_owned())
}

fn usual_title(template: Template, lang: Lang) -> String {
    let title = match template {
        Template::Pact => "new-title-pact",
        Template::Art55 => "new-title-art55",
        Template::Budget => "new-title-budget",
        Template::Service => "new-title-service",
        Template::Cooperative => "new-title-cooperative",
    };
    Catalogue::new(lang).text(&Message::new(title))
}

fn is_charter(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "charter")
}

fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}

/// Writes the charter; a file that is there already stays as it is.
fn write(path: Option<&Path>, wish: &Wish) -> Result<PathBuf, Message> {
    let Some(text) = wish.template.filled(wish.lang, &wish.filling) else {
        return Err(Message::new("new-date-beyond").with("date", wish.filling.from.to_string()));
    };
    let path = match path {
        Some(file) if is_charter(file) => file.to_owned(),
        folder => folder.unwrap_or(Path::new("")).join(format!("{}.charter", wish.filling.name)),
    };
    let refused = |error: &io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => Message::new("new-exists").with("path", shown(&path)),
        _ => Message::new("new-cannot-write").with("path", shown(&path)).with("reason", reason(error)),
    };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        // A file that stands where the folder should be is told as such when the charter is written.
        let _ = fs::create_dir_all(folder);
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(&path).map_err(|error| refused(&error))?;
    file.write_all(text.as_bytes()).map_err(|error| refused(&error))?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Arguments = Arguments { path: None, template: None, name: None, title: None, from: None };

    fn wished(arguments: &Arguments, lines: &str) -> (Option<Wish>, String) {
        let mut out = Vec::new();
        let mut questions = Questions { input: &mut lines.as_bytes(), out: &mut out };
        let wish = asked(arguments, None, Lang::En, jiff::civil::date(2030, 1, 1), &mut questions).unwrap();
        (wish, String::from_utf8(out).unwrap())
    }

    #[test]
    fn a_terminal_is_asked_for_what_no_option_says() {
        let (wish, out) = wished(&NOTHING, "it\nservice\nmensa\nLa mensa\n2028-09-01\n");
        let filling = Filling { name: "mensa".to_owned(), title: "La mensa".to_owned(), from: jiff::civil::date(2028, 9, 1) };
        assert_eq!(wish, Some(Wish { lang: Lang::It, template: Template::Service, filling }));
        // The first question comes before the language is known, the others after it.
        assert!(out.starts_with("language") && out.contains("titolo ["), "{out}");
        let (wish, _) = wished(&NOTHING, "\n\n\n\n\n");
        assert_eq!(wish, Some(told(&NOTHING, Lang::En, jiff::civil::date(2030, 1, 1)).unwrap()));
        assert_eq!(wished(&NOTHING, "it\nservice\n").0, None);
    }

    #[test]
    fn answers_that_cannot_be_used_are_asked_for_again() {
        let (wish, out) = wished(&NOTHING, "fr\nen\npackt\npact\nvia-adda\nvia_adda\n\n2028-02-30\n2028-02-29\n");
        let wish = wish.unwrap();
        assert_eq!((wish.filling.name.as_str(), wish.filling.from.to_string().as_str()), ("via_adda", "2028-02-29"));
        assert_eq!(out.matches("]: ").count(), 9);
        let named = Arguments { name: Some("of".to_owned()), ..NOTHING };
        let (wish, _) = wished(&named, "\n\nmine\n\n\n");
        assert_eq!(wish.unwrap().filling.name, "mine");
    }

    #[test]
    fn a_file_lends_its_name() {
        let name = |path: &str| usual_name(&Arguments { path: Some(path.into()), ..NOTHING }, Template::Pact, Lang::En);
        assert_eq!(name("charters/via-adda.charter"), "via_adda");
        assert_eq!(name("charters/of.charter"), "our_garden");
        assert_eq!(name("charters"), "our_garden");
    }
}

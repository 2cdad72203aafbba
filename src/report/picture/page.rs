//! A page of a simulation: all pictures with their numbers, and what was expected. It needs nothing else: no scripts, no fonts,
//! no other files.

use super::paper::kept;
use super::{Numbers, Picture, STYLE};
use crate::diagnostic::Message;
use crate::report::simulation::{Simulation, runs_line, scenario_name};
use crate::report::verdict::{as_written, remarks, verdict_id};
use crate::report::words::Words;
use crate::report::xml::Tags;
use crate::simulate::Verdict;

const PAGE_STYLE: &str = "\
body{font:16px/1.5 system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;color:#1a1a1a;background:#fff;margin:0}
main{max-width:54rem;margin:0 auto;padding:1.5rem 1rem}
h1{font-size:1.7rem;margin:0}h2{font-size:1.25rem;margin:2.5rem 0 .5rem}
svg{display:block;width:100%;height:auto}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.85rem;margin:.75rem 0;font-variant-numeric:tabular-nums}
th,td{padding:.2rem .6rem;text-align:right;border-bottom:1px solid #d5d5d5;vertical-align:top}
th:first-child,td:first-child{text-align:left}
li{margin:.4rem 0}.quiet{color:#555}
@media (prefers-color-scheme:dark){body{color:#eee;background:#161616}.quiet{color:#bbb}th,td{border-color:#444}}
@media print{body{color:#000;background:#fff}main{max-width:none;padding:0}section{break-inside:avoid}.quiet{color:#000}}
";

/// Nothing from elsewhere is loaded, and nothing runs.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The whole page, as HTML that is XML too.
#[must_use]
pub fn page(words: &Words<'_>, simulation: &Simulation<'_>, pictures: &[Picture]) -> String {
    let mut page = Page { words, tags: Tags::piece(Vec::new()) };
    let title = words.model.charter.as_ref().map_or_else(String::new, |charter| words.title(&charter.title, &charter.name));
    page.raw("<!DOCTYPE html>");
    page.open("html", &[("lang", words.catalogue.lang().code()), ("xmlns", "http://www.w3.org/1999/xhtml")]);
    page.open("head", &[]);
    page.empty("meta", &[("charset", "utf-8")]);
    page.empty("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    page.empty("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
    page.text("title", &[], &title);
    // Nothing in it needs to be escaped, and browsers would take an escape as it stands.
    page.open("style", &[]);
    page.raw(&format!("\n{PAGE_STYLE}{STYLE}"));
    page.close("style");
    page.close("head");
    page.open("body", &[]);
    page.open("main", &[]);
    page.text("h1", &[], &title);
    if let Some(id) = simulation.setting.scenario {
        page.text("p", &[], &words.text(&scenario_name(words, &words.model.scenarios[id])));
    }
    page.text("p", &[("class", "quiet")], &words.text(&runs_line(simulation)));
    for picture in pictures {
        page.picture(picture);
    }
    page.expectations(simulation);
    page.assumed(simulation);
    page.close("main");
    page.close("body");
    page.close("html");
    String::from_utf8(page.tags.into_inner()).unwrap_or_default() + "\n"
}

struct Page<'a> {
    words: &'a Words<'a>,
    tags: Tags<Vec<u8>>,
}

impl Page<'_> {
    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        kept(self.tags.open(name, attributes));
    }

    fn close(&mut self, name: &str) {
        kept(self.tags.close(name));
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        kept(self.tags.empty(name, attributes));
    }

    fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        kept(self.tags.text(name, attributes, text));
    }

    fn raw(&mut self, piece: &str) {
        kept(self.tags.raw(piece));
    }

    fn picture(&mut self, picture: &Picture) {
        self.open("section", &[("id", &picture.id)]);
        self.text("h2", &[], &picture.title);
        self.raw("\n");
        self.raw(picture.part().trim_end());
        self.text("p", &[], &picture.description);
        self.table(&picture.numbers);
        self.close("section");
    }

    fn table(&mut self, numbers: &Numbers) {
        self.open("div", &[("class", "scroll")]);
        self.open("table", &[]);
        self.open("thead", &[]);
        self.open("tr", &[]);
        for cell in &numbers.head {
            self.text("th", &[("scope", "col")], cell);
        }
        self.close("tr");
        self.close("thead");
        self.open("tbody", &[]);
        for row in &numbers.rows {
            self.open("tr", &[]);
            for cell in row {
                self.text("td", &[], cell);
            }
            self.close("tr");
        }
        self.close("tbody");
        self.close("table");
        self.close("div");
    }

    fn expectations(&mut self, simulation: &Simulation<'_>) {
        let words = self.words;
        let expectations = simulation.setting.expectations();
        if expectations.is_empty() {
            return;
        }
        self.open("section", &[("id", "expectations")]);
        self.text("h2", &[], &words.word("report-expectations"));
        self.open("ul", &[]);
        for (expectation, judgement) in expectations.into_iter().zip(simulation.judgements) {
            let mark = match judgement.verdict {
                Verdict::Passed => "✓",
                Verdict::Failed => "✗",
                Verdict::Undecided(_) => "?",
            };
            self.open("li", &[]);
            self.text("strong", &[], &format!("{mark} {}", words.word(verdict_id(&judgement.verdict))));
            self.text("code", &[], &format!(" {}", as_written(simulation.sources, expectation)));
            for remark in remarks(words, judgement, expectation, simulation.file_lang) {
                self.text("div", &[("class", "quiet")], &words.text(&remark));
            }
            self.close("li");
        }
        self.close("ul");
        self.close("section");
    }

    fn assumed(&mut self, simulation: &Simulation<'_>) {
        let words = self.words;
        if simulation.summary.assumed.is_empty() {
            return;
        }
        self.open("section", &[("id", "assumed")]);
        self.text("h2", &[], &words.word("report-assumed"));
        self.open("ul", &[]);
        for (subject, runs) in &simulation.summary.assumed {
            let share = crate::report::words::percent(*runs, simulation.summary.runs);
            let message = Message::new("report-assumed-drawn").with("question", words.question(subject)).with("share", share);
            self.text("li", &[], &words.text(&message));
        }
        self.close("ul");
        self.close("section");
    }
}

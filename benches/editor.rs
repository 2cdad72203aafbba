//! How long a person at an editor waits: the shipped program, asked over standard input and output by a client that types and asks.
//!
//! `cargo bench --bench editor`. With `TAPLO=path/to/taplo` and `NLS=path/to/nls`, the servers of taplo and Nickel are asked the same
//! about files of the same length, in the same run. Nickel's tells its findings twice, and not of which version: it is asked for them.

#[path = "editor/client.rs"]
mod client;
mod large;

use client::Client;
use large::{GARDEN, large};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io;
use std::ops::Range;
use std::path::Path;
use std::time::{Duration, Instant};

/// Lines of the long document, questions of each kind, and charters of the large folder.
struct Size {
    lines: usize,
    questions: usize,
    charters: usize,
}

fn main() -> io::Result<()> {
    // `cargo bench -- --test` only wants to see that it runs.
    let is_trial = std::env::args().any(|argument| argument == "--test");
    let size =
        if is_trial { Size { lines: 300, questions: 3, charters: 30 } } else { Size { lines: 5_000, questions: 200, charters: 1_000 } };
    let program = env!("CARGO_BIN_EXE_charter");
    println!("{:<62} {:>10} {:>10} {:>10}", "", "p50", "p99", "most");
    Desk::new("charter", Client::start(program, &["lsp"])?, charter(size.lines)).work(&size)?;
    match std::env::var("TAPLO") {
        Ok(taplo) => Desk::new("taplo", Client::start(&taplo, &["lsp", "--no-auto-config", "stdio"])?, toml(size.lines)).work(&size)?,
        Err(_) => println!("taplo is not compared: TAPLO does not say where it is"),
    }
    match std::env::var("NLS") {
        Ok(nls) => Desk { asks: true, ..Desk::new("nls", Client::start(&nls, &[])?, nickel(size.lines)) }.work(&size)?,
        Err(_) => println!("nls is not compared: NLS does not say where it is"),
    }
    large_folder(program, &size)
}

/// A document to type in.
struct Document {
    language: &'static str,
    uri: &'static str,
    text: String,
    /// Line and character of places inside of titles, where a letter more breaks nothing.
    places: Vec<(usize, usize)>,
}

/// A charter of at least so many lines, in which nothing is wrong: a check does all that it does.
fn charter(lines: usize) -> Document {
    let mut texts = (lines * 30..).step_by(2_000).map(large);
    let text = texts.find(|text| text.lines().count() >= lines).map(|text| text.trim_end().to_owned() + "\n");
    document("charter", "file:///bench/large.charter", text.unwrap_or_default())
}

/// Tables of a project's file, as long as the charter.
fn toml(lines: usize) -> Document {
    let mut text = String::new();
    for k in 0..lines.div_ceil(5) {
        let _ =
            writeln!(text, "[package.part_{k}]\nname = \"A part of it, number {k}\"\nversion = \"1.{k}.0\"\nneeds = [\"one\", \"two\"]\n");
    }
    document("toml", "file:///bench/large.toml", text)
}

/// A record of records, as long as the charter.
fn nickel(lines: usize) -> Document {
    let mut text = "{\n".to_owned();
    for k in 0..lines.div_ceil(5) {
        let _ = writeln!(
            text,
            "  part_{k} = {{\n    name | String = \"A part of it, number {k}\",\n    version = \"1.{k}.0\",\n    needs = [\"one\", \"two\"],\n  }},"
        );
    }
    document("nickel", "file:///bench/large.ncl", text + "}\n")
}

fn document(language: &'static str, uri: &'static str, text: String) -> Document {
    let title = |(number, line): (usize, &str)| line.split_once('"').map(|(before, _)| (number, before.chars().count() + 2));
    let places = text.lines().enumerate().filter_map(title).collect();
    Document { language, uri, text, places }
}

impl Document {
    /// Its whole text after an edit within a line, for servers that take nothing else.
    fn edited(&mut self, line: usize, characters: Range<usize>, new: &str) -> &str {
        let start: usize = self.text.split_inclusive('\n').take(line).map(str::len).sum();
        let byte = |characters: usize| start + self.text[start..].chars().take(characters).map(char::len_utf8).sum::<usize>();
        self.text.replace_range(byte(characters.start)..byte(characters.end), new);
        &self.text
    }
}

struct Desk {
    who: &'static str,
    client: Client,
    document: Document,
    version: i64,
    /// Findings are asked for.
    asks: bool,
}

impl Desk {
    fn new(who: &'static str, client: Client, document: Document) -> Desk {
        Desk { who, client, document, version: 1, asks: false }
    }

    fn work(mut self, size: &Size) -> io::Result<()> {
        self.client.begin(Value::Null)?;
        let Document { language, uri, text, .. } = &self.document;
        let lines = text.lines().count();
        let item = json!({"uri": uri, "languageId": language, "version": 1, "text": text});
        let before = Instant::now();
        self.client.tell("textDocument/didOpen", json!({"textDocument": item}))?;
        self.findings()?;
        show(&format!("{}: {lines} lines are opened and checked", self.who), vec![before.elapsed()]);

        let mut keys = Vec::new();
        for at in 0..size.questions {
            for is_typed in [true, false] {
                let before = Instant::now();
                self.key(at, is_typed)?;
                self.findings()?;
                keys.push(before.elapsed());
                // Nobody types faster than this.
                std::thread::sleep(Duration::from_millis(20));
            }
        }
        show(&format!("{}: a keystroke, until its findings are shown", self.who), keys);

        for method in ["hover", "completion"] {
            let mut waits = Vec::new();
            for at in 0..size.questions {
                waits.push(self.ask(method, at)?);
            }
            show(&format!("{}: {method}", self.who), waits);
            let mut waits = Vec::new();
            for at in 0..size.questions {
                for is_typed in [true, false] {
                    self.key(at, is_typed)?;
                    waits.push(self.ask(method, at)?);
                    std::thread::sleep(Duration::from_millis(20));
                }
            }
            show(&format!("{}: a keystroke and {method}", self.who), waits);
        }
        self.client.end()
    }

    fn place(&self, at: usize) -> (usize, usize) {
        let places = &self.document.places;
        places.get(at * 7_919 % places.len().max(1)).copied().unwrap_or_default()
    }

    /// Types a letter, or takes it back.
    fn key(&mut self, at: usize, is_typed: bool) -> io::Result<()> {
        self.version += 1;
        let (line, character) = self.place(at);
        let (to, text) = if is_typed { (character, "x") } else { (character + 1, "") };
        let range = json!({"start": {"line": line, "character": character}, "end": {"line": line, "character": to}});
        let change = if self.client.takes_changes {
            json!({"range": range, "text": text})
        } else {
            json!({"text": self.document.edited(line, character..to, text)})
        };
        let document = json!({"uri": self.document.uri, "version": self.version});
        let params = json!({"textDocument": document, "contentChanges": [change]});
        self.client.tell("textDocument/didChange", params)
    }

    /// Waits for the findings of the text as it stands. Not all servers say of which version theirs are.
    fn findings(&mut self) -> io::Result<()> {
        let (uri, version) = (self.document.uri, self.version);
        if self.asks {
            return self.client.timed("textDocument/diagnostic", json!({"textDocument": {"uri": uri}})).map(|_| ());
        }
        self.client.until(|message| {
            let params = &message["params"];
            message["method"] == "textDocument/publishDiagnostics"
                && params["uri"] == uri
                && params["version"].as_i64().is_none_or(|found| found == version)
        })?;
        Ok(())
    }

    fn ask(&mut self, method: &str, at: usize) -> io::Result<Duration> {
        let (line, character) = self.place(at);
        let params = json!({"textDocument": {"uri": self.document.uri}, "position": {"line": line, "character": character}});
        self.client.timed(&format!("textDocument/{method}"), params)
    }
}

/// A folder of charters, each with its own title, opened as a whole.
fn large_folder(program: &str, size: &Size) -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    for k in 0..size.charters {
        let text = GARDEN.replacen("charter garden", &format!("charter garden_{k}"), 1);
        std::fs::write(folder.path().join(format!("garden_{k}.charter")), text)?;
    }
    let mut client = Client::start(program, &["lsp"])?;
    let before = Instant::now();
    client.begin(json!([{"uri": format!("file://{}", folder.path().canonicalize()?.display()), "name": "charters"}]))?;
    client.until(|message| message["method"] == "$/progress" && message["params"]["value"]["kind"] == "end")?;
    show(&format!("charter: a folder of {} charters is opened and checked", size.charters), vec![before.elapsed()]);
    match used(client.pid()) {
        Some((memory, busy)) => {
            std::thread::sleep(Duration::from_secs(2));
            let later = used(client.pid()).map_or(busy, |(_, later)| later);
            println!("{:<62} {memory:>7} MB", "charter: memory at most");
            println!("{:<62} {:>7} ms", "charter: work done in two seconds in which nothing is asked", (later - busy) * 10);
        }
        None => println!("memory and idleness are not measured: this system does not tell them"),
    }
    client.end()
}

/// Megabytes that a process used at most, and hundredths of a second that it has worked. Linux only.
fn used(pid: u32) -> Option<(u64, u64)> {
    let of = |file: &str| std::fs::read_to_string(Path::new("/proc").join(pid.to_string()).join(file)).ok();
    let status = of("status")?;
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?.split_whitespace().next()?.parse::<u64>().ok()?;
    let stat = of("stat")?;
    let fields: Vec<u64> = stat.rsplit(')').next()?.split_whitespace().map(|field| field.parse().unwrap_or(0)).collect();
    Some((most / 1024, fields.get(11)? + fields.get(12)?))
}

fn show(what: &str, mut waits: Vec<Duration>) {
    waits.sort_unstable();
    let at = |share: f64| waits.get(((waits.len() as f64 * share) as usize).min(waits.len().saturating_sub(1))).copied();
    let shown = |wait: Option<Duration>| format!("{:.1} ms", wait.unwrap_or_default().as_secs_f64() * 1e3);
    println!("{what:<62} {:>10} {:>10} {:>10}", shown(at(0.5)), shown(at(0.99)), shown(waits.last().copied()));
}

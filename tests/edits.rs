//! A policy author's slips: one small edit to a good charter, and what is said of it.
//!
//! `CHARTER_EDITS=1000 cargo test --release edits -- --nocapture` makes a thousand for every example and prints the figures.

use charter::diagnostic::{Diagnostic, Lang, Severity};
use charter::model::resolve;
use charter::source::Sources;
use charter::syntax::{Node, format, keywords, parse};
use std::time::{Duration, Instant};

/// A linear congruential generator (Knuth, MMIX): the same edits on every machine.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % below.max(1)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    LetterLost,
    LettersSwapped,
    LetterAdded,
    WordLost,
    LineCut,
    QuoteLost,
    IndentLost,
    OtherLanguage,
}

pub const SLIPS: [Slip; 8] = [
    Slip::LetterLost,
    Slip::LettersSwapped,
    Slip::LetterAdded,
    Slip::WordLost,
    Slip::LineCut,
    Slip::QuoteLost,
    Slip::IndentLost,
    Slip::OtherLanguage,
];

/// The text with one slip, and the line (from 0) where it is.
pub fn slipped(text: &str, slip: Slip, keyword_places: &[(std::ops::Range<usize>, String)], dice: &mut Dice) -> Option<(String, usize)> {
    let line_of = |at: usize| text[..at].matches('\n').count();
    if slip == Slip::OtherLanguage {
        let (range, other) = &keyword_places[dice.roll(keyword_places.len())];
        return Some((text[..range.start].to_owned() + other + &text[range.end..], line_of(range.start)));
    }
    let lines: Vec<&str> = text.split('\n').collect();
    let number = dice.roll(lines.len());
    let line = lines[number];
    let written = line.split("//").next().unwrap_or_default();
    if written.trim().is_empty() {
        return None;
    }
    let chars: Vec<char> = written.chars().collect();
    let rest = &line[written.len()..];
    let letters: Vec<usize> = (0..chars.len()).filter(|at| chars[*at].is_alphabetic()).collect();
    let words: Vec<&str> = written.split(' ').collect();
    let new: String = match slip {
        Slip::LetterLost => {
            let at = *letters.get(dice.roll(letters.len()))?;
            chars.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, c)| *c).collect()
        }
        Slip::LettersSwapped => {
            let at = *letters.get(dice.roll(letters.len()))?;
            let mut chars = chars.clone();
            if !chars.get(at + 1)?.is_alphabetic() || chars[at] == chars[at + 1] {
                return None;
            }
            chars.swap(at, at + 1);
            chars.into_iter().collect()
        }
        Slip::LetterAdded => {
            let at = *letters.get(dice.roll(letters.len()))?;
            let mut chars = chars.clone();
            chars.insert(at, char::from(b'a' + u8::try_from(dice.roll(26)).unwrap()));
            chars.into_iter().collect()
        }
        Slip::WordLost => {
            let at = dice.roll(words.len());
            if words[at].is_empty() {
                return None;
            }
            words.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, w)| *w).collect::<Vec<_>>().join(" ")
        }
        Slip::LineCut => chars[..dice.roll(chars.len())].iter().collect(),
        Slip::QuoteLost => {
            let quotes: Vec<usize> = (0..chars.len()).filter(|at| chars[*at] == '"').collect();
            let at = *quotes.get(dice.roll(quotes.len()))?;
            chars.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, c)| *c).collect()
        }
        Slip::IndentLost => line.strip_prefix("  ")?.split("//").next()?.to_owned(),
        Slip::OtherLanguage => return None,
    };
    let mut lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
    lines[number] = new + rest;
    Some((lines.join("\n"), number))
}

struct Told {
    line: usize,
    code: &'static str,
}

/// Errors and warnings of reading and resolving, in order of place.
fn told(text: &str) -> Vec<Told> {
    let mut sources = Sources::default();
    let file = sources.add("edit.charter".into(), text.to_owned());
    let (tree, mut found) = parse(file, text);
    let (_, more) = resolve(&sources, &[&tree]);
    found.extend(more);
    found.retain(|finding: &Diagnostic| finding.severity > Severity::Advice);
    charter::diagnostic::sort(&mut found);
    found.iter().map(|finding| Told { line: sources.position(finding.loc).line - 1, code: finding.code.id }).collect()
}

/// Where the keywords stand, and what the other language writes there.
pub fn keyword_places(text: &str) -> Vec<(std::ops::Range<usize>, String)> {
    fn visit(node: &Node, text: &str, lang: Lang, out: &mut Vec<(std::ops::Range<usize>, String)>) {
        if let Some(keyword) = keywords().of_rule(node.rule) {
            let other = keyword.shown(lang.other());
            if !keyword.is_form(node.text(text), lang.other()) && !keyword.forms(lang.other()).is_empty() {
                out.push((node.span.range(), other.to_owned()));
            }
        }
        node.children.iter().for_each(|child| visit(child, text, lang, out));
    }
    let (tree, _) = parse(charter::source::FileId(0), text);
    let mut out = Vec::new();
    for declaration in &tree.declarations {
        let heads = declaration.head.iter();
        for node in heads.chain(declaration.clauses.iter().filter_map(|clause| clause.node.as_ref())) {
            visit(node, text, tree.lang, &mut out);
        }
    }
    out
}

#[test]
fn one_slip_is_told_about_once_where_it_is() {
    let each: usize = std::env::var("CHARTER_EDITS").ok().and_then(|n| n.parse().ok()).unwrap_or(60);
    let (mut mistakes, mut findings, mut right, mut slowest) = (0, 0, 0, Duration::ZERO);
    let mut by_slip = std::collections::BTreeMap::new();
    let mut misplaced = Vec::new();
    for name in ["garden", "nursery", "health_budgets", "minibus", "bilancio_bologna", "dundee"] {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("examples/{name}.charter"));
        let text = std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
        let before = told(&text).len();
        assert_eq!(before, 0, "{name} is sound");
        let places = keyword_places(&text);
        let mut dice = Dice(2026);
        let mut made = 0;
        while made < each {
            let slip = SLIPS[dice.roll(SLIPS.len())];
            let Some((wrong, line)) = slipped(&text, slip, &places, &mut dice) else { continue };
            made += 1;
            let start = Instant::now();
            let found = told(&wrong);
            let (tree, _) = parse(charter::source::FileId(0), &wrong);
            slowest = slowest.max(start.elapsed());
            let once = format(&wrong, &tree, tree.lang).text;
            let (tree, _) = parse(charter::source::FileId(0), &once);
            assert_eq!(format(&once, &tree, tree.lang).text, once, "{name}: {slip:?} in line {}", line + 1);
            if found.is_empty() {
                continue;
            }
            mistakes += 1;
            findings += found.len();
            let hit = found[0].line == line;
            right += usize::from(hit);
            let entry: &mut (usize, usize, usize) = by_slip.entry(format!("{slip:?}")).or_default();
            *entry = (entry.0 + 1, entry.1 + found.len(), entry.2 + usize::from(hit));
            if !hit || found.len() > 4 {
                let all: Vec<String> = found.iter().map(|told| format!("{}:{}", told.line + 1, told.code)).collect();
                misplaced.push(format!("{name} {slip:?} line {}: {} [{}]", line + 1, wrong.split('\n').nth(line).unwrap(), all.join(" ")));
            }
        }
    }
    for (slip, (mistakes, findings, right)) in by_slip {
        println!("{slip}: {mistakes} mistakes, {findings} findings, first on the right line {right}");
    }
    println!("{}", misplaced.join("\n"));
    println!("{mistakes} mistakes, {findings} findings, {right} first on the right line, slowest {slowest:?}");
    assert!(2 * findings <= 3 * mistakes, "{findings} findings for {mistakes} mistakes");
    assert!(100 * right >= 95 * mistakes, "{right} of {mistakes} on the right line");
}

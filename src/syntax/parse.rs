//! Any text to a tree and diagnostics. A mistake spoils one clause, or the head of one declaration, and is reported once.

use super::block::{Block, Logical};
use super::clause::{ClauseKind, clauses, first_word};
use super::draft::Draft;
use super::head::{HeadWord, head_word};
use super::keyword::length_at_start;
use super::parsed::{Parsed, Piece};
use super::read::{beginning, read};
use super::repair::{Line, word_at};
use super::{Clause, DeclKind, Declaration, Node, Rule, SyntaxTree, language, numbers, report};
use crate::diagnostic::nearest;
use crate::diagnostic::{Applicability, Diagnostic, Lang, Message, codes};
use crate::source::{FileId, Loc, Span};
use rayon::prelude::*;

/// Parses one file. Whatever the text, it yields a tree; what cannot be read is reported and kept as a place.
#[must_use]
pub fn parse(file: FileId, text: &str) -> (SyntaxTree, Vec<Diagnostic>) {
    let Parsed { tree, diagnostics, .. } = Parsed::new(file, text);
    (tree, diagnostics)
}

/// Longer names cannot be read aloud, and fill every message.
pub(super) const LONGEST_NAME: usize = 100;

/// More declarations than these are not read: no charter comes near, and every name is compared with every other.
pub(super) const MOST_DECLARATIONS: usize = 10_000;

/// Declarations that one thread parses in one go: a charter of ordinary length stays on one thread.
const BLOCKS_AT_ONCE: usize = 64;

pub(super) struct Parser<'t> {
    pub(super) file: FileId,
    pub(super) text: &'t str,
    pub(super) lang: Lang,
    pub(super) tree: SyntaxTree,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// What reading a line came to.
struct Reading {
    rule: Rule,
    node: Option<Node>,
    broken: bool,
    /// Read without a repair.
    as_written: bool,
}

impl Reading {
    /// A line of which nothing can be kept.
    fn none(rule: Rule) -> Reading {
        Reading { rule, node: None, broken: true, as_written: false }
    }

    /// What a repaired line came to.
    fn repaired(read: Result<(Rule, Node), super::read::Stuck>) -> Reading {
        match read {
            Ok((rule, node)) => Reading { rule, node: Some(node), broken: false, as_written: false },
            Err(stuck) => Reading::none(stuck.rule),
        }
    }
}

impl<'t> Parser<'t> {
    pub(super) fn new(file: FileId, text: &'t str, lang: Lang) -> Parser<'t> {
        Parser { file, text, lang, tree: SyntaxTree { file, lang, ..SyntaxTree::default() }, diagnostics: Vec::new() }
    }

    /// Reads blocks one after the other.
    pub(super) fn all(&mut self, blocks: Vec<Block>) -> Vec<Piece> {
        if blocks.len() <= BLOCKS_AT_ONCE {
            // No other thread has to be woken.
            return blocks.into_iter().map(|block| self.piece(block)).collect();
        }
        let mut chunks: Vec<Vec<Block>> = Vec::new();
        let mut blocks = blocks.into_iter().peekable();
        while blocks.peek().is_some() {
            chunks.push(blocks.by_ref().take(BLOCKS_AT_ONCE).collect());
        }
        // Blocks know nothing of each other; in their order, the result is the same for any number of threads.
        let parts: Vec<(Parser<'t>, Vec<Piece>)> = chunks
            .into_par_iter()
            .map(|blocks| {
                let mut parser = Parser::new(self.file, self.text, self.lang);
                let pieces = parser.all(blocks);
                (parser, pieces)
            })
            .collect();
        let mut all = Vec::new();
        for (part, pieces) in parts {
            self.tree.declarations.extend(part.tree.declarations);
            self.tree.strays.extend(part.tree.strays);
            self.diagnostics.extend(part.diagnostics);
            all.extend(pieces);
        }
        all
    }

    fn piece(&mut self, block: Block) -> Piece {
        let counts = |parser: &Parser<'_>| (parser.tree.declarations.len(), parser.tree.strays.len(), parser.diagnostics.len());
        let (declarations, strays, diagnostics) = counts(self);
        self.block(&block);
        let now = counts(self);
        Piece { block, declarations: now.0 - declarations, strays: now.1 - strays, diagnostics: now.2 - diagnostics }
    }
}

impl Parser<'_> {
    pub(super) fn loc(&self, span: Span) -> Loc {
        Loc::new(self.file, span)
    }

    fn block(&mut self, block: &Block) {
        let Some(head) = &block.head else {
            return self.orphans(&block.lines);
        };
        let Some(word) = block.word else {
            self.diagnostics.push(report::unknown_declaration(self, head.span));
            self.tree.strays.push(head.span);
            self.tree.strays.extend(block.lines.iter().map(|line| line.span));
            return;
        };
        let mut declaration = self.head(head, word);
        let mut at = 0;
        while let Some(line) = block.lines.get(at) {
            let told = self.diagnostics.len();
            let clause = self.clause(line, word);
            if clause.as_ref().is_none_or(|clause| clause.broken)
                && let Some((count, kind)) = self.belong_elsewhere(&block.lines[at..], word)
            {
                self.diagnostics.truncate(told);
                self.diagnostics.push(report::lost_head(self, line.span, count, kind));
                self.tree.strays.extend(block.lines[at..at + count].iter().map(|line| line.span));
                at += count;
                continue;
            }
            match clause {
                Some(clause) => {
                    declaration.span = declaration.span.to(clause.span);
                    declaration.clauses.push(clause);
                }
                None => self.tree.strays.push(line.span),
            }
            at += 1;
        }
        self.repeated(&declaration);
        self.tree.declarations.push(declaration);
    }

    fn head(&mut self, head: &Logical, word: HeadWord) -> Declaration {
        let span = head.span;
        let text = &self.text[span.range()];
        if !head.margin {
            let indent = Span::new(self.start_of_line(span.start as usize), span.start as usize);
            let message = Message::new("syntax-indented-declaration").with("word", first_word(text));
            self.diagnostics.push(
                Diagnostic::new(
                    codes::INDENTED_DECLARATION,
                    self.loc(Span::new(span.start as usize, span.start as usize + first_word(text).len())),
                    message,
                )
                .fix(Message::new("fix-unindent"), self.loc(indent), "", Applicability::Safe),
            );
        }
        let mut draft = Draft::new(self.text, span);
        if head_word(text).is_none() {
            let written = first_word(text);
            let meant = [word.keyword.shown(self.lang), word.keyword.shown(self.lang.other())];
            let meant = nearest(written, meant).unwrap_or(word.keyword.shown(self.lang));
            self.diagnostics.push(report::misspelt(
                self,
                Span::new(span.start as usize, span.start as usize + written.len()),
                written,
                meant,
            ));
            draft = draft.with(0..written.len(), meant);
        }
        let reading = self.line(head, draft, &[word.rule()], |parser, draft, stuck| report::unreadable_head(parser, draft, stuck, word));
        let name = reading.node.as_ref().and_then(|node| node.child(Rule::name)).map(|node| (node.text(self.text).to_owned(), node.span));
        let name = name.or_else(|| self.name_of_broken_head(span));
        if let Some((_, span)) = name.as_ref().filter(|(name, _)| name.chars().count() > LONGEST_NAME) {
            self.diagnostics.push(report::name_too_long(self, *span));
        }
        Declaration {
            kind: word.kind,
            span,
            head_span: span,
            head: reading.node,
            head_as_written: reading.as_written,
            name,
            activity: word.activity(),
            doc: None,
            clauses: Vec::new(),
        }
    }

    /// The second word of a head that cannot be read, if it can be a name.
    fn name_of_broken_head(&self, span: Span) -> Option<(String, Span)> {
        let text = &self.text[span.range()];
        let keyword = first_word(text).len();
        let rest = &text[keyword..];
        let at = keyword + rest.len() - rest.trim_start().len();
        let length = length_at_start(Rule::name, &text[at..])?;
        let start = span.start as usize + at;
        (length > 0).then(|| (text[at..at + length].to_owned(), Span::new(start, start + length)))
    }

    fn clause(&mut self, line: &Logical, word: HeadWord) -> Option<Clause> {
        let text = &self.text[line.span.range()];
        let (kind, activity) = (word.kind, word.activity());
        if line.margin {
            self.diagnostics.push(report::lost_indent(self, line.span, word));
        }
        let mut named: Vec<(usize, &ClauseKind)> = clauses()
            .starting_with(first_word(text))
            .filter_map(|(clause, keyword)| length_at_start(keyword.rule, text).map(|length| (length, clause)))
            .collect();
        named.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
        let elsewhere = named.first().map(|(_, clause)| *clause);
        named.retain(|(_, clause)| clause.may_stand_in(kind, activity));
        let nameless: Vec<&ClauseKind> = clauses().of_place(kind, activity).filter(|clause| clause.keywords.is_empty()).collect();
        let draft = Draft::new(self.text, line.span);
        let mut rules: Vec<Rule> = named.iter().map(|(_, clause)| clause.rule).collect();
        if named.is_empty() {
            rules.extend(nameless.iter().map(|clause| clause.rule));
        } else if let Some(rule) = self.readable(&draft, &nameless).filter(|_| read(&draft, &rules).is_err()) {
            // `rest falls by 2% per month`: a name that is a keyword elsewhere.
            rules = vec![rule];
        }
        let reads = !rules.is_empty() && (!named.is_empty() || read(&draft, &rules).is_ok());
        if !reads {
            if let Some((written, clause, form)) = report::near_clause(text, word, self.lang) {
                self.diagnostics.push(report::misspelt(
                    self,
                    Span::new(line.span.start as usize, line.span.start as usize + written),
                    &text[..written],
                    form,
                ));
                return Some(self.read_clause(line, draft.with(0..written, form), &[clause.rule]));
            }
            if rules.is_empty() || elsewhere.is_some() {
                let diagnostic = match elsewhere {
                    Some(clause) => report::misplaced(self, line.span, clause, word),
                    None => report::unknown_clause(self, line.span, word),
                };
                self.diagnostics.push(diagnostic);
                return None;
            }
        }
        Some(self.read_clause(line, draft, &rules))
    }

    /// How many of these lines, two or more, read well in another kind of declaration and not in this one.
    fn belong_elsewhere(&self, lines: &[Logical], word: HeadWord) -> Option<(usize, DeclKind)> {
        let reads = |line: &Logical, kind: DeclKind, activity: Option<&str>| {
            let draft = Draft::new(self.text, line.span);
            let text = draft.text();
            let nameless = clauses().of_place(kind, activity).filter(|clause| clause.keywords.is_empty());
            let named = clauses().starting_with(first_word(text)).map(|(clause, _)| clause).filter(|c| c.may_stand_in(kind, activity));
            named.chain(nameless).any(|clause| read(&draft, &[clause.rule]).is_ok())
        };
        let run = |kind: DeclKind| {
            let fits = |line: &&Logical| reads(line, kind, None) && !reads(line, word.kind, word.activity());
            lines.iter().take_while(fits).count()
        };
        let best =
            DeclKind::ALL.into_iter().rev().filter(|kind| *kind != word.kind).map(|kind| (run(kind), kind)).max_by_key(|(count, _)| *count);
        best.filter(|(count, _)| *count > 1)
    }

    fn readable(&self, draft: &Draft<'_>, kinds: &[&ClauseKind]) -> Option<Rule> {
        kinds.iter().map(|clause| clause.rule).find(|rule| read(draft, &[*rule]).is_ok())
    }

    fn read_clause(&mut self, line: &Logical, draft: Draft<'_>, rules: &[Rule]) -> Clause {
        let reading = self.line(line, draft, rules, report::unreadable_clause);
        let id = clauses().iter().find(|clause| clause.rule == reading.rule).map_or("", |clause| clause.id);
        Clause { id, span: line.span, node: reading.node, broken: reading.broken, as_written: reading.as_written }
    }

    /// Reads one logical line by one of these rules, repairing what can be repaired.
    fn line<'d>(
        &mut self,
        line: &Logical,
        mut draft: Draft<'d>,
        rules: &[Rule],
        unreadable: impl FnOnce(&Parser<'_>, &Draft<'_>, &super::read::Stuck) -> Diagnostic,
    ) -> Reading
    where
        Self: 'd,
    {
        let first_rule = rules.first().copied().unwrap_or(Rule::EOI);
        if line.too_deep {
            self.diagnostics.push(report::too_deep(self, line.span));
            return Reading::none(first_rule);
        }
        if let Some(at) = line.unclosed_text {
            self.diagnostics.push(report::unclosed_text(self, at, line.span.end as usize));
            let end = draft.text().len();
            let closing = if self.text[at..].starts_with("\"\"\"") { "\"\"\"" } else { "\"" };
            draft = draft.with(end..end, closing);
            return Reading::repaired(read(&draft, rules));
        }
        if let Some(at) = line.unclosed_bracket {
            self.diagnostics.push(report::unclosed_bracket(self, at));
            let end = draft.text().len();
            draft = draft.with(end..end, ")");
            return Reading::repaired(read(&draft, rules));
        }
        if let Some(at) = line.stray_comma {
            self.diagnostics.push(report::stray_comma(self, at));
            let end = draft.text().len();
            draft = draft.with(end - 1..end, "");
        }
        let repairs = Line { file: self.file, lang: self.lang, rules };
        let mut spoiled = false;
        // Each repair gets reading further, and a line of words ends; the bound is against pathological lines.
        for _ in 0..8 {
            match read(&draft, rules) {
                Ok((rule, node)) => {
                    let (node, broken) = self.look_at(rule, node, spoiled);
                    return Reading { rule, node, broken, as_written: !broken && draft.is_as_written() };
                }
                Err(stuck) => match repairs.repair(&draft, &stuck) {
                    Some(repair) => {
                        self.diagnostics.push(repair.diagnostic);
                        draft = repair.draft;
                        spoiled |= repair.spoils;
                    }
                    None => {
                        let diagnostic = unreadable(self, &draft, &stuck);
                        self.diagnostics.push(diagnostic);
                        let node = beginning(&draft, &stuck).filter(|_| !spoiled);
                        return Reading { node, ..Reading::none(stuck.rule) };
                    }
                },
            }
        }
        Reading::none(first_rule)
    }

    /// What is readable, but not as it should be written: keywords of the other language, thousands points.
    fn look_at(&mut self, rule: Rule, node: Node, spoiled: bool) -> (Option<Node>, bool) {
        self.diagnostics.extend(language::foreign_keywords(self.file, self.text, self.lang, &node));
        let thousands = if spoiled { Vec::new() } else { numbers::thousands_points(self.file, self.text, &node) };
        let spoiled = spoiled || !thousands.is_empty();
        self.diagnostics.extend(thousands);
        if rule == Rule::c_by_technique {
            self.diagnostics.extend(report::unknown_techniques(self, &node));
        }
        ((!spoiled).then_some(node), spoiled)
    }

    fn orphans(&mut self, lines: &[Logical]) {
        if let Some(first) = lines.first() {
            self.diagnostics.push(report::orphan(self, first.span));
        }
        self.tree.strays.extend(lines.iter().map(|line| line.span));
    }

    /// Clauses that stand once in a declaration and were written twice.
    fn repeated(&mut self, declaration: &Declaration) {
        for (at, clause) in declaration.clauses.iter().enumerate() {
            let once = clauses().of_id(clause.id).is_some_and(|kind| !kind.many);
            let first = declaration.clauses[..at].iter().find(|other| other.id == clause.id);
            if let Some(first) = first.filter(|_| once) {
                self.diagnostics.push(report::repeated(self, clause, first));
            }
        }
    }

    fn start_of_line(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |newline| newline + 1)
    }

    /// `///` comments right above a declaration belong to it.
    pub(super) fn attach_docs(&mut self) {
        let text = self.text;
        let mut comments = self.tree.comments.iter().peekable();
        let mut end_before = 0;
        for declaration in &mut self.tree.declarations {
            let mut lines: Vec<&str> = Vec::new();
            while let Some(comment) = comments.next_if(|comment| comment.span.start < declaration.span.start) {
                if comment.doc && comment.own_line && comment.span.start >= end_before {
                    lines.push(text[comment.span.range()].trim_start_matches('/').trim());
                }
            }
            declaration.doc = (!lines.is_empty()).then(|| lines.join("\n"));
            end_before = declaration.span.end;
        }
    }
}

/// The span of the word at a place of the file.
pub(super) fn word_span(text: &str, at: usize) -> Span {
    let range = word_at(text, at);
    Span::new(range.start, range.end)
}

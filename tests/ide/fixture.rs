//! Projects in memory, with the cursor marked by `$0` in one of their files.

use charter::diagnostic::{Catalogue, Edit, Lang};
use charter::ide::Project;
use charter::project::{Files, Workspace};
use charter::source::{FileId, Loc};
use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

pub struct Memory {
    files: BTreeMap<PathBuf, String>,
}

impl Files for Memory {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.files.get(path).map(|text| text.clone().into_bytes()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

/// A file: its path and its text.
pub type Written = (String, String);

/// Files behind lines `//- path`; without any, one file `a.charter`. The first file is the root of the charter.
pub fn files(text: &str) -> (Vec<Written>, Option<(usize, usize)>) {
    let mut files: Vec<Written> = Vec::new();
    for line in text.split_inclusive('\n') {
        match line.strip_prefix("//- ") {
            Some(path) => files.push((path.trim().to_owned(), String::new())),
            None => {
                if files.is_empty() {
                    files.push(("a.charter".to_owned(), String::new()));
                }
                files.last_mut().unwrap().1.push_str(line);
            }
        }
    }
    if files.is_empty() {
        files.push(("a.charter".to_owned(), String::new()));
    }
    let mut cursor = None;
    for (index, (_, text)) in files.iter_mut().enumerate() {
        if let Some(at) = text.find("$0") {
            text.replace_range(at..at + 2, "");
            cursor = Some((index, at));
        }
    }
    (files, cursor)
}

/// Every file that is brought in by no other is the root of a charter.
pub fn open<T>(files: &[(String, String)], lang: Lang, ask: impl FnOnce(&Project<'_>, &[FileId]) -> T) -> T {
    let memory = Memory { files: files.iter().map(|(path, text)| (PathBuf::from(path), text.clone())).collect() };
    let mut workspace = Workspace::new(&memory);
    let ids: Vec<FileId> = files.iter().map(|(path, _)| workspace.file(Path::new(path)).unwrap()).collect();
    let roots: Vec<FileId> = ids.iter().copied().filter(|id| !workspace.is_part(*id)).collect();
    let units: Vec<_> = roots.into_iter().map(|root| workspace.unit(root)).collect();
    let catalogue = Catalogue::new(lang);
    ask(&Project::of(&workspace, &units, &catalogue), &ids)
}

/// Asks at the `$0` of a text, as an English reader.
pub fn at<T>(text: &str, ask: impl FnOnce(&Project<'_>, FileId, usize) -> T) -> T {
    at_in(text, Lang::En, ask)
}

/// The same in a language of the reader.
pub fn at_in<T>(text: &str, lang: Lang, ask: impl FnOnce(&Project<'_>, FileId, usize) -> T) -> T {
    let (files, cursor) = files(text);
    let (index, offset) = cursor.expect("a mark");
    open(&files, lang, |project, ids| ask(project, ids[index], offset))
}

/// `path:line:column` of a place, as people count.
pub fn place(project: &Project<'_>, loc: Loc) -> String {
    let position = project.sources.position(loc);
    format!("{}:{}:{} {}", project.sources.file(loc.file).display_path(), position.line, position.column, project.sources.text(loc))
}

/// The files with edits made, by path.
pub fn edited(project: &Project<'_>, edits: &[Edit]) -> Vec<(String, String)> {
    let mut edits: Vec<&Edit> = edits.iter().collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.loc));
    for pair in edits.windows(2) {
        assert!(pair[0].loc.file != pair[1].loc.file || pair[1].loc.span.end <= pair[0].loc.span.start, "edits overlap: {pair:?}");
    }
    let mut files: Vec<(String, String)> = project.sources.iter().map(|(_, file)| (file.display_path(), file.text.clone())).collect();
    for edit in edits {
        files[edit.loc.file.0 as usize].1.replace_range(edit.loc.span.range(), &edit.text);
    }
    files
}

pub const GARDEN: &str = "charter orto \"Garden\"
  period      2027-01-01 to 2029-12-31
  currency    EUR

/// The council.
party comune \"Comune di Monza\" is municipality
  brings  money 1_500 EUR on 2027-01-31

party gardeners \"Gardeners\" it: \"Ortisti\" is residents, beneficiary
  members 36 people
  brings  time 10 hours per member per year
  brings  money 25 EUR per member per year as fee

body assembly \"Assembly\"
  seats    gardeners 1 per member, comune 3
  decides  by 2/3 of votes
  quorum   50% of members

co-design layout \"Layout\"
  starts      on 2027-02-01
  lasts       8 weeks
  led by      comune
  consults    gardeners
  decided by  assembly
  otherwise   retry at most 1 time after 4 weeks, then end as \"no layout\"

co-financing fund \"Fund\"
  starts      after layout
  lasts       4 weeks
  led by      comune
  from        comune 1_500 EUR committed
  from        gardeners 2_700 EUR committed
  target      4_200 EUR
  spends      soil 4_000 EUR, tools 200 EUR to comune in garden
  cuts first  tools
  otherwise   end as \"not funded\"

co-management garden \"Garden\"
  starts      after fund
  lasts       12 months
  led by      gardeners
  needs       30 hours per month from gardeners

duty accounts \"Accounts\"
  comune must publish \"accounts\"
  due         every 12 months
  owed to     gardeners
  watched by  gardeners

scenario usual \"Usual\"
  turnout of gardeners in assembly is 60%
  support of gardeners in layout is 90%
  accounts is kept with chance 95%

  expect layout succeeds

story empty \"Nobody\" from usual
  turnout of gardeners in assembly is 5%

  expect layout fails for quorum
";

/// The garden with the cursor in the first place of a text, behind so many of its letters.
pub fn garden(text: &str, after: usize) -> String {
    let at = GARDEN.find(text).unwrap_or_else(|| panic!("{text} is not there")) + after;
    format!("{}$0{}", &GARDEN[..at], &GARDEN[at..])
}

//! A part of the runs, as a file: what they show, and all that is needed to join it with the other parts and to report it.

use super::stream::VERSION;
use super::summary::Summary;
use crate::diagnostic::Message;
use crate::source::fingerprint;
use serde::{Deserialize, Serialize};

/// The version of the shape of these files.
const FORMAT: u32 = 1;

/// A part of the runs of some scenarios of one charter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shard {
    charter_shard: u32,
    /// Of the program that made the runs.
    version: String,
    stream_version: u32,
    /// Of the texts of the charter and of the columns that it draws from.
    charter: String,
    pub seed: u64,
    /// Of all parts together.
    pub runs: u64,
    /// The runs that were made.
    pub first: u64,
    pub last: u64,
    /// The scenario was not chosen: it is the first one written.
    pub is_first: bool,
    pub texts: Texts,
    pub scenarios: Vec<ShardPart>,
    /// Of all the above.
    fingerprint: String,
}

/// The files of a charter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Texts {
    /// The path of the file in which the charter starts.
    pub root: String,
    /// Paths and texts, of charters and of columns.
    pub files: Vec<(String, String)>,
}

impl Texts {
    /// Of the texts, whatever their paths.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        fingerprint(self.files.iter().flat_map(|(_, text)| [text.as_str(), "\0"]))
    }
}

/// What the runs of one scenario show. A story has one run, which is in every part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShardPart {
    pub name: String,
    pub is_story: bool,
    pub summary: Summary,
}

impl Shard {
    #[must_use]
    pub fn new(seed: u64, runs: u64, (first, last): (u64, u64), is_first: bool, texts: Texts, scenarios: Vec<ShardPart>) -> Shard {
        let mut shard = Shard {
            charter_shard: FORMAT,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            stream_version: VERSION,
            charter: texts.fingerprint(),
            seed,
            runs,
            first,
            last,
            is_first,
            texts,
            scenarios,
            fingerprint: String::new(),
        };
        shard.fingerprint = shard.own_fingerprint();
        shard
    }

    fn own_fingerprint(&self) -> String {
        let bare = Shard { fingerprint: String::new(), ..self.clone() };
        fingerprint([bare.text().as_str()])
    }

    /// As it stands in a file.
    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default() + "\n"
    }

    /// Reads what stands in a file.
    ///
    /// # Errors
    /// If it is no such file, of another version, or damaged.
    pub fn read(text: &str) -> Result<Shard, Message> {
        #[derive(Deserialize)]
        struct Head {
            charter_shard: u32,
            version: String,
            stream_version: u32,
        }
        let head: Head = serde_json::from_str(text).map_err(|_| Message::new("shard-no-shard"))?;
        let own = env!("CARGO_PKG_VERSION");
        if (head.charter_shard, head.version.as_str(), head.stream_version) != (FORMAT, own, VERSION) {
            return Err(Message::new("shard-other-version").with("version", head.version).with("own", own));
        }
        let shard: Shard = serde_json::from_str(text).map_err(|_| Message::new("shard-damaged"))?;
        let whole = shard.fingerprint == shard.own_fingerprint() && shard.first <= shard.last && shard.first > 0;
        if whole { Ok(shard) } else { Err(Message::new("shard-damaged")) }
    }

    /// Why it cannot be joined with another; both by the names of their files.
    fn differs(&self, name: &str, other: &Shard, from: &str) -> Option<Message> {
        let message = |id| Some(Message::new(id).with("file", name).with("other", from));
        let numbers = |id, mine: u64, theirs: u64| {
            let message = Message::new(id).with("file", name).with("other", from);
            Some(message.with("here", mine.to_string()).with("there", theirs.to_string()))
        };
        let names = |shard: &Shard| shard.scenarios.iter().map(|part| part.name.clone()).collect::<Vec<_>>();
        if self.charter != other.charter {
            return message("shard-other-charter");
        }
        if names(self) != names(other) || self.is_first != other.is_first {
            return message("shard-other-scenarios");
        }
        if self.seed != other.seed {
            return numbers("shard-other-seed", self.seed, other.seed);
        }
        if self.runs != other.runs {
            return numbers("shard-other-runs", self.runs, other.runs);
        }
        None
    }
}

/// Joins all parts of the runs, each with the name of its file.
///
/// # Errors
/// If they do not belong together, overlap, or are not all there.
pub fn join(mut shards: Vec<(String, Shard)>) -> Result<Shard, Message> {
    shards.sort_by_key(|(_, shard)| shard.first);
    let mut shards = shards.into_iter();
    let Some((first_name, mut joined)) = shards.next() else { return Err(Message::new("shard-none")) };
    let missing = |first: u64, last: u64, runs: u64| {
        let message = Message::new("shard-missing").with("first", first.to_string()).with("last", last.to_string());
        message.with("runs", runs.to_string())
    };
    if joined.first > 1 {
        return Err(missing(1, joined.first - 1, joined.runs));
    }
    let mut before = first_name.clone();
    for (name, shard) in shards {
        if let Some(why) = shard.differs(&name, &joined, &first_name) {
            return Err(why);
        }
        if shard.first <= joined.last {
            let message = Message::new("shard-overlap").with("file", name).with("other", before);
            return Err(message.with("first", shard.first.to_string()).with("last", joined.last.min(shard.last).to_string()));
        }
        if shard.first > joined.last + 1 {
            return Err(missing(joined.last + 1, shard.first - 1, joined.runs));
        }
        joined.last = shard.last;
        for (part, more) in joined.scenarios.iter_mut().zip(shard.scenarios) {
            if !part.is_story {
                part.summary = std::mem::take(&mut part.summary).joined(more.summary);
            }
        }
        before = name;
    }
    if joined.last < joined.runs {
        return Err(missing(joined.last + 1, joined.runs, joined.runs));
    }
    Ok(joined)
}

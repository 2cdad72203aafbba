//! Pictures of a simulation: each an SVG that needs nothing else, with its title, a description in words, and the numbers it
//! shows as a table. They are drawn here, mark by mark, because libraries of charts give no titles and descriptions, no other
//! paper (dark, printed), and no marks that can be told apart without their colours.

mod endings;
mod fan;
mod gantt;
mod hours;
mod page;
mod paper;
mod scale;
pub mod terminal;
mod tornado;

pub use page::page;
pub use paper::STYLE;
pub use tornado::{Swing, tornado};

use super::simulation::Simulation;
use super::words::Words;
use super::xml::Tags;
use crate::simulate::Courses;
use paper::kept;

/// The width of all pictures, in pixels.
const WIDTH: f64 = 860.0;

/// A table beside a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The name of its file, without the end; also its place in a page.
    pub id: String,
    pub title: String,
    /// For who does not see it.
    pub description: String,
    pub numbers: Numbers,
    height: u32,
    drawn: String,
}

impl Picture {
    /// As a part of a page, which has the [`STYLE`].
    #[must_use]
    pub fn part(&self) -> String {
        self.svg(false)
    }

    /// As a file of its own.
    #[must_use]
    pub fn file(&self) -> String {
        self.svg(true)
    }

    fn svg(&self, alone: bool) -> String {
        let mut tags = Tags::piece(Vec::new());
        let (view, height) = (format!("0 0 {WIDTH} {}", self.height), self.height.to_string());
        let (title, description) = (format!("{}-title", self.id), format!("{}-description", self.id));
        let about = format!("{title} {description}");
        let width = WIDTH.to_string();
        let mut attributes = vec![("xmlns", "http://www.w3.org/2000/svg"), ("class", "pic"), ("viewBox", &view), ("role", "img")];
        attributes.push(("aria-labelledby", &about));
        if alone {
            attributes.extend([("width", width.as_str()), ("height", height.as_str())]);
        }
        kept(tags.open("svg", &attributes));
        kept(tags.text("title", &[("id", &title)], &self.title));
        kept(tags.text("desc", &[("id", &description)], &self.description));
        if alone {
            kept(tags.text("style", &[], STYLE));
        }
        kept(tags.raw(&self.drawn));
        kept(tags.raw("\n"));
        kept(tags.close("svg"));
        String::from_utf8(tags.into_inner()).unwrap_or_default() + "\n"
    }
}

/// All pictures of a simulation, in the order in which they are looked at. What a charter does not have (money, hours,
/// indicators) is not drawn.
#[must_use]
pub fn pictures(words: &Words<'_>, simulation: &Simulation<'_>, courses: &Courses) -> Vec<Picture> {
    let mut all = vec![endings::endings(words, simulation)];
    all.extend(gantt::gantt(words, simulation));
    all.extend(fan::progress(words, simulation, courses));
    all.extend(fan::cash(words, simulation, courses));
    all.extend(hours::hours(words, simulation, courses));
    all.extend(fan::indicators(words, simulation, courses));
    all
}

//! What can and cannot happen: every reachable state of a charter, promises proved or refuted, exact likelihoods
//! (`docs/design/semantics.md` 12 and 13).

mod absence;
mod answers;
mod bands;
mod branch;
mod chain;
mod classes;
mod clause;
mod dates;
mod exact;
mod explore;
mod extreme;
mod menus;
mod never;
mod part;
mod portion;
mod recalled;
mod ruling;
mod search;
mod source;
mod store;
mod story;
mod structure;
mod sweep;
mod totals;
mod tries;
mod weight;

pub use absence::{Standing, absences};
pub use answers::{Knowable, Known, Method, knowable, method};
pub use bands::{Band, Bands, bands};
pub use branch::{Branching, Gap};
pub use chain::{Chain, Ended, Next, State};
pub use clause::widest;
pub use dates::{Dates, Mean};
pub use exact::{Chance, Likelihoods, Unsolved, ends, likelihoods, likelihoods_on};
pub use explore::{Explored, Limit, Limits, System, USUAL_TIME, explore};
pub use extreme::{Amounts, extreme};
pub use never::never;
pub use portion::{Brief, Portion};
pub use ruling::Ruling;
pub use search::{Found, Search, Size, Tier, Why};
pub use store::Store;
pub use story::Story;
pub use sweep::Days;
pub use totals::{Totals, totals};
pub use weight::{Possible, Weight};

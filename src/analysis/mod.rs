//! Facts about a charter that rules and reports ask for: pure functions from a model to data.
//!
//! | file | what it says |
//! |---|---|
//! | `power/` | votes: indices of power, who decides or blocks alone, ties, what would have to change |
//! | `taking_part` | levels of taking part by party and stage, who acts, who has voice |
//! | `stages` | what waits for what, circles, stages that can never open, failures without an answer |
//! | `hanging` | what comes after a stage by how it goes, where its failure leads nowhere, how long trying again takes |
//! | `guards` | conditions that can never hold |
//! | `advance` | money that comes only after what it should pay for |
//! | `cash` | cash over time and its lowest point, sources against uses, who gives how much money |
//! | `hours` | hours promised and needed, a month and over the term, what is unpaid |
//! | `network` | ties between parties: density, centralisation, connectivity, cut parties, bridging, plurality |
//! | `flows` | what parties give and get: balance, inequality, reciprocity, leverage |
//! | `coproduction` | the co-production index, accountability, resilience, persistence, chances of a quorum |
//! | `people` | sectors of parties, who sits in a body, who belongs to a group |
//! | `missing` | why something is not known |

pub mod advance;
pub mod cash;
pub mod coproduction;
pub mod flows;
pub mod guards;
pub mod hanging;
pub mod hours;
mod missing;
pub mod network;
pub mod people;
pub mod power;
pub mod stages;
pub mod taking_part;
mod time;

pub use missing::{Known, Missing};

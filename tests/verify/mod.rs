//! The `verify` room.

mod exact;
mod sampled;

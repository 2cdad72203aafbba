mod cli;
mod resolve;
mod syntax;
mod texts;

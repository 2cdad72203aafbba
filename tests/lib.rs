mod resolve;
mod syntax;

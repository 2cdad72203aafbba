#[cfg(test)]
mod reference;
mod resolve;

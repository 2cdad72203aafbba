
#[cfg(test)]
mod reference;

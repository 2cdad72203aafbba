//! Codes of files and projects.

super::codes! {
    /// A file that cannot be opened.
    UNREADABLE_FILE = "F01" "unreadable-file" Error;
}

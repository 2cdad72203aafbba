//! Codes of files and projects.

super::codes! {
    /// A file that is not UTF-8.
    NOT_UTF8 = "F01" "not-utf8" Error;
    /// A file without any declaration.
    EMPTY_FILE = "F02" "empty-file" Warning;
    /// Files that bring each other in, in a circle.
    IMPORT_CYCLE = "F03" "import-cycle" Error;
    /// A file brought in by `use` that is not there.
    IMPORT_NOT_FOUND = "F04" "import-not-found" Error;
    /// A file that is too large.
    FILE_TOO_LARGE = "F05" "file-too-large" Error;
    /// Lines that end with a carriage return alone.
    OLD_LINE_ENDS = "F06" "old-line-ends" Error;
}

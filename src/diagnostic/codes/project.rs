//! Codes of files and projects.

super::codes! {
    /// A file that cannot be opened.
    UNREADABLE_FILE = "F01" "unreadable-file" Error;
    /// A file that is not UTF-8.
    NOT_UTF8 = "F02" "not-utf8" Error;
    /// A file without any declaration.
    EMPTY_FILE = "F03" "empty-file" Warning;
    /// Files that bring each other in, in a circle.
    IMPORT_CYCLE = "F04" "import-cycle" Error;
    /// A file brought in by `use` that is not there.
    IMPORT_NOT_FOUND = "F05" "import-not-found" Error;
    /// A file that is too large.
    FILE_TOO_LARGE = "F06" "file-too-large" Error;
    /// A folder without any charter file.
    NO_CHARTER_FILES = "F07" "no-charter-files" Error;
    /// Lines that end with a carriage return alone.
    OLD_LINE_ENDS = "F08" "old-line-ends" Error;
}

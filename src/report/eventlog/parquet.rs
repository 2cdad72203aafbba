//! A log in Apache Parquet: the columns of the table, compressed, in groups of rows.

use super::{COLUMNS, Cell, Holds, Log, Row};
use crate::quantity::{Date, Day};
use parquet::basic::{Compression, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, DataType, DoubleType, Int32Type, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
use parquet::schema::types::Type;
use std::io::{self, Write};
use std::sync::Arc;

/// Rows of a group: they are kept until it is full.
const GROUP: usize = 65_536;

pub(super) struct Parquet<W: Write + Send> {
    /// Until the end is written.
    out: Option<SerializedFileWriter<W>>,
    rows: Vec<Row>,
}

fn refused(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(inner) => io::Error::other(inner),
        },
        error => io::Error::other(error),
    }
}

/// What every row has.
fn is_required(column: &str) -> bool {
    matches!(column, "run" | "event" | "date" | "kind" | "activity")
}

fn schema() -> Result<Type, ParquetError> {
    let fields = COLUMNS.iter().map(|(name, holds)| {
        let (physical, logical) = match holds {
            Holds::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Holds::Date => (Physical::INT32, Some(LogicalType::Date)),
            Holds::Whole => (Physical::INT64, None),
            Holds::Number => (Physical::DOUBLE, None),
        };
        let repetition = if is_required(name) { Repetition::REQUIRED } else { Repetition::OPTIONAL };
        let field = Type::primitive_type_builder(name, physical).with_logical_type(logical).with_repetition(repetition);
        Ok(Arc::new(field.build()?))
    });
    Type::group_type_builder("event").with_fields(fields.collect::<Result<Vec<_>, ParquetError>>()?).build()
}

impl<W: Write + Send> Parquet<W> {
    pub(super) fn new(out: W) -> io::Result<Parquet<W>> {
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let schema = Arc::new(schema().map_err(refused)?);
        let out = SerializedFileWriter::new(out, schema, Arc::new(properties)).map_err(refused)?;
        Ok(Parquet { out: Some(out), rows: Vec::new() })
    }

    fn write_group(&mut self) -> Result<(), ParquetError> {
        let rows = std::mem::take(&mut self.rows);
        let Some(out) = self.out.as_mut().filter(|_| !rows.is_empty()) else { return Ok(()) };
        let mut cells: Vec<_> = rows.iter().map(|row| row.cells().into_iter()).collect();
        let mut group = out.next_row_group()?;
        for (name, holds) in COLUMNS {
            let column: Vec<Option<Cell<'_>>> = cells.iter_mut().map(|row| row.next().flatten()).collect();
            let optional = !is_required(name);
            match holds {
                Holds::Text => write_column::<_, ByteArrayType>(&mut group, &column, optional, |cell| match cell {
                    Cell::Text(text) => Some(ByteArray::from(text.as_bytes().to_vec())),
                    _ => None,
                })?,
                Holds::Date => write_column::<_, Int32Type>(&mut group, &column, optional, |cell| match cell {
                    Cell::Date(date) => date.parse::<Date>().ok().map(|date| Day::of(date).0),
                    _ => None,
                })?,
                Holds::Whole => write_column::<_, Int64Type>(&mut group, &column, optional, |cell| match cell {
                    Cell::Whole(number) => Some(number),
                    _ => None,
                })?,
                Holds::Number => write_column::<_, DoubleType>(&mut group, &column, optional, |cell| match cell {
                    Cell::Number(number) => Some(number),
                    _ => None,
                })?,
            }
        }
        group.close()?;
        Ok(())
    }
}

/// The next column of a group: for each row whether there is a value, and the values.
fn write_column<W: Write + Send, T: DataType>(
    group: &mut SerializedRowGroupWriter<'_, W>,
    column: &[Option<Cell<'_>>],
    optional: bool,
    value: impl Fn(Cell<'_>) -> Option<T::T>,
) -> Result<(), ParquetError> {
    let values: Vec<Option<T::T>> = column.iter().map(|cell| cell.and_then(&value)).collect();
    let levels: Vec<i16> = values.iter().map(|value| i16::from(value.is_some())).collect();
    let values: Vec<T::T> = values.into_iter().flatten().collect();
    let Some(mut writer) = group.next_column()? else { return Ok(()) };
    writer.typed::<T>().write_batch(&values, optional.then_some(&levels[..]), None)?;
    writer.close()
}

impl<W: Write + Send> Log for Parquet<W> {
    fn run(&mut self, rows: &[Row]) -> io::Result<()> {
        self.rows.extend_from_slice(rows);
        if self.rows.len() >= GROUP { self.write_group().map_err(refused) } else { Ok(()) }
    }

    fn finish(&mut self) -> io::Result<()> {
        self.write_group().map_err(refused)?;
        match self.out.take() {
            Some(out) => out.into_inner().map_err(refused)?.flush(),
            None => Ok(()),
        }
    }
}

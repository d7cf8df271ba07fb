//! GlueSQL's storage traits.

use gluesql_core::data::{CustomFunction as StructCustomFunction, Key, Schema};
use gluesql_core::executor::Referencing;
use gluesql_core::prelude::{Error, Result, Value as Glue};
use gluesql_core::store::{
    AlterTable, CustomFunction, CustomFunctionMut, Index, IndexMut, Metadata, RowIter, Store,
    StoreMut, Transaction,
};

use super::run::{Run, Write};

impl Store for Run {
    fn fetch_schema(&self, table_name: &str) -> Result<Option<Schema>> {
        Ok(self.find(table_name).map(|table| table.schema.clone()))
    }

    fn fetch_all_schemas(&self) -> Result<Vec<Schema>> {
        Ok(self.tables.iter().map(|table| table.schema.clone()).collect())
    }

    fn fetch_data(&self, table_name: &str, key: &Key) -> Result<Option<Vec<Glue>>> {
        self.fetch(table_name, key)
    }

    fn scan_data<'a>(&'a self, table_name: &str) -> Result<RowIter<'a>> {
        Ok(self.scan(table_name))
    }

    // Foreign keys are ours, deferred to the commit.
    fn fetch_referencings(&self, _table_name: &str) -> Result<Vec<Referencing>> {
        Ok(Vec::new())
    }
}

impl StoreMut for Run {
    fn append_data(&mut self, _table_name: &str, rows: Vec<Vec<Glue>>) -> Result<()> {
        self.write = Some(Write::Insert(rows));
        Ok(())
    }

    fn insert_data(&mut self, _table_name: &str, rows: Vec<(Key, Vec<Glue>)>) -> Result<()> {
        let row = |(key, row)| rowid(&key).map(|rowid| (rowid, row));
        self.write = Some(Write::Update(rows.into_iter().map(row).collect::<Result<_>>()?));
        Ok(())
    }

    fn delete_data(&mut self, _table_name: &str, keys: Vec<Key>) -> Result<()> {
        self.write = Some(Write::Delete(keys.iter().map(rowid).collect::<Result<_>>()?));
        Ok(())
    }
}

fn rowid(key: &Key) -> Result<i64> {
    match key {
        Key::I64(rowid) => Ok(*rowid),
        _ => Err(Error::StorageMsg("a row without a rowid".to_owned())),
    }
}

impl Transaction for Run {
    // Nothing is written while GlueSQL runs, so there is nothing for it to roll back.
    fn begin(&mut self, _autocommit: bool) -> Result<bool> {
        Ok(false)
    }
}

impl CustomFunction for Run {
    fn fetch_function<'a>(&'a self, _name: &str) -> Result<Option<&'a StructCustomFunction>> {
        Ok(None)
    }

    fn fetch_all_functions(&self) -> Result<Vec<&StructCustomFunction>> {
        Ok(Vec::new())
    }
}

impl Index for Run {}
impl IndexMut for Run {}
impl Metadata for Run {}
impl AlterTable for Run {}
impl CustomFunctionMut for Run {}

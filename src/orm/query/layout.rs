//! What a compiled query gives, column by column (`SQLCompiler.get_select` and its `klass_info` in
//! `django/db/models/sql/compiler.py`).

use std::rc::Rc;

use crate::orm::expressions::Converter;
use crate::orm::{FieldId, ModelId};
use crate::sql::{Select, Value};

/// A query ready to run.
pub struct Compiled {
    /// What to run. None where it is known beforehand that there are no rows (`EmptyResultSet`):
    /// then nothing is run.
    pub statement: Option<Select>,
    /// What its columns are.
    pub layout: Layout,
}

/// What the columns of a query are.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// What makes each column into Python's value. Further columns serve the order only
    /// (`col_count`).
    pub columns: Vec<Converter>,
    /// The instance that each row makes; none where no column of the model is selected.
    pub model: Option<ModelColumns>,
    /// Annotations (and with `values()` every named column) with their columns
    /// (`annotation_col_map`).
    pub annotations: Vec<(Rc<str>, usize)>,
    /// The keys of `values()`, in the order of the columns.
    pub names: Vec<Rc<str>>,
}

/// The columns that make an instance (`klass_info`).
#[derive(Clone, Debug)]
pub struct ModelColumns {
    /// Its model.
    pub model: ModelId,
    /// The fields that are loaded, with their columns, in the order of `concrete_fields`; those
    /// that are left out are deferred.
    pub fields: Vec<(FieldId, usize)>,
    /// The instances that `select_related()` brings along (`related_klass_infos`).
    pub related: Vec<RelatedColumns>,
}

/// An instance that comes along with another.
#[derive(Clone, Debug)]
pub struct RelatedColumns {
    /// Its columns. There is no instance where its primary key is NULL.
    pub columns: ModelColumns,
    /// How the two are tied together.
    pub link: RelatedLink,
}

/// How an instance that came along is kept on the one that it came with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RelatedLink {
    /// Along this field: the cache of the field on the first; and, where it is unique, that of the
    /// reverse accessor on the second.
    Forward(FieldId),
    /// From the other end of this field: the cache of the reverse accessor on the first, and that
    /// of the field on the second.
    Reverse(FieldId),
    /// By a `FilteredRelation`: the attribute of this name on the first; on the second the cache of
    /// the field (if it is one join away), which the relation ends with.
    Filtered {
        /// The name that the relation was given.
        name: Rc<str>,
        /// The field that the last join goes along, backwards where `reverse` is set.
        field: FieldId,
        /// Whether the first instance is what the field points to.
        reverse: bool,
        /// Whether the second knows the first.
        direct: bool,
    },
}

/// A query of one row: `aggregate()` and `count()`.
pub struct Aggregation {
    /// What to run; none where the values are known: [`AggregateColumn::empty`].
    pub statement: Option<Select>,
    /// Its columns.
    pub columns: Vec<AggregateColumn>,
}

/// One column of an [`Aggregation`].
pub struct AggregateColumn {
    /// Its name.
    pub name: Rc<str>,
    /// What makes it into Python's value.
    pub converter: Converter,
    /// Its value where no row can match (`empty_result_set_value`).
    pub empty: Value,
}

impl Layout {
    /// Makes the values of rows into Python's, in place, and leaves out the columns that serve the
    /// order only.
    pub fn convert(&self, rows: &mut [Vec<Value>]) {
        for row in rows {
            row.truncate(self.columns.len());
            for (value, converter) in row.iter_mut().zip(&self.columns) {
                if *converter != Converter::NONE {
                    *value = converter.convert(std::mem::replace(value, Value::Null));
                }
            }
        }
    }
}

impl AggregateColumn {
    /// Makes its value into Python's.
    pub fn convert(&self, value: Value) -> Value {
        self.converter.convert(value)
    }
}

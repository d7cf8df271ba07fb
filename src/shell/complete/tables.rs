//! The methods of Django's objects, with their parameters and what they give
//! (`django/db/models/query.py`, `base.py`, `fields/related_descriptors.py`).

/// What a method gives.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Gives {
    /// A QuerySet like the one it was called on.
    Same,
    /// An instance.
    Instance,
    /// An instance and whether it is new.
    Pair,
    /// Instances in a list.
    Instances,
    /// Instances by what they were asked for.
    InBulk,
    /// A QuerySet of values of this type.
    Rows(&'static str),
    /// A QuerySet with the annotations that the arguments name.
    Annotated,
    /// An object of a builtin type.
    Builtin(&'static str),
}

/// A method: its name, its parameters, what it gives.
pub(super) type Row = (&'static str, &'static [&'static str], Gives);

use Gives::{Annotated, Builtin, InBulk, Instance, Instances, Pair, Rows, Same};

/// Those of a QuerySet and of a manager.
pub(super) const QUERYSET: &[Row] = &[
    ("all", &[], Same),
    ("filter", &["*args", "**kwargs"], Same),
    ("exclude", &["*args", "**kwargs"], Same),
    ("get", &["*args", "**kwargs"], Instance),
    ("create", &["**kwargs"], Instance),
    ("order_by", &["*field_names"], Same),
    ("first", &[], Instance),
    ("last", &[], Instance),
    ("count", &[], Builtin("int")),
    ("exists", &[], Builtin("bool")),
    ("values", &["*fields", "**expressions"], Rows("dict")),
    ("values_list", &["*fields", "flat=False", "named=False"], Rows("tuple")),
    ("annotate", &["*args", "**kwargs"], Annotated),
    ("aggregate", &["*args", "**kwargs"], Builtin("dict")),
    ("alias", &["*args", "**kwargs"], Annotated),
    ("select_related", &["*fields"], Same),
    ("prefetch_related", &["*lookups"], Same),
    ("distinct", &["*field_names"], Same),
    ("reverse", &[], Same),
    ("update", &["**kwargs"], Builtin("int")),
    ("delete", &[], Builtin("tuple")),
    ("get_or_create", &["defaults=None", "**kwargs"], Pair),
    ("update_or_create", &["defaults=None", "create_defaults=None", "**kwargs"], Pair),
    (
        "bulk_create",
        &[
            "objs",
            "batch_size=None",
            "ignore_conflicts=False",
            "update_conflicts=False",
            "update_fields=None",
            "unique_fields=None",
        ],
        Instances,
    ),
    ("bulk_update", &["objs", "fields", "batch_size=None"], Builtin("int")),
    ("in_bulk", &["id_list=None", "field_name='pk'"], InBulk),
    ("earliest", &["*fields"], Instance),
    ("latest", &["*fields"], Instance),
    ("contains", &["obj"], Builtin("bool")),
    ("none", &[], Same),
    ("only", &["*fields"], Same),
    ("defer", &["*fields"], Same),
    ("dates", &["field_name", "kind", "order='ASC'"], Rows("date")),
    ("datetimes", &["field_name", "kind", "order='ASC'", "tzinfo=None"], Rows("datetime")),
    ("union", &["*other_qs", "all=False"], Same),
    ("intersection", &["*other_qs"], Same),
    ("difference", &["*other_qs"], Same),
    ("iterator", &["chunk_size=None"], Same),
    ("complex_filter", &["filter_obj"], Same),
    ("using", &["alias"], Same),
    ("select_for_update", &["nowait=False", "skip_locked=False", "of=()", "no_key=False"], Same),
    ("explain", &["format=None", "**options"], Builtin("str")),
];

/// What only a manager has.
pub(super) const MANAGER: &[Row] = &[("get_queryset", &[], Same)];

/// What only a QuerySet has besides methods.
pub(super) const QUERYSET_ATTRIBUTES: &[&str] = &["query", "model", "ordered", "db"];

/// Those of the manager of a foreign key's other side.
pub(super) const FOREIGN_MANAGER: &[Row] = &[
    ("add", &["*objs", "bulk=True"], Builtin("NoneType")),
    ("set", &["objs", "bulk=True", "clear=False"], Builtin("NoneType")),
];

/// Those that it has where the foreign key may be NULL.
pub(super) const NULLABLE_MANAGER: &[Row] = &[
    ("remove", &["*objs", "bulk=True"], Builtin("NoneType")),
    ("clear", &["bulk=True"], Builtin("NoneType")),
];

/// Those of the manager of a many-to-many relation.
pub(super) const MANY_MANAGER: &[Row] = &[
    ("add", &["*objs", "through_defaults=None"], Builtin("NoneType")),
    ("remove", &["*objs"], Builtin("NoneType")),
    ("set", &["objs", "clear=False", "through_defaults=None"], Builtin("NoneType")),
    ("clear", &[], Builtin("NoneType")),
    ("create", &["through_defaults=None", "**kwargs"], Instance),
    ("get_or_create", &["through_defaults=None", "**kwargs"], Pair),
    ("update_or_create", &["through_defaults=None", "**kwargs"], Pair),
];

/// Those of an instance.
pub(super) const MODEL: &[Row] = &[
    (
        "save",
        &["force_insert=False", "force_update=False", "using=None", "update_fields=None"],
        Builtin("NoneType"),
    ),
    ("delete", &["using=None", "keep_parents=False"], Builtin("tuple")),
    ("refresh_from_db", &["using=None", "fields=None", "from_queryset=None"], Builtin("NoneType")),
    (
        "full_clean",
        &["exclude=None", "validate_unique=True", "validate_constraints=True"],
        Builtin("NoneType"),
    ),
    ("clean", &[], Builtin("NoneType")),
    ("clean_fields", &["exclude=None"], Builtin("NoneType")),
    ("validate_unique", &["exclude=None"], Builtin("NoneType")),
    ("validate_constraints", &["exclude=None"], Builtin("NoneType")),
    ("get_deferred_fields", &[], Builtin("set")),
    ("serializable_value", &["field_name"], Builtin("object")),
];

/// The methods whose keyword arguments are lookups.
pub(super) const FILTERS: &[&str] =
    &["filter", "exclude", "get", "get_or_create", "update_or_create", "Q", "When"];

/// The methods whose keyword arguments are fields.
pub(super) const WRITES: &[&str] = &["create", "update"];

/// The methods and classes whose texts are paths of fields.
pub(super) const PATHS: &[&str] = &[
    "order_by",
    "values",
    "values_list",
    "only",
    "defer",
    "distinct",
    "earliest",
    "latest",
    "dates",
    "datetimes",
    "F",
    "Count",
    "Sum",
    "Avg",
    "Min",
    "Max",
    "StdDev",
    "Variance",
    "Lower",
    "Upper",
    "Length",
    "Coalesce",
    "Concat",
    "OuterRef",
    "Trunc",
    "Extract",
    "Cast",
    "Greatest",
    "Least",
    "NullIf",
    "Abs",
    "Round",
    "in_bulk",
    "refresh_from_db",
    "save",
    "bulk_update",
    "bulk_create",
    "ExtractYear",
    "ExtractMonth",
    "ExtractDay",
    "TruncYear",
    "TruncMonth",
    "TruncDay",
    "TruncDate",
    "Trim",
    "Substr",
    "StrIndex",
    "Replace",
];

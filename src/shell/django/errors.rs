//! Django's exceptions (`django/core/exceptions.py`, `django/db/utils.py`).

use crate::engine::EngineError;
use crate::orm;
use crate::shell::Interpreter;
use crate::shell::class::Class;
use crate::shell::raise::{PyResult, Raised, raise, raise_with};
use crate::shell::value::{Names, Value};

/// Class, module, base.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("ObjectDoesNotExist", "django.core.exceptions", "Exception"),
    ("MultipleObjectsReturned", "django.core.exceptions", "Exception"),
    ("FieldDoesNotExist", "django.core.exceptions", "Exception"),
    ("FieldError", "django.core.exceptions", "Exception"),
    ("OutputFieldIsNoneError", "django.db.models.expressions", "FieldError"),
    ("FieldFetchBlocked", "django.core.exceptions", "FieldError"),
    ("FullResultSet", "django.core.exceptions", "Exception"),
    ("EmptyResultSet", "django.core.exceptions", "Exception"),
    ("ImproperlyConfigured", "django.core.exceptions", "Exception"),
    ("AppRegistryNotReady", "django.core.exceptions", "Exception"),
    ("SuspiciousOperation", "django.core.exceptions", "Exception"),
    ("PermissionDenied", "django.core.exceptions", "Exception"),
    ("DatabaseErrorBase", "django.db.utils", "Exception"),
    ("DatabaseError", "django.db.utils", "Exception"),
    ("InterfaceError", "django.db.utils", "Exception"),
    ("DataError", "django.db.utils", "DatabaseError"),
    ("OperationalError", "django.db.utils", "DatabaseError"),
    ("IntegrityError", "django.db.utils", "DatabaseError"),
    ("InternalError", "django.db.utils", "DatabaseError"),
    ("ProgrammingError", "django.db.utils", "DatabaseError"),
    ("NotSupportedError", "django.db.utils", "DatabaseError"),
    ("TransactionManagementError", "django.db.transaction", "ProgrammingError"),
    ("ProtectedError", "django.db.models.deletion", "IntegrityError"),
    ("RestrictedError", "django.db.models.deletion", "IntegrityError"),
    ("ConnectionDoesNotExist", "django.db.utils", "Exception"),
    ("Http404", "django.http", "Exception"),
];

/// Makes the classes.
///
/// # Errors
/// None in practice: the bases are there.
pub(super) fn install(shell: &mut Interpreter) -> PyResult<()> {
    for (name, module, base) in EXCEPTIONS {
        let base = shell.builtin_class(base);
        let class = Class::make(name, name, module, vec![base], Names::default())?;
        shell.classes.insert(name, class);
    }
    Ok(())
}

/// The names of the exceptions of a module.
pub(super) fn of_module(module: &str) -> impl Iterator<Item = &'static str> {
    EXCEPTIONS.iter().filter(move |(_, of, _)| *of == module).map(|(name, _, _)| *name)
}

impl Interpreter {
    /// What building a query raises.
    pub(crate) fn raise_orm(&mut self, error: orm::Error) -> Raised {
        let mut message = String::new();
        for part in error.parts {
            match part {
                orm::Part::Text(ref text) => message.push_str(text),
                orm::Part::Instance(ref object) | orm::Part::Repr(ref object) => {
                    let text = match object.downcast_ref::<Value>() {
                        Some(value) if matches!(part, orm::Part::Repr(_)) => self.repr(value),
                        Some(value) => self.str(value),
                        None => Ok(String::new()),
                    };
                    match text {
                        Ok(text) => message.push_str(&text),
                        Err(raised) => return raised,
                    }
                }
            }
        }
        for (text, value) in self.django.clone().shown.mentioned(&message) {
            match self.repr(&value) {
                Ok(repr) => message = message.replace(&text, &repr),
                Err(raised) => return raised,
            }
        }
        if error.exception == "ValidationError" {
            // Django's text of such an exception is the list of its messages.
            let inner = ["['", "[\""]
                .iter()
                .zip(["']", "\"]"])
                .find_map(|(open, close)| message.strip_prefix(open)?.strip_suffix(close));
            return super::convert::validation_error(self, inner.unwrap_or(&message));
        }
        raise(error.exception, message)
    }

    /// What a refused statement raises.
    pub(crate) fn raise_engine(&mut self, error: &EngineError) -> Raised {
        raise_with(error.exception(), vec![Value::str(error.to_string())])
    }
}

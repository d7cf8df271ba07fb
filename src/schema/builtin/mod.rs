//! The models that come with Django and that learners point to: `django.contrib.auth` and
//! `django.contrib.contenttypes`, declared as Django declares them, without their methods.

use std::sync::OnceLock;

use crate::models::{Module, read};

/// An app that comes with Django.
pub(crate) struct BuiltIn {
    /// Its label: `auth`.
    pub(crate) app: &'static str,
    /// The module that its models are imported from.
    pub(crate) path: &'static str,
    /// What it declares.
    pub(crate) module: Module,
}

/// The models of `django.contrib.contenttypes`.
pub const CONTENT_TYPES: &str = include_str!("contenttypes.py");

/// The models of `django.contrib.auth`.
pub const AUTH: &str = include_str!("auth.py");

/// The apps that come with Django, in the order of `INSTALLED_APPS`.
pub(crate) fn apps() -> &'static [BuiltIn] {
    static APPS: OnceLock<[BuiltIn; 2]> = OnceLock::new();
    APPS.get_or_init(|| {
        [
            BuiltIn {
                app: "contenttypes",
                path: "django.contrib.contenttypes.models",
                module: read(CONTENT_TYPES).module,
            },
            BuiltIn { app: "auth", path: "django.contrib.auth.models", module: read(AUTH).module },
        ]
    })
}

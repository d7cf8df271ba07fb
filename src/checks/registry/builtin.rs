//! The models of the apps that every project here has: content types and users.

use std::sync::LazyLock;

use crate::models::{self, Model, Module};

/// Those of `django/contrib/contenttypes/models.py`, as far as the checks look at them.
const CONTENT_TYPES: &str = r#"
from django.db import models
class ContentType(models.Model):
    app_label = models.CharField(max_length=100)
    model = models.CharField(max_length=100)
    class Meta:
        db_table = "django_content_type"
        unique_together = [["app_label", "model"]]
"#;

/// Those of `django/contrib/auth/models.py`, as far as the checks look at them.
const AUTH: &str = r#"
from django.db import models
class Permission(models.Model):
    name = models.CharField(max_length=255)
    content_type = models.ForeignKey("contenttypes.ContentType", models.CASCADE)
    codename = models.CharField(max_length=100)
    class Meta:
        unique_together = [["content_type", "codename"]]
        ordering = ["content_type__app_label", "content_type__model", "codename"]
class Group(models.Model):
    name = models.CharField(max_length=150, unique=True)
    permissions = models.ManyToManyField(Permission, blank=True)
class AbstractBaseUser(models.Model):
    password = models.CharField(max_length=128)
    last_login = models.DateTimeField(blank=True, null=True)
    class Meta:
        abstract = True
class PermissionsMixin(models.Model):
    is_superuser = models.BooleanField(default=False)
    groups = models.ManyToManyField(Group, blank=True, related_name="user_set", related_query_name="user")
    user_permissions = models.ManyToManyField(Permission, blank=True, related_name="user_set", related_query_name="user")
    class Meta:
        abstract = True
class AbstractUser(AbstractBaseUser, PermissionsMixin):
    username = models.CharField(max_length=150, unique=True)
    first_name = models.CharField(max_length=150, blank=True)
    last_name = models.CharField(max_length=150, blank=True)
    email = models.EmailField(blank=True)
    is_staff = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField()
    class Meta:
        verbose_name = "user"
        verbose_name_plural = "users"
        abstract = True
class User(AbstractUser):
    class Meta(AbstractUser.Meta):
        swappable = "AUTH_USER_MODEL"
"#;

static MODULES: LazyLock<[(&str, Module); 2]> = LazyLock::new(|| {
    [("contenttypes", models::read(CONTENT_TYPES).module), ("auth", models::read(AUTH).module)]
});

/// Each model with the label of its app, in the order in which Django registers them.
pub(super) fn models() -> impl Iterator<Item = (&'static str, &'static Model)> {
    MODULES.iter().flat_map(|(app, module)| module.models.iter().map(|model| (*app, model)))
}

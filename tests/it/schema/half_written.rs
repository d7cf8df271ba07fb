//! Models that cannot be right yet: what can be resolved is, and nothing stops.

use std::fmt::Write as _;

use expect_test::{Expect, expect};
use modelyard::models;
use modelyard::schema::resolve;

/// The columns of each table, and each relation.
fn check(source: &str, expected: &Expect) {
    let schema = resolve(&models::read(source).module);
    let mut text = String::new();
    for table in &schema.tables {
        let columns: Vec<&str> = table.columns.iter().map(|it| it.name.as_str()).collect();
        writeln!(text, "{}: {}", table.name, columns.join(", ")).unwrap();
    }
    for relation in &schema.relations {
        writeln!(text, "{}.{} -> {}", relation.model, relation.field, relation.to).unwrap();
    }
    // What is drawn and run from it must not stop either.
    modelyard::ddl::create(&schema);
    modelyard::ddl::mermaid(&schema);
    expected.assert_eq(&text);
}

#[test]
fn unknown_targets_are_left_out() {
    check(
        "from django.db import models
class Book(models.Model):
    author = models.ForeignKey('Autor', models.CASCADE)
    shelf = models.ForeignKey(on_delete=models.CASCADE)
    tags = models.ManyToManyField('Tag', through='Missing')
    title = models.CharField()
class Tag(models.Model):
    books = models.ManyToManyField(Book, through='Book')
",
        &expect![[r"
            playground_book: id, title
            playground_tag: id
        "]],
    );
}

#[test]
fn circles_end() {
    check(
        "from django.db import models
class A(models.Model):
    b = models.OneToOneField('B', models.CASCADE, primary_key=True)
class B(models.Model):
    a = models.OneToOneField('A', models.CASCADE, primary_key=True)
class C(C):
    pass
class D(models.Model):
    d = models.OneToOneField('self', models.CASCADE, primary_key=True)
    a = models.ForeignKey(A, models.CASCADE, null=True)
",
        &expect![[r"
            playground_a: b_id
            playground_b: a_id
            playground_d: d_id, a_id
            A.b -> B
            B.a -> A
            D.d -> D
            D.a -> A
        "]],
    );
}

#[test]
fn a_name_stands_once() {
    check(
        "from django.db import models
class A(models.Model):
    x = models.IntegerField()
    x = models.TextField()
class A(models.Model):
    y = models.IntegerField()
class User(models.Model):
    owner = models.ForeignKey('auth.User', models.CASCADE, related_name='mine')
",
        &expect![[r"
            playground_a: id, x
            playground_user: id, owner_id
            django_content_type: id, app_label, model
            auth_permission: id, name, content_type_id, codename
            auth_group: id, name
            auth_user: id, password, last_login, is_superuser, username, first_name, last_name, email, is_staff, is_active, date_joined
            auth_group_permissions: id, group_id, permission_id
            auth_user_groups: id, user_id, group_id
            auth_user_user_permissions: id, user_id, permission_id
            User.owner -> auth.User
            auth.Permission.content_type -> contenttypes.ContentType
            auth.Group.permissions -> auth.Permission
            auth.User.groups -> auth.Group
            auth.User.user_permissions -> auth.Permission
            auth.Group_permissions.group -> auth.Group
            auth.Group_permissions.permission -> auth.Permission
            auth.User_groups.user -> auth.User
            auth.User_groups.group -> auth.Group
            auth.User_user_permissions.user -> auth.User
            auth.User_user_permissions.permission -> auth.Permission
        "]],
    );
}

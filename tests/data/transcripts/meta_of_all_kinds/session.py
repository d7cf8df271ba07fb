m = Book._meta
[f.name for f in m.get_fields()], [f.name for f in m.get_fields(include_hidden=True)]
[f.name for f in Author._meta.get_fields()]
[f.name for f in Author._meta.get_fields(include_hidden=True)]
[f.name for f in Restaurant._meta.get_fields()], [f.name for f in Place._meta.get_fields()]
[f.name for f in Restaurant._meta.get_fields(include_parents=False)]
[f.name for f in ProxyAuthor._meta.get_fields()]
Restaurant._meta.parents, Restaurant._meta.get_parent_list(), ProxyAuthor._meta.get_parent_list()
m.get_field("author"), m.get_field("tags"), m.get_field("review"), m.get_field("tagging")
f = m.get_field("author")
f.null, f.blank, f.unique, f.related_model, f.remote_field, f.remote_field.related_name, f.remote_field.on_delete.__name__, f.attname, f.column
f.related_query_name(), f.remote_field.get_accessor_name(), f.many_to_one, f.one_to_many, f.is_relation, f.concrete, f.auto_created
f.target_field, f.foreign_related_fields, f.get_internal_type(), f.verbose_name, f.help_text, f.choices, f.db_index, f.editable
t = m.get_field("tags"); t.m2m_db_table(), t.m2m_column_name(), t.m2m_reverse_name(), t.m2m_field_name(), t.m2m_reverse_field_name(), t.remote_field.through, t.many_to_many
t.remote_field, t.attname, t.column, t.concrete, t.null
r = Author._meta.get_field("books"); r, r.field, r.related_model, r.model, r.name, r.get_accessor_name(), r.one_to_many, r.one_to_one, r.auto_created, r.concrete, r.multiple, r.related_name, r.remote_field
Author._meta.get_field("bio"), Author._meta.get_field("bio").one_to_one
Author._meta.related_objects
Tag._meta.related_objects, [x.get_accessor_name() for x in Tag._meta.related_objects]
m.verbose_name, m.verbose_name_plural, m.ordering, m.label, m.label_lower, m.db_table, m.pk, m.many_to_many, m.local_many_to_many
m.concrete_model, ProxyAuthor._meta.concrete_model, ProxyAuthor._meta.proxy, ProxyAuthor._meta.db_table
str(m), repr(m)
f == m.get_field("author"), f != m.get_field("title"), len({f, m.get_field("author")}), sorted([m.get_field("title"), m.get_field("id")])
isinstance(f, models.ForeignKey), isinstance(f, models.Field), type(f).__mro__[1].__name__, f.__class__.__module__
m.get_field("id").max_length, m.get_field("title").max_length, m.get_field("title").has_default(), m.get_field("title").get_default(), m.get_field("title").default
m.get_field("nope")
m.get_field("author_id").name
Tag.friends.through._meta.get_fields(), Tag.friends.through._meta.auto_created, Tag.friends.through.__name__
Tag.friends.through.objects.all(), Tagging._meta.auto_created
b = Book(title="q", author_id=3)
[(x.name, x.value_from_object(b)) for x in m.concrete_fields]
Book._meta.fields.__class__.__name__ if False else len(Book._meta.fields)
Restaurant._meta.pk, Restaurant._meta.pk.remote_field.parent_link, Restaurant._meta.get_ancestor_link(Place), Restaurant._meta.local_fields, Restaurant._meta.fields
models.CharField(max_length=3), models.CharField(max_length=3).max_length, models.ForeignKey(Author, on_delete=models.CASCADE)
from django.apps import apps
[x.__name__ for x in apps.get_app_config("playground").get_models()]
apps.get_model("playground.Book"), apps.get_model("playground", "book")

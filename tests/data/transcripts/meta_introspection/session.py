m = Account._meta
[f.name for f in m.get_fields()]
[f.name for f in m.fields], [f.attname for f in m.concrete_fields]
m.get_field("owner")
m.get_field("owner").max_length, m.get_field("owner").null, m.get_field("owner").unique
m.get_field("manager").related_model, m.get_field("manager").remote_field.on_delete.__name__
m.get_field("manager").many_to_one, m.get_field("owner").is_relation
m.get_field("account").one_to_many, m.get_field("account").get_accessor_name()
m.get_field("nope")
m.pk, m.pk.name, m.pk.primary_key, m.pk.attname
m.model_name, m.app_label, m.object_name, m.db_table
m.ordering, m.abstract, m.proxy, m.managed
m.related_objects
m.many_to_many, m.local_fields == list(m.fields)
[type(f).__name__ for f in m.fields]
[f.get_internal_type() for f in m.fields]
[(f.name, f.column, f.verbose_name) for f in m.fields]
[f.name for f in m.fields if f.has_default()]
[f.name for f in m.fields if not f.null and not f.blank]
m.get_field("owner").model, str(m.get_field("owner")), m.get_field("owner")
repr(m.get_field("balance")), m.get_field("balance").default
m.default_manager.name, len(m.managers)
a = Account(owner="A", balance=3)
{f.name: getattr(a, f.attname) for f in m.fields}
m.get_field("balance").value_from_object(a)
m.apps.get_model("playground", "Audit")
Account._meta.concrete_model is Account, Audit._meta.verbose_name_plural
m.get_field("owner") == m.get_field("owner"), m.get_field("owner") < m.get_field("balance")
m.get_parent_list(), m.parents
m.unique_together, m.indexes, m.constraints

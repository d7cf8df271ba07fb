ann = Owner.objects.create(name="Ann")
bob = Owner.objects.create(name="Bob")
p = Pet.objects.create(name="Rex", owner=ann)
reset_queries()
rex = Pet.objects.get(pk=1)
len(connection.queries)
rex.owner
len(connection.queries)
rex.owner
rex.owner.name
len(connection.queries)
rex.owner_id = 2
rex.owner
len(connection.queries)
rex.owner_id = 2
rex.owner
len(connection.queries)
rex.refresh_from_db()
len(connection.queries)
rex.owner
len(connection.queries)
rex.owner is rex.owner
Pet._meta.get_field("owner").is_cached(rex)
rex.refresh_from_db(fields=["name"])
Pet._meta.get_field("owner").is_cached(rex)
rex.refresh_from_db(fields=["owner"])
Pet._meta.get_field("owner").is_cached(rex)
ann.name = "Anna"
p.owner.name
Pet.objects.get(pk=1).owner.name
p.owner.save()
Pet.objects.get(pk=1).owner.name
reset_queries()
for x in ann.pet_set.all():
    x.owner.name
len(connection.queries)
ann.pet_set.all()[0].owner is ann
ann.pet_set.get().owner is ann
ann.pet_set.first().owner is ann
ann.pet_set.filter(name="Rex")[0].owner is ann
Pet.objects.get(owner=ann).owner is ann

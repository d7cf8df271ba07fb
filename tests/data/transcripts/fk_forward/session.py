ann = Owner.objects.create(name="Ann")
bob = Owner.objects.create(name="Bob")
rex = Pet.objects.create(name="Rex", owner=ann)
rex.owner
rex.owner is ann
rex.owner_id
rex.owner.name
rex.owner = bob
rex.owner_id
rex.owner
Pet.objects.get(pk=1).owner
rex.save()
Pet.objects.get(pk=1).owner
rex.owner_id = 1
rex.owner
rex.save()
rex.owner_id = 99
rex.owner
rex.owner_id = None
rex.owner
rex.save()
rex.owner = None
rex.owner
rex.owner_id is None
rex.vet
rex.vet_id
rex.vet = Vet(name="V")
rex.vet_id is None
rex.owner = ann
rex.save()
rex.vet.save()
rex.save()
rex.vet_id
rex.vet = None
rex.save()
Pet.objects.get(pk=1).vet is None
rex.vet = ann
rex.vet = 1
rex.vet = "V"
del rex.owner
hasattr(rex, "owner"), hasattr(Pet(), "owner"), hasattr(Pet(), "vet")

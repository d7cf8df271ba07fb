ann = Owner(name="Ann")
rex = Pet(name="Rex", owner=ann)
rex.owner
rex.owner_id
rex.save()
ann.save()
rex.owner_id
rex.save()
rex.owner_id
Pet.objects.create(name="x")
Pet.objects.create(name="x", owner=Owner(name="n"))
Pet.objects.create(name="x", owner=None)
Pet.objects.create(name="x", owner_id=99)
Pet.objects.count()
Pet.objects.create(name="x", owner=ann, owner_id=1)
Pet.objects.create(name="x", owner_id=ann)
Pet.objects.create(name="x", owner_id="1").owner
Pet.objects.filter(owner=ann).count()
Pet.objects.create(name="x", owner=5)
Pet.objects.create(name="x", ownr=ann)
with transaction.atomic():
    Pet.objects.create(name="late", owner_id=7, pk=70)
    Owner.objects.create(name="Seven", pk=7)
Pet.objects.get(pk=70).owner
with transaction.atomic():
    Pet.objects.create(name="never", owner_id=8)
Pet.objects.filter(name="never")
Owner.objects.filter(pk=7).delete()
ann.delete()
rex.owner
rex.owner_id
rex.refresh_from_db()

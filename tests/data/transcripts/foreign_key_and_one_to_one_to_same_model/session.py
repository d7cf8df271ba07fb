a, b = [House.objects.create(address=x) for x in ("A st", "B st")]
k = Room.objects.create(name="kitchen", house=a, main_of=a)
l = Room.objects.create(name="lounge", house=a)
a.main_room, b.main_room
House.objects.filter(main_room__name="kitchen")
House.objects.filter(main_room=None)
House.objects.filter(room__main_of__isnull=False)
House.objects.filter(room=l, main_room=k)
Room.objects.filter(house=F("main_of"))
Room.objects.exclude(house=F("main_of"))
Room.objects.filter(main_of__room__name="lounge")
House.objects.select_related("main_room__house").order_by("pk")[0].main_room.house
b.main_room = l
l.save()
House.objects.get(pk=2).main_room
Room.objects.values_list("name", "house__address", "main_of__address").order_by("pk")
House.objects.get(pk=2).delete()
Room.objects.all()
a.rooms.count()
a.main_room.delete()
House.objects.get(pk=1).main_room

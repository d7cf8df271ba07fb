a = Song.objects.create(name="Aria")
b = Clip.objects.create(name="Bang")
Song.objects.all(), Clip.objects.all()
a.shout(), b.shout(), Clip.objects.get(pk=a.pk).shout()
Clip.objects.get(pk=1) == a
a == Clip.objects.get(pk=1), hash(a) == hash(Clip.objects.get(pk=1))
Clip.objects.get(pk=9)
Clip.objects.count(), Song.objects.count()
issubclass(Clip.DoesNotExist, Song.DoesNotExist)
Clip._meta.proxy, Clip._meta.concrete_model, Clip._meta.db_table
Clip.objects.filter(name__startswith="B").update(length=9)
Song.objects.values_list("name", "length")
t = Tag.objects.create(word="t")
b.tags.add(t)
t.song_items.all()
t.clip_items
Song.objects.filter(tags=t), Clip.objects.filter(tags=t)
b.boss = t
b.save()
t.playground_song_set.all()
b.delete()
Clip.objects.all().delete()
Clip.objects.model, Clip.objects.create(name="C", length=1)
Clip(name="x") == Song(name="x")
str(Clip.objects.filter(name="C").query) == str(Song.objects.filter(name="C").query)
Song.objects.select_related("boss").get().boss
type(Clip.objects.first()).__name__, type(Song.objects.first()).__name__

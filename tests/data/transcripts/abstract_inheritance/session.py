from playground.models import Named
t, u = Tag.objects.create(word="t"), Tag.objects.create(word="u")
a = Song.objects.create(name="Aria", boss=t)
b = Song.objects.create(name="Blues", year=1990)
f = Film.objects.create()
g = Film.objects.create(name="Gold", boss=t)
a.tags.add(t, u)
f.tags.add(u)
Song.objects.all(), Film.objects.all()
a.shout()
t.song_items.all(), u.film_items.all()
t.playground_song_set.all(), t.playground_film_set.all()
Tag.objects.filter(song__name="Aria"), Tag.objects.filter(film__name="Gold")
Tag.objects.filter(song_items__name="Aria").order_by("pk")
Tag.objects.filter(playground_song_set__name="Aria")
Song.objects.filter(tags=u), Film.objects.filter(tags=u)
Song._meta.ordering, Film._meta.ordering
[x.name for x in Song._meta.fields]
[x.name for x in Film._meta.fields]
Song._meta.abstract, Named._meta.abstract
Named.objects
Named()
Named.objects.all()
issubclass(Song, Named)
Song.objects.filter(pk=a.pk) == Film.objects.filter(pk=a.pk)
Song(pk=1) == Film(pk=1)
Film._meta.get_field("name").max_length
t.delete()
Song.objects.all()
Song._meta.db_table, Song.tags.through._meta.db_table
Song.mro()[1].__name__

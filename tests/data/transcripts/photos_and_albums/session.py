p, q, r = [Photo.objects.create(file=f"{c}.jpg") for c in "pqr"]
a, b = [Album.objects.create(title=t) for t in ("Alps", "Beach")]
a.photos.set([p, q]); b.photos.set([q, r])
a.cover
a.cover = p
p.save()
a.cover, p.cover_of, Album.objects.get(pk=1).cover
b.cover = p
p.save()
Album.objects.filter(cover=None), Album.objects.filter(cover__file="p.jpg")
hasattr(Album.objects.get(pk=1), "cover"), hasattr(Album.objects.get(pk=2), "cover")
Photo.objects.filter(albums__cover__isnull=False)
Photo.objects.filter(albums=a).filter(albums=b)
Photo.objects.filter(albums__in=[a, b]).distinct().count()
Photo.objects.annotate(n=Count("albums")).filter(n__gt=1)
Album.objects.exclude(photos=p)
[(x.title, [y.file for y in x.photos.all()]) for x in Album.objects.prefetch_related("photos")]
Album.objects.values_list("title", "photos__file").order_by("title", "photos__file")
q.albums.remove(a)
q.albums.values_list("title", flat=True)
b.photos.filter(file__gt="q").update(file="z.jpg")
Photo.objects.all()
b.delete()
p.refresh_from_db()
p.cover_of
Photo.objects.filter(albums=None)
Album.photos.through.objects.count()
Photo.objects.all().delete()
Album.objects.count(), a.photos.count()

Article.objects.all()

Article.objects.all()
1 + 1

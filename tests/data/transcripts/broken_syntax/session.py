Writer.objects.all()

from django.db import models


class Station(models.Model):
    code = models.CharField(max_length=5, unique=True)
    next = models.ForeignKey("self", null=True, on_delete=models.CASCADE)

    def __str__(self):
        return self.code


class Line(models.Model):
    name = models.CharField(max_length=20, primary_key=True)
    start = models.ForeignKey(Station, to_field="code", on_delete=models.PROTECT, related_name="starts")
    main_stop = models.ForeignKey("Stop", null=True, on_delete=models.SET_NULL, related_name="+")

    def __str__(self):
        return self.name


class Stop(models.Model):
    line = models.ForeignKey(Line, on_delete=models.CASCADE)
    station = models.ForeignKey(Station, on_delete=models.CASCADE, db_column="st")

    def __str__(self):
        return f"{self.line_id}:{self.station}"

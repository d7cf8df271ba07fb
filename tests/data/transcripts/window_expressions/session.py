from playground.models import fill
from django.db.models.functions import RowNumber, Rank, Lag
fill()
qs = Reading.objects.order_by("pk")
qs.annotate(n=Window(RowNumber(), order_by="pk")).values_list("pk", "n")
qs.annotate(n=Window(Rank(), order_by=F("value").desc())).values_list("pk", "n")
qs.annotate(t=Window(Sum("value"), partition_by="sensor")).values_list("sensor__label", "t")
qs.annotate(t=Window(Sum("value"), partition_by=[F("sensor")], order_by="pk")).values_list("t", flat=True)
qs.annotate(p=Window(Lag("value"), order_by="pk")).values_list("p", flat=True)
qs.annotate(n=Window(RowNumber(), partition_by="sensor", order_by="-value")).filter(n=1).values_list("sensor__label", "value")
Window(Upper("x"))

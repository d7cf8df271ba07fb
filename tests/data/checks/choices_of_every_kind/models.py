from django.db import models


class Plant(models.Model):
    number = models.IntegerField(choices=5)
    pairs = models.CharField(max_length=9, choices=["xy", "zz"])
    flat = models.CharField(max_length=9, choices=["red", "green"])
    triple = models.CharField(max_length=9, choices=[(1, 2, 3), (1, 2, 3)])
    nested = models.CharField(max_length=9, choices=[("Group", [("a", "A"), ("b", "B")]), ("c", "C")])
    nested_bad = models.CharField(max_length=9, choices=[("Group", [("a", ["A"])])])
    empty = models.CharField(max_length=9, choices=[])
    mapping = models.CharField(max_length=9, choices={"a": "A", "Group": {"b": "B"}})
    words = models.CharField(max_length=9, choices="words")
    sets = models.CharField(max_length=9, choices=[("a", ("b",)), 7])
    none_first = models.IntegerField(choices=[(None, "Nothing"), (1, "One")])
    long_key = models.CharField(max_length=3, choices={"Group": [("four", "Four"), ("sixsix", "Six")], "ab": "AB"})
    mixed = models.CharField(max_length=2, choices=[(1, "One"), ("two", "Two")])
    single = models.CharField(max_length=9, choices=["ab"])
    bool_ok = models.BooleanField(choices=[(True, "Yes"), (False, "No")])

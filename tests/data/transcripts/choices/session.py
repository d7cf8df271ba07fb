i = Item.objects.create(code="a", level="M", size=2, color="b")
i.get_level_display(), i.get_size_display(), i.get_color_display()
i.level = "X"
i.get_level_display()
i.size = None
i.get_size_display()
i.level = Level.HIGH
i.get_level_display()
from playground.models import Level, Size
i.level = Level.HIGH
i.level
i.get_level_display()
i.save()
Item.objects.get(level=Level.HIGH)
Item.objects.get().level
Level.HIGH, Size.LARGE
Level.HIGH.value, Level.HIGH.label, Level.HIGH.name
Level.choices, Level.labels, Level.values, Level.names
Size.choices
Level.HIGH == "H", Size.LARGE == 2
str(Level.MID), str(Size.SMALL)
f"{Level.LOW}"
Level("L"), Size(1)
Level("Z")
Level["LOW"]
"H" in Level, "Z" in Level.values
[x for x in Size]
len(Level)
Item().level, Item().get_level_display()
Item._meta.get_field("color").choices
Item._meta.get_field("color").flatchoices
Item.objects.filter(size=Size.LARGE), Item.objects.filter(size__in=[Size.SMALL])
isinstance(Level.LOW, str)

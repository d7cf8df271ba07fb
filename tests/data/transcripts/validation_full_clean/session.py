Item().full_clean()
Item(code="toolong").full_clean()
Item(code="a", level="Z").full_clean()
Item(code="a", size=7).full_clean()
Item(code="a", amount=-1).full_clean()
Item(code="a", amount="x").full_clean()
Item(code="a", mail="nope", slug="a b").full_clean()
Item(code="a", price="12345").full_clean()
Item(code="a", price="1.23").full_clean()
Item(code="bad").full_clean()
Item(code="a", amount=101).full_clean()
Item(code=None).full_clean()
x = Item.objects.create(code="a")
Item(code="a").full_clean()
x.full_clean()
Item(code="b").full_clean()
Item(code="", level="").full_clean(exclude=["code"])
Item(code="a").clean_fields()
Item(code="a").validate_unique()
Item(code="a").full_clean(validate_unique=False)
try:
    Item(code="", amount=-2).full_clean()
except ValidationError as e:
    print(sorted(e.message_dict.items()))
    print(e.messages)
try:
    Item(code="bad").clean()
except ValidationError as e:
    print(e.message, e.messages, e)
Item.objects.create(code="toolongcode").code
Item.objects.get(code="toolongcode")
Item(code="c", mail="a@b.ch", slug="ok-1_x", price="999.9", size=1, color="b").full_clean()
Item(code="c", color="x").full_clean()
ValidationError("one")
str(ValidationError(["one", "two"]))
ValidationError({"a": ["one"]}).message_dict
ValidationError("hi %(n)s", params={"n": 3}).messages
raise ValidationError("boom", code="c")

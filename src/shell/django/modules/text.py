def slugify(value, allow_unicode=False):
    kept = []
    for char in str(value).lower():
        plain = allow_unicode or char.isascii()
        if plain and (char.isalnum() or char in "_- \t\n"):
            kept.append("-" if char in " \t\n" else char)
    slug = "".join(kept)
    while "--" in slug:
        slug = slug.replace("--", "-")
    return slug.strip("-_")


def capfirst(x):
    text = str(x)
    return text[:1].upper() + text[1:]


class Truncator:
    def __init__(self, text):
        self.text = str(text)

    def chars(self, num, truncate="…"):
        if len(self.text) <= num:
            return self.text
        return self.text[: max(num - len(truncate), 0)] + truncate

    def words(self, num, truncate="…"):
        parts = self.text.split()
        if len(parts) <= num:
            return " ".join(parts)
        return " ".join(parts[:num]) + " " + truncate

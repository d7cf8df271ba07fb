from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.AddConstraint(
            model_name='book',
            constraint=models.UniqueConstraint(condition=models.Q(('title', 'x'), models.Q(('title', 'y'), _negated=True), _connector='OR'), fields=('author',), name='one'),
        ),
    ]

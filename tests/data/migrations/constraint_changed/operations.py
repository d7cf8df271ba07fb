from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.RemoveConstraint(
            model_name='book',
            name='one_title',
        ),
        migrations.AddConstraint(
            model_name='book',
            constraint=models.UniqueConstraint(fields=('title', 'author'), name='one_title'),
        ),
    ]

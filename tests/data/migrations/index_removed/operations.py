from django.db import migrations


class Migration(migrations.Migration):

    operations = [
        migrations.RemoveIndex(
            model_name='book',
            name='by_title',
        ),
    ]

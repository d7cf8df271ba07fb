from django.db import migrations


class Migration(migrations.Migration):

    operations = [
        migrations.AlterUniqueTogether(
            name='book',
            unique_together=set(),
        ),
        migrations.RemoveField(
            model_name='book',
            name='author',
        ),
    ]

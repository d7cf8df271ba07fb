from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.RemoveField(
            model_name='book',
            name='author',
        ),
        migrations.AddField(
            model_name='book',
            name='author',
            field=models.ManyToManyField(to='playground.author'),
        ),
    ]

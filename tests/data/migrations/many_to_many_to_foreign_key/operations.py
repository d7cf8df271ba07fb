import django.db.models.deletion
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
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, to='playground.author'),
        ),
    ]

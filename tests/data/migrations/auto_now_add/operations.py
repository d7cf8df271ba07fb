import datetime
from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.AddField(
            model_name='book',
            name='made',
            field=models.DateTimeField(auto_now_add=True, default=datetime.datetime(2026, 1, 2, 3, 4, 5)),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='book',
            name='seen',
            field=models.DateTimeField(auto_now=True),
        ),
    ]

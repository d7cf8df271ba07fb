from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.AddField(
            model_name='restaurant',
            name='stars',
            field=models.IntegerField(default=1),
        ),
    ]

from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.AddField(
            model_name='book',
            name='isbn',
            field=models.CharField(default="it's", max_length=13),
            preserve_default=False,
        ),
    ]

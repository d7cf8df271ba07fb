from django.db import migrations


class Migration(migrations.Migration):

    operations = [
        migrations.AlterModelOptions(
            name='book',
            options={},
        ),
    ]

from django.db import migrations


class Migration(migrations.Migration):

    operations = [
        migrations.AlterModelTable(
            name='book',
            table='tomes',
        ),
    ]

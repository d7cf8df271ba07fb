from django.db import migrations


class Migration(migrations.Migration):

    operations = [
        migrations.AlterModelOptions(
            name='book',
            options={'get_latest_by': 'id', 'ordering': ['title'], 'verbose_name': 'tome'},
        ),
    ]

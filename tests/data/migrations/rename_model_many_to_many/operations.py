from django.db import migrations


class Migration(migrations.Migration):

    operations = [
        migrations.RenameModel(
            old_name='Tag',
            new_name='Label',
        ),
    ]

from django.db import migrations


class Migration(migrations.Migration):

    operations = [
        migrations.RenameModel(
            old_name='Author',
            new_name='Writer',
        ),
    ]

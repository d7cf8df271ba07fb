from django.db import migrations


class Migration(migrations.Migration):

    operations = [
        migrations.RenameField(
            model_name='book',
            old_name='tags',
            new_name='labels',
        ),
    ]

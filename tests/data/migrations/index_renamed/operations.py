from django.db import migrations


class Migration(migrations.Migration):

    operations = [
        migrations.RenameIndex(
            model_name='book',
            new_name='title_idx',
            old_name='by_title',
        ),
    ]

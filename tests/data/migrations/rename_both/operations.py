from django.db import migrations


class Migration(migrations.Migration):

    operations = [
        migrations.RenameModel(
            old_name='Author',
            new_name='Writer',
        ),
        migrations.RenameField(
            model_name='book',
            old_name='author',
            new_name='writer',
        ),
    ]

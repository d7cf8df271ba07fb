from django.db import migrations


class Migration(migrations.Migration):

    operations = [
        migrations.RenameField(
            model_name='author',
            old_name='name',
            new_name='full_name',
        ),
    ]

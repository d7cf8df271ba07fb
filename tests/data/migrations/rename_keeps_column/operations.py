from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.AlterField(
            model_name='book',
            name='title',
            field=models.CharField(db_column='title', max_length=200),
        ),
        migrations.RenameField(
            model_name='book',
            old_name='title',
            new_name='heading',
        ),
    ]

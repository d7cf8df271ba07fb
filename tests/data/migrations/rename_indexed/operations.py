from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.RemoveIndex(
            model_name='book',
            name='by_pages',
        ),
        migrations.RenameField(
            model_name='book',
            old_name='pages',
            new_name='size',
        ),
        migrations.AlterUniqueTogether(
            name='book',
            unique_together={('title', 'size')},
        ),
        migrations.AddIndex(
            model_name='book',
            index=models.Index(fields=['size'], name='by_pages'),
        ),
    ]

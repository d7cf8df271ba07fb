from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.AddIndex(
            model_name='book',
            index=models.Index(fields=['title', '-author'], name='playground__title_d4e07b_idx'),
        ),
    ]

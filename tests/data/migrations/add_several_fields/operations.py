from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.AddField(
            model_name='book',
            name='alias',
            field=models.SlugField(null=True),
        ),
        migrations.AddField(
            model_name='book',
            name='bound',
            field=models.BooleanField(default=True),
        ),
        migrations.AddField(
            model_name='book',
            name='zip',
            field=models.CharField(max_length=5, null=True),
        ),
    ]

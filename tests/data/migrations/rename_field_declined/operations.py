from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.RemoveField(
            model_name='author',
            name='name',
        ),
        migrations.AddField(
            model_name='author',
            name='full_name',
            field=models.CharField(default='x', max_length=100),
            preserve_default=False,
        ),
    ]

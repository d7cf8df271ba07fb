from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.AlterField(
            model_name='book',
            name='kind',
            field=models.CharField(choices=[('a', 'A'), ('b', 'B')], default='a', max_length=1),
        ),
    ]

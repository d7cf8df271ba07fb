from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.AlterField(
            model_name='book',
            name='title',
            field=models.CharField(db_column='heading', max_length=200),
        ),
    ]

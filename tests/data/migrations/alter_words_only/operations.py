from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.AlterField(
            model_name='book',
            name='title',
            field=models.CharField(blank=True, help_text='What it is called', max_length=200, verbose_name='the title'),
        ),
    ]

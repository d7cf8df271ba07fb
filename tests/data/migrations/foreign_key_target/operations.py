import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.AlterField(
            model_name='book',
            name='link',
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='playground.tag'),
        ),
    ]

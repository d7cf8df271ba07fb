import datetime
from decimal import Decimal
from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.AddField(
            model_name='book',
            name='day',
            field=models.DateField(default=datetime.date(2026, 1, 2)),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='book',
            name='price',
            field=models.DecimalField(decimal_places=2, default=Decimal('9.50'), max_digits=6),
            preserve_default=False,
        ),
    ]

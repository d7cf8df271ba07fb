from django.db import migrations


class Migration(migrations.Migration):

    operations = [
        migrations.RemoveConstraint(
            model_name='book',
            name='one_title',
        ),
    ]

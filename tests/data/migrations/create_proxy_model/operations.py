from django.db import migrations


class Migration(migrations.Migration):

    operations = [
        migrations.CreateModel(
            name='Poet',
            fields=[
            ],
            options={
                'proxy': True,
                'indexes': [],
                'constraints': [],
            },
            bases=('playground.author',),
        ),
    ]

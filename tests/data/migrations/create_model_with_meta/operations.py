import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    operations = [
        migrations.CreateModel(
            name='Book',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200)),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to='playground.author')),
            ],
            options={
                'verbose_name_plural': 'tomes',
                'ordering': ['title', '-id'],
                'indexes': [models.Index(fields=['-title'], name='book_title_idx')],
                'unique_together': {('title', 'author')},
            },
        ),
    ]

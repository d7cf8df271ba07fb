from django.db import models


class ContentTypeManager(models.Manager):
    def get_for_model(self, model, for_concrete_model=True):
        options = model._meta
        if for_concrete_model:
            options = options.concrete_model._meta
        label, name = options.app_label, options.model_name
        return self.get_or_create(app_label=label, model=name)[0]

    def get_by_natural_key(self, app_label, model):
        return self.get(app_label=app_label, model=model)

    def get_for_id(self, id):
        return self.get(pk=id)


class ContentType(models.Model):
    app_label = models.CharField(max_length=100)
    model = models.CharField("python model class name", max_length=100)

    objects = ContentTypeManager()

    class Meta:
        verbose_name = "content type"
        verbose_name_plural = "content types"
        db_table = "django_content_type"
        unique_together = [["app_label", "model"]]

    def __str__(self):
        return self.app_labeled_name

    @property
    def name(self):
        return self.model

    @property
    def app_labeled_name(self):
        return "%s | %s" % (self.app_label.capitalize(), self.model)

    def natural_key(self):
        return (self.app_label, self.model)

from django.db import models


class ContentTypeManager(models.Manager):
    use_in_migrations = True
    _cache = {}

    def clear_cache(self):
        self._cache.clear()

    def get_by_natural_key(self, app_label, model):
        key = (app_label, model)
        if key not in self._cache:
            self._cache[key] = self.get(app_label=app_label, model=model)
        return self._cache[key]

    def get_for_model(self, model, for_concrete_model=True):
        options = model._meta
        if for_concrete_model:
            options = options.concrete_model._meta
        key = (options.app_label, options.model_name)
        if key not in self._cache:
            found, _ = self.get_or_create(app_label=key[0], model=key[1])
            self._cache[key] = found
        return self._cache[key]

    def get_for_models(self, *models, for_concrete_models=True):
        return {model: self.get_for_model(model, for_concrete_models) for model in models}

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
        model = self.model_class()
        return self.model if model is None else str(model._meta.verbose_name)

    @property
    def app_labeled_name(self):
        from django.apps import apps

        model = self.model_class()
        if model is None:
            return self.model
        config = apps.get_app_config(model._meta.app_label)
        return "%s | %s" % (config.verbose_name, model._meta.verbose_name)

    def model_class(self):
        from django.apps import apps

        try:
            return apps.get_model(self.app_label, self.model)
        except LookupError:
            return None

    def get_object_for_this_type(self, using=None, **kwargs):
        return self.model_class()._base_manager.get(**kwargs)

    def get_all_objects_for_this_type(self, **kwargs):
        return self.model_class()._base_manager.filter(**kwargs)

    def natural_key(self):
        return (self.app_label, self.model)

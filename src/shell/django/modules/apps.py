class AppConfig:
    def __init__(self, label):
        self.label = label
        self.name = label if label == "playground" else "django.contrib." + label
        self.verbose_name = {
            "auth": "Authentication and Authorization",
            "contenttypes": "Content Types",
        }.get(label, label.title())

    def __repr__(self):
        return "<%s: %s>" % (type(self).__name__, self.label)

    def get_models(self, include_auto_created=False, include_swapped=False):
        for model in apps.get_models(include_auto_created):
            if model._meta.app_label == self.label:
                yield model

    def get_model(self, model_name, require_ready=True):
        for model in self.get_models(include_auto_created=True):
            if model._meta.model_name == model_name.lower():
                return model
        raise LookupError(
            "App '%s' doesn't have a '%s' model." % (self.label, model_name)
        )


class Apps:
    labels = ("contenttypes", "auth", "playground")

    def get_app_config(self, app_label):
        if app_label not in self.labels:
            raise LookupError("No installed app with label '%s'." % app_label)
        return AppConfig(app_label)

    def get_app_configs(self):
        return [AppConfig(label) for label in self.labels]

    def get_models(self, include_auto_created=False, include_swapped=False):
        found = _models()
        return [
            model
            for label in self.labels
            for model in found
            if model._meta.app_label == label
            and (include_auto_created or not model._meta.auto_created)
        ]

    def get_model(self, app_label, model_name=None, require_ready=True):
        if model_name is None:
            app_label, model_name = app_label.split(".")
        return self.get_app_config(app_label).get_model(model_name)

    def is_installed(self, app_name):
        return any(config.name == app_name for config in self.get_app_configs())


apps = Apps()

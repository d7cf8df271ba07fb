class _Settings:
    AUTH_USER_MODEL = "auth.User"
    DEBUG = True
    DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
    LANGUAGE_CODE = "en-us"
    TIME_ZONE = "UTC"
    USE_I18N = True
    USE_TZ = False
    INSTALLED_APPS = [
        "django.contrib.contenttypes",
        "django.contrib.auth",
        "playground",
    ]


settings = _Settings()

"""Settings, all from the environment. What is unsafe refuses to serve with a sentence."""

from pathlib import Path

from compact.celery import app as queue  # noqa: F401 - so that every `shared_task` finds it
from compact.environment import Environment
from compact.patience import CONNECT
from compact.refusals import sqlite_options, when_asked

BASE_DIR = Path(__file__).resolve().parent.parent
env = Environment()

# ── Where the instance keeps its things ──────────────────────────────────────────────────────
PUBLISHED = BASE_DIR / "static"
DATA_DIR = env.folder("DATA_DIR", BASE_DIR / "var", apart_from=[PUBLISHED], make=True)
STATIC_ROOT = DATA_DIR / "static"
MEDIA_ROOT = env.folder("MEDIA_ROOT", DATA_DIR / "media", apart_from=[PUBLISHED, STATIC_ROOT])
SEAL_DIR = env.folder("SEAL_DIR", DATA_DIR / "seal", apart_from=[PUBLISHED, STATIC_ROOT])
SEAL_PASSPHRASE = env("SEAL_PASSPHRASE", default="") or when_asked(DATA_DIR / "seal-passphrase")

# ── Who we are on the network ────────────────────────────────────────────────────────────────
DEBUG = env.truth("DEBUG", default=False)
SECRET_KEY = env("SECRET_KEY", default="") or when_asked(DATA_DIR / "secret-key")
PORT = env.whole("PORT", default=8000, most=65_535)
SITE_URL = env.site("SITE_URL", default=f"http://127.0.0.1:{PORT}")
ALLOWED_HOSTS = env.hosts("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]"])
TRUSTED_PROXIES = env.networks("TRUSTED_PROXIES")
_HTTPS = SITE_URL.startswith("https://")
CSRF_TRUSTED_ORIGINS = [SITE_URL]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.admin",
    "django.forms",
    "crispy_forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "compact.dates",
    "compact.ui",
    "compact.accounts",
    "compact.areas",
    "compact.audit",
    "compact.work",
    "compact.agreements",
    "compact.documents",
    "compact.notices",
    "compact.deadlines",
    "partnerships",
    "governance",
    "compact.demo",
]

MIDDLEWARE = [
    "compact.ui.proxies.TrustedProxies",
    "django.middleware.security.SecurityMiddleware",
    "compact.ui.security.ContentSecurityPolicy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "compact.documents.upload_limit.TooLarge",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "compact.documents.answers.DocumentFaults",
    "compact.areas.access.DeclaredAccess",
    "compact.areas.second_factor.SecondFactorDemanded",
    "compact.audit.references.Confirmations",
]

ROOT_URLCONF = "compact.urls"
# No WSGI_APPLICATION: compact.wsgi refuses DEBUG, and `runserver` is where DEBUG belongs.
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "compact.areas.context.frame",
                "compact.audit.context.anchor",
            ],
            "builtins": ["compact.ui.templatetags.compact"],
        },
    }
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"
CRISPY_ALLOWED_TEMPLATE_PACKS = ["compact_forms"]
CRISPY_TEMPLATE_PACK = "compact_forms"

# ── Memory: the database is the only one ─────────────────────────────────────────────────────
_FILE = f"sqlite:///{DATA_DIR / 'compact.sqlite3'}"
DATABASES = {"default": env.database("DATABASE_URL", default=_FILE)}
DATABASES["default"]["CONN_MAX_AGE"] = 600
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"].setdefault("OPTIONS", {}).update(sqlite_options())
else:
    DATABASES["default"].setdefault("OPTIONS", {}).setdefault("connect_timeout", CONNECT)

REDIS_URL = env.queue("REDIS_URL")
CACHES = {
    # Failed sign-ins are counted here, by all workers together and across a restart.
    "default": {
        "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
        "LOCATION": DATA_DIR / "counted",
        "OPTIONS": {"MAX_ENTRIES": 10_000},
    },
    # Pieces of pages, each process its own: see `{% unchanged %}`.
    "pages": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
}
BROKER_DIR = DATA_DIR / "broker"

# ── Words, time, place ───────────────────────────────────────────────────────────────────────
LANGUAGE_CODE = "en-gb"
USE_I18N = False
USE_TZ = True
TIME_ZONE = "Europe/London"

# ── Files ────────────────────────────────────────────────────────────────────────────────────
STATIC_URL = "static/"
STATICFILES_DIRS = [PUBLISHED]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "compact.ui.static_names.RememberedNames"
    },
}
WHITENOISE_USE_FINDERS = DEBUG
UPLOAD_LIMIT = env.whole("UPLOAD_LIMIT", default=25 * 1024 * 1024)
FILE_UPLOAD_HANDLERS = [
    "compact.documents.upload_limit.LimitedUploads",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "compact.documents.upload_limit.UploadsWhileThereIsRoom",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024

# ── Who signs in ─────────────────────────────────────────────────────────────────────────────
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # accounts are made by officers, addresses are theirs to know
ACCOUNT_ADAPTER = "compact.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_RATE_LIMITS = {"login_failed": "10/m/ip,5/5m/key"}
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_FORMS = {
    "login": "compact.ui.sign_in.LoginForm",
    "request_login_code": "compact.ui.sign_in.RequestLoginCodeForm",
    "confirm_login_code": "compact.ui.sign_in.ConfirmLoginCodeForm",
    "reauthenticate": "compact.ui.sign_in.ReauthenticateForm",
    "change_password": "compact.ui.sign_in.ChangePasswordForm",
    "set_password": "compact.ui.sign_in.SetPasswordForm",
    "reset_password": "compact.ui.sign_in.ResetPasswordForm",
    "reset_password_from_key": "compact.ui.sign_in.ResetPasswordKeyForm",
}
MFA_FORMS = {
    "authenticate": "compact.ui.sign_in.AuthenticateForm",
    "reauthenticate": "compact.ui.sign_in.ReauthenticateByCodeForm",
    "activate_totp": "compact.ui.sign_in.ActivateTOTPForm",
    "add_webauthn": "compact.ui.sign_in.AddWebAuthnForm",
    "edit_webauthn": "compact.ui.sign_in.EditWebAuthnForm",
}
# Officers made the accounts: nobody signs up with another's address.
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = env("SITE_NAME", default="Compact partnership")
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _HTTPS
SECOND_FACTOR_REQUIRED = env.truth("SECOND_FACTOR_REQUIRED", default=_HTTPS)
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"

# ── Transport ────────────────────────────────────────────────────────────────────────────────
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _HTTPS
SECURE_SSL_REDIRECT = _HTTPS
SECURE_HSTS_SECONDS = 31536000 if _HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = _HTTPS
SECURE_REDIRECT_EXEMPT = [r"^health/"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXIES else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "compact.ui.errors.csrf_failure"

# ── Mail ─────────────────────────────────────────────────────────────────────────────────────
EMAIL_URL = env.mail("EMAIL_URL", default=f"filemail://{DATA_DIR / 'mail'}")
EMAIL_BACKEND = "compact.accounts.mail.SignInMail"
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env("EMAIL_FROM", default="Compact partnership <compact@localhost>")
BOUNCE_DOMAIN = env("BOUNCE_DOMAIN", default="")
# A restored backup sends nothing: see compact.notices.epoch.
OUTBOX_EPOCH = env("OUTBOX_EPOCH", default="")

CELERY_TASK_ALWAYS_EAGER = False

# ── Logs: JSON in production, no bodies, no addresses ────────────────────────────────────────
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {
            "()": "pythonjsonlogger.json.JsonFormatter",
            "fmt": "%(asctime)s %(levelname)s %(name)s %(message)s",
        },
        "plain": {"format": "%(levelname)s %(name)s %(message)s"},
    },
    "filters": {"refusals": {"()": "compact.ui.refused.InOneLine"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "json" if _HTTPS else "plain",
            "filters": ["refusals"],
        }
    },
    "root": {"handlers": ["console"], "level": env.one_of("LOG_LEVEL", LEVELS, default="WARNING")},
}

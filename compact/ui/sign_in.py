"""allauth's forms in our look: our labels, our wording of what is wrong, no placeholders."""

from typing import Any

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from django import forms

from compact.ui.forms import Look


class Ours(Look):
    """`labels` and `hints` replace allauth's by field name."""

    labels: dict[str, str] = {}
    hints: dict[str, str] = {}

    def _prepare(self, name: str, field: forms.Field) -> None:
        field.label = self.labels.get(name, field.label)
        field.help_text = self.hints.get(name, field.help_text)
        field.widget.attrs.pop("placeholder", None)
        super()._prepare(name, field)


PASSWORDS = {
    "oldpassword": "Password you have now",
    "password1": "New password",
    "password2": "New password again",
}
CODE_HINT = "The 6 figures that your app shows now, or one of your recovery codes"


class LoginForm(Ours, account.LoginForm):
    button = "Sign in"
    labels = {"login": "Email address", "password": "Password"}
    hints = {"password": ""}


class RequestLoginCodeForm(Ours, account.RequestLoginCodeForm):
    button = "Email me a code"
    labels = {"email": "Email address"}


class ConfirmLoginCodeForm(Ours, account.ConfirmLoginCodeForm):
    button = "Continue"
    labels = {"code": "Code from the email"}

    def _prepare(self, name: str, field: forms.Field) -> None:
        super()._prepare(name, field)
        field.widget.attrs["class"] = "govuk-input--width-10"


class ReauthenticateForm(Ours, account.ReauthenticateForm):
    button = "Continue"
    labels = {"password": "Password"}
    hints = {"password": ""}


class ChangePasswordForm(Ours, account.ChangePasswordForm):
    button = "Change password"
    labels = PASSWORDS
    hints = {"oldpassword": ""}


class SetPasswordForm(Ours, account.SetPasswordForm):
    button = "Set password"
    labels = PASSWORDS


class ResetPasswordForm(Ours, account.ResetPasswordForm):
    button = "Email me a link"
    labels = {"email": "Email address"}


class ResetPasswordKeyForm(Ours, account.ResetPasswordKeyForm):
    button = "Change password"
    labels = PASSWORDS


class _AppCode(Ours):
    button = "Continue"
    labels = {"code": "Code"}
    hints = {"code": CODE_HINT}

    def __init__(self, *args: Any, **options: Any):
        super().__init__(*args, **options)
        self.fields["code"].widget.attrs |= {
            "class": "govuk-input--width-10",
            "spellcheck": "false",
        }


class AuthenticateForm(_AppCode, mfa.AuthenticateForm):
    pass


class ReauthenticateByCodeForm(_AppCode, mfa.ReauthenticateForm):
    pass


class ActivateTOTPForm(_AppCode, totp.ActivateTOTPForm):
    button = "Turn on the app"
    labels = {"code": "Code that the app shows"}
    hints = {"code": "6 figures"}


class AddWebAuthnForm(Ours, webauthn.AddWebAuthnForm):
    button = "Add it"
    labels = {
        "name": "Name for this key or device",
        "passwordless": "Let me sign in with this alone",
    }
    hints = {
        "name": "So that you can tell it apart later, for example “Work laptop”",
        "passwordless": "It then asks for your fingerprint, face or PIN, and you need no password.",
    }


class EditWebAuthnForm(Ours, webauthn.EditWebAuthnForm):
    button = "Save"
    labels = {"name": "Name for this key or device"}

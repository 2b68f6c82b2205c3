"""Accounts, for site administrators. They sign in as everybody does, with the second step."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin

from compact.accounts.models import User

admin.site.site_header = "Site administration"
admin.site.site_title = "Site administration"
admin.site.login = secure_admin_login(admin.site.login)


@admin.register(User)
class UserAdmin(admin.ModelAdmin):
    list_display = ["email", "name", "is_active", "is_staff", "last_login"]
    list_filter = ["is_active", "is_staff"]
    search_fields = ["email", "name"]
    fields = ["email", "name", "is_active", "is_staff", "is_superuser", "last_login", "date_joined"]
    readonly_fields = ["last_login", "date_joined"]

    def save_model(self, request, obj, form, change):
        """A new account has no password: a code goes to its address when somebody signs in."""
        obj.email = obj.email.strip().lower()
        if not change:
            obj.set_unusable_password()
        super().save_model(request, obj, form, change)

    def has_delete_permission(self, request, obj=None):
        return False

"""Areas, for site administrators: they make one and name its officers; the rest is the officers'
own."""

from django.contrib import admin

from compact.areas import actions
from compact.areas.models import Area, Role
from compact.dates import clock


class RoleInline(admin.TabularInline):
    """Roles are given here; officers end them on their own page."""

    model = Role
    extra = 0
    autocomplete_fields = ["user"]

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(Area)
class AreaAdmin(admin.ModelAdmin):
    list_display = ["name", "slug", "preset", "nation"]
    search_fields = ["name", "slug"]
    inlines = [RoleInline]
    fields = ["name", "slug", "preset", "nation", "year_kind"]

    def get_readonly_fields(self, request, obj=None):
        return ["slug", "preset"] if obj else []

    def save_model(self, request, obj, form, change):
        """A new area is made by the same action as from the command line, words and record
        included."""
        if change:
            facts = {name: form.cleaned_data[name] for name in form.changed_data}
            if facts:
                before = Area.objects.get(pk=obj.pk)
                actions.set_facts(
                    before, verb="area-changed", by=request.user, at=clock.now(), **facts
                )
            return
        made = actions.make_area(by=request.user, at=clock.now(), **form.cleaned_data)
        obj.pk, obj._state.adding = made.pk, False

    def save_formset(self, request, form, formset, change):
        for role in formset.save(commit=False):
            actions.give_role(
                form.instance,
                email=role.user.email,
                name=role.user.name,
                kind=role.kind,
                since=role.since,
                until=role.until,
                by=request.user,
                at=clock.now(),
            )

    def has_delete_permission(self, request, obj=None):
        return False

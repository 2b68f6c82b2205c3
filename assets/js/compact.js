// Everything here is a convenience: each page does its work without it.
import { Button } from "govuk-frontend/dist/govuk/components/button/button.mjs"
import { CharacterCount } from "govuk-frontend/dist/govuk/components/character-count/character-count.mjs"
import { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs"
import { NotificationBanner } from "govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs"
import { Radios } from "govuk-frontend/dist/govuk/components/radios/radios.mjs"
import { ServiceNavigation } from "govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs"
import { SkipLink } from "govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs"
import { createAll } from "govuk-frontend/dist/govuk/init.mjs"
import { guardUnsavedText } from "./unsaved.js"

// GOV.UK Frontend looks for its mark on the body; early.js could only reach the root element.
document.body.classList.add("js-enabled", "govuk-frontend-supported")
for (const component of [Button, CharacterCount, ErrorSummary, NotificationBanner, Radios, ServiceNavigation, SkipLink]) {
  createAll(component)
}
guardUnsavedText(document)

// Runs before the first paint, so that the menu of a phone does not open and snap shut.
if ("noModule" in HTMLScriptElement.prototype) {
  document.documentElement.classList.add("js-enabled", "govuk-frontend-supported")
}

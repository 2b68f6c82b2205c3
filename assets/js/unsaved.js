// Long text that was typed and not sent: ask before the page is left.
export function guardUnsavedText(root) {
  for (const form of root.querySelectorAll("form[method=post]")) {
    const texts = [...form.querySelectorAll("textarea")]
    if (texts.length === 0) continue
    const before = new Map(texts.map((text) => [text, text.value]))
    let sent = false
    form.addEventListener("submit", () => { sent = true })
    window.addEventListener("beforeunload", (leaving) => {
      if (!sent && texts.some((text) => text.value !== before.get(text))) leaving.preventDefault()
    })
    // Back in a page from the browser's memory: it may be left without sending again.
    window.addEventListener("pageshow", () => { sent = false })
  }
}

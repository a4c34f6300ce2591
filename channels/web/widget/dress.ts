/** Adds a style sheet to a shadow root once; as an element where sheets cannot be made (before 2023 on iPhones). */
export function dress(root: ShadowRoot, css: string): void {
  const worn = root as ShadowRoot & { worn?: Set<string> }
  worn.worn ??= new Set()
  if (worn.worn.has(css)) return
  worn.worn.add(css)
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  } catch {
    const style = document.createElement('style')
    // Filled before it is put in: a policy judges it then, by its text.
    style.textContent = css
    root.append(style)
  }
}

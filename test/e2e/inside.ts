/** The little of a page's world that tests look at from inside it: the tests are compiled without the DOM. */
export type Part = {
  readonly tagName: string
  readonly textContent: string | null
  readonly classList: { contains(name: string): boolean }
  getAttribute(name: string): string | null
  getBoundingClientRect(): { readonly left: number; readonly right: number; readonly width: number; readonly height: number }
  getRootNode(): Inner
}
type Inner = { readonly activeElement: Part | null; querySelectorAll(selector: string): Iterable<Part> }

/** `const { document } = globalThis as unknown as Inside` */
export type Inside = {
  readonly document: {
    readonly documentElement: { readonly clientWidth: number; readonly scrollWidth: number }
    querySelector(selector: string): { readonly shadowRoot: Inner | null } | null
  }
  readonly KeyboardEvent: new (type: string, how: object) => object
  readonly CSSStyleSheet: { readonly prototype: object }
  readonly Document: { readonly prototype: object }
  getComputedStyle(part: unknown): { readonly fontSize: string; readonly display: string }
}

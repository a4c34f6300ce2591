/** A word in a reply that stands for a sealed value. It is put in when the reply is shown or sent; the stored reply never holds it. */
export const sealedWord = (token: string): string => `⟦${token}⟧`

const word = /⟦([0-9a-f-]{36})⟧/g

/** The tokens of all sealed words in a text. */
export const sealedTokens = (text: string): readonly string[] => Array.from(text.matchAll(word), match => match[1] ?? '')

export const unsealed = (text: string, valueOf: (token: string) => string): string =>
  text.replace(word, (_, token: string) => valueOf(token))

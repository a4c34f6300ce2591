import type { Texts } from './texts.ts'

export const en: Texts = {
  token: 'This chat session cannot be used. Please reload the page and send again.',
  json: 'The message was damaged on its way. Please send it again.',
  shape: 'This message could not be read. Please reload the page and send again.',
  empty: 'The message is empty. Please type your question first.',
  long: 'The message is longer than 4,000 characters. Please split it into two or three shorter ones.',
  origin: 'This website may not open the chat yet. Whoever runs it has to register its address.',
  missing: 'There is nothing at this address.',
  over: 'No officer asks for a picture just now, so it was neither taken nor kept.',
  kind: 'This picture cannot be read. Please take it again, or choose a JPG or PNG.',
  large: 'This picture is too large (10 MB and 50 million points at most). Please take a smaller one and send it.',
  many: 'This request has enough pictures, so no more are taken.',
  method: 'This address does not take that kind of request.',
}

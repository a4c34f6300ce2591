import { serve } from '../model/aside.ts'
import type { Order, Said, Spec } from './chat.ts'

/**
 * The thread that speaks to the model through langchain: loading that takes a second of processor time, in which nobody would be
 * answered, and a hundred megabytes, which go with the thread.
 */

type Chat = { invoke(messages: readonly (readonly [string, string])[], options: { signal: AbortSignal }): Promise<Message> }
type Message = {
  readonly text?: unknown
  readonly content?: unknown
  readonly usage_metadata?: { readonly input_tokens?: number; readonly output_tokens?: number }
}
type Library = { initChatModel(model: string, fields: object): Promise<Chat> }

const chats = new Map<string, Promise<Chat>>()

function chatOf(spec: Spec): Promise<Chat> {
  const key = JSON.stringify(spec)
  const known = chats.get(key)
  if (known !== undefined) return known
  const opened = open(spec)
  chats.set(key, opened)
  return opened
}

async function open({ library, provider, name, url, key, mostTokens }: Spec): Promise<Chat> {
  const { initChatModel } = (await import(library)) as Library
  const usual = { modelProvider: provider, temperature: 0, maxRetries: 0 }
  // Ollama lets go of a model after five minutes, and reads it again for many seconds.
  if (provider === 'ollama')
    return initChatModel(name, { ...usual, numPredict: mostTokens, keepAlive: '60m', ...(url === undefined ? {} : { baseUrl: url }) })
  const where = url === undefined ? {} : provider === 'openai' ? { configuration: { baseURL: url } } : { baseUrl: url }
  return initChatModel(name, { ...usual, maxTokens: mostTokens, apiKey: key ?? 'none', ...where })
}

serve(async ({ spec, prompt, limitMs }: Order): Promise<Said> => {
  const chat = await chatOf(spec)
  if (prompt === undefined) return { text: '', tokensIn: 0, tokensOut: 0 }
  const messages = [['system', prompt.rules] as const, ['human', prompt.words] as const]
  const { text, content, usage_metadata: usage } = await chat.invoke(messages, { signal: AbortSignal.timeout(limitMs) })
  const said = typeof text === 'string' ? text : typeof content === 'string' ? content : ''
  return { text: said, tokensIn: usage?.input_tokens ?? 0, tokensOut: usage?.output_tokens ?? 0 }
})

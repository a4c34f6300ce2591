import type { Conversation } from '../model/conversation.ts'

/** A chat before its first word. */
export function begin(first: Pick<Conversation, 'id' | 'account' | 'channel' | 'chat' | 'office' | 'language'>): Conversation {
  return { ...first, mode: 'bot', introduced: false, facts: {}, offered: { choices: [], until: 0 }, turns: 0, next: 1, version: 0 }
}

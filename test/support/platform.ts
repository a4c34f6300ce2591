import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { OpenChannel, Tools } from '../../src/model/channel.ts'
import type { Incoming, Json } from '../../src/model/message.ts'
import type { Photo } from './photos.ts'
import { fakeTalk } from './talk.ts'

/**
 * What a platform's folder in test/channels/ must bring for the contract suite: `platform.ts` exporting one `platform`, and payloads in
 * `cases/*.yaml`. The suite finds the folders by itself.
 */
export type Platform = {
  readonly open: OpenChannel
  /** An account that gets its messages by webhook. What the payloads name as the bot or the OA is this one. */
  readonly config: { readonly [name: string]: Json }
  /** The payload as if it had happened at that moment, where the platform signs the time. */
  dated?(payload: string, at: Date): string
  /** The payload as the platform would post it. */
  genuine(url: string, payload: string): Request
  /** The same from somebody else, by what is wrong with it. */
  forged(url: string, payload: string): Readonly<Record<string, Request>>
  fake(): Promise<PlatformFake>
  /** The payload of a newcomer who followed the channel's `link`, where the platform carries a parameter. */
  followed?(link: string): string
}

export type PlatformFake = {
  /** Settings over `config` so that the channel talks to the fake. */
  readonly config: { readonly [name: string]: Json }
  /** A chat whose person reads along. */
  readonly chat: string
  /** What the person reads, oldest first: words as shown, labels of buttons. */
  screen(): readonly { readonly text: string; readonly buttons: readonly string[]; readonly picture: boolean }[]
  /** How the next call ends. *limited*: too many calls; *page*: a gateway's 502; *cut*: done, but the answer is lost; *blocked*: the person wants nothing of us. */
  next(fault: 'limited' | 'page' | 'cut' | 'blocked'): void
  /** What the platform posts of a picture that somebody sends; it holds it as it says. */
  pictured(photo: Photo): Promise<string>
  close(): Promise<void>
}

/** One payload and what becomes of it: `messages` are compared field by field with what is read, as far as they say. */
export type Case = {
  readonly name: string
  readonly payload?: Json
  /** In place of `payload` where JSON alone can say it (ids beyond 2^53, repeated keys). */
  readonly raw?: string
  /** Our own words coming back: nothing may be read from them. */
  readonly echo?: true
  readonly messages: readonly Partial<Incoming>[]
}

export const channelsFolder = join(import.meta.dirname, '../channels')

export function casesOf(name: string): readonly Case[] {
  const folder = join(channelsFolder, name, 'cases')
  return readdirSync(folder)
    .filter(file => file.endsWith('.yaml'))
    .toSorted()
    .flatMap(file => parse(readFileSync(join(folder, file), 'utf8')) as Case[])
}

export const payloadOf = ({ raw, payload }: Case): string => raw ?? JSON.stringify(payload)

/** A one-pixel PNG. */
const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64')

export function toolsFor(more: Partial<Tools> = {}): Tools {
  return {
    ...fakeTalk().tools,
    publicUrl: 'https://hoi.example.gov.vn',
    picture: async file =>
      file === 'dot.png'
        ? { bytes: dot, type: 'image/png', name: file, url: `https://hoi.example.gov.vn/pictures/0123456789abcdef/${file}` }
        : undefined,
    ...more,
  }
}

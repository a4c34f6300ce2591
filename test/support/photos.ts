import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

/** Pictures that a fake of a platform holds for its people, and how it hands them out. */

/** Bytes under a type that may be a lie; a refusal; on to somewhere else; nothing for ever; more and more. */
export type Photo =
  | { readonly bytes: Buffer; readonly type?: string }
  | { readonly status: number; readonly times?: number; readonly later?: Buffer }
  | { readonly location: string }
  | { readonly hangs: true }
  | { readonly endless: true }

export type Photos = {
  /** Returns the name it is held under. */
  hold(photo: Photo): string
  find(name: string): Photo | undefined
  /** The names of all. */
  held(): readonly string[]
  /** Names that were asked for, in order. */
  readonly asked: string[]
  give(name: string, response: ServerResponse): void
  /** Where `/photo/<name>` is asked for; false where it is something else. */
  answers(request: IncomingMessage, response: ServerResponse): boolean
}

export function openPhotos(): Photos {
  const held = new Map<string, Photo>()
  const asked: string[] = []
  const photos: Photos = {
    asked,
    hold(photo) {
      const name = `${randomBytes(8).toString('hex')}.jpg`
      held.set(name, photo)
      return name
    },
    find: name => held.get(name),
    held: () => [...held.keys()],
    give(name, response) {
      asked.push(name)
      const photo = held.get(name)
      if (photo === undefined) return void response.writeHead(404).end('Not Found')
      if ('hangs' in photo) return
      if ('location' in photo) return void response.writeHead(302, { location: photo.location }).end()
      if ('endless' in photo) return pour(response)
      if ('bytes' in photo) return void response.writeHead(200, { 'content-type': photo.type ?? 'image/jpeg' }).end(photo.bytes)
      const { status, times = Number.POSITIVE_INFINITY, later } = photo
      if (asked.filter(one => one === name).length <= times) return void response.writeHead(status).end('<html>no</html>')
      response.writeHead(200, { 'content-type': 'image/jpeg' }).end(later)
    },
    answers(request, response) {
      const [, name] = /^\/photo\/([\w.]+)$/.exec(request.url ?? '') ?? []
      if (name === undefined) return false
      photos.give(name, response)
      return true
    },
  }
  return photos
}

/** Says nothing of its length, and goes on until nobody listens. */
function pour(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'image/jpeg' })
  const part = Buffer.alloc(1 << 20)
  const more = (): void => {
    while (!response.destroyed && response.write(part));
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}

import type { Photo } from '../photos.ts'
import { newMessageId, newNumber } from './ids.ts'
import type { Fields, Shown, State } from './state.ts'

/** A citizen in the chat with the OA. What they do counts as an interaction. */
export type Person = {
  readonly id: string
  /** Returns the message's id. */
  says(text: string): string
  sends(kind: string, message: Fields): string
  /** Pictures that the fake holds, in one message. */
  sendsPhotos(photos: readonly Photo[], message?: Fields): string
  /** Presses a button of the last message that has one of this title. */
  taps(title: string): void
  follows(): void
  leaves(): void
  /** An officer answers in the OA's own tool. */
  isAnsweredBy(admin: string, text: string): void
  withdraws(): void
  screen(): readonly Shown[]
}

type House = { readonly state: State; readonly root: string; happens(event: Fields & { event_name: string }): void }

export function personOf({ state, happens, root }: House, id = newNumber()): Person {
  const common = () => ({ app_id: state.app.id, timestamp: String(state.now()) })
  const heard = (): void => void state.heard.set(id, state.now())
  const sends = (kind: string, message: Fields): string => {
    heard()
    const msg_id = newMessageId()
    happens({
      ...common(),
      sender: { id },
      user_id_by_app: newNumber(),
      recipient: { id: state.oa },
      event_name: `user_send_${kind}`,
      message: { ...message, msg_id },
    })
    return msg_id
  }
  const screen = (): readonly Shown[] => state.shown.filter(one => one.chat === id)
  return {
    id,
    says: text => sends('text', { text }),
    sends,
    sendsPhotos: (photos, message = {}) => {
      const urls = photos.map(photo => `${root}/photo/${state.photos.hold(photo)}`)
      return sends('image', { attachments: urls.map(url => ({ type: 'image', payload: { thumbnail: `${url}?thumb`, url } })), ...message })
    },
    taps(title) {
      const button = screen()
        .flatMap(({ buttons }) => buttons)
        .findLast(one => one.title === title)
      if (typeof button?.payload !== 'string') throw new Error(`there is no button "${title}"`)
      sends('text', { text: button.payload })
    },
    follows() {
      heard()
      happens({ oa_id: state.oa, follower: { id }, event_name: 'follow', source: 'oa_profile', ...common() })
    },
    leaves: () => happens({ oa_id: state.oa, follower: { id }, event_name: 'unfollow', source: 'oa_profile', ...common() }),
    withdraws: () => happens({ oa_id: state.oa, user_id: id, event_name: 'user_withdraw', ...common() }),
    isAnsweredBy: (admin, text) =>
      happens({
        ...common(),
        sender: { id: state.oa, admin_id: admin },
        recipient: { id },
        event_name: 'oa_send_text',
        message: { text, msg_id: newMessageId() },
      }),
    screen,
  }
}

/** What comes in. Every channel reads its platform's payload into this one shape. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What was found and taken out of a text before it was stored. `token` is set where the value is kept sealed for at most 24 h. */
export type Hidden = { readonly kind: HiddenKind; readonly token?: string }
/**
 * `phone-end`: the last four digits of a phone number, sent as proof. `address`: a house's number with its lane and street; `birth`: a
 * date of birth; `plate`: a car's; `spot`: a place on the map.
 */
export type HiddenKind =
  'id-number' | 'otp' | 'password' | 'card' | 'phone' | 'email' | 'dossier' | 'phone-end' | 'name' | 'birth' | 'address' | 'plate' | 'spot'

export type EventName =
  | 'officer-said'
  | 'answered-elsewhere'
  | 'case-claimed'
  | 'case-directed'
  | 'case-late'
  | 'case-closed'
  | 'pictures-asked'
  | 'pictures-ended'
  | 'pictures-came'
  | 'looked-up'
  | 'rewritten'
  | 'dossier-moved'
  | 'timer'

/** What of it an officer says himself. */
export const isSaidByOfficer = (body: Body): boolean =>
  body.kind === 'event' && (body.what === 'officer-said' || body.what === 'pictures-asked')

export type Body =
  | { readonly kind: 'text'; readonly text: string; readonly hidden?: readonly Hidden[] }
  /** `on`: the platform's id of the tapped message, where it may be overwritten by what is said next. */
  | { readonly kind: 'choice'; readonly id: string; readonly label?: string; readonly on?: string }
  | { readonly kind: 'start'; readonly campaign?: string }
  | { readonly kind: 'file' | 'voice'; readonly mime?: string; readonly name?: string }
  /**
   * `sources`: where the platform holds what was sent, as its channel alone reads it. They are never stored: while an officer asks for
   * pictures they are sealed under the names in `pictures`, else dropped.
   */
  | { readonly kind: 'image'; readonly mime?: string; readonly sources?: readonly string[]; readonly pictures?: readonly string[] }
  | { readonly kind: 'location'; readonly lat: number; readonly lon: number }
  /** `forget`: consent was withdrawn, nothing of the talk may be kept. */
  | { readonly kind: 'leave'; readonly forget?: true }
  | { readonly kind: 'other'; readonly what: string }
  | { readonly kind: 'event'; readonly what: EventName; readonly data: Json }

/**
 * One thing that happened to a conversation. `account` is a bot, an OA or a web office ("web:lac-thuy");
 * `chat` is unique within the account; `id` is the platform's message id, unique within the account;
 * `at` is ISO 8601 in UTC.
 */
export type Incoming = {
  readonly account: string
  readonly channel: string
  readonly id: string
  readonly chat: string
  readonly sender: { readonly id: string; readonly name?: string }
  readonly at: string
  readonly body: Body
  readonly language?: Language
}

export type Language = 'vi' | 'en'

import { createHash, timingSafeEqual } from 'node:crypto'

/** The app's id and the OA Secret Key of its webhook page, which is not the app's secret. */
type Signer = { readonly appId: string; readonly key: string }

/**
 * Whether Zalo signed this body: SHA-256 over app id, the raw bytes, the body's own timestamp and the key, one after the other.
 * The header brings it as "mac=<hex>", in some places without "mac=".
 */
export function isSigned(raw: Uint8Array, timestamp: string, header: string | null, { appId, key }: Signer): boolean {
  const [, mac] = /^\s*(?:mac\s*=\s*)?([0-9a-f]{64})\s*$/i.exec(header ?? '') ?? []
  if (mac === undefined) return false
  const due = createHash('sha256').update(appId).update(raw).update(timestamp).update(key).digest()
  return timingSafeEqual(due, Buffer.from(mac, 'hex'))
}

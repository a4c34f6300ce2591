import { isIPv6 } from 'node:net'

/**
 * Whom to count a request against. Behind our own proxy it is the last address of X-Forwarded-For, the one that
 * proxy wrote; without one the header is anybody's claim and is not read.
 */
export function addressOf(socket: string | undefined, forwarded: string | undefined, trustProxy: boolean): string {
  const claimed = trustProxy ? forwarded?.split(',').at(-1)?.trim() : undefined
  return network((claimed || socket || 'unknown').replace(/^::ffff:(?=\d+\.)/i, ''))
}

/** One household holds a whole /64 of IPv6. */
function network(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups = tail === undefined ? left : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
  return groups
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':')
}

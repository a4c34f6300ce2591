import { expect, test } from 'vitest'
import { addressOf } from '../../src/http/address.ts'

test.each([
  ['the socket counts when no proxy is trusted', '10.1.1.1', '1.2.3.4', false, '10.1.1.1'],
  ['the last forwarded address counts when one is', '127.0.0.1', '6.6.6.6, 1.2.3.4', true, '1.2.3.4'],
  ['without a forwarded address it is the socket', '10.1.1.1', undefined, true, '10.1.1.1'],
  ['an IPv4 address in IPv6 dress is IPv4', '::ffff:10.1.1.1', undefined, false, '10.1.1.1'],
  ['a household holds a /64', '2001:db8:1:2:aaaa:bbbb:cccc:dddd', undefined, false, '2001:db8:1:2'],
  ['however short it is written', '2001:db8::1', undefined, false, '2001:db8:0:0'],
  ['nothing known is one bucket', undefined, undefined, false, 'unknown'],
])('%s', (...[, socket, forwarded, trust, address]) => {
  expect(addressOf(socket, forwarded, trust)).toBe(address)
})

import { BlockList, isIP } from 'node:net'

type Range = readonly [network: string, prefix: number]

/** Not of the public internet: https://www.iana.org/assignments/iana-ipv4-special-registry, with multicast and what is reserved. */
const SPECIAL_4: Range[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]
/** All global unicast; what is outside holds loopback, link-local, unique-local and multicast, and wraps of IPv4 addresses. */
const GLOBAL_6: Range[] = [['2000::', 3]]
/** Inside of that: protocol assignments with Teredo, documentation, 6to4. */
const SPECIAL_6: Range[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
]

const special4 = listOf(SPECIAL_4, 'ipv4')
const global6 = listOf(GLOBAL_6, 'ipv6')
const special6 = listOf(SPECIAL_6, 'ipv6')

function listOf(ranges: Range[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [network, prefix] of ranges) list.addSubnet(network, prefix, family)
  return list
}

/** Whether an IP address belongs to the public internet, so that nothing on this computer or in its network can be reached through it. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !special4.check(address, 'ipv4')
  if (isIP(address) !== 6 || address.includes('%')) return false
  return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6')
}

/** Whether an IP address is this computer itself. */
export const isLoopback = (address: string): boolean => address.startsWith('127.') || address === '::1'

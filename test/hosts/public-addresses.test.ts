import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLoopback, isPublicAddress } from '../../main/hosts/public-addresses.ts'

describe('an address', () => {
  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.19.255.255',
    '198.51.100.1',
    '203.0.113.1',
    '224.0.0.1',
    '239.255.255.250',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:8.8.8.8',
    '::ffff:127.0.0.1',
    '::8.8.8.8',
    '64:ff9b::7f00:1',
    '100::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    '2606:4700::1%eth0',
    'fec0::1',
    'ff02::1',
    '2001::1',
    '2001:db8::1',
    '2002:7f00:1::1',
    '3fff::1',
    'bao-mau.example',
    '',
  ])('that is special, or none, is not public: %s', address => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['1.1.1.1', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '172.15.255.255', '172.32.0.0', '192.167.255.255'])(
    'beside the special ones is public: %s',
    address => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each(['223.255.255.255', '2001:200::1', '2606:4700:4700::1111', '2a00:1450:4001::1', '2400:cb00::1'])('is public: %s', address => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it('of version 4 is never public in the dress of version 6', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.constantFrom('::ffff:', '::', '64:ff9b::', '::ffff:0:'), (address, dress) => {
        expect(isPublicAddress(dress + address)).toBe(false)
      }),
    )
  })

  it('of this computer is never public', () => {
    fc.assert(fc.property(fc.ipV4(), address => !(isLoopback(address) && isPublicAddress(address))))
    expect([isLoopback('127.0.0.1'), isLoopback('::1'), isLoopback('128.0.0.1'), isLoopback('10.0.0.1')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

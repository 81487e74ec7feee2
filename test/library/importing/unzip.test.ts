import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ImportError } from '../../../main/library/importing/failure.ts'
import { entriesOf } from '../../../main/library/importing/readers/unzip.ts'

const text = (words: string) => new Uint8Array(Buffer.from(words))
const read = (bytes: Uint8Array) => Object.fromEntries([...entriesOf(bytes)].map(([name, file]) => [name, Buffer.from(file()).toString()]))
const two = () => Buffer.from(zipSync({ 'một.txt': text('Ga Sao Mai. '.repeat(50)), 'hai/ba.txt': [text('Toa hàng'), { level: 0 }] }))

function failure(act: () => unknown): Pick<ImportError, 'code' | 'message'> | null {
  try {
    act()
  } catch (error) {
    if (error instanceof ImportError) return { code: error.code, message: error.message }
    throw error
  }
  return null
}

/** The same archive with its numbers in the larger records of Zip64. */
function large(bytes: Buffer): Buffer {
  const end = bytes.length - 22
  const start = bytes.readUInt32LE(end + 16)
  const entries: Buffer[] = []
  for (let at = start; at < end; ) {
    const name = bytes.readUInt16LE(at + 28)
    const entry = Buffer.concat([bytes.subarray(at, at + 46 + name), Buffer.alloc(33)])
    const extra = 46 + name
    entry.writeUInt16LE(33, 30)
    entry.writeUInt16LE(0x5455, extra)
    entry.writeUInt16LE(1, extra + 2)
    entry.writeUInt16LE(1, extra + 5)
    entry.writeUInt16LE(24, extra + 7)
    for (const [index, place] of [24, 20, 42].entries()) {
      entry.writeBigUInt64LE(BigInt(entry.readUInt32LE(place)), extra + 9 + 8 * index)
      entry.writeUInt32LE(0xffffffff, place)
    }
    entries.push(entry)
    at += 46 + name + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  const directory = Buffer.concat(entries)
  const [record, locator, last] = [Buffer.alloc(56), Buffer.alloc(20), Buffer.from(bytes.subarray(end))]
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(BigInt(entries.length), 32)
  record.writeBigUInt64LE(BigInt(start), 48)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8)
  last.fill(0xff, 8, 20)
  return Buffer.concat([bytes.subarray(0, start), directory, record, locator, last])
}

/** The central directory's entries, to change what they declare. */
const declared = (bytes: Buffer, index: number) =>
  [...bytes.toString('latin1').matchAll(/PK\u0001\u0002/gu)].map(({ index: at }) => at)[index] ?? 0

describe('an archive', () => {
  it('gives its files by name, packed or stored, and no folders', () => {
    expect(read(two())).toEqual({ 'một.txt': 'Ga Sao Mai. '.repeat(50), 'hai/ba.txt': 'Toa hàng' })
    expect(read(zipSync({ 'trong/': text(''), 'trong/a.txt': text('') }))).toEqual({ 'trong/a.txt': '' })
    expect(read(Buffer.concat([two(), Buffer.from('')]))).toHaveProperty(['một.txt'])
  })

  it('gives them out of Zip64 as well', () => {
    expect(read(large(two()))).toEqual(read(two()))
  })

  it('of Zip64 that is damaged fails as such or gives what it held', () => {
    const [whole, { length }] = [read(two()), large(two())]
    const change = fc.record({ at: fc.nat(length - 1), bit: fc.nat(7), cut: fc.boolean() })
    fc.assert(
      fc.property(change, ({ at, bit, cut }) => {
        const bytes = large(two())
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        const failed = failure(() => {
          for (const [name, words] of Object.entries(read(cut ? bytes.subarray(0, at) : bytes))) expect(whole[name] ?? words).toBe(words)
        })
        expect(failed?.code ?? 'unreadable').toMatch(/^(?:unreadable|too-large)$/u)
      }),
      { numRuns: 200 },
    )
  })

  it('never has a name that leads out of it', () => {
    const names = ['../../a.txt', '/etc/b.txt', 'C:\\d\\..\\c.txt', './e.txt', 'trong/../../f.txt', '..']
    const files = read(zipSync(Object.fromEntries(names.map(name => [name, text(name)]))))
    expect(Object.keys(files)).toEqual(['a.txt', 'etc/b.txt', 'd/c.txt', 'e.txt', 'trong/f.txt'])
  })

  it('fails by name for a file that is locked, and gives the others', () => {
    const bytes = two()
    bytes.writeUInt16LE(1, declared(bytes, 0) + 8)
    const files = entriesOf(bytes)
    expect(failure(() => files.get('một.txt')?.())?.message).toMatch(/password/u)
    expect(Buffer.from(files.get('hai/ba.txt')?.() ?? []).toString()).toBe('Toa hàng')
  })

  it('that unpacks to too much fails before it is unpacked', () => {
    expect(failure(() => entriesOf(zipSync({ a: new Uint8Array(20 * 1024 * 1024) })))?.code).toBe('too-large')
    const overlapping = two()
    overlapping.writeUInt32LE(overlapping.length, declared(overlapping, 1) + 20)
    expect(failure(() => entriesOf(overlapping))?.code).toBe('too-large')
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}`, text('')]))
    expect(failure(() => entriesOf(zipSync(many, { level: 0 })))?.code).toBe('too-large')
  })

  it('whose file is larger than it declares fails as damaged', () => {
    const bytes = two()
    bytes.writeUInt32LE(3, declared(bytes, 0) + 24)
    const files = entriesOf(bytes)
    expect(failure(() => files.get('một.txt')?.())?.code).toBe('unreadable')
  })

  it('that is damaged fails as such or gives what it held', () => {
    const whole = read(two())
    const change = fc.record({ at: fc.nat(two().length - 1), bit: fc.nat(7), cut: fc.boolean() })
    fc.assert(
      fc.property(change, ({ at, bit, cut }) => {
        const bytes = two()
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        const damaged = cut ? bytes.subarray(0, at) : bytes
        const failed = failure(() => {
          for (const [name, words] of Object.entries(read(damaged))) expect(whole[name] ?? words).toBe(words)
        })
        expect(failed?.code ?? 'unreadable').toMatch(/^(?:unreadable|too-large)$/u)
      }),
      { numRuns: 200 },
    )
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { setup } from '../../support/build.ts'
import { temporaryFolder, temporaryLibrary } from '../../support/library.ts'
import { stateOf } from '../../support/state.ts'
import { exported, imported } from '../exporting/files/whole.ts'
import { libraryWith } from './library-with.ts'

beforeAll(setup)

/** Without the line that says what the file is to be. */
const loose = (text: string) => text.replace(/,\n"sha256":"\p{ASCII_Hex_Digit}{64}"\n/u, '\n')

it('a file of a newer Collate, one that is cut off, damaged or wrong is refused with where, and nothing of it is imported', async () => {
  const source = await libraryWith({ title: 'Một', text: 'Tàu đến ga.' }, { title: 'Hai', text: 'Tàu rời ga.' })
  await source.mark(2, 'rời ga', ['Đi'])
  const { text } = await exported(source)
  const lines = text.split('\n')
  const second = lines.findIndex(line => line.includes('"title":"Hai"'))
  expect(second).toBeGreaterThan(0)
  const free = JSON.stringify(JSON.parse(loose(text)), null, 2)
  const [missing] = free.match(/(?<="theme": ")[\p{ASCII_Hex_Digit}-]+/u) ?? ['']
  const bad: [content: string, message: RegExp, code?: string][] = [
    [text.replace('collate/1', 'collate/2'), /newer version of Collate; update Collate/u, 'unsupported'],
    [loose(text).replace('collate/1', 'collate/12'), /newer version of Collate; update Collate/u, 'unsupported'],
    [text.slice(0, text.indexOf('"Hai"')), new RegExp(`breaks off in line ${second + 1}`, 'u')],
    [text.slice(0, -3), new RegExp(`breaks off in line ${lines.length - 2}`, 'u')],
    [text.replace('Tàu rời', 'Tàu dời'), /not as it was exported/u],
    [
      free.replace('"Hai"', '"Hai'),
      new RegExp(`cannot be read from line ${free.slice(0, free.indexOf('"Hai"')).split('\n').length} on`, 'u'),
    ],
    [loose(text).replace('"starred":false,"starter":false,"addedAt":"2', '"starred":0,"starter":false,"addedAt":"2'), /“starred”/u],
    [free.replace('"state": "attached"', '"state": "anywhere"'), /“highlights\.0\.state”/u],
    [free.replace(`"theme": "${missing}"`, `"theme": "${'0'.repeat(8)}-0000-4000-8000-${'0'.repeat(12)}"`), /“themes 00000000-/u],
  ]
  const target = await temporaryLibrary()
  const before = await stateOf(target)
  for (const [nth, [content, message, code = 'unreadable']] of bad.entries()) {
    const file = join(temporaryFolder(), `hỏng ${nth}.json`)
    writeFileSync(file, content)
    const report = await imported(target, file)
    expect(report).toMatchObject({ imported: [], updated: [], failed: [{ path: file, code, message: expect.stringMatching(message) }] })
    expect(await stateOf(target)).toEqual(before)
  }
  expect(await target.call('history.list', {})).toEqual([])
})

it('a file whose last line was taken out, as the refusal says, is imported, and so is one with other line breaks', async () => {
  const source = await libraryWith({ title: 'Một', text: 'Tàu đến ga.' })
  const { text } = await exported(source)
  const without = text.replace(/"sha256":"\p{ASCII_Hex_Digit}{64}"\n\}\n$/u, '}\n')
  expect(without).toMatch(/\],\n\}\n$/u)
  for (const content of [
    without,
    loose(text),
    JSON.stringify(JSON.parse(loose(text)), null, 2),
    `\ufeff${without.replaceAll('\n', '\r\n')}`,
  ]) {
    const [target, file] = [await temporaryLibrary(), join(temporaryFolder(), 'tự sửa.json')]
    writeFileSync(file, content)
    expect((await imported(target, file)).failed).toEqual([])
    expect((await exported(target)).text).toBe(text)
  }
})

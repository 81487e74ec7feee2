import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { codesOf, HEX } from '../../../../main/library/exporting/files/refi/codes.ts'
import { guidOf } from '../../../../main/library/exporting/files/refi/guid.ts'
import { xmlWriter } from '../../../../main/library/exporting/files/refi/xml.ts'
import { nearestColour } from '../../../../main/library/importing/readers/tools/nearest-colour.ts'
import type { FileReport, Request } from '../../../../preload/contract.ts'
import { plant } from '../../../support/articles.ts'
import { setup } from '../../../support/build.ts'
import { type TestLibrary, temporaryFolder, temporaryLibrary } from '../../../support/library.ts'

beforeAll(setup)

const schema = (name: string) => readFileSync(fileURLToPath(new URL(`../../../fixtures/refi/${name}.xsd`, import.meta.url)), 'utf8')

async function complaints(xml: string, name: 'project' | 'codebook'): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'file.xml', contents: xml },
    schema: { fileName: 'schema.xsd', contents: schema(name) },
  })
  return errors.map(({ message }) => message)
}

async function exported(library: TestLibrary, format: 'refi' | 'codebook', scope: Partial<Request<'export.file'>> = {}) {
  const out = join(temporaryFolder(), 'a')
  const report = (await library.done(await library.call('export.file', { format, out, ...scope }))) as FileReport
  const bytes = readFileSync(out)
  const files = format === 'refi' ? unzipSync(bytes) : { 'project.qde': bytes }
  return { report, files, xml: Buffer.from(files['project.qde'] ?? []).toString() }
}

const TEXT = 'Hà Nội 🎉 ngày 2/9\nThủ tướng thăm Đà Nẵng, bà Nguyễn Thị Định phát biểu.'

/** A library with something of everything. */
async function full(): Promise<TestLibrary> {
  const folder = temporaryFolder()
  plant(folder, [
    { title: 'Bài <1> & "2"\ufffe', text: TEXT, byline: 'Lan', url: 'https://example.org/?a=1&b=2' },
    { title: 'Bài 2', text: 'Không có gì.' },
  ])
  const library = await temporaryLibrary(folder)
  await library.call('coder.name', { name: 'Mai' })
  const { id: theme } = await library.call('theme.create', {
    path: 'Chính trị',
    colour: 'red',
    definition: 'Nói về <chính trị>',
    shortcut: 'c',
  })
  await library.call('theme.create', { path: 'Nhóm', group: true })
  await library.call('memo.write', { target: 'theme', targetId: theme, body: 'Xem [[Bài 2]]' })
  await library.call('memo.write', { target: 'library', targetId: null, body: 'Của cả dự án' })
  await library.call('memo.write', { target: 'article', targetId: 1, body: 'Của bài' })
  await library.call('collection.create', { name: 'Báo', articles: [1] })
  await library.call('article.update-many', { articles: [1], changes: { addTags: ['một', 'hai'], state: 'read', starred: true } })
  const create = (quote: string, more: Partial<Request<'highlight.create'>>) =>
    library.call('highlight.create', { article: 1, place: { quote, occurrence: 1 }, ...more })
  await create('Thủ tướng thăm Đà Nẵng', { themes: ['Chính trị/Lãnh đạo', 'Chính trị'], note: 'Ghi chú', colour: 'blue' })
  const { id: lost } = await create('phát biểu', { themes: ['Chính trị'], note: 'Mất' })
  await library.call('version.save', { article: 1, version: 1, text: `${TEXT}\nThêm.`, orphans: [lost] })
  return library
}

describe('a project of REFI-QDA', () => {
  it('is valid, counts code points, and says what it cannot hold', async () => {
    const { report, files, xml } = await exported(await full(), 'refi')
    expect(await complaints(xml, 'project')).toEqual([])
    expect(report).toMatchObject({ articles: 2, highlights: 2, themes: 3 })
    expect(report.warnings).toEqual([
      'Highlights without a place stand as notes on their articles: 1.',
      'Colours that highlights have of their own are left out: 1.',
      'Only the newest version is there of articles that have several: 1.',
      'Links in memos are plain words: 1.',
      'Keys of themes are left out: 1.',
      'Characters that cannot be written are replaced by “\ufffd”: 2.',
    ])
    expect(xml).toContain('name="Thủ tướng thăm Đà Nẵng" startPosition="18" endPosition="40"')
    expect(xml).toContain('<PlainTextContent>Xem Bài 2</PlainTextContent>')
    expect(Object.keys(files).filter(name => name.startsWith('sources/'))).toHaveLength(2)
  })

  it('is valid where there is hardly anything in it', async () => {
    const { report, xml } = await exported(await temporaryLibrary(), 'refi')
    expect(await complaints(xml, 'project')).toEqual([])
    expect([report.articles, report.warnings]).toEqual([0, []])
  })

  it('is checked by a schema that does refuse what is wrong', async () => {
    const { xml } = await exported(await full(), 'refi')
    const wrong: Record<string, [RegExp, string]> = {
      'an empty container': [/<\/Notes>/u, '</Notes><Links></Links>'],
      'sets without any': [/<Sets>.*<\/Sets>/su, '<Sets/>'],
      'users without any': [/<Users>.*<\/Users>/su, '<Users/>'],
      'no isCodable': [/ isCodable="true"/u, ''],
      'a value before a note': [/(<NoteRef [^>]*>)+(<VariableValue>.*?<\/VariableValue>)/su, '$2$1'],
      'a colour by name': [/ color="[^"]*"/u, ' color="red"'],
      'a GUID without dashes': [/<User guid="([^"]*)"/u, '<User guid="0000000100004000800000000000000a"'],
      'a time with a blank': [/creationDateTime="([^"T]*)T/u, 'creationDateTime="$1 '],
      'parts out of order': [/(<Notes>.*<\/Notes>\n)(<Sets>.*<\/Sets>\n)/su, '$2$1'],
      'no end': [/ endPosition="40"/u, ''],
    }
    for (const [what, [found, instead]] of Object.entries(wrong)) {
      const changed = xml.replace(found, instead)
      expect([what, changed === xml]).toEqual([what, false])
      expect([what, (await complaints(changed, 'project')).length > 0]).toEqual([what, true])
    }
    expect(await complaints(xml.replace(/<User guid="([^"]*)"/u, '<User guid="{$1}"'), 'project')).toEqual([])
  })
})

describe('a codebook of REFI-QDA', () => {
  it('is valid and holds the themes; without any it says that others may refuse it', async () => {
    const { report, xml } = await exported(await full(), 'codebook')
    expect(await complaints(xml, 'codebook')).toEqual([])
    expect(report).toMatchObject({ articles: 0, highlights: 0, themes: 3 })
    expect(report.warnings).toEqual(['Memos on themes are left out: 1.', 'Keys of themes are left out: 1.'])
    expect(xml).toMatch(/name="Chính trị" isCodable="true" color="#EF6A5E"><Description>Nói về &lt;chính trị&gt;<\/Description><Code /u)
    expect(xml).toContain('name="Nhóm" isCodable="false"')
    const empty = await exported(await temporaryLibrary(), 'codebook')
    expect(empty.report.warnings).toEqual(['There is no theme in the codebook, and other programs may refuse it.'])
    expect(await complaints(xml.replace(/<Codes>.*<\/Codes>/su, '<Codes/>'), 'codebook')).not.toEqual([])
    expect(await complaints(xml.replace('</Codes>', '</Codes><Sets></Sets>'), 'codebook')).not.toEqual([])
  })
})

it('every colour comes back from how it is written', () => {
  for (const [colour, hex] of Object.entries(HEX)) expect(nearestColour(hex)).toBe(colour)
})

it('a GUID that is made up is always the same, and is one', () => {
  const guid = guidOf('0b9c5d1e-2f57-4c7e-9a53-7b1d6f0a1c11', 'memo')
  expect(guid).toMatch(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u)
  expect(guidOf('0b9c5d1e-2f57-4c7e-9a53-7b1d6f0a1c11', 'memo')).toBe(guid)
  expect(guidOf('0b9c5d1e-2f57-4c7e-9a53-7b1d6f0a1c11', 'note')).not.toBe(guid)
})

it('what XML cannot hold is replaced, and counted', () => {
  const xml = xmlWriter()
  expect(xml.element('A', { a: '\u0001<"\n', b: undefined }, xml.text('a\u0000\ud800\r&'))).toBe(
    '<A a="\ufffd&lt;&quot;&#10;">a\ufffd\ufffd&#13;&amp;</A>',
  )
  expect(xml.lost).toBe(3)
  expect(codesOf(xml, [], true)).toBe('')
})

import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { guidAt, type Habits, type RefiText, refiProject } from '../../support/refi.ts'
import { surviveDamage } from './fuzz.ts'
import { readAll } from './read.ts'

const TEXTS: RefiText[] = [
  {
    title: 'Bài 1',
    text: 'Hà Nội 🎉 ngày 2/9\nThủ tướng thăm Đà Nẵng, bà Định phát biểu.\nTàu rời ga lúc sáu giờ, tàu về 🚂 lúc bảy giờ.\nHết.',
    coded: [
      ['Thủ tướng thăm Đà Nẵng', 1],
      ['Đà Nẵng, bà Định', 2],
      ['lúc bảy giờ', 1],
      ['Hết.', 2],
    ],
  },
  { title: 'Bài 2', text: 'Chỉ có chữ thường.\nKhông có gì khác, chỉ hai dòng.', coded: [['hai dòng', 1]] },
]

async function read(habits: Habits, texts = TEXTS) {
  const parts = await readAll({ name: 'a.qdpx', path: null, bytes: refiProject(texts, habits) }, {})
  const articles = parts.flatMap(part => (part.kind === 'article' ? [part.draft] : []))
  const warnings = parts.flatMap(part => (part.kind === 'warning' ? [part.message] : []))
  return { parts, articles, warnings, themes: parts.flatMap(part => (part.kind === 'themes' ? part.themes : [])) }
}

/** Every selection stands on just its words. */
async function expectExact(habits: Habits, texts = TEXTS) {
  const found = await read(habits, texts)
  for (const [index, { coded, title }] of texts.entries()) {
    const { text, highlights, title: called } = found.articles[index] ?? { text: '', highlights: [], title: '' }
    expect(called).toBe(title)
    expect(highlights.map(({ exact, score }) => [exact, score])).toEqual(coded.map(([words]) => [words.normalize('NFC'), undefined]))
    for (const { exact, start = 0, end } of highlights) expect([start, text.slice(start, end)]).toEqual([text.indexOf(exact), exact])
  }
  return found
}

const crlf = (text: string) => text.replaceAll('\n', '\r\n')
const upper = (guid: string) => guid.toUpperCase()

describe('a project of REFI-QDA, as it is written by', () => {
  it('ATLAS.ti: lines end in CRLF but count one, names are cut off, the file is called after the project', async () => {
    const count = (before: string) => [...before.replaceAll('\r', '')].length
    const name = (words: string) => (words.length > 12 ? `${words.slice(0, 12)}…` : words)
    const inSelection = (nth: number) => ({ before: nth === 1 ? '<Description>Bình luận</Description>' : '' })
    const codes = '<Codes><Code guid="@1" name="Nhóm::Con" isCodable="true"/><Code guid="@2" name="B" isCodable="true"/></Codes>'
    const { articles, themes } = await expectExact({
      origin: 'ATLAS.ti 26',
      file: crlf,
      project: 'Dự án của tôi.QDE',
      ...{ count, name, inSelection, codes, guid: upper },
    })
    expect(articles[0]?.highlights[0]).toMatchObject({ note: 'Bình luận', themes: ['Nhóm::Con'], uuid: guidAt(101) })
    expect(themes.map(({ colour }) => colour)).toEqual([null, null])
  })

  it('MAXQDA: CRLF counts two, two sources have one name, a selection without a code is a note', async () => {
    const twice = TEXTS.map(text => ({ ...text, title: 'Bài' }))
    const more = '<Notes><Note guid="@70" name="Memo"><PlainTextContent>Về đoạn này</PlainTextContent></Note></Notes>'
    const inSelection = (nth: number) => (nth === 2 ? { behind: '<NoteRef targetGUID="@70"/>' } : {})
    const { articles } = await expectExact(
      { origin: 'MAXQDA 2022', file: crlf, count: before => [...before].length, more, inSelection },
      twice,
    )
    expect(articles[0]?.highlights[1]?.note).toBe('Về đoạn này')
  })

  it('NVivo: CRLF counts two in UTF-16, a mark is counted, notes are linked, GUIDs have braces', async () => {
    const more =
      '<Notes><Note guid="@70" name="Chú thích"><PlainTextContent>Qua liên kết</PlainTextContent></Note></Notes><Links><Link guid="@71" originGUID="@103" targetGUID="@70"/><Link guid="@72" originGUID="@101" targetGUID="@102"/></Links>'
    const { articles, warnings } = await expectExact({
      origin: 'NVivo 14',
      file: text => crlf(text),
      count: before => before.length,
      guid: guid => `{${guid}}`,
      more,
    })
    expect(articles[0]?.highlights[2]?.note).toBe('Qua liên kết')
    expect(warnings).toEqual(['Links between passages are left out: 1.'])
  })

  it('QualCoder: its texts begin with a mark, its cases and sets of codes are left out, its variables are details', async () => {
    const bom = '\ufeff'
    const file = (text: string) => (TEXTS.some(one => one.text === text) ? bom + text : text)
    const more =
      '<Sets><Set guid="@80" name="Báo"><MemberSource targetGUID="@20"/></Set><Set guid="@81" name="Mã"><MemberCode targetGUID="@1"/></Set></Sets>'
    const values =
      '<VariableValue><VariableRef targetGUID="@90"/><TextValue>Báo Mẫu</TextValue></VariableValue><VariableValue><VariableRef targetGUID="@91"/><DateValue>2023-08-21</DateValue></VariableValue><VariableValue><VariableRef targetGUID="@92"/><IntegerValue>3</IntegerValue></VariableValue>'
    const codes = `<Codes><Code guid="@1" name="Một" isCodable="true" color="#F00"/><Code guid="@2" name="Hai" isCodable="false"/></Codes></CodeBook><Variables><Variable guid="@90" name="Newspaper" typeOfVariable="Text"/><Variable guid="@91" name="Date" typeOfVariable="Date"/><Variable guid="@92" name="Trang" typeOfVariable="Integer"/></Variables><CodeBook>`
    for (const count of [(before: string) => [...before].length, (before: string) => [...before.replace(bom, '')].length]) {
      const { articles, warnings, themes } = await expectExact({
        ...{ origin: 'QualCoder 3.5', file, count, more, codes, folder: 'Sources', mark: bom },
        inSource: index => (index === 0 ? { behind: values } : {}),
      })
      expect(articles[0]).toMatchObject({
        outlet: 'Báo Mẫu',
        published: '2023-08-21',
        precision: 'day',
        collections: [{ names: ['Báo'], uuid: guidAt(80) }],
      })
      expect(warnings).toEqual(['Values of variables that mean nothing here are left out: 1.', 'Codes and notes in sets are left out: 1.'])
      // It says that it is a group, and something is coded with it.
      expect(themes).toMatchObject([{ path: 'Một', colour: 'red' }, { path: 'Hai' }])
      expect(themes[1]).not.toHaveProperty('group')
    }
  })

  it('Quackdas and others in JavaScript: UTF-16, or bytes, or ends that are in the span', async () => {
    const bytes = (before: string) => Buffer.byteLength(before)
    await expectExact({ origin: 'Quackdas', count: before => before.length })
    await expectExact({ origin: 'Quackdas', count: bytes })
    await expectExact({ origin: 'Quackdas', count: bytes, file: crlf })
    await expectExact({ origin: 'khác', inclusive: true })
    await expectExact({ origin: 'khác', inclusive: true, count: before => before.length, file: crlf })
    await expectExact({ origin: 'khác', count: before => before.length, file: text => text.normalize('NFD') })
    await expectExact({ origin: 'khác', name: () => undefined })
  })
})

describe('a codebook of REFI-QDA', () => {
  it('is read as Taguette writes it, with sets that are empty', async () => {
    const guid = guidAt(1).toUpperCase()
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-8"?><CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Taguette 1.4"><Codes><Code guid="${guid}" name="Vận tải.Tàu" isCodable="true" color="#36B6B0"><Description>Tàu &amp; xe</Description></Code><Code guid="${guidAt(2)}" name="Nhóm" isCodable="false"><Code guid="${guidAt(3)}" name="Con/cháu" isCodable="true"/></Code></Codes><Sets></Sets></CodeBook>`
    const parts = await readAll({ name: 'a.qdc', path: null, bytes: Buffer.from(xml) }, {})
    expect(parts).toEqual([
      {
        kind: 'themes',
        themes: [
          { path: 'Vận tải.Tàu', colour: 'teal', definition: 'Tàu & xe', uuid: guidAt(1) },
          { path: 'Nhóm', colour: null, definition: '', uuid: guidAt(2), group: true },
          { path: 'Nhóm/Con-cháu', colour: null, definition: '', uuid: guidAt(3) },
        ],
      },
    ])
  })
})

describe('a project of REFI-QDA', () => {
  it('whose words are elsewhere, or nearly, or nowhere, loses none', async () => {
    const [first] = TEXTS
    if (!first) throw new Error('There is none.')
    const long = 'Thủ tướng thăm Đà Nẵng, ông Định phát biểu.'
    const names = new Map([
      ['Đà Nẵng, bà Định', 'Tàu rời ga'],
      ['lúc bảy giờ', long],
      ['Hết.', 'Không ở đâu cả'],
    ])
    const { articles } = await read({ origin: 'khác', name: words => names.get(words) ?? words })
    const { highlights = [], text = '' } = articles[0] ?? {}
    expect(highlights.map(({ exact, score }) => [exact, score !== undefined])).toEqual([
      ['Thủ tướng thăm Đà Nẵng', false],
      ['Tàu rời ga', false],
      ['Thủ tướng thăm Đà Nẵng, bà Định phát biểu.', true],
      ['Không ở đâu cả', false],
    ])
    expect(highlights[2] && text.slice(highlights[2].start, highlights[2].end)).toBe('Thủ tướng thăm Đà Nẵng, bà Định phát biểu.')
  })

  it('with names that are titles has its passages where they are counted', async () => {
    const { articles } = await read({ origin: 'khác', name: words => `Trích đoạn ${words.length}` })
    expect(articles[0]?.highlights.map(({ exact }) => exact)).toEqual(TEXTS[0]?.coded.map(([words]) => words))
  })

  it('without one of its texts tells which, and reads the others; PDF by its text, pictures not at all', async () => {
    const whole = unzipSync(refiProject(TEXTS, { origin: 'khác' }))
    const xml = Buffer.from(whole['project.qde'] ?? [])
      .toString()
      .replace(
        '<TextSource guid="00000021',
        '<PictureSource guid="00000022-0000-4000-8000-00000000000a"/><PDFSource guid="00000021-0000-4000-8000-00000000000a" name="Tệp.pdf"><PDFSelection guid="00000023-0000-4000-8000-00000000000a"/><Representation guid="00000024',
      )
      .replace(/<\/TextSource><\/Sources>/u, '</Representation></PDFSource></Sources>')
    const files: Record<string, Uint8Array> = { ...whole, 'project.qde': strToU8(xml) }
    delete files[`sources/${guidAt(60)}.txt`]
    const parts = await readAll({ name: 'a.qdpx', path: null, bytes: zipSync(files) }, {})
    expect(parts.map(part => [part.kind, part.kind === 'failed' ? part.code : part.kind === 'article' ? part.draft.title : ''])).toEqual([
      ['themes', ''],
      ['failed', 'missing'],
      ['article', 'Tệp'],
      ['warning', ''],
      ['warning', ''],
    ])
  })

  it('fails by name when it is damaged or something else', async () => {
    await surviveDamage('a.qdpx', Buffer.from(refiProject(TEXTS, { origin: 'khác' })))
    await expect(readAll({ name: 'a.qdpx', path: null, bytes: zipSync({ 'a.txt': strToU8('Ga') }) }, {})).rejects.toThrow(
      'no project of REFI-QDA',
    )
    await expect(readAll({ name: 'a.qdc', path: null, bytes: Buffer.from('<a/>') }, {})).rejects.toThrow()
  })
})

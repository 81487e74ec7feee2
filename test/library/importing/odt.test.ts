import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { odt } from '../../support/odt.ts'
import { readSoundly, surviveDamage } from './fuzz.ts'
import { blocksAsText, marksAsText, readBytes } from './read.ts'

const LONG = 'Đoàn tàu chở hai mươi toa nông sản đã rời ga Sao Mai vào sáng nay, sớm hơn lịch một giờ, theo ban quản lý ga.'
const styles = `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>
  <style:style style:name="P2" style:family="paragraph" style:parent-style-name="Ch_C3"/>
  <style:style style:name="Ch_C3" style:display-name="Chú thích ảnh" style:family="paragraph"/>
  <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
  <text:list-style style:name="L1"><text:list-level-style-number text:level="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>`
const item = (text: string, more = '') => `<text:list-item><text:p>${text}</text:p>${more}</text:list-item>`
const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`

const body = `<text:p text:style-name="Title">Tàu hàng rời ga Sao Mai</text:p>
<text:h text:outline-level="2">Chặng đầu</text:h>
<text:p>${LONG.normalize('NFD')}<draw:frame><draw:image xlink:href="http://anh.example/a.png"/><svg:desc>Công nhân niêm phong toa hàng</svg:desc></draw:frame></text:p>
<text:p><draw:frame><draw:text-box><text:p text:style-name="P2"><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:title>a.png</svg:title></draw:frame>Toa số 3 trước giờ chạy</text:p></draw:text-box></draw:frame></text:p>
<text:p text:style-name="P1">Chúng tôi không còn phải canh từng chuyến xe.</text:p>
<text:list text:style-name="L1">${item('Cước vận chuyển', `<text:list>${item('Gồm cả bốc xếp')}</text:list>`)}${item('Phí lưu kho')}</text:list>
<text:p>Xen giữa là một đoạn văn,<text:s text:c="2"/>như nhiều người vẫn viết.<office:annotation><text:p>Xem lại.</text:p></office:annotation></text:p>
<text:list text:style-name="L1" text:continue-numbering="true">${item('Bảo hiểm')}</text:list>
<table:table><table:table-row>${cell('Mặt hàng')}${cell('Tấn')}</table:table-row><table:table-row>${cell('Cà phê')}${cell('320')}</table:table-row></table:table>
<text:p>Theo <text:a xlink:href="https://bao-mau.example/ga"><text:span text:style-name="T1">ban quản lý</text:span></text:a>, tuần sau <text:span text:style-name="T2">có thêm</text:span> chuyến.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Số liệu của ga.</text:p></text:note-body></text:note></text:p>
<text:tracked-changes><text:p>Đã xóa.</text:p></text:tracked-changes>`
const meta =
  '<dc:title>Bài về tàu</dc:title><meta:initial-creator>Trần Quang</meta:initial-creator><dc:creator>Hạnh</dc:creator><meta:creation-date>2024-03-18T07:45:10.5</meta:creation-date><dc:language>vi-VN</dc:language>'
const whole = odt({ body, styles, meta })

describe('an OpenDocument text', () => {
  it('keeps headings, quotations, captions, lists with their numbers, tables and notes', async () => {
    const draft = await readBytes('bài.odt', whole)
    expect(blocksAsText(draft)).toEqual([
      'heading1: Tàu hàng rời ga Sao Mai',
      'heading2: Chặng đầu',
      `paragraph: ${LONG}`,
      'caption: Công nhân niêm phong toa hàng',
      'caption: Toa số 3 trước giờ chạy',
      'quotation: Chúng tôi không còn phải canh từng chuyến xe.',
      'item1: 1. Cước vận chuyển',
      'item2: Gồm cả bốc xếp',
      'item1: 2. Phí lưu kho',
      'paragraph: Xen giữa là một đoạn văn, như nhiều người vẫn viết.',
      'item1: 3. Bảo hiểm',
      'row: Mặt hàng | Tấn',
      'row: Cà phê | 320',
      'paragraph: Theo ban quản lý, tuần sau có thêm chuyến.[1]',
      'item1: 1. Số liệu của ga.',
    ])
    expect(marksAsText(draft)).toEqual(['bold: ban quản lý', 'link: ban quản lý → https://bao-mau.example/ga', 'italic: có thêm'])
  })

  it('tells who wrote it first, and when', async () => {
    expect(await readBytes('bài.odt', whole)).toMatchObject({
      title: 'Tàu hàng rời ga Sao Mai',
      byline: 'Trần Quang',
      published: '2024-03-18T07:45',
      language: 'vi',
      origins: { byline: 'header', published: 'header' },
    })
    expect(await readBytes('bài.odt', odt({ body: `<text:p>${LONG}</text:p>`, meta }))).toMatchObject({ title: 'Bài về tàu' })
  })

  it('fails by name when it is damaged, locked, empty, something else, too deep or a bomb', async () => {
    await surviveDamage('bài.odt', whole)
    const manifest = strToU8('<m:manifest xmlns:m="a"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>')
    await expect(readBytes('bài.odt', odt({ body, extra: { 'META-INF/manifest.xml': manifest } }))).rejects.toThrow(/password/u)
    expect(await readSoundly('bài.odt', odt({ body: '<text:p/>' }))).toBe('empty')
    expect(await readSoundly('bài.odt', Buffer.from('Chỉ là chữ.'))).toBe('unreadable')
    expect(await readSoundly('bài.odt', odt({ body: '<text:list><text:list-item>'.repeat(20_000) }))).toBe('unreadable')
    expect(await readSoundly('bài.odt', odt({ body, extra: { 'Pictures/a.png': new Uint8Array(30 * 1024 * 1024) } }))).toBe('too-large')
  })
})

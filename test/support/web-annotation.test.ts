import { describe, expect, it } from 'vitest'
import { breaches } from './web-annotation.ts'

const ID = 'urn:uuid:00000000-0000-4000-8000-000000000001'
const quote = { type: 'TextQuoteSelector', exact: 'bà con', prefix: '', suffix: ' vẫy tay' }
const position = { type: 'TextPositionSelector', start: 3, end: 9 }
const state = { type: 'TimeState', sourceDate: '2026-11-21T08:01:00Z', cached: 'collate://article/1' }
const target = { type: 'SpecificResource', source: 'https://bao-mau.example/1', selector: [quote, position], state }
const body = { type: 'TextualBody', purpose: 'tagging', value: 'Đường sắt' }
const annotation = { id: ID, type: 'Annotation', motivation: 'tagging', created: '2026-11-21T08:01:00.123Z', body: [body], target }
const alone = { '@context': 'http://www.w3.org/ns/anno.jsonld', ...annotation }
const page = { id: `${ID}1`, type: 'AnnotationPage', startIndex: 0, items: [annotation] }
const collection = {
  '@context': ['http://www.w3.org/ns/anno.jsonld', { more: 'https://more.example/' }],
  id: `${ID}2`,
  type: 'AnnotationCollection',
  label: 'Thư viện',
  total: 1,
  first: page,
}

describe('the requirements of the Web Annotation Data Model', () => {
  it('are met by an annotation, a page and a collection that keep to them', () => {
    expect(breaches(alone)).toEqual([])
    expect(breaches({ ...alone, target: 'https://bao-mau.example/1', body: undefined })).toEqual([])
    expect(breaches({ '@context': alone['@context'], ...page })).toEqual([])
    expect(breaches(collection)).toEqual([])
    expect(breaches({ ...collection, total: 0, first: undefined })).toEqual([])
  })

  const inTarget = (more: object) => ({ ...alone, target: { ...target, ...more } })
  const broken: [what: string, document: unknown][] = [
    ['no object', [alone]],
    ['without context', annotation],
    ['with another context only', { ...alone, '@context': 'https://schema.org' }],
    ['with one context in a list', { ...alone, '@context': [alone['@context']] }],
    ['without id', { ...alone, id: undefined }],
    ['with two ids', { ...alone, id: [ID, `${ID}1`] }],
    ['with an id that is no IRI', { ...alone, id: 'ghi chú 1' }],
    ['of another type', { ...alone, type: 'Note' }],
    ['without target', { ...alone, target: undefined }],
    ['with no target in a list', { ...alone, target: [] }],
    ['with a target that is no IRI', { ...alone, target: 'bài 1' }],
    ['with an unknown motivation', { ...alone, motivation: 'highlight' }],
    ['with a purpose that is none', { ...alone, body: { ...body, purpose: 'tag' } }],
    ['with a time of another zone', { ...alone, created: '2026-11-21T15:01:00+07:00' }],
    ['with a day for a time', { ...alone, modified: '2026-11-21' }],
    ['with two times', { ...alone, created: [alone.created, alone.created] }],
    ['with a creator that is a mere name', { ...alone, creator: 'Lan Anh' }],
    ['with a body without value', { ...alone, body: { type: 'TextualBody', purpose: 'commenting' } }],
    ['with a body of two values', { ...alone, body: { ...body, value: ['a', 'b'] } }],
    ['with a body of a tag alone', { ...alone, body: { purpose: 'tagging' } }],
    ['with body and bodyValue', { ...alone, bodyValue: 'a' }],
    ['without source', inTarget({ source: undefined })],
    ['with two sources', inTarget({ source: ['urn:a:b', 'urn:a:c'] })],
    ['with a source that has a blank', inTarget({ source: 'https://bao-mau.example/tàu hàng' })],
    ['with a selector without type', inTarget({ selector: { exact: 'bà con' } })],
    ['with a quote without words', inTarget({ selector: { ...quote, exact: undefined } })],
    ['with two quotes in one', inTarget({ selector: { ...quote, exact: ['a', 'b'] } })],
    ['with a prefix that is a list', inTarget({ selector: { ...quote, prefix: ['a'] } })],
    ['with a position without end', inTarget({ selector: { ...position, end: undefined } })],
    ['with a position below 0', inTarget({ selector: { ...position, start: -1 } })],
    ['with a position between characters', inTarget({ selector: { ...position, start: 1.5 } })],
    ['with a position that ends before it begins', inTarget({ selector: { ...position, start: 10 } })],
    ['with a day of the source', inTarget({ state: { ...state, sourceDate: '2026-11-21' } })],
    ['with a day and a range', inTarget({ state: { ...state, sourceDateStart: state.sourceDate, sourceDateEnd: state.sourceDate } })],
    ['with half a range', inTarget({ state: { type: 'TimeState', sourceDateStart: state.sourceDate } })],
    ['with a copy that is no IRI', inTarget({ state: { ...state, cached: 'bản lưu' } })],
    ['in a collection without id', { ...collection, id: undefined }],
    ['in a collection whose label is none', { ...collection, label: 3 }],
    ['in a collection that counts otherwise', { ...collection, total: 2 }],
    ['in a collection that counts below 0', { ...collection, total: -1 }],
    ['in a collection without its page', { ...collection, first: undefined }],
    ['on a page without id', { ...collection, first: { ...page, id: undefined } }],
    ['on a page of another type', { ...collection, first: { ...page, type: 'Page' } }],
    ['on a page without annotations', { ...collection, total: 0, first: { ...page, items: [] } }],
    ['on a page that begins nowhere', { ...collection, first: { ...page, startIndex: -1 } }],
    ['twice on a page', { ...collection, total: 2, first: { ...page, items: [annotation, annotation] } }],
  ]
  it.each(broken)('are broken by one %s', (_, document) => {
    expect(breaches(document)).not.toEqual([])
  })
})

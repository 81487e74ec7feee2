import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { ERROR_CODES } from '../../preload/model.ts'
import { failureText, importFailureText } from '../../renderer/locales/failures.ts'
import { i18n } from '../../renderer/locales/i18n.ts'
import { sentences } from '../../renderer/locales/sentences.ts'
import { sentencesIn } from './said.ts'

const said = [...sentencesIn('main/**/*.ts'), ...sentencesIn('renderer/{bridge.ts,stores/*.ts,views/importing/files.ts}')]

/** Files whose sentences the page does not show, and why. */
const ELSEWHERE: [path: RegExp, why: string][] = [
  [/^main\/hosts\/cli/u, 'said in a terminal'],
  [/^main\/hosts\/(?:start|browser-serve|remembered)/u, 'said in a terminal'],
  [/^main\/hosts\/(?:electron-texts|browser-leaflets)/u, 'stands there in both languages'],
  [/^main\/library\/search\/problems/u, 'goes to the page with a reason, which the page translates'],
]

/** Sentences that never reach the page, and why. */
const UNSEEN: Record<string, string> = {
  'There is no call named “…”.': 'the page knows only the channels of the contract',
  'The build has no ….js: run "npm run build" first.': 'a build that is not whole, for developers',
  'This was not an import.': 'the starter library is planted with imports',
  'The library process needs a folder as its first argument.': 'hosts always give one',
  'The search worker runs as a worker thread only.': 'for developers',
  'The scan worker runs as a worker thread only.': 'for developers',
  'The anchor worker runs as a worker thread only.': 'for developers',
  'The keeper runs as a worker thread only.': 'for developers',
  'The writer runs as a worker thread only.': 'for developers',
  'The scan worker ended before it was ready.': 'comes as a failure inside Collate',
  'The search builder runs as a worker thread only.': 'for developers',
  'The reuse worker runs as a worker thread only.': 'for developers',
  '… annotations are told, and … are there.': 'stands among the differences that a file has, which are shown as they are',
  'A section of … bytes a number.': 'an index file that is not whole is made anew',
  'Migration … is missing or not the only one of its number.': 'for developers',
  'The quote occurs … in this article; there is no occurrence ….': 'the page marks by place, only the command line by quote',
  'The memo of the library has no target id.': 'the page gives none',
  'Say which … the memo is on.': 'the page always says it',
  'A call needs a channel.': 'the page gives one',
  'Only JSON is understood here.': 'the page sends JSON',
  'This is not JSON.': 'the page sends JSON',
  'The host cannot do this.': 'the page asks only what hosts can do',
  'The window cannot do this.': 'the page asks only what hosts can do',
  'There is nothing at this address.': 'the page asks at the addresses that there are',
  'This address is not served here.': 'said to a stranger',
  'Only Collate’s own page may ask.': 'said to a stranger',
}

/** Sentences of a failed import that say no more than their code does. */
const BY_CODE = new Set(sentencesIn('main/library/importing/failure.ts').map(({ text }) => text))

beforeAll(() => i18n.changeLanguage('vi'))
afterAll(() => i18n.changeLanguage('en'))

describe('what the library says in English', () => {
  it('stands in Vietnamese too, unless the page never shows it', () => {
    const missing = said.filter(
      ({ file, text }) => !(text in sentences || text in UNSEEN || BY_CODE.has(text) || ELSEWHERE.some(([path]) => path.test(file))),
    )
    expect(missing).toEqual([])
  })

  it('is still said when it has a translation, or a reason for having none', () => {
    const all = new Set(said.map(({ text }) => text))
    const unsaid = [...Object.keys(sentences), ...Object.keys(UNSEEN)].filter(text => text !== 'Cancelled.' && !all.has(text))
    expect(unsaid).toEqual([])
  })

  it('is translated with as many names as it has', () => {
    const names = (text: string) => text.split('…').length
    for (const [english, vietnamese] of Object.entries(sentences)) expect([english, names(vietnamese)]).toEqual([english, names(english)])
  })
})

test('what a sentence names stays in its translation', () => {
  const failure = { code: 'conflict', message: 'The key “1” already tags with “Thương mại”. Choose another one.' } as const
  expect(failureText(failure)).toBe('Phím “1” đã dùng cho chủ đề “Thương mại”. Hãy chọn phím khác.')
})

test('a sentence within a sentence is translated with it', () => {
  const message =
    'The library file is empty. It was left untouched. Restore the newest copy from the backups folder of this library, or open another folder.'
  expect(failureText({ code: 'damaged', message })).toMatch(/^Tệp thư viện trống rỗng\. Tệp được để nguyên\./u)
})

test('a change that may be lost is not called safe', () => {
  const message =
    'The library had stopped and was started again. This change may not have been saved: look whether it is there before you repeat it.'
  expect(failureText({ code: 'internal', message })).toContain('có thể chưa được lưu')
})

test('a sentence without a translation comes as the general text of its code, which promises nothing', () => {
  for (const code of ERROR_CODES) {
    const text = failureText({ code, message: 'Nobody says this.' })
    expect(text).toBe(i18n.t(`error.${code}`))
    expect(text).not.toMatch(/chương trình khác|[Cc]hưa có gì thay đổi|không mất/u)
  }
})

test('a file that was not imported is explained by its own sentence, else by its code', () => {
  const failed = { path: 'a.txt', code: 'unreadable' } as const
  const changed = 'It was changed while it was being imported; import it again.'
  expect(importFailureText({ ...failed, message: changed })).toBe('Tệp đã bị thay đổi trong lúc nhập. Hãy nhập lại.')
  expect(importFailureText({ ...failed, message: 'It could not be read.' })).toBe(i18n.t('import.reason.unreadable'))
})

test('in English every sentence is shown as it was said', async () => {
  await i18n.changeLanguage('en')
  expect(failureText({ code: 'busy', message: 'Nobody says this.' })).toBe('Nobody says this.')
  const message = 'It was changed while it was being imported; import it again.'
  expect(importFailureText({ path: 'a.txt', code: 'unreadable', message })).toBe(message)
  expect(importFailureText({ path: 'a.txt', code: 'empty', message: '' })).toBe(i18n.t('import.reason.empty'))
  await i18n.changeLanguage('vi')
})

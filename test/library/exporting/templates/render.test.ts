import { expect, test } from 'vitest'
import { TemplateError } from '../../../../main/library/exporting/templates/failure.ts'
import { readTemplate } from '../../../../main/library/exporting/templates/render.ts'

const made = async (body: string, values: Record<string, unknown> = {}, limit = 5000) =>
  readTemplate(body, Object.keys(values)).render(values, limit)
const textOf = async (body: string, values: Record<string, unknown> = {}) => (await made(body, values)).text

async function failureOf(body: string, values: Record<string, unknown> = {}, limit?: number) {
  try {
    await made(body, values, limit)
  } catch (error) {
    if (error instanceof TemplateError) return error.failure
    throw error
  }
  return null
}

test('parts are marked where they stand, also after emoji and in loops', async () => {
  const { text, parts } = await made(
    '{% part "title" %}🎉 Đường{% endpart %}\n{% for h in all %}{% part h.id %}{{ h.q }}{% endpart %}-{% endfor %}',
    {
      all: [
        { id: 'h-1', q: 'một' },
        { id: 'h-2', q: 'hai' },
        { id: 'h-1', q: 'một' },
        { id: 'h-3', q: '' },
      ],
    },
  )
  expect(parts.map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([
    ['title', '🎉 Đường'],
    ['h-1', 'một'],
    ['h-2', 'hai'],
    ['h-1-2', 'một'],
  ])
})

test('a part inside another one, or in what is captured, is none of its own', async () => {
  const { parts } = await made(
    '{% part "a" %}x{% part "b" %}y{% endpart %}{% endpart %}{% capture c %}{% part "c" %}z{% endpart %}{% endcapture %}{{ c }}',
  )
  expect(parts).toEqual([{ id: 'a', start: 0, end: 2 }])
})

test('a template that is wrong says in which line and what to do', async () => {
  const values = { article: { title: 'Tàu' } }
  expect(await failureOf('a\n{% if article.title %}', values)).toEqual({
    line: 2,
    message: '“{% if article.title %}” is not closed. Write its end, such as {% endif %} for {% if %}.',
  })
  expect(await failureOf('a\nb\n{{ article.title | hoa }}', values)).toMatchObject({
    line: 3,
    message: expect.stringContaining('no filter “hoa”'),
  })
  expect(await failureOf('{% lặp %}', values)).toMatchObject({ line: 1 })
  expect(await failureOf('{{ article.title', values)).toMatchObject({ line: 1, message: expect.stringContaining('Write }} behind it') })
  expect(await failureOf('a\n{{ artcle.title }}', values)).toEqual({ line: 2, message: 'There is no “artcle” here. There are: article.' })
  expect(await failureOf('{% part %}a{% endpart %}', values)).toMatchObject({ message: expect.stringContaining('A part needs an id') })
  expect(await failureOf('{% endfor %}', values)).toMatchObject({ line: 1, message: expect.stringContaining('ends or continues nothing') })
})

test('no template reads files', async () => {
  for (const tag of ['include', 'render', 'layout']) {
    expect(await failureOf(`{% ${tag} "/etc/hosts" %}`)).toMatchObject({ message: expect.stringContaining(`no tag “${tag}”`) })
  }
})

test('a template that would never end is stopped, and others get their turn meanwhile', async () => {
  let turns = 0
  const ticking = setInterval(() => {
    turns += 1
  }, 1)
  const failure = await failureOf('{% for a in (1..100000) %}{% for b in (1..100000) %}{{ b }}{% endfor %}{% endfor %}', {}, 200)
  clearInterval(ticking)
  expect(failure).toMatchObject({ line: 1, message: expect.stringMatching(/takes too long|too much memory/u) })
  expect(turns).toBeGreaterThan(0)
})

test('only what is meant for templates can be seen', async () => {
  expect(await textOf('{{ article.constructor }}{{ article.__proto__ }}{{ article.title.constructor }}', { article: { title: 'a' } })).toBe(
    '',
  )
})

test.each([
  ['{{ x | escape_md }}', '1. một\n# hai', '1\\. một\n\n\\# hai'],
  ['{{ x | escape_md: "pandoc" }}', 'hỏi @lan', 'hỏi \\@lan'],
  ['{{ x | escape_inline }}', ' một\n *hai* ', 'một \\*hai\\*'],
  ['{{ x | quote }}', 'một\n\nhai', '> một\n>\n> hai'],
  ['{{ x | callout: "note", "Ghi chú" }}', 'một', '> [!note] Ghi chú\n> một'],
  ['{{ x | tag }}', 'Chính trị/Lãnh đạo', 'chính-trị/lãnh-đạo'],
  ['{{ x | wikilink }}', 'Tàu [hàng] #1', '[[Tàu hàng 1]]'],
  ['{{ x | wikilink: "Tàu" }}', 'tau', '[[tau|Tàu]]'],
  ['{{ x | safe_name }}', 'a/b: c?', 'a b c'],
  ['{{ x | yaml: "lang" }}', 'no', 'lang: "no"\n'],
  ['{{ x | yaml }}', ['no', 'Đường: sắt'], '["no", "Đường: sắt"]'],
  ['{{ x | yaml: "outlet" }}', null, ''],
  ['{{ x | footnote: "1" }}', 'một\n\nhai', '[^1]: một\n\n    hai'],
  ['{{ x | indent: 2 }}', 'một\n\nhai', 'một\n\n  hai'],
  ['{{ x | date: "%d/%m/%Y" }}', '2023-08-21', '21/08/2023'],
  ['{{ x | date: "%d/%m/%Y" }}', '2023-08', '08/2023'],
  ['{{ x | date: "%d/%m/%Y %H:%M" }}', '2024-03-18T07:45+07:00', '18/03/2024 07:45'],
  ['{{ x | cite }}', { pages: 'tr. 12', article: { key: 'lan2023tin' } }, '[@lan2023tin, tr. 12]'],
  ['{{ x | citekey }}', { key: 'lan2023tin' }, 'lan2023tin'],
])('%s', async (body, x, text) => {
  expect(await textOf(body, { x })).toBe(text)
})

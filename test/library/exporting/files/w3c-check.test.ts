import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { webAnnotations } from '../../../../main/library/exporting/files/w3c.ts'
import { setup } from '../../../support/build.ts'
import { temporaryLibrary } from '../../../support/library.ts'
import { aLibrary, exportOf } from './a-library.ts'

beforeAll(setup)

const OPTIONS = { language: 'vi', themes: 'joined' } as const

test('a file that is not whole, or no JSON, does not pass the check of what was written', async () => {
  const { library } = await aLibrary()
  const { file } = await exportOf(library, { format: 'w3c' }, 'chú thích.jsonld')
  const whole = readFileSync(file, 'utf8')
  const found = await webAnnotations().read?.(file, OPTIONS)
  expect([found?.articles?.length, found?.highlights?.length]).toEqual([3, 5])
  const damages = [
    whole.replace('},\n{', '}\n{'),
    whole.replace('}\n]},', '},\n]},'),
    whole.slice(0, -4),
    whole.replace(/"total":\d+/u, '"total":99'),
    whole.replace('"type":"Annotation"', '"type":"Annotation'),
  ]
  for (const damaged of damages) {
    expect(damaged).not.toBe(whole)
    writeFileSync(file, damaged)
    await expect(async () => webAnnotations().read?.(file, OPTIONS)).rejects.toThrow()
  }
})

test('a library without articles passes it', async () => {
  const library = await temporaryLibrary()
  const { articles } = await exportOf(library, { format: 'w3c' }, 'trống.jsonld')
  expect(articles).toBe(0)
})

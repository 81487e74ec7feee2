import { afterEach, expect, test } from 'vitest'
import { i18n } from '../../renderer/locales/i18n.ts'
import { widgets } from '../../renderer/locales/vi/widgets.ts'
import { englishWidgets, widgetTexts } from '../../renderer/locales/widgets.ts'

afterEach(() => i18n.changeLanguage('vi'))

/** Packages whose widgets the interface does not have. */
const UNUSED = /datepicker|calendar|color|breadcrumbs|steplist|toast|previewtrigger/u

test('whatever the widgets in use can say is there in Vietnamese too', () => {
  const missing = Object.entries(englishWidgets)
    .filter(([name]) => !UNUSED.test(name))
    .flatMap(([name, texts]) => Object.keys(texts).flatMap(key => (widgets[name]?.[key] === undefined ? [`${name} ${key}`] : [])))
  expect(missing).toEqual([])
})

test('nothing is translated that the widgets do not say', () => {
  for (const [name, texts] of Object.entries(widgets))
    expect(Object.keys(englishWidgets[name] ?? {})).toEqual(expect.arrayContaining(Object.keys(texts)))
})

test('they follow the language of the interface', async () => {
  const say = () => {
    const text = widgetTexts()['@react-aria/dnd']?.dropOnItem
    return typeof text === 'function' ? text({ itemText: 'Châu Á' }, null) : text
  }
  await i18n.changeLanguage('vi')
  expect(say()).toBe('Thả vào Châu Á')
  await i18n.changeLanguage('en')
  expect(say()).toBe('Drop on Châu Á')
})

import * as shipped from 'react-aria-components/i18n/en-US'
import { i18n } from './i18n.ts'
import { type Values, type WidgetText, widgets } from './vi/widgets.ts'

type Said = (values: Values, formatter: unknown) => string

/** What the widgets say in English, by package and key. Their types know of no default export. */
export const englishWidgets = (shipped as unknown as { default: Record<string, Record<string, WidgetText>> }).default

const say = (text: WidgetText | Said, values: Values, formatter: unknown) => (typeof text === 'function' ? text(values, formatter) : text)

/** What every widget says, in the language of the interface at that moment; English where nothing is translated. */
export function widgetTexts(): Record<string, Record<string, WidgetText | Said>> {
  const inEither = (name: string, key: string, text: WidgetText | Said): WidgetText | Said => {
    const own = widgets[name]?.[key]
    return own === undefined ? text : (values, formatter) => say(i18n.language === 'vi' ? own : text, values, formatter)
  }
  const translated = Object.entries(englishWidgets).map(([name, texts]) => [
    name,
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, inEither(name, key, text)])),
  ])
  return Object.fromEntries(translated)
}

/** Gives the widgets their texts where react-aria looks for those of an application; to be called before the first of them is drawn. */
export function translateWidgets(): void {
  Object.assign(window, { [Symbol.for('react-aria.i18n.locale')]: 'vi', [Symbol.for('react-aria.i18n.strings')]: widgetTexts() })
}

import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en } from './en.ts'
import { vi } from './vi.ts'

/** The interface's texts; the language is set by the settings store. */
export const i18n = i18next.createInstance()

i18n.use(initReactI18next)
void i18n.init({
  lng: 'vi',
  fallbackLng: 'en',
  resources: { vi: { translation: vi }, en: { translation: en } },
  interpolation: { escapeValue: false },
  // The texts are bundled, so that the first paint has them.
  initAsync: false,
})

/** Languages that citations are written in: that of the article, as far as its words are known. */
export type CitationLanguage = 'vi' | 'en'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
/** With a stop where letters are left out. */
const SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'].map((name, nth) =>
  name === MONTHS[nth] ? name : `${name}.`,
)

/** How a date is written: 2023, August 21; August 21, 2023; 21 August 2023; 21 Aug. 2023. In Vietnamese always 21/8/2023. */
export type DateForm = 'year-first' | 'month-first' | 'day-first' | 'short'

/** A date as far as it is known: ISO 8601 down to the year. */
export function dateText(date: string, language: CitationLanguage, form: DateForm): string {
  const [year = '', month, day] = date.slice(0, 10).split('-').map(Number)
  if (month === undefined) return String(year)
  if (language === 'vi') return [day, month, year].filter(Boolean).join('/')
  const name = (form === 'short' ? SHORT : MONTHS)[month - 1] ?? ''
  if (form === 'year-first') return [`${year},`, name, day].filter(Boolean).join(' ')
  if (form === 'month-first') return day ? `${name} ${day}, ${year}` : `${name} ${year}`
  return [day, name, year].filter(Boolean).join(' ')
}

/** What citations say besides names, titles and dates. */
export const WORDS = {
  vi: {
    and: ' và ',
    others: ' và cộng sự',
    undated: 'không rõ ngày',
    page: 'tr.',
    pages: 'tr.',
    online: 'trực tuyến',
    accessed: 'truy cập ngày',
    from: 'từ',
    at: 'Có tại:',
  },
  en: {
    and: ' and ',
    others: ' et al.',
    undated: 'n.d.',
    page: 'p.',
    pages: 'pp.',
    online: 'online',
    accessed: 'accessed',
    from: 'from',
    at: 'Available at:',
  },
} as const

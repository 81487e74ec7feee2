const WORDS = {
  vi: {
    passages: 'Đoạn trích',
    articles: 'Bài',
    themes: 'Chủ đề',
    collections: 'Bộ sưu tập',
    definition: 'Định nghĩa',
    memo: 'Ghi chép',
    examples: 'Ví dụ',
    orphans: 'Đoạn trích không còn chỗ trong bài',
    codebook: 'Bảng mã',
  },
  en: {
    passages: 'Passages',
    articles: 'Articles',
    themes: 'Themes',
    collections: 'Collections',
    definition: 'Definition',
    memo: 'Memo',
    examples: 'Examples',
    orphans: 'Passages that have lost their place',
    codebook: 'Codebook',
  },
  ru: {
    passages: 'Отрывки',
    articles: 'Статьи',
    themes: 'Темы',
    collections: 'Подборки',
    definition: 'Определение',
    memo: 'Заметка',
    examples: 'Примеры',
    orphans: 'Отрывки, потерявшие своё место',
    codebook: 'Кодовая книга',
  },
}

/** Words that notes need beside what people wrote. */
export type NoteWords = (typeof WORDS)['en']

/** The words in the language of an article, given as its BCP 47 code; of others in English. */
export const wordsIn = (language: string): NoteWords => WORDS[language.split('-')[0] as keyof typeof WORDS] ?? WORDS.en

/** The language that most articles are in; Vietnamese when there are none. */
export function commonLanguage(articles: Iterable<{ language: string }>): string {
  const counts = new Map<string, number>()
  for (const { language } of articles) counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 'vi'
}

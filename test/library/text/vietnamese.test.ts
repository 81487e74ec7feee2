import { expect, it } from 'vitest'
import { isVietnameseSyllable, markedSyllables } from '../../../main/library/text/vietnamese.ts'

it('knows the syllables of Vietnamese, with either place of the tone, in upper case and decomposed', () => {
  const words = 'Đường sắt xuyên Á gì giếng giữ quyết quỳnh quốc thuở khuỷu ngoằn ngoèo nghiêng hoà hòa thuý thúy ƯỚC MỸ yêu xoong rượu lưu'
  for (const word of words.split(' ')) {
    expect(isVietnameseSyllable(word), word).toBe(true)
    expect(isVietnameseSyllable(word.normalize('NFD')), word).toBe(true)
  }
})

it('knows what is none', () => {
  for (const word of ['ộtộ', 'été', 'Tieáng', 'ViÖt', 'càt', 'mảc', 'ngữp', 'fộ', 'đưỡng̀', 'informação', 'жизнь', ''])
    expect(isVietnameseSyllable(word), word).toBe(false)
})

it('counts only words with marks', () => {
  expect(markedSyllables('Tàu hàng COVID-19 chạy qua café, 40 toa')).toEqual({ valid: 3, words: 4 })
})

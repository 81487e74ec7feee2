import type { FileWriter } from '../formats.ts'
import { leftOutOfThemes } from '../left-out.ts'
import { codesOf } from './codes.ts'
import { lostCharacters } from './left-out.ts'
import { xmlWriter } from './xml.ts'

/** A codebook of REFI-QDA: the themes as codes, one inside the other, with their colours and definitions. */
export const codebook: FileWriter = {
  async write({ head: { themes }, articles }, sink) {
    // None come; what asks for them learns that.
    for await (const _ of articles);
    const xml = xmlWriter()
    const codes = codesOf(xml, themes, false) || '<Codes/>\n'
    sink.write(
      `<?xml version="1.0" encoding="UTF-8"?>\n<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Collate">\n${codes}</CodeBook>\n`,
    )
    const memos = themes.filter(({ memo }) => memo !== '').length
    return [
      ...(themes.length === 0 ? ['There is no theme in the codebook, and other programs may refuse it.'] : []),
      ...(memos > 0 ? [`Memos on themes are left out: ${memos}.`] : []),
      ...leftOutOfThemes(themes),
      ...lostCharacters(xml.lost),
    ]
  },
  read: async path => (await import('./read.ts')).factsOfCodebook(path),
}

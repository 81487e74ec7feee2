import type { TemplateFailure } from '../../../../preload/model.ts'
import { CollateError } from '../../error.ts'

/** What is wrong with a template: `invalid`, with the line that it is about, from 1, where there is one. */
export class TemplateError extends CollateError {
  readonly line: number | null

  constructor(message: string, line: number | null) {
    super(
      'invalid',
      line === null ? message : `${message} This is in line ${line} of the template.`,
      line === null ? undefined : `line ${line}`,
    )
    this.name = 'TemplateError'
    this.line = line
    this.said = message
  }

  /** The message without the line. */
  readonly said: string

  get failure(): TemplateFailure {
    return { line: this.line, message: this.said }
  }
}

/** What Liquid says, by patterns, and what that means to people. */
const KNOWN: [said: RegExp, means: (...parts: string[]) => string][] = [
  [
    /^tag "([^"]*)" not found/u,
    name =>
      /^(?:end|else|elsif|when)/u.test(name ?? '')
        ? `“${name}” ends or continues nothing here. Take it out, or put what it belongs to before it.`
        : `There is no tag “${name}”. Check how it is written.`,
  ],
  [/^tag (.*) not closed/su, tag => `“${tag}” is not closed. Write its end, such as {% endif %} for {% if %}.`],
  [/^output (.*) not closed/su, output => `“${output}” is not closed. Write }} behind it.`],
  [/^raw (.*) not closed/su, () => 'Raw text is not closed. Write {% endraw %} behind it.'],
  [/^undefined filter: (.*)/su, name => `There is no filter “${name}”. Check how it is written.`],
  [/^part without id/u, () => 'A part needs an id, such as {% part h.id %}.'],
  [/^template render limit exceeded/u, () => 'This takes too long. Make the template simpler, or let it go through fewer things.'],
  [/^memory alloc limit exceeded/u, () => 'This needs too much memory. Make the template simpler, or let it go through fewer things.'],
  [/^parse length limit exceeded/u, () => 'The template is too long.'],
]

interface Said {
  message: string
  originalError?: Error
  token?: { getPosition?: () => [row: number, column: number] }
}

/** What Liquid threw as an error that people can act on. */
export function explainTemplate(error: unknown): TemplateError {
  if (error instanceof TemplateError) return error
  const said = error as Said
  const plain = (said.originalError?.message ?? said.message).replace(/, line:\d+, col:\d+$/u, '')
  const line = said.token?.getPosition?.()[0] ?? null
  for (const [pattern, means] of KNOWN) {
    const match = pattern.exec(plain)
    if (match) return new TemplateError(means(...match.slice(1).map(shortened)), line)
  }
  return new TemplateError(`This cannot be understood as Liquid (${shortened(plain)}). Check how it is written.`, line)
}

const shortened = (text: string): string => {
  const tidy = text.replace(/\s+/gu, ' ').trim()
  return tidy.length > 60 ? `${tidy.slice(0, 60)}…` : tidy
}

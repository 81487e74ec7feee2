import { expect, it } from 'vitest'
import { countGuesses } from '../../main/hosts/browser-guesses.ts'

it('tokens are looked at again a minute after the first of ten wrong ones', () => {
  let time = 0
  const guesses = countGuesses(() => time)
  for (let nth = 0; nth < 10; nth++) {
    expect(guesses.wait()).toBe(0)
    guesses.wrong()
    time += 1000
  }
  expect(guesses.wait()).toBe(50)
  time = 59_999
  expect(guesses.wait()).toBe(1)
  time = 60_000
  expect(guesses.wait()).toBe(0)
  guesses.wrong()
  expect(guesses.wait()).toBe(1)
})

it('a wrong token now and then is forgotten', () => {
  let time = 0
  const guesses = countGuesses(() => time)
  for (let nth = 0; nth < 100; nth++) {
    guesses.wrong()
    time += 7000
    expect(guesses.wait()).toBe(0)
  }
})

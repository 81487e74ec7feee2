import { expect, test } from 'vitest'
import { droppedAddresses, isAddresses, typedAddresses } from '../../../renderer/text/addresses.ts'

test('addresses that are typed may stand in lines or in a row, without a scheme, and each counts once', () => {
  const typed = ' https://bao-mau.example/tàu\nbao-mau.example/ga  cang.example:8080/1\tHTTP://a.example\n\nbao-mau.example/ga'
  expect(typedAddresses(typed)).toEqual([
    'https://bao-mau.example/tàu',
    'https://bao-mau.example/ga',
    'https://cang.example:8080/1',
    'HTTP://a.example',
  ])
  expect(typedAddresses(' \n ')).toEqual([])
})

test('another scheme stays, so that it is refused by its name', () => {
  expect(typedAddresses('javascript:alert(1) file:///a mailto:a@b.example')).toEqual([
    'javascript:alert(1)',
    'file:///a',
    'mailto:a@b.example',
  ])
})

test('a text is addresses when it holds nothing else', () => {
  for (const text of ['https://bao-mau.example/tàu', '  http://a.example\nhttps://b.example/x?y#z '])
    expect(isAddresses(text), text).toBe(true)
  for (const text of [
    '',
    'bao-mau.example',
    'xem https://bao-mau.example',
    'https://a.example nhé',
    'https:// a',
    'mailto:a@b.example',
    'javascript:x',
  ])
    expect(isAddresses(text), text).toBe(false)
})

test('of a drag its comments and other addresses are left out', () => {
  expect(droppedAddresses('# Tàu\r\nhttps://a.example/\r\nfile:///etc/passwd\r\nhttps://b.example/\r\n')).toBe(
    'https://a.example/\nhttps://b.example/',
  )
  expect(droppedAddresses('javascript:alert(1)')).toBe('')
})

import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { findFiles } from '../../../main/library/importing/find-files.ts'
import { temporaryFolder } from '../../support/library.ts'

function folderWith(...names: string[]): string {
  const folder = temporaryFolder()
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), 'chữ')
  }
  return folder
}

const found = async (folder: string, ...paths: string[]) =>
  (await findFiles(paths.map(path => join(folder, path)))).files.map(file => relative(folder, file))

test('a folder gives the files in it and below it that can be imported, in order of name', async () => {
  const folder = folderWith(
    'b/10.txt',
    'b/9.txt',
    'b/đ.md',
    'b/e.html',
    'a.HTM',
    'ảnh.png',
    'README',
    'c/.git/a.txt',
    '.ẩn.txt',
    'c/d/e/f.markdown',
  )
  expect(await found(folder, '.')).toEqual(['a.HTM', 'b/9.txt', 'b/10.txt', 'b/đ.md', 'b/e.html', 'c/d/e/f.markdown'])
})

test('a file that is named is tried whatever its kind, and only once', async () => {
  const folder = folderWith('ảnh.png', 'a.txt')
  expect(await found(folder, 'ảnh.png', 'a.txt', './a.txt', '.')).toEqual(['ảnh.png', 'a.txt'])
})

test('links are followed, but never in circles', async () => {
  const folder = folderWith('a/b.txt', 'ngoài/c.txt')
  symlinkSync(folder, join(folder, 'a', 'lên'))
  symlinkSync(join(folder, 'ngoài', 'c.txt'), join(folder, 'a', 'd.txt'))
  expect(await found(folder, 'a')).toEqual(['a/b.txt', 'a/d.txt'])
})

test('what is not there is reported by its path, and the rest is found', async () => {
  const folder = folderWith('a.txt')
  symlinkSync(join(folder, 'mất'), join(folder, 'hỏng.txt'))
  const { files, failed } = await findFiles([join(folder, 'không-có.txt'), folder])
  expect(files).toEqual([join(folder, 'a.txt')])
  expect(failed).toEqual([
    { path: join(folder, 'không-có.txt'), code: 'missing', message: expect.stringMatching(/^There is no such file/u) },
    { path: join(folder, 'hỏng.txt'), code: 'missing', message: expect.any(String) },
  ])
})

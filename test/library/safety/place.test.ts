import { expect, it } from 'vitest'
import { placeOf } from '../../../main/library/safety/place.ts'

it.each([
  ['/home/lan/Dropbox/Bài báo', 0, 'Dropbox'],
  ['/Users/lan/Library/CloudStorage/Dropbox (Cá nhân)/x', 0, 'Dropbox'],
  ['C:\\Users\\Lan\\OneDrive - Đại học\\Collate', 0, 'OneDrive'],
  ['/Users/lan/Library/Mobile Documents/com~apple~CloudDocs/Collate', 0, 'iCloud'],
  ['/Users/lan/Library/CloudStorage/GoogleDrive-lan@x.vn/My Drive', 0, 'Google Drive'],
  ['G:\\My Drive\\Collate', 0, 'Google Drive'],
  ['\\\\may-chu\\chung\\Collate', 0, 'network'],
  ['/mnt/chung/Collate', 0x6969, 'network'],
  ['/mnt/chung/Collate', 0xff534d42, 'network'],
  ['/home/lan/Dropbox bài báo', 0xef53, null],
  ['/home/lan/Collate', 0xef53, null],
  ['\\\\?\\C:\\Collate', 0, null],
  ['C:\\Collate', 0, null],
])('the place of %s on a file system of type %i is %s', (folder, type, place) => {
  expect(placeOf(folder, type)).toBe(place)
})

import { expect, it } from 'vitest'
import { desktopEntry } from '../../main/hosts/desktop-entry.ts'
import { linkIn, readArguments } from '../../main/hosts/host-arguments.ts'

it('finds a link among the arguments that a program is started with, wherever it stands', () => {
  expect(linkIn(['--library', '/thư viện', 'collate://article/1'])).toBe('collate://article/1')
  expect(readArguments(['COLLATE://article/1', '--no-open']).link).toBe('COLLATE://article/1')
  expect(readArguments(['--library', '/thư viện/collate']).link).toBeNull()
})

it('says whose folder the settings are kept in, so that only a user’s own start takes over links', () => {
  expect(readArguments([]).ownUserData).toBe(true)
  expect(readArguments(['--user-data-dir', '/tmp/x']).ownUserData).toBe(false)
})

it('writes an entry through which Linux opens links, with every sign of a path quoted', () => {
  const entry = desktopEntry(['/opt/Điện tử/electron', '/nhà/100% "tôi" $a\\b'])
  expect(entry).toContain('MimeType=x-scheme-handler/collate;\n')
  expect(entry).toContain('Exec="/opt/Điện tử/electron" "/nhà/100%% \\\\"tôi\\\\" \\\\$a\\\\\\\\b" %u\n')
})

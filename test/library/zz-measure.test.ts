import { test } from 'vitest'
import { openDatabase } from '../../main/library/db/open.ts'
import { plant } from '../support/articles.ts'
import { temporaryFolder, temporaryLibrary } from '../support/library.ts'

test('measure', async () => {
  const folder = temporaryFolder()
  plant(folder, [{}])
  const library = await temporaryLibrary(folder)
  await library.call('theme.create', { path: 'Kinh tế' })
  await library.close()
  const db = openDatabase(folder)
  db.transaction(() => {
    const step = db.prepare("INSERT INTO history_step (label, count, at) VALUES ('theme.update', 1, '2026-01-01T00:00:00.000Z')")
    const made = db.prepare("INSERT INTO history_change (step_id, entity, row_id, before, after) VALUES (?, 'theme', 1, ?, ?)")
    for (let at = 0; at < 9990; at++)
      made.run(step.run().lastInsertRowid, JSON.stringify({ definition: `l ${at}` }), JSON.stringify({ definition: `l ${at + 1}` }))
    const uuid = (k: string, n: number) => `${k}0000000-0000-4000-8000-${String(n).padStart(12, '0')}`
    const words = [
      'đường sắt',
      'thương mại',
      'khí hậu',
      'du lịch',
      'năng lượng',
      'hợp tác',
      'đầu tư',
      'cảng biển',
      'nông nghiệp',
      'giáo dục',
    ]
    const text = (n: number) => Array.from({ length: 8 }, (_, i) => words[(n * 7 + i * 3 + (n >> i)) % 10]).join(' ') + ' ' + n
    const article = db.prepare("INSERT INTO article (uuid, title, language, added_at) VALUES (?, ?, 'vi', '')")
    for (let n = 0; n < 20000; n++) article.run(uuid('a', n), text(n))
    const theme = db.prepare(
      "INSERT INTO theme (uuid, parent_id, name, name_key, colour, position, created_at) VALUES (?, NULL, ?, ?, 'red', ?, '')",
    )
    for (let n = 0; n < 2000; n++) theme.run(uuid('b', n), text(n), text(n), n)
    const h = db.prepare(
      "INSERT INTO highlight (uuid, article_id, version, start_offset, end_offset, exact, prefix, suffix, created_at, updated_at) VALUES (?, 1, 1, 0, 9, ?, '', '', '', '')",
    )
    for (let n = 0; n < 100000; n++) h.run(uuid('c', n), text(n) + text(n))
    db.pragma('foreign_keys = OFF')
    const m = db.prepare("INSERT INTO memo (uuid, target, article_id, body, updated_at) VALUES (?, 'article', ?, ?, '2026')")
    for (let n = 2; n < 5000; n++) m.run(uuid('d', n), n, `${text(n)} [[${text(n + 1)}|${uuid('a', n - 1)}]] `.repeat(10))
  })()
  db.close()
  await library.reopen()
  const time = async (name: string, work: () => Promise<unknown>) => {
    const times = []
    for (let run = 0; run < 3; run++) {
      const from = process.cpuUsage()
      await work()
      const { user, system } = process.cpuUsage(from)
      times.push((user + system) / 1000)
    }
    console.log(name, Math.min(...times).toFixed(1), 'ms')
  }
  await time('history.list 300', () => library.call('history.list', { limit: 300 }))
  await time('history.list 10000', () => library.call('history.list', { limit: 10000 }))
  await time('memo.suggest ""', () => library.call('memo.suggest', { typed: '', article: 2 }))
  await time('memo.suggest cang', () => library.call('memo.suggest', { typed: 'cang bien', article: 2 }))
  await time('memo.suggest nothing', () => library.call('memo.suggest', { typed: 'zzz', article: 2 }))
  await time('memo.list', () => library.call('memo.list', { limit: 100 }))
  await time('memo.list filter', () => library.call('memo.list', { limit: 100, filter: 'cang 4321' }))
  await time('memo.mentions', () => library.call('memo.mentions', { target: 'article', targetId: 1 }))
  await time('memo.write hand link', () =>
    library.call('memo.write', { target: 'library', targetId: null, body: `[[không có ${Math.random()}]]` }),
  )
  let from = performance.now()
  const steps = (await library.call('history.list', { limit: 10000 })).length
  await library.call('history.undo-to', { step: null, steps })
  console.log('undo-to', steps, (performance.now() - from).toFixed(0), 'ms')
  from = performance.now()
  const [top] = await library.call('history.list', { limit: 1 })
  await library.call('history.redo-to', { step: top?.id ?? 0, steps })
  console.log('redo-to', steps, (performance.now() - from).toFixed(0), 'ms')
}, 300_000)

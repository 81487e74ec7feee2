import type { CheckReport, LibraryBreak } from '../../preload/contract.ts'
import { warningText } from '../locales/failures.ts'
import { i18n } from '../locales/i18n.ts'
import { call } from './calls.ts'
import type { Dialogs } from './dialogs.ts'
import type { LibraryStore } from './library.ts'
import type { Notices } from './notices.ts'

type Problems = CheckReport['problems']

interface Saying {
  notices: Notices
  dialogs: Dialogs
}

/** Says what was found out about the soundness of the library up to now. */
export function warnOfState(root: Saying & { library: LibraryStore }): void {
  const { info } = root.library
  if (!info) return
  warnOfQuotes(root, info.brokenQuotes)
  warnOfDamage(root, info.faults)
  if (info.broke) warnOfBreak(root, info.broke)
}

/** Says what a check has just found. */
export function warnOfProblems(root: Saying, problems: Problems): void {
  if (problems.every(({ code }) => code === 'quote')) warnOfQuotes(root, problems.length)
  else warnOfDamage(root, problems)
}

function warnOfQuotes({ notices }: Saying, count: number): void {
  if (count > 0) notices.warn(i18n.t('notice.problems', { count }))
}

function warnOfDamage({ notices, dialogs }: Saying, problems: Problems): void {
  const [first] = problems
  if (!first) return
  notices.warn(i18n.t('notice.damage', { count: problems.length, first: warningText(first.message) }), {
    label: i18n.t('notice.backups'),
    run: () => dialogs.show({ kind: 'backups' }),
  })
}

/** Until somebody has looked at the backups. */
function warnOfBreak({ notices, dialogs }: Saying, broke: LibraryBreak): void {
  notices.warn(i18n.t(broke === 'older' ? 'notice.broke-older' : 'notice.broke-journal'), {
    label: i18n.t('notice.backups'),
    run: () => {
      void notices.guard(() => call('library.accept-break', {}))
      dialogs.show({ kind: 'backups' })
    },
  })
}

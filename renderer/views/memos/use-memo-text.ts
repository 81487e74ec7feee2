import { useEffect, useRef, useState } from 'react'
import type { MemoTarget } from '../../../preload/contract.ts'
import { CallError } from '../../stores/calls.ts'
import { useRoot } from '../root-context.ts'
import { useLeave } from '../use-leave.ts'

/**
 * The text of a memo while it is edited; `body` is null until it is read. `save` gives false when the library refused, and the text is
 * kept. It also saves when the dialog goes away by itself or the window closes.
 */
export function useMemoText(target: MemoTarget, targetId: number | null, title: string) {
  const { library, notices, noteDrafts } = useRoot()
  const [body, setBody] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const [resumed, setResumed] = useState(false)
  const latest = useRef<{ saved: string; body: string } | null>(null)

  useEffect(() => {
    const read = async () => {
      const memo = await library.readMemo(target, targetId)
      const typed = noteDrafts.of({ kind: 'memo', target, targetId })?.text ?? memo.body
      latest.current = { saved: memo.body, body: typed }
      setBody(typed)
      setResumed(typed !== memo.body)
    }
    void notices.guard(read).then(() => setFailed(latest.current === null))
  }, [library, notices, noteDrafts, target, targetId])

  const save = async (): Promise<boolean> => {
    const now = latest.current
    if (!now || now.body === now.saved) return true
    const { body } = now
    try {
      const written = await library.writeMemo(target, targetId, body)
      now.saved = body
      if (now.body === body) noteDrafts.drop({ kind: 'memo', target, targetId })
      // Links that were typed by hand have found what they lead to.
      if (now.body === body) {
        latest.current = { saved: written.body, body: written.body }
        setBody(written.body)
      }
      setFailed(false)
      return true
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      setFailed(true)
      return false
    }
  }
  useLeave(() => void save())

  const change = (text: string) => {
    if (latest.current) latest.current.body = text
    noteDrafts.keep({ kind: 'memo', target, targetId, title, text })
    setBody(text)
  }
  /** Goes back to what is saved. */
  const discard = () => {
    change(latest.current?.saved ?? '')
    noteDrafts.drop({ kind: 'memo', target, targetId })
    setResumed(false)
  }
  return { body, setBody: change, save, failed, resumed, discard }
}

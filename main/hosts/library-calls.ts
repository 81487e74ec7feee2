import type { Failure, Reply } from '../../preload/contract.ts'

/** A reply as JSON: it goes through a host as it was written, however long it is. */
export type ReplyText = string

interface Call {
  channel: string
  request: unknown
  sent: boolean
  repeated: boolean
  answer(reply: ReplyText): void
}

/** A call as it goes to the library process. */
export interface OutgoingCall {
  id: number
  channel: string
  request: unknown
}

const READS = new Set([
  'library.info',
  'library.look',
  'check.run',
  'theme.passages',
  'passage.summary',
  'passage.preview',
  'passage.cite',
  'passage.markdown',
  'version.preview',
  'version.compare',
  'import.unfinished',
])

/** Whether a call changes nothing, so that it may be asked again. */
const isRead = (channel: string): boolean => /\.(list|read)$/u.test(channel) || channel.startsWith('search.') || READS.has(channel)

const lost = refused({
  code: 'internal',
  message:
    'The library had stopped and was started again. This change may not have been saved: look whether it is there before you repeat it.',
})

function refused(error: Failure): ReplyText {
  const reply: Reply<never> = { ok: false, error }
  return JSON.stringify(reply)
}

/** The calls that wait for an answer, by id. They outlive the process that they were sent to. */
export function waitingCalls() {
  const calls = new Map<number, Call>()
  let last = 0
  let refusal: Failure | null = null

  return {
    /** Registers a call; `unsent` then hands it out. */
    add: (channel: string, request: unknown) =>
      new Promise<ReplyText>(answer => {
        last += 1
        if (refusal) answer(refused(refusal))
        else calls.set(last, { channel, request, sent: false, repeated: false, answer })
      }),

    /** What still has to be sent, in the order it was asked; each is handed out once. */
    *unsent(): Generator<OutgoingCall> {
      for (const [id, call] of calls) {
        if (call.sent) continue
        call.sent = true
        yield { id, channel: call.channel, request: call.request }
      }
    },

    answer(id: number, reply: ReplyText) {
      const call = calls.get(id)
      calls.delete(id)
      call?.answer(reply)
    },

    /** The process died: reads will be sent once more, everything else is answered as perhaps lost. */
    interrupt() {
      for (const [id, call] of [...calls]) {
        if (!call.sent) continue
        if (isRead(call.channel) && !call.repeated) Object.assign(call, { sent: false, repeated: true })
        else this.answer(id, lost)
      }
    },

    /** Answers all that wait, and all that will be asked, with the same failure. */
    refuse(failure: Failure) {
      refusal ??= failure
      for (const id of [...calls.keys()]) this.answer(id, refused(refusal))
    },
  }
}

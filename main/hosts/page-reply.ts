import type { PageReply } from '../../preload/contract.ts'
import { fetchPage } from './fetch-page.ts'
import { PageError } from './page-failures.ts'
import { isLoopback, isPublicAddress } from './public-addresses.ts'

/** Fetches a page for the window's page. `local` lets it reach this computer too, as tests do. */
export async function replyWithPage(address: unknown, local: boolean, signal?: AbortSignal): Promise<PageReply> {
  const isAllowed = (ip: string) => isPublicAddress(ip) || (local && isLoopback(ip))
  try {
    const { url, name, bytes, charset } = await fetchPage(String(address), { isAllowed, signal })
    return { ok: true, value: { url, name, base64: bytes.toString('base64'), ...(charset === null ? {} : { charset }) } }
  } catch (error) {
    if (!(error instanceof PageError)) throw error
    return { ok: false, error: error.failure }
  }
}

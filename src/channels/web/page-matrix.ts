import type { Verdict } from '../../vocabulary/verdict.ts'
import { verdictLook } from '../cards/verdict-look.ts'

/** The matrix as the page shows it. */
export type PageMatrix = {
  readonly products: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly PageRow[]
}

type PageRow = {
  readonly topic: string
  readonly label: string
  /** What people call it, to be found by. */
  readonly words: string
  readonly cells: Readonly<Record<string, readonly PageVerdict[]>>
}

type PageVerdict = {
  readonly id: Verdict
  readonly words: string
  readonly icon: string
  readonly color: string
}

/** A verdict in its fixed words, with its mark. */
export function pageVerdict(id: Verdict, words: string): PageVerdict {
  return { id, words, ...verdictLook[id] }
}

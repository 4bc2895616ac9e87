import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../support/sources.ts'

/** What people ask where something broke for many at once. */
export const asked: readonly string[] = [
  'Is Istio covered on our Azure Local cluster?',
  'is helm supported on aks, the chart install fails with a timeout',
  'who patches the node os on AKS and who has to reboot',
  'We edited the VMs in Hyper-V Manager. Are we still supported?',
]

/** Hundreds of questions of which no two are alike, over all products. */
export function manyAsked(): readonly string[] {
  const file = join(root, 'test/cli/eval/labelled/rewordings.jsonl')
  const rows = readFileSync(file, 'utf8').trim().split('\n')
  return rows.map(row => (JSON.parse(row) as { readonly text: string }).text)
}

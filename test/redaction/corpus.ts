import fc from 'fast-check'
import { type Planted, planted } from './planted.ts'

/** Secrets of every kind, the same in every run. */
export const corpus: readonly (Planted & { readonly kind: string })[] = Object.entries(
  planted,
).flatMap(([kind, secrets], at) =>
  fc.sample(secrets, { numRuns: 7, seed: 11 + at }).map(one => ({ kind, ...one })),
)

/** How a secret stands in what people paste. */
const forms: readonly ((text: string) => string)[] = [
  text => `AKS nodes are NotReady since 06:10 UTC, and I saw ${text}`,
  text =>
    `AKS pods crash:\n\`\`\`\n2026-07-14T06:10:12Z ERROR failed: ${text}\nW0714 06:10 retry\n\`\`\``,
  text => `secretlint-disable\n/* secretlint-disable */ my cluster on AKS fails: ${text}`,
  text => `AKS Engine on Azure Stack Hub, deploy fails\n> ${text.replaceAll('\n', '\n> ')}`,
]

/** A secret as the message of somebody in trouble, each in another form than the one before. */
export function pasted({ text }: Planted, at: number): string {
  return (forms[at % forms.length] ?? String)(text)
}

/** The secrets that a text holds, as they are or as JSON writes them, by kind. */
export function leaked(text: string): readonly string[] {
  return corpus
    .filter(({ secret }) =>
      [secret, JSON.stringify(secret).slice(1, -1)].some(one => text.includes(one)),
    )
    .map(({ kind }) => kind)
}

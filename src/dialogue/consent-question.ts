import { choicesOf } from '../tickets/consents.ts'
import type { Consent } from '../tickets/draft.ts'
import type { Reply } from '../vocabulary/reply.ts'
import type { Parts } from './parts.ts'
import { say } from './wording.ts'

/** Asks for a consent in Azure's own words; nothing is assumed, so it cannot be skipped. */
export function consentQuestion({ text }: Consent, { fields, wording }: Parts): Reply {
  return {
    kind: 'question',
    question: {
      fact: 'submit.consent',
      text: say(wording, 'submit.consent', { text }),
      why: wording.lines['submit.consent-why'],
      numeric: false,
      choices: choicesOf(fields).map(({ id, label }) => ({ id, label })),
    },
  }
}

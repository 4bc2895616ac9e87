import type { Outcome, RunErrand, Task } from '../vocabulary/errand.ts'
import { filedIn, optionsIn, targetIn } from './answers.ts'
import type { Answered, Call } from './support.ts'

type Of<Kind extends Task['kind']> = Extract<Task, { readonly kind: Kind }>

/** How long to wait where an answer does not say, in ms: long enough for a ticket to appear. */
const usual = 2_000

/** Does errands at Azure Support; `wait` is for tests that have less time. */
export function errandsAt(call: Call, wait: number = usual): RunErrand {
  return async task => patient(await outcomeOf(call, task), wait)
}

/** An outcome that says how long to wait, whether or not the answer did. */
function patient(outcome: Known, wait: number): Outcome {
  return outcome.kind === 'later' ? { ...outcome, after: outcome.after ?? wait } : outcome
}

type Known =
  | Exclude<Outcome, { kind: 'later' }>
  | { readonly kind: 'later'; readonly after?: number; readonly status?: number }

function outcomeOf(call: Call, task: Parameters<RunErrand>[0]): Promise<Known> {
  switch (task.kind) {
    case 'services':
      return list(call, '/providers/Microsoft.Support/services')
    case 'classifications':
      return list(call, `${task.service}/problemClassifications`)
    case 'submit':
      return submit(call, task, task.attempt ?? 1)
    case 'add':
      return add(call, task)
    case 'status':
      return look(call, pathOf(task))
  }
}

/**
 * Files a ticket under its name; at a later attempt it is looked for first. Whatever becomes of the request, the name is asked for: a ticket that bears it is
 * ours, for nobody else could make the name. A second request under it makes no second ticket.
 */
async function submit(call: Call, task: Of<'submit'>, attempt: number): Promise<Known> {
  const path = pathOf(task)
  const before = attempt > 1 ? ticketIn(await call('GET', path)) : undefined
  if (before) return { kind: 'filed', ...before }
  const put = await call('PUT', path, task.body)
  if (!('lost' in put) && isRefusal(put.status)) return refusal(put)
  if (!('lost' in put) && put.status === 429) return later(put)
  return looked(await call('GET', path), put)
}

/** After a request that may have been done: found, or not yet. */
function looked(got: Answered, put: Answered): Known {
  const filed = ticketIn(got)
  return filed ? { kind: 'filed', ...filed } : later(put)
}

function ticketIn(got: Answered) {
  return 'lost' in got || got.status !== 200 ? undefined : filedIn(got.json)
}

async function add(call: Call, task: Of<'add'>): Promise<Known> {
  const path = `${pathOf(task)}/communications/${task.communication}`
  const { subject, body } = task
  const put = await call('PUT', path, { properties: { subject, body } })
  if ('lost' in put || put.status === 429 || put.status >= 500) return later(put)
  const done = put.status < 300 || put.status === 409
  return done ? { kind: 'added' } : refusal(put)
}

async function look(call: Call, path: string): Promise<Known> {
  const got = await call('GET', path)
  if ('lost' in got || got.status === 429 || got.status >= 500) return later(got)
  const filed = ticketIn(got)
  return filed ? { kind: 'filed', ...filed } : refusal(got)
}

async function list(call: Call, path: string): Promise<Known> {
  const got = await call('GET', path)
  if ('lost' in got || got.status === 429 || got.status >= 500) return later(got)
  return got.status === 200 ? { kind: 'listed', options: optionsIn(got.json) } : refusal(got)
}

/** A name that is taken is no refusal: it may be ours. Nor is what passes by itself. */
function isRefusal(status: number): boolean {
  return status >= 400 && status < 500 && ![408, 409, 429].includes(status)
}

function refusal(answer: { readonly status: number; readonly json: unknown }): Known {
  const where = targetIn(answer.json)
  return { kind: 'refused', status: answer.status, ...(where ? { where } : {}) }
}

function later(answer: Answered): Known {
  if ('lost' in answer) return { kind: 'later' }
  const { retryAfter: after, status } = answer
  return { kind: 'later', status, ...(after === undefined ? {} : { after }) }
}

function pathOf({ subscription, name }: { subscription: string; name: string }): string {
  return `/subscriptions/${subscription}/providers/Microsoft.Support/supportTickets/${name}`
}

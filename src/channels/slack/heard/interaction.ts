import { z } from 'zod'

const person = z.object({ id: z.string(), team_id: z.string().optional() })
const team = z.object({ id: z.string() }).nullish()

const action = z.object({
  action_id: z.string(),
  block_id: z.string(),
  action_ts: z.string().default(''),
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
})

const view = z.object({
  id: z.string(),
  hash: z.string().default(''),
  callback_id: z.string().default(''),
  private_metadata: z.string().default(''),
  state: z
    .object({
      values: z.record(
        z.string(),
        z.record(
          z.string(),
          z.object({
            value: z.string().nullish(),
            selected_option: z.object({ value: z.string() }).nullish(),
          }),
        ),
      ),
    })
    .default({ values: {} }),
})

/** Buttons, lists and inputs that report. */
export const actionBody = z.object({
  type: z.literal('block_actions'),
  user: person,
  team,
  trigger_id: z.string(),
  response_url: z.url().optional(),
  container: z.object({
    channel_id: z.string().optional(),
    thread_ts: z.string().optional(),
  }),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ thread_ts: z.string().optional(), ts: z.string().optional() }).nullish(),
  actions: z.array(action).min(1),
  view: view.nullish(),
})

/** The shortcut on a message. */
export const shortcutBody = z.object({
  type: z.literal('message_action'),
  callback_id: z.string(),
  user: person,
  team,
  trigger_id: z.string(),
  response_url: z.url(),
  channel: z.object({ id: z.string() }),
  message: z.object({
    text: z.string().default(''),
    ts: z.string(),
    user: z.string().optional(),
    files: z.array(z.unknown()).optional(),
  }),
})

/** A modal that was sent. */
export const submissionBody = z.object({
  type: z.literal('view_submission'),
  user: person,
  team,
  view,
})

export type Action = z.infer<typeof actionBody>
export type Shortcut = z.infer<typeof shortcutBody>
export type Submission = z.infer<typeof submissionBody>
export type View = z.infer<typeof view>

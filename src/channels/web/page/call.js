const token = document.querySelector('meta[name="remit-token"]')?.content ?? ''
const patience = 15_000

/** The conversation of this tab; a reload goes on with it, another tab begins its own. */
const conversation = kept('remit-conversation', () => crypto.randomUUID())

/**
 * Sends one thing the person did and gives back what is to be shown. It is sent once more where no answer came; the
 * bot hears it once all the same.
 */
export async function send(message) {
  const body = JSON.stringify({ id: crypto.randomUUID(), conversation, ...message })
  try {
    return await post(body)
  } catch {
    return await post(body)
  }
}

/** What the policies say, as a table. */
export async function fetchMatrix() {
  const response = await fetch('/page/matrix', { headers: { 'x-remit-token': token } })
  if (!response.ok) throw new Error(String(response.status))
  return response.json()
}

async function post(body) {
  const response = await fetch('/page/message', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-remit-token': token },
    body,
    signal: AbortSignal.timeout(patience),
  })
  if (!response.ok) throw new Error(String(response.status))
  return response.json()
}

function kept(name, make) {
  const known = sessionStorage.getItem(name)
  if (known) return known
  const made = make()
  sessionStorage.setItem(name, made)
  return made
}

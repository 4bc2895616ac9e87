import type { IncomingHttpHeaders } from 'node:http'

const names = ['127.0.0.1', 'localhost', '[::1]']

/** Whether an address to listen on is this machine's own. */
export function isLoopback(host: string): boolean {
  return [...names, '::1'].includes(host.toLowerCase())
}

/**
 * Whether a request can only come from a program of this machine, or from our own page: a web page elsewhere can send
 * requests to loopback, under its own name (DNS rebinding) or with its own origin.
 */
export function isLocalRequest({ host, origin }: IncomingHttpHeaders, port: number): boolean {
  const own = names.map(name => `${name}:${port}`)
  if (port === 80) own.push(...names)
  if (!own.includes(host?.toLowerCase() ?? '')) return false
  return origin === undefined || own.some(name => origin.toLowerCase() === `http://${name}`)
}

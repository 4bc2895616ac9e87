import { expect, it } from 'vitest'
import { isLocalRequest, isLoopback } from '../../src/app/local.ts'

it.each([
  ['127.0.0.1:3978', undefined],
  ['localhost:3978', undefined],
  ['LocalHost:3978', 'http://localhost:3978'],
  ['[::1]:3978', 'http://127.0.0.1:3978'],
])('takes a request to %s from %s', (host, origin) => {
  expect(isLocalRequest({ host, ...(origin ? { origin } : {}) }, 3978)).toBe(true)
})

it.each([
  ['another name that leads here', { host: 'rebound.example:3978' }],
  ['another port', { host: '127.0.0.1:80' }],
  ['no port', { host: 'localhost' }],
  ['no host', {}],
  ['a page elsewhere', { host: 'localhost:3978', origin: 'https://evil.example' }],
  ['a page of another port', { host: 'localhost:3978', origin: 'http://localhost:8080' }],
  ['a sandboxed page', { host: 'localhost:3978', origin: 'null' }],
  ['a page over TLS', { host: 'localhost:3978', origin: 'https://localhost:3978' }],
])('refuses %s', (_, headers) => {
  expect(isLocalRequest(headers, 3978)).toBe(false)
})

it('knows the own addresses of a machine', () => {
  expect(['127.0.0.1', 'localhost', '::1', '[::1]'].every(isLoopback)).toBe(true)
  expect(['0.0.0.0', '127.0.0.1.evil.example', '', '::'].some(isLoopback)).toBe(false)
})

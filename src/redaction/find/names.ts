import type { Kind } from './kinds.ts'

/**
 * How much a name gives away: the value whatever it is; all but a plain word, for "token: expired" is prose; what has
 * letters and digits, for a sentence goes on in words; or only what is long and random, for "primary key: id" is no
 * secret.
 */
export type Trust = 'any' | 'odd' | 'mixed' | 'random'

/** A name under which secrets stand, as a pattern. */
export type Name = { readonly kind: Kind; readonly trust: Trust; readonly name: string }

/** The ends of longer names, too: `adminPassword`, `AZURE_CLIENT_SECRET`. */
export const names: readonly Name[] = [
  { kind: 'client key', trust: 'any', name: 'client-?key-?data' },
  { kind: 'client certificate', trust: 'any', name: 'client-?certificate-?data' },
  { kind: 'client secret', trust: 'any', name: 'client[-_. ]?secret' },
  {
    kind: 'SAS signature',
    trust: 'odd',
    name: 'shared-?access-?signature|sas[-_ ]?(?:token|key|ur[il])',
  },
  {
    kind: 'account key',
    trust: 'random',
    name: '(?:account|storage|shared|primary|secondary|workspace)[-_ ]?(?:(?:shared|master|access|account)[-_ ]?)?key[12]?|(?<![a-z])key ?[12]',
  },
  {
    kind: 'API key',
    trust: 'random',
    name: '(?:api|subscription|host|function|license|admin|service|auth)[-_ ]?key',
  },
  {
    kind: 'access key',
    trust: 'random',
    name: '(?:access|encryption|private|signing|master)[-_ ]?key',
  },
  {
    kind: 'password',
    trust: 'any',
    // A digest in base64 may end in "pw==".
    name: 'pass(?:word|wort|wd|phrase|code)|(?<![a-z])(?:pwd|pass)|(?<![a-z]|[a-z\\d+/]{12})pw|contraseña|mot de passe|senha|пароль|パスワード|密码|密碼|비밀번호',
  },
  { kind: 'access token', trust: 'odd', name: 'token|(?<![a-z])pat' },
  { kind: 'secret', trust: 'odd', name: '(?<!existing|pull)secret' },
]

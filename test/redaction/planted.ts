import fc from 'fast-check'

/** A secret made for a test, and how it stands in a text. */
export type Planted = { readonly secret: string; readonly text: string }

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const alphanumeric = `${letters}0123456789`
const base64Characters = `${alphanumeric}+/`

function characters(alphabet: string, length: number, maxLength = length): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...alphabet.split('')), minLength: length, maxLength })
}

/** Base64 that stands for a number of bytes and holds a digit, a small and a capital letter. */
function key(bytes: number): fc.Arbitrary<string> {
  const length = Math.ceil((bytes * 8) / 6)
  const padding = '='.repeat((4 - (length % 4)) % 4)
  return characters(base64Characters, length - 3).map(body => `k3Y${body}${padding}`)
}

const password = fc
  .tuple(
    characters(letters, 4, 10),
    fc.constantFrom('1', '42', '!7', '#9_'),
    characters(letters, 2, 6),
  )
  .map(parts => parts.join(''))

const jwt = fc
  .tuple(characters(`${alphanumeric}-_`, 30), characters(`${alphanumeric}-_`, 60), key(31))
  .map(([head, body, sign]) => `eyJ${head}.eyJ${body}.${sign.replace(/[+/=]/g, '_')}`)

const pemBody = fc.array(characters(base64Characters, 64), { minLength: 2, maxLength: 6 })

function as(secret: fc.Arbitrary<string>, ...forms: readonly string[]): fc.Arbitrary<Planted> {
  return fc.tuple(secret, fc.constantFrom(...forms)).map(([value, form]) => {
    return { secret: value, text: form.replaceAll('@@', () => value) }
  })
}

function pem(label: string, newline: string): fc.Arbitrary<Planted> {
  return pemBody.map(lines => {
    const block = ['-----BEGIN', ' ', label, '-----', newline, lines.join(newline), newline]
    return { secret: lines[0] ?? '', text: `${block.join('')}-----END ${label}-----` }
  })
}

/** A block of PEM as it lies in a file. */
const pemFile = pemBody.map(lines => {
  const label = ['PRIVATE', 'KEY'].join(' ')
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
})

const kubeconfig = fc.tuple(password, key(60)).map(([token, data]) => {
  const user = `    client-key-data: ${data}\n    token: ${token}\n`
  return `apiVersion: v1\nkind: Config\nusers:\n- name: admin\n  user:\n${user}`
})

/** A text cut into lines, as mail, terminals and base64 itself do it. */
function wrapped(text: string, width: number, indent = ''): string {
  return (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(`\n${indent}`)
}

/** Somewhere in the middle of a text: what must not be left of it. */
function middle(text: string): string {
  return text.slice(Math.floor(text.length / 2), Math.floor(text.length / 2) + 24)
}

/** Secrets of every kind, in the forms in which people paste them. */
export const planted: Readonly<Record<string, fc.Arbitrary<Planted>>> = {
  'bearer token': as(
    key(40),
    'Authorization: Bearer @@',
    '-H "authorization: bearer @@"',
    'Bearer @@',
  ),
  'JSON web token': as(jwt, '@@', 'token=@@', '{"access_token":"@@"}', "'@@'"),
  'private key': fc.oneof(
    pem('RSA PRIVATE KEY', '\n'),
    pem('PRIVATE KEY', '\\n'),
    pem('OPENSSH PRIVATE KEY', '\n    '),
    pem('EC PRIVATE KEY', '\n> '),
  ),
  certificate: pem('CERTIFICATE', '\n'),
  'SAS signature': as(
    key(32).map(encodeURIComponent),
    'https://a.blob.core.windows.net/c?sv=2022&sr=c&sig=@@',
    'https://a.blob.core.windows.net/c?sig=@@&se=2026-01-01',
    'SharedAccessSignature sr=x&sig=@@&se=1',
    '{"url":"https://a/?a=1\\u0026sig=@@"}',
  ),
  'account key': as(
    key(64),
    'DefaultEndpointsProtocol=https;AccountName=a;AccountKey=@@;EndpointSuffix=core.windows.net',
    '--account-key @@',
    '{"keyName":"key1","value":"@@"}',
    'AZURE_STORAGE_KEY=@@',
  ),
  'shared access key': as(
    key(32),
    'Endpoint=sb://a.servicebus.windows.net/;SharedAccessKeyName=Root;SharedAccessKey=@@',
    'HostName=a;SharedAccessKeyName=b;SharedAccessKey=@@;EntityPath=c',
  ),
  kubeconfig: as(
    key(120),
    'client-key-data: @@',
    'client-certificate-data: "@@"',
    '"client-key-data":"@@"',
  ),
  'kubeconfig token': as(characters(alphanumeric, 128), 'token: @@', '    token: "@@"'),
  password: as(
    password,
    'password: @@',
    'adminPassword=@@',
    '"password": "@@"',
    '{\\"password\\":\\"@@\\"}',
    "password = '@@'",
    '--password @@',
    '--windows-admin-password=@@',
    '<password>@@</password>',
    '- name: DB_PASSWORD\n  value: @@',
    'export PGPASSWORD=@@',
    'Server=s;User ID=u;Password=@@;Encrypt=True',
    'the password is @@',
    'I used password @@',
    'password = """@@"""',
    '<add key="Password" value="@@"/>',
    'password:\n  @@',
  ),
  'password of a command': as(
    password,
    'az login --service-principal -u id -p @@ --tenant t',
    'docker login -u me -p @@ a.azurecr.io',
    'curl -u me:@@ https://a.example',
    'curl --user me:@@ https://a.example',
    'sshpass -p @@ ssh node',
    'ConvertTo-SecureString "@@" -AsPlainText -Force',
    'kubectl create secret generic a --from-literal=b=@@',
    'az keyvault secret set --vault-name v --name n --value @@',
    'net use x: /user:dom\\me @@',
    'az login \\\n  -u id \\\n  -p @@',
  ),
  'password in an address': as(
    password.map(encodeURIComponent),
    'https://me:@@@a.example/x',
    'amqps://u:@@@h:5671',
  ),
  'client secret': as(
    characters(alphanumeric, 34).map(tail => `abc8Q~${tail}`),
    '@@',
    'client_secret=@@',
    '"clientSecret": "@@"',
    '--client-secret @@',
    'AZURE_CLIENT_SECRET=@@',
    'servicePrincipalProfile: { secret: "@@" }',
  ),
  'GitHub token': as(
    characters(alphanumeric, 36).map(tail => `ghp_${tail}`),
    '@@',
    'https://@@@github.com/a/b',
  ),
  'Slack token': as(
    characters(alphanumeric, 24).map(tail => `xoxb-12345-${tail}`),
    '@@',
    'SLACK=@@',
  ),
  'Azure DevOps token': as(
    fc
      .tuple(characters(alphanumeric, 76), characters(alphanumeric, 4))
      .map(([a, b]) => `${a}AZDO${b}`),
    '@@',
    'AZURE_DEVOPS_EXT_PAT=@@',
  ),
  'webhook address': as(
    characters(alphanumeric, 24).map(tail => `T0123/B0123/${tail}`),
    'https://hooks.slack.com/services/@@',
  ),
  'wrapped key': fc.tuple(key(64), fc.integer({ min: 40, max: 84 })).map(([secret, at]) => {
    const [head, tail] = [secret.slice(0, at), secret.slice(at)]
    return { secret: tail.length > 20 ? tail : head, text: `AccountKey=${head}\n  ${tail}` }
  }),
  'encoded connection string': key(64).map(secret => {
    const text = encodeURIComponent(`AccountName=a;AccountKey=${secret};EndpointSuffix=b`)
    return { secret: encodeURIComponent(secret), text }
  }),
  'registry credentials': password.map(word => {
    const secret = btoa(`user:${word}`)
    return { secret, text: `{"auths":{"a.azurecr.io":{"auth":"${secret}"}}}` }
  }),
  'Kubernetes Secret': as(
    password.map(btoa),
    'apiVersion: v1\ndata:\n  a: @@\nkind: Secret\nmetadata:\n  name: x',
    'kind: ConfigMap\n---\nkind: Secret\nstringData:\n  a: "@@"\n  b: c\n',
    '{"kind":"Secret","data":{"a":"@@","b":"c"}}',
  ),
  'encoded private key': fc.oneof(
    pemFile.map(btoa).map(text => ({ secret: middle(text), text: `client-key-data: ${text}` })),
    pemFile.map(btoa).map(text => ({ secret: middle(text), text })),
    pemFile.map(btoa).map(text => ({ secret: text.slice(80, 100), text: wrapped(text, 76) })),
    pemFile.map(btoa).map(text => ({
      secret: text.slice(70, 90),
      text: `tls.key: |\n  ${wrapped(text, 64, '  ')}`,
    })),
  ),
  'URL-encoded private key': pemFile.map(file => {
    const text = encodeURIComponent(file)
    return { secret: middle(text), text: `key=${text}&x=1` }
  }),
  'wrapped kubeconfig': fc.tuple(kubeconfig, fc.constantFrom(64, 76)).map(([file, width]) => {
    const text = btoa(file)
    return {
      secret: text.slice(width + 4, width + 28),
      text: `kubeconfig: |\n  ${wrapped(text, width, '  ')}`,
    }
  }),
  'URL-encoded kubeconfig': kubeconfig.map(file => {
    const text = encodeURIComponent(btoa(file))
    return { secret: middle(text), text: `https://a.example/?kubeconfig=${text}` }
  }),
  'kubeconfig encoded twice': kubeconfig.map(file => {
    const text = btoa(btoa(file))
    return { secret: middle(text), text: `"value":"${text}"` }
  }),
  'wrapped JSON web token': jwt.map(token => ({
    secret: token.slice(70, 90),
    text: `Authorization: Bearer ${wrapped(token, 60)}`,
  })),
  'URL-encoded token': as(
    key(32).map(encodeURIComponent),
    'redirect=https%3A%2F%2Fa.example%2F%3Faccess_token%3D@@%26x%3D1',
    'code=1&client_secret=@@',
  ),
  'api model': as(
    password,
    '{"properties":{"windowsProfile":{"adminUsername":"azureuser","adminPassword":"@@"}}}',
    '{"servicePrincipalProfile":{"clientId":"b2f6a1f0-1111-4222-8333-444455556666","secret":"@@"}}',
    '"linuxProfile": {\n  "adminUsername": "azureuser",\n  "adminPassword": "@@"\n}',
  ),
  'encoded kubeconfig': password.map(secret => {
    const text = btoa(`apiVersion: v1\nkind: Config\nusers:\n- user:\n    token: ${secret}\n`)
    return { secret: text, text: `"value": "${text}"` }
  }),
}

const hex = (length: number) => characters('0123456789abcdef', length)

/** What looks random, and has to stay for a ticket to be worth anything. */
export const innocent: fc.Arbitrary<string> = fc.oneof(
  fc.uuid(),
  hex(64),
  hex(40),
  hex(64).map(digest => `sha256:${digest}`),
  hex(64).map(digest => `mcr.microsoft.com/oss/kubernetes/pause:3.6@sha256:${digest}`),
  hex(64).map(digest => `docker-pullable://nginx:1.19@sha256:${digest}`),
  fc
    .uuid()
    .map(
      id =>
        `/subscriptions/${id}/resourceGroups/rg-prod/providers/Microsoft.ContainerService/managedClusters/aks1`,
    ),
  hex(8).map(name => `aks-${name}.hcp.westeurope.azmk8s.io`),
  hex(8).map(name => `aks-nodepool1-${name}-vmss000002`),
  characters(alphanumeric, 1, 19),
  key(64).map(digest => `sha512-${digest}`),
  fc.constantFrom(
    '2026-07-14T06:10:00Z',
    '10.224.0.4:10250',
    'v1.27.3',
    'https://login.microsoftonline.com/',
  ),
)

import { creator as anthropic } from '@secretlint/secretlint-rule-anthropic'
import { creator as aws } from '@secretlint/secretlint-rule-aws'
import { creator as databricks } from '@secretlint/secretlint-rule-databricks'
import { creator as docker } from '@secretlint/secretlint-rule-docker'
import { creator as github } from '@secretlint/secretlint-rule-github'
import { creator as gitlab } from '@secretlint/secretlint-rule-gitlab'
import { creator as grafana } from '@secretlint/secretlint-rule-grafana'
import { creator as vault } from '@secretlint/secretlint-rule-hashicorp-vault'
import { creator as npm } from '@secretlint/secretlint-rule-npm'
import { creator as openai } from '@secretlint/secretlint-rule-openai'
import { creator as privateKey } from '@secretlint/secretlint-rule-privatekey'
import { creator as sendgrid } from '@secretlint/secretlint-rule-sendgrid'
import { creator as slack } from '@secretlint/secretlint-rule-slack'
import type { SecretLintRuleContext, SecretLintRuleReportHandler } from '@secretlint/types'
import type { Find, Kind } from './kinds.ts'

type Rule = (context: SecretLintRuleContext) => SecretLintRuleReportHandler

/**
 * Rules that their project keeps up with the tokens vendors invent, one by one: its presets obey comments in the text,
 * and its engine waits. Those for addresses with a password are left out, for they would take the host name along.
 */
const rules: readonly (readonly [Kind, Rule])[] = [
  ['API key', context => anthropic.create(context, {})],
  ['access key', context => aws.create(context, { enableIDScanRule: true })],
  ['access token', context => databricks.create(context, {})],
  ['registry credentials', context => docker.create(context, {})],
  ['GitHub token', context => github.create(context, {})],
  ['access token', context => gitlab.create(context, {})],
  ['access token', context => grafana.create(context, {})],
  ['access token', context => vault.create(context, {})],
  ['access token', context => npm.create(context, {})],
  ['API key', context => openai.create(context, {})],
  ['private key', context => privateKey.create(context, {})],
  ['API key', context => sendgrid.create(context, {})],
  ['Slack token', context => slack.create(context, {})],
]

type Source = ReturnType<typeof sourceOf>

const detectors = rules.map(openRule)

/** What the rules kept by others find. */
export function findByKeptRules(text: string): readonly Find[] {
  const source = sourceOf(text)
  return detectors.flatMap(find => find(source))
}

/** A rule made once for all texts: it works at once, so that what it returns is nothing to wait for. */
function openRule([kind, rule]: (typeof rules)[number]): (source: Source) => readonly Find[] {
  const finds: Find[] = []
  const handler = rule(contextFor((from, to) => finds.push({ from, to, kind })))
  return source => {
    void handler.file?.(source)
    return finds.splice(0)
  }
}

/** What a rule reports to; nothing of what it would say is made into words, for that would hold the secret. */
function contextFor(report: (from: number, to: number) => void): SecretLintRuleContext {
  return {
    sharedOptions: {},
    createTranslator: () => () => ({ message: '', messageId: '', data: {} }),
    report: ({ range: [from, to] }) => report(from, to),
    ignore: () => {},
  }
}

function sourceOf(content: string) {
  const nowhere = { line: 1, column: 0 }
  return {
    content,
    hasBOM: false,
    filePath: undefined,
    physicalFilePath: undefined,
    contentType: 'text' as const,
    ext: '',
    getFilePath: () => undefined,
    getPhysicalFilePath: () => undefined,
    locationToRange: () => [0, 0] as const,
    rangeToLocation: () => ({ start: nowhere, end: nowhere }),
    positionToIndex: () => 0,
    indexToPosition: () => nowhere,
  }
}

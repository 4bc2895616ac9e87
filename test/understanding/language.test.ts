import { expect, it } from 'vitest'
import { openLanguage } from '../../src/understanding/language.ts'
import { readOwnLexicon } from '../support/lexicon.ts'
import { wordsIn } from '../support/read-words.ts'

const lexicon = readOwnLexicon()
const language = openLanguage(lexicon)

it.each([
  ['de-DE', 'Unser Cluster ist seit sechs Wochen aus, bekommen wir noch Support?'],
  ['fr-FR', 'Notre cluster est arrêté depuis six semaines, sommes-nous encore couverts ?'],
  ['es-ES', 'Nuestro clúster está apagado desde hace seis semanas, ¿hay soporte?'],
  ['pt-BR', 'Nosso cluster está parado há seis semanas, ainda temos suporte?'],
  ['it-IT', 'Il nostro cluster è spento da sei settimane, abbiamo ancora supporto?'],
  ['ja-JP', 'クラスターが6週間停止していますが、サポートされますか'],
  ['ko-KR', '클러스터가 6주 동안 꺼져 있었는데 지원되나요?'],
  ['zh-Hans', '我们的集群停了六周，还支持吗？'],
  ['zh-TW', '我們的叢集停了六週，還支援嗎？'],
  ['ru-RU', 'Наш кластер выключен шесть недель, поддержка ещё есть?'],
])('%s is told by its own words and letters', (id, text) => {
  expect(language(wordsIn(text).tokens)).toBe(id)
})

it.each([
  'Our cluster is off for six weeks, is it still supported?',
  'pods die after the upgrade',
  'kubectl get pods -n über-app',
  'Frage/question: is the cluster of the Werk in Köln supported on HCI?',
  '',
])('%j is English, or no language', text => {
  expect(language(wordsIn(text).tokens)).toBeUndefined()
})

it('has a line for each of them', () => {
  expect(lexicon.languages.languages.map(({ id }) => id)).toHaveLength(10)
})

/** What a label wants asked, in its own words, and the facts by which it is obtained; other words are fact ids. */
const obtained: Readonly<Record<string, readonly string[]>> = {
  product: ['product'],
  'stopped-days': ['stoppedDays'],
  'disconnected-days': ['disconnectedDays'],
  'host-os': ['hostOs', 'product', 'hostPlatformVersionSupported'],
  'k8s-version': ['kubernetesVersion', 'versionSupported', 'versionAgeMonths'],
  'feature-stage': ['featureStage', 'featureOrigin'],
  'preview-or-ga': ['featureStage', 'featureOrigin'],
  'subscription-days': ['subscriptionInactiveDays', 'subscriptionReinstated'],
  'subscription-state': ['subscriptionState'],
  'network-change': ['changeTarget', 'changeMethod', 'documentedByMicrosoft', 'egressPolicy'],
  'target-cloud': ['targetCloud', 'product'],
  'change-method': ['changeMethod', 'changeTarget'],
  'chart-source': ['issueScope', 'documentedByMicrosoft', 'thirdPartyBundled'],
  'documented-customization': ['documentedByMicrosoft'],
  'affected-component': ['issueScope', 'flawAffects', 'nodeComponentFailed', 'component'],
  component: ['component', 'nodeComponentFailed', 'issueScope', 'flawAffects'],
  'node-modified': ['changeTarget', 'changeMethod'],
  'opt-in': ['featureFlagOptIn', 'invitedByMicrosoft'],
  'cluster-definition-option': ['clusterDefinitionOption'],
  addon: ['addon'],
  'deployment-method': ['deploymentMethod'],
  'install-method': ['thirdPartyBundled', 'issueScope', 'deploymentMethod'],
}

/** The facts one of which has to be asked, for what a label wants asked. */
export function obtainedBy(wanted: readonly string[]): ReadonlySet<string> {
  return new Set(wanted.flatMap(word => obtained[word] ?? [word]))
}

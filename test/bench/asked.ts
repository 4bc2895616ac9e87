/** What people ask where many ask at once. */
export const asked: readonly string[] = [
  'Is Istio covered on our Azure Local cluster?',
  'is helm supported on aks, the chart install fails with a timeout',
  'who patches the node os on AKS and who has to reboot',
  'We edited the VMs in Hyper-V Manager. Are we still supported?',
]

import fc from 'fast-check'

/** Questions on every product, each of which opens a subject. */
const questions: readonly string[] = [
  'Is Istio covered on our Azure Local cluster?',
  'AKS-HCI cluster was powered off, still supported?',
  'the cluster was shut down, are we out of support',
  'helm on AKS broken, will support help',
  'we changed the node VMs, does that break support? AKS hybrid on 22H2',
  'aks-engine deploy fails, supported?',
  'some option in the cluster definition of AKS Engine breaks deploy on Azure Stack',
  'compare helm on all five',
  'who patches the nodes on AKS hybrid?',
  'NSG on AKS drops traffic',
  'beta feature on AKS, covered?',
  'subscription of our Azure Local cluster is suspended',
  'AKS: kubernetes 1.29, outbound filtered, pods cannot pull',
  'EKS node group does not join',
  'what does it cost',
  'can you help with a node that is gone',
  'AKS node pool thing with the API',
]

/** What people may say besides: answers, moves, corrections, junk. */
const others: readonly string[] = [
  'kubectl get nodes\nNAME STATUS\nnp1-0 NotReady\nnp1-1 Ready',
  '45',
  'about six weeks',
  'since 3 October',
  '2',
  'b',
  'the second one',
  'yes',
  'no',
  'yes but only dev',
  'not sure',
  'in Hyper-V Manager',
  'Azure Stack',
  "sorry, it's Azure Local",
  'it is AKS hybrid on Windows Server 2022',
  'and if it stays off for 70 days?',
  'what if it were AKS Engine?',
  'and Istio?',
  'sorry, 20 days',
  '1.27.3',
  'none of these',
  'draft a ticket: AKS on Azure Local, the API server is unreachable',
  "no, it's AKS hybrid",
  'tomorrow 10:00 UTC',
  'only our own pods, about 12 of 40',
  'what if we edit the VMs in Hyper-V?',
  'why?',
  'draft a ticket',
  'skip',
  'the region is westeurope, not northeurope',
  'the support plan is Unified',
  'yesterday 14:00 UTC',
  'submit',
  'cancel',
  'restart',
  'help',
  'forget me',
  'thanks',
  'purple monkey dishwasher',
  '😀😀😀',
  'مرحبا بالعالم',
  '"""',
  '',
  ' ',
  'x'.repeat(3000),
]

/** One turn: something said, or a button pressed, old or new. */
export type Turn = { readonly text: string; readonly choice?: string }

const anyTurn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ text: fc.constantFrom(...questions, ...others) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      text: fc.constant(''),
      choice: fc.constantFrom('not-sure', 'aks-local', '<=30', '>30', 'true', '1', '2', 'gone'),
    }),
  },
)

/** A conversation of up to twelve messages. */
export const anyTalk: fc.Arbitrary<readonly Turn[]> = fc.array(anyTurn, {
  minLength: 1,
  maxLength: 12,
})

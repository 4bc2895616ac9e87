az support in-subscription tickets create --ticket-name TICKET_NAME \
  --subscription '5f1c2d3e-1111-2222-3333-444455556666' \
  --title '[AKS][westeurope] Upgrade of shop1 in westeurope hangs — since 2026-07-14T06:10Z' \
  --description 'SUMMARY AND IMPACT
Symptom: Upgrade of shop1 in westeurope hangs since 06:10 UTC: two of nine nodes are NotReady and production checkout is down, no workaround. We upgraded from 1.29.4 to 1.30.2 just before.
Scope: Node pool np2 in zone 3 only; always.
Impact: Upgrade of shop1 in westeurope hangs since 06:10 UTC: two of nine nodes are NotReady and production checkout is down, no workaround.
Kind of environment: production
Workaround: none

SEVERITY
- A (Critical business impact), chosen by the reporter.
- It takes somebody who answers the phone day and night until it is solved, and a named business impact.
- Without them Microsoft may lower it to B. Service comes first; the root cause may follow at B or C.
Support plan: Professional Direct

ENVIRONMENT
Product: AKS in Azure
Kubernetes version: 1.30.2
Cluster resource id: /subscriptions/5f1c2d3e-1111-2222-3333-444455556666/resourceGroups/rg-shop/providers/Microsoft.ContainerService/managedClusters/shop1
Subscription: 5f1c2d3e-1111-2222-3333-444455556666
Region: westeurope
Pricing tier: Standard
Node pools: np2: user, Linux, Standard_D8s_v5, 9 nodes, 1.30.2, AKSUbuntu-2204gen2containerd-202607.01.0

TIMELINE (UTC)
Start: 2026-07-14 06:10 UTC

EVIDENCE
Errors and logs:
E0714 06:10:12 kubelet: node aks-np2-37260127-vmss000002 not found, lease renewal failed
W0714 06:10:15 controller_utils.go: Node is NotReady
Operation or correlation id: 7c1f9a2e-0d3b-4c52-9a77-1f2e3d4c5b6a

TRIED
Tried so far: Drained and rebooted one node; it came back NotReady.

CHANGES
Changes before it started: Upgraded from 1.29.4 to 1.30.2 at 05:40 UTC.

REQUEST
Request: Please find the cause and help to restore service.

COVERAGE STATEMENT
Microsoft'\''s job. In scope: by the policy of AKS this is for Microsoft to do.
Azure Kubernetes Service (AKS) Support Policies, dated 2019-04-01
- Microsoft runs the control plane and answers for upgrades that are started through the AKS API. (section “Managed features in AKS”)
- Read from the edition named above; the live page may differ.

KNOWN GAPS
- None.
22 of 22 required fields are filled in.' \
  --severity 'critical' \
  --problem-classification '/providers/Microsoft.Support/services/00000000-0000-0000-0000-000000000000/problemClassifications/00000000-0000-0000-0000-000000000000' \
  --start-time '2026-07-14T06:10:00.000Z' \
  --require-24-by-7-response 'true' \
  --advanced-diagnostic-consent 'Yes' \
  --contact-first-name 'Ada' \
  --contact-last-name 'Example' \
  --contact-method 'email' \
  --contact-email 'ada@example.com' \
  --contact-additional-emails 'oncall@example.com' \
  --contact-phone-number '+49 30 1234567' \
  --contact-timezone 'W. Europe Standard Time' \
  --contact-country 'DEU' \
  --contact-language 'en-us' \
  --technical-resource '/subscriptions/5f1c2d3e-1111-2222-3333-444455556666/resourceGroups/rg-shop/providers/Microsoft.ContainerService/managedClusters/shop1' \
  --secondary-consent '[{type:VirtualMachineMemoryDump,user-consent:No}]'

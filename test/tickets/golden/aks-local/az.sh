az support in-subscription tickets create --ticket-name TICKET_NAME \
  --subscription '5f1c2d3e-1111-2222-3333-444455556666' \
  --title '[Azure Local] The API server of shop2 on Azure Local is unreachable — since 2026-07-14T06:10Z' \
  --description 'Not stated. The policy says nothing about this. Please say whether support takes it.
- Ask it as a how-to question in the community.

The Basic plan has no technical support; ask the community or buy a plan first.

Ask in the community: https://learn.microsoft.com/answers/tags/205/azure-kubernetes-service

Ask in public, with nothing private: https://github.com/Azure/aksArc/issues

SUMMARY AND IMPACT
Symptom: The API server of shop2 on Azure Local is unreachable, started 2026-07-14 06:10 UTC
Scope: Only one cluster of four.
Impact: Production; all shops of the north work offline, there is no workaround.
Kind of environment: production
Workaround: none

SEVERITY
- B, not A, because what the policy does not cover in full is not worked on around the clock.
- The Basic plan has no technical support; ask the community or buy a plan first.
Support plan: Basic

ENVIRONMENT
Product: AKS on Azure Local
Kubernetes version: not said yet
Cluster resource id: /subscriptions/5f1c2d3e-1111-2222-3333-444455556666/resourceGroups/rg-shop/providers/Microsoft.Kubernetes/connectedClusters/shop2
Subscription: 5f1c2d3e-1111-2222-3333-444455556666
Azure Local release: unknown to the reporter
Logical network: not said yet
Last connection to Azure: not said yet

TIMELINE (UTC)
Start: 2026-07-14 06:10 UTC

EVIDENCE
Errors and logs: dial tcp 10.20.0.14:6443: i/o timeout

TRIED
Tried so far: unknown to the reporter

CHANGES
Changes before it started: not said yet

REQUEST
Request: Please say whether support takes this; if not, please name the right place to ask.

COVERAGE STATEMENT
Not stated. The policy of Azure Local does not speak of this.
Support policies for AKS on Azure Local, undated
- Read from the edition named above; the live page may differ.

KNOWN GAPS
- Changes before it started: not said yet
- Tried so far: unknown to the reporter
- Kubernetes version: not said yet
- Azure Local release: unknown to the reporter
- Logical network: not said yet
- Last connection to Azure: not said yet
- Advanced diagnostic information: not said yet
- Contact: not said yet
8 of 16 required fields are filled in. Support will first ask for: Changes before it started.' \
  --severity 'moderate' \
  --problem-classification '/providers/Microsoft.Support/services/00000000-0000-0000-0000-000000000000/problemClassifications/00000000-0000-0000-0000-000000000000' \
  --start-time '2026-07-14T06:10:00.000Z' \
  --require-24-by-7-response 'false' \
  --contact-method 'email' \
  --contact-language 'en-us' \
  --technical-resource '/subscriptions/5f1c2d3e-1111-2222-3333-444455556666/resourceGroups/rg-shop/providers/Microsoft.Kubernetes/connectedClusters/shop2'

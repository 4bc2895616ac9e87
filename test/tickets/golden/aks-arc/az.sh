az support in-subscription tickets create --ticket-name TICKET_NAME \
  --title '[AKS Arc] Pods on Windows Server 2022 lose DNS now and then — since 2026-07-13T20:15Z' \
  --description 'SUMMARY AND IMPACT
Symptom: Pods on Windows Server 2022 lose DNS now and then, it began 2026-07-13 22:15 Europe/Berlin. It is only our test cluster.
Scope: Pods in three of five namespaces; now and then.
Impact: A test cluster; releases wait.
Kind of environment: test

SEVERITY
- C (Minimal business impact), because it is not production.
- The Developer plan takes severity C only.
Support plan: Developer

ENVIRONMENT
Product: AKS Arc on HCI 22H2 or Windows Server
Kubernetes version: 1.28.5
AksHci module version: 1.0.23.11019
Host operating system: Windows Server 2022 Datacenter, 20348.2582
Last connection to Azure: today

TIMELINE (UTC)
Start: 2026-07-13 20:15 UTC

EVIDENCE
Errors and logs: ;; connection timed out; no servers could be reached

TRIED
Tried so far: Restarted CoreDNS; gone for an hour, then back.

CHANGES
Changes before it started: unknown to the reporter

REQUEST
Request: Please help on a best-effort basis, and say early where the limit of support is reached.

COVERAGE STATEMENT
Best effort. In scope in part: AKS Arc technical support helps on a best-effort basis.
Support policies for AKS enabled by Azure Arc, undated
- For open-source components that AKS Arc does not ship, support helps as far as it can. (section “Third-party components”)
- Also: Calico is the network plugin that is installed by default. (section “Networking”)
- Read from the edition named above; the live page may differ.

KNOWN GAPS
- Changes before it started: unknown to the reporter
- how the host network was changed: open, and could change the coverage statement
19 of 20 required fields are filled in. Support will first ask for: Changes before it started.' \
  --severity 'minimal' \
  --problem-classification '/providers/Microsoft.Support/services/00000000-0000-0000-0000-000000000000/problemClassifications/00000000-0000-0000-0000-000000000000' \
  --start-time '2026-07-13T20:15:00.000Z' \
  --advanced-diagnostic-consent 'Yes' \
  --contact-first-name 'Ada' \
  --contact-last-name 'Example' \
  --contact-method 'email' \
  --contact-email 'ada@example.com' \
  --contact-phone-number '+49 30 1234567' \
  --contact-timezone 'W. Europe Standard Time' \
  --contact-country 'DEU' \
  --contact-language 'en-us'

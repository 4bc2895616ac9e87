az support in-subscription tickets create --ticket-name TICKET_NAME \
  --title '[AKS Engine] aks-engine deploy on our disconnected stamp fails with CSE error: exit code 50 on k8s-master-1 — since 2026-07-12T14:00Z' \
  --description 'The operator of the Azure Stack Hub stamp opens the case.

SUMMARY AND IMPACT
Symptom: aks-engine deploy on our disconnected stamp fails with `CSE error: exit code 50 on k8s-master-1` since 2026-07-12 14:00 UTC.
Scope: Every new cluster on the stamp.
Impact: We cannot roll out the new plant; nothing in production is down.
Kind of environment: production

SEVERITY
- B, not A, because nobody said that there is no workaround.
Support plan: Unified or Premier

ENVIRONMENT
Product: AKS Engine on Azure Stack Hub
Kubernetes version: 1.30.10
Azure Stack Hub build: 1.2311.1.22
AKS Engine version: v0.80.2
Disconnected stamp: yes

TIMELINE (UTC)
Start: 2026-07-12 14:00 UTC

EVIDENCE
Errors and logs: CSE error: exit code 50 on k8s-master-1
Related issues and earlier cases: https://github.com/Azure/aks-engine-azurestack/issues/221
Cluster definition (api model):
{
  "properties": {
    "servicePrincipalProfile": { "clientId": "1d2e", "secret": "[removed: client secret]" },
    "windowsProfile": { "adminUsername": "azureuser", "adminPassword": "[removed: password]" }
  }
}

TRIED
Tried so far: Deployed twice more, same exit code.

CHANGES
Changes before it started: The stamp was updated to 1.2311.1.22 last week.

REQUEST
Request: Please name the upstream issue or pull request, a workaround, the known issue on your side, and a rough timeline, as the policy promises for upstream bugs.

COVERAGE STATEMENT
Shared. By the policy of AKS Engine both sides have a part in this.
Support policies for AKS engine on Azure Stack Hub, undated
- For a bug of an upstream project, support names the upstream issue, a workaround and a rough timeline. (section “Upstream issues”)
- Read from the edition named above; the live page may differ.

KNOWN GAPS
- None.
20 of 20 required fields are filled in.' \
  --severity 'moderate' \
  --problem-classification '/providers/Microsoft.Support/services/00000000-0000-0000-0000-000000000000/problemClassifications/00000000-0000-0000-0000-000000000000' \
  --start-time '2026-07-12T14:00:00.000Z' \
  --require-24-by-7-response 'false' \
  --advanced-diagnostic-consent 'No' \
  --contact-first-name 'Ada' \
  --contact-last-name 'Example' \
  --contact-method 'phone' \
  --contact-email 'ada@example.com' \
  --contact-phone-number '+49 30 1234567' \
  --contact-timezone 'W. Europe Standard Time' \
  --contact-country 'DEU' \
  --contact-language 'en-us'

az support in-subscription tickets create --ticket-name TICKET_NAME \
  --title '[AKS-HCI] The management cluster of our plant does not come up since this morning' \
  --description 'Out of support. By the policy the cluster is out of support in this state. Bring it back first if you can.
- Upgrade to a supported version.
- Start or reconnect the cluster.
- Reinstate the subscription.

SUMMARY AND IMPACT
Symptom: The management cluster of our plant does not come up since this morning. The plant network was down about six weeks.
Scope: Management cluster and both workload clusters.
Impact: Production; the packing line stands, we label by hand meanwhile, so there is a workaround.
Kind of environment: production
Workaround: a workaround exists

SEVERITY
- B, not A, because a workaround exists.
Support plan: Standard

ENVIRONMENT
Product: AKS on Azure Stack HCI (20H2, 21H2)
Kubernetes version: 1.27.3
AksHci module version: 1.0.16.10113
Host operating system: Azure Stack HCI 22H2, 20349.2322
Last connection to Azure: 35–49 days ago

TIMELINE (UTC)
Start: not said yet

EVIDENCE
Errors and logs: Install-Moc failed. Error: [WSSDAgent not reachable: rpc error: code = Unavailable]
Operation or correlation id: not said yet

TRIED
Tried so far: Restarted the hosts one by one.

CHANGES
Changes before it started: None known.

REQUEST
Request: Please say what brings the cluster back into support, and help with that.

COVERAGE STATEMENT
Out of support. By the policy of AKS-HCI the cluster is out of support in this state.
Support policies for AKS on Azure Stack HCI, undated
- A cluster that has not been connected to Azure for longer than 30 days is out of support until it connects again. (section “Billing and connectivity”)
- Assumes: not stopped for over 30 days; nodes not changed by hand.
- Read from the edition named above; the live page may differ.

KNOWN GAPS
- Start: not said yet
- Operation or correlation id: not said yet
19 of 21 required fields are filled in. Support will first ask for: Start.' \
  --severity 'moderate' \
  --problem-classification '/providers/Microsoft.Support/services/00000000-0000-0000-0000-000000000000/problemClassifications/00000000-0000-0000-0000-000000000000' \
  --require-24-by-7-response 'false' \
  --advanced-diagnostic-consent 'No' \
  --contact-first-name 'Ada' \
  --contact-last-name 'Example' \
  --contact-method 'email' \
  --contact-email 'ada@example.com' \
  --contact-phone-number '+49 30 1234567' \
  --contact-timezone 'W. Europe Standard Time' \
  --contact-country 'DEU' \
  --contact-language 'en-us'

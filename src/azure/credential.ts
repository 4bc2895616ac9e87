/** A token for public Azure from the environment the process runs in: a managed identity, a workload identity, az. */
export async function azureToken(): Promise<() => Promise<string>> {
  const { DefaultAzureCredential } = await import('@azure/identity')
  const credential = new DefaultAzureCredential()
  return async () => {
    const token = await credential.getToken('https://management.azure.com/.default')
    return token.token
  }
}

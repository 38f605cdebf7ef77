/** An address as it may be called: encrypted, without a name and password in it; unencrypted on this machine alone, for the local CRM. */
export function originOf(text: string): string | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.username !== '') return null;
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (isLocal && url.protocol === 'http:') ? url.origin : null;
}

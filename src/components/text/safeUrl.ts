const ALLOWED = ['https:', 'http:', 'mailto:', 'tel:'];

/**
 * An address that may become a link, or `null`. Only four schemes pass: whatever a record holds (`javascript:`, `data:`)
 * cannot run. A web address without a scheme gets https.
 * @example safeUrl('example.com') // 'https://example.com/'
 * @example safeUrl('javascript:alert(1)') // null
 */
export function safeUrl(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || /\s/.test(trimmed)) return null;
  const withScheme = /^[a-z][a-z0-9+.-]*:(?!\d+(\/|$))/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  try {
    const url = new URL(withScheme);
    if (!ALLOWED.includes(url.protocol)) return null;
    return url.protocol.startsWith('http') && !url.hostname.includes('.') ? null : url.href;
  } catch {
    return null;
  }
}

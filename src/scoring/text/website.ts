const LABEL = /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;

/**
 * The host of a web address, with or without `https://` and `www.`; `null` where it is none.
 * @example websiteHost('www.Foo-Bar.de/kontakt') // 'foo-bar.de'
 */
export function websiteHost(text: string): string | null {
  const trimmed = text.trim().toLowerCase();
  if (trimmed.length > 2_000 || trimmed.includes('@')) return null;
  const scheme = trimmed.indexOf('://');
  const before = scheme < 0 ? '' : trimmed.slice(0, scheme);
  if (before !== '' && before !== 'http' && before !== 'https') return null;
  const rest = scheme < 0 ? trimmed : trimmed.slice(scheme + 3);
  const end = rest.search(/[/?#:]/);
  const host = (end < 0 ? rest : rest.slice(0, end)).replace(/^www\d?\./, '').replace(/\.$/, '');
  const labels = host.split('.');
  if (labels.length < 2 || host.length > 253 || labels.some((label) => label.length > 63 || !LABEL.test(label))) return null;
  const top = labels.at(-1) ?? '';
  return top.length >= 2 && !/^\d+$/.test(top) ? host : null;
}

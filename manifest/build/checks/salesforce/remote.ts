/** Where markup, style or script would load from another host: each pattern's first group is the address. */
const LOADS = [
  /\b(?:src|href|action|formaction|poster|data|srcset)\s*=\s*["']\s*((?:https?:)?\/\/[^"']+)/gi,
  /\burl\(\s*["']?\s*((?:https?:)?\/\/[^"')]+)/gi,
  /@import\s+(?:url\()?["']?((?:https?:)?\/\/[^"')]+)/gi,
  /\bimport\s*(?:\(\s*)?(?:[\w{},*\s]+from\s*)?["']((?:https?:)?\/\/[^"']+)["']/g,
  /\b(?:fetch|loadScript|loadStyle|importScripts|WebSocket|EventSource|sendBeacon)\s*\([^)]*["'`]((?:https?|wss?):\/\/[^"'`]+)/g,
];

/** What of a text would be loaded from another host: the security review and the platform's content policy refuse it. */
export function remoteAddresses(text: string): string[] {
  return LOADS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => `loads ${match[1]} from another host`));
}

import type { XrmLike } from './dynamicsHost';

/** The client API of the page around a web resource, where there is one on the same origin; never `window.top`. */
export function findXrm(): XrmLike | null {
  const own = (window as { readonly Xrm?: XrmLike }).Xrm;
  if (own) return own;
  try {
    return (window.parent as { readonly Xrm?: XrmLike }).Xrm ?? null;
  } catch {
    return null; // another origin: the form script's channel serves instead
  }
}

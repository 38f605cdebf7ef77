/** The packaged component, as LWC's compiler gives it. */
declare module 'c/footholdPanel' {
  const component: typeof import('@lwc/engine-dom').LightningElement;

  export { component as default };
}

/** `page.ts` with the packaged component, compiled (see `lightningComponent.ts`). */
declare module 'virtual:foothold-panel' {
  type Page = typeof import('./page');
  export const createPanelElement: Page['createPanelElement'];
  export const recordUpdated: Page['recordUpdated'];
  export const refreshView: Page['refreshView'];
  export const registerRefreshContainer: Page['registerRefreshContainer'];
  export const unregisterRefreshContainer: Page['unregisterRefreshContainer'];
}

import { createContext, useContext } from 'react';

/** True where charts stand with their tables at once: on paper nobody can turn one into the other. */
export const BothViewsContext = createContext(false);

export function useBothViews(): boolean {
  return useContext(BothViewsContext);
}

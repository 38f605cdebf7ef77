import { createContext, useContext } from 'react';
import type { Words } from '../../words/createWords';

/** The catalogue for the person at hand; a view provides it once, so that no component passes it on. */
export const WordsContext = createContext<Words | null>(null);

/** The words of the view around. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('useWords needs a WordsContext around it');
  return words;
}

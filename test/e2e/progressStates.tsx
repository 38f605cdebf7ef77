/** Draws one state of My progress: `progressStates.html?state=place: middle band&theme=dark&dir=rtl`. What the buttons call is kept on `data-called`. */
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { WordsContext } from '../../src/components/text/WordsContext';
import { FluentPart } from '../../src/components/theme/FluentPart';
import { FootholdTheme, type ThemeChoice } from '../../src/components/theme/FootholdTheme';
import { useAreaViewStyles } from '../../src/views/area/AreaView.styles';
import { createWords } from '../../src/words/createWords';
import { learnProgress } from '../../src/words/learnProgress';
import { figureStates } from './figureStates';
import type { OwnState } from './ownState';
import { ownStates } from './ownStates';

declare global {
  interface Window {
    /** Names of all states, in their order. */
    stateNames: readonly string[];
  }
}

/** Every state of My progress that is looked at. */
const PROGRESS_STATES: readonly OwnState[] = [...figureStates, ...ownStates];

const asked = new URLSearchParams(location.search);
const element = document.getElementById('area');
if (!element) throw new Error('The page has no place for the area.');
document.documentElement.dir = asked.get('dir') ?? 'ltr';
const root = createRoot(element);
const called = (name: string) => () => element.setAttribute('data-called', name);
const actions = {
  onChoose: called('onChoose'),
  onOpen: called('onOpen'),
  onLesson: called('onLesson'),
  onRetry: called('onRetry'),
};

function Scene({ state }: { readonly state: OwnState }) {
  const styles = useAreaViewStyles();
  const words = createWords({
    locale: 'en-GB',
    zone: 'Europe/Berlin',
    currency: 'EUR',
    today: '2026-11-22',
    now: '2026-11-22T09:30:00.000Z',
    productName: 'Salesforce',
  });
  return (
    <FootholdTheme theme={(asked.get('theme') ?? 'light') as ThemeChoice}>
      <FluentPart>
        <WordsContext.Provider value={words}>
          <main className={styles.root}>
            <h1 className={styles.hidden}>{state.name}</h1>
            <div className={styles.page}>{state.draw(actions)}</div>
          </main>
        </WordsContext.Provider>
      </FluentPart>
    </FootholdTheme>
  );
}

window.stateNames = PROGRESS_STATES.map(({ name }) => name);
window.drawState = (name) => {
  const found = PROGRESS_STATES.find((one) => one.name === name);
  if (!found) throw new Error(`There is no state "${name}".`);
  flushSync(() => root.render(<Scene key={name} state={found} />));
};
void learnProgress().then(() => window.drawState(asked.get('state') ?? PROGRESS_STATES[0]?.name ?? ''));

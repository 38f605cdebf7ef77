import { configure } from '@testing-library/react';
import type { ComponentType } from 'react';
import type { TeamData } from '../../src/model/teamData';
import { AreaContext, type AreaScene } from '../../src/views/area/AreaContext';
import { TeamContext, type TeamScene, useTeam } from '../../src/views/team/TeamContext';
import { drawTeamSection } from '../components/charts/drawTeamSection';

// Some parts are loaded on their first click: a busy machine takes its time for them.
configure({ asyncUtilTimeout: 20_000 });
Object.defineProperty(Element.prototype, 'animate', { value: undefined });

const AREA = {
  route: '',
  deps: { route: { go: () => undefined } },
  place: { today: '2026-11-23', now: '2026-11-23T09:00:00.000Z', locale: 'en-GB', currency: 'EUR', zone: 'Europe/Berlin' },
} as unknown as AreaScene;

/** Draws a section that reads the tab's address and day; `deps` and `actions` are those that it needs beside the ones of every section. */
export function draw(
  Section: ComponentType,
  data: TeamData,
  deps: Partial<TeamScene['deps']> = {},
  actions: Partial<TeamScene['actions']> = {},
) {
  const device = { get: () => null, set: () => undefined };
  function Tab() {
    const scene = useTeam();
    return (
      <AreaContext.Provider value={AREA}>
        <TeamContext.Provider
          value={{ ...scene, deps: { ...scene.deps, device, ...deps }, actions: { ...scene.actions, ...actions } }}
        >
          <Section />
        </TeamContext.Provider>
      </AreaContext.Provider>
    );
  }
  return drawTeamSection(Tab, data);
}

/** The panel with this title. */
export function panel(title: string | RegExp): HTMLElement {
  const found = [...document.querySelectorAll('article')].filter((each) => {
    const name = each.querySelector('h3')?.textContent ?? '';
    return typeof title === 'string' ? name === title : title.test(name);
  });
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} panels with the title ${title}`);
  return found[0];
}

/** A table as it is read, row by row, its headings first. */
export function rowsOf(part: HTMLElement): readonly (readonly (string | null)[])[] {
  // By selector: a query by role looks at every style of a large page.
  return [...part.querySelectorAll('tr')].map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent));
}

import { render } from '@testing-library/react';
import type { ComponentType } from 'react';
import { vi } from 'vitest';
import { TableExportContext } from '../../../src/components/charts/tableExport';
import { WordsContext } from '../../../src/components/text/WordsContext';
import { FootholdTheme } from '../../../src/components/theme/FootholdTheme';
import type { TeamData } from '../../../src/model/teamData';
import { TeamContext, type TeamScene } from '../../../src/views/team/TeamContext';
import { createWords } from '../../../src/words/createWords';
import { learnTeam } from '../../../src/words/learnTeam';
import { schema } from '../../scoring/given';

await learnTeam();

export const words = createWords({
  productName: 'Salesforce',
  locale: 'en-GB',
  zone: 'Europe/Berlin',
  currency: 'EUR',
  today: '2026-11-23',
  now: '2026-11-23T09:00:00.000Z',
});

/** Draws a section of the team tab over figures; what it does is kept. */
export function drawTeamSection(Section: ComponentType, data: TeamData) {
  const decide = vi.fn(async (_: unknown) => undefined);
  const note = vi.fn(async (_: unknown) => undefined);
  const look = vi.fn(async (..._: unknown[]) => undefined);
  const save = vi.fn((_name: string, _text: string, _type: string) => undefined);
  const takeOut = vi.fn();
  const scene = {
    data,
    weeks: [data.now.week],
    sizes: {},
    whole: true,
    deps: {
      clock: { now: () => '2026-11-23T09:00:00.000Z', after: () => () => undefined, uuid: () => 'key' },
      files: { save, print: vi.fn(), read: async () => '' },
    },
    session: { start: { schema: schema() } },
    actions: { decide, note, look },
  } as unknown as TeamScene;
  const drawn = (given: TeamScene) => (
    <FootholdTheme theme="light">
      <WordsContext.Provider value={words}>
        <TableExportContext.Provider value={takeOut}>
          <TeamContext.Provider value={given}>
            <Section />
          </TeamContext.Provider>
        </TableExportContext.Provider>
      </WordsContext.Provider>
    </FootholdTheme>
  );
  const { rerender, container } = render(drawn(scene));
  const redraw = (more: Partial<TeamData>) => rerender(drawn({ ...scene, data: { ...data, ...more } }));
  return { decide, note, look, save, takeOut, redraw, container };
}

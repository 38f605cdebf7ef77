import { useMemo, useRef } from 'react';
import type { ProgressDeps } from '../../stores/area/areaDeps';
import { createProgressStore } from '../../stores/progress/createProgressStore';
import { useArea } from '../area/AreaContext';
import { SectionPlace } from '../area/SectionPlace';
import { useScrollToSection } from '../area/useScrollToSection';
import { ProgressContext } from './ProgressContext';
import { ProgressHead } from './ProgressHead';
import { useProgressViewStyles } from './ProgressView.styles';
import { PAGES, SECTIONS, SLOTS, type SlotId } from './sections';
import { useTurnedPage } from './useTurnedPage';

/** The sections of a column, those that there are. */
function Column({ of }: { readonly of: (typeof SLOTS)[SlotId] }) {
  const styles = useProgressViewStyles();
  const ids = (Object.keys(SLOTS) as SlotId[]).filter((id) => SLOTS[id] === of);
  return (
    <div className={styles.column}>
      {ids.map((id) => {
        const found = SECTIONS[id];
        return (
          found && (
            <SectionPlace key={id} id={id} height={found.height}>
              <found.Section />
            </SectionPlace>
          )
        );
      })}
    </div>
  );
}

/** My progress: the own score first, then what it is made of, the way so far, the day, the place. Every section loads alone. */
export function ProgressView({ deps }: { readonly deps: ProgressDeps }) {
  const { session } = useArea();
  const scene = useMemo(() => ({ deps, progress: createProgressStore(session, deps) }), [session, deps]);
  return (
    <ProgressContext.Provider value={scene}>
      <Pages />
    </ProgressContext.Provider>
  );
}

/** The page that the address names, else the overview. */
function Pages() {
  const styles = useProgressViewStyles();
  const root = useRef<HTMLDivElement>(null);
  const { route } = useArea();
  const [name = ''] = route.split('?');
  const page = Object.hasOwn(PAGES, name) ? PAGES[name] : undefined;
  useScrollToSection(root, page ? '' : name);
  useTurnedPage(root, page ? name : '');
  if (page)
    return (
      <div ref={root} className={styles.page}>
        <SectionPlace key={name} id={name} height={page.height}>
          <page.Section />
        </SectionPlace>
      </div>
    );
  return (
    <div ref={root} className={styles.page}>
      <ProgressHead />
      <Column of="top" />
      <div className={styles.columns}>
        <Column of="left" />
        <Column of="right" />
      </div>
      <Column of="foot" />
    </div>
  );
}

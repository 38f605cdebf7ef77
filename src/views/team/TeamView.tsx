import { type ReactNode, useRef } from 'react';
import { SectionPlace } from '../area/SectionPlace';
import { useScrollToSection } from '../area/useScrollToSection';
import { PAGES, type PageId, SECTIONS, TABS, tabOf } from './sections';
import { TeamHead, type TeamHeadProps } from './TeamHead';
import { useTeamViewStyles } from './TeamView.styles';
import { useTeamRoute } from './useTeamRoute';

interface TeamViewProps {
  readonly head: TeamHeadProps['head'];
  /** What stands before them, whatever they are. */
  readonly above?: ReactNode;
  /** What stands in place of the sections: their shape while they are read, or why there are none. */
  readonly instead?: ReactNode;
}

/** The team tab: head with tabs and filters, and the sections of the open tab alone. */
export function TeamView({ head, above = null, instead = null }: TeamViewProps) {
  const styles = useTeamViewStyles();
  const root = useRef<HTMLDivElement>(null);
  const { section, unit, weeks } = useTeamRoute();
  const page = Object.hasOwn(PAGES, section) ? PAGES[section as PageId] : undefined;
  const tab = tabOf(section);
  useScrollToSection(root, page || section === TABS[tab][0] ? '' : section);
  return (
    <>
      <TeamHead head={head} tab={page ? null : tab} />
      <div ref={root} className={styles.page}>
        {above}
        {instead !== null ? (
          instead
        ) : page ? (
          <SectionPlace key={section} id={section} height={page.height}>
            <page.Section />
          </SectionPlace>
        ) : (
          TABS[tab].map((id) => {
            const found = SECTIONS[id];
            return (
              found && (
                // Another unit or period is another section: what failed for one may stand for the next.
                <SectionPlace key={`${id} ${unit} ${weeks}`} id={id} height={found.height}>
                  <found.Section />
                </SectionPlace>
              )
            );
          })
        )}
      </div>
    </>
  );
}

import { MoreHorizontalRegular } from '@fluentui/react-icons/headless/svg/more-horizontal';
import type { ReactNode } from 'react';
import { Button } from '../controls/Button';
import { Ring } from '../ring/Ring';
import { CrmText } from '../text/CrmText';
import { useWords } from '../text/WordsContext';
import { LazyPart } from './LazyPart';
import type { MoreMenuProps } from './MoreMenu';
import { usePanelHeaderStyles } from './PanelHeader.styles';
import { part } from './part';

const MoreMenu = part(() => import('./MoreMenu').then(({ MoreMenu }) => MoreMenu));

export interface PanelHeaderProps {
  readonly title: string;
  readonly stage: string | null;
  /** One line of state. */
  readonly line: ReactNode;
  readonly ring: number | null;
  /** What the open nudge would add. */
  readonly gain: number;
  readonly menu: MoreMenuProps;
}

/** Ring, name, stage in the CRM's own word, one line of state, and More. */
export function PanelHeader({ title, stage, line, ring, gain, menu }: PanelHeaderProps) {
  const words = useWords();
  const styles = usePanelHeaderStyles();
  const label = gain > 0 ? words.say('ring.gain', { percent: ring, gain }) : words.say('ring.label', { percent: ring });
  return (
    <header className={styles.root}>
      {ring !== null && <Ring value={ring} gain={gain} label={label} />}
      <div className={styles.text}>
        <div className={styles.names}>
          <h1 className={styles.title}>
            <CrmText text={title} limit={120} />
          </h1>
          {stage && (
            <span className={styles.stage}>
              <CrmText text={stage} limit={60} />
            </span>
          )}
        </div>
        <p className={styles.line}>{line}</p>
      </div>
      <LazyPart
        height={32}
        meanwhile={
          <Button disabled appearance="transparent" icon={<MoreHorizontalRegular />} aria-label={words.say('header.more')} />
        }
      >
        <MoreMenu {...menu} />
      </LazyPart>
    </header>
  );
}

import { mergeClasses } from '@fluentui/react-components';
import { useCardStyles } from '../cards/Card.styles';
import { useAlsoListStyles } from '../list/AlsoList.styles';
import { useWords } from '../text/WordsContext';
import { usePanelHeaderStyles } from './PanelHeader.styles';
import { usePanelSkeletonStyles } from './PanelSkeleton.styles';
import { SkeletonBar } from './SkeletonBar';

/** The panel's shape while the record is read: header, the card, two rows. */
export function PanelSkeleton() {
  const words = useWords();
  const styles = usePanelSkeletonStyles();
  const header = usePanelHeaderStyles();
  const card = useCardStyles();
  const list = useAlsoListStyles();
  return (
    <>
      <h1 className={styles.hidden}>{words.say('header.loading')}</h1>
      <div className={header.root}>
        <SkeletonBar height={52} round />
        <div className={styles.lines}>
          <SkeletonBar height={16} width={60} />
          <SkeletonBar height={12} width={45} />
        </div>
      </div>
      <div className={mergeClasses(card.root, styles.card)}>
        <SkeletonBar height={20} width={75} />
        <SkeletonBar height={16} width={95} />
        <SkeletonBar height={16} width={70} />
        <SkeletonBar height={32} />
        <SkeletonBar height={12} width={55} />
      </div>
      <div className={styles.lines}>
        <SkeletonBar height={12} width={12} />
        <div className={mergeClasses(list.list, styles.rows)}>
          <SkeletonBar height={16} width={65} />
          <SkeletonBar height={16} width={55} />
        </div>
      </div>
    </>
  );
}

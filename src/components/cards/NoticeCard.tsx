import { CheckmarkCircleFilled } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import type { ReactNode, Ref } from 'react';
import { Button } from '../controls/Button';
import { Card } from './Card';
import { useSavedCardStyles } from './SavedCard.styles';

export interface NoticeCardProps {
  readonly title: string;
  readonly body: string;
  /** A quieter second sentence. */
  readonly more?: string | null;
  /** With the tick of something that is done. */
  readonly done?: boolean;
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly action?: { readonly label: string; run(): void } | null;
  readonly foot?: ReactNode;
}

/** A card that tells a state: all done, thanks, nothing open, switched off, a problem. */
export function NoticeCard({ title, body, more, done, headingRef, action, foot }: NoticeCardProps) {
  const styles = useSavedCardStyles();
  return (
    <Card
      title={title}
      {...(done ? { icon: <CheckmarkCircleFilled className={styles.check} /> } : {})}
      {...(headingRef ? { headingRef } : {})}
      foot={foot}
    >
      <p className={styles.text}>{body}</p>
      {more && <p className={styles.meta}>{more}</p>}
      {action && (
        <span className={styles.row}>
          <Button onClick={action.run}>{action.label}</Button>
        </span>
      )}
    </Card>
  );
}

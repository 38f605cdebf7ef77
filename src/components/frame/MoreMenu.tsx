import { MoreHorizontalRegular } from '@fluentui/react-icons/headless/svg/more-horizontal';
import { Button } from '../controls/Button';
import { Menu, type MenuChoice } from '../controls/Menu';
import { useWords } from '../text/WordsContext';

export interface MoreMenuProps {
  /** Muted rules, which a tap takes back. */
  readonly muted: readonly string[];
  readonly hasAll: boolean;
  readonly hasExpectations: boolean;
  readonly hasSeen: boolean;
  onAll(): void;
  onExpectations(): void;
  onSeen(): void;
  onUnmute(ruleId: string): void;
}

/** More: all open points, what is expected, what is seen of me, and the rules that were muted. */
export function MoreMenu({ muted, hasAll, hasExpectations, hasSeen, onAll, onExpectations, onSeen, onUnmute }: MoreMenuProps) {
  const words = useWords();
  const own: readonly MenuChoice[] = [
    ...(hasAll ? [{ key: 'all', label: words.say('more.all'), onPick: onAll }] : []),
    ...(hasExpectations ? [{ key: 'expectations', label: words.say('more.expectations'), onPick: onExpectations }] : []),
    ...(hasSeen ? [{ key: 'seen', label: words.say('more.seen'), onPick: onSeen }] : []),
  ];
  const heard = muted.map((ruleId) => ({ key: ruleId, label: words.ruleLabel(ruleId), onPick: () => onUnmute(ruleId) }));
  const sections = [{ choices: own }, { heading: words.say('more.muted'), choices: heard }];
  const filled = sections.filter(({ choices }) => choices.length > 0);
  if (filled.length === 0) return null;
  return (
    <Menu
      sections={filled}
      button={(props) => (
        <Button {...props} appearance="transparent" icon={<MoreHorizontalRegular />} aria-label={words.say('header.more')} />
      )}
    />
  );
}

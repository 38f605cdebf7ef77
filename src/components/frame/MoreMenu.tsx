import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/headless/svg/more-horizontal';
import { Button } from '../controls/Button';
import { useWords } from '../text/WordsContext';
import { FluentPart } from '../theme/FluentPart';

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
  if (!hasAll && !hasExpectations && !hasSeen && muted.length === 0) return null;
  return (
    <FluentPart>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="transparent" icon={<MoreHorizontalRegular />} aria-label={words.say('header.more')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {hasAll && <MenuItem onClick={onAll}>{words.say('more.all')}</MenuItem>}
            {hasExpectations && <MenuItem onClick={onExpectations}>{words.say('more.expectations')}</MenuItem>}
            {hasSeen && <MenuItem onClick={onSeen}>{words.say('more.seen')}</MenuItem>}
            {muted.length > 0 && (
              <>
                <MenuDivider />
                <MenuGroup>
                  <MenuGroupHeader>{words.say('more.muted')}</MenuGroupHeader>
                  {muted.map((ruleId) => (
                    <MenuItem key={ruleId} onClick={() => onUnmute(ruleId)}>
                      {words.ruleLabel(ruleId)}
                    </MenuItem>
                  ))}
                </MenuGroup>
              </>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
    </FluentPart>
  );
}

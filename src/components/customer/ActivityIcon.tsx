import { CallRegular } from '@fluentui/react-icons/headless/svg/call';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { HeadsetRegular } from '@fluentui/react-icons/headless/svg/headset';
import { MailRegular } from '@fluentui/react-icons/headless/svg/mail';
import { NoteRegular } from '@fluentui/react-icons/headless/svg/note';
import { PeopleRegular } from '@fluentui/react-icons/headless/svg/people';
import type { ActivityKind } from '../../model/record';
import { useWords } from '../text/WordsContext';

const ICONS = {
  call: CallRegular,
  meeting: PeopleRegular,
  email: MailRegular,
  note: NoteRegular,
  task: CheckmarkCircleRegular,
  case: HeadsetRegular,
};

/** The kind of an entry, with its word for those who do not see the sign. */
export function ActivityIcon({ kind }: { readonly kind: ActivityKind | 'case' }) {
  const words = useWords();
  const Icon = ICONS[kind];
  return <Icon aria-label={words.say(`kind.${kind}`)} role="img" />;
}

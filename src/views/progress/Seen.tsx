import { MailSwitch } from '../../components/progress/MailSwitch';
import { OwnCard, OwnPart } from '../../components/progress/OwnCard';
import { SeenOfMeCard } from '../../components/progress/SeenOfMeCard';
import { useWords } from '../../components/text/WordsContext';
import { useArea } from '../area/AreaContext';
import { useStanding } from './useStanding';

/** What is seen of me, and who looked. */
export function Seen() {
  const words = useWords();
  const { now } = useArea().place;
  const { status, problem, seen, agreed, mail, saving, said, read, choose } = useStanding();
  return (
    <OwnCard title={words.say('seenOfMe.title')}>
      <OwnPart status={status} problem={problem} height={260} onRetry={() => void read()}>
        {seen && <SeenOfMeCard seen={seen} agreed={agreed} now={now} />}
        {seen?.keepsLooks && (
          <MailSwitch
            on={mail}
            saving={saving === 'digest'}
            notKept={said?.kind === 'digest' && said.how === 'notKept'}
            onChoose={(active) => void choose('digest', active, words.say('seenOfMe.mail'))}
          />
        )}
      </OwnPart>
    </OwnCard>
  );
}

import { useBothViews } from '../../../components/charts/bothViews';
import { SectionFrame } from '../../../components/charts/SectionFrame';
import { useWords } from '../../../components/text/WordsContext';
import { csvName, tableCsv } from '../../../flows/team/tableCsv';
import { pipeline } from '../../../scoring/team/pipeline';
import { type Readiness, readiness } from '../../../scoring/team/readiness';
import { ChecksPanel } from '../honesty/ChecksPanel';
import { ReadinessPanel } from '../honesty/ReadinessPanel';
import { readinessTable } from '../honesty/readinessTable';
import { VisiblePanel } from '../honesty/VisiblePanel';
import { useTeam } from '../TeamContext';

/** How honest the pipeline is: how early deals are seen, checks of their path, and readiness for pay in individual mode. */
export function Honesty() {
  const words = useWords();
  const paper = useBothViews();
  const { data, deps, actions } = useTeam();
  const checks = pipeline(data.now.doc.counters);
  const { early, dayBefore } = checks;
  const takeOut = async (found: Readiness, reason: string) => {
    // Everybody in the file is told first: an export that the log did not take is none.
    for (const { person } of found.people) await actions.look(person, 'review', 'export');
    await actions.note({ kind: 'decision', about: 'export', unit: data.unit.id, text: reason });
    const table = readinessTable(words, found, reason);
    deps.files.save(csvName(table.name, data.now.week), tableCsv(table), 'text/csv');
  };
  return (
    <SectionFrame
      answer={
        early.share === null
          ? words.say('honesty.answerNone')
          : words.say('honesty.answer', { share: early.share, part: dayBefore.part, whole: early.whole })
      }
      meaning={words.say('honesty.meaning')}
      form={words.say(`honesty.form.${data.mode}`)}
    >
      <VisiblePanel pipeline={checks} />
      <ChecksPanel pipeline={checks} />
      {(!paper || data.mode !== 'individual') && (
        <ReadinessPanel
          readiness={readiness(data.mode, data.people)}
          mayExport={data.programme.personExports === true}
          onLook={(person) => actions.look(person, 'review', 'figures')}
          onExport={takeOut}
        />
      )}
    </SectionFrame>
  );
}

import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Fill } from '../../../components/charts/Fill';
import { StackedBar } from '../../../components/charts/StackedBar';
import type { Tone } from '../../../components/charts/tone';
import { useWords } from '../../../components/text/WordsContext';
import { mainKind, type PersonKinds } from '../../../scoring/team/helpKinds';
import { KINDS, type Kind } from '../../../scoring/team/kinds';
import { usePeopleStyles } from './people.styles';

const TONES: Readonly<Record<Kind, Tone>> = { missing: 'main', poor: 'attention', rubbish: 'third' };

/** Kinds of gaps by person, so that the help fits: for the own manager alone. */
export function KindsPanel({ people }: { readonly people: readonly PersonKinds[] }) {
  const words = useWords();
  const styles = usePeopleStyles();
  const main = mainKind(people);
  const widest = Math.max(1, ...people.map(({ all }) => all));
  const sum = (kind: Kind) => people.reduce((all, { counts }) => all + counts[kind], 0);
  const total = { missing: sum('missing'), poor: sum('poor'), rubbish: sum('rubbish') };
  return (
    <ChartPanel
      span={7}
      title={
        main
          ? words.say(`people.kinds.title.${main.kind}`, { part: main.part, whole: main.whole })
          : words.say('people.kinds.title.none')
      }
      counted={words.say('people.kinds.counted')}
      foot={words.say('people.kinds.foot', {
        missing: total.missing,
        stale: total.poor,
        rubbish: total.rubbish,
        all: total.missing + total.poor + total.rubbish,
      })}
      chart={
        <>
          <div className={styles.legend}>
            {KINDS.map((kind) => (
              <span key={kind} className={styles.legendItem}>
                <Fill tone={TONES[kind]} height={12} width="12px" /> {words.say(`people.kind.${kind}`)}
              </span>
            ))}
          </div>
          <div className={styles.kinds}>
            {people.map(({ person, name, counts, all }) => (
              <div key={person} className={styles.kindRow}>
                <span>{name}</span>
                <div style={{ width: `${(all / widest) * 100}%` }}>
                  {all > 0 && (
                    <StackedBar
                      bare
                      height={16}
                      label={words.say('people.kinds.chart', {
                        name,
                        missing: counts.missing,
                        stale: counts.poor,
                        rubbish: counts.rubbish,
                      })}
                      parts={KINDS.map((kind) => ({
                        key: kind,
                        label: words.say(`people.kind.${kind}`),
                        value: counts[kind],
                        tone: TONES[kind],
                        shown: words.number(counts[kind]),
                      }))}
                    />
                  )}
                </div>
                <span>{words.number(all)}</span>
              </div>
            ))}
          </div>
        </>
      }
      table={{
        name: 'kinds-of-gaps-by-person',
        named: true,
        columns: [
          { key: 'name', label: words.say('people.person') },
          ...KINDS.map((kind) => ({ key: kind, label: words.say(`people.kind.${kind}`), numeric: true })),
          { key: 'help', label: words.say('people.kinds.help') },
        ],
        rows: people.map(({ person, name, counts, help }) => ({
          key: person,
          cells: [name, ...KINDS.map((kind) => counts[kind]), words.say(`people.help.${help ?? 'none'}`)],
        })),
      }}
    />
  );
}

import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Concentration } from '../../../components/charts/Concentration';
import { useWords } from '../../../components/text/WordsContext';
import type { ConcentrationCurve } from '../../../scoring/team/concentration';
import { percentText } from '../figureWords';

/** How unusable records are spread over people, in steps of whole groups. */
export function ConcentrationPanel({ curve }: { readonly curve: ConcentrationCurve }) {
  const words = useWords();
  const marked = curve.points[curve.marked];
  const all = curve.points.at(-1)?.people ?? 0;
  const told = { people: marked?.people ?? 0, all, share: marked?.share ?? 0 };
  return (
    <ChartPanel
      span={5}
      title={words.say('knowledge.concentration', told)}
      counted={words.say('knowledge.concentrationCounted')}
      foot={words.say('knowledge.concentrationFoot')}
      table={{
        name: 'who-holds-it',
        columns: [
          { key: 'people', label: words.say('knowledge.peopleColumn'), numeric: true },
          { key: 'unusable', label: words.say('knowledge.unusableColumn'), numeric: true },
          { key: 'share', label: words.say('figure.share'), numeric: true },
        ],
        rows: curve.points.map(({ people, unusable, share }) => ({
          key: String(people),
          cells: [people, unusable, { shown: percentText(words, share), value: share }],
        })),
      }}
      chart={
        <Concentration
          label={words.say('knowledge.concentrationSentence', told)}
          points={curve.points}
          marked={curve.marked}
          write={(share) => words.say('figure.percent', { share })}
          evenly={words.say('knowledge.evenly')}
          people={words.say('knowledge.people', { people: all })}
        />
      }
    />
  );
}

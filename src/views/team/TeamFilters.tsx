import { Dropdown, Option, OptionGroup } from '@fluentui/react-components';
import { useWords } from '../../components/text/WordsContext';
import type { SheetUnit, UnitKind } from '../../model/sheet';
import { useTeamViewStyles } from './TeamView.styles';
import { WEEKS } from './teamRoute';
import { useTeamRoute } from './useTeamRoute';

const KINDS: readonly UnitKind[] = ['organisation', 'region', 'team', 'segment', 'department', 'leaders'];

/** Of whom and over which time: the choice stands in the address, so that a link shows the same. */
export function TeamFilters({ units, unit }: { readonly units: readonly SheetUnit[]; readonly unit: SheetUnit | null }) {
  const words = useWords();
  const styles = useTeamViewStyles();
  const { weeks, filter } = useTeamRoute();
  const kinds = KINDS.filter((kind) => units.some((each) => each.kind === kind));
  return (
    <div className={styles.filters}>
      {units.length > 1 && (
        <Dropdown
          className={styles.filter}
          aria-label={words.say('team.filter.unit')}
          value={unit?.name ?? ''}
          selectedOptions={unit ? [unit.id] : []}
          onOptionSelect={(_, { optionValue }) => optionValue && filter({ unit: optionValue })}
        >
          {kinds.map((kind) => (
            <OptionGroup key={kind} label={words.say(`team.filter.${kind}`)}>
              {units
                .filter((each) => each.kind === kind)
                .map(({ id, name }) => (
                  <Option key={id} value={id}>
                    {name}
                  </Option>
                ))}
            </OptionGroup>
          ))}
        </Dropdown>
      )}
      <Dropdown
        className={styles.filter}
        aria-label={words.say('team.filter.period')}
        value={words.say(`team.period.${weeks}`)}
        selectedOptions={[String(weeks)]}
        onOptionSelect={(_, { optionValue }) => filter({ weeks: WEEKS.find((each) => String(each) === optionValue) ?? 1 })}
      >
        {WEEKS.map((each) => (
          <Option key={each} value={String(each)}>
            {words.say(`team.period.${each}`)}
          </Option>
        ))}
      </Dropdown>
    </div>
  );
}

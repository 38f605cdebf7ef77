import { Combobox, Dropdown, Option, OptionGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../components/text/WordsContext';
import type { SheetUnit, UnitKind } from '../../model/sheet';
import { useTeamViewStyles } from './TeamView.styles';
import { WEEKS } from './teamRoute';
import { useTeamRoute } from './useTeamRoute';

const KINDS: readonly UnitKind[] = ['organisation', 'region', 'team', 'segment', 'department', 'leaders'];

/** Units from which on they are found by name instead of listed. */
const MANY = 40;
const FOUND = 30;

interface UnitChoiceProps {
  readonly units: readonly SheetUnit[];
  readonly unit: SheetUnit | null;
}

/** All units by kind. */
function UnitList({ units, unit }: UnitChoiceProps) {
  const words = useWords();
  const styles = useTeamViewStyles();
  const { filter } = useTeamRoute();
  return (
    <Dropdown
      className={styles.filter}
      aria-label={words.say('team.filter.unit')}
      value={unit?.name ?? ''}
      selectedOptions={unit ? [unit.id] : []}
      onOptionSelect={(_, { optionValue }) => optionValue && filter({ unit: optionValue })}
    >
      <UnitOptions units={units} />
    </Dropdown>
  );
}

/** Units that are found by a part of their name: an organisation may have a thousand branches. */
function UnitFinder({ units, unit }: UnitChoiceProps) {
  const words = useWords();
  const styles = useTeamViewStyles();
  const { filter } = useTeamRoute();
  const [typed, type] = useState<string | null>(null);
  const wanted = (typed ?? '').trim().toLocaleLowerCase();
  const found = units.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)).slice(0, FOUND);
  return (
    <Combobox
      className={styles.filter}
      aria-label={words.say('team.filter.unit')}
      placeholder={words.say('team.filter.find')}
      value={typed ?? unit?.name ?? ''}
      selectedOptions={unit ? [unit.id] : []}
      onInput={({ currentTarget }) => type(currentTarget.value)}
      onOptionSelect={(_, { optionValue }) => {
        type(null);
        if (optionValue) filter({ unit: optionValue });
      }}
      onBlur={() => type(null)}
    >
      <UnitOptions units={found} />
    </Combobox>
  );
}

function UnitOptions({ units }: { readonly units: readonly SheetUnit[] }) {
  const words = useWords();
  const kinds = KINDS.filter((kind) => units.some((each) => each.kind === kind));
  return kinds.map((kind) => (
    <OptionGroup key={kind} label={words.say(`team.filter.${kind}`)}>
      {units
        .filter((each) => each.kind === kind)
        .map(({ id, name }) => (
          <Option key={id} value={id}>
            {name}
          </Option>
        ))}
    </OptionGroup>
  ));
}

/** Of whom and over which time: the choice stands in the address, so that a link shows the same. */
export function TeamFilters({ units, unit }: { readonly units: readonly SheetUnit[]; readonly unit: SheetUnit | null }) {
  const words = useWords();
  const styles = useTeamViewStyles();
  const { weeks, filter } = useTeamRoute();
  return (
    <div className={styles.filters}>
      {units.length > MANY ? (
        <UnitFinder units={units} unit={unit} />
      ) : (
        units.length > 1 && <UnitList units={units} unit={unit} />
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

import type { ThemeName } from '../../../src/ports/host';
import type { PackagePlace } from '../pages/navigation';
import { PanelFrame } from './PanelFrame';

interface Props {
  /** `null` where the package has no such tab for this person. */
  readonly place: PackagePlace | null;
  readonly theme: ThemeName;
}

const nothing = () => undefined;

/** The app page of a package's tab: the component alone, without a record. */
export function TabPage({ place, theme }: Props) {
  return (
    <main>
      <h1 className={place === null ? 'card' : 'unseen'}>{place?.label ?? 'No such page'}</h1>
      {place && <PanelFrame key={place.area} area={place.area} record={null} theme={theme} changes={0} onSaved={nothing} />}
    </main>
  );
}

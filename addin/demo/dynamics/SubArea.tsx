import type { ThemeName } from '../../../src/ports/host';
import type { PackagePlace } from '../pages/navigation';

interface Props {
  /** `null` where the site map has no such area for this person. */
  readonly place: PackagePlace | null;
  /** The page's; another one loads the web resource anew, as the platform loads its whole page. */
  readonly theme: ThemeName;
  /** The local CRM may stand at another moment than this machine; the web resource is told. */
  readonly now: string | null;
  /** What a script handed to the page that it opened; `null` = it was opened from the navigation. */
  readonly data: string | null;
}

/** An area of the site map: its web resource fills the page. */
export function SubArea({ place, theme, now, data }: Props) {
  if (place === null) return <h1>No such page</h1>;
  const handed = JSON.stringify({ ...(now === null ? {} : { now }), ...(data === null ? {} : (JSON.parse(data) as object)) });
  return (
    <>
      <h1 className="unseen">{place.label}</h1>
      <iframe
        key={theme}
        className="subarea"
        title={place.label}
        src={`/WebResources/${place.name}?data=${encodeURIComponent(handed)}`}
      />
    </>
  );
}

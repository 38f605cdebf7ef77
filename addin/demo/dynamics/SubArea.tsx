import type { PackagePlace } from '../pages/navigation';

interface Props {
  /** `null` where the site map has no such area for this person. */
  readonly place: PackagePlace | null;
  /** The local CRM may stand at another moment than this machine; the web resource is told. */
  readonly now: string | null;
}

/** An area of the site map: its web resource fills the page. */
export function SubArea({ place, now }: Props) {
  if (place === null) return <h1>No such page</h1>;
  const data = now === null ? '' : `?data=${encodeURIComponent(JSON.stringify({ now }))}`;
  return (
    <>
      <h1 className="unseen">{place.label}</h1>
      <iframe className="subarea" title={place.label} src={`/WebResources/${place.name}${data}`} />
    </>
  );
}

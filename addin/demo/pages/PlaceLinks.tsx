import { type PackagePlace, PLACE } from './navigation';
import type { Route } from './route';

interface Props {
  readonly places: readonly PackagePlace[];
  readonly route: Route;
}

/** What installed packages add to the navigation. */
export function PlaceLinks({ places, route }: Props) {
  return places.map((place) => (
    <a
      key={place.name}
      href={`#/${PLACE}/${encodeURIComponent(place.name)}`}
      aria-current={route.table === PLACE && route.id === place.name ? 'page' : undefined}
    >
      {place.label}
    </a>
  ));
}

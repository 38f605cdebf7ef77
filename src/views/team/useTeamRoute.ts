import { useMemo } from 'react';
import { useArea } from '../area/AreaContext';
import { parseTeamRoute, type TeamRoute, teamRouteText } from './teamRoute';

/** The address of the tab, and how to change it: another section is a step in the history, a filter is not. */
export function useTeamRoute(): TeamRoute & {
  open(section: string): void;
  filter(change: Partial<Pick<TeamRoute, 'unit' | 'weeks' | 'more'>>): void;
} {
  const { route, deps } = useArea();
  return useMemo(() => {
    const now = parseTeamRoute(route);
    return {
      ...now,
      open: (section) => deps.route.go(teamRouteText({ ...now, section, more: {} })),
      filter: (change) => deps.route.go(teamRouteText({ ...now, ...change }), { replace: true }),
    };
  }, [route, deps.route]);
}

import type { ActivityKind } from '../model/record';
import { english } from '../words/en';

/** The plain word for an activity that got no subject: "Call". */
export function subjectOf(kind: ActivityKind): string {
  return english.texts[`log.${kind}`] as string;
}

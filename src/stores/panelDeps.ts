import type { ActivityKind } from '../model/record';
import type { ClockPort } from '../ports/clock';
import type { CrmPort } from '../ports/crm';
import type { DevicePort, DraftsPort } from '../ports/drafts';
import type { HostPort } from '../ports/host';

/** What the panel's store works with; joined in `src/app`. */
export interface PanelDeps {
  readonly port: CrmPort;
  readonly host: HostPort;
  readonly drafts: DraftsPort;
  readonly device: DevicePort;
  /** The same for as long as the browser tab lives: what names people and customers is not left behind on a device. */
  readonly tab: DevicePort;
  readonly clock: ClockPort;
  /** The plain word for an activity without a subject ("Call"), in the person's language. */
  readonly subjectOf: (kind: ActivityKind) => string;
}

import type { FilesPort } from '../../ports/files';
import type { MailPort } from '../../ports/mail';
import type { PublishPort } from '../../ports/publish';
import type { TeamPort } from '../../ports/team';
import type { WonDealsPort } from '../../ports/wonDeals';
import type { AreaDeps } from '../area/areaDeps';

/** What the team tab works with: what every area has, and the sheets. Joined in `src/app`. */
export interface TeamDeps extends AreaDeps {
  readonly team: TeamPort;
  readonly files: FilesPort;
  /** The CRM's mail, for a preview to oneself; absent = none here. */
  readonly mail?: MailPort;
  readonly won: WonDealsPort;
  /** Opens the publisher's port with the person's own session, in a chunk of its own; absent = nothing is published from here. */
  readonly openPublisher?: () => Promise<PublishPort>;
}

/** Stand-in for `lightning/navigation`: page references become the demo's own addresses, and back. */
import { PLACE } from '../../pages/navigation';
import { go, placeOf } from '../../pages/route';
import type { WireAdapter } from './wireAdapter';

interface PageReference {
  readonly type: string;
  readonly attributes: {
    readonly objectApiName?: string;
    readonly recordId?: string;
    readonly actionName?: string;
    readonly apiName?: string;
  };
  readonly state?: Readonly<Record<string, string>>;
}

const Navigate: unique symbol = Symbol('Navigate');

/** Key prefixes of records whose page may be named by the id alone (Salesforce, "Standard Field Record ID Prefixes"). */
const PREFIXES: Readonly<Record<string, string>> = { '00T': 'Task', '00U': 'Event' };

function navigate({ type, attributes: { recordId, objectApiName, apiName }, state }: PageReference): void {
  if (type === 'standard__navItemPage' && apiName) go(PLACE, apiName, state);
  const table = objectApiName ?? PREFIXES[recordId?.slice(0, 3) ?? ''];
  if (type === 'standard__recordPage' && recordId && table) go(table, recordId);
}

type Constructor = new () => object;

/** Gives a component the `[NavigationMixin.Navigate]` method: `class extends NavigationMixin(LightningElement)`. */
export const NavigationMixin = Object.assign(
  (Base: Constructor) =>
    class extends Base {
      [Navigate](reference: PageReference): void {
        navigate(reference);
      }
    },
  { Navigate },
);

/** Gives the page that is open, and again when another is. */
export class CurrentPageReference implements WireAdapter<unknown> {
  private readonly give: (reference: PageReference) => void;
  private readonly follow = () => {
    const { table, id, state } = placeOf('Opportunity');
    if (table === PLACE) this.give({ type: 'standard__navItemPage', attributes: { apiName: id ?? '' }, state });
    else if (id === null) this.give({ type: 'standard__objectPage', attributes: { objectApiName: table, actionName: 'list' } });
    else this.give({ type: 'standard__recordPage', attributes: { objectApiName: table, recordId: id, actionName: 'view' } });
  };

  constructor(give: (reference: PageReference) => void) {
    this.give = give;
  }

  connect(): void {
    window.addEventListener('hashchange', this.follow);
    this.follow();
  }

  disconnect(): void {
    window.removeEventListener('hashchange', this.follow);
  }

  update(): void {}
}

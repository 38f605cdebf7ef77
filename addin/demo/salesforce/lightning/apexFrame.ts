/**
 * Stand-in for the Apex method `FootholdFrame.frame`: Apex does not run here, so the demo's own server says where its
 * Visualforce pages are, in the shape that the method gives.
 */
import { refusal, type WireAdapter, type WireValue } from './wireAdapter';

interface Frame {
  readonly origin: string;
  readonly prefix: string;
}

class ApexFrame implements WireAdapter<unknown> {
  private readonly give: (value: WireValue<Frame>) => void;

  constructor(give: (value: WireValue<Frame>) => void) {
    this.give = give;
    give({});
  }

  connect(): void {
    void this.ask();
  }

  disconnect(): void {}

  update(): void {}

  private async ask(): Promise<void> {
    const response = await fetch('/demo/places');
    const { frameOrigin, message } = (await response.json()) as { readonly frameOrigin?: string; readonly message?: string };
    if (frameOrigin) this.give({ data: { origin: frameOrigin, prefix: 'fthd__' } });
    else this.give({ error: refusal(response.status, message ?? '') });
  }
}

export { ApexFrame as default };

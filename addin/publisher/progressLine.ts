import type { Progress } from '../../src/ports/publish';

/** Where progress is shown. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const NAMES: Readonly<Record<Progress['what'], string>> = {
  read: 'records read',
  sorted: 'parts sorted',
  owners: 'people scored',
  readers: 'readers of the digest',
};
const WIDTH = 24;

/** @example bar({ what: 'owners', done: 5, total: 10 }) // '############            5 of 10 people scored' */
export function bar({ what, done, total }: Progress): string {
  if (total === null || total <= 0) return `${done} ${NAMES[what]}`;
  const filled = Math.round((Math.min(done, total) / total) * WIDTH);
  return `${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)} ${done} of ${total} ${NAMES[what]}`;
}

/** One line that is drawn again on a terminal; elsewhere a plain line a tenth, so that a log stays short. */
export function createProgressLine(out: Terminal): { show(progress: Progress): void; end(): void } {
  let drawn = false;
  let last = '';
  return {
    show(progress) {
      if (out.isTTY) {
        out.write(`\r\u001b[2K${bar(progress)}`);
        drawn = true;
        return;
      }
      const { what, done, total } = progress;
      if (total === null || total <= 0) return;
      const mark = `${what} ${Math.floor((done * 10) / total)}`;
      if (mark !== last) out.write(`${done} of ${total} ${NAMES[what]}\n`);
      last = mark;
    },
    end() {
      if (drawn) out.write('\n');
      drawn = false;
    },
  };
}

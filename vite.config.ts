import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What a file needs, in the order in which it is wanted; the first that its text names counts. */
const NEEDS = [
  // A worker ends where the environment changes, and what it has read and seeded is read and seeded anew: those of a page come last, together.
  { rank: 4, named: /^\/\/ @vitest-environment/m },
  { rank: 2, named: /\b(launchBrowser|startDemo|startPublishedDemo)\(/ },
  { rank: 1, named: /\b(publishedCrm|runPublisher|buildSalesforce)\(|\bseed: true\b/ },
] as const;
const OTHERS = 3;
const PUBLISHES = /\bstartPublishedDemo\(/;

/**
 * Where a test file stands in the run: whole companies, then browsers, then everything that is quick, then what needs a page; lower comes first.
 * @example rankOf("beforeAll(() => launchBrowser())") // 2
 */
const rankOf = (text: string): number => NEEDS.find(({ named }) => named.test(text))?.rank ?? OTHERS;

/**
 * The order of the files: what takes longest first, so that no worker is left alone with it at the end. One file builds the bundles and
 * publishes at the very beginning; the others that want them begin when they are there, instead of waiting beside it.
 */
class GoodOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const bySize = await super.sort(files);
    const texts = new Map(bySize.map((file) => [file, readFileSync(file.moduleId, 'utf8')]));
    const text = (file: TestSpecification) => texts.get(file) ?? '';
    const first = bySize.find((file) => PUBLISHES.test(text(file)));
    const rank = (file: TestSpecification) => (file === first ? 0 : rankOf(text(file)));
    return [...bySize].sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  plugins: [react()],
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // As patient as the browser's own waits (test/e2e/demo.ts): a second is too short for a page on a busy machine.
    expect: { poll: { timeout: 10_000 } },
    maxWorkers: 2,
    // Files of one worker share what they import: reading the same modules anew for each file took a third of the run.
    isolate: false,
    sequence: { sequencer: GoodOrder },
  },
});

// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { createDynamicsHost } from '../../../src/adapters/browser/dynamicsHost';
import type { HostEvent } from '../../../src/ports/host';

it('a change of the theme reaches the panel on the same record, and the same record twice is told once', async () => {
  const heard: HostEvent[] = [];
  const host = createDynamicsHost(
    { org: 'org', tab: 'theme-test', theme: 'light' },
    () => null,
    (_, field) => field,
  );
  const stop = host.listen((event) => heard.push(event));
  const page = new BroadcastChannel('fthd:org:theme-test');
  const ref = { entity: 'Opportunity', id: '8b1f3c52-8f0f-4f0e-9d6f-0a1b2c3d4e5f' };
  for (const theme of ['light', 'light', 'dark']) page.postMessage({ type: 'context', ref, theme });
  await vi.waitFor(() => expect(heard.filter(({ type }) => type === 'context')).toHaveLength(2));
  expect(heard).toEqual([
    { type: 'context', context: { ref, theme: 'light' } },
    { type: 'context', context: { ref, theme: 'dark' } },
  ]);
  stop();
  page.close();
});

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

it('findings go to the form by the names of its columns, and only plain values can be set there', async () => {
  const columns = new Map([['closeDate', 'estimatedclosedate']]);
  const host = createDynamicsHost(
    { org: 'org', tab: 'findings-test', theme: 'light' },
    () => null,
    (_, field) => columns.get(field) ?? field,
  );
  const heard: unknown[] = [];
  const page = new BroadcastChannel('fthd:org:findings-test');
  page.onmessage = ({ data }) => heard.push(data);
  const ref = { entity: 'Opportunity', id: '8b1f3c52-8f0f-4f0e-9d6f-0a1b2c3d4e5f' } as const;
  const one = { ruleId: 'a', field: 'closeDate', title: 't', body: 'b', value: '2026-12-04' };
  host.findings?.(ref, [one, { ...one, field: 'new_interests', value: ['a', 'b'] }]);
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  const words = { ruleId: 'a', title: 't', body: 'b' };
  expect(heard).toEqual([
    {
      type: 'findings',
      ref,
      findings: [
        { ...words, column: 'estimatedclosedate', value: '2026-12-04' },
        { ...words, column: 'new_interests', value: null },
      ],
    },
  ]);
  page.close();
});

it('opens an area as a page of the app, at the place that is asked for; without the client API the form does it', async () => {
  const place = { org: 'org', tab: 'area-test', theme: 'dark' } as const;
  const opened: unknown[] = [];
  const xrm = { Navigation: { navigateTo: (page: unknown) => opened.push(page) } };
  createDynamicsHost(
    place,
    () => xrm,
    (_, field) => field,
  ).openArea('progress', 'fix');
  expect(opened).toEqual([
    { pageType: 'webresource', webresourceName: 'fthd_/progress/index.html', data: JSON.stringify({ ...place, at: 'fix' }) },
  ]);
  const heard: unknown[] = [];
  const page = new BroadcastChannel('fthd:org:area-test');
  page.onmessage = ({ data }) => heard.push(data);
  createDynamicsHost(
    place,
    () => null,
    (_, field) => field,
  ).openArea('team', '');
  await vi.waitFor(() => expect(heard).toEqual([{ type: 'openArea', area: 'team', at: '' }]));
  page.close();
});

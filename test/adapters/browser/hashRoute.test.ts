// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createHashRoute } from '../../../src/adapters/browser/hashRoute';

/** The next turn of the event loop: the browser tells of a new address later. */
const told = () => new Promise((done) => setTimeout(done, 0));

describe('the address inside an area', () => {
  beforeEach(() => {
    window.location.hash = '';
  });

  it('is what stands behind the #', () => {
    window.location.hash = '#people?unit=00E1';
    expect(createHashRoute().get()).toBe('people?unit=00E1');
  });

  it('begins where the CRM’s page asked to, unless the address names a place already', () => {
    expect(createHashRoute('fix').get()).toBe('fix');
    window.location.hash = '#place';
    expect(createHashRoute('fix').get()).toBe('place');
  });

  it('goes on, tells every change once, and nothing to whom no longer listens', async () => {
    const route = createHashRoute();
    const heard: string[] = [];
    const leave = route.listen((to) => heard.push(to));
    route.go('fix');
    route.go('fix');
    await told();
    route.go('people?weeks=4', { replace: true });
    await told();
    leave();
    route.go('place');
    await told();
    expect(heard).toEqual(['fix', 'people?weeks=4']);
    expect(route.get()).toBe('place');
  });

  it('a broken escape is no address, and a very long one is cut', () => {
    window.location.hash = '#%E0%A4%A';
    expect(createHashRoute().get()).toBe('');
    window.location.hash = `#${'x'.repeat(900)}`;
    expect(createHashRoute().get()).toHaveLength(500);
  });
});

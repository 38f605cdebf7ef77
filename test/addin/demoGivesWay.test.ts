import { expect, it } from 'vitest';
import { patient } from '../../addin/demo/published/giveWay';

it('a run of calls that are answered at once leaves a page that waits its turn after each call', async () => {
  const order: string[] = [];
  let page: Promise<void> = Promise.resolve();
  const ask = patient(async () => {
    order.push('call');
    page = new Promise((done) => {
      setImmediate(() => {
        order.push('page');
        done();
      });
    });
    return new Response();
  });
  for (let call = 0; call < 3; call += 1) await ask('http://localhost/');
  await page;
  expect(order).toEqual(['call', 'page', 'call', 'page', 'call', 'page']);
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { concepts } from '../catalogue/catalogue';
import { twins } from '../catalogue/twins';

const readme = readFileSync(resolve(import.meta.dirname, '../../../README.md'), 'utf8');

describe('the README shows the map of twin fields', () => {
  it.each(twins)('$concept.$salesforce and its twin', ({ concept, salesforce, dataverse }) => {
    const found = concepts.find(({ name }) => name === concept);
    const field = found?.salesforce.flatMap(({ name, fields }) =>
      fields.filter(({ column }) => column === salesforce).map((one) => `${name}.${one.name}`),
    );
    const attribute = found?.dataverse.flatMap(({ name, attributes }) =>
      attributes.filter(({ column }) => column === dataverse).map((one) => `${name}.${one.name}`),
    );
    const rows = readme.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.some((row) => field?.some((one) => row.includes(one)) && attribute?.some((one) => row.includes(one)))).toBe(true);
  });
});

// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';

// Other files may have fetched the dark theme already: here it is not there yet.
vi.resetModules();
const { FootholdTheme } = await import('../../src/components/theme/FootholdTheme');

afterEach(cleanup);

const variables = () => [...document.querySelectorAll('div')].map((element) => element.getAttribute('style') ?? '').join();

describe('the theme', () => {
  it('draws at once in the light one', () => {
    render(<FootholdTheme theme="light">here</FootholdTheme>);
    expect(screen.getByText('here')).toBeTruthy();
  });

  it('draws nothing in a dark CRM until the dark one is there, so that no light panel flashes up', async () => {
    render(<FootholdTheme theme="dark">here</FootholdTheme>);
    expect(screen.queryByText('here')).toBeNull();
    expect(await screen.findByText('here')).toBeTruthy();
    expect(variables()).toContain('--colorNeutralBackground1: #292929');
  });

  it('keeps what is drawn, and what stands in it, while another theme is on its way', async () => {
    const { rerender } = render(
      <FootholdTheme theme="light">
        <input aria-label="kept" />
      </FootholdTheme>,
    );
    const input = screen.getByLabelText<HTMLInputElement>('kept');
    input.value = 'typed';
    rerender(
      <FootholdTheme theme="highContrast">
        <input aria-label="kept" />
      </FootholdTheme>,
    );
    expect(screen.getByLabelText('kept')).toBe(input);
    await expect.poll(variables).toContain('--colorNeutralBackground1: #000000');
    expect(screen.getByLabelText('kept')).toBe(input);
    expect(input.value).toBe('typed');
  });
});

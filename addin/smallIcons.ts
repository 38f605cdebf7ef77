import type { Plugin } from 'vite';

/** As Fluent's own for icons of one colour and one direction, the only kind that the panel has. */
const CODE = `
import { createElement } from 'react';
export const createFluentIcon = (_name, width, paths) => (props) => {
  const named = props['aria-label'] || props['aria-labelledby'];
  const size = width === '1em' ? '20' : width;
  const svg = { fill: 'currentColor', width, height: width, viewBox: '0 0 ' + size + ' ' + size, xmlns: 'http://www.w3.org/2000/svg' };
  return createElement(
    'svg',
    { 'data-fui-icon': '', ...svg, ...(named ? { role: 'img' } : { 'aria-hidden': true }), ...props },
    ...paths.map((d) => createElement('path', { d })),
  );
};
`;

/** Fluent's headless icons without what icons of several colours and mirrored ones need. */
export function smallIcons(): Plugin {
  return {
    name: 'small-icons',
    enforce: 'pre',
    transform: (_code, id) =>
      id.replaceAll('\\', '/').endsWith('/react-icons/lib/headless/createFluentIcon.js') ? { code: CODE, map: null } : null,
  };
}

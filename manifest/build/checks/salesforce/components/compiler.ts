import { transformSync } from '@lwc/compiler';
import type { Finding } from '../../finding';
import { type Pack, textOf } from '../pack';
import { bundlesOf } from './bundle';

/**
 * Check `compiler`: the compiler of Lightning Web Components itself, on every script, template and style; its warnings count.
 * The platform compiles the same files at the deploy, with its own version.
 */
export function compiler(pack: Pack): Finding[] {
  return bundlesOf(pack).flatMap((bundle) =>
    [...bundle.scripts, ...bundle.templates, ...bundle.styles].flatMap((file) => {
      try {
        const { warnings = [] } = transformSync(textOf(pack, file), file, {
          name: bundle.name,
          namespace: 'c',
          apiVersion: Number.parseInt(pack.project.apiVersion, 10),
          scopedStyles: file.endsWith('.scoped.css'),
        });
        return warnings.map(({ message }) => ({ file, message }));
      } catch (cause) {
        return [{ file, message: cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause) }];
      }
    }),
  );
}

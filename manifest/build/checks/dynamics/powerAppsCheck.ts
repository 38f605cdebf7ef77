import powerApps from '@microsoft/eslint-plugin-power-apps';
import { ESLint } from 'eslint';
import type { DynamicsCheck } from './check';
import { sectionOf, textIn } from './solutionParts';
import { textOf } from './tree';

/** Microsoft's checker, as its hosted service runs it; silencing comments count for nothing in what is shipped. */
function linter(): ESLint {
  return new ESLint({
    overrideConfigFile: true,
    allowInlineConfig: false,
    overrideConfig: [
      {
        files: ['**/*.js'],
        plugins: { '@microsoft/power-apps': powerApps },
        rules: powerApps.configs?.paCheckerHosted?.rules ?? {},
        languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
      },
    ],
  });
}

/** Every script that is shipped, as it is shipped. */
export const powerAppsChecker: DynamicsCheck = {
  name: 'Power Apps checker',
  async run(files) {
    const eslint = linter();
    const faults: string[] = [];
    for (const resource of sectionOf(files, 'WebResources').filter((each) => textOf(each, 'WebResourceType') === '3')) {
      const name = textOf(resource, 'Name');
      const [result] = await eslint.lintText(textIn(files, textOf(resource, 'FileName').replace(/^\//, '')), {
        filePath: name.split('/').at(-1) ?? name,
      });
      for (const { ruleId, message, line } of result?.messages ?? [])
        faults.push(`${name}:${line} ${ruleId ?? 'syntax'}: ${message}`);
    }
    return faults;
  },
};

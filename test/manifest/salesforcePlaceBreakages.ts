import { type Breakage, gone, inside, swap } from './salesforceBreakages';

/** What breaks navigation, pages, labels, and the files of the project itself. */
export const PLACE_BREAKAGES: Readonly<Record<string, readonly Breakage[]>> = {
  tab: [
    { name: 'a page that is not there', check: 'navigation', edit: swap(/<flexiPage>\w+/, '<flexiPage>Gone') },
    { name: 'two places at once', check: 'navigation', edit: inside('    <page>panel</page>') },
    { name: 'a motif that is none', check: 'navigation', edit: swap(/<motif>[^<]+/, '<motif>Tent') },
    { name: 'a tab that the app and the sets name', check: 'permissions', edit: gone },
    { name: 'a label of 41 characters', check: 'lengths', edit: swap(/<label>[^<]+/, `<label>${'a'.repeat(41)}`) },
  ],
  app: [
    { name: 'a tab that is not there', check: 'navigation', edit: swap(/<tabs>Foothold\w*/, '<tabs>Gone') },
    { name: 'a utility bar that is not there', check: 'navigation', edit: swap(/<utilityBar>\w+/, '<utilityBar>Gone') },
    { name: 'the look of before Lightning', check: 'values', edit: swap('<uiType>Lightning', '<uiType>Aloha') },
    { name: 'a colour that is none', check: 'navigation', edit: swap(/<headerColor>[^<]+/, '<headerColor>blue') },
    { name: 'tabs that do not stand together', check: 'schema', edit: inside('    <tabs>standard-Task</tabs>') },
  ],
  'lightning page': [
    {
      name: 'a component that is not there',
      check: 'lightningPages',
      edit: swap('<componentName>footholdPanel', '<componentName>gone'),
    },
    {
      name: 'a place where the component may not stand',
      check: 'lightningPages',
      at: /Panel/,
      edit: swap('<type>AppPage', '<type>RecordPage'),
    },
    {
      name: 'a property that the place does not offer',
      check: 'lightningPages',
      at: /Panel/,
      edit: swap('<name>area', '<name>colour'),
    },
    { name: 'a region that the template lacks', check: 'lightningPages', at: /Panel/, edit: swap('<name>main', '<name>middle') },
    { name: 'a template that is none', check: 'lightningPages', edit: swap(/<name>\w+:\w+/, '<name>flexipage:gone') },
    { name: 'a page type that is none', check: 'values', edit: swap(/<type>(?:AppPage|UtilityBar)/, '<type>Page') },
    { name: 'no template', check: 'schema', at: /Panel/, edit: swap(/<template>[\s\S]*<\/template>/, '') },
  ],
  labels: [
    {
      name: 'a label that a component uses is gone',
      check: 'labels',
      edit: swap('<fullName>Foothold_Title', '<fullName>Foothold_Other'),
    },
    { name: 'the same label twice', check: 'labels', edit: swap('<fullName>Foothold_Reload', '<fullName>Foothold_Title') },
    { name: 'a label that can never be taken back', check: 'labels', edit: swap('<protected>true', '<protected>false') },
    { name: 'a value of 1,001 characters', check: 'lengths', edit: swap(/<value>[^<]+/, `<value>${'a'.repeat(1001)}`) },
    { name: 'no language', check: 'schema', edit: swap(/<language>\w+<\/language>/, '') },
  ],
  'notification type': [
    { name: 'no word about mobile', check: 'schema', edit: swap(/<mobile>\w+<\/mobile>/, '') },
    { name: 'a label of 81 characters', check: 'lengths', edit: swap(/<masterLabel>[^<]+/, `<masterLabel>${'a'.repeat(81)}`) },
  ],
  'project file': [
    { name: 'no JSON', check: 'project', edit: swap('{', '') },
    { name: 'a misspelt key', check: 'project', edit: swap('"sourceApiVersion"', '"sourceApiVersions"') },
    { name: 'a version without NEXT', check: 'project', edit: swap('.NEXT', '.1') },
    { name: 'a namespace with an underscore', check: 'project', edit: swap('"namespace": "fthd"', '"namespace": "ft__hd"') },
    { name: 'another version than the parts', check: 'project', edit: swap('67.0', '66.0') },
    { name: 'no project', check: 'project', edit: gone },
  ],
  'ignore file': [
    { name: 'tests that would be deployed', check: 'project', edit: swap('**/__tests__/**', '') },
    { name: 'no file', check: 'project', edit: gone },
  ],
  guide: [
    { name: 'an empty guide', check: 'files', edit: () => '' },
    {
      name: 'a guide that does not name a right which an install leaves out',
      check: 'permissions',
      at: /INSTALL/,
      edit: (text) => text.replaceAll('API Enabled', 'the API'),
    },
  ],
  'picture of a guide': [
    { name: 'an empty picture', check: 'files', edit: () => '' },
    { name: 'no picture', check: 'files', edit: () => 'picture' },
  ],
};

import type { PackageFiles } from '../../manifest/build/checks/finding';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const XMLNS = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const SOURCE = 'force-app/main/default/';

/** A whole file of a kind that the package may hold and does not hold today, and content of a bundle, which the build brings. */
const SAMPLES: Readonly<Record<string, string>> = {
  [`${SOURCE}objects/Response__c/listViews/All.listView-meta.xml`]: `${HEAD}
<ListView ${XMLNS}>
    <fullName>All</fullName>
    <columns>NAME</columns>
    <columns>Rule__c</columns>
    <filterScope>Everything</filterScope>
    <label>All</label>
</ListView>`,
  [`${SOURCE}objects/Response__c/compactLayouts/Short.compactLayout-meta.xml`]: `${HEAD}
<CompactLayout ${XMLNS}>
    <fullName>Short</fullName>
    <fields>Name</fields>
    <fields>Rule__c</fields>
    <label>Short</label>
</CompactLayout>`,
  [`${SOURCE}notificationtypes/Foothold_Digest.notiftype-meta.xml`]: `${HEAD}
<CustomNotificationType ${XMLNS}>
    <customNotifTypeName>Foothold_Digest</customNotifTypeName>
    <desktop>true</desktop>
    <masterLabel>Foothold digest</masterLabel>
    <mobile>false</mobile>
</CustomNotificationType>`,
  [`${SOURCE}lwc/footholdPanel/footholdPanel.svg`]:
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle r="4" /></svg>',
  [`${SOURCE}staticresources/panel/main.js`]: 'export const started = true;\n',
  [`${SOURCE}staticresources/panel/panel.css`]: '.panel { color: var(--ink); }\n',
  'pictures/step-1.png': '\u0089PNG\r\n\u001a\n',
};

/** The package with a sample of each kind that it has no file of. */
export function withSamples(files: PackageFiles): PackageFiles {
  const samples = Object.entries(SAMPLES).map(([path, text]) => [path, Buffer.from(text, 'latin1')] as const);
  return new Map([...samples, ...files]);
}

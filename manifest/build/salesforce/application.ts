import type { Area } from '../areas';
import { APP, COMPONENT, placeName, UTILITY_BAR } from './names';
import { metadataXml } from './xml';

/** The Lightning app: the areas, and the records on which the panel helps. */
export function application(areas: readonly Area[]): string {
  return metadataXml('CustomApplication', {
    brand: { headerColor: '#0F6CBD', shouldOverrideOrgTheme: false },
    description: 'Good record keeping that pays for the person who does it.',
    formFactors: 'Large',
    isNavAutoTempTabsDisabled: false,
    isNavPersonalizationDisabled: false,
    label: APP,
    navType: 'Standard',
    tabs: [
      ...areas.filter(({ navigation }) => navigation).map(placeName),
      ...['Opportunity', 'Account', 'Contact', 'Lead', 'Case'].map((name) => `standard-${name}`),
    ],
    uiType: 'Lightning',
    utilityBar: UTILITY_BAR,
  });
}

/** The panel at the foot of every page of the app; it follows the record that is open. */
export function utilityBar(area: Area): string {
  const decorator = (name: string, value: string) => ({ name, type: 'decorator', value });
  return metadataXml('FlexiPage', {
    flexiPageRegions: [
      {
        itemInstances: {
          componentInstance: {
            componentInstanceProperties: [
              decorator('eager', 'false'),
              decorator('height', '640'),
              decorator('icon', 'signpost'),
              decorator('label', area.title),
              decorator('scrollable', 'true'),
              decorator('width', '400'),
              { name: 'frameHeight', value: '580' },
            ],
            componentName: COMPONENT,
            identifier: `c_${COMPONENT}`,
          },
        },
        name: 'utilityItems',
        type: 'Region',
      },
      { name: 'backgroundComponents', type: 'Background' },
    ],
    masterLabel: 'Foothold Utility Bar',
    template: { name: 'one:utilityBarTemplateDesktop', properties: { name: 'isLeftAligned', value: 'true' } },
    type: 'UtilityBar',
  });
}

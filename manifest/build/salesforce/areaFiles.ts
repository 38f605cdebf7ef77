import type { Area } from '../areas';
import { COMPONENT, placeName } from './names';
import { visualforceMeta, visualforcePage } from './visualforcePage';
import { metadataXml } from './xml';

/** An app page with the component alone, set to the area. */
function appPage(area: Area): string {
  return metadataXml('FlexiPage', {
    description: `${area.title}, on a page of its own.`,
    flexiPageRegions: {
      itemInstances: {
        componentInstance: {
          componentInstanceProperties: { name: 'area', value: area.name },
          componentName: COMPONENT,
          identifier: `c_${COMPONENT}`,
        },
      },
      name: 'main',
      type: 'Region',
    },
    masterLabel: area.title,
    template: { name: 'flexipage:defaultAppHomeTemplate' },
    type: 'AppPage',
  });
}

function tab(area: Area): string {
  return metadataXml('CustomTab', {
    description: `${area.title}, in the navigation.`,
    flexiPage: placeName(area),
    label: area.title,
    motif: 'Custom50: Big top',
  });
}

/** The bundle's archive: the folder beside it is filled when the package is built. */
function staticResource(area: Area): string {
  return metadataXml('StaticResource', {
    // A session is needed to read it, and only the person's own browser keeps it.
    cacheControl: 'Private',
    contentType: 'application/zip',
    description: `The bundle of ${area.title}.`,
  });
}

/** The files of an area, by path below `main/default`: page, resource, and for the navigation an app page and a tab. */
export function areaFiles(area: Area): ReadonlyMap<string, string> {
  const files = new Map([
    [`pages/${area.name}.page`, visualforcePage(area)],
    [`pages/${area.name}.page-meta.xml`, visualforceMeta(area)],
    [`staticresources/${area.name}.resource-meta.xml`, staticResource(area)],
  ]);
  if (area.navigation) {
    files.set(`flexipages/${placeName(area)}.flexipage-meta.xml`, appPage(area));
    files.set(`tabs/${placeName(area)}.tab-meta.xml`, tab(area));
  }
  return files;
}

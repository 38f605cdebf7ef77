import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { labels, localizedNames } from '../../dynamics/labels';
import { type Element, element, leaf, render } from '../../dynamics/xml';
import type { DynamicsCheck, DynamicsFiles } from './check';
import { REGISTRATION } from './formScriptCheck';
import { sectionOf, treeOf } from './solutionParts';
import { at, child, childrenOf } from './tree';

/** Microsoft's schemas of customizations.xml, kept beside the project. */
export const SCHEMAS = resolve(import.meta.dirname, '../../../../../shared/xsd');

const INCLUDED = ['isv.config', 'SiteMapType', 'FormXml', 'Fetch', 'RibbonCore', 'RibbonTypes', 'RibbonWSS', 'ParameterXml'];

/**
 * What the platform writes today and the schemas of 2018 do not know, by the element that holds it. Each stands in an
 * exported solution of ../shared/data/dataverse/solutions, but the two attributes of an option, which a community account
 * of imports names as required.
 */
export const DRIFT: Readonly<Record<string, readonly string[]>> = {
  ImportExportXml: ['CustomControls', 'AppModuleSiteMaps', 'AppModules', 'EntityDataProviders'],
  entity: [
    'EntitySetName',
    'IsInteractionCentricEnabled',
    'IsSLAEnabled',
    'IsDocumentRecommendationsEnabled',
    'IsBPFEntity',
    'IsRetrieveAuditEnabled',
    'IsRetrieveMultipleAuditEnabled',
    'IsOfflineInMobileClient',
    'DaysSinceRecordLastModified',
    'MobileOfflineFilters',
    'SyncToExternalSearchIndex',
    'CanModifyMobileClientOffline',
    'CanEnableSyncToExternalSearchIndex',
    'IsEnabledForExternalChannels',
    'IsMSTeamsIntegrationEnabled',
    'IsSolutionAware',
  ],
  attribute: [
    'IsGlobalFilterEnabled',
    'IsSortableEnabled',
    'CanModifyGlobalFilterSettings',
    'CanModifyIsSortableSettings',
    'IsDataSourceSecret',
    'AutoNumberFormat',
    'IsSearchable',
    'IsFilterable',
    'IsRetrievable',
    'IsLocalizable',
  ],
  option: ['ExternalValue', 'IsHidden'],
  Role: ['IsAutoAssigned', 'Description'],
  WebResource: ['IsAvailableForMobileOffline'],
  Area: ['ShowGroups'],
  SubArea: ['VectorIcon'],
};

/** The same document without the known drift, and with the type code that the old schema wants of every table. */
function asOf2018(tree: Element): Element {
  const known = (name: string) => DRIFT[tree.name]?.includes(name) !== true;
  const attributes = Object.fromEntries(Object.entries(tree.attributes).filter(([name]) => known(name)));
  if (typeof tree.children === 'string') return { ...tree, attributes };
  const children = tree.children.filter(({ name }) => known(name)).map(asOf2018);
  const typeCode = tree.name === 'Entity' && child(tree, 'ObjectTypeCode') === null ? [leaf('ObjectTypeCode', 10_000)] : [];
  return { ...tree, attributes, children: [...typeCode, ...children] };
}

const read = (name: string) => ({
  fileName: `${name}.xsd`,
  contents: readFileSync(join(SCHEMAS, `${name}.xsd`), 'utf8').replace(/^\uFEFF/, ''),
});

const judged = new WeakMap<Element, Promise<readonly string[]>>();

/** Each tree once: what did not change between two runs needs no second look. */
function validate(label: string, tree: Element, schema: string): Promise<readonly string[]> {
  const verdict = judged.get(tree) ?? validateAnew(label, tree, schema);
  judged.set(tree, verdict);
  return verdict;
}

async function validateAnew(label: string, tree: Element, schema: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: label, contents: render(asOf2018(tree)) }],
    schema: [read(schema)],
    preload: INCLUDED.filter((name) => name !== schema).map(read),
  });
  return errors.map(({ message }) => `${label}: ${message.replace(/^Schemas validity error : /, '')}`);
}

/** A form's registration stands inside a form, which the schema knows only inside a table. */
function aroundForm(form: Element): Element {
  const columns = element('columns', {}, [element('column', { width: '100%' }, [element('sections')])]);
  const whole = {
    ...form,
    children: [element('tabs', {}, [element('tab', {}, [labels('Summary'), columns])]), ...childrenOf(form)],
  };
  const systemForm = element('systemform', {}, [
    leaf('formid', '{00000000-0000-0000-0000-000000000000}'),
    whole,
    localizedNames('Opportunity'),
  ]);
  return element('ImportExportXml', {}, [
    element('Entities', {}, [
      element('Entity', {}, [
        element('Name', { LocalizedName: 'Opportunity', OriginalName: '' }, 'Opportunity'),
        element('FormXml', {}, [element('forms', { type: 'main' }, [systemForm])]),
      ]),
    ]),
  ]);
}

async function validateAll(files: DynamicsFiles): Promise<readonly string[]> {
  const customizations = treeOf(files, 'customizations.xml');
  const registration = treeOf(files, REGISTRATION);
  const siteMaps = sectionOf(files, 'AppModuleSiteMaps').flatMap((map) => at(map, 'SiteMap') ?? []);
  return [
    ...(customizations
      ? await validate('customizations.xml', customizations, 'CustomizationsSolution')
      : ['customizations.xml cannot be read']),
    ...(await Promise.all(siteMaps.map((map) => validate('site map', map, 'SiteMap')))).flat(),
    ...(registration && childrenOf(registration).length > 0
      ? await validate(REGISTRATION, aroundForm(registration), 'CustomizationsSolution')
      : [`${REGISTRATION} cannot be read`]),
  ];
}

/** Microsoft's own schemas, where they are at hand. */
export const schema: DynamicsCheck = {
  name: 'schema',
  async run(files) {
    if (existsSync(SCHEMAS)) return validateAll(files);
    if (process.env.FOOTHOLD_SHARED === 'required') return [`the schemas are not at ${SCHEMAS}`];
    console.log('Dynamics check "schema" was skipped: ../shared/xsd is not here.');
    return [];
  },
};

import type { LightCheck } from '../../manifest/build/checks/kinds';

/** One way to break a file, and the check that must catch it. */
export interface Breakage {
  /** The odd case, in words. */
  readonly name: string;
  readonly check: LightCheck;
  /** A part of the path, where the first file of the kind will not do. */
  readonly at?: RegExp;
  /** The broken text; `null` takes the file away. */
  readonly edit: (text: string) => string | null;
}

/** Replaces the first match, and fails where there is none: a breakage that breaks nothing proves nothing. */
export function swap(from: string | RegExp, to: string): (text: string) => string {
  return (text) => {
    const broken = text.replace(from, () => to);
    if (broken === text) throw new Error(`nothing to replace: ${String(from)}`);
    return broken;
  };
}

/** Adds text before the last closing tag. */
export function inside(added: string): (text: string) => string {
  return (text) => text.replace(/(<\/\w+>\s*)$/, (end) => `${added}\n${end}`);
}

/** Takes the file away. */
export const gone = (): null => null;

/** What breaks any file of metadata. */
export const ANY_METADATA: readonly Breakage[] = [
  { name: 'a tag that is not closed', check: 'wellFormed', edit: swap(/<\/\w+>\s*$/, '') },
  { name: 'bytes that are not UTF-8', check: 'wellFormed', edit: swap(/\?>/, '?><!-- \u0080broken -->') },
  { name: 'two documents in one file', check: 'wellFormed', edit: (text) => `${text}<Another />` },
  { name: 'a tag that the type does not have', check: 'schema', edit: inside('    <colour>blue</colour>') },
  { name: 'another root', check: 'schema', edit: (text) => text.replace(/<(\/?)(\w+)(?= xmlns|>\s*$)/g, '<$1Layout') },
  { name: 'no namespace of the Metadata API', check: 'schema', edit: swap(/ xmlns="[^"]+"/, '') },
  { name: 'loose text between tags', check: 'schema', edit: inside('and so on') },
];

/** What breaks the files of objects, fields, and what stands beside them. */
export const OBJECT_BREAKAGES: Readonly<Record<string, readonly Breakage[]>> = {
  object: [
    { name: 'a sharing model that does not exist', check: 'values', edit: swap(/<sharingModel>\w+/, '<sharingModel>Secret') },
    { name: 'an object still in development', check: 'values', edit: swap('Deployed', 'InDevelopment') },
    { name: 'a yes or no that is neither', check: 'schema', edit: swap(/<enableSharing>true/, '<enableSharing>yes') },
    { name: 'no sharing model', check: 'objects', edit: swap(/<sharingModel>\w+<\/sharingModel>/, '') },
    {
      name: 'more open outside than inside',
      check: 'objects',
      at: /Response__c/,
      edit: swap(/<externalSharingModel>Private/, '<externalSharingModel>ReadWrite'),
    },
    {
      name: 'controlled by a parent that it lacks',
      check: 'objects',
      edit: swap(/<sharingModel>\w+/, '<sharingModel>ControlledByParent'),
    },
    { name: 'bulk without streaming', check: 'objects', edit: swap(/<enableStreamingApi>true/, '<enableStreamingApi>false') },
    {
      name: 'a numbered name without a number',
      check: 'objects',
      edit: swap(/<type>Text<\/type>/, '<displayFormat>R-</displayFormat><type>AutoNumber</type>'),
    },
    {
      name: 'a label of 41 characters',
      check: 'lengths',
      edit: swap(/<label>[^<]+<\/label>\s*<nameField>/, `<label>${'a'.repeat(41)}</label><nameField>`),
    },
    { name: 'no description', check: 'lengths', edit: swap(/<description>[^<]*<\/description>/, '') },
    { name: 'fields without their object', check: 'files', edit: gone },
  ],
  field: [
    { name: 'a type that does not exist', check: 'values', edit: swap(/<type>\w+/, '<type>Txet') },
    { name: 'a length that is no number', check: 'schema', at: /Note__c/, edit: swap(/<length>\d+/, '<length>many') },
    { name: 'a tag that stands twice', check: 'schema', edit: inside('    <label>Again</label>') },
    { name: 'a text of 256', check: 'fields', at: /Note__c/, edit: swap(/<length>\d+/, '<length>256') },
    {
      name: 'a key that is not case-sensitive by word',
      check: 'fields',
      at: /Response__c.*Key__c/,
      edit: swap(/<caseSensitive>true<\/caseSensitive>/, ''),
    },
    { name: 'an external id on a day', check: 'fields', at: /Until__c/, edit: swap('<externalId>false', '<externalId>true') },
    {
      name: 'a long text that is unique',
      check: 'fields',
      at: /Programme__c.*Text__c/,
      edit: inside('    <unique>true</unique>'),
    },
    {
      name: 'a long text without lines',
      check: 'fields',
      at: /Programme__c.*Text__c/,
      edit: swap(/<visibleLines>\d+<\/visibleLines>/, ''),
    },
    { name: 'a long text over 131,072', check: 'fields', at: /Programme__c.*Text__c/, edit: swap('131072', '131073') },
    { name: 'a required long text', check: 'fields', at: /Programme__c.*Text__c/, edit: inside('    <required>true</required>') },
    {
      name: 'a checkbox without a default',
      check: 'fields',
      at: /Active__c/,
      edit: swap(/<defaultValue>false<\/defaultValue>/, ''),
    },
    { name: 'a length on a checkbox', check: 'fields', at: /Active__c/, edit: inside('    <length>5</length>') },
    {
      name: 'more decimals than digits',
      check: 'fields',
      at: /Seconds__c/,
      edit: swap(/<precision>18<\/precision>([\s\S]*)<scale>0/, '<precision>2</precision><required>false</required><scale>4'),
    },
    {
      name: 'a lookup that leads nowhere',
      check: 'fields',
      at: /Note__c/,
      edit: swap(/<length>255<\/length>([\s\S]*)<type>Text/, '<type>Lookup'),
    },
    {
      name: 'a lookup to an object that is not there',
      check: 'objects',
      at: /Note__c/,
      edit: inside('    <referenceTo>Gone__c</referenceTo>'),
    },
    {
      name: 'a master without a parent-controlled object',
      check: 'objects',
      at: /Note__c/,
      edit: swap('<type>Text', '<type>MasterDetail'),
    },
    { name: 'another name than the file', check: 'fields', edit: swap(/<fullName>\w+/, '<fullName>Other__c') },
    { name: 'history where the object keeps none', check: 'objects', edit: inside('    <trackHistory>true</trackHistory>') },
    {
      name: 'help of 511 characters',
      check: 'lengths',
      edit: swap(/<inlineHelpText>[^<]*/, `<inlineHelpText>${'a'.repeat(511)}`),
    },
    {
      name: 'a description of 1,001 characters',
      check: 'lengths',
      edit: swap(/<description>[^<]*/, `<description>${'a'.repeat(1001)}`),
    },
    { name: 'rights for a field that is gone', check: 'permissions', at: /Note__c/, edit: gone },
    {
      name: 'rights for a field that became required',
      check: 'permissions',
      at: /Note__c/,
      edit: swap('<required>false', '<required>true'),
    },
  ],
  'list view': [
    { name: 'a column that is no field', check: 'objects', edit: swap('Rule__c', 'Rulle__c') },
    { name: 'no scope', check: 'schema', edit: swap(/<filterScope>\w+<\/filterScope>/, '') },
    { name: 'columns that do not stand together', check: 'schema', edit: inside('    <columns>Note__c</columns>') },
  ],
  'compact layout': [
    { name: 'a field that is not there', check: 'objects', edit: swap('Rule__c', 'Rulle__c') },
    { name: 'no label', check: 'schema', edit: swap(/<label>\w+<\/label>/, '') },
  ],
  'permission set': [
    {
      name: 'create without read',
      check: 'permissions',
      at: /Owner/,
      edit: swap(/<allowRead>true<\/allowRead>/, '<allowRead>false</allowRead>'),
    },
    { name: 'delete without edit', check: 'permissions', at: /Owner/, edit: swap(/<allowDelete>false/, '<allowDelete>true') },
    {
      name: 'modify all without view all',
      check: 'permissions',
      at: /Owner/,
      edit: swap(/<modifyAllRecords>false/, '<modifyAllRecords>true'),
    },
    {
      name: 'edit of a field that may not be read',
      check: 'permissions',
      at: /Owner/,
      edit: swap(
        /<editable>true<\/editable>(\s*<field>[^<]+<\/field>\s*)<readable>true/,
        '<editable>true</editable><field>Programme__c.Text__c</field><readable>false',
      ),
    },
    {
      name: 'a right for a required field',
      check: 'permissions',
      at: /Rep/,
      edit: swap(/<field>Response__c\.\w+/, '<field>Response__c.Key__c'),
    },
    {
      name: 'a field that is not there',
      check: 'permissions',
      at: /Rep/,
      edit: swap(/<field>Response__c\.\w+/, '<field>Response__c.Gone__c'),
    },
    {
      name: 'an object that is not there',
      check: 'permissions',
      at: /Rep/,
      edit: swap('<object>Response__c', '<object>Gone__c'),
    },
    {
      name: 'an object of the platform, which an install leaves out',
      check: 'permissions',
      at: /Rep/,
      edit: swap('<object>Response__c', '<object>Account'),
    },
    { name: 'a page that is not there', check: 'permissions', at: /Rep/, edit: swap('<apexPage>panel', '<apexPage>gone') },
    {
      name: 'a class that is not there',
      check: 'permissions',
      at: /Rep/,
      edit: swap('<apexClass>FootholdFrame', '<apexClass>Gone'),
    },
    { name: 'a tab that is not there', check: 'permissions', at: /Rep/, edit: swap(/<tab>\w+/, '<tab>Gone') },
    {
      name: 'the same right twice',
      check: 'permissions',
      at: /Rep/,
      edit: swap(/<field>Response__c\.Rule__c/, '<field>Response__c.Phase__c'),
    },
    { name: 'rights over everything', check: 'permissions', at: /Rep/, edit: swap('<name>ApiEnabled', '<name>ModifyAllData') },
    { name: 'a licence', check: 'permissions', at: /Rep/, edit: inside('    <license>Salesforce</license>') },
    {
      name: 'the page without its controller',
      check: 'grants',
      at: /Rep/,
      edit: swap(/<classAccesses>[\s\S]*?<\/classAccesses>/, ''),
    },
    {
      name: 'an object that nobody reads any more',
      check: 'grants',
      at: /Publisher/,
      edit: swap('<object>DigestClaim__c', '<object>Board__c'),
    },
    {
      name: 'a visibility that does not exist',
      check: 'values',
      at: /Rep/,
      edit: swap('<visibility>Visible', '<visibility>Shown'),
    },
    { name: 'a right without its object', check: 'schema', at: /Rep/, edit: swap(/<object>Response__c<\/object>/, '') },
    { name: 'no label', check: 'schema', at: /Rep/, edit: swap(/<label>[^<]+<\/label>/, '') },
  ],
};

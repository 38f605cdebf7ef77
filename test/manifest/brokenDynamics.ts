import type { DynamicsFiles } from '../../manifest/build/checks/dynamics/check';
import type { DynamicsCheckName } from '../../manifest/build/checks/dynamics/kinds';
import { webResourcePath } from '../../manifest/build/dynamics/webResources';

type Change = (files: DynamicsFiles) => DynamicsFiles;

/** A broken copy: which check must find it, what is wrong, in which kind of file. */
export interface Broken {
  readonly check: DynamicsCheckName;
  readonly what: string;
  readonly path: string;
  readonly change: Change;
}

const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);

export const PAGE = webResourcePath('fthd_/panel/index.html');
export const SCRIPT = webResourcePath('fthd_/panel/main.js');
export const STYLE = webResourcePath('fthd_/panel/style.css');
export const FORM = webResourcePath('fthd_/form/foothold.js');
export const ICON_FILE = webResourcePath('fthd_/icons/foothold.svg');

/** Replaces the first occurrence; a table test must not pass because nothing was changed. */
function replaced(path: string, from: string | RegExp, to: string): Change {
  return (files) => {
    const before = decode(files.get(path));
    const after = before.replace(from, to);
    if (after === before) throw new Error(`Nothing to break in ${path}: ${from}`);
    return new Map(files).set(path, encode(after));
  };
}
const written =
  (path: string, text: string): Change =>
  (files) =>
    new Map(files).set(path, encode(text));
const without =
  (path: string): Change =>
  (files) =>
    new Map([...files].filter(([each]) => each !== path));
const moved =
  (path: string, to: string): Change =>
  (files) =>
    new Map([...files].map(([each, bytes]) => [each === path ? to : each, bytes] as const));

function broken(check: DynamicsCheckName, what: string, path: string, change: Change): Broken {
  return { check, what, path, change };
}

/** In one file, by replacing. */
const inFile =
  (path: string) =>
  (check: DynamicsCheckName, what: string, from: string | RegExp, to: string): Broken =>
    broken(check, what, path, replaced(path, from, to));

const C = 'customizations.xml';
const S = 'solution.xml';
const T = '[Content_Types].xml';
const custom = inFile(C);
const manifest = inFile(S);
const types = inFile(T);
const registration = inFile('form/registration.xml');
const offer = inFile('appsource/Input.xml');
const deployer = inFile('appsource/package/PkgFolder/ImportConfig.xml');
const project = inFile('appsource/package/Foothold.Package.csproj');
const code = inFile('appsource/package/PackageImportExtension.cs');

/** Every trap of hand-written solutions, and at least two breakages of each kind of file. */
export const BROKEN: readonly Broken[] = [
  // The zip.
  broken('zip shape', 'a folder has an entry of its own', 'WebResources/', written('WebResources/', '')),
  broken('zip shape', 'a path has backslashes', PAGE, moved(PAGE, PAGE.replace('/', '\\'))),
  broken('zip shape', 'a file that nobody reads', 'WebResources/notes.txt', written('WebResources/notes.txt', 'x')),
  broken('zip shape', 'the manifest is missing', S, without(S)),
  broken('zip shape', 'the content types are missing', T, without(T)),
  custom('well-formed XML', 'an element is not closed', '</Roles>', ''),
  manifest('well-formed XML', 'a quotation mark is missing', 'languagecode="1033"', 'languagecode="1033'),
  types(
    'content types',
    'a file without an ending has no type',
    /\s*<Override PartName="\/WebResources\/fthd_panelmainjs[^>]*>/,
    '',
  ),
  types(
    'content types',
    'a type for a file that is not there',
    '</Types>',
    '<Override PartName="/WebResources/gone" ContentType="application/octet-stream" /></Types>',
  ),
  types('content types', 'another type than the platform takes', 'application/octet-stream', 'text/xml'),
  broken('web resource files', 'the file of a page is missing', PAGE, without(PAGE)),
  broken('web resource files', 'the file of a style sheet is missing', STYLE, without(STYLE)),
  broken('web resource files', 'the file of a picture is missing', ICON_FILE, without(ICON_FILE)),
  custom(
    'web resource files',
    'a file has no record',
    /<FileName>\/WebResources\/fthd_formfoothold[^<]*</,
    '<FileName>/WebResources/other<',
  ),

  // solution.xml.
  manifest('solution manifest', 'another unique name', '<UniqueName>Foothold<', '<UniqueName>Foothold2<'),
  manifest('solution manifest', 'a version of three numbers', /<Version>[^<]*</, '<Version>0.1.0<'),
  manifest('solution manifest', 'both kinds at once', '<Managed>1<', '<Managed>2<'),
  manifest('solution manifest', "another publisher's prefix", '<CustomizationPrefix>fthd<', '<CustomizationPrefix>new<'),
  manifest('root components', 'a table is not named', /\s*<RootComponent type="1" schemaName="fthd_snapshot"[^>]*>/, ''),
  manifest(
    'root components',
    'a web resource that is not there',
    'schemaName="fthd_/panel/main.js"',
    'schemaName="fthd_/panel/gone.js"',
  ),
  manifest('root components', 'a role by another id', /type="20" id="\{..../, 'type="20" id="{0000'),
  manifest('root components', 'the site map under the number of a chart', 'type="62"', 'type="59"'),
  manifest(
    'shape of exports',
    'the publisher stands before the version',
    /(<Version>[^<]*<\/Version>)([\s\S]*?<\/Publisher>)/,
    '$2$1',
  ),

  // Tables: the traps.
  custom(
    'tables',
    'an ownership that the import refuses',
    '<OwnershipTypeMask>OrgOwned<',
    '<OwnershipTypeMask>OrganizationOwned<',
  ),
  custom('tables', 'a type code on a new table', '<EntityInfo>', '<ObjectTypeCode>10001</ObjectTypeCode><EntityInfo>'),
  custom('tables', 'no EntitySetName', '<EntitySetName>fthd_responses</EntitySetName>', ''),
  custom('tables', 'an EntitySetName in capitals', '<EntitySetName>fthd_responses<', '<EntitySetName>fthd_Responses<'),
  custom(
    'tables',
    'the plural under the element of the name',
    'LocalizedCollectionName description',
    'LocalizedName description',
  ),
  custom(
    'tables',
    'two primary names',
    '<DisplayMask>ValidForAdvancedFind|ValidForForm|ValidForGrid<',
    '<DisplayMask>PrimaryName|ValidForForm<',
  ),
  custom('tables', 'no primary name', 'PrimaryName|', ''),
  custom('tables', 'a name without the prefix', '>fthd_Response</Name>', '>Response</Name>'),
  custom('tables', 'no key column', '<Type>primarykey<', '<Type>uniqueidentifier<'),
  custom('tables', 'relationships inside the table', '<EntitySetName>', '<EntityRelationships /><EntitySetName>'),
  custom('alternate keys', 'a key of a column that is not there', /<AttributeName>[^<]*</, '<AttributeName>fthd_gone<'),
  custom('alternate keys', 'a key that is too wide for the index', /<Length>510</g, '<Length>1000<'),
  custom('columns', 'a column without a Name', '<Name>fthd_rule</Name>', ''),
  custom('columns', 'a Name in capitals', '<Name>fthd_rule</Name>', '<Name>fthd_Rule</Name>'),
  custom('columns', 'a column named as the key', /fthd_rule(?=<)/g, 'fthd_responseid'),
  custom('columns', 'a format in capitals', '<Format>text</Format>', '<Format>Text</Format>'),
  custom('columns', 'a date without behaviour', /<Behavior>\d<\/Behavior>/, ''),
  custom('columns', 'a text that is longer than the platform keeps', '<MaxLength>255<', '<MaxLength>4001<'),
  custom('columns', 'a column of another publisher', /fthd_(?=note<)/gi, 'new_'),
  custom('option sets', 'an option set named as a column', /optionset Name="[^"]*"/, 'optionset Name="fthd_active"'),
  custom('option sets', 'yes without no', /<option value="0"[\s\S]*?<\/option>/, ''),
  custom('relationships', 'a lookup without a relationship', '<Type>nvarchar<', '<Type>lookup<'),
  custom(
    'relationships',
    'a relationship without its lookup',
    '<EntityRelationships />',
    '<EntityRelationships><EntityRelationship Name="a"><ReferencingEntityName>fthd_Response</ReferencingEntityName><ReferencingAttributeName>fthd_gone</ReferencingAttributeName></EntityRelationship></EntityRelationships>',
  ),
  custom('views', 'a view of another table', '<entity name="fthd_response">', '<entity name="fthd_responses">'),
  custom('views', 'a column that the table lacks', '<cell name="createdon"', '<cell name="fthd_gone"'),
  custom('views', 'no quick find', '<querytype>4<', '<querytype>0<'),
  custom('schema', 'an element that no schema knows', '<EntitySetName>', '<HasNotes>1</HasNotes><EntitySetName>'),
  custom('schema', 'a level that does not exist', 'level="Basic"', 'level="User"'),
  custom('schema', 'an area without an id', '<Area Id="fthd_area"', '<Area'),
  custom('schema', 'an id without braces', '<savedqueryid>{', '<savedqueryid>'),
  custom('shape of exports', 'a column that lacks what every export has', '<SourceType>0</SourceType>', ''),
  custom('shape of exports', 'a section in another place', /( *<Roles>[\s\S]*<\/Roles>\n)( *<Workflows \/>\n)/, '$2$1'),

  // Roles.
  custom('roles against tables', 'the casing of the logical name', 'prvReadfthd_Response"', 'prvReadfthd_response"'),
  custom(
    'roles against tables',
    'rows of the organisation at a level of owners',
    'prvReadfthd_Board" level="Global"',
    'prvReadfthd_Board" level="Basic"',
  ),
  custom(
    'roles against tables',
    'a right that the definition does not give',
    '<RolePrivileges>',
    '<RolePrivileges><RolePrivilege name="prvWritefthd_Snapshot" level="Basic" />',
  ),
  custom(
    'roles against tables',
    'everybody reads what is private',
    'prvReadfthd_Response" level="Basic"',
    'prvReadfthd_Response" level="Global"',
  ),
  custom('roles against tables', 'a right is missing', /\s*<RolePrivilege name="prvCreatefthd_Response"[^>]*>/, ''),
  custom(
    'roles against tables',
    'rows of the organisation are assigned',
    '<RolePrivileges>',
    '<RolePrivileges><RolePrivilege name="prvAssignfthd_Board" level="Global" />',
  ),

  // Web resources.
  custom('web resources', 'the type of another ending', '<WebResourceType>3<', '<WebResourceType>4<'),
  custom('web resources', 'a type that the platform lacks', /fthd_\/panel\/main\.js</g, 'fthd_/panel/main.json<'),
  broken('web resources', 'a script of more than 5 MB', SCRIPT, written(SCRIPT, `/*${'x'.repeat(5 * 1024 * 1024)}*/`)),
  broken('web resources', 'an empty style sheet', STYLE, written(STYLE, '')),
  inFile(PAGE)('addresses of web resources', 'an absolute address', './main.js', '/WebResources/fthd_/panel/main.js'),
  inFile(PAGE)('addresses of web resources', 'a script of another host', './main.js', 'https://cdn.example.com/main.js'),
  inFile(PAGE)('content of web resources', 'no doctype', '<!doctype html>', ''),
  inFile(SCRIPT)('addresses of web resources', 'an import that is not shipped', './chunk-a.js', './chunk-b.js'),
  inFile(SCRIPT)('content of web resources', 'a source map', 'export', '//# sourceMappingURL=main.js.map\nexport'),
  inFile(SCRIPT)('content of web resources', 'code from text', 'export', 'eval("1");export'),
  inFile(SCRIPT)('Power Apps checker', 'an API of 2011', 'export', 'Xrm.Page.context.getServerUrl();export'),
  inFile(SCRIPT)(
    'Power Apps checker',
    'a request that blocks the page',
    'export',
    'const x = new XMLHttpRequest(); x.open("GET", "/a", false);export',
  ),
  inFile(STYLE)(
    'addresses of web resources',
    'a picture of another host',
    'body',
    '@import url(https://fonts.example.com/a.css);body',
  ),
  inFile(ICON_FILE)('content of web resources', 'a picture with a script', '</svg>', '<script>1</script></svg>'),
  custom('ids', 'two components with one id', /(<WebResourceId>)\{[^}]*\}([\s\S]*?<WebResourceId>)(\{[^}]*\})/, '$1$3$2$3'),
  custom('ids', 'an id that is not made from the name', /<Role id="\{..../, '<Role id="{0000'),

  // Navigation.
  custom(
    'navigation',
    'a page that is not in the solution',
    'Url="$webresource:fthd_/panel/index.html"',
    'Url="$webresource:fthd_/team/index.html"',
  ),
  custom(
    'navigation',
    'a right on a table that is not there',
    'Privilege Entity="fthd_response"',
    'Privilege Entity="fthd_gone"',
  ),
  custom('navigation', 'an area for everybody', /<Privilege Entity[^>]*>/, ''),
  custom('navigation', 'an app without the site map', '<AppModuleComponent type="62" schemaName="fthd_Foothold" />', ''),
  custom(
    'navigation',
    'an app for a role that is not there',
    /<AppModuleRoleMaps>\s*<Role id="\{..../,
    '<AppModuleRoleMaps><Role id="{0000',
  ),
  custom('navigation', 'an app without an icon', /<WebResourceId>[0-9a-f]{8}-/, '<WebResourceId>00000000-'),

  // The form.
  registration(
    'form script registration',
    'the execution context is not passed',
    'passExecutionContext="true"',
    'passExecutionContext="false"',
  ),
  registration('form script registration', 'a function that the script lacks', 'Foothold.onLoad', 'Foothold.onOpen'),
  registration(
    'form script registration',
    'a library that is not in the solution',
    /fthd_\/form\/foothold\.js/g,
    'fthd_/form/other.js',
  ),
  registration('form script registration', 'the handler is switched off', 'enabled="true"', 'enabled="false"'),
  registration('form script registration', 'an event that no form has', 'name="onload"', 'name="onopen"'),
  registration('schema', 'an attribute that no handler has', 'functionName=', 'functionTitle='),
  inFile(FORM)('form script registration', 'a script that could stop a save', 'onLoad', 'setNotification(){},onLoad'),
  broken(
    'form script registration',
    'a script that throws where it begins',
    FORM,
    written(FORM, 'undefined.x;var Foothold={onLoad(){}}'),
  ),

  // The marketplace.
  offer('marketplace offer', 'a date of another form', /<StartDate>[^<]*</, '<StartDate>2027-01-01<'),
  offer('marketplace offer', 'an end before the start', /<EndDate>[^<]*</, '<EndDate>01/01/2020<'),
  offer('marketplace offer', 'a solution that is not in the package', 'foothold_managed.zip', 'foothold.zip'),
  offer('marketplace offer', 'a logo that is not there', 'logo32x32.png', 'logo.png'),
  broken('marketplace offer', 'a logo of another kind', 'appsource/logo32x32.png', written('appsource/logo32x32.png', 'GIF89a')),
  broken('marketplace offer', 'terms that are no page', 'appsource/TermsOfUse.html', written('appsource/TermsOfUse.html', 'MIT')),
  deployer('deployer package', 'a solution under another name', 'foothold_managed.zip', 'Foothold.zip'),
  deployer('well-formed XML', 'an element is not closed', '</solutions>', ''),
  project('deployer package', 'a library of any version', /Version="1[^"]*"/, 'Version="*"'),
  code('deployer package', 'another folder', '"PkgFolder"', '"Package"'),
  broken(
    'deployer package',
    'content types without dll',
    'appsource/package/[Content_Types].xml',
    replaced('appsource/package/[Content_Types].xml', '"dll"', '"exe"'),
  ),
];

import type { HeavyCheck } from '../../kinds';

/** A copy of the package that a heavy check must catch: proof that the checker works, not that the package is right. */
export interface BrokenCopy {
  /** The odd case, in words. */
  readonly name: string;
  readonly check: HeavyCheck;
  readonly file: string;
  /** The broken text of the file, blank where it was not there; `null` takes the file away. */
  readonly edit: (text: string) => string | null;
  /** What one of the findings must say. */
  readonly says: RegExp;
}

const SOURCE = 'force-app/main/default/';
const CLASS = `${SOURCE}classes/FootholdFrame.cls`;
const SCRIPT = `${SOURCE}lwc/footholdPanel/footholdPanel.js`;
const TEST = `${SOURCE}lwc/footholdPanel/__tests__/footholdPanel.test.js`;
const TEMPLATE = `${SOURCE}lwc/footholdPanel/footholdPanel.html`;

function member(code: string): (text: string) => string {
  return (text) => text.replace(/\}\s*$/, `${code}\n}\n`);
}

/** One broken copy or more for each heavy check and each kind of file that it reads. */
export const BROKEN_COPIES: readonly BrokenCopy[] = [
  {
    name: 'a page without its description',
    check: 'conversion',
    file: `${SOURCE}pages/panel.page-meta.xml`,
    edit: () => null,
    says: /page/i,
  },
  {
    name: 'a resource without content',
    check: 'conversion',
    file: `${SOURCE}staticresources/empty.resource-meta.xml`,
    edit: () =>
      '<?xml version="1.0" encoding="UTF-8"?><StaticResource xmlns="http://soap.sforce.com/2006/04/metadata"><cacheControl>Private</cacheControl><contentType>application/zip</contentType></StaticResource>',
    says: /StaticResource/,
  },
  {
    name: 'a type of metadata that there is not',
    check: 'conversion',
    file: `${SOURCE}wishes/More.wish-meta.xml`,
    edit: () => '<Wish xmlns="http://soap.sforce.com/2006/04/metadata"/>',
    says: /wish|infer/i,
  },
  {
    name: 'an enumerated value that there is not',
    check: 'currentSchema',
    file: `${SOURCE}objects/Response__c/Response__c.object-meta.xml`,
    edit: (text) => text.replace('<sharingModel>Private', '<sharingModel>Secret'),
    says: /sharingModel is "Secret"/,
  },
  {
    name: 'a tag of an older version',
    check: 'currentSchema',
    file: `${SOURCE}flexipages/Foothold_Panel.flexipage-meta.xml`,
    edit: (text) => text.replace('<itemInstances>', '<componentInstances/><itemInstances>'),
    says: /componentInstances is no tag/,
  },
  {
    name: 'a brace too few',
    check: 'apexSyntax',
    file: CLASS,
    edit: (text) => text.replace(/\}\s*$/, ''),
    says: /line \d+/,
  },
  {
    name: 'a query that is none',
    check: 'apexSyntax',
    file: CLASS,
    edit: member('List<Account> all() { return [SELECT FROM Account]; }'),
    says: /line \d+/,
  },
  {
    name: 'text as markup',
    check: 'componentLint',
    file: SCRIPT,
    edit: member('shout() { this.template.host.innerHTML = this.area; }'),
    says: /no-inner-html/,
  },
  {
    name: 'a wire that is called as a function',
    check: 'componentLint',
    file: SCRIPT,
    edit: member('ask() { return getRecord({ recordId: this.wiredId }); }'),
    says: /wire-adapter/,
  },
  {
    name: 'a file that cannot be read',
    check: 'componentLint',
    file: SCRIPT,
    edit: (text) => `${text}\nexport {`,
    says: /not read/,
  },
  {
    name: 'a frame that is never drawn',
    check: 'componentTests',
    file: TEMPLATE,
    edit: (text) => text.replace(/<iframe\b[\s\S]*?<\/iframe>/, '<p key={frame.key}>{labels.title}</p>'),
    says: /: failed\. /,
  },
  {
    name: 'a test that expects something else',
    check: 'componentTests',
    file: TEST,
    edit: (text) => `${text}\nit('expects the impossible', () => expect('kept').toBe('lost'));\n`,
    says: /expects the impossible: failed/,
  },
  {
    name: 'a test that is skipped',
    check: 'componentTests',
    file: TEST,
    edit: (text) => `${text}\nit.skip('rests', () => undefined);\n`,
    says: /rests: pending/,
  },
  {
    name: 'a component without a test',
    check: 'componentTests',
    file: `${SOURCE}lwc/other/other.js`,
    edit: () => "import { LightningElement } from 'lwc';\nexport default class Other extends LightningElement {}\n",
    says: /has no unit test/,
  },
  {
    name: 'a query made of text, in a class without sharing',
    check: 'analyser',
    file: CLASS,
    edit: (text) =>
      member(
        "public static List<SObject> find(String name) { return Database.query('SELECT Id FROM Account WHERE Name = \\'' + name + '\\''); }",
      )(text.replace('with sharing class', 'without sharing class')),
    says: /pmd:ApexSOQLInjection/,
  },
  {
    name: 'rights that nobody checks',
    check: 'analyser',
    file: `${SOURCE}classes/Writer.cls`,
    edit: () => 'public with sharing class Writer { public static void put(Account one) { update one; } }\n',
    says: /pmd:ApexCRUDViolation/,
  },
  {
    name: 'a session that goes into an address',
    check: 'analyser',
    file: `${SOURCE}pages/other.page`,
    edit: () => '<apex:page><a href="/x?s={!$Api.Session_ID}">x</a></apex:page>\n',
    says: /other\.page.*|AvoidUnauthorizedApiSessionIdInVisualforce/,
  },
  {
    name: 'a library with a known weakness in a bundle',
    check: 'analyser',
    file: `${SOURCE}staticresources/panel/jquery-1.8.1.min.js`,
    edit: () => '/*! jQuery v1.8.1 jquery.com | jquery.org/license */\n(function(){})();\n',
    says: /retire-js:/,
  },
  {
    name: 'an answer to what is no longer found',
    check: 'analyser',
    file: 'code-analyser-answers.json',
    edit: (text) => text.replace('pages/panel.page', 'pages/gone.page'),
    says: /no longer finds/,
  },
];

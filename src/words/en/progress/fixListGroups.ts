import type { Message } from '../../message';

/** A group's heading: how many records, their money (`{sum}`, blank where it is not told), and what they lack. */
function deals(one: string, other = one): Message {
  return { by: 'count', one: `1 deal{sum} ${one}`, other: `{count:number} deals{sum} ${other}` };
}

function accounts(one: string, other = one): Message {
  return { by: 'count', one: `1 account ${one}`, other: `{count:number} accounts ${other}` };
}

function contacts(one: string, other = one): Message {
  return { by: 'count', one: `1 contact ${one}`, other: `{count:number} contacts ${other}` };
}

function leads(one: string, other = one): Message {
  return { by: 'count', one: `1 lead ${one}`, other: `{count:number} leads ${other}` };
}

function activities(one: string, other = one): Message {
  return { by: 'count', one: `1 activity ${one}`, other: `{count:number} activities ${other}` };
}

/** Names of tabs and headings of the default rules; rules that an organisation made itself have their label. */
export const fixListGroups = {
  'fixList.tab.opportunity.account': 'No account',
  'fixList.tab.opportunity.amount': 'No real amount',
  'fixList.tab.opportunity.nextStep': 'No next step',
  'fixList.tab.opportunity.decisionMaker': 'No decision maker',
  'fixList.tab.opportunity.primaryContact': 'No main contact',
  'fixList.tab.opportunity.source': 'No source',
  'fixList.tab.opportunity.lostReason': 'No reason for the loss',
  'fixList.tab.opportunity.closeDate': 'Close date past',
  'fixList.tab.opportunity.nextActivity': 'Nothing planned',
  'fixList.tab.opportunity.touched': 'Silent deals',
  'fixList.tab.account.industry': 'No industry',
  'fixList.tab.account.size': 'No size',
  'fixList.tab.account.country': 'No country',
  'fixList.tab.account.reach': 'No phone or web address',
  'fixList.tab.account.contact': 'No contact to reach',
  'fixList.tab.account.twin': 'Likely twins',
  'fixList.tab.account.touched': 'Silent accounts',
  'fixList.tab.contact.email': 'No e-mail',
  'fixList.tab.contact.phone': 'No phone',
  'fixList.tab.contact.title': 'No title',
  'fixList.tab.contact.account': 'No account linked',
  'fixList.tab.lead.company': 'No company',
  'fixList.tab.lead.reach': 'No way to reach them',
  'fixList.tab.lead.source': 'No lead source',
  'fixList.tab.lead.moving': 'Leads at rest',
  'fixList.tab.activity.linked': 'Linked to nothing',
  'fixList.tab.activity.outcome': 'No outcome',
  'fixList.benefit.opportunity.closeDate': 'A date ahead keeps them in the forecast you are paid on.',
  'fixList.benefit.lead.reach': 'Without one, these leads cannot become your deals.',
  'fixList.group.opportunity.account': deals('has no account linked', 'have no account linked'),
  'fixList.group.opportunity.amount': deals('has no real amount', 'have no real amount'),
  'fixList.group.opportunity.nextStep': deals('has no real next step', 'have no real next step'),
  'fixList.group.opportunity.decisionMaker': deals('has nobody named who decides', 'have nobody named who decides'),
  'fixList.group.opportunity.primaryContact': deals('has no main contact', 'have no main contact'),
  'fixList.group.opportunity.source': deals('has no source', 'have no source'),
  'fixList.group.opportunity.lostReason': deals('was lost without a reason', 'were lost without a reason'),
  'fixList.group.opportunity.closeDate': deals('has a close date in the past', 'have a close date in the past'),
  'fixList.group.opportunity.closeDate.tooFar': deals('has a close date years ahead', 'have a close date years ahead'),
  'fixList.group.opportunity.closeDate.missing': deals('has no close date', 'have no close date'),
  'fixList.group.opportunity.nextActivity': deals('has nothing planned', 'have nothing planned'),
  'fixList.group.opportunity.touched': deals('has had no word for a while', 'have had no word for a while'),
  'fixList.group.account.industry': accounts('has no industry', 'have no industry'),
  'fixList.group.account.size': accounts('has no number of people', 'have no number of people'),
  'fixList.group.account.country': accounts('has no country', 'have no country'),
  'fixList.group.account.reach': accounts('has no phone or web address that works', 'have no phone or web address that works'),
  'fixList.group.account.contact': accounts('has no contact who can be reached', 'have no contact who can be reached'),
  'fixList.group.account.twin': accounts('has a likely twin', 'have a likely twin'),
  'fixList.group.account.touched': accounts('has been silent for 90 days', 'have been silent for 90 days'),
  'fixList.group.contact.email': contacts('has no e-mail that works', 'have no e-mail that works'),
  'fixList.group.contact.phone': contacts('has no phone that works', 'have no phone that works'),
  'fixList.group.contact.title': contacts('has no title', 'have no title'),
  'fixList.group.contact.account': contacts('is linked to no account', 'are linked to no account'),
  'fixList.group.lead.company': leads('has no company', 'have no company'),
  'fixList.group.lead.reach': leads('has neither e-mail nor phone', 'have neither e-mail nor phone'),
  'fixList.group.lead.source': leads('has no source', 'have no source'),
  'fixList.group.lead.moving': leads('has not moved for a while', 'have not moved for a while'),
  'fixList.group.activity.linked': activities('is linked to nothing', 'are linked to nothing'),
  'fixList.group.activity.outcome': activities('says nothing of what came of it', 'say nothing of what came of it'),
} as const satisfies Readonly<Record<string, Message>>;

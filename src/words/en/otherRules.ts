import type { RuleWords } from '../message';

/** Words of the rules about accounts, contacts, leads and activities. */
export const otherRules = {
  'account.industry': {
    label: 'Choose the industry',
    benefit: 'It brings the right stories and prices for this customer to you.',
    titles: {
      missing: 'Which industry is this?',
      poor: 'The industry needs a look',
      rubbish: 'The industry still has its starting value',
    },
  },
  'account.size': {
    label: 'Add the number of people',
    benefit: 'It tells you how big a deal can grow here.',
    titles: {
      missing: 'How many people work here?',
      poor: 'The number of people is not above zero',
      rubbish: 'The number of people looks like a stand-in',
    },
  },
  'account.country': {
    label: 'Add the country',
    benefit: 'Taxes, terms and the right service team follow from it.',
    titles: {
      missing: 'Which country is this?',
      poor: 'The country is not one we know by this name',
      rubbish: 'The country looks like a stand-in',
    },
  },
  'account.reach': {
    label: 'Add a phone number or website',
    benefit: 'You can call with one tap, and twins are found early.',
    titles: {
      missing: 'How can this customer be reached?',
      poor: 'The phone number or website is not complete',
      rubbish: 'The phone number looks like a stand-in',
    },
  },
  'account.contact': {
    label: 'Add a contact',
    benefit: 'Service can call the right person without asking you first.',
    titles: {
      missing: 'Who do you know here?',
      poor: 'No contact here can be reached yet',
      rubbish: 'The contact looks like a stand-in',
    },
  },
  'account.twin': {
    label: 'Look at a likely twin',
    benefit: 'One record holds the whole story, and nobody calls twice.',
    titles: {
      missing: 'There may be a twin of this account',
      poor: 'There may be a twin of this account',
      rubbish: 'There may be a twin of this account',
    },
  },
  'account.touched': {
    label: 'Log the last contact',
    benefit: 'A customer who hears from you stays a customer.',
    titles: {
      missing: 'No talk is logged here yet',
      poor: 'The last logged talk was some time ago',
      old: { by: 'days', one: 'The last logged talk was yesterday', other: 'The last logged talk was {days:number} days ago' },
    },
  },
  'contact.email': {
    label: 'Add the email',
    benefit: 'Your mails reach the person, and replies are kept here.',
    titles: { missing: 'No email yet', poor: 'The email is not complete', rubbish: 'The email looks like a stand-in' },
  },
  'contact.phone': {
    label: 'Add the phone number',
    benefit: 'You can call from the car with one tap.',
    titles: {
      missing: 'No phone number yet',
      poor: 'The phone number is not complete',
      rubbish: 'The phone number looks like a stand-in',
    },
  },
  'contact.title': {
    label: 'Add the job title',
    benefit: 'You see at once who decides and who advises.',
    titles: {
      missing: 'What does this person do?',
      poor: 'The job title is very short',
      rubbish: 'The job title looks like a stand-in',
    },
  },
  'contact.account': {
    label: 'Link the account',
    benefit: 'With the account linked, you see its deals and cases right here.',
    titles: { missing: 'Where does this person work?', poor: 'The account link needs a look' },
  },
  'lead.company': {
    label: 'Add the company',
    benefit: 'You see at once whether we know this company.',
    titles: {
      missing: 'Which company is this?',
      poor: 'The company name is very short',
      rubbish: 'The company name looks like a stand-in',
    },
  },
  'lead.reach': {
    label: 'Add an email or phone number',
    benefit: 'Without one, this lead cannot become your deal.',
    titles: {
      missing: 'How can this lead be reached?',
      poor: 'The email or phone number is not complete',
      rubbish: 'The email or phone number looks like a stand-in',
    },
  },
  'lead.source': {
    label: 'Choose the source',
    benefit: 'It shows what brings you leads, so you get more of them.',
    titles: {
      missing: 'Where did this lead come from?',
      poor: 'The source still has its starting value',
      rubbish: 'The source still has its starting value',
    },
  },
  'lead.firstTouch': {
    label: 'First contact came later',
    benefit: 'Leads that hear from you on the first day buy more often.',
    titles: { missing: 'No first contact yet', poor: 'First contact came after more than a day' },
  },
  'lead.moving': {
    label: 'Log the last contact',
    benefit: 'A lead with a fresh note stays yours.',
    titles: {
      missing: 'Nothing has moved here yet',
      poor: 'Nothing has moved here for some time',
      old: { by: 'days', one: 'Nothing has moved here for a day', other: 'Nothing has moved here for {days:number} days' },
    },
  },
  'activity.inTime': {
    label: 'Logged some days later',
    benefit: 'A note made on the day is short, and it is right.',
    titles: { missing: 'Logged some days after it took place', poor: 'Logged some days after it took place' },
  },
  'activity.linked': {
    label: 'Link a deal or a customer',
    benefit: 'Then it counts for the deal and shows up where people look.',
    titles: { missing: 'What was this about?', poor: 'The link needs a look' },
  },
  'activity.outcome': {
    label: 'Write what came of it',
    benefit: 'Two lines now save you the same talk later.',
    titles: { missing: 'What came of it?', poor: 'The outcome is very short', rubbish: 'The outcome looks like a stand-in' },
  },
  'activity.original': {
    label: 'Say it in its own words',
    benefit: 'A text of its own is one that you can find again.',
    titles: {
      missing: 'The same text stands on other entries',
      poor: 'The same text stands on other entries',
      rubbish: 'The same text stands on other entries',
    },
  },
} as const satisfies Readonly<Record<string, RuleWords>>;

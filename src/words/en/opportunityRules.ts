import type { RuleWords } from '../message';

/** Words of the rules about deals. */
export const opportunityRules = {
  'opportunity.account': {
    label: 'Link the account',
    benefit: 'With the account linked, you see its cases and calls right here.',
    titles: { missing: 'No account is linked yet', poor: 'The account link needs a look' },
  },
  'opportunity.amount': {
    label: 'Set the amount',
    benefit: 'A real amount counts in your forecast and in your pay plan.',
    titles: {
      missing: 'No amount yet',
      poor: 'The amount is not above zero',
      rubbish: 'The amount looks like a stand-in',
      placeholder: 'The amount {value:number} looks like a stand-in',
      repeated: 'The same amount stands on {count} of your deals',
    },
  },
  'opportunity.nextStep': {
    label: 'Add a next step',
    benefit: 'Whoever picks up the phone can see what comes next.',
    titles: {
      missing: 'What is the next step?',
      poor: 'The next step is very short',
      rubbish: 'The next step looks like a stand-in',
      placeholder: 'The next step looks like a stand-in',
    },
  },
  'opportunity.decisionMaker': {
    label: 'Name the decision maker',
    benefit: 'Deals with a named decision maker hold fewer surprises at the end.',
    titles: { missing: 'Who decides on this deal?', poor: 'The decision maker needs a look' },
  },
  'opportunity.primaryContact': {
    label: 'Name the main contact',
    benefit: 'Service and colleagues know whom to ask when you are away.',
    titles: { missing: 'Who is your main contact here?', poor: 'The main contact needs a look' },
  },
  'opportunity.source': {
    label: 'Choose the source',
    benefit: 'It shows which events and campaigns bring you deals, so you get more of them.',
    titles: {
      missing: 'Where did this deal come from?',
      poor: 'The source still has its starting value',
      rubbish: 'The source still has its starting value',
      unchanged: 'The source still has its starting value',
    },
  },
  'opportunity.competitor': {
    label: 'Name the competitor',
    benefit: 'You get what helped other deals against the same name.',
    titles: {
      missing: 'Who else is in this deal?',
      rubbish: 'The competitor looks like a stand-in',
      poor: 'The competitor is very short',
    },
  },
  'opportunity.lostReason': {
    label: 'Say why it was lost',
    benefit: 'It takes one tap and helps you win the next one like it.',
    titles: {
      missing: 'Why did this deal not come in?',
      rubbish: 'The reason looks like a stand-in',
      poor: 'The reason is very short',
    },
  },
  'opportunity.closeDate': {
    label: 'Set the close date',
    benefit: 'A date ahead keeps this deal in the forecast you are paid on.',
    titles: {
      missing: 'No close date yet',
      blank: 'No close date yet',
      poor: 'The close date needs a new day',
      past: { by: 'days', one: 'Close date was yesterday', other: 'Close date was {days:number} days ago' },
      tooFar: 'Close date is more than three years ahead',
      rubbish: 'The close date looks like a stand-in',
    },
  },
  'opportunity.nextActivity': {
    label: 'Plan the next contact',
    benefit: 'A planned contact comes up on its day, so you need not keep it in mind.',
    titles: { missing: 'No next contact is planned', poor: 'The next contact is more than 30 days away' },
  },
  'opportunity.touched': {
    label: 'Log the last contact',
    benefit: 'Your talks stay yours, and nobody asks you twice where the deal stands.',
    titles: {
      missing: 'No talk is logged here yet',
      poor: 'The last logged talk was some time ago',
      old: { by: 'days', one: 'The last logged talk was yesterday', other: 'The last logged talk was {days:number} days ago' },
    },
  },
  'opportunity.enteredInTime': {
    label: 'Deal entered close to its end',
    benefit: 'Deals entered early get help, stock and service in time.',
    titles: { missing: 'Entered close to its end', poor: 'Entered close to its end' },
  },
  'opportunity.enteredAtOnce': {
    label: 'Deal entered after the first talk',
    benefit: 'A deal that is entered early is safely known as yours.',
    titles: { missing: 'Entered some days after the first talk', poor: 'Entered some days after the first talk' },
  },
  'opportunity.path': {
    label: 'Stages were passed over',
    benefit: 'A full path gives a forecast that people trust.',
    titles: { missing: 'Some stages were passed over', poor: 'Some stages were passed over' },
  },
  'opportunity.phaseAge': {
    label: 'Long in this stage',
    benefit: 'A look now tells you whether your time here still pays.',
    titles: {
      missing: 'Longer in this stage than most deals',
      poor: 'Longer in this stage than most deals',
      old: { by: 'days', one: 'In this stage for one day', other: 'In this stage for {days:number} days' },
    },
  },
  'opportunity.pushes': {
    label: 'Close date moved often',
    benefit: 'A date that holds makes your forecast one to build on.',
    titles: {
      missing: 'The close date has moved often',
      poor: 'The close date has moved often',
      count: { by: 'count', one: 'The close date has moved once', other: 'The close date has moved {count:number} times' },
    },
  },
} as const satisfies Readonly<Record<string, RuleWords>>;

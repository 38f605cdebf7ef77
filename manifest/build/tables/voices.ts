import { column, key, READS_ALL, type Right, type Table } from './types';

/** Own rows; the owner of the programme and the publisher read all: confidential, not anonymous, and the screen says so. */
const AUTHOR: Right = { create: true, read: true };
const rights = { rep: AUTHOR, owner: READS_ALL, publisher: READS_ALL } as const;

export const feedback: Table = {
  name: 'Feedback',
  label: 'Feedback',
  plural: 'Feedback',
  description: 'What a person says of a rule or of Foothold. Read by the author and the programme owner.',
  sharing: 'private',
  ownership: 'UserOwned',
  rights,
  columns: [
    key('Person and moment.'),
    column('Kind', 'Kind', 'text', 'Idea, objection, question or thanks.'),
    column('About', 'About', 'text', 'The rule or the view that it is about.'),
    column('Text', 'Text', 'long', 'What was said.'),
    column('At', 'At', 'instant', 'When it was said.'),
  ],
};

export const vote: Table = {
  name: 'Vote',
  label: 'Vote',
  plural: 'Votes',
  description: 'One vote of one person on one proposal.',
  sharing: 'private',
  ownership: 'UserOwned',
  rights,
  columns: [
    key('Person and proposal.'),
    column('Proposal', 'Proposal', 'text', 'The proposal.'),
    column('Choice', 'Choice', 'text', 'Accept, object, or not my case.'),
    column('At', 'At', 'instant', 'When the vote was given.'),
  ],
};

export const pollAnswer: Table = {
  name: 'PollAnswer',
  label: 'Poll Answer',
  plural: 'Poll Answers',
  description: 'One answer of one person to one poll.',
  sharing: 'private',
  ownership: 'UserOwned',
  rights,
  columns: [
    key('Person and poll.'),
    column('Poll', 'Poll', 'text', 'The poll.'),
    column('Answer', 'Answer', 'long', 'The answer, as a document.'),
    column('At', 'At', 'instant', 'When it was answered.'),
  ],
};

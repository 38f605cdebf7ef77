/** The deals of the demo's stories, by name. The first three are Lena Brandt's, which the demo opens first. */
export const SPOTLIGHT = {
  /** Close date 12 days ago, no next step, no decision maker; everything else as it should be. */
  harbourRefit: 'Harbour refit',
  /** A meeting with the customer within the next 24 hours. */
  beforeMeeting: 'Ferry ramp hydraulics',
  /** Nothing is missing. */
  allDone: 'Tug winch programme',
  /** The newcomer's first one. */
  firstDeal: 'Hull hoist',
} as const;

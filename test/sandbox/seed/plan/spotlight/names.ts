/** The three deals that the demo opens first, by name: all of Lena Brandt. */
export const SPOTLIGHT = {
  /** Close date 12 days ago, no next step, no decision maker; everything else as it should be. */
  harbourRefit: 'Harbour refit',
  /** A meeting with the customer within the next 24 hours. */
  beforeMeeting: 'Ferry ramp hydraulics',
  /** Nothing is missing. */
  allDone: 'Tug winch programme',
} as const;

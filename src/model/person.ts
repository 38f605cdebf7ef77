/** Who is signed in, and how dates, numbers and money are written for them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly firstName: string | null;
  readonly email: string | null;
  /** IANA time zone: `Europe/Berlin`. */
  readonly zone: string;
  /** BCP 47: `de-DE`. */
  readonly locale: string;
  readonly role: string | null;
  readonly segment: string | null;
  readonly department: string | null;
  /** When the user was made in the CRM: tenure where the programme has no start date. */
  readonly createdAt: import('./dates').Instant | null;
}

/** The organisation the person works in. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly zone: string;
}

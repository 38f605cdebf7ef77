/** Parts of domain names that only throw-away mail services carry. */
const PARTS =
  'tempmail temp-mail tempemail temp-email tmpmail trashmail trash-mail throwaway 10minute 10-minute 20minute minutemail minute-mail mailinator yopmail guerrilla wegwerf jetable disposable fakemail fakeinbox fake-mail mail-free- zzzzz maildrop mohmal moakt mail-temp emailtemp tempinbox antispam trash mailnesia mailcatch incognitomail temporary edumail dropmail 1secmail nospam spamfree'.split(
    ' ',
  );

/** Anybody may make names below it. */
const PARENTS = ['.dynv6.net'];

/**
 * Does the name itself say that the domain belongs to a throw-away mail service? Those whose names do not are told by the
 * list of `isThrowAway`, which is too heavy for a first paint.
 * @example isDisposable('mailinator.com') // true; isDisposable('gmail.com') // false
 */
export function isDisposable(domain: string): boolean {
  return PARTS.some((part) => domain.includes(part)) || PARENTS.some((parent) => domain.endsWith(parent));
}

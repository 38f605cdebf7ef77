import failed from '@salesforce/label/c.Foothold_Failed';
import failedText from '@salesforce/label/c.Foothold_Failed_Text';
import noAccess from '@salesforce/label/c.Foothold_No_Access';
import noAccessText from '@salesforce/label/c.Foothold_No_Access_Text';
import session from '@salesforce/label/c.Foothold_Session';
import sessionText from '@salesforce/label/c.Foothold_Session_Text';
import silent from '@salesforce/label/c.Foothold_Silent';
import silentText from '@salesforce/label/c.Foothold_Silent_Text';

/** The frame said nothing: slow, or kept out. Names the host that an administrator has to allow. */
export function frameSilent(lightningHost) {
  return { title: silent, text: silentText.replace('{0}', lightningHost), reload: true };
}

/** Session after session was refused. */
export function sessionRefused() {
  return { title: session, text: sessionText, reload: true };
}

/** The hosts could not be read. A refusal for want of rights names the class, in every language. */
export function hostsUnknown(error) {
  const reason = String(error.body?.message ?? error.statusText ?? '');
  return reason.includes('FootholdFrame')
    ? { title: noAccess, text: noAccessText, reload: false }
    : { title: failed, text: failedText.replace('{0}', reason), reload: false };
}

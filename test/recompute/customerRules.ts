import { workingDaysBetween } from './calendar';

/*
 * The rules of accounts, contacts and leads, one statement each, as in dealRules. Codes grow with their badness, so that of two
 * fields of which one is enough the verdict is 1 if one passes, else the greater.
 */

const either = (a: string, b: string) => `CASE WHEN ${a} = 1 OR ${b} = 1 THEN 1 ELSE MAX(${a}, ${b}) END`;
/** Blank is missing; else what the table of verdicts says. */
const or2 = (code: string) => `COALESCE(${code}, 2)`;

const industry = `
SELECT id, 'account.industry', CASE WHEN industry IS NULL OR industry = '' THEN 2 WHEN industry = default_industry THEN 4 ELSE 1 END FROM counted_account`;

const size = `
SELECT id, 'account.size', CASE WHEN employees IS NULL THEN 2 WHEN employees > 0 THEN 1 ELSE 3 END FROM counted_account`;

const country = `
SELECT a.id, 'account.country', ${or2('v.code')} FROM counted_account a LEFT JOIN country_verdict v ON v.value = a.country`;

const reach = `
SELECT a.id, 'account.reach', ${either(or2('p.code'), or2('w.code'))}
FROM counted_account a LEFT JOIN phone_verdict p ON p.value = a.phone LEFT JOIN website_verdict w ON w.value = a.website`;

const usableContact = `
SELECT a.id, 'account.contact',
  CASE WHEN EXISTS (
    SELECT 1 FROM contacts c
      LEFT JOIN email_verdict e ON e.value = c.email
      LEFT JOIN phone_verdict p ON p.value = c.phone
      LEFT JOIN phone_verdict m ON m.value = c.mobile_phone
    WHERE c.account_id = a.id AND trim(COALESCE(c.name, '')) <> '' AND (e.code = 1 OR p.code = 1 OR m.code = 1)) THEN 1
  WHEN EXISTS (SELECT 1 FROM contacts c WHERE c.account_id = a.id) THEN 3 ELSE 2 END
FROM counted_account a`;

/** The same name and no other country, or the same web domain, among the accounts of the same owner: a colleague's twin is not theirs to mend. */
const twin = `
SELECT a.id, 'account.twin',
  CASE WHEN EXISTS (SELECT 1 FROM account_name o JOIN account b ON b.id = o.id AND b.owner = a.owner
                    WHERE o.plain = n.plain AND o.plain <> '' AND o.id <> a.id
                      AND (a.country IS NULL OR b.country IS NULL OR lower(trim(b.country)) = lower(trim(a.country))))
         OR EXISTS (SELECT 1 FROM account_name o JOIN account b ON b.id = o.id AND b.owner = a.owner
                    WHERE o.domain = n.domain AND o.id <> a.id) THEN 4 ELSE 1 END
FROM counted_account a JOIN account_name n ON n.id = a.id`;

const touched = `
SELECT a.id, 'account.touched',
  CASE WHEN EXISTS (SELECT 1 FROM touch t WHERE t.record = a.id AND t.done_on BETWEEN date(a.today, '-90 days') AND a.today) THEN 1
       WHEN EXISTS (SELECT 1 FROM touch t WHERE t.record = a.id AND t.done = 1 AND t.direct = 1) THEN 3 ELSE 2 END
FROM counted_account a`;

const contactEmail = `
SELECT c.id, 'contact.email', ${or2('e.code')} FROM counted_contact c LEFT JOIN email_verdict e ON e.value = c.email`;

const contactPhone = `
SELECT c.id, 'contact.phone', ${either(or2('p.code'), or2('m.code'))}
FROM counted_contact c LEFT JOIN phone_verdict p ON p.value = c.phone LEFT JOIN phone_verdict m ON m.value = c.mobile`;

const contactTitle = `
SELECT c.id, 'contact.title', CASE WHEN v.value IS NULL THEN 2 WHEN v.code = 4 THEN 4 WHEN v.letters < 2 THEN 3 ELSE 1 END
FROM counted_contact c LEFT JOIN title_verdict v ON v.value = c.title`;

const contactAccount = `
SELECT id, 'contact.account', CASE WHEN account_id IS NULL THEN 2 ELSE 1 END FROM counted_contact`;

/** A strange name is believed where the rest of the lead is sound. */
const leadCompany = `
SELECT l.id, 'lead.company',
  CASE WHEN v.value IS NULL THEN 2 WHEN v.code = 4 AND COALESCE(e.code, 2) <> 1 AND COALESCE(p.code, 2) <> 1 THEN 4 ELSE 1 END
FROM counted_lead l LEFT JOIN company_verdict v ON v.value = l.company
  LEFT JOIN email_verdict e ON e.value = l.email LEFT JOIN phone_verdict p ON p.value = l.phone
WHERE l.status = 'open'`;

const leadReach = `
SELECT l.id, 'lead.reach', ${either(or2('e.code'), or2('p.code'))}
FROM counted_lead l LEFT JOIN email_verdict e ON e.value = l.email LEFT JOIN phone_verdict p ON p.value = l.phone
WHERE l.status = 'open'`;

const leadSource = `
SELECT id, 'lead.source', CASE WHEN source IS NULL OR source = '' THEN 2 WHEN source = default_source THEN 4 ELSE 1 END
FROM counted_lead WHERE status = 'open'`;

/**
 * By the platform's stamps: what was completed is never believed to be earlier than it was made. While the working day is not
 * over there is nothing to say; after 90 days it no longer counts.
 */
const firstTouch = `
SELECT l.id, 'lead.firstTouch',
  CASE WHEN EXISTS (SELECT 1 FROM touch t WHERE t.record = l.id AND t.copied_by IS NOT l.owner AND t.done = 1 AND ${workingDaysBetween('l.created_on', 't.stamped_on')} < 1) THEN 1
       WHEN ${workingDaysBetween('l.created_on', 'l.today')} < 1 THEN 0
       WHEN l.created_on < date(l.today, '-90 days') THEN 0 ELSE 3 END
FROM counted_lead l WHERE l.created_on >= date(l.today, '-91 days')`;

const moving = `
SELECT l.id, 'lead.moving',
  CASE WHEN l.moved_on >= date(l.today, '-14 days') THEN 1
       WHEN EXISTS (SELECT 1 FROM touch t WHERE t.record = l.id AND t.copied_by IS NOT l.owner AND t.done_on BETWEEN date(l.today, '-14 days') AND l.today) THEN 1
       WHEN l.moved_on IS NOT NULL OR EXISTS (SELECT 1 FROM touch t WHERE t.record = l.id AND t.copied_by IS NOT l.owner AND t.done = 1) THEN 3 ELSE 2 END
FROM counted_lead l WHERE l.status = 'open'`;

export const customerRules: readonly string[] = [
  industry,
  size,
  country,
  reach,
  usableContact,
  twin,
  touched,
  contactEmail,
  contactPhone,
  contactTitle,
  contactAccount,
  leadCompany,
  leadReach,
  leadSource,
  firstTouch,
  moving,
];

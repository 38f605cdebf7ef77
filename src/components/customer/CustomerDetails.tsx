import type { ReactNode } from 'react';
import type { CustomerView } from '../../model/panel';
import type { RecordRef } from '../../model/record';
import { SkeletonBar } from '../frame/SkeletonBar';
import { CrmText } from '../text/CrmText';
import { RecordLink } from '../text/RecordLink';
import { useWords } from '../text/WordsContext';
import { Acquaintances } from './Acquaintances';
import { ActivityIcon } from './ActivityIcon';
import { useCustomerStyles } from './customer.styles';

export interface CustomerDetailsProps {
  readonly customer: CustomerView;
  onOpen(ref: RecordRef): void;
}

interface RowProps {
  readonly icon: ReactNode;
  readonly to: RecordRef;
  readonly text: string;
  readonly age: string;
  readonly by?: string | null;
  onOpen(ref: RecordRef): void;
}

function Row({ icon, to, text, age, by, onOpen }: RowProps) {
  const styles = useCustomerStyles();
  return (
    <li className={styles.row}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.what}>
        <RecordLink to={to} text={text} onOpen={onOpen} />
        {by && (
          <span className={styles.meta}>
            <CrmText text={by} limit={80} />
          </span>
        )}
      </span>
      <span className={styles.age}>{age}</span>
    </li>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useCustomerStyles();
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </div>
  );
}

/** What is known of the customer: cases, follow-ups, last interactions, who knows them, facts with their age. */
export function CustomerDetails({ customer, onOpen }: CustomerDetailsProps) {
  const words = useWords();
  const styles = useCustomerStyles();
  const { cases, interactions, acquaintances, silentDays, dependents, followUps, facts, readAt, readerId } = customer;
  const open = cases?.filter((one) => one.open) ?? null;
  const noName = words.say('customer.noName');
  return (
    <div className={styles.details}>
      {silentDays !== null && silentDays > 30 && (
        <p className={styles.text}>{words.say('customer.silent', { days: silentDays })}</p>
      )}
      <Part title={words.say('customer.openCases')}>
        {open === null && <p className={styles.meta}>{words.say('customer.notRead')}</p>}
        {open?.length === 0 && <p className={styles.meta}>{words.say('customer.cases', { count: 0 })}</p>}
        <ul className={styles.list}>
          {open?.map(({ id, subject, number, openedAt }) => (
            <Row
              key={id}
              icon={<ActivityIcon kind="case" />}
              to={{ entity: 'Case', id }}
              text={subject ?? number ?? noName}
              age={openedAt ? words.age(openedAt) : ''}
              onOpen={onOpen}
            />
          ))}
        </ul>
      </Part>
      {followUps.length > 0 && (
        <Part title={words.say('customer.followUps')}>
          <ul className={styles.list}>
            {followUps.map(({ id, kind, subject, dueOn }) => (
              <Row
                key={id}
                icon={<ActivityIcon kind={kind} />}
                to={{ entity: 'Activity', id }}
                text={subject ?? noName}
                age={dueOn ? words.say('customer.due', { on: dueOn }) : ''}
                onOpen={onOpen}
              />
            ))}
          </ul>
        </Part>
      )}
      <Part title={words.say('customer.interactions')}>
        {interactions === null &&
          (readAt === null ? <SkeletonBar height={24} /> : <p className={styles.meta}>{words.say('customer.notRead')}</p>)}
        {interactions?.length === 0 && <p className={styles.meta}>{words.say('customer.noInteractions')}</p>}
        <ul className={styles.list}>
          {interactions?.map(({ id, kind, subject, dueOn, doneAt, ownerId, ownerName }) => (
            <Row
              key={id}
              icon={<ActivityIcon kind={kind} />}
              to={{ entity: 'Activity', id }}
              text={subject ?? noName}
              by={ownerId !== null && ownerId === readerId ? words.say('customer.you') : ownerName}
              age={dueOn || doneAt ? words.age(dueOn ?? doneAt ?? '') : ''}
              onOpen={onOpen}
            />
          ))}
        </ul>
      </Part>
      {acquaintances !== null && acquaintances.length > 0 && (
        <Part title={words.say('customer.acquaintances')}>
          <Acquaintances people={acquaintances} />
        </Part>
      )}
      {facts.length > 0 && (
        <Part title={words.say('customer.facts')}>
          <dl className={styles.facts}>
            {facts.map(({ field, label, value, changedAt, ofRecord }) => (
              <div key={field} className={styles.fact}>
                <dt className={styles.meta}>
                  <CrmText text={label} limit={60} />
                </dt>
                <dd className={styles.value}>
                  <CrmText text={value} limit={120} />
                  {changedAt && (
                    <span className={styles.meta}>
                      {' '}
                      · {words.say(ofRecord ? 'customer.recordChanged' : 'customer.changed', { at: changedAt })}
                    </span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </Part>
      )}
      {dependents !== null && dependents > 0 && (
        <p className={styles.meta}>{words.say('customer.dependents', { count: dependents })}</p>
      )}
      <p className={styles.meta}>
        {words.say('customer.source')}
        {readAt && ` ${words.say('customer.asOf', { at: readAt })}.`}
      </p>
    </div>
  );
}

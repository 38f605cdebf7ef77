import { useState } from 'react';
import { OWN_ROWS, PLACES } from '../setupState';
import { PlaceList } from './PlaceList';
import { RightsGrid } from './RightsGrid';
import { giveSalesforceRight, readSalesforceRights, takeSalesforceRight } from './salesforceRights';
import { call, changeSetup } from './setupClient';
import { useSetup } from './useSetup';

/** The parts of Salesforce's Setup that the install guide walks through, in its order. */
export function SalesforceSetup() {
  const { told, problem, run, onProblem } = useSetup();
  const [domain, setDomain] = useState('');
  if (told === null) return <main>{problem ?? 'Reading …'}</main>;
  const { installed, trustedDomains, closedHierarchies, placed, lightningHost } = told;
  return (
    <main>
      <h1>Setup</h1>
      <p>
        <a href="/lightning/index.html">Back to the records</a>
      </p>
      {problem && <p role="alert">{problem}</p>}
      <section aria-labelledby="packages">
        <h2 id="packages">Installed Packages</h2>
        {installed.salesforce ? (
          <p>
            <strong>{installed.salesforce.name}</strong> {installed.salesforce.version}, namespace{' '}
            {installed.salesforce.namespace}{' '}
            <button type="button" onClick={() => run(() => call('/demo/setup/salesforce', 'DELETE'))}>
              Uninstall
            </button>
          </p>
        ) : (
          <p>No package is installed.</p>
        )}
        <button type="button" onClick={() => run(() => call('/demo/setup/salesforce', 'POST'))}>
          {installed.salesforce ? 'Upgrade from dist' : 'Install for Admins Only'}
        </button>
      </section>
      <section aria-labelledby="session">
        <h2 id="session">Session Settings: Trusted Domains for Inline Frames</h2>
        <ul>
          {trustedDomains.map((each) => (
            <li key={each}>
              {each}, Visualforce Pages{' '}
              <button
                type="button"
                onClick={() => run(() => changeSetup({ trustedDomains: trustedDomains.filter((other) => other !== each) }))}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
        <label>
          Domain (this org's Lightning host is {lightningHost}){' '}
          <input value={domain} onChange={(event) => setDomain(event.target.value)} />
        </label>{' '}
        <button
          type="button"
          disabled={domain === ''}
          onClick={() => run(() => changeSetup({ trustedDomains: [...trustedDomains, domain.trim()] }))}
        >
          Add Domain
        </button>
      </section>
      <section aria-labelledby="sharing">
        <h2 id="sharing">Sharing Settings</h2>
        <PlaceList
          legend="Grant Access Using Hierarchies is cleared for"
          all={OWN_ROWS}
          chosen={closedHierarchies}
          onChange={(chosen) => run(() => changeSetup({ closedHierarchies: chosen }))}
        />
      </section>
      <section aria-labelledby="sets">
        <h2 id="sets">Permission Sets: Manage Assignments</h2>
        <RightsGrid
          caption="Who holds which set"
          version={installed.salesforce?.version ?? ''}
          read={readSalesforceRights}
          give={giveSalesforceRight}
          take={takeSalesforceRight}
          onProblem={onProblem}
        />
      </section>
      <section aria-labelledby="pages">
        <h2 id="pages">Lightning App Builder</h2>
        <PlaceList
          legend="The Foothold component stands on the record page of"
          all={PLACES.salesforce}
          chosen={placed}
          onChange={(chosen) => run(() => changeSetup({ placed: chosen }))}
        />
      </section>
    </main>
  );
}

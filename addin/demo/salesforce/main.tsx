import { createRoot } from 'react-dom/client';
import { readPlaces } from '../pages/navigation';
import { createSalesforceClient } from '../pages/salesforceClient';
import { readSetup } from '../setup/setupClient';
import { SalesforceApp } from './SalesforceApp';
import './salesforce.css';

const client = createSalesforceClient(navigator.language);

Promise.all([client.me(), readSetup(), readPlaces('salesforce')]).then(
  ([{ name }, { placed }, places]) =>
    createRoot(document.getElementById('root') ?? document.body).render(
      <SalesforceApp client={client} userName={name} placed={placed} places={places} />,
    ),
  () => window.location.assign('/'),
);

import { createRoot } from 'react-dom/client';
import { createSalesforceClient } from '../pages/salesforceClient';
import { readSetup } from '../setup/setupClient';
import { SalesforceApp } from './SalesforceApp';
import './salesforce.css';

const client = createSalesforceClient(navigator.language);

Promise.all([client.me(), readSetup()]).then(
  ([{ name }, { placed }]) =>
    createRoot(document.getElementById('root') ?? document.body).render(
      <SalesforceApp client={client} userName={name} placed={placed} />,
    ),
  () => window.location.assign('/'),
);

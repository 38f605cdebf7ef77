import { createRoot } from 'react-dom/client';
import { createSalesforceClient } from '../pages/salesforceClient';
import { SalesforceApp } from './SalesforceApp';
import './salesforce.css';

const client = createSalesforceClient(navigator.language);

client.me().then(
  ({ name }) =>
    createRoot(document.getElementById('root') ?? document.body).render(<SalesforceApp client={client} userName={name} />),
  () => window.location.assign('/'),
);

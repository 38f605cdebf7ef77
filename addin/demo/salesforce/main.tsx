import { createRoot } from 'react-dom/client';
import { createSalesforceClient } from '../pages/salesforceClient';
import { SalesforceApp } from './SalesforceApp';
import './salesforce.css';

const client = createSalesforceClient(navigator.language);
const { frameOrigin } = (await (await fetch('/demo/places')).json()) as { readonly frameOrigin: string };

client.me().then(
  ({ name }) =>
    createRoot(document.getElementById('root') ?? document.body).render(
      <SalesforceApp client={client} frameOrigin={frameOrigin} userName={name} />,
    ),
  () => window.location.assign('/'),
);

import { createRoot } from 'react-dom/client';
import { createDynamicsClient } from '../pages/dynamicsClient';
import { DynamicsApp } from './DynamicsApp';
import './dynamics.css';

const client = createDynamicsClient();
const { now } = (await (await fetch('/demo/places')).json()) as { readonly now: string | null };

client.me().then(
  ({ name }) =>
    createRoot(document.getElementById('root') ?? document.body).render(
      <DynamicsApp client={client} userName={name} now={now} />,
    ),
  () => window.location.assign('/'),
);

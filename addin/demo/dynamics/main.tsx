import { createRoot } from 'react-dom/client';
import { createDynamicsClient } from '../pages/dynamicsClient';
import { readPlaces } from '../pages/navigation';
import { readSetup } from '../setup/setupClient';
import { DynamicsApp } from './DynamicsApp';
import './dynamics.css';

const client = createDynamicsClient();
const { now } = (await (await fetch('/demo/places')).json()) as { readonly now: string | null };

Promise.all([client.me(), readSetup(), readPlaces('dynamics')]).then(
  ([{ id, name }, { handlers }, places]) =>
    createRoot(document.getElementById('root') ?? document.body).render(
      <DynamicsApp client={client} userId={id} userName={name} now={now} handlers={handlers} places={places} />,
    ),
  () => window.location.assign('/'),
);

import { createRoot } from 'react-dom/client';
import { DynamicsSetup } from './DynamicsSetup';
import { SalesforceSetup } from './SalesforceSetup';
import './setup.css';

const isDynamics = new URLSearchParams(window.location.search).get('crm') === 'dynamics';
document.body.className = isDynamics ? 'dynamics' : 'lightning';
createRoot(document.getElementById('root') ?? document.body).render(isDynamics ? <DynamicsSetup /> : <SalesforceSetup />);

import './begin'; // before all that draws: the CRM is asked first
import { mountPanel } from '../../../src/app/mountPanel';
import { started } from './begin';

mountPanel(document.getElementById('foothold') ?? document.body, started);

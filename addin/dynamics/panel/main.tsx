import './begin'; // before all that draws: the CRM is asked first
import { mountPanel } from '../../../src/app/mountPanel';
import { services, started } from './begin';

mountPanel(document.getElementById('foothold') ?? document.body, started);

/** The form's own notices come after the panel's first nudge: until then nothing asks for their code. */
const stop = started.panel.store.subscribe(({ status }) => {
  if (status === 'loading') return;
  stop();
  setTimeout(async () => {
    const { tellFindings } = await import('../../../src/app/tellFindings');
    tellFindings(started.panel, services.host);
  });
});

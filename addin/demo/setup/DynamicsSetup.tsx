import { PLACES } from '../setupState';
import { deleteSolution, giveDynamicsRight, importSolution, readDynamicsRights, takeDynamicsRight } from './dynamicsRights';
import { PlaceList } from './PlaceList';
import { RightsGrid } from './RightsGrid';
import { changeSetup } from './setupClient';
import { useSetup } from './useSetup';

/** The parts of the maker portal and the admin center that the install guide walks through, in its order. */
export function DynamicsSetup() {
  const { told, problem, run, onProblem } = useSetup();
  if (told === null) return <main>{problem ?? 'Reading …'}</main>;
  const { installed, handlers } = told;
  return (
    <main>
      <h1>Power Apps</h1>
      <p>
        <a href="/main/index.html">Back to the records</a>
      </p>
      {problem && <p role="alert">{problem}</p>}
      <section aria-labelledby="solutions">
        <h2 id="solutions">Solutions</h2>
        {installed.dynamics ? (
          <p>
            <strong>{installed.dynamics.name}</strong> {installed.dynamics.version},{' '}
            {installed.dynamics.managed ? 'managed' : 'unmanaged'}{' '}
            <button type="button" onClick={() => run(deleteSolution)}>
              Delete
            </button>
          </p>
        ) : (
          <p>No managed solution is installed.</p>
        )}
        <button type="button" onClick={() => run(importSolution)}>
          Import solution: foothold_managed.zip
        </button>
      </section>
      <section aria-labelledby="roles">
        <h2 id="roles">Users: Manage security roles</h2>
        <RightsGrid
          caption="Who holds which role"
          version={installed.dynamics?.version ?? ''}
          read={readDynamicsRights}
          give={giveDynamicsRight}
          take={takeDynamicsRight}
          onProblem={onProblem}
        />
      </section>
      <section aria-labelledby="forms">
        <h2 id="forms">Forms: Events, On Load</h2>
        <PlaceList
          legend="Foothold.onLoad of fthd_/form/foothold.js is called, with the execution context, by the main form of"
          all={PLACES.dynamics}
          chosen={handlers}
          onChange={(chosen) => run(() => changeSetup({ handlers: chosen }))}
        />
      </section>
    </main>
  );
}

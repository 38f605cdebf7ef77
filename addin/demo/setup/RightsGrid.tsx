import { useCallback, useEffect, useState } from 'react';
import { type Assignments, pairOf } from './setupClient';

interface Props {
  readonly caption: string;
  /** Read again whenever this changes. */
  readonly version: string;
  readonly read: () => Promise<Assignments>;
  readonly give: (person: string, right: string) => Promise<unknown>;
  readonly take: (person: string, right: string, assignment: string) => Promise<unknown>;
  readonly onProblem: (message: string) => void;
}

/** People and what they hold, one box each. */
export function RightsGrid({ caption, version, read, give, take, onProblem }: Props) {
  const [rights, setRights] = useState<Assignments | null>(null);
  const [search, setSearch] = useState('');
  const load = useCallback(() => {
    read().then(setRights, (error: Error) => onProblem(error.message));
  }, [read, onProblem]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: -- the version says when to read again
  useEffect(load, [load, version]);
  if (rights === null) return <p>Reading …</p>;
  if (rights.rights.length === 0) return <p>Nothing is installed that could be given.</p>;

  const toggle = (person: string, right: string, on: boolean) => {
    const work = on ? give(person, right) : take(person, right, rights.held.get(pairOf(person, right)) ?? '');
    work.then(load, (error: Error) => onProblem(error.message));
  };
  const wanted = rights.people.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
  return (
    <>
      <label>
        Find a person <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
      </label>
      <div className="scroll">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Person</th>
              {rights.rights.map(({ id, name }) => (
                <th key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {wanted.map((person) => (
              <tr key={person.id}>
                <th scope="row">{person.name}</th>
                {rights.rights.map((right) => (
                  <td key={right.id}>
                    <input
                      type="checkbox"
                      aria-label={`${right.name} for ${person.name}`}
                      checked={rights.held.has(pairOf(person.id, right.id))}
                      onChange={(event) => toggle(person.id, right.id, event.target.checked)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

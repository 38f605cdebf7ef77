import { type FormEvent, useEffect, useState } from 'react';

interface Person {
  readonly username: string;
  readonly name: string;
  readonly title: string;
  readonly team: string;
  /** What this person is in the story of the generated company; `null` for the rest and for loaded data. */
  readonly note: string | null;
}

interface People {
  readonly now: string;
  readonly people: readonly Person[];
}

/** Sign in as anybody of the local company, in either look. */
export function StartPage() {
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [search, setSearch] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('sandbox');
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    void fetch('/demo/people').then(async (response) => {
      const read = (await response.json()) as People;
      setPeople(read.people);
      setUsername(read.people[0]?.username ?? '');
    });
  }, []);

  const signIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const crm = ((event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement).value;
    const response = await fetch('/demo/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password, crm }),
    });
    const body = (await response.json()) as { readonly url?: string; readonly message?: string };
    if (body.url) window.location.assign(body.url);
    else setProblem(body.message ?? 'Sign-in did not work.');
  };

  const wanted = search.toLowerCase();
  const found = people.filter((person) =>
    `${person.name} ${person.title} ${person.team} ${person.note ?? ''}`.toLowerCase().includes(wanted),
  );
  return (
    <main>
      <h1>Foothold on a local CRM</h1>
      <p>Choose whose eyes to look through. Everything below runs on this machine.</p>
      <form onSubmit={signIn}>
        <label>
          Find a person
          <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} />
        </label>
        <div className="people" role="radiogroup" aria-label="People">
          {found.map((person) => (
            <label key={person.username} className="person">
              <input
                type="radio"
                name="username"
                value={person.username}
                checked={person.username === username}
                onChange={() => setUsername(person.username)}
              />
              <span>
                <strong>{person.name}</strong>
                <small>{[person.title, person.team].filter(Boolean).join(' · ')}</small>
                {person.note && <em>{person.note}</em>}
              </span>
            </label>
          ))}
        </div>
        <label>
          Password
          <input type="text" value={password} onChange={(event) => setPassword(event.target.value)} />
        </label>
        {problem && <p role="alert">{problem}</p>}
        <div className="go">
          <button type="submit" value="salesforce" disabled={username === ''}>
            Open in the look of Salesforce
          </button>
          <button type="submit" value="dynamics" disabled={username === ''}>
            Open in the look of Dynamics 365
          </button>
        </div>
      </form>
    </main>
  );
}

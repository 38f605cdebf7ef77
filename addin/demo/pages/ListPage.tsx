import { useEffect, useState } from 'react';
import type { PageClient, PageList } from './pageClient';
import { go } from './route';

/** A list of the person's own records, or what a search finds. */
export function ListPage({
  client,
  table,
  label,
}: {
  readonly client: PageClient;
  readonly table: string;
  readonly label: string;
}) {
  const [search, setSearch] = useState('');
  const [list, setList] = useState<PageList | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    client.list(table, search).then(
      (read) => current && setList(read),
      (error: Error) => current && setProblem(error.message),
    );
    return () => {
      current = false;
    };
  }, [client, table, search]);

  return (
    <section className="card list">
      <header>
        <h1>{search.length > 1 ? label : `My ${label}`}</h1>
        <input
          type="search"
          placeholder={`Search ${label.toLowerCase()}`}
          aria-label={`Search ${label}`}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </header>
      {problem && <p role="alert">{problem}</p>}
      {list && list.rows.length === 0 && (
        <p className="quiet">Nothing here. Search to find a colleague's record that you may see.</p>
      )}
      {list && list.rows.length > 0 && (
        <div className="scroll">
          <table>
            <thead>
              <tr>
                {list.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <tr key={row.id}>
                  {row.cells.map((cell, index) => (
                    <td key={`${row.id}:${list.columns[index]}`}>
                      {index === 0 ? (
                        <a href={`#/${table}/${row.id}`} onClick={() => go(table, row.id)}>
                          {cell || '(no name)'}
                        </a>
                      ) : (
                        cell
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

import { useCallback, useEffect, useState } from 'react';
import type { PageClient, PageRecord } from './pageClient';

/** A record on a page: read when the place changes, and again when asked. */
export function useRecord(client: PageClient, table: string, id: string) {
  const [record, setRecord] = useState<PageRecord | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const refresh = useCallback(() => {
    client.record(table, id).then(
      (read) => {
        setRecord(read);
        setProblem(null);
      },
      (error: Error) => setProblem(error.message),
    );
  }, [client, table, id]);
  useEffect(() => {
    setRecord(null);
    refresh();
  }, [refresh]);
  return { record, problem, refresh };
}

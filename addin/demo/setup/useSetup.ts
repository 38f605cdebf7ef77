import { useCallback, useEffect, useState } from 'react';
import { readSetup, type Told } from './setupClient';

/** What is set up now, the last problem, and a way to do something and read again. */
export function useSetup() {
  const [told, setTold] = useState<Told | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const run = useCallback((work: () => Promise<unknown>) => {
    setProblem(null);
    work()
      .then(readSetup)
      .then(setTold)
      .catch((error: Error) => setProblem(error.message));
  }, []);
  useEffect(() => run(async () => undefined), [run]);
  return { told, problem, run, onProblem: setProblem };
}

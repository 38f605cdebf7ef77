import type { BatchAnswer, BatchRequest } from './batch';

/** The entity set or function that a path reads. */
function subject(path: string): string {
  const afterRoot = path.split('?')[0]?.split('/').slice(4).join('/') ?? '';
  return afterRoot.split(/[/(]/)[0] ?? '';
}

/** Does this answer belong to this request? An answer without a context (an error, a function) may belong to any. */
function fits(request: BatchRequest, answer: BatchAnswer): boolean {
  const context = /\$metadata#([A-Za-z0-9_.]+)/.exec(answer.body.slice(0, 2000))?.[1];
  if (context === undefined || context.startsWith('Microsoft.')) return true;
  return context === subject(request.path);
}

/**
 * Gives every request its answer. The platform answers in order; where parts are missing, each remaining answer goes to the
 * next request that it fits by its own context, so that no part is ever read as another.
 */
export function alignAnswers(requests: readonly BatchRequest[], answers: readonly BatchAnswer[]): (BatchAnswer | null)[] {
  if (answers.length === requests.length) return [...answers];
  let next = 0;
  return requests.map((request, index) => {
    const answer = answers[next];
    if (!answer || !fits(request, answer)) return null;
    const later = answers.length - next >= requests.length - index;
    const unsure = !/\$metadata#/.test(answer.body.slice(0, 2000)) && !later;
    if (unsure) return null;
    next += 1;
    return answer;
  });
}

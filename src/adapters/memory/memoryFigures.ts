import type { PublishPort } from '../../ports/publish';
import type { MemoryCrm, MemoryRecord } from './memoryCrm';

const KNOWLEDGE: readonly string[] = ['Opportunity', 'Account', 'Contact', 'Lead'];

function isDecided({ row }: MemoryRecord): boolean {
  return row.ref.entity === 'Opportunity' && (row.status === 'won' || row.status === 'lost');
}

/** What is counted beside the records of each owner. */
export function memoryFigures(crm: MemoryCrm): Required<Pick<PublishPort, 'decided' | 'answers' | 'rates' | 'othersCounts'>> {
  return {
    async *decided(since) {
      for (const record of crm.records.values()) {
        const { row, fields } = record;
        const closedOn = row.closedAt?.slice(0, 10) ?? '';
        if (!isDecided(record) || closedOn < since) continue;
        const amount = typeof fields.amount === 'number' ? fields.amount : null;
        const { ownerId, createdAt, closedAt = null } = row;
        const status = row.status === 'won' ? 'won' : 'lost';
        yield { id: row.ref.id, ownerId, status, createdAt, closedOn, closedAt, amount, currency: null };
      }
    },
    async *answers({ from, to }) {
      for (const { userId, ruleId, kind, seconds, at } of crm.responses.values())
        if (at >= from && at < to) yield { personId: userId, ruleId, kind, seconds, at };
    },
    async rates() {
      return new Map();
    },
    async othersCounts(owners) {
      const found = new Map<string, number>();
      const count = (owner: string | null) => {
        if (owner !== null && owners.includes(owner)) found.set(owner, (found.get(owner) ?? 0) + 1);
      };
      for (const { row } of crm.records.values()) if (KNOWLEDGE.includes(row.ref.entity)) count(row.ownerId);
      for (const { ownerId, done } of crm.activities.values()) if (done) count(ownerId);
      return found;
    },
  };
}

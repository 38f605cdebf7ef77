/** One run of the publisher over a generated organisation, in a process of its own; prints its figures as one line of JSON. */
import { publish } from '../../../src/flows/publish/publish';
import { generatedPort, NOW, type Seen } from './organisation';
import { peakMemory } from './peakMemory';

const [people = 0, activitiesEach = 0] = process.argv.slice(2).map(Number);
const seen: Seen = { calls: 0, records: 0, rows: 0, peakHeap: 0 };
const clock = { now: () => NOW, after: () => () => undefined, uuid: () => '00000000-0000-4000-8000-000000000001' };
const begun = performance.now();
const report = await publish({ port: generatedPort({ people, activitiesEach }, seen), clock });
const seconds = (performance.now() - begun) / 1_000;
if (report.people !== people || report.errors.length > 0) throw new Error('the run left somebody out');
console.log(JSON.stringify({ ...seen, seconds, peakMemory: peakMemory() }));

import { PREFIX } from '../columns';
import { type Shape, shape } from '../shape';

function own(name: string, set: string, columns: string, lookups = ''): Shape {
  const named = columns.split(' ').map((column) => `${PREFIX}_${column}`);
  const plain = [...named, 'createdon'].join(' ');
  return shape(`${PREFIX}_${name}`, `${PREFIX}_${set}`, `${PREFIX}_${name}id`, plain, lookups);
}

/** Tables that the team tab reads or writes. */
export const TEAM = {
  groupSheet: own('groupsheet', 'groupsheets', 'key unit week people text', 'ownerid'),
  teamSheet: own('teamsheet', 'teamsheets', 'key week page text', 'ownerid'),
  decision: own('barrierdecision', 'barrierdecisions', 'key rule reason phase decision text at'),
  look: own('look', 'looks', 'key viewer week text at', 'ownerid'),
  request: own('publishrequest', 'publishrequests', 'key kind at'),
  user: shape('systemuser', 'systemusers', 'systemuserid', 'fullname isdisabled', 'businessunitid parentsystemuserid'),
  unit: shape('businessunit', 'businessunits', 'businessunitid', 'name', 'parentbusinessunitid'),
} as const;

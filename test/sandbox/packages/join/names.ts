/** `CreatedId` -> `created_id`, the physical name; a keyword of SQL gets a sign behind it. */
export function columnOf(name: string): string {
  const snake = snakeOf(name);
  return KEYWORDS.has(snake) || TAKEN.has(snake) ? `${snake}_` : snake;
}

/** `ActionLog` -> `action_log`. */
export function snakeOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase();
}

/** `ActionLog` -> `actionLog`, the concept. */
export function conceptName(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

const KEYWORDS = new Set(
  'add all alter and as between by case check column commit create default delete desc distinct drop else escape exists from group having in index insert into is join limit not null on or order primary references select set table then to transaction union unique update using values when where'.split(
    ' ',
  ),
);

/** Columns of every row, whatever a package calls its own. */
const TAKEN = new Set([
  'id',
  'guid',
  'name',
  'owner_id',
  'created_at',
  'created_by_id',
  'modified_at',
  'modified_by_id',
  'is_deleted',
  'state_code',
]);

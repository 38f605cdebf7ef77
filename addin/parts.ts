/** The parts that are built: where each begins and where it lands below `dist`. */
export const PARTS = {
  'salesforce/panel': { entry: 'addin/salesforce/panel/main.tsx', lean: true },
  'salesforce/progress': { entry: 'addin/salesforce/progress/main.tsx', lean: true },
  'salesforce/team': { entry: 'addin/salesforce/team/main.tsx', lean: true },
  'dynamics/panel': { entry: 'addin/dynamics/panel/index.html', lean: false },
  'dynamics/progress': { entry: 'addin/dynamics/progress/index.html', lean: false },
  'dynamics/team': { entry: 'addin/dynamics/team/index.html', lean: false },
  'dynamics/form': { entry: 'addin/dynamics/form/main.ts', lean: false, global: 'Foothold' },
  'demo/salesforce': { entry: 'addin/demo/salesforce/index.html', lean: false },
  'demo/dynamics': { entry: 'addin/demo/dynamics/index.html', lean: false },
  'demo/start': { entry: 'addin/demo/start/index.html', lean: false },
  'demo/setup': { entry: 'addin/demo/setup/index.html', lean: false },
} as const;

export type Part = keyof typeof PARTS;

/** The names of all parts, in the order in which they are built. */
export const PART_NAMES = Object.keys(PARTS) as readonly Part[];

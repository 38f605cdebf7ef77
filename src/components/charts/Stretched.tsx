import type { ReactNode } from 'react';

interface StretchedProps {
  /** Its place and height in px. */
  readonly top: number;
  readonly height: number;
  readonly children: ReactNode;
}

/** What is as wide as the chart, whatever that is: 0..100 across, px down. Its lines need `vectorEffect`, so that they stay thin. */
export function Stretched({ top, height, children }: StretchedProps) {
  return (
    <svg
      aria-hidden="true"
      y={top}
      width="100%"
      height={height}
      viewBox={`0 0 100 ${height}`}
      preserveAspectRatio="none"
      overflow="visible"
    >
      {children}
    </svg>
  );
}

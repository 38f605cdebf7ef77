import { makeStyles, tokens } from '@fluentui/react-components';

const arc = {
  fill: 'none',
  strokeWidth: '5',
  transitionProperty: 'stroke-dasharray',
  transitionDuration: tokens.durationSlow,
  transitionTimingFunction: tokens.curveDecelerateMid,
  '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
} as const;

export const useRingStyles = makeStyles({
  root: { width: '52px', height: '52px', flexShrink: 0, display: 'block' },
  track: {
    fill: 'none',
    strokeWidth: '5',
    stroke: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { stroke: 'Canvas' },
  },
  value: { ...arc, stroke: tokens.colorCompoundBrandStroke, '@media (forced-colors: active)': { stroke: 'Highlight' } },
  full: { ...arc, stroke: tokens.colorStatusSuccessForeground3, '@media (forced-colors: active)': { stroke: 'Highlight' } },
  gain: {
    fill: 'none',
    strokeWidth: '5',
    stroke: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  text: {
    fill: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    textAnchor: 'middle',
    dominantBaseline: 'central',
    '@media (forced-colors: active)': { fill: 'CanvasText' },
  },
});

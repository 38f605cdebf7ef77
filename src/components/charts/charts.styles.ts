import { makeStyles, tokens } from '@fluentui/react-components';

const FORCED = '@media (forced-colors: active)';
const outlined = { fill: 'Canvas', stroke: 'CanvasText' } as const;

/** What all charts share: fills by tone, lines, and their texts. */
export const useChartStyles = makeStyles({
  block: { display: 'block', overflow: 'visible' },
  main: { fill: tokens.colorCompoundBrandStroke, [FORCED]: { fill: 'CanvasText' } },
  quiet: { fill: tokens.colorNeutralStroke1, [FORCED]: outlined },
  fine: { fill: tokens.colorNeutralStroke2, [FORCED]: outlined },
  few: { fill: tokens.colorNeutralBackground3, [FORCED]: outlined },
  attention: { fill: tokens.colorPaletteMarigoldBorderActive, [FORCED]: { fill: 'Canvas' } },
  third: { fill: tokens.colorPaletteGrapeBorderActive, [FORCED]: { fill: 'Canvas' } },
  mark: { stroke: tokens.colorNeutralBackground1, [FORCED]: { stroke: 'CanvasText' } },
  speck: { fill: tokens.colorNeutralBackground1, [FORCED]: { fill: 'CanvasText' } },
  framed: { [FORCED]: { stroke: 'CanvasText' } },
  line: {
    fill: 'none',
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: '2',
    strokeLinejoin: 'round',
    strokeLinecap: 'round',
    [FORCED]: { stroke: 'CanvasText' },
  },
  area: { fill: tokens.colorCompoundBrandStroke, opacity: 0.1, [FORCED]: { opacity: 0 } },
  grid: { stroke: tokens.colorNeutralStroke3, strokeWidth: '1', [FORCED]: { stroke: 'GrayText' } },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1', [FORCED]: { stroke: 'CanvasText' } },
  dashed: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '1',
    strokeDasharray: '4 3',
    [FORCED]: { stroke: 'CanvasText' },
  },
  dotted: {
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1.5',
    strokeDasharray: '1.5 4',
    [FORCED]: { stroke: 'CanvasText' },
  },
  shade: { fill: tokens.colorNeutralForeground3, opacity: 0.07, [FORCED]: { opacity: 0 } },
  margin: {
    stroke: `color-mix(in srgb, ${tokens.colorCompoundBrandStroke} 35%, ${tokens.colorNeutralBackground1})`,
    strokeLinecap: 'round',
    [FORCED]: { stroke: 'GrayText' },
  },
  quietMargin: { stroke: tokens.colorNeutralStroke1, strokeLinecap: 'round', [FORCED]: { stroke: 'GrayText' } },
  dot: {
    fill: tokens.colorCompoundBrandStroke,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: '2',
    [FORCED]: { fill: 'CanvasText', stroke: 'CanvasText' },
  },
  quietDot: {
    fill: tokens.colorNeutralForeground3,
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '2',
    [FORCED]: { fill: 'CanvasText', stroke: 'CanvasText' },
  },
  ring: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: '2',
    [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  quietRing: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground3,
    strokeWidth: '2',
    [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  target: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1.5',
    [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  tick: { stroke: tokens.colorNeutralForeground1, strokeWidth: '2', [FORCED]: { stroke: 'CanvasText' } },
  text: {
    fill: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    [FORCED]: { fill: 'CanvasText' },
  },
  strong: {
    fill: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    [FORCED]: { fill: 'CanvasText' },
  },
});

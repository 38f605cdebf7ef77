import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const FORCED = '@media (forced-colors: active)';

export const useGoalRowStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
    ':first-child': { paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  own: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  name: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: 'anywhere' },
  track: { display: 'block', overflow: 'visible' },
  back: { fill: tokens.colorNeutralStroke2, [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' } },
  bar: { fill: tokens.colorCompoundBrandStroke, [FORCED]: { fill: 'CanvasText' } },
  all: {
    fill: `color-mix(in srgb, ${tokens.colorCompoundBrandStroke} 42%, ${tokens.colorNeutralBackground1})`,
    [FORCED]: { fill: 'GrayText' },
  },
  aim: { stroke: tokens.colorNeutralForeground1, strokeWidth: '2', [FORCED]: { stroke: 'CanvasText' } },
});

import { makeStyles, tokens } from '@fluentui/react-components';

const FORCED = '@media (forced-colors: active)';

export const useBandChartStyles = makeStyles({
  likely: {
    fill: `color-mix(in srgb, ${tokens.colorCompoundBrandStroke} 12%, ${tokens.colorNeutralBackground1})`,
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: '1.5',
    [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
});

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const WIDE = '@container area (min-width: 560px)';

export const useScoreCardStyles = makeStyles({
  raised: { boxShadow: tokens.shadow4 },
  subtitle: { ...typographyStyles.body1Strong, margin: 0 },
  halves: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    [WIDE]: { gridTemplateColumns: 'fit-content(280px) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalXXL },
  },
  own: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minWidth: 0, maxWidth: '280px' },
  score: { ...typographyStyles.display, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground1 },
  line: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  lift: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    [WIDE]: {
      paddingInlineStart: tokens.spacingHorizontalXXL,
      borderInlineStartWidth: tokens.strokeWidthThin,
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorNeutralStroke2,
    },
  },
});

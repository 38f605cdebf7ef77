import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useColumnsStyles = makeStyles({
  root: { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: 'minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM },
  column: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-end',
    alignItems: 'stretch',
    height: '190px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  value: {
    ...typographyStyles.caption1Strong,
    color: tokens.colorNeutralForeground1,
    textAlign: 'center',
    paddingBottom: tokens.spacingVerticalXS,
  },
  label: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground1,
    textAlign: 'center',
    paddingTop: tokens.spacingVerticalXS,
  },
});

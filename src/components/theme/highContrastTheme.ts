export { teamsHighContrastTheme as highContrastTheme } from '@fluentui/react-components';

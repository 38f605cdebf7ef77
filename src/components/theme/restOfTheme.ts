/** The light theme once more, as what only the parts of Fluent ask for that come after the first paint. */
export { webLightTheme as restOfTheme } from '@fluentui/react-components';

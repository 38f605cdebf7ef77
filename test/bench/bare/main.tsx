import {
  Button,
  Card,
  Field,
  FluentProvider,
  Input,
  MessageBar,
  ProgressBar,
  Select,
  webLightTheme,
} from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/** The same controls as the panel's first nudge, with nothing behind them: what any Fluent page of this kind costs. */
createRoot(document.getElementById('foothold') ?? document.body).render(
  <FluentProvider theme={webLightTheme}>
    <Card>
      <h2 data-nudge="">A heading</h2>
      <ProgressBar value={0.6} />
      <MessageBar>One line</MessageBar>
      <Field label="A date">
        <Input type="date" />
      </Field>
      <Select aria-label="A choice">
        <option>One</option>
      </Select>
      <Button appearance="primary">Save</Button>
    </Card>
  </FluentProvider>,
);

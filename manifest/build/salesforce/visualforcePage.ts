import type { Area } from '../areas';
import { API_VERSION, FRAME_CLASS } from './names';
import { escaped, metadataXml } from './xml';

/**
 * The page that runs an area's bundle. Its session stands in an element that the bundle takes away before anything else runs;
 * the bundle comes from the package's own static resource, nothing from elsewhere. Values that reach the page are escaped by
 * JSENCODE, which for hosts, ids and moments writes the same text as JSON does.
 */
export function visualforcePage(area: Area): string {
  return `<apex:page
  controller="${FRAME_CLASS}"
  showHeader="false"
  sidebar="false"
  standardStylesheets="false"
  applyHtmlTag="false"
  applyBodyTag="false"
  docType="html-5.0"
>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    <title>${escaped(area.title)}</title>
  </head>
  <body style="margin: 0">
    <div id="foothold"></div>
    <script type="application/json" id="foothold-config">
      {
        "sessionId": "{!JSENCODE($Api.Session_ID)}",
        "userId": "{!JSENCODE($User.Id)}",
        "instanceUrl": "{!JSENCODE(instanceUrl)}",
        "pageOrigin": "{!JSENCODE(pageOrigin)}",
        "currency": "{!JSENCODE(soleCurrency)}",
        "now": "{!JSENCODE(serverTime)}"
      }
    </script>
    <script type="module" src="{!URLFOR($Resource.${area.name}, 'main.js')}"></script>
  </body>
</html>
</apex:page>
`;
}

/** What goes beside the page. It is not made available to the mobile app: that is not verified. */
export function visualforceMeta(area: Area): string {
  return metadataXml('ApexPage', {
    apiVersion: API_VERSION,
    availableInTouch: false,
    confirmationTokenRequired: false,
    description: `${area.title}: shown in a frame by the Foothold component.`,
    label: `Foothold ${area.name}`,
  });
}

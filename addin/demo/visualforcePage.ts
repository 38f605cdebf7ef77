/** Text for a script element of type application/json: nothing in it can end the element. */
function json(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** What Visualforce would render: `$Api.Session_ID` and the page's host, which an Apex controller supplies. */
export interface VisualforceConfig {
  readonly sessionId: string;
  /** `$User.Id` */
  readonly userId: string;
  readonly instanceUrl: string;
  readonly pageOrigin: string;
  readonly now: string | null;
}

/**
 * The packaged Visualforce page as the platform would send it: no header, no sidebar, no standard style sheets, the
 * static resource beside it, and the session in an element that the panel removes.
 */
export function visualforcePage(config: VisualforceConfig): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Foothold</title>
  </head>
  <body style="margin: 0">
    <div id="foothold"></div>
    <script type="application/json" id="foothold-config">${json(config)}</script>
    <script type="module" src="/resource/fthd__panel/main.js"></script>
  </body>
</html>`;
}

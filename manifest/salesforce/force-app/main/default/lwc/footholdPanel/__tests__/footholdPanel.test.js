import frame from '@salesforce/apex/FootholdFrame.frame';
import FootholdPanel from 'c/footholdPanel';
import { CurrentPageReference } from 'lightning/navigation';
import { RefreshEventName, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { createElement } from 'lwc';

const mockNavigate = jest.fn();

jest.mock(
  '@salesforce/apex/FootholdFrame.frame',
  () => {
    const { createApexTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

jest.mock('lightning/navigation', () => {
  const { createTestWireAdapter } = require('@salesforce/sfdx-lwc-jest');
  const Navigate = Symbol('Navigate');
  const NavigationMixin = (Base) =>
    class extends Base {
      [Navigate](reference) {
        mockNavigate(reference);
      }
    };
  NavigationMixin.Navigate = Navigate;
  return { NavigationMixin, CurrentPageReference: createTestWireAdapter(jest.fn()) };
});

const ORIGIN = 'https://mydomain--fthd.vf.force.com';
const HOSTS = { origin: ORIGIN, prefix: 'fthd__' };
const DEAL = '006000000000001AAA';
const DEAL_REF = { entity: 'Opportunity', id: DEAL };
const media = { dark: false, forced: false };
let told;

const flush = () => new Promise(jest.requireActual('timers').setImmediate);

function iframeOf(panel) {
  return panel.shadowRoot.querySelector('iframe');
}

/** The frame's side: what it is told is kept, what it says is a message event. */
function listenIn(panel) {
  told = [];
  jest
    .spyOn(iframeOf(panel).contentWindow, 'postMessage')
    .mockImplementation((message, origin) => told.push({ ...message, origin }));
}

async function say(panel, data, from = {}) {
  const source = iframeOf(panel)?.contentWindow ?? null;
  window.dispatchEvent(new MessageEvent('message', { data, origin: ORIGIN, source, ...from }));
  await flush();
}

async function open(properties = { recordId: DEAL, objectApiName: 'Opportunity' }) {
  const panel = createElement('c-foothold-panel', { is: FootholdPanel });
  Object.assign(panel, properties);
  document.body.appendChild(panel);
  frame.emit(HOSTS);
  await flush();
  if (iframeOf(panel)) listenIn(panel);
  return panel;
}

function record(modified, id = DEAL) {
  return { id, apiName: 'Opportunity', fields: { LastModifiedDate: { value: modified } } };
}

beforeEach(() => {
  jest.useFakeTimers();
  Object.assign(media, { dark: false, forced: false });
  window.matchMedia = (query) => ({
    matches: query.includes('forced') ? media.forced : media.dark,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
  notifyRecordUpdateAvailable.mockResolvedValue();
});

afterEach(() => {
  document.body.replaceChildren();
  jest.clearAllMocks();
  jest.useRealTimers();
});

describe('the frame', () => {
  it('shows the page of the package on the host that the server named', async () => {
    expect(iframeOf(await open()).src).toBe(`${ORIGIN}/apex/fthd__panel`);
  });

  it('shows the area that an administrator chose, and nothing for a name that is none', async () => {
    expect(iframeOf(await open({ area: 'team' })).src).toBe(`${ORIGIN}/apex/fthd__team`);
    expect(iframeOf(await open({ area: '../setup/home' }))).toBeNull();
  });

  it('has the height that was set, else the one of the style sheet', async () => {
    expect(iframeOf(await open({ frameHeight: 400 })).style.height).toBe('400px');
    expect(iframeOf(await open({ frameHeight: 0 })).style.height).toBe('');
  });

  it('is told the record and the theme when it is ready, at its exact origin', async () => {
    const panel = await open();
    expect(told).toEqual([]);
    await say(panel, { type: 'ready' });
    expect(told).toEqual([{ type: 'context', ref: DEAL_REF, theme: 'light', origin: ORIGIN }]);
  });

  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['an origin that only begins alike', { origin: `${ORIGIN}.evil.example` }],
    ['another window of the same origin', { source: window }],
    ['nobody', { source: null }],
  ])('a message from %s is not heard', async (_, from) => {
    const panel = await open();
    await say(panel, { type: 'ready' }, from);
    await say(panel, { type: 'open', ref: DEAL_REF }, from);
    expect(told).toEqual([]);
    expect(mockNavigate).not.toHaveBeenCalled();
  });

  it('hears nothing any more once it is off the page', async () => {
    const panel = await open();
    const source = iframeOf(panel).contentWindow;
    panel.remove();
    window.dispatchEvent(new MessageEvent('message', { data: { type: 'open', ref: DEAL_REF }, origin: ORIGIN, source }));
    expect(mockNavigate).not.toHaveBeenCalled();
    expect(unregisterRefreshHandler).toHaveBeenCalledTimes(1);
  });
});

describe('the record', () => {
  it('of another page is handed over once, though Lightning sets its parts one by one', async () => {
    const panel = await open();
    await say(panel, { type: 'ready' });
    panel.recordId = '001000000000001AAA';
    panel.objectApiName = 'Account';
    await flush();
    expect(told.slice(1).map(({ ref }) => ref)).toEqual([{ entity: 'Account', id: '001000000000001AAA' }]);
  });

  it('of an object that the panel does not know is no record', async () => {
    const panel = await open({ recordId: '800000000000001AAA', objectApiName: 'Contract' });
    await say(panel, { type: 'ready' });
    expect(told[0].ref).toBeNull();
  });

  it('is the one of the open page where the place has none, as in the utility bar', async () => {
    const panel = await open({});
    await say(panel, { type: 'ready' });
    CurrentPageReference.emit({ type: 'standard__recordPage', attributes: { objectApiName: 'Opportunity', recordId: DEAL } });
    await flush();
    CurrentPageReference.emit({ type: 'standard__objectPage', attributes: { objectApiName: 'Opportunity' } });
    await flush();
    expect(told.map(({ ref }) => ref)).toEqual([null, DEAL_REF, null]);
  });

  it('that changed on the page is told; the first values are not', async () => {
    const panel = await open();
    await say(panel, { type: 'ready' });
    getRecord.emit(record('2026-11-22T09:00:00.000Z'));
    await flush();
    expect(told).toHaveLength(1);
    getRecord.emit(record('2026-11-22T09:05:00.000Z'));
    await flush();
    expect(told[1]).toMatchObject({ type: 'recordChanged', ref: DEAL_REF });
  });

  it('is asked for by the one field that every change touches', async () => {
    await open();
    expect(getRecord.getLastConfig()).toEqual({ recordId: DEAL, fields: ['Opportunity.LastModifiedDate'] });
  });

  it('is told as changed when somebody refreshes the view', async () => {
    const panel = await open();
    await say(panel, { type: 'ready' });
    const [element, refresh] = registerRefreshHandler.mock.calls[0];
    await expect(refresh.call(element)).resolves.toBe(true);
    expect(told[1]).toMatchObject({ type: 'recordChanged', ref: DEAL_REF });
  });
});

describe('a save in the frame', () => {
  it('lets Lightning read the record again and refreshes the view', async () => {
    const panel = await open();
    const refreshed = jest.fn();
    document.body.addEventListener(RefreshEventName, refreshed, { once: true });
    await say(panel, { type: 'ready' });
    await say(panel, { type: 'saved', ref: DEAL_REF });
    expect(notifyRecordUpdateAvailable).toHaveBeenCalledWith([{ recordId: DEAL }]);
    expect(refreshed).toHaveBeenCalledTimes(1);
  });

  it('is not told back to the frame, neither by its values nor by the refresh; the next change is', async () => {
    const panel = await open();
    await say(panel, { type: 'ready' });
    getRecord.emit(record('2026-11-22T09:00:00.000Z'));
    notifyRecordUpdateAvailable.mockImplementation(async () => getRecord.emit(record('2026-11-22T09:01:00.000Z')));
    await say(panel, { type: 'saved', ref: DEAL_REF });
    const refresh = registerRefreshHandler.mock.calls[0][1];
    await refresh();
    expect(told).toHaveLength(1);
    await refresh();
    expect(told).toHaveLength(2);
    getRecord.emit(record('2026-11-22T09:02:00.000Z'));
    await flush();
    expect(told).toHaveLength(3);
  });

  it('refreshes the view also where Lightning Data Service does not keep the record', async () => {
    const panel = await open();
    const refreshed = jest.fn();
    document.body.addEventListener(RefreshEventName, refreshed, { once: true });
    notifyRecordUpdateAvailable.mockRejectedValue(new Error('not supported'));
    await say(panel, { type: 'saved', ref: { entity: 'Activity', id: '00T000000000001AAA' } });
    expect(refreshed).toHaveBeenCalledTimes(1);
  });
});

describe('a record that the frame wants to open', () => {
  it('is opened by Lightning', async () => {
    const panel = await open();
    await say(panel, { type: 'open', ref: { entity: 'Account', id: '001000000000001AAA' } });
    expect(mockNavigate).toHaveBeenCalledWith({
      type: 'standard__recordPage',
      attributes: { recordId: '001000000000001AAA', objectApiName: 'Account', actionName: 'view' },
    });
  });

  it('that is an activity is found by its id', async () => {
    const panel = await open();
    await say(panel, { type: 'open', ref: { entity: 'Activity', id: '00T000000000001AAA' } });
    expect(mockNavigate.mock.calls[0][0].attributes).toEqual({ recordId: '00T000000000001AAA', actionName: 'view' });
  });

  it.each([
    ['an id with a path in it', { entity: 'Account', id: '../../setup/home000000' }],
    ['an entity that is none', { entity: 'Setup', id: DEAL }],
    ['no record', undefined],
  ])('is refused with %s', async (_, ref) => {
    const panel = await open();
    await say(panel, { type: 'open', ref });
    expect(mockNavigate).not.toHaveBeenCalled();
  });
});

describe('an area', () => {
  const TAB = { type: 'standard__navItemPage', attributes: { apiName: 'fthd__Foothold_Progress' } };

  it('that the frame asks for is opened at the place it names', async () => {
    const panel = await open();
    await say(panel, { type: 'openArea', area: 'progress', at: 'fix' });
    expect(mockNavigate).toHaveBeenCalledWith({ ...TAB, state: { fthd__at: 'fix' } });
  });

  it('is opened at its beginning where no place is named', async () => {
    const panel = await open();
    await say(panel, { type: 'openArea', area: 'team', at: '' });
    expect(mockNavigate).toHaveBeenCalledWith({
      type: 'standard__navItemPage',
      attributes: { apiName: 'fthd__Foothold_Team' },
      state: {},
    });
  });

  it.each([
    ['an area that is none', { area: 'setup', at: '' }],
    ['a place that leads elsewhere', { area: 'team', at: '../../x' }],
  ])('is refused with %s', async (_, place) => {
    const panel = await open();
    await say(panel, { type: 'openArea', ...place });
    expect(mockNavigate).not.toHaveBeenCalled();
  });

  it('begins where its tab was asked to, and again where it is asked anew; another page leaves it as it is', async () => {
    const panel = await open({ area: 'progress' });
    CurrentPageReference.emit({ ...TAB, state: { fthd__at: 'fix' } });
    await say(panel, { type: 'ready' });
    CurrentPageReference.emit({ ...TAB, state: { fthd__at: 'place' } });
    await flush();
    expect(iframeOf(panel).src).toBe(`${ORIGIN}/apex/fthd__progress#place`);
    await say(panel, { type: 'ready' });
    CurrentPageReference.emit({ type: 'standard__recordPage', attributes: { recordId: DEAL, objectApiName: 'Opportunity' } });
    await flush();
    expect(iframeOf(panel).src).toBe(`${ORIGIN}/apex/fthd__progress#place`);
  });

  it('takes no place that is more than a name', async () => {
    CurrentPageReference.emit({ ...TAB, state: { fthd__at: '"><script>' } });
    const panel = await open({ area: 'progress' });
    expect(iframeOf(panel).src).toBe(`${ORIGIN}/apex/fthd__progress`);
  });
});

describe('when something is wrong', () => {
  const alertOf = (panel) => panel.shadowRoot.querySelector('[role="alert"]');

  it('a frame that says nothing for 10 seconds is explained, and can be loaded again', async () => {
    const panel = await open();
    jest.advanceTimersByTime(9_999);
    await flush();
    expect(alertOf(panel)).toBeNull();
    jest.advanceTimersByTime(1);
    await flush();
    expect(alertOf(panel).querySelector('h2').textContent).toContain('Foothold_Silent');
    const before = iframeOf(panel);
    expect(before.style.visibility).toBe('hidden');
    alertOf(panel).querySelector('button').click();
    await flush();
    expect(alertOf(panel)).toBeNull();
    expect(iframeOf(panel)).not.toBe(before);
  });

  it('a frame that answers late takes the explanation away', async () => {
    const panel = await open();
    jest.advanceTimersByTime(12_000);
    await flush();
    await say(panel, { type: 'ready' });
    expect(alertOf(panel)).toBeNull();
    expect(iframeOf(panel).style.visibility).toBe('');
    expect(told).toHaveLength(1);
  });

  it('a session that ended loads a new frame, which is told the record again', async () => {
    const panel = await open();
    await say(panel, { type: 'ready' });
    const before = iframeOf(panel);
    await say(panel, { type: 'sessionEnded' });
    expect(iframeOf(panel)).not.toBe(before);
    listenIn(panel);
    await say(panel, { type: 'ready' });
    expect(told).toEqual([{ type: 'context', ref: DEAL_REF, theme: 'light', origin: ORIGIN }]);
  });

  it('session after session refused is no circle without end', async () => {
    const panel = await open();
    for (let round = 0; round < 4; round += 1) await say(panel, { type: 'sessionEnded' });
    expect(iframeOf(panel)).toBeNull();
    expect(alertOf(panel).textContent).toContain('Foothold_Session');
  });

  it('a person without a permission set is told which is missing', async () => {
    const panel = await open({});
    frame.error({ message: "You do not have access to the Apex class named 'FootholdFrame'." }, 403, 'Forbidden');
    await flush();
    expect(alertOf(panel).textContent).toContain('Foothold_No_Access');
    expect(alertOf(panel).querySelector('button')).toBeNull();
  });

  it('any other refusal is given in the words of Salesforce', async () => {
    const panel = await open({});
    frame.error({ message: 'Unable to connect.' }, 500, 'Server Error');
    await flush();
    expect(alertOf(panel).textContent).toContain('Foothold_Failed');
  });
});

describe('the theme', () => {
  const themeOf = async (properties) => {
    const panel = await open({ recordId: DEAL, objectApiName: 'Opportunity', ...properties });
    await say(panel, { type: 'ready' });
    return told[0].theme;
  };

  it.each(['light', 'dark', 'highContrast'])('%s stands as it is set', async (theme) => {
    expect(await themeOf({ theme })).toBe(theme);
  });

  it('follows colours that the device forces', async () => {
    media.forced = true;
    expect(await themeOf({})).toBe('highContrast');
  });

  it.each([
    ['dark', false, 'dark'],
    ['light dark', true, 'dark'],
    ['light dark', false, 'light'],
    ['normal', true, 'light'],
    ['', true, 'light'],
  ])('of a page with the colour scheme "%s", device dark: %s, is %s', async (colorScheme, dark, theme) => {
    media.dark = dark;
    jest.spyOn(window, 'getComputedStyle').mockReturnValue({ colorScheme });
    expect(await themeOf({})).toBe(theme);
    window.getComputedStyle.mockRestore();
  });

  it('that changes is told', async () => {
    const panel = await open();
    await say(panel, { type: 'ready' });
    panel.theme = 'dark';
    await flush();
    expect(told.map(({ theme }) => theme)).toEqual(['light', 'dark']);
  });
});

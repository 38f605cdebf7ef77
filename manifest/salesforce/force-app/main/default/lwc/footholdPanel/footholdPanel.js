import frame from '@salesforce/apex/FootholdFrame.frame';
import reload from '@salesforce/label/c.Foothold_Reload';
import title from '@salesforce/label/c.Foothold_Title';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { api, LightningElement, wire } from 'lwc';
import { onThemeChange, pageTheme } from './pageTheme';
import { readPanelMessage } from './panelMessages';
import { frameSilent, hostsUnknown, sessionRefused } from './problems';
import { shownRecord } from './shownRecord';

/** How long the frame may take to say that it is there. */
const PATIENCE_MS = 10_000;
/** So many new sessions within a minute are a circle, not a session that ended. */
const RENEWALS = 3;
const MINUTE_MS = 60_000;
/** How long after an own save a refresh of the view is taken as its echo. */
const ECHO_MS = 5_000;

/**
 * Foothold on a Lightning page: hosts the Visualforce frame, tells it which record is shown, and lets the page follow what
 * the frame saved. It reads no data of its own and never sees the frame's session.
 */
export default class FootholdPanel extends NavigationMixin(LightningElement) {
  /** Which of Foothold's pages stands here. */
  @api area = 'panel';
  /** In pixels; 0 fits the window. */
  @api frameHeight = 0;

  labels = { title, reload };
  frames = [];
  problem;
  wiredId;
  wiredFields;

  _recordId;
  _objectApiName;
  _theme = 'auto';
  _page;
  _ref = null;
  _origin;
  _place = '';
  _prefix = '';
  _isReady = false;
  _loads = 0;
  _renewals = [];
  _ownSaves = 0;
  _echoUntil = 0;
  _seenId;
  _told;
  _timer;
  _endings = [];

  /** Given by record pages. */
  @api get recordId() {
    return this._recordId;
  }
  set recordId(value) {
    this._recordId = value;
    this.contextChanged();
  }

  /** Given by record pages. */
  @api get objectApiName() {
    return this._objectApiName;
  }
  set objectApiName(value) {
    this._objectApiName = value;
    this.contextChanged();
  }

  /** auto follows the page; light, dark and highContrast stand. */
  @api get theme() {
    return this._theme;
  }
  set theme(value) {
    this._theme = value;
    this.contextChanged();
  }

  /** A frame that is explained instead of shown stays, out of sight: it may still answer. */
  get frameStyle() {
    if (this.problem) return 'height: 0; visibility: hidden';
    return Number(this.frameHeight) > 0 ? `height: ${Number(this.frameHeight)}px` : '';
  }

  @wire(frame)
  wiredFrame({ data, error }) {
    if (data) {
      this._origin = data.origin;
      this._prefix = data.prefix;
      this.load();
    } else if (error) {
      this.problem = hostsUnknown(error);
    }
  }

  @wire(CurrentPageReference)
  wiredPage(page) {
    this._page = page;
    this.contextChanged();
    // The same tab may be opened at another place: its component stays, its page reference is another.
    if (this._isReady && this.place() !== this._place) this.load();
  }

  @wire(getRecord, { recordId: '$wiredId', fields: '$wiredFields' })
  wiredRecord({ data }) {
    if (!data) return;
    const again = this._seenId === data.id;
    this._seenId = data.id;
    // The first values are those that the panel reads itself; values during an own save are the panel's own.
    if (again && this._ownSaves === 0) this.recordChanged();
  }

  connectedCallback() {
    const hear = (event) => this.hear(event);
    const look = () => this.contextChanged();
    window.addEventListener('message', hear);
    document.addEventListener('visibilitychange', look);
    const refreshes = registerRefreshHandler(this, () => this.viewRefreshed());
    const unlisten = onThemeChange(look);
    this._endings = [
      () => window.removeEventListener('message', hear),
      () => document.removeEventListener('visibilitychange', look),
      () => unregisterRefreshHandler(refreshes),
      unlisten,
      () => clearTimeout(this._timer),
    ];
    if (this._origin) this.load();
  }

  disconnectedCallback() {
    for (const end of this._endings) end();
    this._endings = [];
    this._isReady = false;
  }

  /** Loads a new frame. A new element, not a new address: an address would add a step to the browser's history. */
  load() {
    clearTimeout(this._timer);
    this.problem = undefined;
    this._isReady = false;
    this._told = undefined;
    if (!/^[a-z]+$/.test(this.area)) return;
    this._loads += 1;
    this._place = this.place();
    const src = `${this._origin}/apex/${this._prefix}${this.area}${this._place && `#${this._place}`}`;
    this.frames = [{ key: String(this._loads), src }];
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- a frame that is kept out says nothing: only time tells
    this._timer = setTimeout(() => {
      this.problem = frameSilent(window.location.host);
    }, PATIENCE_MS);
  }

  reload() {
    this._renewals = [];
    this.load();
  }

  hear(event) {
    const inner = this.template.querySelector('iframe')?.contentWindow;
    if (!inner || event.source !== inner || event.origin !== this._origin) return;
    const message = readPanelMessage(event.data);
    if (message?.type === 'ready') this.frameReady();
    else if (message?.type === 'saved') this.pageFollows(message.ref);
    else if (message?.type === 'open') this.open(message.ref);
    else if (message?.type === 'openArea') this.openArea(message);
    else if (message?.type === 'sessionEnded') this.renew();
  }

  frameReady() {
    clearTimeout(this._timer);
    this.problem = undefined;
    this._isReady = true;
    this._told = undefined;
    this.handOver();
  }

  /** Lightning sets a page's properties one by one: they are handed over together, after the last. */
  contextChanged() {
    Promise.resolve().then(() => this.handOver());
  }

  handOver() {
    const { ref, fields } = shownRecord({ recordId: this._recordId, objectApiName: this._objectApiName }, this._page);
    this._ref = ref;
    this.wiredId = ref?.id;
    this.wiredFields = fields;
    if (!this._isReady) return;
    const message = { type: 'context', ref, theme: this.shownTheme() };
    const told = JSON.stringify(message);
    if (told === this._told) return;
    this._told = told;
    this.tell(message);
  }

  shownTheme() {
    return ['light', 'dark', 'highContrast'].includes(this._theme) ? this._theme : pageTheme(this.template.host);
  }

  recordChanged() {
    if (this._ref && this._isReady) this.tell({ type: 'recordChanged', ref: this._ref });
  }

  /** The whole view is refreshed, by somebody else or as the echo of an own save. */
  viewRefreshed() {
    const isEcho = Date.now() < this._echoUntil;
    this._echoUntil = 0;
    if (!isEcho) this.recordChanged();
    return Promise.resolve(true);
  }

  /** The frame saved: Lightning's own parts of the page read the record again, and whatever else takes part in a refresh. */
  async pageFollows(ref) {
    this._ownSaves += 1;
    try {
      await notifyRecordUpdateAvailable([{ recordId: ref.id }]);
    } catch {
      // A record that Lightning Data Service does not keep; the refresh below still reaches the page.
    } finally {
      this._ownSaves -= 1;
    }
    if (!this.isConnected) return;
    this._echoUntil = Date.now() + ECHO_MS;
    this.dispatchEvent(new RefreshEvent());
  }

  open({ entity, id }) {
    // Task or event: the id tells Lightning which.
    const objectApiName = entity === 'Activity' ? {} : { objectApiName: entity };
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: id, ...objectApiName, actionName: 'view' },
    });
  }

  /** The tab of an area; what its page is told stands in a parameter with the namespace before it, as the platform asks. */
  openArea({ area, at }) {
    this[NavigationMixin.Navigate]({
      type: 'standard__navItemPage',
      attributes: { apiName: this.tabOf(area) },
      state: at ? { [this.parameter()]: at } : {},
    });
  }

  tabOf(area) {
    return `${this._prefix}Foothold_${area.charAt(0).toUpperCase()}${area.slice(1)}`;
  }

  parameter() {
    return `${this._prefix || 'c__'}at`;
  }

  /** Where in the area its tab was asked to begin; while another page is open, where it stands. */
  place() {
    const { type, attributes, state } = this._page ?? {};
    if (type !== 'standard__navItemPage' || attributes?.apiName !== this.tabOf(this.area)) return this._place;
    const at = state?.[this.parameter()] ?? '';
    return /^\w{0,40}$/.test(at) ? at : '';
  }

  /** A page that is rendered anew has a new session. What was typed is kept by the panel on the device. */
  renew() {
    const now = Date.now();
    this._renewals = this._renewals.filter((at) => now - at < MINUTE_MS);
    if (this._renewals.length >= RENEWALS) {
      clearTimeout(this._timer);
      this.frames = [];
      this.problem = sessionRefused();
    } else {
      this._renewals = [...this._renewals, now];
      this.load();
    }
  }

  tell(message) {
    this.template.querySelector('iframe')?.contentWindow?.postMessage(message, this._origin);
  }
}

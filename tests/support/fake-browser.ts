/** WXT's fake of the browser API, under the polyfill's name. */
import { fakeBrowser } from 'wxt/testing/fake-browser';

export default fakeBrowser;

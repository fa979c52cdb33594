import base from '@/components/styles/base.css?inline';
import tokens from '@/components/styles/tokens.css?inline';
import sidebar from './sidebar.css?inline';

/**
 * Every style of the overlay as one text, for a constructed sheet in the shadow root: the only way
 * in that a page's own policy for styles does not refuse. Extension pages import the three files.
 */
export const overlayStyles = [tokens, base, sidebar].join('\n');
